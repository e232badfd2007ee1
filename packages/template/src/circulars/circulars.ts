/** The fields of a circular that a register shows. */
export const REGISTER_FIELDS = [
  'id',
  'slug',
  'title',
  'date',
  'number',
  'kind',
  'department',
  'validUntil',
  'supersedes',
] as const;
