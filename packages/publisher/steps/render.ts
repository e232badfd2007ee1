import { previewRequestName } from '@pune/snapshot/previews';
import { messageOf } from '@pune/std/errors';
import { isFatal } from '../disk-errors.ts';
import { inTransaction, openRelease, type Engine } from '../engine.ts';
import { renderBatch } from '../render-batch.ts';
import { traceOutline } from '../tracking/outlines.ts';
import { createPatchCache, patchPage, type PatchedPage } from './patch.ts';
import type { RenderedPage } from '../render-page.ts';
import { fileNameOf, filePath } from '../shown-files.ts';
import type { QueryIds } from '../tracking.ts';
import {
  CHANGED,
  FRESH,
  GONE,
  IMMEDIATE,
  LOW,
  type Outcome,
  type Transition,
} from '../transitions.ts';
import type { Task } from '../work.ts';

/**
 * Maximum pages per batch (one transaction): few enough that a change arriving meanwhile waits only
 * tens of milliseconds. Low-priority batches are smaller: so many pages for each thread that renders.
 */
const BATCH_PAGES = 200;
const LOW_PRIORITY_BATCH_PAGES = 40;

/**
 * Processes one batch of the given releases, by default the live ones, in a transaction.
 * @returns the pages processed; empty if nothing is due
 */
export const processBatch = (
  engine: Engine,
  releases: readonly number[] = [...engine.live.keys()],
): Promise<Task[]> => inTransaction(engine, () => runBatch(engine, releases));

/**
 * Processes the next batch of queued pages of these releases, inside an open transaction. Queues
 * low-priority pages when nothing else is due.
 * @returns the pages processed
 */
export async function runBatch(engine: Engine, releases: readonly number[]): Promise<Task[]> {
  let tasks = nextBatch(engine, releases);
  while (tasks.length === 0 && engine.work.noteLast(releases)) tasks = nextBatch(engine, releases);
  const ids: QueryIds = new Map();
  const patches = await patchBatch(engine, tasks, ids);
  const nextPage = renderBatch(
    engine,
    tasks.filter((task) => task.kind !== GONE && !patches.has(task)),
  );
  const dropped = new Map<number, string[]>();
  for (const task of tasks) {
    const patch = patches.get(task);
    const started = performance.now() - (patch?.ms ?? 0);
    const transition =
      task.kind === GONE
        ? await deletePage(engine, task)
        : patch
          ? await writePatch(engine, task, patch)
          : await writePage(engine, task, await nextPage(), ids);
    const files = recordTransition(engine, task, transition, performance.now() - started);
    dropped.set(task.release, [...(dropped.get(task.release) ?? []), ...files]);
  }
  for (const [release, names] of dropped) {
    await deleteUnshown(engine, release, names);
    await openRelease(engine, release).flush();
  }
  return tasks;
}

/** Patches the pages of a batch of which only sections changed. */
async function patchBatch(
  engine: Engine,
  tasks: readonly Task[],
  ids: QueryIds,
): Promise<Map<Task, PatchedPage>> {
  const patches = new Map<Task, PatchedPage>();
  const cache = createPatchCache(ids);
  for (const task of tasks) {
    const patch = task.kind === CHANGED ? await patchPage(engine, task, cache) : null;
    if (patch) patches.set(task, patch);
  }
  return patches;
}

/** Returns `true` if all due pages of live releases have the lowest priority. */
export const isLowestDue = ({ work, live, now }: Engine): boolean =>
  work.isLowestDue([...live.keys()], now());

/** Returns the next batch: the leading due pages that are written together. */
function nextBatch({ work, threads, now }: Engine, releases: readonly number[]): Task[] {
  const at = now();
  const next = work.next(
    releases,
    at,
    LOW_PRIORITY_BATCH_PAGES * (1 + (threads?.ready().length ?? 0)),
  );
  if (next.length === 0 || next[0]!.priority >= LOW) return next;
  const more = work.next(releases, at, BATCH_PAGES);
  // Alert fragments and CAP files are written before the pages that show the alert.
  const isImmediate = more.some(({ priority, kind }) => priority === IMMEDIATE && kind !== FRESH);
  return more.filter(({ priority }) => (isImmediate ? priority === IMMEDIATE : priority < LOW));
}

async function deletePage(engine: Engine, { release, page }: Task): Promise<Transition> {
  await openRelease(engine, release).delete(page);
  return { kind: 'deleted' };
}

/** Writes a page with new sections, if its bytes differ. */
async function writePatch(
  engine: Engine,
  task: Task,
  { body, hash, outline, hasOtherQueries }: PatchedPage,
): Promise<Transition> {
  const isWritten = task.hash !== hash;
  try {
    if (isWritten) await openRelease(engine, task.release).put(task.page, body);
  } catch (error) {
    if (isFatal(error)) throw error;
    return { kind: 'failed', error: messageOf(error) };
  }
  return { kind: 'patched', hash, isWritten, outline, hasOtherQueries };
}

/**
 * Records the dependencies of a rendered page, copies the media files that it shows, and writes it
 * if its bytes differ.
 * @throws fatal errors, see `isFatal`
 */
async function writePage(
  engine: Engine,
  task: Task,
  { result, reads, picture }: RenderedPage,
  ids: QueryIds,
): Promise<Transition> {
  engine.tracking.depend(task.id, reads, ids);
  if ('error' in result) return { kind: 'failed', error: result.error };
  const { body, hash, outline, files } = result;
  const release = openRelease(engine, task.release);
  const isWritten = task.hash !== hash;
  try {
    await engine.showFiles(files, release);
    if (isWritten) await release.put(task.page, body);
  } catch (error) {
    if (isFatal(error)) throw error;
    return { kind: 'failed', error: messageOf(error) };
  }
  const queries = () =>
    reads.map((read) => ({ id: engine.tracking.idOf(read, ids), digest: read.digest }));
  return {
    kind: 'rendered',
    hash,
    isWritten,
    picture,
    files: files.map(fileNameOf),
    outline: outline && traceOutline(outline, queries()),
  };
}

/**
 * Records the transition of a page: its row, the queue, and the receipts that wait for it.
 * @param ms time that the transition took
 * @returns the media files that the page no longer shows
 */
function recordTransition(
  engine: Engine,
  task: Task,
  transition: Transition,
  ms: number,
): string[] {
  const { tracking, work, live } = engine;
  const site = live.get(task.release);
  const settle = (outcome: Omit<Outcome, 'ms'>): void => {
    if (site !== undefined) work.settle(site, task.page, { ...outcome, ms });
  };
  switch (transition.kind) {
    case 'rendered': {
      const { hash, picture, files, outline } = transition;
      if (transition.isWritten && openRelease(engine, task.release).compress) work.placed(task.id);
      if (picture) tracking.noteBrand(picture.brand);
      const { added, gone } = tracking.made(task.id, hash, picture?.asked ?? null, files);
      tracking.outlined(task.id, outline);
      // A picture that the page showed before was drawn, or is waiting for it.
      if (picture && site !== undefined && added.includes(previewRequestName(picture.asked)))
        engine.onPicture(site, picture);
      work.done(task.id);
      settle({ action: 'put', hash, error: null });
      return gone;
    }
    case 'patched': {
      const { hash, outline, hasOtherQueries } = transition;
      if (transition.isWritten && openRelease(engine, task.release).compress) work.placed(task.id);
      tracking.patched(task.id, hash, outline, hasOtherQueries);
      work.done(task.id);
      settle({ action: 'put', hash, error: null });
      return [];
    }
    case 'deleted': {
      const dropped = tracking.filesOf(task.id);
      tracking.forget(task);
      work.done(task.id);
      work.compressed(task.id);
      settle({ action: 'delete', hash: null, error: null });
      return dropped;
    }
    case 'failed':
      // The page has the dependencies of the attempt, and older bytes.
      tracking.outlined(task.id, null);
      work.failed(task.id, transition.error, task.tries, engine.now());
      settle({ action: 'put', hash: null, error: transition.error });
      return [];
  }
}

/**
 * Deletes media files that no page of a release shows any more. Runs after the pages that showed
 * them were written.
 */
export async function deleteUnshown(
  engine: Engine,
  release: number,
  names: Iterable<string>,
): Promise<void> {
  for (const name of new Set(names)) {
    if (engine.tracking.isShown(release, name)) continue;
    await openRelease(engine, release).delete(filePath(name));
    const site = engine.live.get(release);
    if (site !== undefined) engine.onFileGone(site, name);
  }
}
