import type { Read, Reader } from '@pune/content';
import type { AskedPreview, Brand } from '@pune/content/previews';
import type { ShownFile } from './shown-files.ts';
import type { Release } from './target.ts';

/** Makes the bytes of a page. Throws when the page cannot be made. */
export type Render = (page: string, content: Reader) => Promise<Uint8Array>;

/** What became of one page of a full publish. */
export interface MadePage {
  page: string;
  hash: string | null;
  /** In words, when it could not be made. */
  error: string | null;
  /** What it asked, as places in the `reads` of the chunk. */
  reads: number[];
  /** The picture that stands for it. */
  picture: AskedPreview | null;
  /** Files that must stand beside it. */
  files: ShownFile[];
}

export interface MadeChunk {
  pages: MadePage[];
  /** What they asked, at its places; pages of other chunks may have asked it too, or more. */
  reads: readonly Read[];
  /** Brands that its pictures wear. */
  brands: Brand[];
  /** The state of the content that the answers were read from; see `Snapshot.version`. */
  version: string;
}

export interface FullRendering {
  site: string;
  /** Names the compiled renderer. */
  rendererId: string;
  release: Release;
  /**
   * Says which pages there are, which takes a while in a large portal: called once, when whatever
   * can be begun without them has been.
   */
  pages: () => Promise<readonly string[]>;
  /** Called with each chunk as it is there; awaited. */
  onChunk: (chunk: MadeChunk) => Promise<void>;
}

/**
 * Renders many pages into a release that nobody sees yet: in worker processes, or, for tests and
 * small portals, in this one.
 */
export interface Rendering {
  renderAll(work: FullRendering): Promise<void>;
}

/** A full disk or a missing folder is not the page's fault: the work waits and is tried again. */
export const isFatal = (error: unknown): boolean =>
  [
    'ENOSPC',
    'EROFS',
    'EACCES',
    'EMFILE',
    'ENOENT',
    'ENOTDIR',
    'EEXIST',
    'EIO',
    'ERR_SQLITE_ERROR',
  ].includes((error as NodeJS.ErrnoException)?.code ?? '');

export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
