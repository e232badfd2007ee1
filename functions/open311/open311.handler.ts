import { createOpen311Feature, type HandlerOptions } from './feature.ts';
import { addFilingRoutes } from './filing.routes.ts';
import { addRequestRoutes } from './requests.routes.ts';
import { addServiceRoutes } from './services.routes.ts';
import { addUpdateRoutes } from './updates.routes.ts';

/** Creates the handler of everything under `/open311/v2`. */
export function createOpen311Handler(options: HandlerOptions) {
  const feature = createOpen311Feature(options);
  /** While the portal is unavailable, the last stored configuration counts. */
  const configurationOf = async (request: Request) =>
    (await options.configurations.current(request)) ??
    (await (await options.open()).grievances.newestConfiguration());
  addServiceRoutes(feature, options, configurationOf);
  addRequestRoutes(feature, options, configurationOf);
  addFilingRoutes(feature, options, configurationOf);
  addUpdateRoutes(feature, options);
  return feature.handle;
}
