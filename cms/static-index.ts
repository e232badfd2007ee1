import type { ChildProcess } from 'node:child_process';
import diagnostics from 'node:diagnostics_channel';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Devanagari signs that Unicode does not class as letters; without them words would be split. */
const SIGNS_INSIDE_WORDS = '\u094d\u093c\u200c\u200d';
/** Limits the number of files: each holds many pages. */
const FRAGMENTS_MAX = 40;
/** Pagefind's user interfaces are left out: the portal has a search page of its own. */
const NEEDED =
  /^(fragment|index|filter)\/|^pagefind(-worker)?\.js$|\.pf_meta$|^wasm\.|^pagefind-entry\.json$/;
/** Later parts are searched by the program of the first one. */
const NEEDED_LATER = /^(fragment|index|filter)\/|\.pf_meta$|^pagefind-entry\.json$/;
/** The entry file of a part refers to its other files. */
const ENTRY = 'pagefind-entry.json';
/** The number of parts by language; the browser reads it first, so it is written last. */
const PARTS = 'parts.json';
/** Pagefind's process holds up to 100 kB for each page of a part. */
export const PART_PAGES = 10_000;

export interface SearchRecord {
  url: string;
  language: string;
  title: string;
  content: string;
}

/** The field of an entry file that differs between the languages of one part. */
interface Entry {
  languages: Record<string, unknown>;
}

/**
 * Runs `start`, which starts a child process, and gives the child the lowest priority: indexing a
 * large portal takes a minute of processor time, which edits need more.
 */
function startedLow<T>(start: () => T): { result: T; child: ChildProcess | undefined } {
  let child: ChildProcess | undefined;
  const lower = (message: unknown): void => {
    const started = (child = (message as { process: ChildProcess }).process);
    started.once('spawn', () => {
      try {
        os.setPriority(started.pid!, os.constants.priority.PRIORITY_LOW);
      } catch {
        // The process has ended, or the system does not support priorities.
      }
    });
  };
  diagnostics.subscribe('child_process', lower);
  try {
    return { result: start(), child };
  } finally {
    diagnostics.unsubscribe('child_process', lower);
  }
}

/** Resolves when a process has ended and given its memory back. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Splits records where the language changes, and after `partPages` of them. */
async function* split(
  records: AsyncIterable<SearchRecord> | Iterable<SearchRecord>,
  partPages: number,
): AsyncGenerator<{ language: string; records: AsyncGenerator<SearchRecord> }> {
  const all = (async function* () {
    yield* records;
  })();
  let next = await all.next();
  while (!next.done) {
    const { language } = next.value;
    yield {
      language,
      records: (async function* () {
        for (
          let count = 0;
          !next.done && next.value.language === language;
          next = await all.next()
        ) {
          if (count++ === partPages) return;
          yield next.value;
        }
      })(),
    };
  }
}

/** Writes the index of records of one language into a folder, in a process of its own. */
async function writeIndex(
  records: AsyncIterable<SearchRecord> | Iterable<SearchRecord>,
  folder: string,
  signal?: AbortSignal,
): Promise<void> {
  const { close, createIndex } = await import('pagefind');
  signal?.throwIfAborted();
  // Calls that wait for Pagefind fail when it is closed.
  const stop = (): void => void close();
  signal?.addEventListener('abort', stop);
  const { result, child } = startedLow(() =>
    createIndex({ includeCharacters: SIGNS_INSIDE_WORDS, maxFragments: FRAGMENTS_MAX }),
  );
  try {
    const { index, errors } = await result;
    if (!index) throw new Error(`[static search] ${errors.join('; ')}`);
    for await (const { url, language, title, content } of records) {
      const added = await index.addCustomRecord({ url, language, content, meta: { title } });
      if (added.errors.length > 0)
        throw new Error(`[static search] ${url}: ${added.errors.join('; ')}`);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`[static search] ${written.errors.join('; ')}`);
  } finally {
    signal?.removeEventListener('abort', stop);
    // The next call of `createIndex` starts another process.
    await close();
    if (child) await end(child);
  }
}

const readEntry = (folder: string): Entry | null => {
  const file = path.join(folder, ENTRY);
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Entry) : null;
};

/** The order in which files are written: an index before the file that refers to it. */
const rank = (name: string): number => [ENTRY, PARTS].indexOf(path.posix.basename(name));

/**
 * Builds the files of an index that the browser searches by itself, in a folder. Each language has
 * parts of at most `partPages` pages, and each part of a language is built by a Pagefind process of
 * its own, one after the other: the memory that this takes does not grow with the portal. The first
 * part of each language is in the folder itself, the second one in `2/`, and so on; `parts.json`
 * has the number of parts by language.
 *
 * @param records grouped by language
 * @param signal ends Pagefind's process; the index is then not written
 * @returns the names of the files relative to `/pagefind/`, those that refer to others last
 */
export async function buildStaticIndex(
  records: AsyncIterable<SearchRecord> | Iterable<SearchRecord>,
  folder: string,
  partPages = PART_PAGES,
  signal?: AbortSignal,
): Promise<string[]> {
  const parts: Record<string, number> = {};
  for await (const { language, records: few } of split(records, partPages)) {
    const part = (parts[language] = (parts[language] ?? 0) + 1);
    const place = part === 1 ? folder : path.join(folder, String(part));
    const others = readEntry(place);
    await writeIndex(few, place, signal);
    const own = readEntry(place)!;
    const languages = { ...others?.languages, ...own.languages };
    fs.writeFileSync(path.join(place, ENTRY), JSON.stringify({ ...own, languages }));
  }
  // A portal without pages has an index too, in which nothing is found.
  if (Object.keys(parts).length === 0) await writeIndex([], folder, signal);
  fs.writeFileSync(path.join(folder, PARTS), JSON.stringify(parts));
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => {
      const [, part, inside] = /^(\d+\/)?(.*)$/.exec(name)!;
      const isNeeded = name === PARTS || (part ? NEEDED_LATER : NEEDED).test(inside!);
      return isNeeded && fs.statSync(path.join(folder, name)).isFile();
    })
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
