import type { CollectionConfig } from 'payload';
import { notBefore } from '../date-order.ts';
import {
  attachmentsField,
  bodyField,
  day,
  listView,
  relatedServicesField,
  sidebarFields,
  sourceNoteField,
  summaryField,
  titleField,
} from '../fields.ts';
import { ADDRESS_EXPECTED, isAddress } from '../links.ts';
import { criteriaFields } from './schemes.criteria.ts';

export const schemes: CollectionConfig = {
  slug: 'schemes',
  labels: { singular: 'Scheme', plural: 'Schemes' },
  typescript: { interface: 'Scheme' },
  admin: listView(
    ['title', 'group', 'phase', 'closesOn', 'department', '_status'],
    'content',
    'Welfare schemes: who may apply, what they get, with which papers, until when.',
  ),
  defaultSort: 'slug',
  fields: [
    ...sidebarFields,
    titleField,
    summaryField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'At a glance',
          description: 'What lists and the top of the page show.',
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'group',
                  type: 'select',
                  required: true,
                  index: true,
                  admin: { width: '50%' },
                  options: [
                    { label: 'Education and scholarships', value: 'education' },
                    { label: 'Women and children', value: 'women-children' },
                    { label: 'Senior citizens', value: 'senior-citizens' },
                    { label: 'Persons with disabilities', value: 'disability' },
                    { label: 'Backward classes', value: 'backward-classes' },
                    { label: 'Youth', value: 'youth' },
                    { label: 'Urban livelihoods', value: 'livelihoods' },
                    { label: 'Employees of the corporation', value: 'employees' },
                  ],
                },
                {
                  name: 'phase',
                  label: 'Phase of direct benefit transfer',
                  type: 'select',
                  admin: { width: '50%', description: 'Leave empty where no order states it.' },
                  options: [
                    { label: 'Phase 1', value: 'phase-1' },
                    { label: 'Phase 2', value: 'phase-2' },
                    { label: 'Phase 3', value: 'phase-3' },
                  ],
                },
              ],
            },
            {
              name: 'benefits',
              label: 'What one gets',
              type: 'array',
              minRows: 1,
              labels: { singular: 'Benefit', plural: 'Benefits' },
              admin: { description: 'The first one is shown in lists.' },
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'kind',
                      type: 'select',
                      required: true,
                      admin: { width: '25%' },
                      options: [
                        { label: 'Cash', value: 'cash' },
                        { label: 'Training', value: 'training' },
                        { label: 'Goods', value: 'goods' },
                        { label: 'Concession', value: 'concession' },
                        { label: 'A place: study room, library, hostel', value: 'place' },
                      ],
                    },
                    {
                      name: 'amountRupees',
                      label: 'Amount in rupees',
                      type: 'number',
                      min: 1,
                      max: 10_000_000,
                      validate: (value: number | null | undefined) =>
                        value === null ||
                        value === undefined ||
                        Number.isInteger(value) ||
                        'Give whole rupees.',
                      admin: { width: '25%', description: 'Empty where it is not published.' },
                    },
                    {
                      name: 'isUpTo',
                      label: 'At most this amount',
                      type: 'checkbox',
                      admin: { width: '25%' },
                    },
                    {
                      name: 'frequency',
                      type: 'select',
                      admin: { width: '25%' },
                      options: [
                        { label: 'Once', value: 'once' },
                        { label: 'Every month', value: 'monthly' },
                        { label: 'Every year', value: 'yearly' },
                        { label: 'Each time', value: 'per-event' },
                      ],
                    },
                  ],
                },
                {
                  name: 'words',
                  type: 'text',
                  localized: true,
                  required: true,
                  maxLength: 200,
                  admin: {
                    description:
                      'In a few words: "for the fee of a course", "bus pass while you learn".',
                  },
                },
              ],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'who',
                  label: 'For whom',
                  type: 'text',
                  localized: true,
                  maxLength: 120,
                  admin: { width: '50%' },
                },
                {
                  name: 'where',
                  label: 'Where to apply',
                  type: 'text',
                  localized: true,
                  maxLength: 160,
                  admin: { width: '50%' },
                },
              ],
            },
            {
              type: 'row',
              fields: [
                day('opensOn', { label: 'Applications from', width: '50%' }),
                day('closesOn', {
                  label: 'Applications until',
                  validate: notBefore({ from: 'opensOn', what: 'Applications are taken' }),
                  width: '50%',
                  description: 'After this day the page says that the time is over.',
                }),
              ],
            },
            {
              name: 'windowNote',
              label: 'Note on the time of application',
              type: 'text',
              localized: true,
              maxLength: 200,
            },
            {
              name: 'hasEnded',
              label: 'The scheme has ended',
              type: 'checkbox',
              admin: { description: 'It stays here for the record; nobody can apply.' },
            },
            {
              name: 'applyUrl',
              label: 'Address of the application form',
              type: 'text',
              maxLength: 300,
              admin: {
                description:
                  'Only where one can apply online: a path of this portal, or a full address.',
              },
              validate: (value: string | null | undefined) =>
                !value || isAddress(value) || ADDRESS_EXPECTED,
            },
            sourceNoteField,
          ],
        },
        {
          label: 'Who may apply',
          description:
            'In words for readers; below, as values that a program can compare. A value is filled in only where an order or a notice states it.',
          fields: [
            {
              name: 'eligibility',
              label: 'Eligibility in words',
              type: 'array',
              labels: { singular: 'Condition', plural: 'Conditions' },
              fields: [
                { name: 'text', type: 'text', localized: true, required: true, maxLength: 200 },
              ],
            },
            {
              name: 'criteria',
              label: 'Eligibility as values',
              type: 'group',
              fields: criteriaFields,
            },
          ],
        },
        {
          label: 'Papers and steps',
          fields: [
            {
              name: 'documents',
              label: 'Papers needed',
              type: 'array',
              labels: { singular: 'Paper', plural: 'Papers' },
              fields: [
                { name: 'name', type: 'text', localized: true, required: true, maxLength: 200 },
              ],
            },
            {
              name: 'steps',
              label: 'How to apply',
              type: 'array',
              labels: { singular: 'Step', plural: 'Steps' },
              fields: [
                { name: 'title', type: 'text', localized: true, required: true, maxLength: 120 },
                {
                  name: 'text',
                  type: 'textarea',
                  localized: true,
                  maxLength: 400,
                  admin: { rows: 2 },
                },
              ],
            },
            {
              name: 'aadhaar',
              label: 'Is Aadhaar asked for?',
              type: 'select',
              admin: { description: 'Leave empty where no notice states it.' },
              options: [
                { label: 'Yes, usually', value: 'asked' },
                { label: 'No', value: 'not-asked' },
              ],
            },
            {
              name: 'withoutAadhaar',
              label: 'The way without Aadhaar',
              type: 'textarea',
              localized: true,
              maxLength: 400,
              admin: {
                rows: 2,
                description:
                  'Nobody loses a benefit for want of a number: say what else is accepted, and where.',
              },
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'touchPointsBefore',
                  label: 'Touch points on paper',
                  type: 'number',
                  min: 1,
                  max: 50,
                  admin: {
                    width: '50%',
                    description: 'Desks that a paper form passed before the money came.',
                  },
                },
                {
                  name: 'touchPointsNow',
                  label: 'Touch points today',
                  type: 'number',
                  min: 0,
                  max: 50,
                  admin: {
                    width: '50%',
                    description: 'Counted, not estimated. Empty: nobody has counted yet.',
                  },
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
              name: 'relatedCirculars',
              type: 'relationship',
              relationTo: 'circulars',
              hasMany: true,
              admin: {
                description:
                  'Orders and notices on this scheme, such as a change of the last date.',
              },
            },
            {
              name: 'offices',
              type: 'relationship',
              relationTo: 'offices',
              hasMany: true,
              admin: { description: 'Offices that take applications. Empty: every ward office.' },
            },
          ],
        },
      ],
    },
  ],
};
