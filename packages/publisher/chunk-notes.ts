import type { Read } from '@pune/content';
import type { Snapshot } from '@pune/content/snapshot';
import type { MadeChunk } from './rendering.ts';
import { fileNameOf } from './shown-files.ts';
import type { Tracking } from './tracking.ts';
import { CHANGED, type Work } from './work.ts';

/** As many questions are remembered to be noted; more are looked for again. */
const NOTED_MAX = 50_000;

interface ChunkNotesOptions {
  snapshot: Snapshot;
  tracking: Tracking;
  work: Work;
  inTransaction: <T>(task: () => Promise<T>) => Promise<T>;
  now: () => number;
}

/**
 * Notes chunks of a release's pages that were rendered elsewhere; a page whose answers are no
 * longer right is made again.
 */
export function createChunkNotes(
  release: number,
  { snapshot, tracking, work, inTransaction, now }: ChunkNotesOptions,
): (chunk: MadeChunk) => Promise<void> {
  /**
   * What was noted of questions in one state of the content: most of them come with chunk after
   * chunk.
   */
  let noted = new Map<Read, ReturnType<Tracking['noteAnswer']>>();
  let notedOf = '';

  function note({ pages, reads, brands, version }: MadeChunk): void {
    const isCertain = version === snapshot.version();
    if (!isCertain || version !== notedOf || noted.size > NOTED_MAX) noted = new Map();
    notedOf = version;
    const answerAt = (place: number) => {
      const read = reads[place]!;
      let answer = noted.get(read);
      if (!answer) noted.set(read, (answer = tracking.noteAnswer(read, isCertain)));
      return answer;
    };
    for (const brand of brands) tracking.noteBrand(brand);
    for (const { page, hash, error, reads: asked, picture, files } of pages) {
      const row = tracking.pageOf(release, page);
      if (!row) continue;
      const answers = asked.map(answerAt);
      tracking.remember(
        row.id,
        answers.map(({ id }) => id),
        row.hash === null,
      );
      if (hash) tracking.made(row.id, hash, picture, files.map(fileNameOf), row.hash === null);
      const isStale = answers.some(({ isCurrent }) => !isCurrent);
      if (error || isStale) work.again(row.id, CHANGED);
      if (error && !isStale) work.failed(row.id, error, 0, now());
    }
  }

  return async (chunk) => {
    try {
      await inTransaction(async () => note(chunk));
    } catch (error) {
      // What was noted has been taken back.
      noted = new Map();
      throw error;
    }
  };
}
