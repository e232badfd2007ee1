import type { CollectionConfig } from 'payload';
import {
  bodyField,
  takenDownField,
  listView,
  portalsField,
  reviewedField,
  reviewField,
  sourceNoteField,
  summaryField,
  titleField,
} from '../fields.ts';
import { slugField } from '../slug-field.ts';

export const departments: CollectionConfig = {
  slug: 'departments',
  labels: { singular: 'Department', plural: 'Departments' },
  typescript: { interface: 'Department' },
  admin: listView(
    ['title', 'head', 'phone', 'updatedAt', '_status'],
    'organisation',
    'Departments of the corporation. Every document has one that owns it.',
  ),
  defaultSort: 'slug',
  fields: [
    slugField,
    portalsField,
    takenDownField,
    reviewedField,
    reviewField,
    titleField,
    summaryField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Contact',
          fields: [
            {
              name: 'head',
              label: 'Head of the department',
              type: 'text',
              localized: true,
              maxLength: 120,
              admin: { description: 'The designation, not the name.' },
            },
            {
              type: 'row',
              fields: [
                { name: 'phone', type: 'text', maxLength: 40, admin: { width: '50%' } },
                { name: 'email', type: 'email', admin: { width: '50%' } },
              ],
            },
            {
              name: 'address',
              type: 'textarea',
              localized: true,
              maxLength: 300,
              admin: { rows: 2 },
            },
            {
              name: 'hours',
              label: 'Opening hours',
              type: 'text',
              localized: true,
              maxLength: 160,
            },
            sourceNoteField,
          ],
        },
        {
          label: 'Tasks',
          fields: [
            {
              name: 'tasks',
              type: 'array',
              labels: { singular: 'Task', plural: 'Tasks' },
              admin: { description: 'What the department does, a line each.' },
              fields: [
                { name: 'text', type: 'text', localized: true, required: true, maxLength: 200 },
              ],
            },
            bodyField,
          ],
        },
      ],
    },
  ],
};
