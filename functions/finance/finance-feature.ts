import type { Payments } from '@pune/payments';
import type { ReceiptKeys } from '@pune/payments/receipts/receipt-keys';
import type { ReceiptMails } from '@pune/payments/receipts/receipt-mails';

/** The dependencies of the pages of money. */
export interface FinanceRoutes {
  payments: () => Promise<Payments>;
  /** The citizens' portal, whose addresses receipts hold; by default that of the request. */
  portal?: string | null | undefined;
  receiptKeys?: ReceiptKeys | null;
  /** Sends receipts by mail; null where no mail can go out. */
  receiptMails?: () => Promise<ReceiptMails | null>;
  now?: () => Date;
}
