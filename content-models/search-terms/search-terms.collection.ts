import type { CollectionConfig, TextareaFieldValidation } from 'payload';
import { GROUPS, portalsField } from '../fields.ts';
import { linesOf, SEARCH_TERM_LIMITS } from './search-terms.rules.ts';

/** A save of all languages at once has a text for each language. */
const textsIn = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [value];

const validLines: TextareaFieldValidation = (value) => {
  for (const text of textsIn(value)) {
    if (text === null || text === undefined) continue;
    if (typeof text !== 'string') return 'Write text: one word or short phrase to a line.';
    const lines = linesOf(text);
    if (lines.length > SEARCH_TERM_LIMITS.lines)
      return `At most ${SEARCH_TERM_LIMITS.lines} lines: begin another entry.`;
    const long = lines.find((line) => line.length > SEARCH_TERM_LIMITS.characters);
    if (long)
      return `“${long}” is long: one word or a short phrase to a line, at most ${SEARCH_TERM_LIMITS.characters} characters.`;
  }
  return true;
};

export const searchTerms: CollectionConfig = {
  slug: 'search-terms',
  labels: { singular: 'Search term', plural: 'Search terms' },
  typescript: { interface: 'SearchTerm' },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'typed', 'means', '_status'],
    listSearchableFields: ['title', 'typed', 'means'],
    group: GROUPS.portals,
    description:
      'Words as people type them, and the words of the pages that they mean: घरपट्टी is मालमत्ता कर. Search works with an entry seconds after it is published.',
  },
  defaultSort: 'title',
  fields: [
    portalsField,
    // The seeds find their examples by it.
    {
      name: 'slug',
      label: 'Mark of an example',
      type: 'text',
      index: true,
      admin: { hidden: true },
    },
    {
      name: 'title',
      label: 'Subject',
      type: 'text',
      required: true,
      maxLength: 120,
      admin: { description: 'For editors: what the entry is about.' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'typed',
          label: 'What people type',
          type: 'textarea',
          localized: true,
          validate: validLines,
          admin: {
            width: '50%',
            rows: 6,
            description:
              'One word or phrase to a line, by readers of the language chosen above; in Latin letters too, as they type it.',
          },
        },
        {
          name: 'means',
          label: 'What the pages say',
          type: 'textarea',
          localized: true,
          validate: validLines,
          admin: {
            width: '50%',
            rows: 6,
            description: 'Words that stand on pages of this language, one phrase to a line.',
          },
        },
      ],
    },
  ],
};
