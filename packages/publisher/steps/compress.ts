import { messageOf } from '@pune/std/errors';
import { isFatal } from '../disk-errors.ts';
import { inTransaction, openRelease, type Engine } from '../engine.ts';

/**
 * Limits of one round of compression, because an edit that arrives meanwhile waits for it.
 * Compressing takes two milliseconds for most pages and up to seventy for large ones.
 */
const COMPRESSED_AT_ONCE = 10;
const COMPRESS_MS = 20;

/** Writes the precompressed files of some pages. Returns `false` if there were none to write. */
export async function compress(engine: Engine): Promise<boolean> {
  const { work, log } = engine;
  if (work.uncompressed(1).length === 0) return false;
  await inTransaction(engine, async () => {
    const started = performance.now();
    for (const { id, release, page } of work.uncompressed(COMPRESSED_AT_ONCE)) {
      try {
        await openRelease(engine, release).compress?.(page);
      } catch (error) {
        if (isFatal(error)) throw error;
        // The page stays without precompressed files, and holds up no other page.
        log('trouble', { part: 'compression', page, error: messageOf(error) });
      }
      work.compressed(id);
      if (performance.now() - started > COMPRESS_MS) break;
    }
  });
  return true;
}
