import type { CollectionConfig } from 'payload';
import {
  attachmentsField,
  bodyField,
  listView,
  relatedServicesField,
  sidebarFields,
  sourceNoteField,
  summaryField,
  titleField,
} from '../fields.ts';

export const guides: CollectionConfig = {
  slug: 'guides',
  labels: { singular: 'Guide', plural: 'Guides' },
  typescript: { interface: 'Guide' },
  admin: listView(
    ['title', 'audience', 'department', 'reviewOn', '_status'],
    'content',
    'What to do in which order, across services: moving in, a birth, building a house.',
  ),
  defaultSort: 'slug',
  fields: [
    ...sidebarFields,
    titleField,
    summaryField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Steps',
          description:
            'Fee, time limit, who and where of a step come from its service: never write them into the text, where they would grow old.',
          fields: [
            {
              name: 'before',
              label: 'Before you begin',
              type: 'richText',
              localized: true,
              admin: {
                description: 'What to know or to have at hand before the first step. Short.',
              },
            },
            {
              name: 'steps',
              type: 'array',
              minRows: 1,
              labels: { singular: 'Step', plural: 'Steps' },
              fields: [
                {
                  name: 'title',
                  type: 'text',
                  localized: true,
                  required: true,
                  maxLength: 120,
                  admin: { description: 'What the reader does: "Register the birth".' },
                },
                { name: 'text', type: 'richText', localized: true },
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'service',
                      type: 'relationship',
                      relationTo: 'services',
                      admin: { width: '50%', description: 'The service that does this step.' },
                    },
                    {
                      name: 'office',
                      type: 'relationship',
                      relationTo: 'offices',
                      admin: {
                        width: '50%',
                        description: 'Only where it is always the same office.',
                      },
                    },
                  ],
                },
                {
                  name: 'places',
                  type: 'relationship',
                  relationTo: 'places',
                  hasMany: true,
                  admin: { description: 'Places to go to in this step, in their order.' },
                },
                {
                  name: 'documents',
                  label: 'Papers to bring, besides those of the service',
                  type: 'array',
                  labels: { singular: 'Paper', plural: 'Papers' },
                  fields: [
                    { name: 'name', type: 'text', localized: true, required: true, maxLength: 200 },
                  ],
                },
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'where',
                      type: 'text',
                      localized: true,
                      maxLength: 120,
                      admin: { width: '34%', description: 'Only for a step without a service.' },
                    },
                    {
                      name: 'cost',
                      type: 'text',
                      localized: true,
                      maxLength: 120,
                      admin: { width: '33%', description: 'Only for a step without a service.' },
                    },
                    {
                      name: 'time',
                      label: 'Time it takes',
                      type: 'text',
                      localized: true,
                      maxLength: 120,
                      admin: { width: '33%', description: 'Only for a step without a service.' },
                    },
                  ],
                },
              ],
            },
          ],
        },
        { label: 'Text', fields: [bodyField, attachmentsField, sourceNoteField] },
        {
          label: 'Related',
          fields: [
            relatedServicesField,
            {
              name: 'relatedSchemes',
              type: 'relationship',
              relationTo: 'schemes',
              hasMany: true,
              admin: { description: 'Schemes that help with what the guide is about.' },
            },
            {
              name: 'relatedFaqs',
              label: 'Related questions',
              type: 'relationship',
              relationTo: 'faqs',
              hasMany: true,
            },
            {
              name: 'relatedApps',
              type: 'relationship',
              relationTo: 'apps',
              hasMany: true,
              admin: { description: 'Apps that help with the steps.' },
            },
          ],
        },
      ],
    },
  ],
};
