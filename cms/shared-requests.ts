import type { Payload } from 'payload';
import type { RequestRows } from '@pune/publisher/rollback-requests';
import type { Lease } from './publisher-lease.ts';

/**
 * Requests to roll back, in the content database: a command on any machine makes them, and the
 * publisher that holds the lease answers them, or the next one if it ends before.
 */
export const sharedRequests = ({ kv }: Payload): RequestRows => ({
  keys: () => kv.keys(),
  get: (key) => kv.get(key),
  set: (key, row) => kv.set(key, row),
  delete: (key) => kv.delete(key),
});

/** The publisher looks for requests no more often than this. */
const LOOK_EVERY_MS = 1000;

/** Requests as the holder of a lease answers them: one that has lost it writes nothing. */
export function heldRequests(rows: RequestRows, lease: Pick<Lease, 'check'>): RequestRows {
  let lookedAt = -Infinity;
  return {
    ...rows,
    async keys() {
      if (performance.now() - lookedAt < LOOK_EVERY_MS) return [];
      lookedAt = performance.now();
      return rows.keys();
    },
    async set(key, row) {
      await lease.check();
      await rows.set(key, row);
    },
  };
}
