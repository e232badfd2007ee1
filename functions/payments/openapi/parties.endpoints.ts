import { EXAMPLE_ACCOUNT_NUMBERS } from '@pune/payments/schema';
import { ROW_CODES } from '@pune/payments/demands/read-row';
import { DEMANDS_MAX } from '@pune/payments/demands/receive-demands';
import { z } from 'zod';
import type { FeatureDescription } from '../../openapi/describe.ts';
import { gateway } from './parameters.ts';

const channel = { description: 'The name of a channel that is set up here.', example: 'imps' };
const receivedSchema = z.object({
  rowsWritten: z.int().meta({ description: 'Bills that were issued, revised or cancelled.' }),
  rowsUnchanged: z.int(),
  rowsRefused: z.int(),
  errors: z.array(
    z.object({
      row: z.int().meta({ description: 'Counted from 1.' }),
      field: z.string(),
      code: z.enum(ROW_CODES),
      detail: z.string(),
    }),
  ),
});
/** 503 has the same body, with the gateway that is silent. */
const rehearsalSchema = z.object({
  state: z.enum(['ready', 'gateway_silent']),
  gateways: z.record(z.string(), z.enum(['answers', 'silent'])),
});

/** Endpoints for other systems, each with its own proof of the sender. */
export const partyEndpoints = {
  'POST /api/payments/webhooks/:gateway': {
    summary: 'What a gateway tells',
    description:
      'The signature is over the bytes as they come. Duplicates and any order do no harm.',
    path: { gateway },
    security: 'signature',
    body: {
      type: 'application/json',
      description: 'As the gateway writes its events.',
      example: '{}',
    },
    problems: ['not_found', 'signature'],
    answers: {
      200: {
        description: 'It is kept; whatever it says that does not fit is set aside for a person.',
        json: z.object({ received: z.int() }),
      },
    },
  },
  'POST /api/payments/missed-calls': {
    summary: 'A call that was hung up',
    description:
      'The caller gets a text message with a link, twice an hour at most. The number is counted as a hash and kept sealed until the message is sent.',
    security: 'signature',
    body: {
      type: 'application/json',
      description: 'The id of the call, the number of the caller in E.164, and the time.',
      example: '{"callId":"a1b2c3d4","from":"+919800000000","at":"2026-11-29T10:00:00.000Z"}',
    },
    problems: ['not_found', 'signature'],
    answers: {
      200: {
        description: 'Whether a message is sent.',
        json: z.object({ sent: z.boolean() }),
      },
    },
  },
  'POST /api/payments/channels/:channel': {
    summary: 'A message of a channel by which another party calls',
    description:
      'Only where the channel is set up. The signature is over the message as it comes; the same message has the same answer and one effect.',
    path: { channel },
    security: 'signature',
    body: {
      type: 'application/xml',
      description: 'As the party writes its messages.',
      example: '<bbps:BillFetchRequest xmlns:bbps="http://bbps.org/schema"/>',
    },
    problems: ['not_found', 'signature'],
    answers: {
      200: {
        description: 'The answer, signed where the party asks for it.',
        type: 'application/xml',
      },
    },
  },
  'POST /api/payments/demands': {
    summary: 'Send demands of a tax department',
    description: `For the city’s tax system, with the key of this installation. Up to ${DEMANDS_MAX} rows with the fields of a file of demands: each is taken or refused by itself. Sending a batch again changes nothing.`,
    security: 'token',
    idempotent: true,
    body: {
      type: 'application/json',
      description:
        'A list of rows; also application/x-ndjson, a row a line. Amounts are whole paise.',
      example: JSON.stringify([
        {
          head: 'property_tax',
          accountNumber: EXAMPLE_ACCOUNT_NUMBERS.property_tax,
          period: '2026-27',
          issuedOn: '2026-04-01',
          areaSqFt: 800,
          ratePaisePerSqFtMonth: 200,
          selfOccupied: true,
          arrears: [{ period: '2025-26', paise: 306_985, penaltyPaise: 36_838 }],
        },
      ]),
    },
    problems: ['not_found', 'unknown_key', 'no_rows'],
    answers: {
      201: { description: 'Every row is in.', json: receivedSchema },
      207: { description: 'Some rows are in; the others are named.', json: receivedSchema },
    },
  },
  'POST /api/payments/rehearsals': {
    summary: 'Rehearse the beginning of a payment',
    description:
      'For a prober with the key of this installation. A bill is issued, an attempt begun, and all of it undone; each gateway is asked about an order that it does not have. No money moves.',
    security: 'token',
    limited: true,
    problems: ['not_found'],
    answers: {
      200: { description: 'A person can begin to pay by every gateway.', json: rehearsalSchema },
    },
  },
} satisfies FeatureDescription['endpoints'];
