import { verifiedReceiptSchema } from '@pune/payments/schema';
import { z } from 'zod';
import { duplicateSchema } from '../requests.schema.ts';
import { transferReceiptSchema } from '../transfers.routes.ts';
import type { FeatureDescription } from '../../openapi/describe.ts';
import { secret, embed } from './parameters.ts';

const publicKeySchema = z.object({
  id: z
    .string()
    .meta({ description: 'The beginning of the SHA-256 of the key (SPKI), base64url.' }),
  kty: z.string(),
  crv: z.string().meta({ description: 'Ed25519 (RFC 8037).' }),
  x: z.string(),
});
const signedReceiptSchema = z.object({
  signed: z.object({
    number: z.string(),
    verifyCode: z.string(),
    paidOn: z.iso.date(),
    amountPaise: z.int(),
    currency: z.string(),
    payee: z.string(),
    bills: z.array(
      z.object({ head: z.string(), accountNumber: z.string(), periods: z.array(z.string()) }),
    ),
    more: z.int().meta({ description: 'Numbers that the code has no room for.' }),
  }),
  books: z.union([verifiedReceiptSchema, z.enum(['unknown', 'away'])]),
});

/** Endpoints that draw and verify receipts. */
export const receiptEndpoints = {
  'GET /api/payments/payment/:secret/receipt.pdf': {
    summary: 'The receipt on paper',
    path: { secret },
    problems: ['not_found'],
    answers: { 200: { description: 'In the language of the request.', type: 'application/pdf' } },
  },
  'GET /api/payments/verify': {
    summary: 'Whether a receipt is genuine',
    query: z.object({
      number: z.string().max(60).optional(),
      code: z.string().max(60).optional(),
      r: z.string().max(1500).optional().meta({
        description:
          'The text of the code on a receipt, or its address, instead of number and code: its signature is verified without the books, which add what they know.',
      }),
      embed,
    }),
    problems: ['not_found'],
    answers: {
      200: {
        description: 'Number and check code belong together, or the signature is right.',
        json: z.union([verifiedReceiptSchema, signedReceiptSchema]),
        page: true,
      },
    },
  },
  'GET /api/payments/duplicate': {
    summary: 'The form for a receipt that was lost',
    answers: { 200: { description: 'Without an account.', page: true } },
  },
  'POST /api/payments/duplicate': {
    summary: 'A receipt that was lost, marked as a duplicate',
    description:
      'By its number, and its check code or the number that was paid for; by the latter without the reference of the bank.',
    body: {
      schema: duplicateSchema,
      example: { number: 'PMC/2026-27/000123', proof: 'P/1/05/00123456' },
    },
    limited: true,
    problems: ['not_found'],
    answers: { 200: { description: 'In the language of the request.', type: 'application/pdf' } },
  },
  'GET /api/payments/transfers': {
    summary: 'The form for the receipt of a bank transfer, or of a payment in an app',
    answers: { 200: { description: 'Without an account.', page: true } },
  },
  'POST /api/payments/transfers': {
    summary: 'The receipt of a bank transfer, also of one that was identified later',
    description: 'By the reference of the bank or the app, and the number that was paid for.',
    body: {
      schema: transferReceiptSchema,
      example: { reference: '616600000123', accountNumber: 'P/1/05/00123456' },
    },
    limited: true,
    problems: ['not_found'],
    answers: { 200: { description: 'In the language of the request.', type: 'application/pdf' } },
  },
  'GET /api/payments/receipt-keys': {
    summary: 'The public keys of receipts',
    description:
      'Whoever keeps a copy verifies the codes of receipts without a network. Keys of before a rotation stay.',
    answers: {
      200: {
        description: 'The current key first.',
        json: z.object({ keys: z.array(publicKeySchema) }),
      },
    },
  },
} satisfies FeatureDescription['endpoints'];
