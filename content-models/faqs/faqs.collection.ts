import type { CollectionConfig } from 'payload';
import { LINK_TARGETS } from '../links.ts';
import { listView, relatedServicesField, sidebarFields, sourceNoteField } from '../fields.ts';

export const faqs: CollectionConfig = {
  slug: 'faqs',
  labels: { singular: 'Question', plural: 'Questions and answers' },
  typescript: { interface: 'Faq' },
  admin: listView(
    ['title', 'topic', 'order', 'updatedAt', '_status'],
    'content',
    'What people ask again and again, with a short answer. Long answers belong on the page of the service.',
  ),
  defaultSort: 'order',
  fields: [
    ...sidebarFields,
    {
      name: 'title',
      label: 'Question',
      type: 'text',
      localized: true,
      required: true,
      maxLength: 160,
      admin: {
        description:
          'As people ask it, with a question mark: "Where do I get a birth certificate?"',
      },
    },
    {
      name: 'answer',
      type: 'richText',
      localized: true,
      admin: {
        description:
          'Short: the answer in the first sentence, then what to do. A language without it has no page.',
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'topic',
          type: 'select',
          required: true,
          index: true,
          admin: { width: '50%' },
          options: [
            { label: 'Taxes and bills', value: 'taxes' },
            { label: 'Water, drains and roads', value: 'water-roads' },
            { label: 'Certificates', value: 'certificates' },
            { label: 'Licences', value: 'licences' },
            { label: 'Grievances', value: 'grievances' },
            { label: 'Welfare schemes', value: 'schemes' },
            { label: 'Newcomers', value: 'newcomers' },
            { label: 'Rights, and this site', value: 'site' },
          ],
        },
        {
          name: 'order',
          label: 'Place within the topic',
          type: 'number',
          required: true,
          defaultValue: 50,
          min: 0,
          max: 999,
          admin: { width: '50%', description: 'Small numbers come first.' },
        },
      ],
    },
    {
      name: 'service',
      label: 'Service',
      type: 'relationship',
      relationTo: 'services',
      index: true,
      admin: { description: 'The page of this service shows the question too.' },
    },
    relatedServicesField,
    {
      name: 'relatedPages',
      label: 'Other pages on this',
      type: 'relationship',
      relationTo: LINK_TARGETS.filter((target) => target !== 'services'),
      hasMany: true,
      admin: { description: 'Circulars, pages, departments, offices or schemes that say more.' },
    },
    sourceNoteField,
  ],
};
