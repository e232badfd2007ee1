import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRests } from './rests.ts';

it('rests while no worker renders, whatever their speed, and each renders all its pages', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.nat({ max: 3 }), { maxLength: 12 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 5 }),
      async (workers, between) => {
        let [rendering, rested, rendered, sinceRest] = [0, 0, 0, 0];
        const rests = createRests(
          workers.length,
          async () => {
            expect(rendering).toBe(0);
            rested++;
            await wait(1);
            expect(rendering).toBe(0);
            sinceRest = 0;
          },
          between,
        );
        await Promise.all(
          workers.map(async (chunks) => {
            for (const ms of chunks) {
              await rests.before(1);
              rendering++;
              await wait(ms);
              rendering--;
              rendered++;
              expect(++sinceRest).toBeLessThan(between + workers.length);
            }
            rests.left();
          }),
        );
        expect(rendered).toBe(workers.flat().length);
        if (workers.length === 1)
          expect(rested).toBe(Math.max(0, Math.ceil(rendered / between) - 1));
      },
    ),
    { numRuns: 40 },
  ));

it('goes on when a rest fails', async () => {
  const rests = createRests(1, () => Promise.reject(new Error('disk')), 1);
  await rests.before(1);
  await rests.before(1);
});
