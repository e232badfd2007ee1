import { ofHeads } from './heads.constants.ts';

/*
 * Constants about payments that pages and browser scripts share. It imports constants alone, so that
 * an island bundles neither the validator nor the rules.
 */

export { BILL_HEADS, HEADS, ofHeads, type BillHead } from './heads.constants.ts';

/**
 * Lines that add up to the total, and workings that explain them. Texts: `payments:line_<name>`.
 */
export const BILL_LINES = [
  'letting_value',
  'maintenance_deduction',
  'self_occupation',
  'rateable_value',
  'general_tax',
  'water_benefit_tax',
  'sewage_benefit_tax',
  'eco_rebate',
  'early_payment',
  'penalty_first_half',
  'penalty_second_half',
  'water_consumption',
  'sewerage_charge',
  'meter_charge',
  'certificate_fee',
  'licence_fee',
  'octroi',
  'local_body_tax',
  'assessed_interest',
  'arrears',
  'arrears_penalty',
  'penalty_arrears',
  'concession',
  'amnesty',
  'returned_cheque',
] as const;
export type BillLineName = (typeof BILL_LINES)[number];

/**
 * The public status of an intent. Labels: `payments:status_<status>`. An unknown outcome is
 * `pending`, never `failed`.
 */
export const PAYMENT_STATUSES = [
  'open',
  'pending',
  'paid',
  'failed',
  'expired',
  'cancelled',
] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** The public status of a refund. Labels: `payments:refund_<status>`. */
export const REFUND_STATUSES = ['pending', 'refunded', 'failed', 'returned'] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];

/**
 * The gateways that a payer may choose from, by the names of their drivers. Labels:
 * `payments:way_<name>`.
 */
export const WAYS = ['sandbox', 'upi', 'stripe', 'razorpay', 'paytm', 'billdesk'] as const;
export type WayName = (typeof WAYS)[number];

/**
 * The place or the party by which a payment came; with its gateway it is one of the city's channels
 * (`channels/channels.ts`).
 */
export const PAYMENT_CHANNELS = [
  'web',
  'embed',
  'app',
  'kiosk',
  'counter',
  'callcentre',
  'agent',
  'missedcall',
  'bharatconnect',
  'imps',
] as const;
export type PaymentChannel = (typeof PAYMENT_CHANNELS)[number];

/** Channels that a public request may name. */
export const PUBLIC_CHANNELS = ['web', 'embed'] as const satisfies readonly PaymentChannel[];

/** The maximum number of bills in one payment. */
export const BILLS_MAX = 20;
export const ACCOUNT_NUMBER_CHARACTERS_MAX = 40;

/** Well-formed numbers, for hints. */
export const EXAMPLE_ACCOUNT_NUMBERS = /* @__PURE__ */ ofHeads('example');
