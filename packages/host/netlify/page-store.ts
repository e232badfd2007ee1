import { getStore } from '@netlify/blobs';
import {
  CHANGING_KEY,
  decodeEntry,
  keyOf,
  storeNameOf,
  type Changing,
  type Entry,
} from '@pune/publisher/targets/netlify.layout.ts';

/** What the page store knows of a page, and whether caches may keep an answer with it. */
export interface PageStore {
  entry(page: string): Promise<Entry | null>;
  /** Tells of a page whether it changes at the moment. */
  changing(): Promise<(page: string) => boolean>;
}

/** A page store that is slow is left out: readers get the deployed page. */
export async function withinMs<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`[host] [netlify] The page store gave no answer within ${ms} ms`)),
      ms,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The edits of a release since its deploy. Every read sees what was written before it ("strong"):
 * Netlify's caches are before the function, not behind it.
 */
export function openPageStore(release: string): PageStore {
  const store = getStore({ name: storeNameOf(release), consistency: 'strong' });
  return {
    async entry(page) {
      const bytes = await store.get(keyOf(page), { type: 'arrayBuffer' });
      return bytes === null ? null : decodeEntry(new Uint8Array(bytes));
    },
    async changing() {
      const { pages } = ((await store.get(CHANGING_KEY, { type: 'json' })) as Changing | null) ?? {
        pages: [],
      };
      if (pages === '*') return () => true;
      const known = new Set(pages);
      return (page) => known.has(page);
    },
  };
}
