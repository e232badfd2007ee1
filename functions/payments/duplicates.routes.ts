import { secondsToWait, senderOf, type Limit } from '@pune/database/rate-limit';
import { t } from '@pune/i18n/server';
import { DUPLICATE_API } from '@pune/payments/addresses.constants';
import { receiptByAccount, receiptByCode } from '@pune/payments/receipts/duplicates';
import type { RouteContext } from './payments-feature.ts';
import { addReceiptForm } from './receipt-form.ts';
import { duplicateSchema } from './requests.schema.ts';

/**
 * Receipt numbers follow each other, and numbers of bills are no secret: guessing must be slow. Only
 * the guesses of a sender count against that sender, so that strangers do not keep a payer away; a
 * right check code is no guess, and counts for nobody.
 */
const TRIES: Limit = { scope: 'payments duplicates', perWindow: 20, windowSeconds: 3_600 };
const TRIES_OF_RECEIPT: Limit = {
  scope: 'payments duplicates of one',
  perWindow: 10,
  windowSeconds: 86_400,
};

/** Adds the routes by which a lost receipt is drawn again, without an account. */
export function addDuplicateRoutes(context: RouteContext): void {
  addReceiptForm(context, {
    path: DUPLICATE_API,
    schema: duplicateSchema,
    isDuplicate: true,
    words({ locale }) {
      const T = t(locale);
      return {
        title: T('receipts:duplicate_title'),
        lead: T('receipts:duplicate_lead'),
        action: T('receipts:action_duplicate'),
        unknown: T('receipts:duplicate_unknown'),
        asked: [
          {
            id: 'duplicate-number',
            name: 'number',
            label: T('payments:receipt_number'),
            hint: T('receipts:duplicate_number_hint'),
          },
          {
            id: 'duplicate-proof',
            name: 'proof',
            label: T('receipts:duplicate_proof'),
            hint: T('receipts:duplicate_proof_hint'),
          },
        ],
      };
    },
    async find(db, lost, { ip, now }) {
      const byCode = await receiptByCode(db, lost);
      if (byCode) return byCode;
      const sender = senderOf(ip);
      const waitSeconds =
        (await secondsToWait(db, TRIES, sender, now)) ||
        (await secondsToWait(db, TRIES_OF_RECEIPT, `${lost.number} ${sender}`, now));
      return waitSeconds > 0 ? { waitSeconds } : receiptByAccount(db, lost);
    },
  });
}
