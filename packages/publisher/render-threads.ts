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
  const threads = Array.from({ length: count }, () => createThread(options));
  const sent = (pages: readonly PageToRender[]): SentPage[] =>
    pages.map(({ site, renderer, page }) => ({
      site,
      url: urlOf(site),
      rendererFolder: rendererFolder(site, renderer),
      page,
    }));
  return {
    ready: () =>
      threads
        .filter((thread) => thread.start())
        .map((thread) => ({ render: (pages) => thread.render(sent(pages)) })),
    warm(pages) {
      for (const thread of threads) {
        thread.start();
        thread.warm(sent(pages));
      }
    },
  };
}

interface Request {
  resolve: (pages: RenderedPages) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

function createThread({
  snapshot: { model, changes },
  snapshotFile,
  responseMsMax = RESPONSE_MS_MAX,
  onTrouble = () => {},
}: Omit<RenderThreadsOptions, 'count' | 'urlOf' | 'rendererFolder'>) {
  let worker: Worker | null = null;
  let isReady = false;
  let endedAt = -Infinity;
  /** Requests that wait for their response, in order. */
  const waiting: Request[] = [];
  let toWarm: SentPage[] = [];
  /** The last change that the thread was told. */
  let told: ContentChange | undefined;
  /** The dependencies that the thread has sent, by index. */
  let known: Dependency[] = [];

  function end(ended: Worker, error: Error): void {
    if (worker !== ended) return;
    [worker, isReady, endedAt] = [null, false, performance.now()];
    [known, toWarm] = [[], []];
    for (const { reject, timer } of waiting.splice(0)) {
      clearTimeout(timer);
      reject(error);
    }
    void ended.terminate();
    onTrouble(error);
  }

  function launch(): void {
    const started = new Worker(new URL('./render-threads.worker.ts', import.meta.url), {
      workerData: { snapshotFile, model: model.module! } satisfies ThreadOptions,
      // No limit of the old generation: a thread that exceeds one can end the whole process.
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      // Modules that the publisher preloads are for its process, not for this thread.
      execArgv: [],
    });
    worker = started;
    started.unref();
    started.on('message', (message: FromThread) => {
      if (worker !== started) return;
      if ('ready' in message) isReady = true;
      else settle(message);
      warmNext();
    });
    started.on('error', (error: Error) => end(started, error));
    started.on('exit', () => end(started, new Error('a thread that renders pages has ended')));
  }

  function settle(message: Exclude<FromThread, { ready: true }>): void {
    const { resolve, reject, timer } = waiting.shift()!;
    clearTimeout(timer);
    if (waiting.length === 0) worker!.unref();
    if ('failed' in message) reject(new Error(message.failed));
    else resolve(received(message.made));
  }

  /** Replaces the indexes of dependencies by the dependencies. */
  function received({ pages, reads, from, version }: SentPages): RenderedPages {
    known.length = from;
    for (const read of reads) known.push(read);
    const all = known;
    return {
      version,
      pages: pages.map((page) => ({ ...page, reads: page.reads.map((index) => all[index]!) })),
    };
  }

  /** Returns the changes that the thread was not told yet. */
  function untold(): ContentChange[] {
    const later = changes.slice(changes.findLastIndex((change) => change === told) + 1);
    told = changes.at(-1);
    return later;
  }

  function warmNext(): void {
    if (!isReady || waiting.length > 0 || toWarm.length === 0) return;
    // Ignored: the error is reported when the page is rendered for publication.
    render(toWarm.splice(0, WARMED_TOGETHER)).catch(() => {});
    worker?.unref();
  }

  const render = (pages: SentPage[]): Promise<RenderedPages> =>
    new Promise((resolve, reject) => {
      const asked = worker;
      if (!asked) return reject(new Error('no thread renders pages'));
      const timer = setTimeout(
        () => end(asked, new Error(`a thread rendered nothing for ${responseMsMax / 1000} s`)),
        responseMsMax,
      ).unref();
      waiting.push({ resolve, reject, timer });
      asked.ref();
      asked.postMessage({ pages, changes: untold() } satisfies ToThread, []);
    });

  return {
    render,
    /** Returns `true` if the thread is ready. Starts it if it is not running. */
    start(): boolean {
      if (!worker && performance.now() - endedAt >= RESTART_MS) launch();
      return isReady;
    },
    warm(pages: readonly SentPage[]): void {
      if (worker) toWarm.push(...pages);
      warmNext();
    },
  };
}
