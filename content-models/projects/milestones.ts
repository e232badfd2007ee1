import type { Field } from 'payload';
import { day } from '../fields.ts';
import { dayOrNull, textOrNull } from '../published-fields.ts';

/** The states of a milestone. Labels are interface messages, `projects:milestone_<value>`. */
export const MILESTONE_STATES = ['planned', 'under-way', 'done', 'missed'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** The known precision of a date: sources often give a month or a year only. */
export const DATE_PRECISIONS = ['day', 'month', 'year'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

export interface Milestone {
  title: string;
  state: MilestoneState;
  plannedOn: string | null;
  actualOn: string | null;
  precision: DatePrecision;
  note: string | null;
}

export const precisionField = (name: string, width = '34%'): Field => ({
  name,
  label: 'Known to the',
  type: 'select',
  defaultValue: 'day',
  options: [
    { label: 'day', value: 'day' },
    { label: 'month', value: 'month' },
    { label: 'year', value: 'year' },
  ],
  admin: { width, description: 'The page shows no more of the date than is known.' },
});

export const milestonesField: Field = {
  name: 'milestones',
  type: 'array',
  labels: { singular: 'Milestone', plural: 'Milestones' },
  admin: { description: 'In the order of time: what was planned, and what happened when.' },
  fields: [
    { name: 'title', type: 'text', localized: true, required: true, maxLength: 120 },
    {
      type: 'row',
      fields: [
        day('plannedOn', { label: 'Planned for', width: '33%' }),
        day('actualOn', {
          label: 'Happened on',
          width: '33%',
          description:
            'The day of the event or, where that is not known, of the account that reports it.',
        }),
        precisionField('precision'),
      ],
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'planned',
      options: [
        { label: 'Planned', value: 'planned' },
        { label: 'Under way', value: 'under-way' },
        { label: 'Done', value: 'done' },
        { label: 'Did not happen', value: 'missed' },
      ],
    },
    { name: 'note', type: 'text', localized: true, maxLength: 200 },
  ],
};

interface MilestoneSource {
  title?: string | null;
  state: MilestoneState;
  plannedOn?: string | null;
  actualOn?: string | null;
  precision?: DatePrecision | null;
  note?: string | null;
}

/** The milestones that have a title in this language. */
export const publishMilestones = (
  milestones: readonly MilestoneSource[] | null | undefined,
): Milestone[] =>
  (milestones ?? []).flatMap(({ title, state, plannedOn, actualOn, precision, note }) =>
    title
      ? [
          {
            title,
            state,
            plannedOn: dayOrNull(plannedOn),
            actualOn: dayOrNull(actualOn),
            precision: precision ?? 'day',
            note: textOrNull(note),
          },
        ]
      : [],
  );
