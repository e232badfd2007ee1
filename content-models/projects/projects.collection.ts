import type { CollectionConfig, Field } from 'payload';
import {
  attachmentsField,
  bodyField,
  day,
  listView,
  positionFields,
  relatedServicesField,
  sidebarFields,
  sourceNoteField,
  summaryField,
  titleField,
} from '../fields.ts';
import { milestonesField, precisionField } from './milestones.ts';

/**
 * The status of a project; the labels that readers see are interface messages,
 * `projects:status_<value>`.
 */
export const PROJECT_STATUSES = [
  'proposed',
  'approved',
  'tendered',
  'under-way',
  'completed',
  'handed-over',
  'stopped',
  'not-known',
] as const;

/** The theme of a project; labels `projects:theme_<value>`. */
export const PROJECT_THEMES = [
  'programme',
  'area',
  'water',
  'transport',
  'streets',
  'energy',
  'smart-elements',
  'governance',
  'public-spaces',
  'environment',
  'social',
  'education',
  'housing',
] as const;

/** The moment that a photograph of a project shows; labels `projects:photo_<value>`. */
export const PHOTO_STAGES = ['before', 'during', 'after'] as const;

/** A sum in whole rupees. The maximum safe integer of JSON is ninety lakh crore. */
const rupees = (name: string, label: string, description: string, width = '33%'): Field =>
  ({
    name,
    label,
    type: 'number',
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    validate: (value: number | null | undefined) =>
      value === null ||
      value === undefined ||
      (Number.isSafeInteger(value) && value >= 0) ||
      'Whole rupees: ₹2,800 crore is 28000000000.',
    admin: { width, description },
  }) as Field;

export const projects: CollectionConfig = {
  slug: 'projects',
  labels: { singular: 'Project', plural: 'Projects' },
  typescript: { interface: 'Project' },
  admin: listView(
    ['title', 'status', 'theme', 'stateOn', 'department', '_status'],
    'content',
    'Projects of the city: what was promised, what it costs, how far it has come, and since when we know.',
  ),
  defaultSort: 'slug',
  fields: [
    ...sidebarFields,
    {
      name: 'flagship',
      type: 'checkbox',
      defaultValue: false,
      admin: { position: 'sidebar', description: 'Shown first, and on home pages.' },
    },
    titleField,
    summaryField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'State',
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'status',
                  type: 'select',
                  required: true,
                  index: true,
                  options: [
                    { label: 'Proposed', value: 'proposed' },
                    { label: 'Approved', value: 'approved' },
                    { label: 'Tendered', value: 'tendered' },
                    { label: 'Under way', value: 'under-way' },
                    { label: 'Completed', value: 'completed' },
                    { label: 'Handed over', value: 'handed-over' },
                    { label: 'Stopped', value: 'stopped' },
                    { label: 'Not known', value: 'not-known' },
                  ],
                  admin: {
                    width: '50%',
                    description: 'Only what an account says. "Not known" is an honest answer.',
                  },
                },
                {
                  name: 'theme',
                  type: 'select',
                  required: true,
                  index: true,
                  options: [
                    { label: 'Whole programme', value: 'programme' },
                    { label: 'One area', value: 'area' },
                    { label: 'Water', value: 'water' },
                    { label: 'Transport', value: 'transport' },
                    { label: 'Streets', value: 'streets' },
                    { label: 'Energy', value: 'energy' },
                    { label: 'Smart elements', value: 'smart-elements' },
                    { label: 'Governance', value: 'governance' },
                    { label: 'Public spaces', value: 'public-spaces' },
                    { label: 'Environment', value: 'environment' },
                    { label: 'Social', value: 'social' },
                    { label: 'Education', value: 'education' },
                    { label: 'Housing', value: 'housing' },
                  ],
                  admin: { width: '50%' },
                },
              ],
            },
            {
              type: 'row',
              fields: [
                day('stateOn', {
                  label: 'As of',
                  width: '50%',
                  description:
                    'The date of the account that names this state. Empty: the account has no date.',
                }),
                precisionField('stateOnPrecision', '50%'),
              ],
            },
            {
              name: 'agency',
              label: 'Agency and contractor',
              type: 'text',
              localized: true,
              maxLength: 200,
              admin: { description: 'Who builds and who runs it, in words.' },
            },
            milestonesField,
            sourceNoteField,
          ],
        },
        {
          label: 'Money',
          description:
            'Whole rupees, each sum with the date of the account. Leave empty what no account states.',
          fields: [
            {
              type: 'row',
              fields: [
                rupees('sanctionedRupees', 'Sanctioned', 'What was approved for it.'),
                rupees('spentRupees', 'Spent', 'What has been paid until the date below.'),
                day('budgetOn', { label: 'As of', width: '34%' }),
              ],
            },
            {
              name: 'budgetSource',
              label: 'Source of the money',
              type: 'text',
              localized: true,
              maxLength: 200,
              admin: { description: 'For example: central mission, state, corporation, loan.' },
            },
            {
              name: 'costAccounts',
              label: 'Accounts of the cost',
              labels: { singular: 'Account of the cost', plural: 'Accounts of the cost' },
              type: 'array',
              admin: {
                description:
                  'Where accounts disagree, name them all. The page shows them side by side.',
              },
              fields: [
                {
                  name: 'text',
                  label: 'What it covers and who says so',
                  type: 'text',
                  localized: true,
                  required: true,
                  maxLength: 200,
                },
                {
                  type: 'row',
                  fields: [
                    rupees('rupees', 'Sum', '', '34%'),
                    day('on', {
                      label: 'As of',
                      width: '33%',
                      description: 'Empty: without a date.',
                    }),
                    precisionField('precision', '33%'),
                  ],
                },
                {
                  name: 'isPart',
                  label: 'A part of the cost only',
                  type: 'checkbox',
                  defaultValue: false,
                  admin: {
                    description: 'Shown with the others, but not taken for the cost of the whole.',
                  },
                },
              ],
            },
          ],
        },
        {
          label: 'Place',
          fields: [
            {
              name: 'place',
              type: 'text',
              localized: true,
              maxLength: 160,
              admin: { description: 'In words: "Aundh, Baner and Balewadi", "Whole city".' },
            },
            positionFields,
            {
              name: 'office',
              label: 'Ward office',
              type: 'relationship',
              relationTo: 'offices',
              index: true,
            },
          ],
        },
        {
          label: 'Photographs',
          description:
            'Photographs of the place itself, each with its date. Credit and alternative text are kept with the file.',
          fields: [
            {
              name: 'photos',
              label: 'Photographs',
              labels: { singular: 'Photograph', plural: 'Photographs' },
              type: 'array',
              maxRows: 12,
              fields: [
                {
                  name: 'picture',
                  type: 'upload',
                  relationTo: 'media',
                  required: true,
                  filterOptions: { mimeType: { contains: 'image/' } },
                },
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'stage',
                      type: 'select',
                      required: true,
                      options: [
                        { label: 'Before', value: 'before' },
                        { label: 'During the work', value: 'during' },
                        { label: 'After', value: 'after' },
                      ],
                      admin: { width: '34%' },
                    },
                    day('takenOn', {
                      label: 'Taken on',
                      required: true,
                      width: '33%',
                      description: 'A photograph without a date proves nothing.',
                    }),
                    precisionField('precision', '33%'),
                  ],
                },
              ],
            },
          ],
        },
        { label: 'Text', fields: [bodyField, attachmentsField] },
        {
          label: 'Related',
          fields: [
            relatedServicesField,
            {
              name: 'circulars',
              type: 'relationship',
              relationTo: 'circulars',
              hasMany: true,
              admin: { description: 'Orders and resolutions about the project.' },
            },
            {
              name: 'relatedProjects',
              type: 'relationship',
              relationTo: 'projects',
              hasMany: true,
              filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
            },
          ],
        },
      ],
    },
  ],
};
