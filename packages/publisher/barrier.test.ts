import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBarrier } from './barrier.ts';

it('pauses while no worker renders, whatever their speed, and each renders all its pages', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.nat({ max: 3 }), { maxLength: 12 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 5 }),
      async (workers, between) => {
        let [rendering, rendered, sincePause] = [0, 0, 0];
        /** Workers that rendered at the start and at the end of each pause. */
        const duringPauses: [number, number][] = [];
        const barrier = createBarrier(
          workers.length,
          async () => {
            const before = rendering;
            await wait(1);
            duringPauses.push([before, rendering]);
            sincePause = 0;
          },
          between,
        );
        await Promise.all(
          workers.map(async (chunks) => {
            for (const ms of chunks) {
              await barrier.pass(1);
              rendering++;
              await wait(ms);
              rendering--;
              rendered++;
              expect(++sincePause).toBeLessThan(between + workers.length);
            }
            barrier.leave();
          }),
        );
        expect(rendered).toBe(workers.flat().length);
        expect(duringPauses).toEqual(duringPauses.map(() => [0, 0]));
        if (workers.length === 1)
          expect(duringPauses).toHaveLength(Math.max(0, Math.ceil(rendered / between) - 1));
      },
    ),
    { numRuns: 40 },
  ));

it('goes on when the work of a pause fails', async () => {
  const barrier = createBarrier(1, () => Promise.reject(new Error('disk')), 1);
  await barrier.pass(1);
  await barrier.pass(1);
});
