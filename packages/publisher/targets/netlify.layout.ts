import type { Locale } from '@pune/i18n';
import { fileOf } from '../target.ts';

// What the publisher and the functions that serve its pages at Netlify agree on.

/**
 * Pages and uploaded files are deployed below this folder, where the functions fetch them: a
 * function goes before a file, so at their own addresses they could not be reached.
 */
export const DEPLOYED_PAGES = '/_pages';

/** The file of a deploy that says which release it holds. */
export const RELEASE_FILE = `${DEPLOYED_PAGES}/_release.json`;

export interface DeployedRelease {
  release: string;
  /** The languages of the portal; the first is its own. */
  locales: Locale[];
}

/**
 * The server of a path: `page` the pages function, with edits from the page store; `file` the media
 * function, likewise (a name stands for its bytes: it is put or taken away, and never changes);
 * `index` and `asset` the deploy alone.
 */
export type PathKind = 'page' | 'file' | 'index' | 'asset';

const FOLDERS: readonly (readonly [string, PathKind])[] = [
  ['/media/', 'file'],
  ['/pagefind/', 'index'],
  ['/_astro/', 'asset'],
];

export const kindOf = (page: string): PathKind =>
  FOLDERS.find(([folder]) => page.startsWith(folder))?.[1] ?? 'page';

/** Where a file of a release lies in a deploy: `mr/x/index.html` is `/_pages/mr/x/index.html`. */
export const deployedPathOf = (file: string): string =>
  ['page', 'file'].includes(kindOf(`/${file}`)) ? `${DEPLOYED_PAGES}/${file}` : `/${file}`;

/**
 * Each release has a store of its own, so that it is forgotten in one step. A store's name has 64
 * bytes at most.
 */
export const storeNameOf = (release: string): string => `pages-${release}`;

export const keyOf = (page: string): string => fileOf(page);

/**
 * Names the pages whose answers no cache may keep at the moment: `{ "pages": [...] }`, or `"*"` for
 * all of them.
 */
export const CHANGING_KEY = '~changing.json';

export interface Changing {
  pages: string[] | '*';
}

/**
 * How old an answer may be, counted from before its page was read, for a cache to be allowed to
 * keep it. The publisher waits longer than that between the note that a page changes and the purge:
 * so nothing older can enter a cache after the purge.
 */
export const CACHEABLE_MS = 500;
export const FENCE_MS = 1000;

/** Tags are separated by commas, in a header. */
export const pageTag = (page: string): string => `page:${encodeURI(page).replaceAll(',', '%2C')}`;
export const releaseTag = (release: string): string => `release:${release}`;

export type Entry = { kind: 'page'; body: Uint8Array } | { kind: 'gone' };

/**
 * What the store holds of a page: a line that says what it is, then the bytes. One value, so that
 * both change in one step.
 */
export function encodeEntry(entry: Entry): Uint8Array<ArrayBuffer> {
  const head = Buffer.from(`${JSON.stringify({ kind: entry.kind })}\n`);
  return new Uint8Array(Buffer.concat(entry.kind === 'page' ? [head, entry.body] : [head]));
}

/** @throws when the bytes are no entry */
export function decodeEntry(bytes: Uint8Array): Entry {
  const end = bytes.indexOf(10);
  const head = JSON.parse(Buffer.from(bytes.subarray(0, Math.max(end, 0))).toString('utf8')) as {
    kind?: unknown;
  };
  if (head.kind === 'gone') return { kind: 'gone' };
  if (head.kind === 'page') return { kind: 'page', body: bytes.subarray(end + 1) };
  throw new Error(
    `[publisher] [netlify] The page store holds an entry of the unknown kind ${String(head.kind)}`,
  );
}
