import path from 'node:path';
import { digestOf } from '@pune/snapshot/digest';
import { messageOf } from '@pune/std/errors';
import { inTransaction, openRelease, renderOf, type Engine } from '../engine.ts';
import { liveOf } from '../releases.ts';
import type { Render } from '../rendering.ts';
import type { Release } from '../target.ts';
import type { TrackedRelease } from '../tracking.ts';

/** Pages that are looked at in one transaction, so that edits are published between them. */
const CHUNK_PAGES = 200;

/**
 * Takes over pages of the live release into a new one of another renderer: those whose code is the
 * same in both renderers, with the bytes that are live. A page that waits to be rendered is left
 * out. Of each route's pages the first one is rendered and compared: if it differs, the route's
 * pages are left out.
 * @returns the pages that are left to render
 */
export async function reusePages(
  engine: Engine,
  release: TrackedRelease,
  files: Release,
  pages: readonly string[],
): Promise<readonly string[]> {
  const live = liveOf(engine, release.site);
  if (!live || !files.take) return pages;
  const [before, after] = await Promise.all([
    renderOf(engine, live.id).catch(() => null), // The old renderer may be broken, or kept no longer.
    renderOf(engine, release.id),
  ]);
  const codeOf = (page: string): string | null => {
    const code = after.codeOf?.(page) ?? null;
    return code !== null && code === before?.codeOf?.(page) ? code : null;
  };
  const left: string[] = [];
  const isProven = createProof(engine, release.site, after);
  const isTaken = async (page: string): Promise<boolean> => {
    const code = codeOf(page);
    return (
      code !== null &&
      takeOver(engine, live, release, files, page, (hash) => isProven(page, code, hash))
    );
  };
  for (let from = 0; from < pages.length; from += CHUNK_PAGES)
    await inTransaction(engine, async () => {
      for (const page of pages.slice(from, from + CHUNK_PAGES))
        if (!(await isTaken(page))) left.push(page);
    });
  return left;
}

/** Takes over one page with the media files that it shows. Returns `false` if that is not possible. */
async function takeOver(
  engine: Engine,
  live: TrackedRelease,
  release: TrackedRelease,
  files: Release,
  page: string,
  isProven: (hash: string) => Promise<boolean>,
): Promise<boolean> {
  const { tracking } = engine;
  const known = tracking.currentPageOf(live.id, page);
  const own = tracking.pageOf(release.id, page);
  if (!known?.hash || !own || !(await isProven(known.hash))) return false;
  const from = openRelease(engine, live.id);
  if (!(await files.take!(page, from, known.hash))) return false;
  tracking.copyPage(known.id, own.id);
  for (const name of tracking.filesOf(own.id))
    await files.asset(name, path.join(from.folder, 'media', name), { isShared: true });
  return true;
}

/**
 * Creates a function that renders the first page of each code, and returns whether it has the digest
 * of its live bytes. The answer holds for all pages of that code.
 */
function createProof({ snapshot, log }: Engine, site: string, render: Render) {
  const proven = new Map<string, boolean>();
  return async (page: string, code: string, hash: string): Promise<boolean> => {
    let isEqual = proven.get(code);
    if (isEqual === undefined) {
      isEqual = await render(page, snapshot.reader(site)).then(
        (body) => digestOf(body) === hash,
        (error: unknown) => (log('trouble', { portal: site, error: messageOf(error) }), false),
      );
      proven.set(code, isEqual);
    }
    return isEqual;
  };
}
