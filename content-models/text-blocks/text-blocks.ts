import type { Block, Field } from 'payload';
import { day } from '../fields.ts';
import { LINK_TARGETS } from '../links.ts';
import type { CalloutTone } from '../rich-text.nodes.ts';
import type { TextBlockType } from './text-blocks.values.ts';

/**
 * The structured blocks that editors can place in a text. A text belongs to one language, so its
 * blocks do too. The CMS gives nested texts an editor of paragraphs, lists and links.
 */

const ITEMS_MAX = 40;

const TONE_LABELS: Record<CalloutTone, string> = {
  note: 'Good to know',
  important: 'Important',
  warning: 'Warning',
};

const words = (
  name: string,
  label: string,
  maxLength: number,
  { width, ...more }: { required?: boolean; width?: string; description?: string } = {},
): Field => ({
  name,
  label,
  type: 'text',
  maxLength,
  ...(more.required && { required: true }),
  admin: {
    ...(width && { width }),
    ...(more.description && { description: more.description }),
  },
});

const text = (required: boolean): Field => ({
  name: 'text',
  type: 'richText',
  required,
});

const rows = (
  name: string,
  labels: { singular: string; plural: string },
  fields: Field[],
): Field => ({
  name,
  label: labels.plural,
  labels,
  type: 'array',
  required: true,
  minRows: 1,
  maxRows: ITEMS_MAX,
  fields,
});

const FIELDS: Record<TextBlockType, { labels: NonNullable<Block['labels']>; fields: Field[] }> = {
  callout: {
    labels: { singular: 'Callout', plural: 'Callouts' },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'tone',
            type: 'select',
            required: true,
            defaultValue: 'note',
            options: (Object.keys(TONE_LABELS) as CalloutTone[]).map((value) => ({
              value,
              label: TONE_LABELS[value],
            })),
            admin: { width: '34%' },
          },
          words('title', 'Heading', 100, {
            width: '66%',
            description: 'May be empty: then the tone stands above the text.',
          }),
        ],
      },
      text(true),
    ],
  },
  steps: {
    labels: { singular: 'Steps', plural: 'Steps' },
    fields: [
      rows('items', { singular: 'Step', plural: 'Steps' }, [
        words('title', 'Step', 120, {
          required: true,
          description: 'Begin with a verb: “Fill in the form”. The number is added.',
        }),
        text(false),
      ]),
    ],
  },
  contact: {
    labels: { singular: 'Contact', plural: 'Contacts' },
    fields: [
      {
        name: 'office',
        type: 'relationship',
        relationTo: 'offices',
        admin: {
          description:
            'Its name, address, telephone and hours are shown as they are kept with the office. The fields below are for places that are no office of the city.',
        },
      },
      {
        type: 'row',
        fields: [
          words('name', 'Name of the place', 120, { width: '50%' }),
          words('hours', 'Opening hours', 160, { width: '50%' }),
        ],
      },
      words('address', 'Address', 240),
      {
        type: 'row',
        fields: [
          words('phone', 'Telephone', 40, { width: '50%' }),
          { name: 'email', type: 'email', admin: { width: '50%' } },
        ],
      },
    ],
  },
  fees: {
    labels: { singular: 'Table of fees', plural: 'Tables of fees' },
    fields: [
      words('caption', 'Heading of the table', 120, { required: true }),
      rows('rows', { singular: 'Fee', plural: 'Fees' }, [
        {
          type: 'row',
          fields: [
            words('item', 'For', 160, { required: true, width: '45%' }),
            {
              name: 'rupees',
              type: 'number',
              required: true,
              min: 0,
              max: 100_000_000,
              admin: { width: '20%', step: 0.01, description: '0 is free of charge.' },
            },
            words('note', 'Note', 160, { width: '35%' }),
          ],
        },
      ]),
    ],
  },
  documentList: {
    labels: { singular: 'List of documents', plural: 'Lists of documents' },
    fields: [
      words('title', 'Heading', 120, { required: true }),
      {
        name: 'documents',
        label: 'Pages',
        type: 'relationship',
        relationTo: [...LINK_TARGETS],
        hasMany: true,
        maxRows: ITEMS_MAX,
        admin: { description: 'Shown by their titles, in this order.' },
      },
      {
        name: 'files',
        type: 'upload',
        relationTo: 'media',
        hasMany: true,
        maxRows: ITEMS_MAX,
        admin: { description: 'Shown with format, size, pages and language.' },
      },
    ],
  },
  accordion: {
    labels: { singular: 'Questions that open', plural: 'Questions that open' },
    fields: [
      rows('items', { singular: 'Question', plural: 'Questions' }, [
        words('title', 'Question', 160, { required: true }),
        text(true),
      ]),
    ],
  },
  quotation: {
    labels: { singular: 'Quotation with a name', plural: 'Quotations with a name' },
    fields: [
      {
        name: 'words',
        type: 'textarea',
        required: true,
        maxLength: 600,
        admin: { rows: 3, description: 'Without quotation marks: the page adds them.' },
      },
      {
        type: 'row',
        fields: [
          words('person', 'Said by', 120, { required: true, width: '50%' }),
          words('role', 'Post or occasion', 160, { width: '50%' }),
        ],
      },
    ],
  },
  timeline: {
    labels: { singular: 'Timeline', plural: 'Timelines' },
    fields: [
      rows('items', { singular: 'Event', plural: 'Events' }, [
        {
          type: 'row',
          fields: [
            day('day', { required: true, width: '30%' }),
            words('title', 'What happened', 120, { required: true, width: '70%' }),
          ],
        },
        { name: 'text', type: 'textarea', maxLength: 400, admin: { rows: 2 } },
      ]),
    ],
  },
};

const interfaceName = (slug: string): string =>
  `${slug.charAt(0).toUpperCase()}${slug.slice(1)}Block`;

export const textBlocks: Block[] = Object.entries(FIELDS).map(([slug, { labels, fields }]) => ({
  slug,
  interfaceName: interfaceName(slug),
  labels,
  admin: { disableBlockName: true },
  fields,
}));
