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

/**
 * The kinds of policy. The labels that readers see are interface messages, `policies:kind_<value>`.
 */
export const POLICY_KINDS = ['policy', 'plan', 'guidelines', 'rule'] as const;

export const policies: CollectionConfig = {
  slug: 'policies',
  labels: { singular: 'Policy', plural: 'Policies' },
  typescript: { interface: 'Policy' },
  admin: listView(
    ['title', 'kind', 'adoptedOn', 'department', 'updatedAt', '_status'],
    'content',
    'Policies, plans and rules of the city, each with all its versions. A version is added, never overwritten.',
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
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'kind',
                  type: 'select',
                  required: true,
                  defaultValue: 'policy',
                  index: true,
                  options: [
                    { label: 'Policy', value: 'policy' },
                    { label: 'Plan', value: 'plan' },
                    { label: 'Guidelines', value: 'guidelines' },
                    { label: 'Rule or decision', value: 'rule' },
                  ],
                  admin: { width: '50%' },
                },
                day('adoptedOn', {
                  label: 'First adopted on',
                  required: true,
                  width: '50%',
                  index: true,
                }),
              ],
            },
            {
              name: 'adoptedBy',
              type: 'text',
              localized: true,
              maxLength: 160,
              admin: {
                description:
                  'The body that adopted it: the general body, the Commissioner, the state.',
              },
            },
            {
              name: 'dateNote',
              type: 'text',
              localized: true,
              maxLength: 120,
              admin: {
                description:
                  'Shown instead of the exact day, where only the month or the year is known: "March 2018".',
              },
            },
            sourceNoteField,
          ],
        },
        {
          label: 'Versions',
          description:
            'The page shows the version that is in force on the day it is read; it changes by itself on the days given here.',
          fields: [
            {
              name: 'versions',
              type: 'array',
              required: true,
              minRows: 1,
              labels: { singular: 'Version', plural: 'Versions' },
              admin: { initCollapsed: true },
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'label',
                      type: 'text',
                      localized: true,
                      required: true,
                      maxLength: 80,
                      admin: {
                        width: '50%',
                        description: 'What it is called: "Version of 2023", "Plan 2007–2027".',
                      },
                    },
                    {
                      name: 'number',
                      label: 'Number of the resolution or order',
                      type: 'text',
                      maxLength: 60,
                      admin: { width: '50%' },
                    },
                  ],
                },
                {
                  type: 'row',
                  fields: [
                    day('inForceFrom', { label: 'In force from', required: true, width: '50%' }),
                    day('inForceUntil', {
                      label: 'In force until',
                      validate: notBefore({ from: 'inForceFrom', what: 'It is in force' }),
                      width: '50%',
                      description: 'The last day. Empty: until the next version begins.',
                    }),
                  ],
                },
                {
                  name: 'periodNote',
                  type: 'text',
                  localized: true,
                  maxLength: 120,
                  admin: {
                    description:
                      'Shown instead of the exact days, where they are not known: "June to September 2021".',
                  },
                },
                {
                  name: 'changes',
                  label: 'What changed',
                  type: 'textarea',
                  localized: true,
                  maxLength: 600,
                  admin: {
                    rows: 2,
                    description: 'In one or two sentences, against the version before.',
                  },
                },
                {
                  name: 'sources',
                  label: 'Made by',
                  type: 'relationship',
                  relationTo: 'circulars',
                  hasMany: true,
                  admin: {
                    description:
                      'The orders that brought this version into being. The page names those of all versions up to the one that is read.',
                  },
                },
                {
                  ...bodyField,
                  admin: { description: 'The text of this version. Begin headings at level 2.' },
                } as typeof bodyField,
                {
                  name: 'document',
                  type: 'upload',
                  relationTo: 'media',
                  admin: { description: 'The signed text of this version, as a tagged PDF.' },
                },
              ],
            },
          ],
        },
        { label: 'Files', fields: [attachmentsField] },
        {
          label: 'Related',
          fields: [
            relatedServicesField,
            {
              name: 'relatedCirculars',
              type: 'relationship',
              relationTo: 'circulars',
              hasMany: true,
              admin: { description: 'Orders and notices that put the policy into practice.' },
            },
            {
              name: 'relatedPolicies',
              type: 'relationship',
              relationTo: 'policies',
              hasMany: true,
              filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
            },
          ],
        },
      ],
    },
  ],
};
