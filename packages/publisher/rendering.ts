import type { Dependency, Reader } from '@pune/snapshot/reader';
import type { PreviewRequest, Brand } from '@pune/snapshot/previews';
import type { Section } from '@pune/snapshot/section';
import type { ShownFile } from './shown-files.ts';
import type { Release } from './target.ts';

/**
 * Renders a page to bytes. Throws if the page cannot be rendered. The engine passes the reader of
 * the site's model on, so it does not matter to it which queries that one has.
 */
export interface Render<Content extends Reader = any> {
  (page: string, content: Content): Promise<Uint8Array>;
  /**
   * Renders a page, and returns its sections too. A section's bytes may depend only on its name and
   * on the queries that are recorded with its number (see `RecordRead`), so that it can be rendered
   * again alone.
   */
  inSections?(page: string, content: Content): Promise<{ body: Uint8Array; sections: Section[] }>;
  /** Renders a section by its name; `null` if it is not known yet, before a page with it was rendered. */
  section?(name: string, content: Content): Uint8Array | null;
  /**
   * Returns the digest of the code that renders a page; `null` if it is not known. Renderers that
   * have the same code for a page render it alike from the same content.
   */
  codeOf?(page: string): string | null;
}

/** A section of a page and its dependencies. */
export interface OutlinedSection {
  name: string;
  /** Place in the page's bytes. */
  start: number;
  end: number;
  /** Dependencies, as indexes into those of the page. */
  reads: number[];
}

/**
 * The sections of a page, in the order of its bytes, and its dependencies outside of them: the page
 * is rendered again as a whole only if one of those has another result.
 */
export interface Outline {
  /** Indexes into the dependencies of the page. */
  own: number[];
  sections: OutlinedSection[];
}

/** The result of rendering one page of a full publish. */
export interface MadePage {
  page: string;
  hash: string | null;
  /** The error message if the page could not be rendered. */
  error: string | null;
  /** Its dependencies, as indexes into `reads` of the chunk. */
  reads: number[];
  /** Sections, and the dependencies of each. */
  outline: Outline | null;
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
  /** The module of the content's model; see `ContentModel`. */
  model: string | undefined;
  release: Release;
  /**
   * Lists the pages, which takes a while on a large portal. Called once; workers can start
   * meanwhile.
   */
  pages: () => Promise<readonly string[]>;
  /** Called with each chunk and awaited. */
  onChunk: (chunk: MadeChunk) => Promise<void>;
  /**
   * Called before each chunk.
   * @throws Stopped if the release is given up
   */
  goOn: () => void;
}

/** The publisher stops: the release that is being made is given up. */
export class Stopped extends Error {
  constructor(site: string) {
    super(`[publisher] ${site}: the release is given up, because the publisher stops`);
  }
}

/**
 * Renders many pages into a release that is not live: in worker processes or, for tests and small
 * portals, in this process.
 */
export interface Rendering {
  renderAll(work: FullRendering): Promise<void>;
}
