import { addCategoryRoutes } from './categories.routes.ts';
import { createGrievancesFeature, type HandlerOptions } from './feature.ts';
import { addFilingRoutes } from './filing.routes.ts';
import { addFollowRoutes } from './follow.routes.ts';
import { addFollowingRoutes } from './following.routes.ts';
import { addOwnPageRoutes } from './own-page.routes.ts';
import { addReceiptRoutes } from './receipt.routes.ts';
import { addTrackingRoutes } from './tracking.routes.ts';

/** Creates the handler of everything under `/api/grievances`. */
export function createGrievancesHandler(options: HandlerOptions) {
  const feature = createGrievancesFeature(options);
  addCategoryRoutes(feature);
  addFilingRoutes(feature);
  const addStatusRoute = addTrackingRoutes(feature);
  addReceiptRoutes(feature);
  addFollowRoutes(feature);
  addOwnPageRoutes(feature);
  addFollowingRoutes(feature);
  // Its path would take that of every other route.
  addStatusRoute();
  return feature.handle;
}
