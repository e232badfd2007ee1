import type { CollectionConfig } from 'payload';
import {
  attachmentsField,
  bodyField,
  listView,
  relatedServicesField,
  sidebarFields,
  sourceNoteField,
  summaryField,
  titleField,
} from '../fields.ts';
import { ADDRESS_EXPECTED, isAddress } from '../links.ts';

/**
 * The groups of services. The labels that readers see are interface messages,
 * `service_category_<value>`.
 */
export const SERVICE_CATEGORIES = [
  'taxes',
  'certificates',
  'building',
  'water-roads',
  'licences',
  'animals-trees',
  'welfare',
  'help',
] as const;

export const services: CollectionConfig = {
  slug: 'services',
  labels: { singular: 'Service', plural: 'Services' },
  typescript: { interface: 'Service' },
  admin: listView(
    ['title', 'category', 'timeLimitDays', 'department', 'updatedAt', '_status'],
    'content',
    'The service catalogue: who may apply, with which papers, for which fee, within which time.',
  ),
  defaultSort: 'slug',
  fields: [
    ...sidebarFields,
    {
      name: 'rank',
      label: 'Place in its group',
      type: 'number',
      min: 1,
      max: 99,
      admin: {
        position: 'sidebar',
        description:
          '1 stands first, in every language. Services without a place follow by title. Home pages show the first three of a group.',
      },
    },
    titleField,
    summaryField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'At a glance',
          description: 'The four facts at the top of the page: fee, time limit, who, where.',
          fields: [
            {
              name: 'category',
              type: 'select',
              required: true,
              index: true,
              options: [
                { label: 'Taxes and bills', value: 'taxes' },
                { label: 'Certificates', value: 'certificates' },
                { label: 'Building', value: 'building' },
                { label: 'Water, drains and roads', value: 'water-roads' },
                { label: 'Licences and trade', value: 'licences' },
                { label: 'Animals and trees', value: 'animals-trees' },
                { label: 'Welfare', value: 'welfare' },
                { label: 'Help and hearings', value: 'help' },
              ],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'fee',
                  type: 'text',
                  localized: true,
                  maxLength: 120,
                  admin: {
                    width: '50%',
                    description:
                      'In words: "₹500 a year", "Free". Empty: the page says that the office tells it.',
                  },
                },
                {
                  name: 'feeNote',
                  type: 'text',
                  localized: true,
                  maxLength: 120,
                  admin: { width: '50%', description: 'Small print below the fee.' },
                },
              ],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'timeLimitDays',
                  label: 'Time limit in days',
                  type: 'number',
                  min: 0,
                  max: 400,
                  admin: {
                    width: '50%',
                    description: '0 means at once. Empty: no time limit is notified.',
                  },
                },
                {
                  name: 'timeLimitNote',
                  type: 'text',
                  localized: true,
                  maxLength: 120,
                  admin: {
                    width: '50%',
                    description: 'Small print: "from a complete application".',
                  },
                },
              ],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'who',
                  label: 'Who may apply',
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
                  maxLength: 120,
                  admin: { width: '50%' },
                },
              ],
            },
            {
              name: 'channels',
              type: 'select',
              hasMany: true,
              options: [
                { label: 'Online', value: 'online' },
                { label: 'Ward office', value: 'ward-office' },
                { label: 'Citizen facilitation centre', value: 'facilitation-centre' },
                { label: 'Head office', value: 'head-office' },
                { label: 'Phone', value: 'phone' },
              ],
            },
            {
              name: 'applyUrl',
              label: 'Address of the application form',
              type: 'text',
              maxLength: 300,
              admin: {
                description:
                  'Only where the service can be applied for online: a path of this portal, or a full address.',
              },
              validate: (value: string | null | undefined) =>
                !value || isAddress(value) || ADDRESS_EXPECTED,
            },
            sourceNoteField,
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
              type: 'array',
              labels: { singular: 'Step', plural: 'Steps' },
              admin: { description: 'What happens, in order, from the applicant’s side.' },
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
          ],
        },
        { label: 'Text', fields: [bodyField, attachmentsField] },
        {
          label: 'Officers and appeal',
          description: 'Designations, never names: officers move, posts stay.',
          fields: [
            {
              name: 'lateNote',
              label: 'If it is late or refused',
              type: 'textarea',
              localized: true,
              maxLength: 600,
              admin: {
                rows: 3,
                description:
                  'What the law gives the applicant: shown under the heading “If it is late or refused”. Empty: the page names the authorities below, or the grievance form.',
              },
            },
            { name: 'designatedOfficer', type: 'text', localized: true, maxLength: 120 },
            {
              name: 'firstAppeal',
              label: 'First appellate authority',
              type: 'text',
              localized: true,
              maxLength: 120,
            },
            {
              name: 'secondAppeal',
              label: 'Second appellate authority',
              type: 'text',
              localized: true,
              maxLength: 120,
            },
          ],
        },
        {
          label: 'Related',
          fields: [
            relatedServicesField,
            {
              name: 'offices',
              type: 'relationship',
              relationTo: 'offices',
              hasMany: true,
              admin: { description: 'Offices that give this service. Empty: every ward office.' },
            },
          ],
        },
      ],
    },
  ],
};
