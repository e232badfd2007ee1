import type { Config } from '@netlify/functions';
import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { grievancesEnv } from '@pune/grievances/env';
import { openPhotoDecoders } from '@pune/grievances/photo-decoders';
import { createLog } from '@pune/http/log';
import { createPortalPages } from '@pune/http/portal-pages';
import { approvedParts } from '@pune/moderation/items';
import { migrateModeration } from '@pune/moderation/migrations';
import { createOpen311 } from '@pune/open311';
import type { Open311Tables } from '@pune/open311/migrations';
import { openOnce } from '@pune/std/open-once';
import { functionsEnv } from '../env.ts';
import { createConfigurations } from '../grievance-configuration.ts';
import { openConnectedGrievances } from '../open-grievances.ts';
import { createFetchMedia } from './fetch-media.ts';
import { createOpen311Handler } from './open311.handler.ts';

const { PORTAL_ORIGIN } = functionsEnv();
// Parse the settings at once, so that a process without its key reports it by name when it starts.
grievancesEnv();

const log = createLog('open311');

/** Opens the tables once in a process; a failure is retried by the next request. */
const opened = openOnce(async () => {
  const grievances = await openConnectedGrievances(openPhotoDecoders(), (error) =>
    log.error('messages not sent yet', error),
  );
  const db = openDatabase<Open311Tables>(servicesDatabaseUrl(process.env));
  const open311 = createOpen311({ db });
  await open311.prepare();
  await migrateModeration(db);
  return { grievances, open311 };
});

const pages = createPortalPages({ origin: PORTAL_ORIGIN });

export default createOpen311Handler({
  open: opened,
  configurations: createConfigurations({ pages, log }),
  pages,
  approved: async (ids) => approvedParts((await opened()).open311.db, 'grievances', ids),
  fetchMedia: createFetchMedia(),
});

export const capability = 'grievances';
export const config: Config = { path: ['/open311/v2/*'] };
