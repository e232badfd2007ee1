import { secondsToWait, senderOf, type Limit } from '@pune/database/rate-limit';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { TRANSFERS_API } from '@pune/payments/addresses.constants';
import { findByReference } from '@pune/payments/receipts/transfer-receipts';
import { billSearchSchema } from '@pune/payments/schema';
import { toLatinDigits } from '@pune/std/digits';
import { z } from 'zod';
import type { RouteContext } from './payments-feature.ts';
import { addReceiptForm } from './receipt-form.ts';

/**
 * Numbers of bills are no secret: guessing references must be slow. The tries of a sender count
 * against that sender alone, so that strangers do not keep a payer away.
 */
const TRIES: Limit = { scope: 'payments transfers', perWindow: 20, windowSeconds: 3_600 };
const TRIES_OF_ONE: Limit = {
  scope: 'payments transfers of one number',
  perWindow: 10,
  windowSeconds: 86_400,
};

/** The form for the receipt of a transfer: the reference, and the number that was paid for. */
export const transferReceiptSchema = z.strictObject({
  reference: z.preprocess(
    (value) =>
      typeof value === 'string' ? toLatinDigits(value).replaceAll(/\s/g, '').toUpperCase() : value,
    z
      .string({ error: 'error_wrong_type' })
      .regex(/^[A-Z0-9]{6,35}$/, { error: 'error_wrong_type' }),
  ),
  accountNumber: billSearchSchema.shape.accountNumber,
  language: z.enum(LOCALES).optional(),
});

/**
 * Adds the form by which a payer who transferred from a bank, or paid in an app, finds the receipt:
 * also of a transfer that finance officers identified later.
 */
export function addTransferRoutes(context: RouteContext): void {
  addReceiptForm(context, {
    path: TRANSFERS_API,
    schema: transferReceiptSchema,
    words({ locale }) {
      const T = t(locale);
      return {
        title: T('receipts:transfer_title'),
        lead: T('receipts:transfer_lead'),
        action: T('receipts:transfer_action'),
        unknown: T('receipts:transfer_unknown'),
        asked: [
          {
            id: 'transfer-reference',
            name: 'reference',
            label: T('receipts:transfer_reference'),
            hint: T('receipts:transfer_reference_hint'),
          },
          { id: 'transfer-number', name: 'accountNumber', label: T('counters:label_number') },
        ],
      };
    },
    async find(db, { reference, accountNumber }, { ip, now }) {
      const sender = senderOf(ip);
      const waitSeconds =
        (await secondsToWait(db, TRIES, sender, now)) ||
        (await secondsToWait(db, TRIES_OF_ONE, `${accountNumber} ${sender}`, now));
      return waitSeconds > 0 ? { waitSeconds } : findByReference(db, { reference, accountNumber });
    },
  });
}
