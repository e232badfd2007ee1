import type { Field, GroupField } from 'payload';
import { code, inEachLanguage } from './grievance-configuration.fields.ts';
import { DATATYPES, isList, LIMITS } from './grievance-configuration.limits.ts';
import {
  validHint,
  validKey,
  validPublic,
  validQuestions,
  validValues,
} from './grievance-configuration.rules.ts';

/** Values of a list alone: Payload shows them for these datatypes. */
const values: Field = {
  name: 'values',
  label: 'Values of the list',
  type: 'array',
  dbName: 'grievance_question_values',
  labels: { singular: 'Value', plural: 'Values' },
  validate: validValues,
  admin: {
    initCollapsed: true,
    condition: (_, { datatype }: { datatype?: string }) => isList(datatype ?? ''),
    description: 'In the order of the form.',
  },
  fields: [
    {
      name: 'key',
      type: 'text',
      required: true,
      validate: validKey,
      admin: { description: 'Stored with each answer: large.' },
    },
    inEachLanguage('name', 'Name', { charactersMax: LIMITS.labelCharacters }),
  ],
};

const hint: GroupField = {
  name: 'hint',
  label: 'Help',
  type: 'group',
  admin: { description: 'Below the question: where to find the answer. It may be left out.' },
  fields: [
    {
      type: 'row',
      fields: ['English', 'Marathi', 'Hindi'].map((language): Field => ({
        name: language.toLowerCase(),
        label: language,
        type: 'text',
        validate: validHint,
        admin: { width: '33%' },
      })),
    },
  ],
};

export const questions: Field = {
  name: 'questions',
  type: 'array',
  dbName: 'grievance_questions',
  labels: { singular: 'Question', plural: 'Questions' },
  validate: validQuestions,
  admin: {
    initCollapsed: true,
    description:
      'The form asks them when the category is chosen, in this order. Ask what the department cannot do without: each question costs reports.',
  },
  fields: [
    inEachLanguage('label', 'Question', { charactersMax: LIMITS.questionCharacters }),
    hint,
    code('Stored with each answer, and the code of the attribute in Open311: pole_number.'),
    {
      type: 'row',
      fields: [
        {
          name: 'datatype',
          label: 'Kind of answer',
          type: 'select',
          required: true,
          defaultValue: 'string',
          options: Object.entries(DATATYPES).map(([value, title]) => ({ value, label: title })),
          admin: { width: '50%' },
        },
        {
          name: 'required',
          label: 'Must be answered',
          type: 'checkbox',
          defaultValue: false,
          admin: { width: '50%' },
        },
      ],
    },
    {
      name: 'isPublic',
      label: 'The answer is public',
      type: 'checkbox',
      defaultValue: false,
      validate: validPublic,
      admin: {
        description:
          'Anybody sees the answer on the page of the report. Otherwise the office and the reporter alone see it.',
      },
    },
    values,
  ],
};
