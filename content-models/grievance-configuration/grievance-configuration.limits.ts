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
  questions: 10,
  questionCharacters: 120,
  hintCharacters: 200,
  values: 30,
} as const;

/** The datatypes of Open311 GeoReport v2, with their names for editors. */
export const DATATYPES = {
  string: 'Short text',
  text: 'Long text',
  number: 'Number',
  datetime: 'Date and time',
  singlevaluelist: 'One of a list',
  multivaluelist: 'Several of a list',
} as const;
export type Datatype = keyof typeof DATATYPES;
export const isList = (datatype: string): boolean => datatype.endsWith('valuelist');
/** Free text can hold personal data, so its answers are never public. */
export const isFreeText = (datatype: string): boolean =>
  datatype === 'string' || datatype === 'text';

/** Open311 has attributes with these codes for every service. */
export const RESERVED_CODES: readonly string[] = ['ward_office', 'language'];

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
/** The key of a value is stored with each answer. */
export const KEY_PATTERN = /^[A-Za-z0-9_-]{1,40}$/;
export const TIME_PATTERN = /^([01]\d|2[0-3]):[0-5]\d$/;
