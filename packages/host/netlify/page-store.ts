import { getStore } from '@netlify/blobs';
import {
  CACHEABLE_MS,
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

const STORE_TIMEOUT_MS = 1500;
/** A function at Netlify ends after 60 seconds. */
const STORE_TIMEOUT_MS_MAX = 60_000;

/** Times of a page function, in milliseconds. */
export interface PageTimes {
  /** Timeout of the page store: `PAGES_STORE_TIMEOUT_MS`, by default 1,500. */
  storeTimeoutMs: number;
  /** Maximum age of a cacheable response: `PAGES_CACHEABLE_MS`, at most and by default `CACHEABLE_MS`. */
  cacheableMs: number;
}

/**
 * Reads the times of a page function from its environment.
 * @throws if one is not a whole number of milliseconds within its limits
 */
export function parsePageTimes(env: Record<string, string | undefined>): PageTimes {
  const time = (name: string, fallback: number, max: number): number => {
    const value = Number(env[name] || fallback);
    if (Number.isInteger(value) && value >= 1 && value <= max) return value;
    throw new Error(
      `[host] [netlify] ${name} must be a whole number of milliseconds from 1 to ${max}: ${env[name]}`,
    );
  };
  return {
    storeTimeoutMs: time('PAGES_STORE_TIMEOUT_MS', STORE_TIMEOUT_MS, STORE_TIMEOUT_MS_MAX),
    cacheableMs: time('PAGES_CACHEABLE_MS', CACHEABLE_MS, CACHEABLE_MS),
  };
}

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
