import { resultsSchema, SEARCH_API, searchQuerySchema } from '@pune/search/schema';
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
          description: 'Pages that have the words, or words that sound like them.',
          json: resultsSchema,
          page: true,
        },
      },
    },
  },
});
