import { describeFeature } from '../openapi/describe.ts';
import { OFFICES_API, officesAnswerSchema, officesQuerySchema } from '@pune/search/offices.schema';

export const officesDescription = describeFeature({
  title: 'Offices',
  description: 'The ward offices of the city.',
  endpoints: {
    [`GET ${OFFICES_API}`]: {
      summary: 'Find the ward office of an address',
      query: officesQuerySchema,
      problems: ['malformed'],
      answers: {
        200: {
          description:
            'The offices that fit the PIN code, the name of an area, or words of the address.',
          json: officesAnswerSchema,
          page: true,
        },
      },
    },
  },
});
