import { PERMISSIONS_OF, type PostKind } from './permissions.ts';
import type { Duty } from './staff.tables.ts';

/** @returns the duty of a kind of post, which follows from its permissions */
export const dutyOf = (kind: PostKind): Duty =>
  PERMISSIONS_OF[kind]['staff.administer'] ? 'administration' : 'cases';
