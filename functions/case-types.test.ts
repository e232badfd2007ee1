import { CASE_PERMISSIONS } from '@pune/staff/permissions';
import { expect, test } from 'vitest';
import { CASE_TYPES } from './case-types.ts';

test('the permission to see a type is one by which an officer has an inbox', () => {
  for (const { name, permission } of CASE_TYPES)
    expect(CASE_PERMISSIONS, name).toContain(permission);
  expect(CASE_PERMISSIONS).not.toContain('staff.administer');
});
