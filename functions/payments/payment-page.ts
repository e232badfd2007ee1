import { PAYMENTS_API } from '@pune/payments/addresses.constants';
import type { ReceiptKeys } from '@pune/payments/receipts/receipt-keys';
import type { RefundRequestView } from '@pune/payments/refund-requests';
import type { PaymentView } from '@pune/payments/schema';

/** The data of the page behind a payment's secret link. */
export interface PaymentPage {
  payment: PaymentView;
  secret: string;
  /** The portal's origin, for links on printed receipts. */
  origin: string;
  /** True if the person has just returned from the gateway: an unknown outcome is being polled. */
  returned: boolean;
  /** Renders a QR code as SVG, for the receipt. */
  qr: (text: string) => string;
  /** The payee that UPI apps show. */
  payee: string;
  /** The address where the sandbox bank simulates the UPI app; or null. */
  trialAddress: string | null;
  /** The keys that sign the code of a receipt; null without any. */
  receiptKeys: ReceiptKeys | null;
  /** The payer's requests about money that was paid, the newest first. */
  requests: readonly RefundRequestView[];
  /** The receipt by mail: if it can be sent, and if it was just asked for. */
  mail: { isOffered: boolean; isSent: boolean; typed?: string; error?: string };
}

export const paymentAddress = (secret: string): string => `${PAYMENTS_API}/payment/${secret}`;
