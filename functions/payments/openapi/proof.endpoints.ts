import { measureSchema } from '@pune/payments/incentives/measures';
import { incentiveFiguresSchema } from '@pune/payments/incentives/figures';
import { DIFFERENCE_CLASSES } from '@pune/payments/finance/day-proof';
import { z } from 'zod';
import type { FeatureDescription } from '../../openapi/describe.ts';
import { embed } from './parameters.ts';

const day = { description: 'A day in India that is over.', example: '2026-11-28' };
/** A revision of the proof of a day, as `finance/proof` writes it. */
const proofRowSchema = z.object({
  seq: z.int(),
  previous: z.string(),
  digest: z.string(),
  madeAt: z.iso.datetime(),
  proof: z.object({
    day: z.iso.date(),
    receipts: z.object({ count: z.int(), paise: z.int(), sha256: z.string() }),
    bank: z.object({
      isCovered: z.boolean(),
      count: z.int(),
      paise: z.int(),
      sha256: z.string(),
    }),
    differences: z.array(
      z.object({
        class: z.enum(DIFFERENCE_CLASSES),
        gateway: z.string(),
        of: z.iso.date(),
        count: z.int(),
        paise: z.int(),
      }),
    ),
    isSample: z.boolean(),
  }),
});

/** Endpoints of the open data about money. */
export const proofEndpoints = {
  'GET /api/payments/incentives': {
    summary: 'What discounts with a budget have cost, and what they changed',
    description: 'Open data: no payment and no payer. The newest first.',
    answers: {
      200: {
        description: 'Each incentive with its rule, its budget, and what it has given.',
        json: z.object({
          incentives: z.array(incentiveFiguresSchema),
          measures: z.array(measureSchema),
        }),
      },
    },
  },
  'GET /api/payments/proof': {
    summary: 'Receipts and bank, day by day',
    description:
      'For each day that is over, receipts are what the bank booked, and the listed differences. It names no person.',
    query: z.object({
      before: z.iso.date().optional().meta({ description: 'The days before this one.' }),
      embed,
    }),
    answers: {
      200: {
        description: 'The newest revision of each day, the newest day first.',
        json: z.object({ rows: z.array(proofRowSchema), before: z.iso.date().nullable() }),
        page: true,
      },
    },
  },
  'GET /api/payments/proof/chain': {
    summary: 'All revisions of the daily proof',
    description: 'Each revision carries the digest of the one before it.',
    query: z.object({
      after: z.int().min(0).default(0).meta({ description: 'The number of the last one known.' }),
    }),
    answers: {
      200: {
        description: 'In the order in which they were made.',
        json: z.object({ rows: z.array(proofRowSchema), hasMore: z.boolean() }),
      },
    },
  },
  'GET /api/payments/proof/days.csv': {
    summary: 'All days of the daily proof',
    answers: { 200: { description: 'A row for each difference.', type: 'text/csv' } },
  },
  'GET /api/payments/proof/:day/receipts.csv': {
    summary: 'The receipts of a day, as digests and amounts',
    path: { day },
    problems: ['not_found'],
    answers: {
      200: {
        description: 'The digest covers number, check code and amount of a receipt.',
        type: 'text/csv',
      },
    },
  },
  'GET /api/payments/proof/:day/lines.csv': {
    summary: "The bank's lines of a day, as classes and amounts",
    path: { day },
    problems: ['not_found'],
    answers: { 200: { description: 'Without the words of the bank.', type: 'text/csv' } },
  },
} satisfies FeatureDescription['endpoints'];
