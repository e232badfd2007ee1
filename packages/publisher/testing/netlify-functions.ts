import { Worker } from 'node:worker_threads';

/**
 * Runs deployed functions like Netlify: in a separate thread, with an environment and a page store
 * of their own.
 */
const RUNNER = `
const { parentPort, workerData } = require('node:worker_threads');
globalThis.netlifyBlobsContext = Buffer.from(JSON.stringify(workerData.blobs)).toString('base64');
parentPort.on('message', async ({ id, module, request: { url, method, headers }, context }) => {
  try {
    const { default: handler } = await import(module);
    const answer = await handler(new Request(url, { method, headers }), { ...context, url: new URL(url), params: {}, cookies: { get: () => '', set() {}, delete() {} }, geo: {}, waitUntil() {} });
    parentPort.postMessage({ id, status: answer.status, headers: [...answer.headers], body: Buffer.from(await answer.arrayBuffer()) });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error && error.stack || error) });
  }
});
`;

export interface Invocation {
  /** Address of the function's module. */
  module: string;
  request: { url: string; method: string; headers: [string, string][] };
  /** The data properties of Netlify's context. */
  context: {
    deploy: { id: string; context: string; published: boolean };
    site: { id: string; name: string; url: string };
    requestId: string;
    ip: string;
    account: { id: string };
    server: object;
  };
}

export interface Invoked {
  status: number;
  headers: [string, string][];
  body: Uint8Array;
}

export interface FunctionsOptions {
  env: Record<string, string>;
  /** Netlify's configuration of the page store for functions. */
  blobs: { edgeURL: string; uncachedEdgeURL: string; token: string; siteID: string };
}

/** Starts a thread that runs functions. */
export function startFunctions({ env, blobs }: FunctionsOptions) {
  const worker = new Worker(RUNNER, {
    eval: true,
    env: { NODE_ENV: 'production', ...env },
    workerData: { blobs },
    stdout: true,
    stderr: true,
  });
  const waiting = new Map<
    number,
    { resolve: (answer: Invoked) => void; reject: (error: Error) => void }
  >();
  /** Output of the functions. */
  const log: string[] = [];
  for (const stream of [worker.stdout, worker.stderr])
    stream.on('data', (chunk: Buffer) => log.push(chunk.toString('utf8')));
  worker.on('message', ({ id, error, ...answer }: Invoked & { id: number; error?: string }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(error));
    else asked?.resolve(answer);
  });
  let last = 0;
  return {
    log,
    invoke: (invocation: Invocation): Promise<Invoked> =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
        worker.postMessage({ id, ...invocation });
      }),
    stop: async (): Promise<void> => void (await worker.terminate()),
  };
}
