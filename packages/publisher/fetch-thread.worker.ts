// Thread of `fetch-thread.ts`: fetches the pages that it is sent.
import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '@pune/std/errors';
import {
  createPageFetch,
  type Address,
  type FetchOptions,
  type LiveResponse,
} from './fetch-page.ts';

export interface ToThread extends Address {
  id: number;
}
export type FromThread = { id: number } & ({ response: LiveResponse } | { error: string });

const fetchPage = createPageFetch(workerData as FetchOptions);
const tell = (message: FromThread): void => parentPort!.postMessage(message, []);

parentPort!.on('message', ({ id, ...address }: ToThread) => {
  fetchPage(address).then(
    (response) => tell({ id, response }),
    (error: unknown) => tell({ id, error: messageOf(error) }),
  );
});
