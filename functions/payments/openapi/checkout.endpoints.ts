import { languageFormSchema } from '@pune/citizens/schema';
import { refundRequestSchema } from '@pune/payments/refund-requests/schema';
import { paymentViewSchema } from '@pune/payments/schema';
import { z } from 'zod';
import { refundRequestViewSchema } from '../refund-request-view.schema.ts';
import { beginSchema, receiptMailSchema } from '../requests.schema.ts';
import type { FeatureDescription } from '../../openapi/describe.ts';
import { secret, gateway, embed } from './parameters.ts';

/** Endpoints that begin a payment and follow it to its end. */
export const checkoutEndpoints = {
  'POST /api/payments': {
    summary: 'Begin to pay',
    description:
      'The amount is what the bills come to at this moment, or `amountPaise`, a part of it that settles the oldest bill first. A cookie tells which attempts are of one browser: an older one of its own ends, those of others stay.',
    body: {
      schema: beginSchema,
      example: { bills: ['b'.repeat(24)], gateway: 'sandbox', language: 'en' },
    },
    idempotent: true,
    limited: true,
    problems: [
      'bill_not_found',
      'nothing_due',
      'amount_changed',
      'under_way',
      'gateway_unknown',
      'beyond_limit',
      'gateway_refused',
      'gateway_unavailable',
    ],
    answers: {
      201: {
        description:
          'The gateway has the order: `payment.checkout` says how to go on, `url` is the secret link of this payment.',
        json: z.object({ payment: paymentViewSchema, url: z.string() }),
      },
      303: { description: 'A browser is led to where it pays.' },
    },
  },
  'GET /api/payments/payment/:secret': {
    summary: 'How a payment stands',
    description:
      'What is not known yet is asked about, at most once in three seconds. Pending means that nobody knows yet: do not pay again.',
    path: { secret },
    query: z.object({
      returned: z
        .literal('1')
        .optional()
        .meta({ description: 'The person has come back from the gateway.' }),
      embed,
    }),
    problems: ['not_found'],
    answers: {
      200: {
        description: 'With the receipt once it is paid.',
        json: paymentViewSchema,
        page: true,
      },
    },
  },
  'POST /api/payments/payment/:secret/cancel': {
    summary: 'Give up a payment that nobody has paid',
    description: 'The gateway is asked first: whoever has paid there meanwhile has paid.',
    path: { secret },
    problems: ['not_found'],
    answers: {
      200: { description: 'How it stands after that.', json: paymentViewSchema },
      303: { description: 'A browser is led to the page of the payment.' },
    },
  },
  'POST /api/payments/payment/:secret/mail': {
    summary: 'The receipt by email',
    description:
      'To an address that is deleted when the receipt is sent, three a day for a payment. Before the capture the receipt follows it.',
    path: { secret },
    body: { schema: receiptMailSchema, example: { email: 'name@example.org' } },
    problems: ['not_found', 'too_many'],
    answers: {
      202: { description: 'It is queued.', json: z.object({ asked: z.literal(true) }) },
      303: { description: 'A browser is led to the page of the payment.' },
    },
  },
  'GET /api/payments/payment/:secret/refund-request': {
    summary: 'What the payer asked for about the money of a payment',
    path: { secret },
    problems: ['not_found'],
    answers: {
      200: {
        description: 'The newest first.',
        json: z.object({ requests: z.array(refundRequestViewSchema) }),
        page: true,
      },
    },
  },
  'POST /api/payments/payment/:secret/refund-request': {
    summary: 'Ask for money back, or for an advance to be moved',
    description: 'The link of the payment is the proof. A payment has one open request.',
    path: { secret },
    body: { schema: refundRequestSchema, example: { reason: 'paid_twice' } },
    problems: ['not_found', 'request_open', 'requests_many', 'nothing_left'],
    answers: {
      201: {
        description: 'The office has it.',
        json: z.object({ request: refundRequestViewSchema }),
      },
      303: { description: 'A browser is led to the page of the payment.' },
    },
  },
  'POST /api/payments/payment/:secret/refund-request/withdraw': {
    summary: 'Take a request back that the office has not begun with',
    path: { secret },
    body: { schema: languageFormSchema, example: {} },
    problems: ['not_found', 'request_under_way'],
    answers: {
      200: {
        description: 'How the requests stand.',
        json: z.object({ requests: z.array(refundRequestViewSchema) }),
      },
      303: { description: 'A browser is led to the page of the payment.' },
    },
  },
  'GET /api/payments/return/:secret/:gateway': {
    summary: 'Where a gateway sends the payer back to',
    description: 'It proves nothing: for the secret link of a payment the gateway is asked.',
    path: { secret, gateway },
    answers: { 303: { description: 'On to the page of the payment.' } },
  },
  'POST /api/payments/return/:secret/:gateway': {
    summary: 'Where the form of a gateway sends the payer back to',
    description: 'As by a link. The fields are those of the gateway.',
    path: { secret, gateway },
    fromElsewhere: true,
    body: {
      type: 'application/x-www-form-urlencoded',
      description: 'As the page of the gateway writes it.',
      example: 'razorpay_payment_id=pay_29QQoUBi66xm2f',
    },
    problems: [],
    answers: { 303: { description: 'On to the page of the payment.' } },
  },
} satisfies FeatureDescription['endpoints'];
