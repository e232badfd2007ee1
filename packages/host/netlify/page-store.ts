import { getStore } from '@netlify/blobs';
import {
  CHANGING_KEY,
  decodeEntry,
  keyOf,
  storeNameOf,
  type Changing,
  type Entry,
} from '@pune/publisher/targets/netlify.layout.ts';

/** The state of pages in the page store, which also decides if caches may keep an answer. */
export interface PageStore {
  entry(page: string): Promise<Entry | null>;
  /** @returns a function that checks if a page is being changed at the moment */
  changing(): Promise<(page: string) => boolean>;
}

/** Timeout of the page store in milliseconds; `PAGES_STORE_TIMEOUT_MS` overrides it. */
const STORE_TIMEOUT_MS = 1500;

export const storeTimeoutOf = (env: Record<string, string | undefined>): number =>
  Number(env.PAGES_STORE_TIMEOUT_MS || STORE_TIMEOUT_MS);

/** Fails if the page store is slow: readers then get the deployed page. */
export async function withinMs<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`[host] [netlify] The page store did not answer within ${ms} ms`)),
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
 * Opens the store of a release's edits since its deploy. Reads are strongly consistent: Netlify's
 * caches are in front of the function, not behind it.
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
