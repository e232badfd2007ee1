import { PAYMENTS_API } from '@pune/payments/addresses.constants.ts';
import type { PaymentView } from '@pune/payments/schema';

/** The page behind the secret link of a payment. */
export interface PaymentPage {
  payment: PaymentView;
  secret: string;
  /** Of the portal: links on receipts work on paper too. */
  origin: string;
  /** The person has just come back from the gateway: what is not known yet is being asked about. */
  returned: boolean;
  /** A QR as SVG, for the receipt. */
  qr: (text: string) => string;
  /** The payee that UPI apps show. */
  payee: string;
  /** Where the trial bank plays the UPI app of this payment. */
  trialAddress: string | null;
}

export const paymentAddress = (secret: string): string => `${PAYMENTS_API}/payment/${secret}`;
