import type { SealedTable } from '@pune/database/reseal';

/** The columns that `NOTIFY_KEY` seals: messages on their way, and addresses that wait for an event. */
export const NOTIFY_SEALED: readonly SealedTable[] = [
  {
    table: 'notify_messages',
    id: 'id',
    sealed: {
      address_sealed: { context: (id) => `${id} address` },
      values_sealed: { context: (id) => `${id} values` },
    },
  },
  {
    table: 'notify_kept_addresses',
    id: 'id',
    sealed: { address_sealed: { context: (id) => `${id} address` } },
  },
];
