import { digestOf } from '@pune/snapshot/digest';
import type { Dependency } from '@pune/snapshot/reader';
import { isFatal } from '../disk-errors.ts';
import { openRelease, renderOf, type Engine } from '../engine.ts';
import type { Render } from '../rendering.ts';
import type { QueryIds } from '../tracking.ts';
import {
  createStaleCache,
  trace,
  type StaleCache,
  type TracedOutline,
  type TracedSection,
} from '../tracking/outlines.ts';
import type { Task } from '../work.ts';

/** A page with new bytes in some of its sections. */
export interface PatchedPage {
  body: Uint8Array;
  hash: string;
  outline: TracedOutline;
  /** True if the sections ran other queries than before. */
  hasOtherQueries: boolean;
  /** Time to make the page, in milliseconds. */
  ms: number;
}

/** The bytes of a section and its outline, both new. */
interface NewSection {
  bytes: Uint8Array;
  traced: Pick<TracedSection, 'queries' | 'results'>;
}

/**
 * Values that the patches of one transaction share. A section's bytes depend on its name and on the
 * content alone, so pages of a release that have the same section have the same bytes of it.
 */
export interface PatchCache {
  ids: QueryIds;
  stale: StaleCache;
  /** By release and name; `null` for a section that cannot be rendered alone. */
  sections: Map<string, NewSection | null>;
}

export const createPatchCache = (ids: QueryIds): PatchCache => ({
  ids,
  stale: createStaleCache(),
  sections: new Map(),
});

/**
 * Renders the sections of a page whose queries have other results, and puts their bytes into those
 * of the page on disk. Returns `null` if the page must be rendered as a whole: a query outside of
 * its sections has another result, its bytes on disk are not those that were recorded, or a section
 * cannot be rendered alone.
 * @throws fatal errors, see `isFatal`
 */
export async function patchPage(
  engine: Engine,
  task: Task,
  cache: PatchCache,
): Promise<PatchedPage | null> {
  if (!task.hash) return null;
  const stale = engine.tracking.staleSections(task.id, cache.stale);
  if (!stale) return null;
  const before = await bytesOf(engine, task);
  if (!before || digestOf(before) !== task.hash) return null;
  const started = performance.now();
  try {
    const render = await renderOf(engine, task.release);
    const made = new Map<TracedSection, NewSection>();
    for (const section of stale.sections) {
      const one = sectionOf(engine, task, render, section.name, cache);
      if (!one) return null;
      made.set(section, one);
    }
    return { ...splice(before, stale.outline, made), ms: performance.now() - started };
  } catch (error) {
    if (isFatal(error)) throw error;
    return null; // The page as a whole fails too, with an error that its receipt names.
  }
}

/** Reads the bytes of a page on disk. Returns `null` if they are missing or cannot be read. */
async function bytesOf(engine: Engine, { release, page }: Task): Promise<Uint8Array | null> {
  try {
    return (await openRelease(engine, release).read?.(page)) ?? null;
  } catch {
    return null; // A whole page replaces the file without reading it.
  }
}

/** Returns a section that was rendered alone, for this page or another one; `null` if it cannot be. */
function sectionOf(
  engine: Engine,
  task: Task,
  render: Render,
  name: string,
  cache: PatchCache,
): NewSection | null {
  const { sections } = cache;
  const key = `${task.release} ${name}`;
  let section = sections.get(key);
  if (section === undefined)
    sections.set(key, (section = renderSection(engine, task, render, name, cache)));
  return section;
}

/** Renders a section alone. Returns `null` if that is not possible. */
function renderSection(
  { snapshot, tracking }: Engine,
  { release }: Task,
  render: Render,
  name: string,
  { ids, stale }: PatchCache,
): NewSection | null {
  const reads = new Set<Dependency>();
  const { site } = tracking.releaseOf(release)!;
  const bytes = render.section?.(
    name,
    snapshot.reader(site, (read) => void reads.add(read)),
  );
  const { files } = snapshot.model;
  if (!bytes || [...reads].some(({ scope }) => scope.collection === files?.collection)) return null;
  const queries = [...reads].map((read) => {
    const query = { id: tracking.idOf(read, ids), digest: read.digest };
    stale.queries.set(query.id, { ...query, collection: read.scope.collection });
    return query;
  });
  return { bytes, traced: trace(queries) };
}

/** Puts new bytes of sections into those of a page. */
function splice(
  before: Uint8Array,
  { own, sections }: TracedOutline,
  made: ReadonlyMap<TracedSection, NewSection>,
): Omit<PatchedPage, 'ms'> {
  const pieces: Uint8Array[] = [];
  let [read, written] = [0, 0];
  const keep = (bytes: Uint8Array): void => {
    pieces.push(bytes);
    written += bytes.length;
  };
  const placed = sections.map((section): TracedSection => {
    const { name, start, end } = section;
    const one = made.get(section);
    const { queries, results } = one?.traced ?? section;
    keep(before.subarray(read, start));
    const at = written;
    keep(one?.bytes ?? before.subarray(start, end));
    read = end;
    return { name, start: at, end: written, queries, results };
  });
  keep(before.subarray(read));
  const body = Buffer.concat(pieces);
  const hasOtherQueries = placed.some(
    ({ queries }, n) =>
      queries !== sections[n]!.queries && String(queries) !== String(sections[n]!.queries),
  );
  return { body, hash: digestOf(body), outline: { own, sections: placed }, hasOtherQueries };
}
