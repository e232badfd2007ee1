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
 * Answers of functions may be 20 MB large: a file that comes near that waits for the next deploy,
 * which is made at once.
 */
export const STORED_FILE_BYTES_MAX = 15 * 1024 * 1024;
const WRITES_AT_ONCE = 8;
/** More pages than these are purged together, by the tag of their release. */
const PAGES_BY_TAG_MAX = 200;
const TAGS_PER_PURGE = 100;
/** Stands for every page of a release. */
const ALL = '*';

export interface EditsOptions {
  api: NetlifyApi;
  state: NetlifyState;
  netlifySiteId: string;
  /**
   * From the note that a page changes to the purge: longer than any answer that a cache may keep is
   * on its way.
   */
  fenceMs?: number;
  /** From the purge to the new page: how long Netlify takes to forget the old one everywhere. */
  propagationMs?: number;
  /** How long after its last edit a page is kept out of caches. */
  settleMs?: number;
}

export type NetlifyEdits = ReturnType<typeof createNetlifyEdits>;

/**
 * Brings edits to the page store and the old pages out of Netlify's caches, so that no reader sees
 * a page that is older than one already seen: first the store says that the pages change, and from
 * then on no answer with them is kept; when those that were on their way have arrived, the caches
 * are purged; only then the new pages are written. Some time later the pages may be cached again.
 */
export function createNetlifyEdits({
  api,
  state,
  netlifySiteId,
  fenceMs = FENCE_MS,
  propagationMs = 1000,
  settleMs = 10_000,
}: EditsOptions) {
  const { clock } = api;
  const storeOf = (release: string) =>
    getStore({
      name: storeNameOf(release),
      siteID: netlifySiteId,
      token: api.token,
      apiURL: api.origin,
      fetch: api.fetch,
    });

  /** What the client says of a failure has its reason in a header. */
  async function stored<T>(work: Promise<T>): Promise<T> {
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

  /** Lets the page store say that these pages change, and no others. */
  async function mark(release: string, pages: readonly string[]): Promise<void> {
    const changing: Changing = { pages: pages.includes(ALL) ? '*' : [...pages] };
    await stored(storeOf(release).set(CHANGING_KEY, JSON.stringify(changing)));
    state.setMarked(release, pages, clock.now());
  }

  /** The pages as they are marked, now. */
  function touch(release: string, pages: readonly string[]): string[] {
    const isAll =
      pages.length > PAGES_BY_TAG_MAX || state.changing(release).some(({ page }) => page === ALL);
    const marks = isAll && pages.length > 0 ? [ALL] : [...pages];
    state.addChanging(release, marks, clock.now());
    return marks;
  }

  /** Ends with no copy of these pages in any cache, and none that could still get there. */
  async function makeWay(release: string, pages: readonly string[]): Promise<void> {
    const wanted = new Set(touch(release, pages));
    const rows = state.changing(release);
    // A page that was purged for its edit before, and is marked since, is in no cache.
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
    await clock.sleep(Math.max(0, markedAt + fenceMs - clock.now()));
    await purge(tagsOf(release, fresh));
    await clock.sleep(propagationMs);
    state.setPurged(release, fresh, clock.now());
  }

  async function write(
    release: string,
    folder: string,
    { page, seq, stored: before }: Edit,
  ): Promise<void> {
    const file = path.join(folder, fileOf(page));
    // What the file says now is what the edit, or one after it, wanted.
    const body = await fs.promises.readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (kindOf(page) === 'file' && body && body.length > STORED_FILE_BYTES_MAX) {
      if (before === 0) return;
      // The store still says that it is gone: the next deploy has it.
      await stored(storeOf(release).delete(keyOf(page)));
      state.setStored(release, page, seq);
      return;
    }
    await stored(
      storeOf(release).set(
        keyOf(page),
        encodeEntry(body ? { kind: 'page', body } : { kind: 'gone' }).buffer,
      ),
    );
    state.setStored(release, page, seq);
  }

  return {
    /**
     * Brings what waits to readers. Does nothing when nothing waits. @throws NetlifyError; what was
     * not written waits on
     */
    async flush(release: string, folder: string): Promise<void> {
      const waiting = state.unstoredEdits(release).filter(({ page }) => kindOf(page) !== 'index');
      // A file is new to every cache when it is put; one that is taken away is in some, like a
      // page.
      const isInCaches = ({ page, action }: Edit) => kindOf(page) === 'page' || action === 'delete';
      const pages = waiting.filter(isInCaches);
      const names = pages.map(({ page }) => page);
      if (pages.length > 0) await makeWay(release, names);
      // Who read a page before it was written may learn only afterwards whether it changes: so it
      // counts as changing from here on.
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
     * Lets pages into the caches again that have not been edited for a while. They are purged once
     * more, for what came late.
     */
    async settle(release: string): Promise<void> {
      const waiting = new Set(state.unstoredEdits(release).map(({ page }) => page));
      const rows = state.changing(release);
      const settled = rows
        .filter(
          ({ page, changedAt }) =>
            changedAt <= clock.now() - settleMs &&
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
    /** Removes entries whose bytes are in the release's deploy: readers get the same from there. */
    async fold(release: string, seq: number): Promise<void> {
      // An entry that is older than the deploy may be in a cache: it goes when its edit has been
      // written.
      const folded = state
        .foldedEdits(release, seq)
        .filter((edit) => edit.stored === 0 || edit.stored === edit.seq);
      await inParallel(folded, WRITES_AT_ONCE, async (edit) => {
        if (edit.stored > 0) await stored(storeOf(release).delete(keyOf(edit.page)));
        state.dropEdit(release, edit.page, edit.seq);
      });
    },
    forget: async (release: string): Promise<void> =>
      void (await stored(storeOf(release).deleteAll())),
  };
}
