import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RESTART_LIMITS, restartAfter } from './restarts.ts';

const limits = fc
  .record({
    firstMs: fc.integer({ min: 1, max: 5000 }),
    more: fc.integer({ min: 0, max: 100_000 }),
    stableMs: fc.integer({ min: 1, max: 100_000 }),
    loopEnds: fc.integer({ min: 2, max: 10 }),
  })
  .map(({ more, ...rest }) => ({ ...rest, maxMs: rest.firstMs + more }));
const chance = fc.double({ min: 0, max: 1, noNaN: true });

test('a pause is never longer than the limit, nor much shorter than the one before', () => {
  fc.assert(
    fc.property(limits, fc.nat({ max: 2000 }), chance, chance, (limit, ends, one, other) => {
      const first = restartAfter({ ends, ranMs: 0, chance: one }, limit);
      const next = restartAfter({ ends: first.ends, ranMs: 0, chance: other }, limit);
      for (const { pauseMs } of [first, next]) {
        expect(pauseMs).toBeLessThanOrEqual(limit.maxMs);
        expect(pauseMs).toBeGreaterThanOrEqual(Math.floor(limit.firstMs * 0.8));
      }
      expect(next.pauseMs).toBeGreaterThanOrEqual(Math.floor(first.pauseMs * 0.8));
    }),
  );
});

test('any sequence of runs is a loop exactly after that many short ones', () => {
  fc.assert(
    fc.property(limits, fc.array(fc.boolean(), { maxLength: 40 }), (limit, stable) => {
      let ends = 0;
      let short = 0;
      for (const isStable of stable) {
        const ranMs = isStable ? limit.stableMs : limit.stableMs - 1;
        const restart = restartAfter({ ends, ranMs, chance: 0.5 }, limit);
        short = isStable ? 1 : short + 1;
        expect(restart.ends).toBe(short);
        expect(restart.isLoop).toBe(short >= limit.loopEnds);
        ends = restart.ends;
      }
    }),
  );
});

test('a process that was killed once is started again within a second', () => {
  for (const ranMs of [0, 10, 1e6])
    expect(restartAfter({ ends: 0, ranMs, chance: 0 }).pauseMs).toBeLessThan(1000);
});

test('a process that always ends is started about once a minute, and chance spreads it', () => {
  const pauses = [0, 0.5, 1].map(
    (part) => restartAfter({ ends: 100, ranMs: 0, chance: part }).pauseMs,
  );
  expect(pauses).toEqual([RESTART_LIMITS.maxMs, 54_000, 48_000]);
});
