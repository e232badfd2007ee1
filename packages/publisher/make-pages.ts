import type { Dependency } from '@pune/snapshot/reader';
import type { PreviewRequest, Brand } from '@pune/snapshot/previews';
import { digestOf } from '@pune/snapshot/digest';
import type { ReadableSnapshot } from '@pune/snapshot/reading';
import { messageOf } from '@pune/std/errors';
import { isFatal } from './disk-errors.ts';
import { createRecordedReads, outlineOf, recordRead, renderInSections } from './outline.ts';
import type { MadeChunk, MadePage, Render } from './rendering.ts';
import { shownFilesOf } from './shown-files.ts';
import type { Release } from './target.ts';

/** Render 50 pages, then write 50 files: a write between two renders takes three times as long. */
const WRITTEN_TOGETHER = 50;

/** The distinct dependencies of many pages, in order of first use. Pages refer to them by index. */
export interface DependencyList {
  reads: Dependency[];
  indexOf(read: Dependency): number;
}

/**
 * Creates an empty list. Finds a dependency by object identity: the reader returns the same object
 * for the same query, which avoids hashing its long key.
 */
export function createDependencyList(): DependencyList {
  const reads: Dependency[] = [];
  const places = new Map<Dependency, number>();
  return {
    reads,
    indexOf(read) {
      let place = places.get(read);
      if (place === undefined) places.set(read, (place = reads.push(read) - 1));
      return place;
    },
  };
}

/**
 * Renders pages into a release, from one revision of the snapshot, and returns their dependencies.
 * Does not write to the snapshot.
 * @param known dependencies of earlier pages at the same revision, so that each is listed once
 */
export async function makePages(
  snapshot: ReadableSnapshot,
  site: string,
  render: Render,
  release: Release,
  pages: readonly string[],
  known: DependencyList = createDependencyList(),
): Promise<MadeChunk> {
  const version = snapshot.version();
  let asked = createRecordedReads();
  let picture: PreviewRequest | null = null;
  const brands = new Map<string, Brand>();
  const content = snapshot.reader(
    site,
    (read, section) => recordRead(asked, read, section),
    (wanted, brand) => {
      picture = wanted;
      brands.set(wanted.brand, brand);
    },
  );

  const made: MadePage[] = [];
  /** Pages that are rendered and not yet written. */
  const bodies = new Map<MadePage, Uint8Array>();

  async function make(page: string): Promise<void> {
    asked = createRecordedReads();
    picture = null;
    const one: MadePage = {
      page,
      hash: null,
      error: null,
      reads: [],
      outline: null,
      picture: null,
      files: [],
    };
    await attempt(one, async () => {
      const { body, sections } = await renderInSections(render, page, content);
      one.files = shownFilesOf(snapshot, body, [...asked.all.keys()]);
      one.outline = outlineOf(sections, asked);
      bodies.set(one, body);
    });
    one.picture = picture;
    one.reads = [...asked.all.keys()].map(known.indexOf);
    made.push(one);
  }

  async function write(): Promise<void> {
    for (const [one, body] of bodies)
      await attempt(one, async () => {
        await release.put(one.page, body);
        one.hash = digestOf(body);
      });
    bodies.clear();
  }

  for (const page of pages) {
    await make(page);
    if (bodies.size >= WRITTEN_TOGETHER) await write();
  }
  await write();
  return { pages: made, reads: known.reads, brands: [...brands.values()], version };
}

/**
 * Runs a step of making a page. Stores its error in the page, so that the other pages go on.
 * @throws fatal errors, see `isFatal`
 */
async function attempt(page: MadePage, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isFatal(error)) throw error;
    page.error = messageOf(error);
  }
}
