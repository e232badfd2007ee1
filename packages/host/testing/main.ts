import { fileURLToPath } from 'node:url';
import { emptyHistogram } from '@pune/std/histogram';
import { runHost } from '../run-host.ts';

/** The host with functions that tell of its processes, and that need no settings and no database. */
await runHost({
  folder: fileURLToPath(new URL('worker-functions/', import.meta.url)),
  checkSettings: () => ({ problems: [], gaps: [] }),
  databaseState: () => async () => 'ok',
  queues: () => async () => ({ topics: [], channels: [] }),
  receipts: () => async () => ({ delays: emptyHistogram([1]), waiting: [] }),
  sharedSettings: () => ({}),
  pageViews: () => ({ note: () => {}, flush: async () => {} }),
  sharedWork: () => () => null,
});
