import { SEARCH_MISSES } from '@pune/std/search-misses';
import { readSigned, type Asked } from './signed-reads.ts';

/** Words that were searched without an answer. */
export interface SearchMiss {
  words: string;
  site: string;
  locale: string;
  times: number;
  /** The last day: `2026-11-28`. */
  last: string;
}

const BYTES_MAX = 100_000;

/**
 * Asks the search function of a portal what it did not find, on all portals.
 *
 * @returns `null` if there is no answer
 */
export async function readSearchMisses(
  asked: Omit<Asked, 'read' | 'bytesMax'>,
): Promise<SearchMiss[] | null> {
  const answer = await readSigned({ ...asked, read: SEARCH_MISSES, bytesMax: BYTES_MAX });
  const misses = (answer as { misses?: SearchMiss[] } | null)?.misses;
  return Array.isArray(misses) ? misses : null;
}
