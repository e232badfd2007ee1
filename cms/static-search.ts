import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import diagnostics from 'node:diagnostics_channel';
import os from 'node:os';
import { setImmediate as breathe } from 'node:timers/promises';
import { CONTENT_REVISION } from '@pune/content/reading';
import { to } from '@pune/content/routes';
import type { SearchKind } from '@pune/content/search-rows';
import type { Snapshot } from '@pune/content/snapshot';
import { withoutFilePages } from '@pune/content-models/media/file-texts';
import type { Locale } from '@pune/i18n';
import type { Release } from '@pune/publisher/target';
import { messageOf } from '@pune/std/errors';

/** Folder of the index in a release: `/pagefind/pagefind.js` searches it in the browser. */
export const STATIC_SEARCH_FOLDER = '/pagefind/';
/** Devanagari signs that Unicode does not class as letters; without them words would be split. */
const SIGNS_INSIDE_WORDS = '\u094d\u093c\u200c\u200d';
/** Limits the number of files: each holds many pages. */
const FRAGMENTS_MAX = 40;
/** Pagefind's user interfaces are left out: the portal has a search page of its own. */
const NEEDED =
  /^(fragment|index|filter)\/|^pagefind(-worker)?\.js$|\.pf_meta$|^wasm\.|^pagefind-entry\.json$/;
/** The entry file refers to all others, so it is written last. */
const ENTRY = 'pagefind-entry.json';

export interface SearchRecord {
  url: string;
  language: string;
  title: string;
  content: string;
}

export interface IndexFile {
  /** Relative to `/pagefind/`. */
  path: string;
  content: Uint8Array;
}

const ROWS_AT_ONCE = 200;

/**
 * Returns the search records of a portal: the same rows that the search function reads. Reads a few
 * rows at a time, so that no edit waits for all of them. A row that an edit replaces meanwhile gets
 * a higher id and is read again at the end.
 */
export async function searchRecords(
  snapshot: Pick<Snapshot, 'sql'>,
  site: string,
): Promise<SearchRecord[]> {
  const records = new Map<string, SearchRecord>();
  for (let last = 0; ; await breathe()) {
    const rows = snapshot
      .sql(
        'select rowid, collection, locale, slug, title, summary, words, body from searchable where site = ? and rowid > ? order by rowid limit ?',
      )
      .all(site, last, ROWS_AT_ONCE);
    for (const row of rows) {
      const [collection, locale, slug] = [
        row.collection as SearchKind,
        row.locale as Locale,
        String(row.slug),
      ];
      const url =
        collection === 'tasks' || collection === 'lists'
          ? `/${locale}${slug}`
          : to[collection].detail({ locale, slug });
      records.delete(url);
      records.set(url, {
        url,
        language: locale,
        title: String(row.title),
        content: [row.title, row.summary, row.words, withoutFilePages(String(row.body))]
          .filter(Boolean)
          .join('\n'),
      });
    }
    if (rows.length < ROWS_AT_ONCE) return [...records.values()];
    last = rows.at(-1)!.rowid as number;
  }
}

async function digestOfRecords(records: readonly SearchRecord[]): Promise<string> {
  const hash = createHash('sha256');
  for (const [i, record] of records.entries()) {
    hash.update(`${JSON.stringify(record)}\n`);
    if (i % ROWS_AT_ONCE === 0) await breathe();
  }
  return hash.digest('base64url');
}

/**
 * Starts a child process at the lowest priority: indexing a large portal takes a minute of
 * processor time, which edits need more.
 */
function startedLow<T>(start: () => T): T {
  const lower = (message: unknown): void => {
    const child = (message as { process: ChildProcess }).process;
    child.once('spawn', () => {
      try {
        os.setPriority(child.pid!, os.constants.priority.PRIORITY_LOW);
      } catch {
        // The process has ended, or the system does not support priorities.
      }
    });
  };
  diagnostics.subscribe('child_process', lower);
  try {
    return start();
  } finally {
    diagnostics.unsubscribe('child_process', lower);
  }
}

/**
 * Builds the files of an index that the browser searches by itself. Pagefind runs in a process of
 * its own.
 */
export async function buildStaticIndex(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const { close, createIndex } = await import('pagefind');
  const { index, errors } = await startedLow(() =>
    createIndex({ includeCharacters: SIGNS_INSIDE_WORDS, maxFragments: FRAGMENTS_MAX }),
  );
  if (!index) throw new Error(`[static search] ${errors.join('; ')}`);
  try {
    for (const { url, language, title, content } of records) {
      const added = await index.addCustomRecord({ url, language, content, meta: { title } });
      if (added.errors.length > 0)
        throw new Error(`[static search] ${url}: ${added.errors.join('; ')}`);
    }
    const built = await index.getFiles();
    if (built.errors.length > 0) throw new Error(`[static search] ${built.errors.join('; ')}`);
    return built.files
      .filter(({ path }) => NEEDED.test(path))
      .sort((a, b) => Number(a.path === ENTRY) - Number(b.path === ENTRY));
  } finally {
    // Pagefind's process would otherwise keep the calling program running.
    await close();
  }
}

export interface SearchablePortal {
  id: string;
  /** Returns the live release. A new one has no index yet. */
  release: () => Release | null;
}

export interface StaticSearchOptions {
  snapshot: Pick<Snapshot, 'sql' | 'state'>;
  portals: readonly SearchablePortal[];
  /**
   * How often the index is rebuilt. Withdrawn pages stay in it until then; search results are
   * checked live before they are shown.
   */
  everyMs: number;
  log?: (event: string, details: Record<string, unknown>) => void;
  now?: () => number;
  build?: typeof buildStaticIndex;
}

/**
 * The index written last. The files of the index before stay, for visitors in the middle of a
 * search.
 */
interface Written {
  release: string;
  digest: string;
  /**
   * Revision of the content and time of the last check, so that a restarted publisher need not
   * check again.
   */
  generation?: string;
  at?: number;
  files: string[];
  before: string[];
}

/**
 * Creates the job that keeps a search index in every portal for times when functions are down. It
 * runs after a full publish and on a schedule, never as part of an edit, because Pagefind rewrites
 * the whole index.
 */
// oxlint-disable-next-line max-lines-per-function -- a job: short functions over what it looked at last.
export function createStaticSearch({
  snapshot,
  portals,
  everyMs,
  log = () => {},
  now = Date.now,
  build = buildStaticIndex,
}: StaticSearchOptions) {
  const lookedAt = new Map<string, { release: string; at: number }>();
  let work: Promise<void> = Promise.resolve();

  /** Returns the record of the index in a release. */
  function writtenFor(site: string, release: Release): Written | null {
    const last = JSON.parse(
      snapshot.state.get(`static-search ${site}`) ?? 'null',
    ) as Written | null;
    return last?.release === release.name ? last : null;
  }

  /** Returns the last check of an earlier process: a restart alone is no reason to check again. */
  const lookedBefore = (site: string, release: Release) => ({
    release: release.name,
    at: Math.min(writtenFor(site, release)?.at ?? -Infinity, now()),
  });

  async function write({ id }: SearchablePortal, release: Release): Promise<void> {
    const started = now();
    const there = writtenFor(id, release);
    const revision = snapshot.state.get(CONTENT_REVISION);
    if (there && there.generation === revision) return;
    const records = await searchRecords(snapshot, id);
    const digest = await digestOfRecords(records);
    const note = (written: Pick<Written, 'files' | 'before'>): void =>
      snapshot.state.set(
        `static-search ${id}`,
        JSON.stringify({
          release: release.name,
          digest,
          generation: revision,
          at: started,
          ...written,
        } satisfies Written),
      );
    if (there?.digest === digest) return note({ files: there.files, before: there.before });
    const files = await build(records);
    const fresh: string[] = [];
    for (const { path, content } of files) {
      // File names contain a hash of their content, except a few that change with Pagefind's
      // version or with every build.
      if (!there?.files.includes(path) || !/[_-][0-9a-f]{7,}\./.test(path)) {
        await release.put(`${STATIC_SEARCH_FOLDER}${path}`, content);
        fresh.push(path);
      }
      await breathe();
    }
    const names = files.map(({ path }) => path);
    const kept = new Set([...names, ...(there?.files ?? [])]);
    for (const old of there?.before ?? [])
      if (!kept.has(old)) await release.delete(`${STATIC_SEARCH_FOLDER}${old}`);
    await release.flush();
    for (const path of fresh) {
      await release.compress?.(`${STATIC_SEARCH_FOLDER}${path}`);
      await breathe();
    }
    note({ files: names, before: there?.files ?? [] });
    log('indexed', { portal: id, pages: records.length, files: names.length, ms: now() - started });
  }

  return {
    /** Starts the indexing that is due. */
    tick(): void {
      for (const portal of portals) {
        const release = portal.release();
        if (release === null) continue;
        const looked = lookedAt.get(portal.id) ?? lookedBefore(portal.id, release);
        if (looked.release === release.name && now() - looked.at < everyMs) continue;
        lookedAt.set(portal.id, { release: release.name, at: now() });
        work = work
          .then(() => write(portal, release))
          .catch((error: unknown) => {
            log('trouble', {
              part: 'static search',
              portal: portal.id,
              error: messageOf(error),
            });
          });
      }
    },
    /** Resolves when nothing is being written. */
    settled: (): Promise<void> => work,
  };
}
export type StaticSearch = ReturnType<typeof createStaticSearch>;
