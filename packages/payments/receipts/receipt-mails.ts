import { secondsToWait, type Limit } from '@pune/database/rate-limit';
import type { Locale } from '@pune/i18n';
import type { Notify } from '@pune/notify';
import { dayInIndia } from '@pune/std/india-time';
import { formatAmount } from '../format-amounts.ts';
import type { Db, Tx } from '../ledger.ts';
import type { Receipt } from '../payments.schema.ts';
import type { Reader, Readers } from '../readers.ts';
import { receiptOf } from './receipts.ts';
import { billsText, verifyAddress } from './receipt-texts.ts';

/** Names the address that a payer gives for the receipt of one payment. */
export const receiptPurpose = (intentId: string): string => `receipt of payment ${intentId}`;

/** Addresses that may be given for one receipt in a day: the link of a payment can be passed on. */
const ADDRESSES: Limit = {
  scope: 'payments receipt mails',
  perWindow: 3,
  windowSeconds: 86_400,
};

export type ReceiptAsked =
  | { kind: 'Asked' }
  | { kind: 'AddressRefused' }
  | { kind: 'TooMany'; waitSeconds: number };

export interface ReceiptMailsOptions<R extends Reader> {
  db: Db;
  notify: Pick<Notify, 'queue' | 'addresses'>;
  /** Accounts that keep a payment; null for a process without accounts. */
  readers: Pick<Readers<R>, 'of' | 'queue'> | null;
  /** The portal to which messages lead. */
  origin: string;
  now?: () => Date;
}

/**
 * Creates the sender of receipts: to addresses that payers gave for one receipt, and to accounts that
 * keep the payment and chose to be told of payments. A receipt goes to an address once; the address
 * that was given for it is deleted in the transaction that queues the message.
 */
export function createReceiptMails<R extends Reader>({
  db,
  notify,
  readers,
  origin,
  now = () => new Date(),
}: ReceiptMailsOptions<R>) {
  const pageOf = (receipt: Receipt, language: Locale): string =>
    `${verifyAddress(receipt, origin)}&lang=${language}`;

  const valuesOf = (receipt: Receipt, language: Locale) => ({
    amount: formatAmount(receipt.amountPaise, language),
    number: receipt.number,
    bills: billsText(receipt.bills, language),
  });

  async function tell(tx: Tx, receipt: Receipt, reader: R): Promise<boolean> {
    const { language, channel, stopAddress: link } = reader;
    const key = `receipt ${receipt.number}`;
    const values = valuesOf(receipt, language);
    const { amount, number } = values;
    return channel === 'email'
      ? readers!.queue(tx, reader, {
          key,
          template: 'payment_receipt_page',
          values: { ...values, page: pageOf(receipt, language), link },
        })
      : readers!.queue(tx, reader, {
          key,
          template: 'payment_receipt',
          values: { amount, number, link },
        });
  }

  return {
    /**
     * Queues the messages of a captured payment. A repetition adds none.
     *
     * @returns the number of queued messages
     */
    async send(intentId: string): Promise<number> {
      const receipt = await receiptOf(db, intentId);
      if (!receipt) return 0;
      const told = (await readers?.of({ kind: 'payment', reference: intentId })) ?? [];
      const given = await notify.addresses.of(receiptPurpose(intentId));
      return db.transaction().execute(async (tx) => {
        let queued = 0;
        for (const reader of told) if (await tell(tx, receipt, reader)) queued += 1;
        for (const { id, channel, language, address, digest } of given) {
          if (!(await notify.addresses.drop(tx, id))) continue;
          if (told.some((reader) => reader.address === address)) continue;
          const { kind } = await notify.queue(tx, {
            template: 'payment_receipt_mail',
            language,
            channel,
            address,
            values: { ...valuesOf(receipt, language), page: pageOf(receipt, language) },
            // The same address twice is a form that was sent twice; another day it was asked again.
            dedupeKey: `receipt ${receipt.number} to ${digest} ${dayInIndia(now())}`,
          });
          if (kind === 'Queued') queued += 1;
        }
        return queued;
      });
    },
    /** Keeps an address for the receipt of a payment, and sends the receipt if it is there already. */
    async ask(intentId: string, email: string, language: Locale): Promise<ReceiptAsked> {
      const waitSeconds = await secondsToWait(db, ADDRESSES, intentId, now());
      if (waitSeconds > 0) return { kind: 'TooMany', waitSeconds };
      const given = { channel: 'email', language, address: email } as const;
      if (!(await notify.addresses.keep(receiptPurpose(intentId), given)))
        return { kind: 'AddressRefused' };
      // The capture may come between a look and the insert: look after it.
      await this.send(intentId);
      return { kind: 'Asked' };
    },
  };
}
export type ReceiptMails = ReturnType<typeof createReceiptMails>;
