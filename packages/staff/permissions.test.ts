import { expect, test } from 'vitest';
import { dutyOf } from './duty.ts';
import { PERMISSIONS, PERMISSIONS_OF, POST_KINDS } from './permissions.ts';

const cases = PERMISSIONS.filter((one) => /^(grievances|moderation|finance|counters)\./.test(one));

test.each(POST_KINDS)('%s either administers staff or works on cases', (kind) => {
  const held = PERMISSIONS.filter((one) => PERMISSIONS_OF[kind][one] !== undefined);
  expect(held.length).toBeGreaterThan(0);
  expect(dutyOf(kind)).toBe(held.includes('staff.administer') ? 'administration' : 'cases');
  if (held.includes('staff.administer'))
    expect(held.filter((one) => cases.includes(one))).toEqual([]);
});

test('the audit is read by those who administer staff alone', () => {
  for (const kind of POST_KINDS)
    expect(PERMISSIONS_OF[kind]['staff.read_audit']).toBe(PERMISSIONS_OF[kind]['staff.administer']);
});

test('no kind of post proposes, approves or releases money alone, and none grants permissions too', () => {
  const steps = ['finance.propose', 'finance.approve', 'finance.release'] as const;
  for (const kind of POST_KINDS) {
    const held = steps.filter((step) => PERMISSIONS_OF[kind][step] !== undefined);
    expect(held.length, kind).toBeLessThanOrEqual(1);
    if (PERMISSIONS_OF[kind]['staff.administer'])
      expect(PERMISSIONS_OF[kind]['finance.read'], kind).toBeUndefined();
  }
});

test('a clerk takes money at one post and confirms no day, and reads no cases or books', () => {
  expect(PERMISSIONS_OF.counter_clerk).toEqual({
    'counters.take': 'post',
    'counters.assist': 'office',
  });
  expect(PERMISSIONS_OF.counter_supervisor).toEqual({ 'counters.confirm': 'office' });
  for (const kind of POST_KINDS) {
    const held = (['counters.take', 'counters.confirm'] as const).filter(
      (one) => PERMISSIONS_OF[kind][one] !== undefined,
    );
    expect(held.length, kind).toBeLessThanOrEqual(1);
    if (held.length > 0) expect(PERMISSIONS_OF[kind]['finance.read'], kind).toBeUndefined();
  }
});
