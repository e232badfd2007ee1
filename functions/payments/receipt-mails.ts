import type { Citizens } from '@pune/citizens';
import type { Notify } from '@pune/notify';
import { createReceiptMails, type ReceiptMails } from '@pune/payments/receipts/receipt-mails';
import { citizenReaders } from './citizen-readers.ts';
import { opened } from './opened.ts';

/**
 * Opens the sender of receipts for pages of officers.
 *
 * @returns null without a portal to which mails lead, and where no mail can go out
 */
export const receiptMailsOf =
  ({
    citizens,
    origin,
  }: {
    citizens: () => Promise<{ citizens: Citizens; notify: Notify }>;
    origin: string | null;
  }) =>
  async (): Promise<ReceiptMails | null> => {
    if (!origin) return null;
    const accounts = await citizens();
    if (!accounts.notify.reaches('email')) return null;
    return createReceiptMails({
      db: (await opened()).db,
      notify: accounts.notify,
      readers: citizenReaders(accounts, origin),
      origin,
    });
  };
