import type { ConfigurationQuestion } from '@pune/grievances/configuration';

const each = (text: string) => ({ en: text, mr: `${text} म`, hi: `${text} ह` });
const question = (
  code: string,
  datatype: ConfigurationQuestion['datatype'],
  changes: Partial<ConfigurationQuestion> = {},
): ConfigurationQuestion => ({
  code,
  label: each(`Question ${code}`),
  datatype,
  required: false,
  isPublic: false,
  ...changes,
});

/** A category with two questions that must be answered, and two that may be. */
export const POLE = {
  code: 'electric_pole',
  label: each('Dangerous pole'),
  keywords: [],
  questions: [
    question('since', 'datetime', { required: true }),
    question('state', 'singlevaluelist', {
      required: true,
      values: [
        { key: 'leans', name: each('It leans') },
        { key: 'sparks', name: each('It sparks') },
      ],
    }),
    question('dangers', 'multivaluelist', {
      values: [
        { key: 'school', name: each('School') },
        { key: 'tree', name: each('Tree') },
      ],
    }),
    question('more', 'text'),
  ],
};
