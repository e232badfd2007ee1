import { Worker } from 'node:worker_threads';
import type { FetchOptions, FetchPage, LiveResponse } from './fetch-page.ts';
import type { FetchRequest, FromThread, ToThread } from './fetch-thread.worker.ts';

interface Waiting {
  resolve: (response: LiveResponse) => void;
  reject: (error: Error) => void;
}

export interface FetchThread {
  fetchPage: FetchPage;
  /** Ends the thread. Pages that it has not fetched fail; a later call starts another one. */
  stop(): Promise<void>;
}

/**
 * Fetches pages in a thread of its own: while this one renders the next pages of an edit, the
 * responses of those before are read and digested there. Keeps the process alive only while a page
 * is being fetched.
 */
export function fetchInThread(options: FetchOptions): FetchThread {
  let thread: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();
  /** Requests of this turn of the event loop, which are sent in one message. */
  let requests: FetchRequest[] = [];

  function settle(id: number, how: (one: Waiting) => void): void {
    const one = waiting.get(id);
    waiting.delete(id);
    if (one) how(one);
    if (waiting.size === 0) thread?.unref();
  }

  /** Fails what a thread that has ended was fetching. */
  function fail(ended: Worker, error: Error): void {
    if (thread !== ended) return;
    thread = null;
    for (const id of waiting.keys()) settle(id, ({ reject }) => reject(error));
  }

  function start(): Worker {
    const started = new Worker(new URL('./fetch-thread.worker.ts', import.meta.url), {
      workerData: options,
      // Modules that the publisher preloads are for its process, not for this thread.
      execArgv: [],
    });
    started.on('message', (results: FromThread) => {
      for (const result of results)
        settle(result.id, ({ resolve, reject }) =>
          'error' in result ? reject(new Error(result.error)) : resolve(result.response),
        );
    });
    started.on('error', (error: Error) => fail(started, error));
    started.on('exit', () => fail(started, new Error('the thread that fetches pages has ended')));
    return started;
  }

  function send(): void {
    thread!.postMessage(requests satisfies ToThread, []);
    requests = [];
  }

  return {
    fetchPage: ({ url, path }) =>
      new Promise((resolve, reject) => {
        thread ??= start();
        thread.ref();
        const id = ++last;
        waiting.set(id, { resolve, reject });
        if (requests.length === 0) queueMicrotask(send);
        requests.push({ id, url, path });
      }),
    async stop() {
      await thread?.terminate();
    },
  };
}
