import type { CollectionConfig } from 'payload';
import {
  attachmentsField,
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
 * The kinds of circular. The labels that readers see are interface messages,
 * `circular_kind_<value>`.
 */
export const CIRCULAR_KINDS = [
  'office-order',
  'circular',
  'public-notice',
  'resolution',
  'deadline',
  'delegation',
] as const;

const { number, publishedNumber } = numberFields({
  required: true,
  index: true,
  maxLength: 60,
  admin: { width: '50%', description: 'As issued, for example GAD/2025/118.' },
});

export const circulars: CollectionConfig = {
  slug: 'circulars',
  labels: { singular: 'Circular', plural: 'Circulars' },
  typescript: { interface: 'Circular' },
  admin: listView(
    ['title', 'number', 'issuedOn', 'kind', 'department', '_status'],
    'content',
    'Orders, notices and resolutions, with their number and date. Never deleted: superseded or withdrawn.',
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
          label: 'Reference',
          description: 'What makes the circular citable.',
          fields: [
            {
              type: 'row',
              fields: [
                number,
                day('issuedOn', {
                  label: 'Date of issue',
                  required: true,
                  width: '50%',
                  index: true,
                }),
              ],
            },
            {
              name: 'kind',
              type: 'select',
              required: true,
              defaultValue: 'circular',
              index: true,
              options: [
                { label: 'Office order', value: 'office-order' },
                { label: 'Circular', value: 'circular' },
                { label: 'Public notice', value: 'public-notice' },
                { label: 'Resolution', value: 'resolution' },
                { label: 'Change of a last date', value: 'deadline' },
                { label: 'Delegation of powers', value: 'delegation' },
              ],
            },
            validityFields,
            {
              name: 'supersedes',
              type: 'relationship',
              relationTo: 'circulars',
              filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
              admin: {
                description: 'The circular that this one replaces. Both pages then say so.',
              },
            },
            sourceNoteField,
          ],
        },
        { label: 'Text', fields: [bodyField, attachmentsField] },
        { label: 'Related', fields: [relatedServicesField] },
      ],
    },
  ],
};
