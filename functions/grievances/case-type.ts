import { grievanceCaseType } from '@pune/grievances/desk';
import { openPhotoDecoders } from '@pune/grievances/photo-decoders';
import { createLog } from '@pune/http/log';
import { openOnce } from '@pune/std/open-once';
import { openConnectedGrievances } from '../open-grievances.ts';

const log = createLog('desk');

/** The grievances behind the officers' desk, opened with its first case. */
export const openedGrievances = openOnce(() =>
  openConnectedGrievances(openPhotoDecoders(), (error) =>
    log.error('messages not sent yet', error),
  ),
);

/** Grievances on the officers' desk. */
export const grievances = grievanceCaseType(async () => (await openedGrievances()).desk);
