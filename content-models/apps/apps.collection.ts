import type { CollectionConfig, Field } from 'payload';
import {
  bodyField,
  day,
  listView,
  relatedServicesField,
  sidebarFields,
  sourceNoteField,
  summaryField,
  titleField,
} from '../fields.ts';

/** The options of a select field of the CMS; the values are those of `apps.values.ts`. */
const choices = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ label, value }));

const httpsOnly = (value: string | null | undefined): true | string =>
  !value || /^https:\/\/\S+$/.test(value) || 'Give a full address that begins with https://.';

const offered: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'kind',
        type: 'select',
        required: true,
        defaultValue: 'municipal',
        index: true,
        options: choices({ municipal: 'Of the city', national: 'Of the state or the nation' }),
        admin: { width: '34%' },
      },
      {
        name: 'availability',
        type: 'select',
        required: true,
        defaultValue: 'available',
        options: choices({
          available: 'Can be installed',
          planned: 'Planned: not available yet',
          withdrawn: 'Withdrawn',
        }),
        admin: { width: '33%' },
      },
      {
        name: 'publisher',
        type: 'text',
        localized: true,
        required: true,
        maxLength: 120,
        admin: { width: '33%' },
      },
    ],
  },
  {
    name: 'links',
    label: 'Where to get it',
    type: 'array',
    labels: { singular: 'Place', plural: 'Places' },
    admin: {
      description:
        'Only addresses that the publisher itself names: a copy of an app steals what is entered.',
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'platform',
            type: 'select',
            required: true,
            options: choices({ android: 'Android', ios: 'iPhone and iPad', web: 'Website' }),
            admin: { width: '34%' },
          },
          {
            name: 'url',
            label: 'Address',
            type: 'text',
            required: true,
            maxLength: 300,
            validate: httpsOnly,
            admin: { width: '66%' },
          },
        ],
      },
    ],
  },
  {
    name: 'languages',
    type: 'text',
    localized: true,
    maxLength: 160,
    admin: { description: 'In words: "English, Hindi and others".' },
  },
  {
    name: 'accessibility',
    type: 'textarea',
    localized: true,
    maxLength: 300,
    admin: { rows: 2, description: 'Only what is known: screen readers, text size, contrast.' },
  },
  {
    name: 'support',
    label: 'Help with the app',
    type: 'text',
    localized: true,
    maxLength: 200,
    admin: { description: 'Telephone, e-mail or office of the publisher.' },
  },
  sourceNoteField,
];

const privacy: Field[] = [
  {
    name: 'permissions',
    type: 'array',
    labels: { singular: 'Permission', plural: 'Permissions' },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'permission',
            type: 'select',
            required: true,
            options: choices({
              location: 'Location',
              microphone: 'Microphone',
              contacts: 'Contacts',
              sms: 'Messages (SMS)',
              camera: 'Camera',
              phone: 'Telephone',
              calendar: 'Calendar',
              files: 'Photos and files',
              biometrics: 'Fingerprint or face',
              bluetooth: 'Bluetooth',
              notifications: 'Notifications',
            }),
            admin: { width: '50%' },
          },
          {
            name: 'optional',
            label: 'The app works without it',
            type: 'checkbox',
            defaultValue: false,
            admin: { width: '50%' },
          },
        ],
      },
      {
        name: 'why',
        type: 'text',
        localized: true,
        required: true,
        maxLength: 160,
        admin: { description: 'What the app does with it.' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'trackers',
        type: 'number',
        min: 0,
        max: 99,
        admin: {
          width: '34%',
          description:
            'Companies whose trackers are in the app. Empty: nobody has counted; two are supposed.',
        },
      },
      {
        name: 'account',
        type: 'select',
        required: true,
        defaultValue: 'required',
        options: choices({ none: 'No account', optional: 'Works without one', required: 'Needed' }),
        admin: { width: '33%' },
      },
      {
        name: 'dataFlow',
        label: 'What one enters',
        type: 'select',
        required: true,
        defaultValue: 'unknown',
        options: choices({
          stays: 'Stays on the device',
          publisher: 'Goes to the publisher',
          unknown: 'Is not told',
          others: 'Goes to others too',
        }),
        admin: { width: '33%' },
      },
    ],
  },
];

const endorsement: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'endorsement',
        type: 'select',
        required: true,
        defaultValue: 'submitted',
        index: true,
        options: choices({
          submitted: 'Submitted',
          'under-review': 'Under review',
          endorsed: 'Endorsed',
          withdrawn: 'Endorsement withdrawn',
        }),
        admin: { width: '34%' },
      },
      day('endorsementOn', { label: 'Since', width: '33%' }),
      {
        name: 'endorsementBy',
        label: 'Decided by',
        type: 'text',
        localized: true,
        maxLength: 120,
        admin: { width: '33%', description: 'An office, never a name.' },
      },
    ],
  },
  {
    name: 'versions',
    type: 'array',
    labels: { singular: 'Version', plural: 'Versions' },
    admin: { description: 'Versions that were looked at, newest first.' },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'version', type: 'text', required: true, maxLength: 20, admin: { width: '50%' } },
          day('releasedOn', { width: '50%' }),
        ],
      },
      { name: 'notes', label: 'What is new', type: 'text', localized: true, maxLength: 200 },
    ],
  },
];

export const apps: CollectionConfig = {
  slug: 'apps',
  labels: { singular: 'App', plural: 'Apps' },
  typescript: { interface: 'App' },
  admin: listView(
    ['title', 'kind', 'availability', 'endorsement', '_status'],
    'content',
    'City App Store: what an app does, what it asks for, and whether the corporation endorses it.',
  ),
  defaultSort: 'slug',
  fields: [
    ...sidebarFields,
    titleField,
    summaryField,
    {
      type: 'tabs',
      tabs: [
        { label: 'The app', fields: offered },
        {
          label: 'Privacy',
          description: 'The score from A to E is counted from these facts.',
          fields: privacy,
        },
        { label: 'Endorsement', fields: endorsement },
        { label: 'Text', fields: [bodyField, relatedServicesField] },
      ],
    },
  ],
};
