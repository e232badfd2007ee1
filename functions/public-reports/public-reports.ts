import type { Config } from '@netlify/functions';
import { grievancesEnv } from '@pune/grievances/env';
import { openPublicReports } from '@pune/grievances/public-reports';
import { createLog } from '@pune/http/log';
import { createPortalPages } from '@pune/http/portal-pages';
import { approvedParts } from '@pune/moderation/items';
import { migrateModeration } from '@pune/moderation/migrations';
import { migrateOpen311 } from '@pune/open311/migrations';
import type { Db as Open311Db } from '@pune/open311/tables';
import { openOnce } from '@pune/std/open-once';
import { functionsEnv } from '../env.ts';
import { createConfigurations } from '../grievance-configuration.ts';
import { createPublicReportsHandler } from './public-reports.handler.ts';

const { PORTAL_ORIGIN } = functionsEnv();
// Parse the settings at once, so that a process without its key reports it by name when it starts.
grievancesEnv();

/** Opens the reports once in a process; a failure is retried by the next request. */
const opened = openOnce(async () => {
  const all = await openPublicReports();
  await migrateModeration(all.db);
  await migrateOpen311(all.db);
  return all;
});
const pages = createPortalPages({ origin: PORTAL_ORIGIN });

export default createPublicReportsHandler({
  reports: async () => (await opened()).reports,
  approved: async (id) => {
    const parts = await approvedParts((await opened()).db, 'grievances', [id]);
    return parts.get(id) ?? { words: null, photo: null };
  },
  partners: async () => (await opened()).db as unknown as Open311Db,
  photo: async (key) => (await opened()).photo(key),
  pages,
  configurations: createConfigurations({ pages, log: createLog('public-reports') }),
});

export const capability = 'grievances';
export const config: Config = { path: ['/api/reports', '/api/reports/*'] };
