import type { CollectionConfig } from 'payload';
import {
  bodyField,
  day,
  listView,
  relatedServicesField,
  sidebarFields,
  sourceNoteField,
  summaryField,
  titleField,
  validityFields,
} from '../fields.ts';
import { numberFields } from '../numbers.ts';

/**
 * The kinds of document. The labels that readers see are interface messages,
 * `documents:kind_<value>`.
 */
export const DOCUMENT_KINDS = [
  'form',
  'checklist',
  'charter',
  'notice',
  'report',
  'map',
  'manual',
] as const;

const { number, publishedNumber } = numberFields({
  maxLength: 60,
  index: true,
  admin: { width: '33%', description: 'As issued, for example PT-3.' },
});

export const documents: CollectionConfig = {
  slug: 'documents',
  labels: { singular: 'Document', plural: 'Documents' },
  typescript: { interface: 'Document' },
  admin: listView(
    ['title', 'kind', 'number', 'issuedOn', 'department', '_status'],
    'content',
    'What people download: forms, checklists, charters, reports. Size, pages and text are read from the file.',
  ),
  defaultSort: '-issuedOn',
  fields: [
    ...sidebarFields,
    publishedNumber,
    titleField,
    summaryField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Files',
          fields: [
            {
              name: 'files',
              type: 'upload',
              relationTo: 'media',
              hasMany: true,
              required: true,
              admin: {
                description:
                  'The same document, a file a language. Tagged PDFs only: scans cannot be read aloud, searched or copied.',
              },
            },
          ],
        },
        {
          label: 'Reference',
          description: 'What makes the document citable.',
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'kind',
                  type: 'select',
                  required: true,
                  defaultValue: 'form',
                  index: true,
                  options: [
                    { label: 'Application form', value: 'form' },
                    { label: 'Checklist', value: 'checklist' },
                    { label: 'Charter', value: 'charter' },
                    { label: 'Notice', value: 'notice' },
                    { label: 'Report', value: 'report' },
                    { label: 'Map', value: 'map' },
                    { label: 'Manual', value: 'manual' },
                  ],
                  admin: { width: '33%' },
                },
                number,
                day('issuedOn', {
                  label: 'Date of issue',
                  required: true,
                  width: '33%',
                  index: true,
                }),
              ],
            },
            {
              name: 'issuer',
              type: 'text',
              localized: true,
              maxLength: 120,
              admin: {
                description:
                  'Who issued it, when that is not the department on the right: a ministry, the state, a company.',
              },
            },
            validityFields,
            {
              name: 'supersedes',
              type: 'relationship',
              relationTo: 'documents',
              filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
              admin: {
                description:
                  'The document that this one replaces. It leaves for the archive, and both pages then say so.',
              },
            },
            sourceNoteField,
          ],
        },
        {
          label: 'Text',
          description:
            'What the document is for and how to use it: enough for those who cannot open the file.',
          fields: [bodyField],
        },
        {
          label: 'Related',
          fields: [
            relatedServicesField,
            {
              name: 'relatedCirculars',
              type: 'relationship',
              relationTo: 'circulars',
              hasMany: true,
            },
          ],
        },
      ],
    },
  ],
};
