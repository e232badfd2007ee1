import type { Field } from 'payload';

/** Requirements that an applicant must all fulfil. */
export const REQUIREMENTS = [
  'backward-class',
  'valmiki-community',
  'disability',
  'full-disability-or-leprosy',
  'child',
  'adult',
  'widow-or-destitute',
  'self-help-group',
  'municipal-school',
  'passed-class-10',
  'passed-class-12',
  'college-student',
  'passed-preliminary',
  'municipal-employee',
  'child-of-municipal-employee',
  'trained-by-department',
] as const;

/** The groups of applicants with a minimum percentage of marks. */
export const MARKS_GROUPS = [
  'everybody',
  'municipal-school',
  'night-school',
  'backward-class',
  'disability-40',
  'waste-worker-child',
] as const;

const options = (values: readonly string[]) =>
  values.map((value) => ({ label: value.replaceAll('-', ' '), value }));
const least = (name: string, label: string, max: number, description?: string): Field => ({
  name,
  label,
  type: 'number',
  min: 0,
  max,
  admin: { width: '33%', ...(description && { description }) },
});

/**
 * Eligibility in structured form, in addition to the text, for programs. An empty field means that
 * no source states a condition, not that there is none.
 */
export const criteriaFields: Field[] = [
  {
    type: 'row',
    fields: [
      least('ageYearsMin', 'Age from', 120),
      least('ageYearsMax', 'Age to', 120, 'The last year of age that counts.'),
      {
        name: 'gender',
        type: 'select',
        options: options(['female', 'male']),
        admin: { width: '33%' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      least('residenceYearsMin', 'Years of residence in Pune', 50),
      least('disabilityPercentMin', 'Disability, percent', 100),
      least('distanceKmMin', 'Distance of the college from home, km', 100),
    ],
  },
  { type: 'row', fields: [least('groupAgeYearsMin', 'Age of the self-help group, years', 50)] },
  {
    name: 'requires',
    label: 'All of these',
    type: 'select',
    hasMany: true,
    options: options(REQUIREMENTS),
  },
  {
    name: 'marks',
    label: 'Marks, percent, by applicant',
    type: 'array',
    labels: { singular: 'Percentage', plural: 'Percentages' },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'percentMin',
            label: 'At least, percent',
            type: 'number',
            required: true,
            min: 0,
            max: 100,
            admin: { width: '50%' },
          },
          {
            name: 'applicants',
            type: 'select',
            required: true,
            options: options(MARKS_GROUPS),
            admin: { width: '50%' },
          },
        ],
      },
    ],
  },
];
