import { askedSchema, pagesSchema, remarkSchema } from '@pune/remarks/schema';
import { z } from 'zod';
import { describeFeature } from '../openapi/describe.ts';

export const remarksDescription = describeFeature({
  title: 'Remarks about pages',
  description: 'Was this page useful? Answers are kept without a sender.',
  endpoints: {
    'GET /api/remarks': {
      summary: 'The form about a page',
      query: askedSchema,
      limited: true,
      problems: ['malformed', 'not_found'],
      answers: { 200: { description: 'In the language of the page.', page: true } },
    },
    'POST /api/remarks': {
      summary: 'Say whether a page was useful',
      description:
        'Words with a telephone number, an e-mail address, a vehicle number, an Aadhaar number or another long number are refused.',
      body: {
        schema: remarkSchema,
        example: { page: '/en/services/property-tax/', useful: 'yes' },
      },
      limited: true,
      problems: ['not_found'],
      answers: {
        201: { description: 'Kept.', json: z.object({ noted: z.literal(true) }) },
        303: { description: 'Kept: a browser is led to a page that thanks.' },
      },
    },
    'GET /api/remarks/thanks': {
      summary: 'The page after an answer',
      query: askedSchema,
      problems: ['malformed', 'not_found'],
      answers: { 200: { description: 'With the way back.', page: true } },
    },
    'GET /api/remarks/pages': {
      summary: 'Views and remarks of pages',
      description:
        'For the CMS, which signs the request. Of the last 90 days, of all portals; fewer than ten views are not told apart.',
      security: 'signature',
      problems: ['sign_in'],
      answers: { 200: { description: 'The most viewed pages first.', json: pagesSchema } },
    },
  },
});
