import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ContentChange, Snapshot } from '@pune/snapshot';
import type { Dependency } from '@pune/snapshot/reader';
import type { RenderedPage } from './render-page.ts';
import type {
  FromThread,
  SentPage,
  SentPages,
  ThreadOptions,
  ToThread,
} from './render-threads.worker.ts';

/** A page to render: its portal, and the id of the portal's compiled renderer. */
export interface PageToRender {
  site: string;
  renderer: string;
  page: string;
}

/** Pages that a thread rendered, in the order in which it was given them. */
export interface RenderedPages {
  pages: readonly RenderedPage[];
  /** Revision of the content that they were rendered from; see `Snapshot.version`. */
  version: string;
}

export interface RenderThread {
  /**
   * Renders pages from the last committed revision, after those that it was given before.
   * @throws if the thread ends or does not respond: the caller then renders the pages itself
   */
  render(pages: readonly PageToRender[]): Promise<RenderedPages>;
}

/** Threads that render pages of a batch beside the publisher's own thread. */
export interface RenderThreads {
  /** Returns the threads that are ready, and starts the others. */
  ready(): RenderThread[];
  /**
   * Renders pages in every thread in which nothing else waits, and drops them, so that later renders
   * are fast.
   */
  warm(pages: readonly PageToRender[]): void;
}

export interface RenderThreadsOptions {
  /** The snapshot that the publisher writes, and its file, from which the threads read. */
  snapshot: Pick<Snapshot, 'model' | 'changes'>;
  snapshotFile: string;
  /** Returns the address of a portal. */
  urlOf: (site: string) => string;
  /** Returns the folder of a compiled renderer. */
  rendererFolder: (site: string, rendererId: string) => string;
  /** Number of threads, by default one for each further processor, at most two. */
  count?: number;
  /** Time limit of a response, in milliseconds. */
  responseMsMax?: number;
  /** Called when a thread has ended; another one is started later. */
  onTrouble?: (error: Error) => void;
}

/** The publisher's own thread writes and records pages no faster than two threads render them. */
const COUNT_MAX = 2;
/** Pages that a thread renders at a time without being needed. */
const WARMED_TOGETHER = 4;
/** Pages are short-lived: a larger young generation is collected less often. */
const YOUNG_MEGABYTES = 64;
const RESPONSE_MS_MAX = 10_000;
/** A thread that ended is not started again for so long: it may end each time. */
const RESTART_MS = 30_000;

/**
 * Creates threads that render pages. They start when they are first asked for and do not keep the
 * process alive. An edit that affects many pages is live sooner by them, and pages that a thread
 * fails to deliver are rendered by the publisher itself, so nothing depends on them.
 */
export function createRenderThreads({
  count = Math.min(COUNT_MAX, os.availableParallelism() - 1),
  urlOf,
  rendererFolder,
  ...options
}: RenderThreadsOptions): RenderThreads {
  const threads = Array.from({ length: count }, () => openThread(options));
  const sent = (pages: readonly PageToRender[]): SentPage[] =>
    pages.map(({ site, renderer, page }) => ({
      site,
      url: urlOf(site),
      rendererFolder: rendererFolder(site, renderer),
      page,
    }));
  return {
    ready: () =>
      threads.filter(start).map((thread) => ({ render: (pages) => render(thread, sent(pages)) })),
    warm(pages) {
      for (const thread of threads) {
        start(thread);
        warm(thread, sent(pages));
      }
    },
  };
}

/** A thread, and the requests that it has. */
interface Thread {
  readonly options: Required<ThreadSettings>;
  worker: Worker | null;
  isReady: boolean;
  /** The time at which it ended. */
  endedAt: number;
  /** Requests that wait for their response, in order. */
  readonly waiting: Request[];
  /** Pages to render while nothing waits. */
  toWarm: SentPage[];
  /** The last change that was sent to it. */
  told: ContentChange | undefined;
  /** The dependencies that it has sent, by index. */
  known: Dependency[];
}

interface Request {
  resolve: (pages: RenderedPages) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

type ThreadSettings = Omit<RenderThreadsOptions, 'count' | 'urlOf' | 'rendererFolder'>;

const openThread = ({
  responseMsMax = RESPONSE_MS_MAX,
  onTrouble = () => {},
  ...options
}: ThreadSettings): Thread => ({
  options: { ...options, responseMsMax, onTrouble },
  worker: null,
  isReady: false,
  endedAt: -Infinity,
  waiting: [],
  toWarm: [],
  told: undefined,
  known: [],
});

/** Returns `true` if the thread is ready. Starts it if it is not running. */
function start(thread: Thread): boolean {
  if (!thread.worker && performance.now() - thread.endedAt >= RESTART_MS) launch(thread);
  return thread.isReady;
}

function launch(thread: Thread): void {
  const { snapshotFile, snapshot } = thread.options;
  const worker = new Worker(new URL('./render-threads.worker.ts', import.meta.url), {
    workerData: { snapshotFile, model: snapshot.model.module! } satisfies ThreadOptions,
    // No limit of the old generation: a thread that exceeds one can end the whole process.
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    // Modules that the publisher preloads are for its process, not for this thread.
    execArgv: [],
  });
  thread.worker = worker;
  worker.unref();
  worker.on('message', (message: FromThread) => {
    if (thread.worker !== worker) return;
    if ('ready' in message) thread.isReady = true;
    else settle(thread, worker, message);
    warmNext(thread);
  });
  worker.on('error', (error: Error) => end(thread, worker, error));
  worker.on('exit', () => end(thread, worker, new Error('a thread that renders pages has ended')));
}

/** Gives the thread up: all that it was asked for fails. */
function end(thread: Thread, worker: Worker, error: Error): void {
  if (thread.worker !== worker) return;
  Object.assign(thread, { worker: null, isReady: false, endedAt: performance.now() });
  Object.assign(thread, { known: [], toWarm: [] });
  for (const { reject, timer } of thread.waiting.splice(0)) {
    clearTimeout(timer);
    reject(error);
  }
  void worker.terminate();
  thread.options.onTrouble(error);
}

const render = (thread: Thread, pages: readonly SentPage[]): Promise<RenderedPages> =>
  new Promise((resolve, reject) => {
    const { worker } = thread;
    const { responseMsMax } = thread.options;
    if (!worker) return reject(new Error('no thread renders pages'));
    worker.postMessage({ pages, changes: untold(thread) } satisfies ToThread, []);
    const late = new Error(`a thread rendered nothing for ${responseMsMax / 1000} s`);
    const timer = setTimeout(() => end(thread, worker, late), responseMsMax).unref();
    thread.waiting.push({ resolve, reject, timer });
    worker.ref();
  });

/** Returns the changes that were not sent to the thread yet. */
function untold(thread: Thread): ContentChange[] {
  const { changes } = thread.options.snapshot;
  const later = changes.slice(changes.findLastIndex((change) => change === thread.told) + 1);
  thread.told = changes.at(-1);
  return later;
}

/** Settles the first request that waits. */
function settle(
  thread: Thread,
  worker: Worker,
  message: Exclude<FromThread, { ready: true }>,
): void {
  const { resolve, reject, timer } = thread.waiting.shift()!;
  clearTimeout(timer);
  if (thread.waiting.length === 0) worker.unref();
  if ('failed' in message) reject(new Error(message.failed));
  else resolve(received(thread, message.made));
}

/** Replaces the indexes of dependencies by the dependencies. */
function received({ known }: Thread, { pages, reads, from, version }: SentPages): RenderedPages {
  known.length = from;
  for (const read of reads) known.push(read);
  return {
    version,
    pages: pages.map((page) => ({ ...page, reads: page.reads.map((index) => known[index]!) })),
  };
}

function warm(thread: Thread, pages: readonly SentPage[]): void {
  if (thread.worker) thread.toWarm.push(...pages);
  warmNext(thread);
}

/** Lets an idle thread render the next pages that warm it up. */
function warmNext(thread: Thread): void {
  const { worker, isReady, waiting, toWarm } = thread;
  if (!worker || !isReady || waiting.length > 0 || toWarm.length === 0) return;
  // Ignored: the error is reported when the page is rendered for publication.
  render(thread, toWarm.splice(0, WARMED_TOGETHER)).catch(() => {});
  worker.unref();
}
