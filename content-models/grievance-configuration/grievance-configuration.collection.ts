import type { CollectionConfig, Field, GroupField } from 'payload';
import { day, departmentField, GROUPS } from '../fields.ts';
import { code, inEachLanguage, label } from './grievance-configuration.fields.ts';
import { CASE_STATES, LIMITS, WEEKDAYS } from './grievance-configuration.limits.ts';
import { questions } from './grievance-configuration.questions.ts';
import {
  validCategories,
  validHolidays,
  validHours,
  validTemplates,
  validTime,
} from './grievance-configuration.rules.ts';

const hours = (name: string, title: string, defaultValue: number): Field => ({
  name,
  label: title,
  type: 'number',
  required: true,
  min: 1,
  max: LIMITS.hours,
  defaultValue,
  validate: validHours,
  admin: { width: '50%', step: 1, description: 'Office hours, as on the tab “Office hours”.' },
});

const categories: Field = {
  name: 'categories',
  type: 'array',
  // Names in PostgreSQL have at most 63 characters.
  dbName: 'grievance_categories',
  labels: { singular: 'Category', plural: 'Categories' },
  validate: validCategories,
  admin: {
    initCollapsed: true,
    description:
      'In the order of the form: drag to reorder. A published category is never removed; untick “Offered in the form” instead.',
  },
  fields: [
    label(),
    code('Stored with each case, so it never changes once it is published: street_light.'),
    {
      name: 'department',
      label: 'Responsible department',
      type: 'relationship',
      relationTo: 'departments',
      required: true,
      admin: { description: 'Cases of this category are sent to this department.' },
    },
    {
      type: 'row',
      fields: [
        hours('acknowledgeHours', 'Acknowledge within', 8),
        hours('resolveHours', 'Resolve within', 40),
      ],
    },
    {
      name: 'keywords',
      label: 'Other words for it',
      type: 'text',
      hasMany: true,
      maxRows: LIMITS.keywords,
      maxLength: LIMITS.keywordCharacters,
      admin: { description: 'Words by which citizens find the category, in any language.' },
    },
    questions,
    {
      name: 'isActive',
      label: 'Offered in the form',
      type: 'checkbox',
      defaultValue: true,
      admin: { description: 'Untick it to take no new cases. Existing cases keep the category.' },
    },
  ],
};

const week: GroupField = {
  name: 'hours',
  label: 'Office hours',
  type: 'group',
  admin: {
    description:
      'India’s time, such as 09:45 and 18:15. Leave both empty for a closed day. Time limits stand still outside these hours.',
  },
  fields: WEEKDAYS.map((name): Field => ({
    name,
    type: 'group',
    fields: [
      {
        type: 'row',
        fields: (['from', 'to'] as const).map((edge) => ({
          name: edge,
          label: edge === 'from' ? 'Open from' : 'Open to',
          type: 'text',
          validate: validTime,
          admin: { width: '50%', placeholder: edge === 'from' ? '09:45' : '18:15' },
        })),
      },
    ],
  })),
};

const holidays: Field = {
  name: 'holidays',
  type: 'array',
  dbName: 'grievance_holidays',
  labels: { singular: 'Holiday', plural: 'Holidays' },
  maxRows: LIMITS.holidays,
  validate: validHolidays,
  admin: { initCollapsed: true, description: 'Time limits stand still on these days.' },
  fields: [day('date', { label: 'Day', required: true }), label()],
};

const offices: Field = {
  name: 'offices',
  label: 'Ward offices',
  type: 'relationship',
  relationTo: 'offices',
  hasMany: true,
  required: true,
  maxRows: LIMITS.offices,
  filterOptions: { kind: { equals: 'ward-office' } },
  admin: {
    description:
      'In the order of the form. Names, codes and villages are those of the offices themselves.',
  },
};

const templates: Field = {
  name: 'templates',
  label: 'Reply templates',
  type: 'array',
  dbName: 'grievance_templates',
  labels: { singular: 'Template', plural: 'Templates' },
  maxRows: LIMITS.templates,
  validate: validTemplates,
  admin: {
    initCollapsed: true,
    description: 'Words that officers can begin a public reply with, in the citizen’s language.',
  },
  fields: [
    label(),
    code('A short Latin name: work_planned.'),
    {
      name: 'states',
      label: 'Offered while a case is',
      type: 'select',
      hasMany: true,
      required: true,
      // PostgreSQL's types share their names with its tables.
      dbName: 'grievance_template_states',
      enumName: 'enum_grievance_template_states',
      options: Object.entries(CASE_STATES).map(([value, title]) => ({ value, label: title })),
    },
    inEachLanguage('text', 'Text', { isLong: true, charactersMax: LIMITS.templateCharacters }),
  ],
};

/** One document configures the grievances of all portals. */
export const grievanceConfiguration: CollectionConfig = {
  slug: 'grievance-configuration',
  dbName: 'grievance_config',
  labels: { singular: 'Grievance configuration', plural: 'Grievance configuration' },
  typescript: { interface: 'GrievanceConfiguration' },
  admin: {
    useAsTitle: 'slug',
    defaultColumns: ['slug', 'department', 'updatedAt', '_status'],
    group: GROUPS.organisation,
    description:
      'Categories, time limits, office hours, holidays and reply templates of grievances. Publishing it changes the forms of all portals within a second. A case keeps the version under which it was filed.',
  },
  fields: [
    // Unique with a fixed value: a second document would be ambiguous.
    {
      name: 'slug',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      defaultValue: 'grievances',
      admin: { hidden: true },
    },
    {
      ...departmentField,
      admin: {
        ...departmentField.admin,
        description: 'Publishers of this department publish changes.',
      },
    } as Field,
    {
      type: 'tabs',
      tabs: [
        { label: 'Categories', fields: [categories] },
        { label: 'Office hours', fields: [week] },
        { label: 'Holidays', fields: [holidays] },
        { label: 'Ward offices', fields: [offices] },
        { label: 'Reply templates', fields: [templates] },
      ],
    },
  ],
};
