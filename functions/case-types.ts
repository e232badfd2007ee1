import type { CaseType } from '@pune/desk/case-type';
import { alarms, complaints, suspense } from './finance/case-types.ts';
import { grievances } from './grievances/case-type.ts';
import { moderation } from './moderation/case-type.ts';

/** The types of cases of the officers' desk, in the order of its inbox. */
export const CASE_TYPES: readonly CaseType[] = [
  grievances,
  moderation,
  suspense,
  alarms,
  complaints,
];
