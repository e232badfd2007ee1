// Thread of `fetch-thread.ts`: fetches the pages that it is sent.
import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '@pune/std/errors';
import {
  createPageFetch,
  type Address,
  type FetchOptions,
  type LiveResponse,
} from './fetch-page.ts';

/** A page to fetch. */
export interface FetchRequest extends Address {
  id: number;
}
/** The outcome of a fetch. */
export type FetchResult = { id: number } & ({ response: LiveResponse } | { error: string });
export type ToThread = readonly FetchRequest[];
export type FromThread = readonly FetchResult[];

const fetchPage = createPageFetch(workerData as FetchOptions);

/** Results of this turn of the event loop, which are sent in one message. */
let results: FetchResult[] = [];
function send(result: FetchResult): void {
  if (results.length === 0)
    setImmediate(() => {
      parentPort!.postMessage(results satisfies FromThread, []);
      results = [];
    });
  results.push(result);
}

parentPort!.on('message', (requests: ToThread) => {
  for (const { id, ...address } of requests)
    fetchPage(address).then(
      (response) => send({ id, response }),
      (error: unknown) => send({ id, error: messageOf(error) }),
    );
});
