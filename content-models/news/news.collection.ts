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
} from '../fields.ts';

/** The kinds of news. The labels that readers see are interface messages, `news:kind_<value>`. */
export const NEWS_KINDS = ['announcement', 'decision', 'service', 'works', 'figures'] as const;

export const news: CollectionConfig = {
  slug: 'news',
  labels: { singular: 'News item', plural: 'News' },
  typescript: { interface: 'News' },
  admin: listView(
    ['title', 'publishedOn', 'kind', 'department', '_status'],
    'content',
    'What happened and what it means for people, told once, on its day. An order itself is a circular: link it.',
  ),
  defaultSort: '-publishedOn',
  fields: [
    ...sidebarFields,
    titleField,
    summaryField,
    {
      type: 'row',
      fields: [
        day('publishedOn', { label: 'Date', required: true, width: '50%', index: true }),
        {
          name: 'kind',
          type: 'select',
          required: true,
          defaultValue: 'announcement',
          index: true,
          options: [
            { label: 'Announcement', value: 'announcement' },
            { label: 'Decision', value: 'decision' },
            { label: 'Change of a service', value: 'service' },
            { label: 'Works and projects', value: 'works' },
            { label: 'Figures', value: 'figures' },
          ],
          admin: { width: '50%' },
        },
      ],
    },
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Text',
          fields: [
            bodyField,
            {
              name: 'pictures',
              type: 'upload',
              relationTo: 'media',
              hasMany: true,
              filterOptions: { mimeType: { contains: 'image' } },
              admin: {
                description: 'The first stands above the text. Each needs its alternative text.',
              },
            },
            sourceNoteField,
          ],
        },
        {
          label: 'Related',
          fields: [
            {
              name: 'relatedCirculars',
              type: 'relationship',
              relationTo: 'circulars',
              hasMany: true,
              admin: { description: 'The order or notice that the news is about.' },
            },
            relatedServicesField,
            attachmentsField,
          ],
        },
      ],
    },
  ],
};
