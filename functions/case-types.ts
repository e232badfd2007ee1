import type { CaseType } from '@pune/desk/case-type';

/** The types of cases of the officers' desk, in the order of its inbox. */
export const CASE_TYPES: readonly CaseType[] = [];
