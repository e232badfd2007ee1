import { addAccountRoutes } from './account.routes.ts';
import { addAdministrationRoutes } from './administration.routes.ts';
import { addChangeRoutes } from './changes.routes.ts';
import { addDirectoryRoutes } from './directory.routes.ts';
import { createStaffFeature, type HandlerOptions } from './feature.ts';
import { addImportRoutes } from './import.routes.ts';
import { addInvitationRoutes } from './invitation.routes.ts';
import { addSignInRoutes } from './sign-in.routes.ts';
import { addSystemRoutes } from './system.routes.ts';

/** Creates the handler of everything under `/staff`: the sign-in, the account, administration. */
export function createStaffHandler(options: HandlerOptions) {
  const feature = createStaffFeature(options);
  addSignInRoutes(feature);
  addDirectoryRoutes(feature);
  addInvitationRoutes(feature);
  addAccountRoutes(feature);
  addImportRoutes(feature);
  addSystemRoutes(feature);
  addChangeRoutes(feature);
  addAdministrationRoutes(feature);
  return feature.handle;
}
