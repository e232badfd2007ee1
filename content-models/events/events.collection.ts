import type { CollectionConfig } from 'payload';
import { notBefore } from '../date-order.ts';
import {
  attachmentsField,
  bodyField,
  day,
  listView,
  pictureField,
  sidebarFields,
  sourceNoteField,
  summaryField,
  titleField,
} from '../fields.ts';

/**
 * The repetition of an event. `monthly` means the same weekday of the month, such as its first
 * Monday.
 */
export const EVENT_REPEATS = ['weekly', 'monthly', 'yearly'] as const;

/** The kinds of event. The labels that readers see are interface messages, `event_kind_<value>`. */
export const EVENT_KINDS = [
  'hearing',
  'holiday',
  'festival',
  'culture',
  'deadline',
  'meeting',
] as const;

export const events: CollectionConfig = {
  slug: 'events',
  labels: { singular: 'Event', plural: 'Events' },
  typescript: { interface: 'Event' },
  admin: listView(
    ['title', 'startsAt', 'kind', 'venue', '_status'],
    'content',
    'Hearings, festivals, holidays and last dates.',
  ),
  defaultSort: '-startsAt',
  fields: [
    ...sidebarFields,
    titleField,
    summaryField,
    pictureField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'When and where',
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'startsAt',
                  label: 'Begins',
                  type: 'date',
                  required: true,
                  index: true,
                  admin: {
                    width: '50%',
                    date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy HH:mm' },
                  },
                },
                {
                  name: 'endsAt',
                  label: 'Ends',
                  type: 'date',
                  validate: notBefore({
                    from: 'startsAt',
                    what: 'It lasts',
                    byHour: ({ allDay }) => !allDay,
                  }),
                  admin: {
                    width: '50%',
                    date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy HH:mm' },
                  },
                },
              ],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'allDay',
                  label: 'All day: no hour is shown',
                  type: 'checkbox',
                  defaultValue: false,
                  admin: { width: '50%' },
                },
                {
                  name: 'monthOnly',
                  label: 'Only the month is known',
                  type: 'checkbox',
                  defaultValue: false,
                  admin: {
                    width: '50%',
                    description:
                      'Pages then show the month, or the months from “Begins” to “Ends”, and no day; calendar files leave the event out.',
                  },
                },
              ],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'repeats',
                  type: 'select',
                  index: true,
                  options: [
                    { label: 'Every week', value: 'weekly' },
                    {
                      label: 'Every month, on the same weekday (such as the first Monday)',
                      value: 'monthly',
                    },
                    { label: 'Every year, on the same day', value: 'yearly' },
                  ],
                  admin: {
                    width: '50%',
                    description:
                      'Lists and calendars then show each time that it comes. Leave empty for an event that happens once.',
                  },
                },
                day('repeatsUntil', {
                  label: 'Repeats until',
                  validate: notBefore({ from: 'startsAt', what: 'It repeats' }),
                  width: '50%',
                  description: 'The last day on which it may come again. Empty: no end.',
                }),
              ],
            },
            day('applyBy', {
              label: 'Last day to apply',
              description:
                'After this day pages say that it has passed. Do not write the day into the texts too.',
            }),
            {
              name: 'dateNote',
              label: 'Note on the date',
              type: 'text',
              localized: true,
              maxLength: 200,
              admin: {
                description: 'For example: "First Monday of each month", "Date to be confirmed".',
              },
            },
            {
              name: 'kind',
              type: 'select',
              required: true,
              defaultValue: 'meeting',
              index: true,
              options: [
                { label: 'Hearing', value: 'hearing' },
                { label: 'Public holiday', value: 'holiday' },
                { label: 'Festival', value: 'festival' },
                { label: 'Culture', value: 'culture' },
                { label: 'Last date or window', value: 'deadline' },
                { label: 'Meeting', value: 'meeting' },
              ],
            },
            { name: 'venue', type: 'text', localized: true, maxLength: 200 },
            {
              type: 'row',
              fields: [
                {
                  name: 'cost',
                  type: 'text',
                  localized: true,
                  maxLength: 120,
                  admin: { width: '50%', description: 'In words: "Free", "₹200".' },
                },
                {
                  name: 'organiser',
                  type: 'text',
                  localized: true,
                  maxLength: 120,
                  admin: { width: '50%' },
                },
              ],
            },
            {
              name: 'accessibility',
              type: 'text',
              localized: true,
              maxLength: 200,
              admin: { description: 'Only what is known: ramp, seats, sign language.' },
            },
            sourceNoteField,
          ],
        },
        { label: 'Text', fields: [bodyField, attachmentsField] },
      ],
    },
  ],
};
