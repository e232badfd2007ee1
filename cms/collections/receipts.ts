import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access.ts';

/** What became of each change: which pages, on which portals, since when. Written by the publisher alone. */
export const receipts: CollectionConfig = {
  slug: 'receipts',
  labels: { singular: 'Receipt', plural: 'Receipts' },
  typescript: { interface: 'PublishingReceipt' },
  access: accessOf('receipts'),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'contentType', 'operation', 'status', 'at'],
    listSearchableFields: ['title'],
    group: 'Administration',
    description: 'What was published, on which pages it was seen live, and when. Written by the publisher.',
  },
  defaultSort: '-at',
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'contentType', label: 'Type', type: 'text', required: true, index: true },
    { name: 'documentId', type: 'text', required: true, index: true },
    { name: 'operation', type: 'text', required: true },
    { name: 'status', type: 'select', required: true, index: true, options: [{ label: 'Live', value: 'live' }, { label: 'Failed', value: 'failed' }] },
    // [{ portal, locale, path, url, action, hash, liveAt, error }]: one document may touch thousands of pages.
    { name: 'pages', type: 'json', required: true },
    { name: 'pageCount', label: 'Pages', type: 'number', required: true },
    { name: 'ms', label: 'Milliseconds: waiting, planning, rendering, going live', type: 'json', required: true },
    { name: 'note', type: 'textarea', admin: { condition: (data) => Boolean(data?.note) } },
    { name: 'at', label: 'Done', type: 'date', required: true, index: true, admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy HH:mm:ss' } } },
  ],
};
