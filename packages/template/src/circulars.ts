/** What a register of circulars shows of each. */
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
