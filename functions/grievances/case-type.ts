import { grievanceCaseType } from '@pune/grievances/desk';
import { openPhotoDecoders } from '@pune/grievances/photo-decoders';
import { createLog } from '@pune/http/log';
import { createPortalPages } from '@pune/http/portal-pages';
import { openOnce } from '@pune/std/open-once';
import { namesForOfficers } from '../departments.ts';
import { functionsEnv } from '../env.ts';
import { openConnectedGrievances } from '../open-grievances.ts';

const log = createLog('desk');

/** The grievances behind the officers' desk, opened with its first case. */
export const openedGrievances = openOnce(() =>
  openConnectedGrievances(openPhotoDecoders(), (error) =>
    log.error('messages not sent yet', error),
  ),
);

const { PORTAL_ORIGIN, CITIZENS_ORIGIN } = functionsEnv();
const pages = createPortalPages({ origin: PORTAL_ORIGIN });

/** Grievances on the officers' desk. */
export const grievances = grievanceCaseType(
  async () => (await openedGrievances()).desk,
  () => namesForOfficers(pages, CITIZENS_ORIGIN),
);
