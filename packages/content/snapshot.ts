import { openSnapshot as openSnapshotOf, sharedSnapshot } from '@pune/snapshot';
import type { ContentModel } from '@pune/snapshot/model';
import type { Reader } from './content.ts';
import { model } from './model.ts';
import type { ReadableSnapshot } from './reading.ts';
import type { SearchEntry } from './search-rows.ts';
import { createSearchWriter, searchIndex, SEARCH_SCHEMA } from './search-writer.ts';

export { publishedDigest } from '@pune/snapshot';

export type Snapshot = ReturnType<typeof openSnapshot>;

/** The model with the index of the search, which is written with each document. */
const indexed: ContentModel<Reader> = {
  ...model,
  index: { schema: SEARCH_SCHEMA, form: 1, open: (sql) => searchIndex(createSearchWriter(sql)) },
};

/**
 * Opens the snapshot of the city for writing: the published content of all portals and languages in
 * one file, with its search index.
 * @param options.now returns milliseconds since 1970
 */
export function openSnapshot(file: string, options?: { now?: () => number }) {
  const snapshot = openSnapshotOf<Reader>(file, indexed, options);
  const search = createSearchWriter(snapshot.sql);
  return {
    ...snapshot,
    /**
     * Sets the entries of a portal that are no documents: its functions and lists. Does nothing if
     * they are unchanged.
     */
    describe(site: string, entries: readonly SearchEntry[]): void {
      if (search.describe(site, entries)) snapshot.beginRevision();
    },
  };
}

/**
 * Returns the snapshot named by `CONTENT_SNAPSHOT`, opened once per process, for `astro build` and
 * `astro dev`.
 */
export const snapshot = (): ReadableSnapshot => sharedSnapshot(model);
