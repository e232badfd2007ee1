import type { SealedTable } from '@pune/database/reseal';
import { addressText } from './accounts.ts';
import { endpointText } from './push.ts';

/** The columns that `CITIZENS_KEY` seals. */
export const CITIZENS_SEALED: readonly SealedTable[] = [
  {
    table: 'citizens',
    id: 'id',
    sealed: {
      mobile_sealed: { context: (id) => `${id} mobile` },
      email_sealed: { context: (id) => `${id} email` },
    },
    indexes: { mobile_index: { of: 'mobile_sealed', text: addressText } },
  },
  {
    table: 'citizens_push',
    id: 'id',
    sealed: { subscription_sealed: { context: (id) => `${id} push` } },
    indexes: {
      endpoint_index: {
        of: 'subscription_sealed',
        text: (subscription) => endpointText(JSON.parse(subscription)),
      },
    },
  },
  {
    table: 'citizens_codes',
    id: 'id',
    sealed: { address_sealed: { context: (id) => `${id} address` } },
    indexes: { address_index: { of: 'address_sealed', text: addressText } },
  },
];
