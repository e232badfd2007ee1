import { moderationCaseType } from '@pune/moderation/desk';
import { openOnce } from '@pune/std/open-once';
import { openedGrievances } from '../grievances/case-type.ts';
import { openConnectedModeration } from './open-moderation.ts';

/** Moderation on the officers' desk, opened with its first case. */
export const moderation = moderationCaseType(
  openOnce(async () => (await openConnectedModeration(openedGrievances)).desk),
);
