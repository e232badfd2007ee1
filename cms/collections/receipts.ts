import type { CollectionConfig, Field } from 'payload';
import { accessOf } from '../access/access.ts';

/**
 * Hides a field of a receipt in its form, which shows the values in words.
 *
 * @param cell shows the value in words in the list
 */
const hidden = (field: Field, cell?: 'TypeCell' | 'OperationCell'): Field =>
  ({
    ...field,
    admin: {
      ...field.admin,
      components: {
        ...field.admin?.components,
        Field: '/components/Nothing.tsx#Nothing',
        ...(cell && { Cell: `/components/ListCells.ts#${cell}` }),
      },
    },
  }) as Field;

/**
 * The result of each change: which pages, on which portals, since when. Only the publisher writes
 * it.
 */
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
    description: 'Each publication, with the pages on which it was seen live, and the time.',
  },
  defaultSort: '-at',
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    {
      name: 'facts',
      type: 'ui',
      admin: {
        components: { Field: '/components/ReceiptFacts.tsx#ReceiptFacts' },
        disableListColumn: true,
      },
    },
    hidden({ name: 'title', type: 'text', required: true }),
    hidden(
      { name: 'contentType', label: 'Type', type: 'text', required: true, index: true },
      'TypeCell',
    ),
    hidden({
      name: 'documentId',
      label: 'Number of the document',
      type: 'text',
      required: true,
      index: true,
    }),
    hidden(
      { name: 'operation', label: 'What was done', type: 'text', required: true },
      'OperationCell',
    ),
    hidden({
      name: 'status',
      type: 'select',
      required: true,
      index: true,
      options: [
        { label: 'Live', value: 'live' },
        { label: 'Failed', value: 'failed' },
      ],
    }),
    // [{ portal, locale, path, url, action, hash, liveAt, error }]: one document may touch
    // thousands of pages.
    {
      name: 'pages',
      type: 'json',
      required: true,
      admin: {
        components: { Field: '/components/ReceiptPages.tsx#ReceiptPages' },
        disableListColumn: true,
      },
    },
    hidden({ name: 'pageCount', label: 'Pages', type: 'number', required: true }),
    hidden({
      name: 'ms',
      label: 'Milliseconds: waiting, finding the pages, making them, fetching them back',
      type: 'json',
      required: true,
    }),
    hidden({ name: 'note', type: 'textarea' }),
    hidden({
      name: 'at',
      label: 'Done',
      type: 'date',
      required: true,
      index: true,
      admin: { components: { Cell: '/components/IndiaTimeCell.tsx#IndiaTimeCell' } },
    }),
  ],
};
