import { ofHeads } from './heads.constants.ts';

/**
 * The prefix of all payment endpoints. A payment's own address contains its secret: no log may show
 * it.
 */
export const PAYMENTS_API = '/api/payments';
export const BILLS_API = `${PAYMENTS_API}/bills`;
/** The address at which a prober rehearses the beginning of a payment. */
export const REHEARSALS_API = `${PAYMENTS_API}/rehearsals`;
/** The address to which the party of an inbound channel posts its messages. */
export const channelPath = (channel: string): string => `${PAYMENTS_API}/channels/${channel}`;
/** The address to which the city's tax system sends demands. */
export const DEMANDS_API = `${PAYMENTS_API}/demands`;
/** The figures of discounts with a budget. */
export const INCENTIVES_API = `${PAYMENTS_API}/incentives`;
/** The page of the ways to pay that are set up, and the address that begins the session of a place. */
export const WAYS_API = `${PAYMENTS_API}/ways`;
/** The address to which the telephone provider posts missed calls. */
export const MISSED_CALLS_API = `${PAYMENTS_API}/missed-calls`;
export const SESSIONS_API = `${PAYMENTS_API}/sessions`;
export const VERIFY_API = `${PAYMENTS_API}/verify`;
/** The form that finds a bill by ward office, name and address. */
export const FIND_API = `${PAYMENTS_API}/find`;
/** The form for a receipt that was lost. */
export const DUPLICATE_API = `${PAYMENTS_API}/duplicate`;
/** The form for the receipt of a bank transfer, or of a payment in an app. */
export const TRANSFERS_API = `${PAYMENTS_API}/transfers`;
/** The address at which the public keys of receipts are published; it does not change. */
export const RECEIPT_KEYS_API = `${PAYMENTS_API}/receipt-keys`;
/** The daily proof that receipts are what the bank booked. */
export const PROOF_API = `${PAYMENTS_API}/proof`;

/** The page of each head of account: `/mr/payments/property-tax/`. */
export const HEAD_PAGES = /* @__PURE__ */ ofHeads('page');
