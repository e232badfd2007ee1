import { expect, test } from 'vitest';
import { RETURN_REASONS } from './benefits.constants.ts';
import { returnReason } from './return-codes.ts';

test('a bank’s code becomes a reason that a person can act upon', () => {
  expect([returnReason('64'), returnReason('54'), returnReason('01')]).toEqual([
    'not_linked',
    'inoperative',
    'account_closed',
  ]);
});

test('an unknown code refers the person to the branch', () => {
  expect([returnReason('04'), returnReason(''), returnReason('toString')]).toEqual([
    'ask_branch',
    'ask_branch',
    'ask_branch',
  ]);
});

test('every reason is reached by some code', () => {
  const reached = new Set(
    Array.from({ length: 100 }, (_, code) => returnReason(String(code).padStart(2, '0'))),
  );
  expect([...reached].sort()).toEqual([...RETURN_REASONS].sort());
});
