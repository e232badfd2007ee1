import { z } from 'zod';
import {
  categorySchema,
  EXAMPLE_NUMBER,
  filingAnswerSchema,
  grievanceSchema,
  publicGrievanceSchema,
  reporterActionSchema,
  reporterGrievanceSchema,
  trackSchema,
} from '@pune/grievances/schema';
import { describeFeature } from '../openapi/describe.ts';

const secret = {
  description: 'From the link that the reporter was given.',
  example: 'a'.repeat(32),
};

export const grievancesDescription = describeFeature({
  title: 'Grievances',
  description: 'A problem in the city: filed without an account, followed by its number.',
  kinds: { not_possible: 409 },
  endpoints: {
    'POST /api/grievances': {
      summary: 'File a grievance',
      body: {
        schema: grievanceSchema,
        types: ['json', 'form', 'multipart'],
        files: ['photo'],
        example: {
          category: 'pothole',
          area: 'WO-03',
          description: 'A deep hole across the left lane.',
          language: 'en',
        },
      },
      idempotent: true,
      limited: true,
      answers: {
        201: { description: 'It is registered.', json: filingAnswerSchema },
        303: { description: 'It is registered: a browser is led to the receipt.' },
      },
    },
    'GET /api/grievances/categories': {
      summary: 'Kinds of grievance that are taken, with their time limits',
      answers: {
        200: {
          description: 'Labels are in the language of the request.',
          json: z.array(categorySchema),
        },
      },
    },
    'GET /api/grievances/track': {
      summary: 'Find a grievance by its number',
      query: trackSchema,
      problems: ['not_found', 'invalid'],
      answers: {
        200: { description: 'The form to type a number into.', page: true },
        303: { description: 'The number is well-formed: on to its status.' },
      },
    },
    'POST /api/grievances/track': {
      summary: 'Find a grievance by its number',
      body: { schema: trackSchema, types: ['form'], example: { number: EXAMPLE_NUMBER } },
      problems: ['not_found'],
      answers: { 303: { description: 'The number is well-formed: on to its status.' } },
    },
    'GET /api/grievances/receipt/:secret': {
      summary: 'What the reporter sees',
      path: { secret },
      problems: ['not_found'],
      answers: {
        200: { description: 'With what was written.', json: reporterGrievanceSchema, page: true },
      },
    },
    'POST /api/grievances/receipt/:secret': {
      summary: 'What the reporter does: confirm, dispute, reopen, answer',
      path: { secret },
      body: {
        schema: reporterActionSchema,
        types: ['json', 'form'],
        example: { action: 'answer', words: 'The hole is near the bus stop.', version: 2 },
      },
      problems: ['not_found', 'too_many', 'not_possible'],
      answers: {
        200: { description: 'It is recorded.', json: reporterGrievanceSchema },
        303: { description: 'It is recorded: a browser is led to the receipt.' },
      },
    },
    'GET /api/grievances/:number/evidence/:id': {
      summary: 'A photo or a document that shows that work was done',
      path: {
        number: { description: 'The tracking number.', example: EXAMPLE_NUMBER },
        id: { description: 'From the steps of the grievance.', example: 'a'.repeat(24) },
      },
      problems: ['not_found'],
      answers: {
        200: { description: 'Decoded and written anew, or a PDF.', type: 'image/jpeg' },
      },
    },
    'GET /api/grievances/photo/:secret': {
      summary: 'The photo that the reporter sent',
      path: { secret },
      problems: ['not_found'],
      answers: {
        200: { description: 'Decoded and written anew, without hidden data.', type: 'image/jpeg' },
      },
    },
    'GET /api/grievances/:number': {
      summary: 'What everybody with the number sees',
      path: {
        number: {
          description: 'The tracking number, however it is typed.',
          example: EXAMPLE_NUMBER,
        },
      },
      problems: ['not_found', 'invalid'],
      answers: {
        200: {
          description: 'No description, no photo, no mobile number.',
          json: publicGrievanceSchema,
          page: true,
        },
        303: { description: 'The number was typed in another way.' },
      },
    },
  },
});
