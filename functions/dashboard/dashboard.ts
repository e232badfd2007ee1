import type { Config } from '@netlify/functions';
import { openDashboard } from '@pune/dashboard/open-dashboard';
import { createLog } from '@pune/http/log';
import { createPortalPages } from '@pune/http/portal-pages';
import { openOnce } from '@pune/std/open-once';
import { functionsEnv } from '../env.ts';
import { createConfigurations } from '../grievance-configuration.ts';
import { createDashboardHandler } from './dashboard.handler.ts';

const { PORTAL_ORIGIN, EMBED_ORIGINS } = functionsEnv();

/** Opens the dashboard once in a process; a failure is retried by the next request. */
const dashboard = openOnce(openDashboard);

const pages = createPortalPages({ origin: PORTAL_ORIGIN });

export default createDashboardHandler({
  dashboard,
  pages,
  configurations: createConfigurations({ pages, log: createLog('dashboard') }),
  embedOrigins: EMBED_ORIGINS,
});

export const config: Config = { path: ['/api/dashboard', '/api/dashboard/*'] };
