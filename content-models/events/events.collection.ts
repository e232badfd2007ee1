import type {
  CollectionConfig,
  NumberFieldSingleValidation,
  SelectFieldSingleValidation,
} from 'payload';
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

/** The longest time between the end of applications and an event. */
const APPLY_DAYS_BEFORE_MAX = 180;
const wholeDays: NumberFieldSingleValidation = (value) =>
  value === null ||
  value === undefined ||
  (Number.isInteger(value) && value >= 0 && value <= APPLY_DAYS_BEFORE_MAX) ||
  `A whole number of days, at most ${APPLY_DAYS_BEFORE_MAX}.`;

/** An event of which only the month is known has no weekday by which it could come again. */
const repetition: SelectFieldSingleValidation = (value, { siblingData }) => {
  if (!value) return true;
  if (!(EVENT_REPEATS as readonly unknown[]).includes(value))
    return 'Choose how often it repeats from the list.';
  return (
    value === 'yearly' ||
    !(siblingData as { monthOnly?: boolean | null } | undefined)?.monthOnly ||
    'An event of which only the month is known can repeat every year alone: give its day, or choose “Every year”.'
  );
};

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
                  label: 'The day is not known yet, only the month or months',
                  type: 'checkbox',
                  defaultValue: false,
                  admin: {
                    width: '50%',
                    description:
                      '“Begins” and “Ends” then name the first and the last month; their day and hour do not count. Pages show “October–November 2027” and no day, the calendar names the event under the month, and calendar files leave it out.',
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
                  validate: repetition,
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
            {
              type: 'row',
              fields: [
                day('applyBy', {
                  label: 'Last day to apply',
                  width: '50%',
                  description:
                    'After this day pages say that it has passed. Do not write the day into the texts too.',
                }),
                {
                  name: 'applyDaysBefore',
                  label: 'Or: days before each time',
                  type: 'number',
                  min: 0,
                  max: APPLY_DAYS_BEFORE_MAX,
                  validate: wholeDays,
                  admin: {
                    width: '50%',
                    step: 1,
                    description:
                      'For an event that repeats: 15 means that applications for each time end 15 days before it.',
                  },
                },
              ],
            },
            {
              name: 'dateNote',
              label: 'Note on the date',
              type: 'text',
              localized: true,
              maxLength: 200,
              admin: {
                description:
                  'What the fields above cannot say: "Ten days", "Month of Ashadh". Pages say by themselves that a day is not announced, and how the event repeats.',
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
                  admin: {
                    width: '50%',
                    description: 'In words: "Free", "₹200". "Free" alone is green.',
                  },
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
              type: 'row',
              fields: [
                {
                  name: 'stepFree',
                  label: 'Step-free entrance',
                  type: 'select',
                  options: [
                    { label: 'Yes', value: 'yes' },
                    { label: 'No', value: 'no' },
                  ],
                  admin: { width: '30%', description: 'A tag in lists. Empty: not known.' },
                },
                {
                  name: 'accessibility',
                  type: 'text',
                  localized: true,
                  maxLength: 200,
                  admin: {
                    width: '70%',
                    description: 'Only what is known: ramp, seats, sign language.',
                  },
                },
              ],
            },
            sourceNoteField,
          ],
        },
        { label: 'Text', fields: [bodyField, attachmentsField] },
      ],
    },
  ],
};
