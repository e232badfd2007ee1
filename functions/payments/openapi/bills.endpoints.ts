import { maskedOwnerSchema } from '@pune/payments/bills/owners';
import {
  BILL_HEADS,
  EXAMPLE_ACCOUNT_NUMBERS,
  billSchema,
  billSearchAnswerSchema,
} from '@pune/payments/schema';
import { z } from 'zod';
import { ownerFormSchema, searchSchema } from '../requests.schema.ts';
import type { FeatureDescription } from '../../openapi/describe.ts';
import { id, embed } from './parameters.ts';

const foundSchema = z.object({
  found: z.array(
    z.object({
      head: z.enum(BILL_HEADS),
      ending: z.string().meta({ description: 'The last three characters of the number.' }),
      owner: maskedOwnerSchema.nullable(),
      sample: z.boolean(),
      url: z.string(),
    }),
  ),
});

/** Endpoints that find and show bills. */
export const billEndpoints = {
  'POST /api/payments/bills': {
    summary: 'Find what is owed under a number',
    description: 'A number is no secret, but no address of a page carries it.',
    body: {
      schema: searchSchema,
      example: { head: 'property_tax', accountNumber: EXAMPLE_ACCOUNT_NUMBERS.property_tax },
    },
    limited: true,
    answers: {
      200: {
        description:
          'The bills of the account, the newest year first, and the page that shows them.',
        json: billSearchAnswerSchema,
      },
      303: { description: 'A browser is led to the page of the account.' },
    },
  },
  'GET /api/payments/find': {
    summary: 'The form that finds a bill without its number',
    problems: ['search_off'],
    answers: { 200: { description: 'A page.', page: true } },
  },
  'POST /api/payments/find': {
    summary: 'Find a bill by ward office, name and address',
    description:
      'All three must fit: two words of the name, the numbers of the house and a word of the address. What is found is shortened, and no address of a page carries what was typed.',
    body: {
      schema: ownerFormSchema,
      example: { wardOffice: 'WO-03', name: 'Sunanda Kamat', address: '4/12, Kothrud' },
    },
    limited: true,
    problems: ['search_off'],
    answers: {
      200: {
        description: 'The accounts that fit, five at most; none where more do.',
        json: foundSchema,
        page: true,
      },
    },
  },
  'GET /api/payments/bills/:id': {
    summary: 'A bill, explained line by line',
    path: { id },
    query: z.object({
      asOf: z.iso.date().optional().meta({
        description:
          'Computed as of this day; today where nothing is said. A past day has the version and the payments of its end; a page shows days until the end of the financial year.',
      }),
      embed,
    }),
    problems: ['not_found', 'invalid'],
    answers: {
      200: {
        description:
          'Each line with its rule, its source and since when that is in force. People see all bills of the account.',
        json: billSchema,
        page: true,
      },
    },
  },
} satisfies FeatureDescription['endpoints'];
