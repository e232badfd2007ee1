import { grievanceCaseType } from '@pune/grievances/desk';
import { openGrievances } from '@pune/grievances/open-grievances';
import { openPhotoDecoders } from '@pune/grievances/photo-decoders';
import { openOnce } from '@pune/std/open-once';

/** Grievances on the officers' desk, opened with its first case. */
export const grievances = grievanceCaseType(
  openOnce(async () => (await openGrievances(openPhotoDecoders())).desk),
);
