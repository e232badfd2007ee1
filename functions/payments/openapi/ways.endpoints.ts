import { CHANNEL_NAMES } from '@pune/payments/channels';
import { z } from 'zod';
import { sandboxPaySchema } from '../requests.schema.ts';
import type { FeatureDescription } from '../../openapi/describe.ts';
import { id, embed } from './parameters.ts';

const order = { description: 'As the trial bank named it.', example: 'ord_c' };

/** Endpoints of the ways to pay, and of the trial bank. */
export const wayEndpoints = {
  'GET /api/payments/ways': {
    summary: 'The ways to pay that are set up here',
    query: z.object({ embed }),
    answers: {
      200: {
        description: 'Each with its limits. A way that is not set up is not named.',
        json: z.object({
          ways: z.array(
            z.object({
              name: z.enum(CHANNEL_NAMES),
              perPaymentPaise: z.int().nullable(),
              perDayPaise: z.int().nullable(),
            }),
          ),
        }),
        page: true,
      },
    },
  },
  'GET /api/payments/bills/:id/transfer': {
    summary: 'The account number at the bank that stands for a bill',
    description: 'Only where bank transfers are set up. The same account has the same number.',
    path: { id },
    problems: ['not_found'],
    answers: {
      200: {
        description: 'Where to transfer, and how much is due today.',
        json: z.object({
          number: z.string(),
          ifsc: z.string(),
          beneficiary: z.string(),
          duePaise: z.int(),
        }),
        page: true,
      },
    },
  },
  'GET /api/payments/sessions/:token': {
    summary: 'Begin the session of a kiosk, an operator or a link',
    description:
      'The token is signed by this installation. It says where payments begin, and opens nothing.',
    path: { token: { description: 'As it was issued.', example: 'kiosk.kiosk-05.1800000000.a' } },
    problems: ['not_found'],
    answers: { 303: { description: 'To the payment pages, with a cookie.' } },
  },
  'GET /api/payments/sandbox/sandbox.css': {
    summary: 'The look of the trial bank',
    answers: { 200: { description: 'A stylesheet.', type: 'text/css' } },
  },
  'GET /api/payments/sandbox/:order': {
    summary: 'The page of the trial bank',
    description: 'Only where no money moves.',
    path: { order },
    problems: ['not_found'],
    answers: {
      200: {
        description: 'A form that pays the order, or does to it whatever is chosen.',
        page: true,
      },
    },
  },
  'POST /api/payments/sandbox/:order': {
    summary: 'Pay at the trial bank',
    path: { order },
    body: { schema: sandboxPaySchema, example: { method: 'upi' } },
    problems: ['not_found'],
    answers: { 303: { description: 'Back to the merchant.' } },
  },
} satisfies FeatureDescription['endpoints'];
