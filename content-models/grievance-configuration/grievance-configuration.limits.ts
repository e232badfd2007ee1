/**
 * The limits of the fields. The schema of grievances, which functions check the published file
 * with, has the same ones; a test compares them.
 */
export const LIMITS = {
  labelCharacters: 80,
  keywordCharacters: 40,
  keywords: 30,
  hours: 3_000,
  templateCharacters: 2_000,
  categories: 200,
  holidays: 500,
  offices: 200,
  templates: 200,
} as const;

/** The days of a week, Monday first. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** The states of a case, with their names for editors. */
export const CASE_STATES = {
  submitted: 'Submitted',
  acknowledged: 'Acknowledged',
  assigned: 'Assigned',
  in_progress: 'In progress',
  parked: 'Parked',
  resolved: 'Resolved',
  reopened: 'Reopened',
  closed: 'Closed',
} as const;
export type CaseState = keyof typeof CASE_STATES;

export const CODE_PATTERN = /^[a-z][a-z0-9_]{1,39}$/;
export const TIME_PATTERN = /^([01]\d|2[0-3]):[0-5]\d$/;
