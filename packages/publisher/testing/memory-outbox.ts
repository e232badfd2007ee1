import type { Change, ChangeReceipt, Outbox } from '../outbox.ts';

/** Creates an outbox in memory that behaves like the one of the CMS. */
export function memoryOutbox(changes: readonly Change[] = []) {
  const waiting = [...changes];
  const receipts: ChangeReceipt[] = [];
  const outbox: Outbox = {
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
  return { outbox, waiting, receipts, push: (...more: Change[]) => void waiting.push(...more) };
}
