import type { Config } from '@netlify/functions';
import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { secretsFrom } from '@pune/database/seal';
import { migrateShared } from '@pune/database/shared';
import { createChosenPages, createPortalPages } from '@pune/http/portal-pages';
import { createRemarks } from '@pune/remarks';
import { migrateRemarks } from '@pune/remarks/migrations';
import { openOnce } from '@pune/std/open-once';
import { functionsEnv } from '../env.ts';
import { createRemarksHandler } from './remarks.handler.ts';

const { PORTAL_ORIGIN, SITE, LOOKS_PER_MINUTE_MAX } = functionsEnv();

const remarks = openOnce(async () => {
  const db = openDatabase<any>(servicesDatabaseUrl(process.env));
  await migrateShared(db);
  await migrateRemarks(db);
  return createRemarks({ db, now: () => new Date() });
});

export default createRemarksHandler({
  remarks,
  keys: () => secretsFrom(process.env, 'STAFF_CMS_KEY', 'remarks'),
  pages: createPortalPages({ origin: PORTAL_ORIGIN }),
  chosen: createChosenPages({ origin: PORTAL_ORIGIN }),
  site: SITE,
  looksPerMinute: LOOKS_PER_MINUTE_MAX,
});

export const config: Config = {
  path: ['/api/remarks', '/api/remarks/thanks', '/api/remarks/pages'],
};
