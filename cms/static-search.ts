import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { CONTENT_REVISION } from '@pune/content/reading';
import { to } from '@pune/content/routes';
import type { SearchKind } from '@pune/content/search-rows';
import type { Snapshot } from '@pune/content/snapshot';
import { withoutFilePages } from '@pune/content-models/media/file-texts';
import { LOCALES, type Locale } from '@pune/i18n';
import type { Release } from '@pune/publisher/target';
import { messageOf } from '@pune/std/errors';
import { buildStaticIndex, type SearchRecord } from './static-index.ts';

/** Folder of the index in a release: `/pagefind/pagefind.js` searches it in the browser. */
export const STATIC_SEARCH_FOLDER = '/pagefind/';

const ROWS_AT_ONCE = 200;

/**
 * Yields the search records of a portal, one language after the other: the same rows that the
 * search function reads. Reads a few rows at a time, so that no edit waits for all of them and
 * memory holds few texts. A row that an edit replaces meanwhile gets a higher id: the page is left
 * as it was first read.
 */
export async function* searchRecords(
  snapshot: Pick<Snapshot, 'sql'>,
  site: string,
): AsyncGenerator<SearchRecord> {
  for (const locale of LOCALES) yield* recordsIn(snapshot, site, locale);
}

async function* recordsIn(
  snapshot: Pick<Snapshot, 'sql'>,
  site: string,
  locale: Locale,
): AsyncGenerator<SearchRecord> {
  const seen = new Set<string>();
  for (let last = 0; ; await breathe()) {
    const rows = snapshot
      .sql(
        'select rowid, collection, locale, slug, title, summary, words, body from searchable where site = ? and locale = ? and rowid > ? order by rowid limit ?',
      )
      .all(site, locale, last, ROWS_AT_ONCE);
    for (const row of rows) {
      const record = recordOf(row);
      if (seen.has(record.url)) continue;
      seen.add(record.url);
      yield record;
    }
    if (rows.length < ROWS_AT_ONCE) return;
    last = rows.at(-1)!.rowid as number;
  }
}

function recordOf(row: Record<string, unknown>): SearchRecord {
  const [collection, locale, slug] = [
    row.collection as SearchKind,
    row.locale as Locale,
    String(row.slug),
  ];
  return {
    url:
      collection === 'tasks' || collection === 'lists'
        ? `/${locale}${slug}`
        : to[collection].detail({ locale, slug }),
    language: locale,
    title: String(row.title),
    content: [row.title, row.summary, row.words, withoutFilePages(String(row.body))]
      .filter(Boolean)
      .join('\n'),
  };
}

/** Passes records on until `signal` ends the work, counts them, and computes their digest. */
function createTally(signal: AbortSignal) {
  const hash = createHash('sha256');
  let count = 0;
  return {
    async *of(records: AsyncIterable<SearchRecord>): AsyncGenerator<SearchRecord> {
      for await (const record of records) {
        signal.throwIfAborted();
        hash.update(`${JSON.stringify(record)}\n`);
        count++;
        yield record;
      }
    },
    digest: (): string => hash.digest('base64url'),
    count: (): number => count,
  };
}

async function digestOfRecords(
  records: AsyncIterable<SearchRecord>,
  signal: AbortSignal,
): Promise<string> {
  const tally = createTally(signal);
  for await (const _ of tally.of(records));
  return tally.digest();
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
  /** Maximum number of pages of one language in a part; bounds the memory of Pagefind. */
  partPages?: number;
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
  files: readonly string[];
  before: readonly string[];
}

/** Files that Pagefind does not compress itself. */
const IS_PLAIN = /\.(js|json)$/;

/** Puts the files of an index into a release, and deletes those of the index before the last one. */
async function replaceIndex(
  release: Release,
  folder: string,
  names: readonly string[],
  there: Written | null,
): Promise<void> {
  const fresh: string[] = [];
  for (const name of names) {
    // File names contain a hash of their content, except a few that change with Pagefind's version
    // or with every build.
    if (!there?.files.includes(name) || !/[_-][0-9a-f]{7,}\./.test(name)) {
      await release.put(`${STATIC_SEARCH_FOLDER}${name}`, fs.readFileSync(path.join(folder, name)));
      fresh.push(name);
    }
    await breathe();
  }
  const kept = new Set([...names, ...(there?.files ?? [])]);
  for (const old of there?.before ?? [])
    if (!kept.has(old)) await release.delete(`${STATIC_SEARCH_FOLDER}${old}`);
  await release.flush();
  for (const name of fresh) {
    if (IS_PLAIN.test(name)) await release.compress?.(`${STATIC_SEARCH_FOLDER}${name}`);
    await breathe();
  }
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
  partPages,
  log = () => {},
  now = Date.now,
  build = buildStaticIndex,
}: StaticSearchOptions) {
  const lookedAt = new Map<string, { release: string; at: number }>();
  const stopping = new AbortController();
  const { signal } = stopping;
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
    const note = (written: Pick<Written, 'digest' | 'files' | 'before'>): void =>
      snapshot.state.set(
        `static-search ${id}`,
        JSON.stringify({
          release: release.name,
          generation: revision,
          at: started,
          digest: written.digest,
          files: written.files,
          before: written.before,
        } satisfies Written),
      );
    if (there && there.digest === (await digestOfRecords(searchRecords(snapshot, id), signal)))
      return note(there);
    const tally = createTally(signal);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'static-search-'));
    let names: string[];
    try {
      names = await build(tally.of(searchRecords(snapshot, id)), folder, partPages, signal);
      await replaceIndex(release, folder, names, there);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
    // Edits while records were read leave a digest of no single state, so the next check builds.
    note({ digest: tally.digest(), files: names, before: there?.files ?? [] });
    log('indexed', {
      portal: id,
      pages: tally.count(),
      files: names.length,
      ms: now() - started,
    });
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
          .then(() => (signal.aborted ? undefined : write(portal, release)))
          .catch((error: unknown) => {
            if (signal.aborted) return;
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
    /** Aborts the indexing, which takes minutes for large portals. The next process starts it anew. */
    stop(): Promise<void> {
      stopping.abort();
      return work;
    },
  };
}
export type StaticSearch = ReturnType<typeof createStaticSearch>;
