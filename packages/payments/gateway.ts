import type { Checkout } from './payments.schema.ts';

/**
 * The kinds of facts that a gateway reports. `other` is stored and acknowledged, and has no effect.
 */
export const FACT_KINDS = [
  'authorised',
  'captured',
  'settled',
  'failed',
  'cancelled',
  'expired',
  'refund_pending',
  'refunded',
  'refund_failed',
  'refund_returned',
  'other',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** A fact reported by a gateway, in our terms, with all fields that must match. */
export interface GatewayFact {
  /** Unique at its gateway: a fact with the same id is applied once. */
  eventId: string;
  kind: FactKind;
  merchantId: string;
  orderId: string;
  /** Our id of the order; a webhook may arrive before the answer that names the order. */
  reference: string | null;
  /** The bank's attempt. Two attempts for one order mean a double payment. */
  paymentId: string | null;
  amountPaise: number;
  currency: string;
  /** The gateway's fee; only for `settled`. */
  feePaise: number;
  occurredAt: string;
  refund: { refundId: string; reference: string | null } | null;
  /** The gateway's number of the payment to the bank that contains this, if its report names one. */
  settlement?: string;
}

export interface OrderRequest {
  /** The intent's id: the same reference is the same order, even if it is requested repeatedly. */
  reference: string;
  amountPaise: number;
  currency: string;
  /** In the payer's language, without personal data. */
  description: string;
  returnUrl: string;
  expiresAt: string;
  language: string;
}
export interface OrderKey {
  orderId: string;
  reference: string;
  amountPaise: number;
}
export interface RefundOrder {
  reference: string;
  orderId: string;
  paymentId: string;
  amountPaise: number;
  currency: string;
}

/**
 * The result of a gateway that does not answer in time, or answers unintelligibly: the outcome is
 * unknown, never failed.
 */
export type Unknown = { kind: 'Unknown'; reason: string };
export type OrderResult =
  | { kind: 'Order'; orderId: string; checkout: Checkout }
  | { kind: 'Refused'; reason: string }
  | Unknown;
/**
 * An empty list of facts means that the order is neither paid nor ended. With `isTried`, an attempt
 * without a result is at a bank.
 */
export type StatusResult =
  | { kind: 'Status'; facts: GatewayFact[]; isTried?: boolean }
  | { kind: 'NotFound' }
  | Unknown;
export type ReportResult = { kind: 'Report'; facts: GatewayFact[] } | Unknown;
export type RefundResult =
  | { kind: 'Accepted'; facts: GatewayFact[] }
  | { kind: 'Refused'; reason: string }
  | Unknown;
export type CancelResult = { kind: 'Cancelled' } | { kind: 'TooLate' } | Unknown;
export type WebhookResult =
  | { kind: 'Verified'; facts: GatewayFact[] }
  | { kind: 'Refused'; reason: 'signature' | 'stale' | 'malformed' };
export type ReturnResult = { kind: 'Returned'; orderId: string } | { kind: 'Refused' };

/**
 * The port to a payment gateway. A driver is one file in `gateways/` with a factory; its methods do
 * not throw.
 */
export interface Gateway {
  /** The name in addresses and in the database. */
  name: string;
  /** Our merchant id at the gateway: facts about other merchants' payments are ignored. */
  merchantId: string;
  /** The time in which a payer can start to pay an order. */
  orderMinutes: number;
  /** How long a payment may stay unknown; it is polled until then. */
  horizonHours: number;
  /**
   * For a gateway that cannot cancel orders: how long its page may still take a payment after
   * `orderMinutes`. An order that was not even tried ends then, without an alarm.
   */
  lapseMinutes?: number;
  createOrder(order: OrderRequest): Promise<OrderResult>;
  fetchStatus(order: OrderKey): Promise<StatusResult>;
  /**
   * Verifies the raw bytes, before anything is parsed. There is no default: a gateway without
   * verification is not supported.
   */
  verifyWebhook(rawBody: Uint8Array, headers: Headers, now: Date): Promise<WebhookResult>;
  /**
   * Identifies the order of a returning payer, from the query or the form that the gateway's page
   * sends. It proves nothing about money: the server asks the gateway.
   *
   * @param orderId the stored order, for signatures that cover it
   */
  verifyReturn(parameters: URLSearchParams, orderId: string): Promise<ReturnResult>;
  /** Optional: cancels an order, so that it can no longer be paid. */
  cancelOrder?(order: OrderKey): Promise<CancelResult>;
  /** Optional: refunds money. The same reference is the same refund. */
  refund?(refund: RefundOrder): Promise<RefundResult>;
  /** Required with `refund`. The last fact is the current state. */
  fetchRefund?(refund: RefundOrder & { refundId: string | null }): Promise<StatusResult>;
  /**
   * For a gateway whose report names a payment only once it is settled: the days after which the
   * report of a day is whole. Without it, that is when the day is over.
   */
  reportDays?: number;
  /**
   * Optional: all events of a period (`from` inclusive, `to` exclusive), under the ids of their
   * webhooks.
   */
  fetchReport?(from: Date, to: Date): Promise<ReportResult>;
}

const TIMEOUT_MS = 10_000;
/** A report has thousands of payments, on pages of twenty to a hundred. */
export const REPORT_TIMEOUT_MS = 900_000;

/** Calls a gateway with a timeout; silence, an error or an invalid answer is `Unknown`. */
export async function ask<T>(call: () => Promise<T>, timeoutMs = TIMEOUT_MS): Promise<T | Unknown> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      call(),
      new Promise<Unknown>((resolve) => {
        timer = setTimeout(resolve, timeoutMs, { kind: 'Unknown', reason: 'timeout' });
      }),
    ]);
  } catch (error) {
    return { kind: 'Unknown', reason: (error as Error).name ?? 'Error' };
  } finally {
    clearTimeout(timer);
  }
}
