import type { CollectionConfig } from 'payload';

/**
 * Changes that wait for publishing: inserted in the transaction of the document, deleted when the
 * receipt is written. Nothing but the local API reads or writes it, unless a site allows more.
 */
export const outboxCollection: CollectionConfig = {
  slug: 'outbox',
  typescript: { interface: 'OutboxRow' },
  access: { read: () => false, create: () => false, update: () => false, delete: () => false },
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
    // The published version in each language; null if nothing is public.
    { name: 'versions', type: 'json', required: true },
    // An extra note for the receipt: a schedule was late, or an old address has a new redirect.
    { name: 'note', type: 'textarea' },
    { name: 'at', type: 'date', required: true, index: true },
  ],
};
