import type { Dependency, Reader } from '@pune/content';
import type { PreviewRequest, Brand } from '@pune/content/previews';
import type { ShownFile } from './shown-files.ts';
import type { Release } from './target.ts';

/** Renders a page to bytes. Throws if the page cannot be rendered. */
export type Render = (page: string, content: Reader) => Promise<Uint8Array>;

/** The result of rendering one page of a full publish. */
export interface MadePage {
  page: string;
  hash: string | null;
  /** The error message if the page could not be rendered. */
  error: string | null;
  /** Its dependencies, as indexes into `reads` of the chunk. */
  reads: number[];
  /** Its preview picture. */
  picture: PreviewRequest | null;
  /** Media files that the page shows. */
  files: ShownFile[];
}

export interface MadeChunk {
  pages: MadePage[];
  /** Dependencies by index. Includes those of earlier chunks of the same worker. */
  reads: readonly Dependency[];
  /** Brands of the preview pictures. */
  brands: Brand[];
  /** Revision of the content that the pages were rendered from; see `Snapshot.version`. */
  version: string;
}

export interface FullRendering {
  site: string;
  /** Id of the compiled renderer. */
  rendererId: string;
  release: Release;
  /**
   * Lists the pages, which takes a while on a large portal. Called once; workers can start
   * meanwhile.
   */
  pages: () => Promise<readonly string[]>;
  /** Called with each chunk and awaited. */
  onChunk: (chunk: MadeChunk) => Promise<void>;
}

/**
 * Renders many pages into a release that is not live: in worker processes or, for tests and small
 * portals, in this process.
 */
export interface Rendering {
  renderAll(work: FullRendering): Promise<void>;
}
