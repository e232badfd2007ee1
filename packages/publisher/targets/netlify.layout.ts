import { fileOf } from '../target.ts';

// Conventions shared by the publisher and the functions that serve its pages at Netlify.

/**
 * Folder of pages and uploaded files in a deploy; functions fetch them from here. At their own
 * addresses they would be unreachable, because functions take precedence over files.
 */
export const DEPLOYED_PAGES = '/_pages';

/** The file of a deploy that names its release. */
export const RELEASE_FILE = `${DEPLOYED_PAGES}/_release.json`;

export interface DeployedRelease {
  release: string;
  /** The languages of the portal, its main language first. */
  locales: string[];
}

/**
 * The server of a path. `page`: the pages function, with edits from the page store. `file`: the
 * media function, likewise (a file name stands for its bytes, so a file is added or removed but
 * never changes). `index` and `asset`: the deploy only.
 */
export type PathKind = 'page' | 'file' | 'index' | 'asset';

const FOLDERS: readonly (readonly [string, PathKind])[] = [
  ['/media/', 'file'],
  ['/pagefind/', 'index'],
  ['/_astro/', 'asset'],
];

/** Returns the server of a path. */
export const kindOf = (page: string): PathKind =>
  FOLDERS.find(([folder]) => page.startsWith(folder))?.[1] ?? 'page';

/**
 * Returns the path of a release's file in a deploy: `mr/x/index.html` is `/_pages/mr/x/index.html`.
 */
export const deployedPathOf = (file: string): string =>
  ['page', 'file'].includes(kindOf(`/${file}`)) ? `${DEPLOYED_PAGES}/${file}` : `/${file}`;

/**
 * Returns the name of the page store of a release. Each release has its own, so that it can be
 * deleted in one step. Names are limited to 64 bytes.
 */
export const storeNameOf = (release: string): string => `pages-${release}`;

/** Returns the key of a page in the page store. */
export const keyOf = (page: string): string => fileOf(page);

/**
 * Key of the entry that lists pages which must not be cached at present: `{ "pages": [...] }`, or
 * `"*"` for all.
 */
export const CHANGING_KEY = '~changing.json';

export interface Changing {
  pages: string[] | '*';
}

/**
 * Maximum age of a cacheable response, counted from before its page was read. The publisher waits
 * longer (`FENCE_MS`) between marking a page as changing and the purge, so nothing older can enter
 * a cache after the purge.
 */
export const CACHEABLE_MS = 500;
export const FENCE_MS = 1000;

/** Tags are comma-separated in a header. */
export const pageTag = (page: string): string => `page:${encodeURI(page).replaceAll(',', '%2C')}`;
export const releaseTag = (release: string): string => `release:${release}`;

export type Entry = { kind: 'page'; body: Uint8Array } | { kind: 'gone' };

/**
 * Encodes an entry of the page store: a line of JSON with its kind, then the bytes of a page. They
 * are one stored value, so that both change atomically.
 */
export function encodeEntry(entry: Entry): Uint8Array<ArrayBuffer> {
  const kindLine = Buffer.from(`${JSON.stringify({ kind: entry.kind })}\n`);
  return new Uint8Array(Buffer.concat(entry.kind === 'page' ? [kindLine, entry.body] : [kindLine]));
}

/**
 * Decodes an entry of the page store.
 * @throws if the bytes are not an entry
 */
export function decodeEntry(bytes: Uint8Array): Entry {
  const end = bytes.indexOf(10);
  const kindLine = JSON.parse(
    Buffer.from(bytes.subarray(0, Math.max(end, 0))).toString('utf8'),
  ) as {
    kind?: unknown;
  };
  if (kindLine.kind === 'gone') return { kind: 'gone' };
  if (kindLine.kind === 'page') return { kind: 'page', body: bytes.subarray(end + 1) };
  throw new Error(
    `[publisher] [netlify] The page store has an entry of unknown kind ${String(kindLine.kind)}`,
  );
}
