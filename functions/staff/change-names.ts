/** The changes of staff, as messages and the notice of a result name them. */
export const CHANGE_NAMES = [
  'persons_new',
  'persons_invite',
  'persons_approve',
  'persons_disable',
  'persons_enable',
  'persons_assign',
  'persons_leave',
  'persons_delegate',
  'posts_new',
  'posts_superior',
  'posts_end',
  'assignments_end',
  'leaves_end',
  'delegations_revoke',
] as const;
export type ChangeName = (typeof CHANGE_NAMES)[number];
