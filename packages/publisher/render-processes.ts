import { fork, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dependency } from '@pune/snapshot/reader';
import { compiledFolder } from '@pune/std/compile-cache';
import { createBarrier, type Barrier } from './barrier.ts';
import type { FullRendering, MadeChunk, Rendering } from './rendering.ts';

export type ToWorker =
  | {
      begin: {
        snapshotFile: string;
        model: string;
        site: string;
        url: string;
        rendererFolder: string;
        releaseFolder: string;
        compressed: boolean;
      };
    }
  | { pages: readonly string[] };
/**
 * A chunk as a worker sends it. `reads` contains new dependencies only; `from` is the number of
 * those sent before.
 */
export type SentChunk = MadeChunk & { from: number };
export type FromWorker = { ready: true } | { made: SentChunk } | { failed: string; code?: string };

export interface RenderProcessesOptions {
  snapshotFile: string;
  /** Returns the address of a portal. */
  urlOf: (site: string) => string;
  /** Returns the folder of a compiled renderer. */
  rendererFolder: (site: string, rendererId: string) => string;
  /** Number of workers, by default one per processor. */
  processes?: number;
  /** Maximum heap of a worker in megabytes: its caches are the same for any number of pages. */
  heapMegabytes?: number;
  compressed?: boolean;
  /** Writes the journal of the snapshot back, in moments in which no worker reads it. */
  writeBack?: () => Promise<void>;
  /** Time limit of a chunk before it is given to another worker. */
  chunkMsMax?: number;
}

/** A worker holds some 150 MB when all its caches are full. */
export const HEAP_MEGABYTES = 512;
const CHUNK_PAGES = 400;
const CHUNK_PAGES_MIN = 25;
/** A worker takes a second to start, so fewer pages are not worth another one. */
const PAGES_PER_PROCESS = 300;
/** A chunk takes about two seconds on a slow machine. */
const CHUNK_MS_MAX = 60_000;
/** A renderer has some hundreds of modules. */
const COMPILED_FILES_MAX = 20_000;
/** Number of workers that may try a chunk before the release fails. */
const TRIES = 3;

/**
 * Renders whole releases in worker processes, one per processor. The workers also write the files.
 */
export function renderProcesses(options: RenderProcessesOptions): Rendering {
  const { processes = os.availableParallelism(), writeBack = async () => {} } = options;
  return {
    async renderAll(work) {
      trimCompileCache(compiledFolder(path.dirname(options.snapshotFile)));
      // The first worker starts while the list of pages is computed.
      const first = startWorker(work, options);
      first.catch(() => {});
      const pages = await work.pages().catch(async (error: unknown) => {
        await first.then(
          (worker) => worker.end(),
          () => {},
        );
        throw error;
      });
      const count = Math.max(1, Math.min(processes, Math.ceil(pages.length / PAGES_PER_PROCESS)));
      const chunks = dividePages(pages, count);
      const barrier = createBarrier(count, writeBack);
      const running = Array.from({ length: count }, (_, number) =>
        renderSome(
          chunks,
          barrier,
          number,
          number === 0 ? first : startWorker(work, options),
          work,
          options,
        )
          .catch((error: unknown) => {
            chunks.drop();
            throw error;
          })
          .finally(barrier.leave),
      );
      // Wait for all workers: the caller may delete the release after a failure, and no worker may
      // write into it then.
      await Promise.allSettled(running);
      await Promise.all(running);
    },
  };
}

interface Chunk {
  pages: readonly string[];
  tries: number;
}

/**
 * Distributes pages to workers in chunks. Each worker has a region of its own, for better cache
 * hits and so that workers do not contend for the same folders. A worker that finishes its region
 * takes from the region with most pages left. Chunks shrink towards the end, so that all workers
 * finish at about the same time.
 */
function dividePages(pages: readonly string[], count: number) {
  const regions = Array.from({ length: count }, (_, n) =>
    pages.slice(Math.ceil((n * pages.length) / count), Math.ceil(((n + 1) * pages.length) / count)),
  );
  const again: Chunk[] = [];
  return {
    next(process: number): Chunk | undefined {
      if (again.length > 0) return again.shift();
      const own = regions[process]!;
      const from =
        own.length > 0
          ? own
          : regions.reduce((most, region) => (region.length > most.length ? region : most));
      const left = regions.reduce((sum, region) => sum + region.length, 0);
      const size = Math.min(CHUNK_PAGES, Math.max(CHUNK_PAGES_MIN, Math.ceil(left / count / 3)));
      // Take from the end of another worker's region; its owner works from the start.
      const taken = from === own ? from.splice(0, size) : from.splice(-size);
      return taken.length > 0 ? { pages: taken, tries: 0 } : undefined;
    },
    again: (chunk: Chunk): void => void again.push(chunk),
    drop(): void {
      for (const region of [...regions, again]) region.length = 0;
    },
  };
}

/**
 * Deletes Node's compile cache when it has grown too large: Node never removes entries, and each
 * release adds modules.
 */
function trimCompileCache(folder: string): void {
  if (
    fs.existsSync(folder) &&
    fs.readdirSync(folder, { recursive: true }).length > COMPILED_FILES_MAX
  )
    fs.rmSync(folder, { recursive: true, force: true });
}

/**
 * Runs one worker until no chunk is left. Each chunk is rendered while the one before is being
 * recorded.
 */
async function renderSome(
  chunks: ReturnType<typeof dividePages>,
  barrier: Barrier,
  number: number,
  started: ReturnType<typeof startWorker>,
  work: FullRendering,
  options: RenderProcessesOptions,
): Promise<void> {
  let worker = await started;
  let recorded = Promise.resolve();
  try {
    for (let chunk = chunks.next(number); chunk; chunk = chunks.next(number)) {
      try {
        // A commit during the pause would keep SQLite from resetting its WAL.
        work.goOn();
        if (barrier.isDue()) await recorded;
        await barrier.pass(chunk.pages.length);
        const made = await worker.make(chunk.pages);
        await recorded;
        recorded = work.onChunk(made);
        // The error is rethrown where `recorded` is awaited next.
        recorded.catch(() => {});
      } catch (error) {
        if (!(error instanceof WorkerLost)) throw error;
        if (++chunk.tries >= TRIES)
          throw new Error(
            `[publisher] ${work.site}: rendering ${chunk.pages[0]} and the ${chunk.pages.length - 1} pages after it failed ${TRIES} times: ${error.message}`,
            { cause: error },
          );
        chunks.again(chunk);
        worker.end();
        worker = await startWorker(work, options);
      }
    }
    await recorded;
  } finally {
    await recorded.catch(() => {});
    worker.end();
  }
}

/** The worker died or did not respond; the chunk can be given to another one. */
class WorkerLost extends Error {}

async function startWorker(
  { site, rendererId, release, model }: FullRendering,
  {
    snapshotFile,
    urlOf,
    rendererFolder,
    heapMegabytes = HEAP_MEGABYTES,
    compressed = true,
    chunkMsMax = CHUNK_MS_MAX,
  }: RenderProcessesOptions,
) {
  if (!model)
    throw new Error(
      '[publisher] Worker processes need the model of the content: set its `module` to import.meta.url',
    );
  const child = fork(fileURLToPath(new URL('./render-worker.ts', import.meta.url)), {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${heapMegabytes}`],
    // Compiled code is reused by the workers of later releases.
    env: { ...process.env, NODE_COMPILE_CACHE: compiledFolder(path.dirname(snapshotFile)) },
  });
  const ask = (message: ToWorker) => responseOf(child, message, chunkMsMax);
  try {
    await ask({
      begin: {
        snapshotFile,
        model,
        site,
        url: urlOf(site),
        rendererFolder: rendererFolder(site, rendererId),
        releaseFolder: release.folder,
        compressed,
      },
    });
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  let reads: Dependency[] = [];
  return {
    async make(pages: readonly string[]): Promise<MadeChunk> {
      const response = await ask({ pages });
      if (!('made' in response)) throw new WorkerLost('unexpected response');
      const { from, ...made } = response.made;
      // A restarted list needs a new array: chunks still being recorded refer to the old one.
      if (from === 0) reads = [];
      if (from !== reads.length)
        throw new Error(
          `[publisher] ${site}: a worker sent queries from index ${from}, but ${reads.length} are known`,
        );
      for (const read of made.reads) reads.push(read);
      return { ...made, reads };
    },
    end: () => void (child.connected ? child.disconnect() : child.kill('SIGKILL')),
  };
}

/** Sends a message and waits for the response, the exit of the process, or the timeout. */
function responseOf(
  child: ChildProcess,
  message: ToWorker,
  patienceMs: number,
): Promise<FromWorker> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      clearTimeout(timer);
      child.removeAllListeners();
      settle();
    };
    const timer = setTimeout(
      () =>
        done(
          () => (
            child.kill('SIGKILL'),
            reject(new WorkerLost(`no response within ${patienceMs / 1000} s`))
          ),
        ),
      patienceMs,
    );
    child.once('exit', (code, signal) =>
      done(() => reject(new WorkerLost(`the process ended (${signal ?? code})`))),
    );
    child.once('error', (error) => done(() => reject(new WorkerLost(error.message))));
    child.once('message', (response: FromWorker) =>
      done(() =>
        'failed' in response
          ? reject(
              Object.assign(new Error(response.failed), response.code && { code: response.code }),
            )
          : resolve(response),
      ),
    );
    child.send(message, (error) => error && done(() => reject(new WorkerLost(error.message))));
  });
}
