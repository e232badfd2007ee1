import type { CollectionConfig } from 'payload';
import {
  bodyField,
  day,
  listView,
  pictureField,
  positionFields,
  sidebarFields,
  sourceNoteField,
  summaryField,
  titleField,
} from '../fields.ts';
import { validCloses, validOpens } from './places.hours.ts';

const KNOWN = [
  { label: 'Yes', value: 'yes' },
  { label: 'No', value: 'no' },
] as const;

/** A facility: yes, no, or not known, which is an empty field. */
const facility = (name: string, label: string) => ({
  name,
  label,
  type: 'select' as const,
  options: [...KNOWN],
  admin: { width: '33%' },
});

export const places: CollectionConfig = {
  slug: 'places',
  labels: { singular: 'Place', plural: 'Places' },
  typescript: { interface: 'Place' },
  admin: listView(
    ['title', 'kind', 'locality', 'checkedOn', 'department', '_status'],
    'organisation',
    'Where one goes in the city: sights, museums, gardens, theatres, hospitals, schools, stations, centres. Leave empty what no source states.',
  ),
  defaultSort: 'slug',
  fields: [
    ...sidebarFields,
    {
      name: 'flagship',
      label: 'A place to begin with',
      type: 'checkbox',
      defaultValue: false,
      admin: {
        position: 'sidebar',
        description: 'Shown first in lists. Home pages show the first four by title.',
      },
    },
    {
      name: 'drawing',
      type: 'select',
      options: [
        { label: 'Gate of a palace', value: 'gate' },
        { label: 'Cave temple', value: 'cave' },
        { label: 'Temple on a hill', value: 'hill' },
        { label: 'Hill fort', value: 'fort' },
        { label: 'Museum', value: 'museum' },
        { label: 'Garden', value: 'garden' },
        { label: 'Stage', value: 'stage' },
        { label: 'Train', value: 'train' },
        { label: 'Building', value: 'building' },
      ],
      admin: {
        position: 'sidebar',
        description: 'Shown on home pages, in the ink of the portal. Empty: by the kind of place.',
      },
    },
    titleField,
    summaryField,
    pictureField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Place',
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'kind',
                  type: 'select',
                  required: true,
                  index: true,
                  options: [
                    { label: 'Sight', value: 'sight' },
                    { label: 'Museum', value: 'museum' },
                    { label: 'Garden, park or zoo', value: 'garden' },
                    { label: 'Theatre or hall', value: 'theatre' },
                    { label: 'Hospital', value: 'hospital' },
                    { label: 'School, college or library', value: 'school' },
                    { label: 'Station or airport', value: 'station' },
                    { label: 'Citizen facilitation centre', value: 'facilitation-centre' },
                    { label: 'Digital-inclusion centre', value: 'inclusion-centre' },
                  ],
                  admin: { width: '50%' },
                },
                {
                  name: 'locality',
                  type: 'text',
                  localized: true,
                  required: true,
                  maxLength: 80,
                  admin: {
                    width: '50%',
                    description: 'The part of the city, as people say it: "Shaniwar Peth".',
                  },
                },
              ],
            },
            {
              name: 'office',
              label: 'Ward office',
              type: 'relationship',
              relationTo: 'offices',
              index: true,
              filterOptions: { kind: { equals: 'ward-office' } },
              admin: { description: 'Empty for a place outside the city.' },
            },
            {
              name: 'address',
              type: 'textarea',
              localized: true,
              maxLength: 300,
              admin: { rows: 2 },
            },
            positionFields,
            {
              type: 'row',
              fields: [
                { name: 'phone', type: 'text', maxLength: 40, admin: { width: '50%' } },
                {
                  name: 'website',
                  type: 'text',
                  maxLength: 300,
                  validate: (value: string | null | undefined) =>
                    !value ||
                    /^https?:\/\/\S+$/.test(value) ||
                    'Give a full address that begins with https://.',
                  admin: { width: '50%' },
                },
              ],
            },
            {
              name: 'transport',
              label: 'Nearest stops',
              type: 'array',
              labels: { singular: 'Stop', plural: 'Stops' },
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'mode',
                      type: 'select',
                      required: true,
                      options: [
                        { label: 'Metro', value: 'metro' },
                        { label: 'Bus', value: 'bus' },
                        { label: 'Railway', value: 'rail' },
                        { label: 'Airport', value: 'air' },
                      ],
                      admin: { width: '34%' },
                    },
                    {
                      name: 'stop',
                      type: 'text',
                      localized: true,
                      required: true,
                      maxLength: 120,
                      admin: { width: '66%' },
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          label: 'Hours and price',
          fields: [
            {
              name: 'hours',
              label: 'Opening hours',
              type: 'array',
              labels: { singular: 'Entry', plural: 'Entries' },
              admin: {
                description:
                  'Only hours that a source states. Days without an entry are closed; without any entry, the page says nothing about hours.',
              },
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'days',
                      type: 'select',
                      hasMany: true,
                      required: true,
                      options: [
                        { label: 'Monday', value: 'mon' },
                        { label: 'Tuesday', value: 'tue' },
                        { label: 'Wednesday', value: 'wed' },
                        { label: 'Thursday', value: 'thu' },
                        { label: 'Friday', value: 'fri' },
                        { label: 'Saturday', value: 'sat' },
                        { label: 'Sunday', value: 'sun' },
                      ],
                      admin: { width: '50%' },
                    },
                    {
                      name: 'opens',
                      type: 'text',
                      required: true,
                      validate: validOpens,
                      admin: { width: '25%', placeholder: '09:30' },
                    },
                    {
                      name: 'closes',
                      type: 'text',
                      required: true,
                      validate: validCloses,
                      admin: { width: '25%', placeholder: '17:30' },
                    },
                  ],
                },
              ],
            },
            {
              name: 'hoursNote',
              label: 'Note on the hours',
              type: 'text',
              localized: true,
              maxLength: 200,
              admin: { description: 'For example: last entry, closed on public holidays.' },
            },
            {
              name: 'price',
              type: 'select',
              options: [
                { label: 'Free', value: 'free' },
                { label: 'With a ticket', value: 'paid' },
              ],
              admin: { description: 'Leave empty where no source states it.' },
            },
            {
              name: 'tickets',
              type: 'array',
              labels: { singular: 'Ticket', plural: 'Tickets' },
              admin: { condition: (_, siblings) => siblings?.price === 'paid' },
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'who',
                      label: 'For whom',
                      type: 'text',
                      localized: true,
                      required: true,
                      maxLength: 80,
                      admin: { width: '66%' },
                    },
                    {
                      name: 'rupees',
                      type: 'number',
                      required: true,
                      min: 0,
                      max: 100_000,
                      validate: (value: number | null | undefined) =>
                        (Number.isInteger(value) && Number(value) >= 0) || 'Give whole rupees.',
                      admin: { width: '34%' },
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          label: 'Access',
          description: 'Only what is known: an empty field is shown as not known.',
          fields: [
            {
              name: 'access',
              type: 'group',
              fields: [
                {
                  type: 'row',
                  fields: [
                    facility('stepFree', 'Step-free entrance'),
                    facility('toilet', 'Toilet'),
                    facility('accessibleToilet', 'Toilet for wheelchair users'),
                  ],
                },
                {
                  type: 'row',
                  fields: [
                    facility('parking', 'Parking'),
                    facility('drinkingWater', 'Drinking water'),
                    facility('hearingLoop', 'Hearing loop or sign language'),
                  ],
                },
              ],
            },
            {
              name: 'accessNote',
              label: 'Note on access',
              type: 'textarea',
              localized: true,
              maxLength: 300,
              admin: { rows: 2, description: 'For example: 103 steps; a lift at the east gate.' },
            },
          ],
        },
        {
          label: 'Text and source',
          fields: [
            bodyField,
            sourceNoteField,
            {
              type: 'row',
              fields: [
                {
                  name: 'sourceUrl',
                  label: 'Address of the source',
                  type: 'text',
                  maxLength: 300,
                  validate: (value: string | null | undefined) =>
                    !value ||
                    /^https?:\/\/\S+$/.test(value) ||
                    'Give a full address that begins with https://.',
                  admin: { width: '50%' },
                },
                day('checkedOn', {
                  label: 'Facts checked on',
                  required: true,
                  width: '50%',
                  description: 'The day on which the facts were compared with the source.',
                }),
              ],
            },
          ],
        },
      ],
    },
  ],
};
