import { spawn, type ChildProcess } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import type { Draft } from '@pune/snapshot/draft-reading';
import { compiledFolder } from '@pune/std/compile-cache';
import type { ShownFile } from './shown-files.ts';

/** A page of a draft, as the worker renders it. */
export interface DraftPageRequest {
  snapshotFile: string;
  /** The folder with the compiled renderers of each portal. */
  renderersFolder: string;
  site: string;
  /** The address of the portal. */
  url: string;
  /** The live release of the portal, whose renderer is used; null for the newest renderer. */
  release: string | null;
  locale: string;
  slug: string;
  draft: Draft;
}
export type ToDraftWorker = DraftPageRequest;
export type FromDraftWorker = { ready: true } | { made: DraftPage } | { failed: string };

/** The bytes that publishing the draft would write. */
export interface DraftPage {
  /** The path of the page. */
  page: string;
  body: Uint8Array;
  files: ShownFile[];
  /** The id of the renderer. */
  renderer: string;
}

export type DraftPageResult =
  | { kind: 'Rendered'; page: DraftPage }
  /** A newer request of the same session takes its place. */
  | { kind: 'Superseded' }
  /** Too many sessions are waiting. */
  | { kind: 'Busy' }
  /** The page took too long; its process was ended. */
  | { kind: 'TimedOut' }
  | { kind: 'Failed'; error: string };

export interface DraftPagesOptions {
  snapshotFile: string;
  /** The module of the content's model; see `ContentModel`. */
  model: string;
  renderersFolder: string;
  /** `draft-page-worker.ts`; a path, because the CMS is bundled. */
  workerFile: string;
  startMsMax?: number;
  pageMsMax?: number;
  idleMsMax?: number;
  waitingMax?: number;
  heapMbMax?: number;
}

const START_MS_MAX = 30_000;
/** A page takes about 20 ms; the first one of a portal loads its renderer too. */
const PAGE_MS_MAX = 10_000;
const IDLE_MS_MAX = 10 * 60_000;
const WAITING_MAX = 20;
/** The heap of the worker, which holds the renderers of all portals. */
const HEAP_MB_MAX = 512;
/** Below the publisher and the CMS: pages of drafts wait when the processors are busy. */
const NICENESS = 10;

interface Waiting {
  session: string;
  request: DraftPageRequest;
  resolve: (result: DraftPageResult) => void;
}

export type DraftPages = ReturnType<typeof createDraftPages>;

/**
 * Renders pages of drafts in one process of its own, one page at a time. A session has at most one
 * page that waits: a newer request replaces it. The process has a limited heap and no secrets, is
 * started by the first request, and ends when it is idle.
 */
// oxlint-disable-next-line max-lines-per-function -- a job: short functions over one worker process.
export function createDraftPages({
  snapshotFile,
  model,
  renderersFolder,
  workerFile,
  startMsMax = START_MS_MAX,
  pageMsMax = PAGE_MS_MAX,
  idleMsMax = IDLE_MS_MAX,
  waitingMax = WAITING_MAX,
  heapMbMax = HEAP_MB_MAX,
}: DraftPagesOptions) {
  const waiting: Waiting[] = [];
  let worker: ChildProcess | undefined;
  let isWorking = false;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    clearTimeout(idle);
    worker?.removeAllListeners();
    worker?.kill('SIGKILL');
    worker = undefined;
  }

  function start(): ChildProcess {
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        `--max-old-space-size=${heapMbMax}`,
        workerFile,
        model,
      ],
      {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        serialization: 'advanced',
        env: {
          PATH: process.env.PATH,
          NODE_ENV: process.env.NODE_ENV,
          NODE_COMPILE_CACHE: compiledFolder(path.dirname(snapshotFile)),
        },
      },
    );
    child.channel?.unref();
    child.unref();
    try {
      if (child.pid) os.setPriority(child.pid, NICENESS);
    } catch {
      // The process ended already, which the answer tells.
    }
    return child;
  }

  /** Waits for a message of the worker, its end, or the time limit. */
  const messageOf = (child: ChildProcess, msMax: number): Promise<FromDraftWorker | 'TimedOut'> =>
    new Promise((resolve) => {
      const done = (message: FromDraftWorker | 'TimedOut') => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(message);
      };
      const timer = setTimeout(() => done('TimedOut'), msMax);
      child.once('message', (message) => done(message as FromDraftWorker));
      child.once('error', (error) => done({ failed: error.message }));
      child.once('exit', (code, signal) =>
        done({ failed: `The process that renders drafts ended (${signal ?? code})` }),
      );
    });

  async function resultOf(request: DraftPageRequest): Promise<DraftPageResult> {
    if (!worker || worker.exitCode !== null || worker.signalCode !== null || !worker.connected) {
      end();
      worker = start();
      const ready = await messageOf(worker, startMsMax);
      if (ready === 'TimedOut' || !('ready' in ready)) {
        end();
        return ready === 'TimedOut'
          ? { kind: 'TimedOut' }
          : { kind: 'Failed', error: 'failed' in ready ? ready.failed : 'It answered nothing' };
      }
    }
    const answer = messageOf(worker, pageMsMax);
    worker.send(request, (error) => error && worker?.emit('error', error));
    const message = await answer;
    if (message === 'TimedOut') {
      end();
      return { kind: 'TimedOut' };
    }
    if ('made' in message) return { kind: 'Rendered', page: message.made };
    return { kind: 'Failed', error: 'failed' in message ? message.failed : 'It answered nothing' };
  }

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    clearTimeout(idle);
    for (let next = waiting.shift(); next; next = waiting.shift())
      next.resolve(
        await resultOf(next.request).catch((error: unknown) => ({
          kind: 'Failed' as const,
          error: String(error),
        })),
      );
    isWorking = false;
    idle = setTimeout(end, idleMsMax);
    idle.unref();
  }

  return {
    /**
     * Renders the page of a draft.
     *
     * @param session the window that asks: its waiting request is replaced
     */
    render(
      session: string,
      request: Omit<DraftPageRequest, 'snapshotFile' | 'renderersFolder'>,
    ): Promise<DraftPageResult> {
      return new Promise((resolve) => {
        const next = {
          session,
          request: { ...request, snapshotFile, renderersFolder },
          resolve,
        };
        const place = waiting.findIndex((other) => other.session === session);
        if (place >= 0) {
          waiting[place]!.resolve({ kind: 'Superseded' });
          waiting[place] = next;
        } else if (waiting.length >= waitingMax) resolve({ kind: 'Busy' });
        else waiting.push(next);
        void work();
      });
    },
    isRunning: (): boolean => worker !== undefined,
    /** Ends the process. */
    end,
  };
}
