import type { HeldPost, Officer } from '@pune/staff/officer';
import type { Permission } from '@pune/staff/permissions';
import { expect, test } from 'vitest';
import { ACCOUNT, FILINGS, INBOX, PERSONS } from './addresses.ts';
import { firstPart } from './officer-menu.views.ts';

const officerWith = (...permissions: Permission[]) =>
  ({
    postsWith: (one: Permission) => (permissions.includes(one) ? [{} as HeldPost] : []),
  }) as unknown as Officer;

test.each([
  ['an officer with cases', ['grievances.read', 'grievances.file_on_behalf'], INBOX],
  ['an operator', ['grievances.file_on_behalf'], FILINGS],
  ['an administrator', ['staff.administer', 'staff.read_audit'], PERSONS],
  ['a person without a post', [], ACCOUNT],
] as const)('%s begins at the own part of the desk', (_, permissions, path) => {
  expect(firstPart(officerWith(...permissions))).toBe(path);
});
