import type { Change, Feed, Receipt } from '../feed.ts';

/** Creates an in-memory feed that behaves like the outbox. */
export function memoryFeed(changes: readonly Change[] = []) {
  const waiting = [...changes];
  const receipts: Receipt[] = [];
  const feed: Feed = {
    next: async (limit, page = 1) => waiting.slice((page - 1) * limit, page * limit),
    acknowledge: async (given) => {
      receipts.push(...given);
      for (const { change } of given)
        waiting.splice(
          waiting.findIndex(({ id }) => id === change.id),
          1,
        );
    },
  };
  return { feed, waiting, receipts, push: (...more: Change[]) => void waiting.push(...more) };
}
