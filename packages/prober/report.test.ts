import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addEntries, emptyHistory, endOf, historyOf } from './history.ts';
import { budgetUsedBy, percentOf, reportOf } from './report.ts';
import {
  dayOf,
  firstSlotOf,
  HEADER,
  lineOf,
  readLine,
  REASONS,
  slotAt,
  SLOTS_PER_DAY,
  timeOf,
  type Entry,
  type Service,
} from './results.ts';

const NOON = slotAt(new Date('2026-11-28T12:00:00+05:30'));

const watched = (slot: number, target = 'a', service: Service = 'pages') =>
  ({ kind: 'watched', slot, target, service, address: '' }) as const;
const up = (slot: number, target = 'a') =>
  ({ kind: 'result', slot, target, result: 'up', ms: 5, reason: null }) as const;
const down = (slot: number, target = 'a') =>
  ({ kind: 'result', slot, target, result: 'down', ms: 5, reason: 'refused' }) as const;
const slots = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n);

/** The files of entries, in the order in which they were written. */
function filesOf(entries: readonly Entry[]): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of entries)
    files[dayOf(entry.slot)] = (files[dayOf(entry.slot)] ?? HEADER) + lineOf(entry);
  return files;
}
const reportFrom = (entries: readonly Entry[], end: number | null = null) => {
  const history = historyOf(filesOf(entries));
  return reportOf(history, endOf(history, end));
};

test('a gap counts as down: a prober that did not run never shows green', () => {
  const entries = [watched(NOON), ...slots(NOON, 60).map((slot) => up(slot))];
  const before = reportFrom(entries).services[0]!;
  expect([before.state, percentOf(before.last24Hours)]).toEqual(['up', 100]);
  // The prober ended 30 minutes ago.
  const after = reportFrom(entries, NOON + 120);
  expect(after.services[0]).toMatchObject({
    state: 'unknown',
    isMet: false,
    last24Hours: { expected: 120, up: 60, down: 0, unknown: 60 },
  });
  expect(after.incidents).toMatchObject([
    { kind: 'unknown', from: timeOf(NOON + 60), to: null, seconds: 1800, reasons: { none: 60 } },
  ]);
});

test('a day without a file is unknown as a whole', () => {
  const first = firstSlotOf('2026-11-26');
  const next = firstSlotOf('2026-11-28');
  const { services } = reportFrom([watched(first), up(first), watched(next), up(next)]);
  expect(services[0]!.days.slice(-3).map(({ up: n, unknown }) => [n, unknown])).toEqual([
    [1, SLOTS_PER_DAY - 1],
    [0, SLOTS_PER_DAY],
    [1, 0],
  ]);
});

test('what is not watched does not count', () => {
  const entries: Entry[] = [
    watched(NOON),
    watched(NOON, 'b'),
    ...slots(NOON, 10).flatMap((slot) => [up(slot), up(slot, 'b')]),
    { kind: 'ended', slot: NOON + 10, target: 'b' },
    ...slots(NOON + 10, 10).map((slot) => up(slot)),
  ];
  const report = reportFrom(entries);
  expect(report.services[0]!.last24Hours).toEqual({ expected: 30, up: 30, down: 0, unknown: 0 });
  expect(report.targets.map(({ id, isWatched }) => [id, isWatched])).toEqual([
    ['a', true],
    ['b', false],
  ]);
});

test('a clock that is set back takes the results of the wrong time with it', () => {
  const wrong = NOON + 10 * SLOTS_PER_DAY;
  const files = filesOf([watched(NOON), up(NOON), watched(wrong), up(wrong), up(wrong + 1)]);
  for (const day of Object.keys(files)) files[day] += lineOf({ kind: 'clock', slot: NOON + 1 });
  files[dayOf(NOON)] += [watched(NOON + 1), up(NOON + 1)].map(lineOf).join('');
  const history = historyOf(files);
  expect(endOf(history, null)).toBe(NOON + 2);
  // When that time comes, its results are not there already.
  const later = reportOf(history, endOf(history, wrong + 2)).services[0]!;
  expect([later.state, later.last24Hours.up]).toEqual(['unknown', 0]);
});

test('an incident joins failures that are close, and a single one is none', () => {
  const failed = [0, 1, 8, 40, 60, 61].map((n) => NOON + n);
  const { incidents } = reportFrom([
    watched(NOON),
    ...slots(NOON, 100).map((slot) => (failed.includes(slot) ? down(slot) : up(slot))),
  ]);
  expect(incidents).toMatchObject([
    { from: timeOf(NOON + 60), to: timeOf(NOON + 62), seconds: 60, kind: 'down' },
    { from: timeOf(NOON), to: timeOf(NOON + 9), targets: { a: 3 }, reasons: { refused: 3 } },
  ]);
});

test('a share is rounded down: one failure in 90 days is not 100%', () => {
  expect(percentOf({ expected: 259_200, up: 259_199, down: 1, unknown: 0 })).toBe(99.99);
  expect(percentOf({ expected: 0, up: 0, down: 0, unknown: 0 })).toBeNull();
});

test('the budget of 28 days is spent by the first failure above the objective', () => {
  // 28 days of one target: 40.32 failures are allowed.
  const of = (failed: number) => ({
    expected: 80_640,
    up: 80_640 - failed,
    down: failed,
    unknown: 0,
  });
  expect([0, 20, 40, 41].map((failed) => budgetUsedBy(of(failed), 99.95))).toEqual([
    0, 49.7, 99.3, 101.7,
  ]);
  expect(budgetUsedBy({ expected: 2000, up: 1999, down: 0, unknown: 1 }, 99.95)).toBe(100);
  expect(budgetUsedBy({ expected: 0, up: 0, down: 0, unknown: 0 }, 99.95)).toBeNull();
});

const entry = fc.oneof(
  fc.record({
    kind: fc.constant('result' as const),
    slot: fc.integer({ min: NOON - 40, max: NOON + 40 }),
    target: fc.constantFrom('a', 'b.mr'),
    result: fc.constantFrom('up', 'down', 'unknown'),
    ms: fc.nat({ max: 30_000 }),
  }),
  fc.record({
    kind: fc.constant('watched' as const),
    slot: fc.integer({ min: NOON - 40, max: NOON + 40 }),
    target: fc.constantFrom('a', 'b.mr'),
    service: fc.constantFrom('pages' as const, 'search' as const),
    address: fc.constantFrom('', 'https://pune.example/mr/'),
  }),
  fc.record({
    kind: fc.constant('ended' as const),
    slot: fc.integer({ min: NOON - 40, max: NOON + 40 }),
    target: fc.constantFrom('a', 'b.mr'),
  }),
);
const anyEntry = entry.chain((given): fc.Arbitrary<Entry> => {
  if (given.kind !== 'result') return fc.constant(given as Entry);
  const { result } = given;
  if (result === 'up') return fc.constant({ ...given, reason: null } as Entry);
  if (result === 'unknown') return fc.constant({ ...given, reason: 'prober' } as Entry);
  return fc
    .constantFrom(...REASONS.filter((reason) => reason !== 'prober'))
    .map((reason) => ({ ...given, reason, ...(reason === 'status' && { status: 503 }) }) as Entry);
});

describe('for any results', () => {
  test('a line reads as it was written, and a part of it as none', () => {
    fc.assert(
      fc.property(
        anyEntry,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (given, part) => {
          const line = lineOf(given);
          expect(readLine(line.trimEnd())).toEqual(given);
          const cut = line.slice(0, Math.floor(part * line.length));
          const history = historyOf({ [dayOf(given.slot)]: cut });
          expect([history.lastSlot, history.targets.size]).toEqual([-1, 0]);
        },
      ),
    );
  });

  test('the numbers agree with a count of one probe after another', () => {
    fc.assert(
      fc.property(
        fc.array(anyEntry, { maxLength: 80 }),
        fc.integer({ min: NOON, max: NOON + 60 }),
        (given, now) => {
          const entries = given.toSorted((one, other) => one.slot - other.slot);
          const history = historyOf(filesOf(entries));
          const end = endOf(history, now);
          const { services } = reportOf(history, end);
          const naive = { expected: 0, up: 0 };
          for (const target of ['a', 'b.mr'])
            for (let slot = NOON - 40; slot < end; slot += 1) {
              const known = entries.filter((one) => 'target' in one && one.target === target);
              const last = known.findLast((one) => one.kind !== 'result' && one.slot <= slot);
              if (last?.kind !== 'watched') continue;
              naive.expected += 1;
              const results = known.filter(
                (one) => one.kind === 'result' && one.slot === slot,
              ) as Extract<Entry, { kind: 'result' }>[];
              // A result before its target was watched is none.
              const first = entries.findIndex(
                (one) => one.kind === 'watched' && one.target === target,
              );
              const counted = results.filter((one) => entries.indexOf(one) > first);
              if (counted.length > 0 && counted.every(({ result }) => result === 'up'))
                naive.up += 1;
            }
          const total = services.reduce(
            (sum, { last24Hours: { expected, up: n } }) => ({
              expected: sum.expected + expected,
              up: sum.up + n,
            }),
            { expected: 0, up: 0 },
          );
          expect(total).toEqual(naive);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a budget is spent exactly when the objective is missed, and a failure never refills it', () => {
    const counts = fc
      .tuple(
        fc.integer({ min: 1, max: 20_000_000 }),
        fc.nat(),
        fc.integer({ min: 9000, max: 9999 }),
      )
      .map(([expected, any, hundredths]) => ({ expected, failed: any % expected, hundredths }));
    fc.assert(
      fc.property(counts, ({ expected, failed, hundredths }) => {
        const used = (down: number) =>
          budgetUsedBy({ expected, up: expected - down, down, unknown: 0 }, hundredths / 100)!;
        const isMet = BigInt(expected - failed) * 10_000n >= BigInt(hundredths) * BigInt(expected);
        expect(used(failed) <= 100).toBe(isMet);
        expect(used(failed + 1)).toBeGreaterThanOrEqual(used(failed));
      }),
    );
  });

  test('to lose any line never raises a share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('up', 'down', 'none'), { minLength: 1, maxLength: 60 }),
        fc.nat(),
        (kinds, lost) => {
          const results = kinds.flatMap((kind, n) =>
            kind === 'none' ? [] : kind === 'up' ? up(NOON + n) : down(NOON + n),
          );
          const end = NOON + kinds.length;
          const share = (entries: readonly Entry[]) =>
            percentOf(reportFrom([watched(NOON), ...entries], end).services[0]!.last24Hours)!;
          const fewer = results.filter((_, n) => n !== lost % Math.max(1, results.length));
          expect(share(fewer)).toBeLessThanOrEqual(share(results));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a prober that goes on computes what the files say', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 60 }), (given) => {
        const entries = given.toSorted((one, other) => one.slot - other.slot);
        const live = emptyHistory();
        for (const one of entries) addEntries(live, [one]);
        const read = historyOf(filesOf(entries));
        expect(reportOf(live, endOf(live, NOON))).toEqual(reportOf(read, endOf(read, NOON)));
      }),
      { numRuns: 60 },
    );
  });
});
