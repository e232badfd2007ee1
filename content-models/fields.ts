import type { CollectionConfig, DateFieldValidation, Field, RelationshipField } from 'payload';
import { AUDIENCES, AUDIENCE_LABELS } from './audiences.ts';
import { notBefore } from './date-order.ts';
import { slugField } from './slug-field.ts';

/**
 * Fields that several types share. `custom.widget` names a component of the CMS; the CMS resolves
 * it.
 */

export const titleField: Field = {
  name: 'title',
  type: 'text',
  localized: true,
  required: true,
  maxLength: 160,
  admin: {
    description:
      'Official title, in the language chosen above. Say what it is about: "Property tax: last date extended", not "Circular".',
  },
};

export const summaryField: Field = {
  name: 'summary',
  type: 'textarea',
  localized: true,
  required: true,
  maxLength: 320,
  admin: {
    description: 'One or two sentences. Shown in lists, search results, feeds and previews.',
    rows: 3,
  },
};

export const bodyField: Field = {
  name: 'body',
  label: 'Text of the page',
  type: 'richText',
  localized: true,
  admin: {
    description: 'The text of the page. Begin headings at level 2; the title above is level 1.',
  },
};

/** The ids of the portals that show the document. The CMS offers the portals in `sites/`. */
export const portalsField: Field = {
  name: 'portals',
  type: 'text',
  hasMany: true,
  required: true,
  index: true,
  custom: { widget: 'portals' },
  admin: { position: 'sidebar', description: 'Portals on which this appears.' },
};

/**
 * Takes down one language version without touching the others. The field is negative on purpose:
 * with "show", a language that was never opened would have no value, and its first save would take
 * the page down.
 */
export const takenDownField: Field = {
  name: 'takenDown',
  label: 'Take down this language version',
  type: 'checkbox',
  localized: true,
  // A save of all languages at once has a value for each language.
  validate: (value) =>
    value === null ||
    value === undefined ||
    typeof value === 'boolean' ||
    typeof value === 'object' ||
    'Tick it or not.',
  admin: {
    position: 'sidebar',
    description:
      'Tick and publish to take down the page in the language chosen above; the other languages stay.',
  },
};

export const departmentField: RelationshipField = {
  name: 'department',
  type: 'relationship',
  relationTo: 'departments',
  index: true,
  admin: {
    position: 'sidebar',
    description:
      'Department that owns the content. Editors of a department see and change its documents.',
  },
} as RelationshipField;

export const reviewField: Field = {
  name: 'reviewOn',
  label: 'Review by',
  type: 'date',
  admin: {
    position: 'sidebar',
    date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' },
    description:
      'When somebody must look at this again. A page past this day says so to its readers.',
  },
};

export const reviewedField: Field = {
  name: 'reviewedOn',
  label: 'Last reviewed',
  type: 'date',
  admin: {
    position: 'sidebar',
    date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' },
    description: 'Shown at the foot of the page.',
  },
};

export const audienceField: Field = {
  name: 'audience',
  type: 'select',
  hasMany: true,
  options: AUDIENCES.map((value) => ({ label: AUDIENCE_LABELS[value], value })),
  admin: { position: 'sidebar', description: 'Whom it concerns most. Empty means everybody.' },
};

/** A note that the page shows if the facts of the document are not official. */
export const sourceNoteField: Field = {
  name: 'sourceNote',
  label: 'Note on the source',
  type: 'textarea',
  localized: true,
  maxLength: 400,
  admin: {
    rows: 2,
    description:
      'Shown on the page where a fact is an indication, dated or not verified: where it comes from and what to check.',
  },
};

export const validityFields: Field = {
  type: 'row',
  fields: [
    {
      name: 'validFrom',
      type: 'date',
      admin: { width: '50%', date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' } },
    },
    {
      name: 'validUntil',
      type: 'date',
      validate: notBefore({ from: 'validFrom', what: 'It is valid' }),
      admin: {
        width: '50%',
        date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' },
        description: 'After this day the page says that it is no longer in force.',
      },
    },
  ],
};

export const attachmentsField: Field = {
  name: 'attachments',
  type: 'upload',
  relationTo: 'media',
  hasMany: true,
  admin: {
    description: 'Documents to download. Size, format and language are shown beside the link.',
  },
};

export const pictureField: Field = {
  name: 'picture',
  type: 'upload',
  relationTo: 'media',
  filterOptions: { mimeType: { contains: 'image/' } },
  admin: {
    description:
      'A picture at the head of the page. Its alternative text and its credit are kept with the file.',
  },
};

/** The position of a place, to five places of a degree: about a metre. */
export const positionFields: Field = {
  type: 'row',
  fields: [
    {
      name: 'latitude',
      type: 'number',
      min: -90,
      max: 90,
      admin: { width: '50%', step: 0.00001, description: 'Degrees north, WGS 84.' },
    },
    {
      name: 'longitude',
      type: 'number',
      min: -180,
      max: 180,
      admin: { width: '50%', step: 0.00001, description: 'Degrees east, WGS 84.' },
    },
  ],
};

export const relatedServicesField: Field = {
  name: 'relatedServices',
  type: 'relationship',
  relationTo: 'services',
  hasMany: true,
  admin: { description: 'Services a reader of this page may need next.' },
};

/** The fields of the side bar that all documents with an address share. */
export const sidebarFields: Field[] = [
  slugField,
  portalsField,
  takenDownField,
  departmentField,
  audienceField,
  reviewedField,
  reviewField,
];

export const day = (
  name: string,
  extra: {
    label?: string;
    required?: boolean;
    description?: string;
    width?: string;
    index?: boolean;
    validate?: DateFieldValidation;
  } = {},
): Field => ({
  name,
  type: 'date',
  ...(extra.label && { label: extra.label }),
  ...(extra.required && { required: true }),
  ...(extra.index && { index: true }),
  ...(extra.validate && { validate: extra.validate }),
  admin: {
    date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' },
    ...(extra.description && { description: extra.description }),
    ...(extra.width && { width: extra.width }),
  },
});

export const GROUPS = {
  content: 'Content',
  organisation: 'The city',
  portals: 'Portals',
  files: 'Files',
} as const;

/** The options of the list view that all types with a title share. */
export const listView = (
  columns: string[],
  group: keyof typeof GROUPS,
  description: string,
): NonNullable<CollectionConfig['admin']> => ({
  useAsTitle: 'title',
  defaultColumns: columns,
  listSearchableFields: ['title', 'slug'],
  group: GROUPS[group],
  description,
});
