import type { Dependency } from '@pune/snapshot/reader';
import { inTransaction, type Engine } from './engine.ts';
import type { MadeChunk } from './rendering.ts';
import { fileNameOf } from './shown-files.ts';
import { traceOutline } from './tracking/outlines.ts';
import type { Tracking } from './tracking.ts';
import { CHANGED } from './transitions.ts';

/** Maximum number of cached query ids; queries beyond it are looked up again. */
const CACHED_QUERIES_MAX = 50_000;

/**
 * Creates a function that records chunks of pages rendered by workers. Queues a page again if a
 * result that it used is no longer current.
 * @param release the id of the release being made
 */
export function createChunkRecorder(
  engine: Engine,
  release: number,
): (chunk: MadeChunk) => Promise<void> {
  const { snapshot, tracking, work, now } = engine;
  /** Ids of queries recorded at one revision: most queries occur in chunk after chunk. */
  let cached = new Map<Dependency, ReturnType<Tracking['recordResult']>>();
  let cachedVersion = '';

  function record({ pages, reads, brands, version }: MadeChunk): void {
    const isCertain = version === snapshot.version();
    if (!isCertain || version !== cachedVersion || cached.size > CACHED_QUERIES_MAX)
      cached = new Map();
    cachedVersion = version;
    const resultAt = (place: number) => {
      const read = reads[place]!;
      let result = cached.get(read);
      if (!result) cached.set(read, (result = tracking.recordResult(read, isCertain)));
      return result;
    };
    for (const brand of brands) tracking.noteBrand(brand);
    for (const { page, hash, error, reads: asked, outline, picture, files } of pages) {
      const row = tracking.pageOf(release, page);
      if (!row) continue;
      const results = asked.map(resultAt);
      tracking.remember(
        row.id,
        results.map(({ id }) => id),
        row.hash === null,
      );
      if (hash) tracking.made(row.id, hash, picture, files.map(fileNameOf), row.hash === null);
      const isStale = results.some(({ isCurrent }) => !isCurrent);
      if (hash && outline && !isStale) {
        const queries = results.map(({ id }, index) => ({
          id,
          digest: reads[asked[index]!]!.digest,
        }));
        tracking.outlined(row.id, traceOutline(outline, queries));
      }
      if (error || isStale) work.again(row.id, CHANGED);
      if (error && !isStale) work.failed(row.id, error, 0, now());
    }
  }

  return async (chunk) => {
    try {
      await inTransaction(engine, async () => record(chunk));
    } catch (error) {
      // The rollback also removed the rows of cached ids.
      cached = new Map();
      throw error;
    }
  };
}
