import { z } from 'zod';
import { describeFeature } from '../openapi/describe.ts';
import { asOfSchema } from './changes.schema.ts';

export const changesDescription = describeFeature({
  title: 'Changes',
  description: 'Earlier texts of circulars and policies.',
  endpoints: {
    'GET /api/changes/as-of': {
      summary: 'The text of a document on any date',
      description:
        '`date` as 2026-11-24 or 24/11/2026. The text stands at a permanent address, that of the day on which it became public.',
      query: asOfSchema,
      limited: true,
      problems: ['malformed', 'not_found', 'invalid'],
      answers: {
        200: {
          description: 'The day since which the text stood, and its address.',
          json: z.object({ since: z.iso.date(), address: z.string() }),
        },
        303: { description: 'A browser is led to the text.' },
      },
    },
  },
});
