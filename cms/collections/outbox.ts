import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access.ts';

/**
 * What waits to be published: written in the transaction of the document, removed when its receipt
 * is written.
 */
export const outbox: CollectionConfig = {
  slug: 'outbox',
  typescript: { interface: 'OutboxRow' },
  access: accessOf('outbox'),
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'contentType', type: 'text', required: true, index: true },
    { name: 'documentId', type: 'text', required: true, index: true },
    { name: 'title', type: 'text', required: true },
    {
      name: 'operation',
      type: 'select',
      required: true,
      options: ['publish', 'unpublish', 'delete', 'sweep'],
    },
    // The published shape a language, null where nothing is public.
    { name: 'versions', type: 'json', required: true },
    // What the receipt says besides: that a schedule was late, that an old address now leads
    // elsewhere.
    { name: 'note', type: 'textarea' },
    { name: 'at', type: 'date', required: true, index: true },
  ],
};
