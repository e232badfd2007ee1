import type { CollectionConfig, Field } from 'payload';
import { withTypedDates } from '../date-fields.ts';
import { accessOf } from '../access/access.ts';
import { extentOf, type Account } from '../access/rules.ts';

const indiaTime = {
  readOnly: true,
  date: { pickerAppearance: 'dayAndTime' },
  components: { Cell: '/components/IndiaTimeCell.tsx#IndiaTimeCell' },
} as const;

/**
 * The links of published documents and what the last checks found. Written by the publisher
 * (`links/checks.ts`).
 */
export const links: CollectionConfig = {
  slug: 'links',
  labels: { singular: 'Link', plural: 'Links of pages' },
  typescript: { interface: 'LinkRow' },
  access: {
    ...accessOf('links'),
    read: ({ req }) => {
      const extent = extentOf(req.user as unknown as Account | null, 'links', 'read');
      if (extent.kind === 'everything') return true;
      if (extent.kind !== 'departments') return false;
      return extent.ids.length > 0 && { department: { in: extent.ids.map(String) } };
    },
  },
  admin: {
    group: 'Administration',
    useAsTitle: 'address',
    defaultColumns: ['address', 'state', 'detail', 'failedSince', 'failures', 'title', 'field'],
    listSearchableFields: ['address', 'title'],
    description:
      'Where the links of published documents lead. Each night they are asked for; a link counts as broken after two failed checks.',
    components: { beforeListTable: ['/components/links/AllLinks.tsx#AllLinks'] },
  },
  defaultSort: '-failures',
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  timestamps: false,
  fields: (
    [
      { name: 'address', label: 'Address', type: 'text', required: true, maxLength: 4000 },
      {
        name: 'state',
        label: 'Last check',
        type: 'select',
        required: true,
        index: true,
        options: [
          { value: 'answers', label: 'Answers' },
          { value: 'moved', label: 'Moved for good' },
          { value: 'unknown', label: 'Answers no program' },
          { value: 'failed', label: 'Does not answer' },
        ],
      },
      { name: 'detail', label: 'Particulars', type: 'text' },
      { name: 'movedTo', label: 'New address', type: 'text', maxLength: 4000 },
      { name: 'failures', label: 'Failed checks', type: 'number', required: true, index: true },
      { name: 'failedSince', label: 'Failing since', type: 'date', admin: indiaTime },
      {
        name: 'checkedAt',
        label: 'Time of the check',
        type: 'date',
        required: true,
        admin: indiaTime,
      },
      { name: 'title', label: 'Document', type: 'text' },
      { name: 'field', label: 'Field', type: 'text', required: true },
      { name: 'language', label: 'Language', type: 'text' },
      // `circulars/22`
      {
        name: 'document',
        label: 'Number of the document',
        type: 'text',
        required: true,
        index: true,
      },
      { name: 'contentType', label: 'Content type', type: 'text', required: true },
      { name: 'department', label: 'Number of the department', type: 'text', index: true },
      { name: 'key', type: 'text', required: true, unique: true, hidden: true },
    ] satisfies Field[]
  ).map(withTypedDates),
};

/** Checks of links that wait, and those of the last days. */
export const linkChecks: CollectionConfig = {
  slug: 'link-checks',
  typescript: { interface: 'LinkCheckRow' },
  access: accessOf('link-checks'),
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  fields: [
    // `circulars/22`; empty for all documents.
    { name: 'document', type: 'text', index: true },
    { name: 'by', type: 'text' },
    { name: 'askedAt', type: 'date', required: true, index: true },
    { name: 'endedAt', type: 'date' },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: ['waiting', 'done', 'failed'],
    },
    { name: 'links', type: 'number' },
    { name: 'broken', type: 'number' },
    { name: 'note', type: 'text' },
  ],
};
