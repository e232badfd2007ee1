import type { SealedTable } from '@pune/database/reseal';

/** The columns that `NOTIFY_KEY` seals: messages on their way. */
export const NOTIFY_SEALED: readonly SealedTable[] = [
  {
    table: 'notify_messages',
    id: 'id',
    sealed: {
      address_sealed: { context: (id) => `${id} address` },
      values_sealed: { context: (id) => `${id} values` },
    },
  },
];
