import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNTS, DATA_FLOWS, PERMISSIONS } from './apps.values.ts';
import { privacyScore, type PrivacyFacts } from './privacy-score.ts';

const permissions = fc.array(
  fc.record({ permission: fc.constantFrom(...PERMISSIONS), optional: fc.boolean() }),
  { maxLength: 8 },
);
const facts: fc.Arbitrary<PrivacyFacts> = fc.record({
  permissions,
  trackers: fc.option(fc.nat(6)),
  account: fc.constantFrom(...ACCOUNTS),
  dataFlow: fc.constantFrom(...DATA_FLOWS),
});
const NOTHING: PrivacyFacts = { permissions: [], trackers: 0, account: 'none', dataFlow: 'stays' };

/** Expects that a stricter app has no better score. */
const neverBetter = (less: PrivacyFacts, more: PrivacyFacts) => {
  const [before, after] = [privacyScore(less), privacyScore(more)];
  expect(after.points).toBeGreaterThanOrEqual(before.points);
  expect(after.grade >= before.grade).toBe(true);
};

describe('the privacy score', () => {
  it('is A for an app that asks for nothing, and E for one that asks for everything', () => {
    expect(privacyScore(NOTHING)).toEqual({ grade: 'A', points: 0, reasons: [] });
    expect(
      privacyScore({
        permissions: PERMISSIONS.map((permission) => ({ permission, optional: false })),
        trackers: 5,
        account: 'required',
        dataFlow: 'others',
      }).grade,
    ).toBe('E');
  });

  it.each([
    [
      'a torch that keeps everything to itself',
      { ...NOTHING, permissions: [{ permission: 'camera', optional: false }] },
      'A',
    ],
    [
      'warnings without an account',
      {
        ...NOTHING,
        permissions: [{ permission: 'location', optional: true }],
        dataFlow: 'publisher',
      },
      'B',
    ],
    [
      'papers behind an account, trackers not counted',
      {
        permissions: [{ permission: 'camera', optional: true }],
        trackers: null,
        account: 'required',
        dataFlow: 'publisher',
      },
      'C',
    ],
    [
      'payments that banks see',
      {
        permissions: [
          { permission: 'sms', optional: false },
          { permission: 'phone', optional: false },
        ],
        trackers: 1,
        account: 'required',
        dataFlow: 'others',
      },
      'D',
    ],
  ] as const)('of %s', (_, app, grade) =>
    expect(privacyScore(app as PrivacyFacts).grade).toBe(grade),
  );

  it('never gets better by one more permission', () => {
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom(...PERMISSIONS),
        fc.boolean(),
        (app, permission, optional) =>
          neverBetter(app, { ...app, permissions: [...app.permissions, { permission, optional }] }),
      ),
    );
  });

  it('never improves when an optional permission becomes required', () => {
    fc.assert(
      fc.property(facts, (app) =>
        neverBetter(app, {
          ...app,
          permissions: app.permissions.map(({ permission }) => ({ permission, optional: false })),
        }),
      ),
    );
  });

  it('never improves by another tracker, or by uncounted trackers instead of at most two', () => {
    fc.assert(
      fc.property(facts, fc.nat(6), (app, trackers) => {
        neverBetter({ ...app, trackers }, { ...app, trackers: trackers + 1 });
        if (trackers <= 2) neverBetter({ ...app, trackers }, { ...app, trackers: null });
      }),
    );
  });

  it('never gets better by a stricter account or by data that go further', () => {
    fc.assert(
      fc.property(facts, (app) => {
        ACCOUNTS.slice(1).forEach((account, before) =>
          neverBetter({ ...app, account: ACCOUNTS[before]! }, { ...app, account }),
        );
        DATA_FLOWS.slice(1).forEach((dataFlow, before) =>
          neverBetter({ ...app, dataFlow: DATA_FLOWS[before]! }, { ...app, dataFlow }),
        );
      }),
    );
  });

  it('is explained to the last point, the dearest reason first', () => {
    fc.assert(
      fc.property(facts, (app) => {
        const { points, reasons } = privacyScore(app);
        expect(reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(points);
        expect(reasons.every((reason) => reason.points > 0)).toBe(true);
        expect(reasons.map((reason) => reason.points)).toEqual(
          reasons.map((reason) => reason.points).sort((a, b) => b - a),
        );
      }),
    );
  });

  it('does not depend on the order in which permissions were written down, nor on writing one twice', () => {
    fc.assert(
      fc.property(
        facts,
        (app) =>
          void expect(
            privacyScore({ ...app, permissions: [...app.permissions].reverse() }),
          ).toEqual(privacyScore(app)),
      ),
    );
    fc.assert(
      fc.property(
        facts,
        (app) =>
          void expect(
            privacyScore({ ...app, permissions: [...app.permissions, ...app.permissions] }),
          ).toEqual(privacyScore(app)),
      ),
    );
  });
});
