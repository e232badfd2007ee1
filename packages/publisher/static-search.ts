import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import diagnostics from 'node:diagnostics_channel';
import os from 'node:os';
import { setImmediate as breathe } from 'node:timers/promises';
import { GENERATION } from '@pune/content/reading';
import type { Snapshot } from '@pune/content/snapshot';
import type { Release } from './target.ts';

/** Where the index lies in a release: `/pagefind/pagefind.js` searches it in the browser. */
export const STATIC_SEARCH_FOLDER = '/pagefind/';
/**
 * Signs of Devanagari that Unicode does not count among letters: without them words would fall
 * apart.
 */
const SIGNS_INSIDE_WORDS = '\u094d\u093c\u200c\u200d';
/** Few files with many pages each, instead of a file for every page. */
const FRAGMENTS_MAX = 40;
/** Pagefind brings interfaces of its own; the portal's search page has one already. */
const NEEDED =
  /^(fragment|index|filter)\/|^pagefind(-worker)?\.js$|\.pf_meta$|^wasm\.|^pagefind-entry\.json$/;
/** Names what belongs together, and so is written when everything else is there. */
const ENTRY = 'pagefind-entry.json';

export interface SearchRecord {
  url: string;
  language: string;
  title: string;
  content: string;
}

export interface IndexFile {
  /** Below `/pagefind/`. */
  path: string;
  content: Uint8Array;
}

const ROWS_AT_ONCE = 200;

/**
 * What a portal's search looks through: the same rows that the search function reads. They are read
 * a few at a time, so that no edit waits for all of them; one that an edit replaces meanwhile is
 * found anew at the end.
 */
export async function searchRecords(snapshot: Snapshot, site: string): Promise<SearchRecord[]> {
  const records = new Map<string, SearchRecord>();
  for (let last = 0; ; await breathe()) {
    const rows = snapshot
      .sql(
        'select rowid, collection, locale, slug, title, summary, body from search where site = ? and rowid > ? order by rowid limit ?',
      )
      .all(site, last, ROWS_AT_ONCE);
    for (const row of rows) {
      const url = `/${row.locale}/${row.collection}/${row.slug}/`;
      records.delete(url);
      records.set(url, {
        url,
        language: String(row.locale),
        title: String(row.title),
        content: [row.title, row.summary, row.body].filter(Boolean).join('\n'),
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
 * Starts a process at the lowest priority: an index of a large portal takes a minute of a
 * processor, which edits need more.
 */
function startedLow<T>(start: () => T): T {
  const lower = (message: unknown): void => {
    const child = (message as { process: ChildProcess }).process;
    child.once('spawn', () => {
      try {
        os.setPriority(child.pid!, os.constants.priority.PRIORITY_LOW);
      } catch {
        // It has ended, or the system gives no priorities.
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
 * The files of an index that a browser searches by itself. Pagefind works in a process of its own.
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
    // Its process would wait for more, and keep the program that called it from ending.
    await close();
  }
}

export interface SearchablePortal {
  id: string;
  /** The live release: another one has no index yet. */
  release: () => Release | null;
}

export interface StaticSearchOptions {
  snapshot: Snapshot;
  portals: readonly SearchablePortal[];
  /**
   * How long what is withdrawn may stay in the index; results are looked at live before anybody
   * sees them.
   */
  everyMs: number;
  log?: (event: string, details: Record<string, unknown>) => void;
  now?: () => number;
  build?: typeof buildStaticIndex;
}

/** What was written: the generation before stays, for readers who are in the middle of a search. */
interface Written {
  release: string;
  digest: string;
  /**
   * The state of the content, and when it was looked at: a publisher that starts again need not
   * look again.
   */
  generation?: string;
  at?: number;
  files: string[];
  before: string[];
}

/**
 * Keeps a search index in every portal for the time when functions are away: made after a full
 * publish and on a schedule, never in the way of an edit, since Pagefind rewrites the whole of it.
 */
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

  /** The index that lies in a release. */
  function writtenFor(site: string, release: Release): Written | null {
    const last = JSON.parse(
      snapshot.state.get(`static-search ${site}`) ?? 'null',
    ) as Written | null;
    return last?.release === release.name ? last : null;
  }

  /** What the publisher that ran before left: a start alone is no reason to look again. */
  const lookedBefore = (site: string, release: Release) => ({
    release: release.name,
    at: Math.min(writtenFor(site, release)?.at ?? -Infinity, now()),
  });

  async function write({ id }: SearchablePortal, release: Release): Promise<void> {
    const started = now();
    const there = writtenFor(id, release);
    const generation = snapshot.state.get(GENERATION);
    if (there && there.generation === generation) return;
    const records = await searchRecords(snapshot, id);
    const digest = await digestOfRecords(records);
    const note = (written: Pick<Written, 'files' | 'before'>): void =>
      snapshot.state.set(
        `static-search ${id}`,
        JSON.stringify({
          release: release.name,
          digest,
          generation,
          at: started,
          ...written,
        } satisfies Written),
      );
    if (there?.digest === digest) return note({ files: there.files, before: there.before });
    const files = await build(records);
    const fresh: string[] = [];
    for (const { path, content } of files) {
      // Names carry the digest of what is inside, apart from a few that change with Pagefind's
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
    /** Begins what is due. */
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
              error: error instanceof Error ? error.message : String(error),
            });
          });
      }
    },
    /** Ends when nothing is being written. */
    settled: (): Promise<void> => work,
  };
}
export type StaticSearch = ReturnType<typeof createStaticSearch>;
