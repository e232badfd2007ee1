import type { CollectionConfig } from 'payload';
import { LOCALES } from '@pune/i18n';
import { accessOf } from '../access/access.ts';

/**
 * Scheduled publishing and unpublishing: written through `schedules.endpoints.ts`, carried out by
 * `schedules.ts`.
 */
export const schedules: CollectionConfig = {
  slug: 'schedules',
  labels: { singular: 'Schedule', plural: 'Schedules' },
  typescript: { interface: 'ScheduleRow' },
  access: accessOf('schedules'),
  admin: { hidden: true },
  lockDocuments: false,
  fields: [
    { name: 'contentType', type: 'text', required: true, index: true },
    { name: 'documentId', type: 'text', required: true, index: true },
    { name: 'title', type: 'text', required: true },
    // The id of the department that owned the document: it limits access to the schedule, even
    // after the document is deleted.
    { name: 'department', type: 'text' },
    { name: 'action', type: 'select', required: true, options: ['publish', 'takeDown'] },
    // Empty for all languages.
    { name: 'language', type: 'select', options: [...LOCALES] },
    { name: 'at', type: 'date', required: true, index: true },
    // The note to readers (`publishChange`); empty for a correction.
    { name: 'change', type: 'json' },
    // The kind, the reason for readers and the successor of a document that is taken down.
    { name: 'withdrawal', type: 'json' },
    { name: 'by', type: 'relationship', relationTo: 'users' },
    { name: 'byName', type: 'text', required: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'waiting',
      options: ['waiting', 'done', 'failed', 'cancelled'],
    },
    { name: 'carriedOutAt', type: 'date' },
    // The reason why it has not been carried out, in words, and the time of the next attempt.
    { name: 'error', type: 'textarea' },
    { name: 'tries', type: 'number', required: true, defaultValue: 0 },
    { name: 'retryAt', type: 'date' },
    // The time at which the log reported that the schedule is late.
    { name: 'alarmedAt', type: 'date' },
  ],
};
