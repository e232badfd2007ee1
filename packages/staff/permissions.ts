/** The kinds of posts. A post is a designation in a department in an office, of one kind. */
export const POST_KINDS = [
  'administrator',
  'commissioner',
  'department_head',
  'ward_officer',
  'field_officer',
  'operator',
  'moderator',
  'finance_maker',
  'finance_checker',
  'finance_releaser',
  'counter_clerk',
  'counter_supervisor',
] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** The permissions of posts. The noun before the dot is a feature or `staff`. */
export const PERMISSIONS = [
  'grievances.read',
  'grievances.answer',
  'grievances.transfer',
  'grievances.supervise',
  'grievances.file_on_behalf',
  'moderation.read',
  'moderation.decide',
  'moderation.supervise',
  'finance.read',
  'finance.import',
  'finance.propose',
  'finance.approve',
  'finance.release',
  'finance.supervise',
  'counters.take',
  'counters.confirm',
  'counters.assist',
  'partners.administer',
  'rates.administer',
  'staff.administer',
  'staff.read_audit',
  'system.operate',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The permissions to see a kind of case: those by which the desk has an inbox for an officer. */
export const CASE_PERMISSIONS = PERMISSIONS.filter((permission) =>
  permission.endsWith('.read'),
) as readonly Permission[];

/**
 * The cases to which a permission applies: those assigned to the post, those of its department in
 * its office, those of all departments in its office, those of its department in all offices, or
 * all.
 */
export type Scope = 'post' | 'unit' | 'office' | 'department' | 'all';

type Row = Partial<Record<Permission, Scope>>;

/** The table of permissions: the widest scope of each permission of each kind of post. */
export const PERMISSIONS_OF: Readonly<Record<PostKind, Row>> = {
  administrator: {
    'staff.administer': 'all',
    'staff.read_audit': 'all',
    'partners.administer': 'all',
    'rates.administer': 'all',
    'system.operate': 'all',
  },
  commissioner: {
    'grievances.read': 'all',
    'grievances.supervise': 'all',
    'moderation.read': 'all',
    'moderation.decide': 'post',
    'moderation.supervise': 'all',
    'finance.read': 'all',
    'finance.supervise': 'all',
  },
  department_head: {
    'grievances.read': 'department',
    'grievances.answer': 'department',
    'grievances.transfer': 'department',
    'grievances.supervise': 'department',
  },
  ward_officer: {
    'grievances.read': 'office',
    'grievances.answer': 'office',
    'grievances.transfer': 'office',
    'grievances.supervise': 'office',
    'grievances.file_on_behalf': 'office',
    'moderation.read': 'office',
    'moderation.decide': 'office',
    'moderation.supervise': 'office',
  },
  field_officer: {
    'grievances.read': 'unit',
    'grievances.answer': 'unit',
    'grievances.transfer': 'unit',
  },
  operator: { 'grievances.file_on_behalf': 'all', 'counters.assist': 'all' },
  moderator: { 'moderation.read': 'all', 'moderation.decide': 'all' },
  finance_maker: {
    'finance.read': 'department',
    'finance.import': 'department',
    'finance.propose': 'department',
  },
  finance_checker: { 'finance.read': 'department', 'finance.approve': 'department' },
  finance_releaser: {
    'finance.read': 'department',
    'finance.release': 'department',
    'finance.supervise': 'department',
  },
  // A clerk answers for one drawer, and the supervisor for the counters of one office.
  counter_clerk: { 'counters.take': 'post', 'counters.assist': 'office' },
  counter_supervisor: { 'counters.confirm': 'office' },
};
