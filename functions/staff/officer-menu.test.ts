import type { HeldPost, Officer } from '@pune/staff/officer';
import { WARD_OF_MONEY } from '@pune/payments/finance/desk';
import { officerFrom } from '@pune/staff/officers';
import type { Permission } from '@pune/staff/permissions';
import { expect, test } from 'vitest';
import { ACCOUNT, FILINGS, FINANCE, INBOX, PERSONS } from './addresses.ts';
import { firstPart, officerMenu } from './officer-menu.views.ts';

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

const officerOf = (kind: HeldPost['kind'], department: string) =>
  officerFrom({ id: 'p1', name: 'A', language: 'en' }, [
    { post: { id: 'x', kind, department, office: null } as unknown as HeldPost, only: null },
  ]);

test.each([
  ['finance_maker', WARD_OF_MONEY.department, true],
  ['finance_maker', 'WATER', false],
  ['department_head', 'WATER', false],
] as const)('a %s of %s is shown the books: %s', (kind, department, isShown) => {
  const menu = officerMenu(officerOf(kind, department), { locale: 'en' }, 'account');
  expect(menu.includes(FINANCE)).toBe(isShown);
});
