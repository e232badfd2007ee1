import type { CollectionConfig } from 'payload';
import { WITHDRAWAL_KINDS } from '@pune/content-models/withdrawals';
import { accessOf } from '../access/access.ts';

/**
 * The documents that are taken down now, with kind and reason. Written through
 * `withdrawals.endpoints.ts`; the history of a document keeps each of them.
 */
export const withdrawals: CollectionConfig = {
  slug: 'withdrawals',
  typescript: { interface: 'WithdrawalRow' },
  access: accessOf('withdrawals'),
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  fields: [
    // `circulars/22`
    { name: 'document', type: 'text', required: true, unique: true },
    { name: 'kind', type: 'select', required: true, options: [...WITHDRAWAL_KINDS] },
    // The public reason by language, and the title under which the document was public.
    { name: 'reason', type: 'json', required: true },
    { name: 'title', type: 'json', required: true },
    // `circulars/23`, the document that took its place.
    { name: 'successor', type: 'text', index: true },
    { name: 'by', type: 'text', required: true },
    { name: 'byName', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
  ],
};
