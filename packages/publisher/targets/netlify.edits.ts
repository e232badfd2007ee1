import fs from 'node:fs';
import path from 'node:path';
import { getStore } from '@netlify/blobs';
import { fileOf } from '../target.ts';
import { NetlifyError, type NetlifyApi } from './netlify.api.ts';
import { inParallel } from './netlify.deploys.ts';
import {
  CHANGING_KEY,
  encodeEntry,
  FENCE_MS,
  keyOf,
  kindOf,
  pageTag,
  releaseTag,
  storeNameOf,
  type Changing,
} from './netlify.layout.ts';
import type { Edit, NetlifyState } from './netlify.state.ts';

/**
 * Function responses are limited to 20 MB. A larger file is left to the next deploy, which is then
 * made at once.
 */
export const STORED_FILE_BYTES_MAX = 15 * 1024 * 1024;
const WRITES_AT_ONCE = 8;
/** If an edit changes more pages, they are purged together by the tag of their release. */
const PAGES_BY_TAG_MAX = 200;
const TAGS_PER_PURGE = 100;
/** Marker for all pages of a release. */
const ALL = '*';

export interface EditsOptions {
  api: NetlifyApi;
  state: NetlifyState;
  netlifySiteId: string;
  /**
   * Time from marking a page as changing to the purge: longer than a cacheable response can be in
   * transit.
   */
  fenceMs?: number;
  /** Time from the purge to writing the new page: Netlify's propagation time. */
  propagationMs?: number;
  /** Time after its last edit during which a page is not cached. */
  settleMs?: number;
}

export type NetlifyEdits = ReturnType<typeof createNetlifyEdits>;

/**
 * Creates the writer of edits. It writes to the page store and purges Netlify's caches so that no
 * visitor sees a page older than one already seen. First the store lists the pages as changing, and
 * responses with them are no longer cached. When responses in transit have arrived, the caches are
 * purged. Only then are the new pages written. Some time later they may be cached again.
 */
// oxlint-disable-next-line max-lines-per-function -- a driver: short methods over the page store of one target.
export function createNetlifyEdits({
  api,
  state,
  netlifySiteId,
  fenceMs = FENCE_MS,
  propagationMs = 1000,
  settleMs = 10_000,
}: EditsOptions) {
  const { timer } = api;
  const storeOf = (release: string) =>
    getStore({
      name: storeNameOf(release),
      siteID: netlifySiteId,
      token: api.token,
      apiURL: api.origin,
      fetch: api.fetch,
    });

  /** Wraps errors of the store's client, whose message takes the reason from a header. */
  async function storing<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (cause) {
      throw new NetlifyError(`The page store did not take an edit: ${(cause as Error).message}`, {
        status: 0,
        cause,
      });
    }
  }

  async function purge(tags: readonly string[]): Promise<void> {
    for (let from = 0; from < tags.length; from += TAGS_PER_PURGE) {
      await api.request('/purge', {
        method: 'POST',
        json: { site_id: netlifySiteId, cache_tags: tags.slice(from, from + TAGS_PER_PURGE) },
      });
    }
  }

  const tagsOf = (release: string, pages: readonly string[]) =>
    pages.includes(ALL) ? [releaseTag(release)] : pages.map(pageTag);

  /** Lists exactly these pages as changing in the page store. */
  async function mark(release: string, pages: readonly string[]): Promise<void> {
    const changing: Changing = { pages: pages.includes(ALL) ? '*' : [...pages] };
    await storing(storeOf(release).set(CHANGING_KEY, JSON.stringify(changing)));
    state.setMarked(release, pages, timer.now());
  }

  /** Records that these pages change now. Returns the markers used for them. */
  function touch(release: string, pages: readonly string[]): string[] {
    const isAll =
      pages.length > PAGES_BY_TAG_MAX || state.changing(release).some(({ page }) => page === ALL);
    const marks = isAll && pages.length > 0 ? [ALL] : [...pages];
    state.addChanging(release, marks, timer.now());
    return marks;
  }

  /** Resolves when no cache holds these pages and none can receive an old copy. */
  async function clearCaches(release: string, pages: readonly string[]): Promise<void> {
    const wanted = new Set(touch(release, pages));
    const rows = state.changing(release);
    // A page that was purged for an earlier edit and is still marked is in no cache.
    const fresh = rows
      .filter(({ page, purgedAt }) => wanted.has(page) && purgedAt === null)
      .map(({ page }) => page);
    if (fresh.length === 0) return;
    if (rows.some(({ markedAt }) => markedAt === null))
      await mark(
        release,
        rows.map(({ page }) => page),
      );
    const markedAt = Math.max(
      ...state
        .changing(release)
        .filter(({ page }) => fresh.includes(page))
        .map((row) => row.markedAt!),
    );
    await timer.sleep(Math.max(0, markedAt + fenceMs - timer.now()));
    await purge(tagsOf(release, fresh));
    await timer.sleep(propagationMs);
    state.setPurged(release, fresh, timer.now());
  }

  async function write(
    release: string,
    folder: string,
    { page, seq, stored: before }: Edit,
  ): Promise<void> {
    const file = path.join(folder, fileOf(page));
    // The file has the content of this edit or a later one.
    const body = await fs.promises.readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (kindOf(page) === 'file' && body && body.length > STORED_FILE_BYTES_MAX) {
      if (before === 0) return;
      // Until the next deploy, the store keeps reporting the file as gone.
      await storing(storeOf(release).delete(keyOf(page)));
      state.setStored(release, page, seq);
      return;
    }
    await storing(
      storeOf(release).set(
        keyOf(page),
        encodeEntry(body ? { kind: 'page', body } : { kind: 'gone' }).buffer,
      ),
    );
    state.setStored(release, page, seq);
  }

  return {
    /**
     * Writes waiting edits to the page store. Does nothing if there are none.
     * @throws NetlifyError; edits that were not written stay queued
     */
    async flush(release: string, folder: string): Promise<void> {
      const waiting = state.unstoredEdits(release).filter(({ page }) => kindOf(page) !== 'index');
      // A new file is in no cache; a deleted file may be, like a page.
      const isInCaches = ({ page, action }: Edit) => kindOf(page) === 'page' || action === 'delete';
      const pages = waiting.filter(isInCaches);
      const names = pages.map(({ page }) => page);
      if (pages.length > 0) await clearCaches(release, names);
      // A function that read the page before the write may check only afterwards if it is changing,
      // so the page must count as changing from here on.
      touch(release, names);
      // Pictures before the pages that show them, new pages before those that link to them,
      // deletions last.
      const groups = [
        waiting.filter((edit) => !isInCaches(edit)),
        pages.filter(({ action, isNew }) => action === 'put' && isNew),
        pages.filter(({ action, isNew }) => action === 'put' && !isNew),
        pages.filter(({ action }) => action === 'delete'),
      ];
      for (const group of groups)
        await inParallel(group, WRITES_AT_ONCE, (edit) => write(release, folder, edit));
      touch(release, names);
    },
    /**
     * Lets pages be cached again that have not been edited for a while. Purges them once more, for
     * late responses.
     */
    async settle(release: string): Promise<void> {
      const waiting = new Set(state.unstoredEdits(release).map(({ page }) => page));
      const rows = state.changing(release);
      const settled = rows
        .filter(
          ({ page, changedAt }) =>
            changedAt <= timer.now() - settleMs &&
            !waiting.has(page) &&
            (page !== ALL || waiting.size === 0),
        )
        .map(({ page }) => page);
      if (settled.length === 0) return;
      await purge(tagsOf(release, settled));
      state.unmark(release, settled);
      const rest = rows.map(({ page }) => page).filter((page) => !settled.includes(page));
      await mark(release, rest);
      state.dropChanging(release, settled);
    },
    /** Deletes entries whose bytes are in the release's deploy, where visitors get them too. */
    async fold(release: string, seq: number): Promise<void> {
      // An entry older than the deploy may be cached; it is deleted after its edit was written.
      const folded = state
        .foldedEdits(release, seq)
        .filter((edit) => edit.stored === 0 || edit.stored === edit.seq);
      await inParallel(folded, WRITES_AT_ONCE, async (edit) => {
        if (edit.stored > 0) await storing(storeOf(release).delete(keyOf(edit.page)));
        state.dropEdit(release, edit.page, edit.seq);
      });
    },
    forget: async (release: string): Promise<void> =>
      void (await storing(storeOf(release).deleteAll())),
  };
}
