import { describe, expect, it } from 'vitest';
import { inOrder, type PolicyVersion } from '@pune/content-models/policies/published';
import { dayAfter, policyStanding, sourcesUpTo } from './policies.ts';

const version = (
  label: string,
  inForceFrom: string,
  inForceUntil: string | null = null,
): PolicyVersion => ({
  label,
  inForceFrom,
  inForceUntil,
  number: null,
  periodNote: null,
  changes: null,
  body: null,
  document: null,
});
const on = (today: string, ...versions: PolicyVersion[]) => {
  const found = policyStanding({ isPast: (day) => day < today }, inOrder(versions));
  return found && [found.state, found.version.label, found.next?.label ?? null];
};

describe('the sources of a consolidated text', () => {
  const made = (label: string, day: string, sources?: string[]) => ({
    ...version(label, day),
    ...(sources && { sources }),
  });
  const versions = [
    made('first', '2010-01-01', ['a']),
    made('kept before sources were', '2015-01-01'),
    made('second', '2020-01-01', ['b', 'a']),
    made('third', '2027-01-01', ['c']),
  ];
  it('are those of its version and of all before it, each once', () =>
    expect(versions.map((until) => sourcesUpTo(versions, until))).toEqual([
      ['a'],
      ['a'],
      ['a', 'b'],
      ['a', 'b', 'c'],
    ]));
});

describe('versions of a policy', () => {
  const [old, now, next] = [
    version('old', '2010-01-01'),
    version('now', '2020-04-01'),
    version('next', '2027-01-01'),
  ];

  it('end where the next begins, in any input order', () => {
    expect(
      inOrder([next, old, now]).map(({ label, inForceUntil }) => [label, inForceUntil]),
    ).toEqual([
      ['old', '2020-03-31'],
      ['now', '2026-12-31'],
      ['next', null],
    ]);
    expect(inOrder([version('a', '2010-01-01', '2012-05-05'), now])[0]!.inForceUntil).toBe(
      '2012-05-05',
    );
    expect(inOrder([version('a', '2010-01-01', '2030-01-01'), now])[0]!.inForceUntil).toBe(
      '2020-03-31',
    );
  });

  it('hold from their first day to their last', () => {
    expect(on('2009-12-31', old, now, next)).toEqual(['coming', 'old', null]);
    expect(on('2010-01-01', old, now, next)).toEqual(['in_force', 'old', 'now']);
    expect(on('2020-03-31', old, now, next)).toEqual(['in_force', 'old', 'now']);
    expect(on('2020-04-01', old, now, next)).toEqual(['in_force', 'now', 'next']);
    expect(on('2027-01-01', old, now, next)).toEqual(['in_force', 'next', null]);
  });

  it('are over when the last one is, and not before', () => {
    const amnesty = version('amnesty', '2021-06-01', '2021-09-30');
    expect(on('2021-09-30', amnesty)).toEqual(['in_force', 'amnesty', null]);
    expect(on('2021-10-01', amnesty)).toEqual(['ended', 'amnesty', null]);
    expect(on('2021-10-01', amnesty, next)).toEqual(['coming', 'next', null]);
    expect(dayAfter('2021-09-30')).toBe('2021-10-01');
  });

  it('of a policy that has none are none', () => expect(on('2026-01-01')).toBeNull());
});
