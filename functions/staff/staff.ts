import type { Config } from '@netlify/functions';
import { storedConfiguration } from '@pune/grievances/stored-configurations';
import { createPortalPages } from '@pune/http/portal-pages';
import { staffEnv } from '@pune/staff/env';
import { namesForOfficers } from '../departments.ts';
import { functionsEnv } from '../env.ts';
import { askPublisher } from './ask-publisher.ts';
import { createFindCases } from './case-records.ts';
import { openedStaff } from './opened.ts';
import { placesOf } from './places.ts';
import { createStaffHandler } from './staff.handler.ts';

const env = functionsEnv();
const { PORTAL_ORIGIN, CITIZENS_ORIGIN } = env;
// Parse the settings at once, so that a process without its keys reports them by name when it
// starts.
const { directory, cms } = staffEnv();

const pages = createPortalPages({ origin: PORTAL_ORIGIN });

export default createStaffHandler({
  open: openedStaff,
  pages,
  offersDirectory: directory !== null,
  system: {
    dataDir: env.DATA_DIR,
    certificate: env.METRICS_CERTIFICATE,
    backups: env.METRICS_BACKUPS,
    ...(env.PUBLISH_TARGET === 's3' && cms && { askPublisher: (now) => askPublisher(cms, now) }),
  },
  cases: createFindCases(async () => (await openedStaff()).db, CITIZENS_ORIGIN),
  places: async () =>
    placesOf(
      await storedConfiguration((await openedStaff()).db),
      await namesForOfficers(pages, CITIZENS_ORIGIN),
    ),
});

export const capability = 'desk';
export const config: Config = { path: ['/staff', '/staff/*'] };
