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
export interface Asked extends Address {
  id: number;
}
/** The outcome of a fetch. */
export type Answer = { id: number } & ({ response: LiveResponse } | { error: string });
export type ToThread = readonly Asked[];
export type FromThread = readonly Answer[];

const fetchPage = createPageFetch(workerData as FetchOptions);

/** Answers of this turn of the event loop, which are sent in one message. */
let answers: Answer[] = [];
function tell(answer: Answer): void {
  if (answers.length === 0)
    setImmediate(() => {
      parentPort!.postMessage(answers satisfies FromThread, []);
      answers = [];
    });
  answers.push(answer);
}

parentPort!.on('message', (pages: ToThread) => {
  for (const { id, ...address } of pages)
    fetchPage(address).then(
      (response) => tell({ id, response }),
      (error: unknown) => tell({ id, error: messageOf(error) }),
    );
});
