import type { CollectionConfig, TextFieldManyValidation, TextFieldSingleValidation } from 'payload';
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

/**
 * The kinds of office. The labels that readers see are interface messages, `office_kind_<value>`.
 */
export const OFFICE_KINDS = [
  'ward-office',
  'facilitation-centre',
  'head-office',
  'inclusion-centre',
] as const;

/** Functions read the codes of ward offices from the published configuration of grievances. */
const validOfficeCode: TextFieldSingleValidation = (value) =>
  !value ||
  /^[A-Z0-9][A-Z0-9-]{0,19}$/.test(value) ||
  'Write capital Latin letters, digits and hyphens, such as WO-01.';

const validPinCodes: TextFieldManyValidation = (value) =>
  (value ?? []).every((code) => /^[1-9]\d{5}$/.test(code)) || 'A PIN code has six digits: 411038.';

/** Hours, collection day and engineer of an area change: they are shown with their source only. */
const validLocalSource: TextFieldSingleValidation = (value, { siblingData }) => {
  const { hours, collectionDay, engineer } = siblingData as Record<string, unknown>;
  return (
    Boolean(value) ||
    !(hours || collectionDay || engineer) ||
    'Name the source of the hours, the collection day and the engineer: they are shown only with it.'
  );
};

export const offices: CollectionConfig = {
  slug: 'offices',
  labels: { singular: 'Office', plural: 'Offices' },
  typescript: { interface: 'Office' },
  admin: listView(
    ['title', 'kind', 'zone', 'phone', 'updatedAt', '_status'],
    'organisation',
    'Places where citizens are served: ward offices, facilitation centres, the head office.',
  ),
  defaultSort: 'slug',
  fields: [
    ...sidebarFields,
    titleField,
    summaryField,
    pictureField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Place and hours',
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'kind',
                  type: 'select',
                  required: true,
                  defaultValue: 'ward-office',
                  index: true,
                  options: [
                    { label: 'Ward office', value: 'ward-office' },
                    { label: 'Citizen facilitation centre', value: 'facilitation-centre' },
                    { label: 'Head office', value: 'head-office' },
                    { label: 'Digital-inclusion centre', value: 'inclusion-centre' },
                  ],
                  admin: { width: '34%' },
                },
                // A code is unique: a duplicate begins without one, and an empty field is stored as
                // `null`.
                {
                  name: 'code',
                  type: 'text',
                  unique: true,
                  maxLength: 20,
                  validate: validOfficeCode,
                  hooks: {
                    beforeDuplicate: [() => null],
                    beforeValidate: [
                      ({ value }) => (typeof value === 'string' ? value.trim() || null : value),
                    ],
                  },
                  admin: { width: '33%', description: 'Used to route grievances: WO-01 … WO-15.' },
                },
                {
                  name: 'zone',
                  type: 'number',
                  min: 1,
                  max: 9,
                  admin: { width: '33%', description: 'Administrative zone.' },
                },
              ],
            },
            {
              name: 'address',
              type: 'textarea',
              localized: true,
              maxLength: 300,
              admin: { rows: 2 },
            },
            {
              type: 'row',
              fields: [
                { name: 'phone', type: 'text', maxLength: 40, admin: { width: '50%' } },
                { name: 'email', type: 'email', admin: { width: '50%' } },
              ],
            },
            {
              name: 'officer',
              label: 'Officer in charge',
              type: 'text',
              localized: true,
              maxLength: 120,
              admin: {
                description: 'The post, not the person: "Assistant Municipal Commissioner".',
              },
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'hours',
                  label: 'Opening hours',
                  type: 'text',
                  localized: true,
                  maxLength: 160,
                  admin: { width: '34%' },
                },
                {
                  name: 'collectionDay',
                  label: 'Collection of waste',
                  type: 'text',
                  localized: true,
                  maxLength: 160,
                  admin: {
                    width: '33%',
                    description: 'Days and hours, as the ward office states.',
                  },
                },
                {
                  name: 'engineer',
                  label: 'Engineer of the area',
                  type: 'text',
                  localized: true,
                  maxLength: 160,
                  admin: { width: '33%', description: 'The post and its telephone.' },
                },
              ],
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'localSource',
                  label: 'Source of hours, collection and engineer',
                  type: 'text',
                  localized: true,
                  maxLength: 200,
                  validate: validLocalSource,
                  admin: { width: '67%', description: 'These three are shown only with a source.' },
                },
                day('localCheckedOn', { label: 'Checked on', width: '33%' }),
              ],
            },
            positionFields,
            {
              name: 'accessibility',
              type: 'textarea',
              localized: true,
              maxLength: 300,
              admin: {
                rows: 2,
                description: 'Ramp, lift, toilet, sign language: only what is known.',
              },
            },
            sourceNoteField,
          ],
        },
        {
          label: 'Area and text',
          fields: [
            {
              name: 'pinCodes',
              label: 'PIN codes',
              type: 'text',
              hasMany: true,
              validate: validPinCodes,
              admin: {
                description:
                  'The PIN codes of which at least a part lies in this ward. One code may stand at several ward offices.',
              },
            },
            {
              name: 'localities',
              label: 'Well-known parts of its area',
              type: 'array',
              labels: { singular: 'Part', plural: 'Parts' },
              admin: {
                description:
                  'By these names citizens find the office of their home. A part on the border stands at both offices.',
              },
              fields: [
                { name: 'name', type: 'text', localized: true, required: true, maxLength: 120 },
              ],
            },
            {
              name: 'areas',
              label: 'Areas and villages served',
              type: 'array',
              labels: { singular: 'Area', plural: 'Areas' },
              fields: [
                { name: 'name', type: 'text', localized: true, required: true, maxLength: 120 },
              ],
            },
            bodyField,
          ],
        },
      ],
    },
  ],
};
