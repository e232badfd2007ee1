import type { CollectionConfig, Field } from 'payload';
import {
  bodyField,
  listView,
  sidebarFields,
  sourceNoteField,
  summaryField,
  titleField,
} from '../fields.ts';
import { isAddress } from '../links.ts';
import { ALERT_TOPICS, daysBetween, LONGEST_ALERT_DAYS } from './alerts.state.ts';

/**
 * The values of the Common Alerting Protocol 1.2, unchanged, so that the CAP message needs no
 * mapping. The labels that readers see are interface messages, `alerts:severity_<value>`.
 *
 * http://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html
 */
export const ALERT_CATEGORIES = [
  'Geo',
  'Met',
  'Safety',
  'Security',
  'Rescue',
  'Fire',
  'Health',
  'Env',
  'Transport',
  'Infra',
  'CBRNE',
  'Other',
] as const;
export const ALERT_STATUSES = ['Actual', 'Exercise', 'Test'] as const;
export const ALERT_URGENCIES = ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'] as const;
export const ALERT_SEVERITIES = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const;
export const ALERT_CERTAINTIES = ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] as const;

type Options = { label: string; value: string }[];
const options = (values: readonly string[], labels: Record<string, string> = {}): Options =>
  values.map((value) => ({ value, label: labels[value] ?? value }));

const choice = (
  name: string,
  choices: Options,
  defaultValue: string,
  description: string,
): Field => ({
  name,
  type: 'select',
  required: true,
  defaultValue,
  options: choices,
  admin: { width: '33%', description },
});

const instant = (
  name: string,
  label: string,
  description: string,
  extra: { required?: boolean; index?: boolean } = {},
): Field => ({
  name,
  label,
  type: 'date',
  ...extra,
  admin: {
    width: '33%',
    description,
    date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy HH:mm' },
  },
});

/** An alert must have an end, or it would be shown long after it has become outdated. */
const expiresField: Field = {
  ...instant(
    'expires',
    'Until',
    `The alert ends by itself at this minute. At most ${LONGEST_ALERT_DAYS} days: what lasts longer is a circular or a page.`,
    { required: true, index: true },
  ),
  validate: (value: unknown, { data }: { data: { effective?: string } }) => {
    if (!value)
      return 'Say until when: an alert without an end would be believed long after it is true.';
    const days = data.effective ? daysBetween(data.effective, String(value)) : 1;
    if (days <= 0) return 'The end lies before the beginning.';
    return days <= LONGEST_ALERT_DAYS || `An alert lasts ${LONGEST_ALERT_DAYS} days at most.`;
  },
} as Field;

const whatFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'event',
        type: 'text',
        localized: true,
        required: true,
        maxLength: 60,
        admin: {
          width: '66%',
          description: 'What it is about, in one or two words: "Heavy rain", "Water supply".',
        },
      },
      {
        ...choice(
          'status',
          options(ALERT_STATUSES, { Exercise: 'Exercise (drill)' }),
          'Actual',
          'A drill says so wherever it is shown. Drills and tests stand at the head of no page.',
        ),
        label: 'Real or drill',
      } as Field,
    ],
  },
  {
    type: 'row',
    fields: [
      choice(
        'severity',
        options(ALERT_SEVERITIES),
        'Minor',
        'Danger to life or property. Severe and extreme alerts stand on every page and go out as text messages.',
      ),
      choice(
        'urgency',
        options(ALERT_URGENCIES),
        'Expected',
        'How soon to act: Immediate is now, Expected within the hour, Future later.',
      ),
      choice(
        'certainty',
        options(ALERT_CERTAINTIES),
        'Likely',
        'Likely means more probable than not.',
      ),
    ],
  },
  {
    type: 'row',
    fields: [
      choice(
        'topic',
        options(ALERT_TOPICS, {
          traffic: 'Traffic: closed roads, diversions',
          transport: 'Public transport: buses, metro',
          water: 'Water supply',
          electricity: 'Electricity',
          services: 'Other services',
        }),
        'services',
        'Citizens who chose this topic and area get a message when you publish. Drills and tests go to no one.',
      ),
      choice(
        'category',
        options(ALERT_CATEGORIES, {
          Geo: 'Earth: earthquake, landslide',
          Met: 'Weather: rain, flood, heat',
          Env: 'Environment: air, pollution',
          Infra: 'Infrastructure: water, power, telephones',
          CBRNE: 'Chemical, biological, radiological, nuclear, explosive',
        }),
        'Infra',
        'For machines that sort alerts.',
      ),
    ],
  },
  {
    name: 'area',
    type: 'text',
    localized: true,
    required: true,
    maxLength: 300,
    admin: { description: 'Where, as people call it: "Kasba Peth and the river road".' },
  },
  {
    name: 'offices',
    label: 'Ward offices concerned',
    type: 'relationship',
    relationTo: 'offices',
    hasMany: true,
    admin: { description: 'None means the whole city.' },
  },
];

const doFields: Field[] = [
  {
    name: 'instruction',
    type: 'textarea',
    localized: true,
    maxLength: 1200,
    admin: { rows: 4, description: 'What to do, a line for each step, the most important first.' },
  },
  bodyField,
  {
    type: 'row',
    fields: [
      {
        name: 'contact',
        type: 'text',
        localized: true,
        maxLength: 160,
        admin: { width: '50%', description: 'Whom to ask: an office and its telephone.' },
      },
      {
        name: 'web',
        label: 'More information',
        type: 'text',
        maxLength: 300,
        admin: {
          width: '50%',
          description: 'An https:// address that tells more, or a path of the portal.',
        },
        validate: (value: string | null | undefined) =>
          !value ||
          (/^(https:|\/)/.test(value) && isAddress(value)) ||
          'Begin with https://, or with / for a path of this portal.',
      },
    ],
  },
  sourceNoteField,
];

/** Filled by the poller of CAP feeds (`cms/cap/cap-feeds.ts`) for an alert of another authority. */
const capFields: Field[] = [
  {
    name: 'cap',
    label: 'Message of another authority',
    type: 'group',
    admin: {
      description: 'Filled for an alert that was received. Check the texts before you publish it.',
    },
    fields: [
      ...(
        [
          ['sender', 'Sender', 'The authority that sent the message.'],
          ['identifier', 'Identifier', 'The number that the sender gave the message.'],
          ['sent', 'Sent', 'The time at which the sender sent it.'],
          ['feed', 'Feed', 'The address from which it was read.'],
        ] as const
      ).map(([name, label, description]): Field => ({
        name,
        label,
        type: 'text',
        maxLength: 500,
        admin: { readOnly: true, description },
      })),
      {
        name: 'earlier',
        label: 'Earlier messages',
        type: 'textarea',
        admin: {
          readOnly: true,
          rows: 2,
          description: 'Identifiers of messages about the same event, which this one replaced.',
        },
      },
      {
        name: 'note',
        label: 'To be checked',
        type: 'textarea',
        admin: {
          readOnly: true,
          rows: 3,
          description:
            'Findings of the reading: the signature, the area, languages that are missing.',
        },
      },
    ],
  },
];

export const alerts: CollectionConfig = {
  slug: 'alerts',
  labels: { singular: 'Alert', plural: 'Alerts' },
  typescript: { interface: 'Alert' },
  admin: listView(
    ['title', 'severity', 'effective', 'expires', 'status', '_status'],
    'content',
    'Written like a board on a wall: short, plain, signed, and gone by itself when it is over.',
  ),
  defaultSort: '-effective',
  fields: [
    ...sidebarFields,
    titleField,
    summaryField,
    {
      type: 'row',
      fields: [
        instant('effective', 'From', 'From this minute on it is shown as in force.', {
          required: true,
          index: true,
        }),
        instant(
          'onset',
          'Event begins',
          'When rain, work or closure itself begins, if that is later.',
        ),
        expiresField,
      ],
    },
    {
      type: 'tabs',
      tabs: [
        { label: 'What and where', fields: whatFields },
        { label: 'What to do', fields: doFields },
        {
          label: 'Received',
          fields: capFields,
          admin: {
            condition: (data: { cap?: { identifier?: string } }) => !!data?.cap?.identifier,
          },
        },
        {
          label: 'Afterwards',
          description:
            'A wrong alert is corrected, an ended danger is called off. Neither is deleted.',
          fields: [
            {
              type: 'row',
              fields: [
                instant(
                  'correctedAt',
                  'Corrected at',
                  'Set it when you change what the alert says: machines then take it for an update of the first message.',
                ),
                instant(
                  'allClearAt',
                  'All clear at',
                  'From this minute on the alert is shown as over.',
                ),
              ],
            },
            {
              name: 'allClearText',
              label: 'All clear, in words',
              type: 'textarea',
              localized: true,
              maxLength: 400,
              admin: { rows: 2, description: 'What is safe again, and what is not yet.' },
            },
          ],
        },
      ],
    },
  ],
};
