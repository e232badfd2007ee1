import type { CollectionConfig } from 'payload';
import {
  attachmentsField,
  bodyField,
  day,
  listView,
  sidebarFields,
  sourceNoteField,
  summaryField,
  titleField,
} from '../fields.ts';
import { milestonesField } from '../projects/milestones.ts';

/**
 * The statuses of a report. The labels that readers see are interface messages,
 * `reports:status_<value>`.
 */
export const REPORT_STATUSES = ['draft', 'submitted', 'approved', 'revised'] as const;

export const reports: CollectionConfig = {
  slug: 'reports',
  labels: { singular: 'Detailed project report', plural: 'Detailed project reports' },
  typescript: { interface: 'Report' },
  admin: listView(
    ['title', 'project', 'status', 'preparedOn', 'department', '_status'],
    'content',
    'Detailed project reports: what a project is to be, its cost and its milestones, chapter by chapter.',
  ),
  defaultSort: '-preparedOn',
  fields: [
    ...sidebarFields,
    titleField,
    summaryField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Report',
          fields: [
            {
              name: 'sample',
              label: 'This is a sample',
              type: 'checkbox',
              defaultValue: false,
              admin: {
                description:
                  'Shows the form of a report and is no official document: the page says so above the text, and so do lists.',
              },
            },
            {
              name: 'project',
              type: 'relationship',
              relationTo: 'projects',
              index: true,
              required: true,
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'status',
                  type: 'select',
                  required: true,
                  defaultValue: 'draft',
                  index: true,
                  options: [
                    { label: 'Draft', value: 'draft' },
                    { label: 'Submitted', value: 'submitted' },
                    { label: 'Approved', value: 'approved' },
                    { label: 'Revised', value: 'revised' },
                  ],
                  admin: { width: '50%' },
                },
                day('preparedOn', {
                  label: 'Date of the report',
                  required: true,
                  width: '50%',
                  index: true,
                }),
              ],
            },
            {
              name: 'consultant',
              label: 'Prepared by',
              type: 'text',
              localized: true,
              maxLength: 200,
            },
            {
              name: 'costRupees',
              label: 'Estimated cost',
              type: 'number',
              min: 0,
              validate: (value: number | null | undefined) =>
                value === null ||
                value === undefined ||
                (Number.isSafeInteger(value) && value >= 0) ||
                'Whole rupees: ₹2,800 crore is 28000000000.',
              admin: { description: 'Whole rupees.' },
            },
            {
              name: 'costNote',
              label: 'What the cost covers',
              type: 'text',
              localized: true,
              maxLength: 200,
            },
            milestonesField,
            sourceNoteField,
          ],
        },
        {
          label: 'Chapters',
          fields: [
            {
              name: 'chapters',
              type: 'array',
              labels: { singular: 'Chapter', plural: 'Chapters' },
              admin: {
                description:
                  'In the order of the document, so that readers find the page before they download it.',
              },
              fields: [
                { name: 'title', type: 'text', localized: true, required: true, maxLength: 120 },
                {
                  name: 'summary',
                  type: 'textarea',
                  localized: true,
                  maxLength: 600,
                  admin: { rows: 3 },
                },
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'number',
                      type: 'text',
                      maxLength: 10,
                      admin: { width: '50%', description: 'As printed: 1, 2 … or A.' },
                    },
                    {
                      name: 'page',
                      label: 'First page in the document',
                      type: 'number',
                      min: 1,
                      max: 9999,
                      admin: { width: '50%' },
                    },
                  ],
                },
              ],
            },
          ],
        },
        { label: 'Text and document', fields: [bodyField, attachmentsField] },
      ],
    },
  ],
};
