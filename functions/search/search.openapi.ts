import {
  missesSchema,
  resultsSchema,
  SEARCH_API,
  searchQuerySchema,
  SUGGESTIONS_API,
  suggestionsQuerySchema,
  suggestionsSchema,
} from '@pune/search/schema';
import { SEARCH_MISSES } from '@pune/std/search-misses';
import { describeFeature } from '../openapi/describe.ts';

export const searchDescription = describeFeature({
  title: 'Search',
  description: 'Everything that a portal has published.',
  endpoints: {
    [`GET ${SEARCH_API}`]: {
      summary: 'Find published pages',
      query: searchQuerySchema,
      problems: ['malformed'],
      answers: {
        200: {
          description:
            'Pages that have the words, most of them, or words that are spelt or sound like them.',
          json: resultsSchema,
          page: true,
        },
      },
    },
    [`GET ${SUGGESTIONS_API}`]: {
      summary: 'Titles that begin like a query that is being typed',
      query: suggestionsQuerySchema,
      problems: ['malformed', 'too_many'],
      answers: { 200: { description: 'Titles, best first.', json: suggestionsSchema } },
    },
    [`GET ${SEARCH_MISSES.path}`]: {
      summary: 'List searches without an answer',
      description:
        'For the CMS, which signs the request. Words that were searched three times or more within 90 days, of all portals.',
      security: 'signature',
      problems: ['sign_in'],
      answers: { 200: { description: 'The most frequent first.', json: missesSchema } },
    },
  },
});
