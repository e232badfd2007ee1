import { z } from 'zod';
import { describeFeature } from './describe.ts';

export const openApiDescription = describeFeature({
  title: 'This description',
  description: 'OpenAPI 3.1, made from the schemas that the functions judge by.',
  endpoints: {
    'GET /api/openapi.json': {
      summary: 'The endpoints of this portal',
      answers: {
        200: {
          description: 'An OpenAPI document.',
          json: z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }),
        },
      },
    },
  },
});
