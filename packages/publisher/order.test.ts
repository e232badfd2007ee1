import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openSnapshot } from '@pune/content/snapshot';
import { createPublisher } from './publisher.ts';
import type { PublishedPortal } from './published-portal.ts';
import { markedPage, readMark } from './testing/marked-pages.ts';
import { memoryTarget } from './testing/memory-target.ts';
import { createTown, town } from './testing/small-town.ts';
import type { Release } from './target.ts';

/**
 * Opens an in-memory portal that is crawled after every single write: every link reachable from the
 * home pages must exist.
 */
async function watchedTown(seed: number) {
  const memory = memoryTarget();
  const problems: string[] = [];
  let isLive = false;
  function walk(after: string): void {
    if (!isLive) return;
    const known = new Set(['/en/', '/mr/']);
    for (const page of known) {
      const bytes = memory.pages.get(page)!;
      for (const link of readMark(bytes).links)
        if (!memory.pages.has(link)) problems.push(`after ${after}: ${page} links to ${link}`);
        else known.add(link);
    }
  }
  const watched = (release: Release): Release => ({
    ...release,
    put: (page, body) => (release.put(page, body), walk(`put ${page}`)),
    delete: (page) => (release.delete(page), walk(`delete ${page}`)),
  });
  const { target } = memory;
  const edits = createTown(seed);
  const portal: PublishedPortal = {
    config: town,
    rendererId: 'one',
    assets: '',
    target: { ...target, open: (name) => watched(target.open(name)) },
    load: async (id) => async (page, content) => Buffer.from(markedPage(page, content, id, [])),
  };
  const snapshot = openSnapshot(':memory:');
  const publisher = createPublisher({ snapshot, portals: [portal], mediaFolder: '/nonexistent' });
  await publisher.absorb(edits.everything());
  await publisher.makeRelease(town.id);
  isLive = true;
  walk('the first release');
  return { publisher, edits, problems, snapshot };
}

it('no visitor meets a dead link after any write, however edits are combined and overtake each other', async () => {
  /** Number of edits applied together, and of batches processed before the next edits. */
  const turns = fc.array(
    fc.record({ edits: fc.integer({ min: 1, max: 12 }), batches: fc.integer({ min: 0, max: 3 }) }),
    { minLength: 5, maxLength: 25 },
  );
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1e9 }), turns, async (seed, sequence) => {
      const { publisher, edits, problems, snapshot } = await watchedTown(seed);
      for (const turn of sequence) {
        await publisher.intake(Array.from({ length: turn.edits }, () => edits.next()));
        for (let n = 0; n < turn.batches; n++) await publisher.processBatch();
      }
      while ((await publisher.processBatch()).length > 0);
      expect(problems.slice(0, 3)).toEqual([]);
      snapshot.close();
    }),
    {
      numRuns: Number(process.env.ORDER_RUNS ?? (process.env.TEST_ALL ? 15 : 3)),
      examples: [
        // A page of an archive queued for deletion is wanted again, and then gets a new entry.
        [
          70245316,
          [8, 3, 6, 2, 10, 1].map((count) => ({ edits: count, batches: Number(count === 2) })),
        ],
        // A page queued to lose its link to a deleted page is deleted itself before that.
        [
          999999993,
          [11, 11, 6, 2, 11, 1, 6, 12, 11, 8, 10, 3].map((count, n) => ({
            edits: count,
            batches: Number(n === 8),
          })),
        ],
      ],
    },
  );
});
