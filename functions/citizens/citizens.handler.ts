import { createAccounts, type HandlerOptions } from './accounts.ts';
import { addDataRoutes } from './data.routes.ts';
import { addEmailRoutes } from './email.routes.ts';
import { addKeptRoutes } from './kept.routes.ts';
import { addMeRoutes } from './me.routes.ts';
import { createMyPage } from './my-page.ts';
import { addOwnRefundRoutes } from './own-refunds.routes.ts';
import { addPushRoutes } from './push.routes.ts';
import { addSessionRoutes } from './sessions.routes.ts';
import { addSignInRoutes } from './sign-in.routes.ts';
import { addStatementRoutes } from './statement.routes.ts';
import { addStopRoutes } from './stop.routes.ts';

/**
 * Creates the handler of everything under `/api/citizens`: sign-in by code, the account page and its
 * settings, and the rights over one's data (to export it, erase it and withdraw consent).
 */
export function createCitizensHandler(options: HandlerOptions) {
  const accounts = createAccounts(options);
  const myPage = createMyPage(accounts);
  addSignInRoutes(accounts);
  addMeRoutes(accounts, myPage);
  addKeptRoutes(accounts, myPage);
  addStatementRoutes(accounts);
  addOwnRefundRoutes(accounts);
  addStopRoutes(accounts);
  addEmailRoutes(accounts, myPage);
  addPushRoutes(accounts);
  addSessionRoutes(accounts);
  addDataRoutes(accounts);
  return accounts.handle;
}
