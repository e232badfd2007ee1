import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  ask,
  REPORT_TIMEOUT_MS,
  type Gateway,
  type RefundOrder,
  type RefundResult,
  type StatusResult,
  type Unknown,
} from '../gateway.ts';
import { rupeesText } from '../money.ts';
import type { Fetch } from '../request-json.ts';
import { factsWithin, SETTLEMENT_DAYS, settlementDays } from '../report-days.ts';
import { settledFacts } from './billdesk/report.ts';
import {
  errorSchema,
  factOfRefund,
  factsOfTransaction,
  infoOf,
  INR_CODE,
  orderSchema,
  refundSchema,
  transactionSchema,
  webhookSchema,
} from './billdesk/facts.ts';
import { readToken, tokenIn, tokenOf, type BilldeskKeys } from './billdesk/tokens.ts';

export interface BilldeskOptions {
  merchantId: string;
  keys: BilldeskKeys;
  /** The public address of this server, which BillDesk lets in: it stands for the payer's device. */
  serverAddress: string;
  /** Another server with BillDesk's API, without `/payments/…`. */
  apiBase?: string;
  timeoutMs?: number;
  /** The network: by default the real one. */
  fetch?: Fetch;
  now?: () => Date;
}

const LIVE = 'https://api.billdesk.com';
const WEBHOOK_DAYS_MAX = 8;
const DAY_MS = 86_400_000;
const INFO_FIELDS = 7;
/** Errors of our key, our address or our request: nothing is said about money. */
const FAULTS = new Set([401, 403, 408, 429]);

/** `2026-06-15T10:00:00+05:30` */
const indiaTime = (at: Date): string =>
  `${new Date(at.getTime() + 330 * 60_000).toISOString().slice(0, 19)}+05:30`;

type Answer<T> =
  | { kind: 'Answer'; value: T }
  | { kind: 'NotFound' }
  | { kind: 'Duplicate' }
  | { kind: 'Refused'; reason: string }
  | Unknown;

/**
 * Cards, net banking, UPI and wallets by BillDesk: an order here, and a form that posts to
 * BillDesk's page (Neo, full redirect). Every message is signed, and encrypted if the contract gives
 * a key for that.
 *
 * BillDesk gives the page of an order once, and refuses its id from then on. So a repeated request
 * makes another order with the same reference; the first one was never shown. BillDesk knows a
 * transaction only after the first attempt to pay, and cannot cancel an order: an untried order lapses.
 */
export function billdesk({
  merchantId,
  keys,
  serverAddress,
  apiBase = LIVE,
  timeoutMs = 8_000,
  fetch = globalThis.fetch,
  now = () => new Date(),
}: BilldeskOptions): Gateway {
  const device = { init_channel: 'internet', ip: serverAddress, user_agent: 'Pune Portals' };

  /** Calls the API. Errors are tokens too; an answer without a right signature says nothing. */
  const call = <T>(schema: z.ZodType<T>, path: string, body: object): Promise<Answer<T>> =>
    ask(async (): Promise<Answer<T>> => {
      const response = await fetch(`${apiBase}/${path}`, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'content-type': 'application/jose',
          accept: 'application/jose',
          'BD-Traceid': randomBytes(16).toString('hex'),
          'BD-Timestamp': indiaTime(now()).slice(0, 19).replaceAll(/\D/g, ''),
        },
        body: await tokenOf(JSON.stringify({ mercid: merchantId, ...body }), keys),
      });
      const told = JSON.parse(await readToken((await response.text()).trim(), keys)) as unknown;
      if (response.status === 200) return { kind: 'Answer', value: schema.parse(told) };
      const { status, error_type, error_code } = errorSchema.parse(told);
      if (status === 404) return { kind: 'NotFound' };
      if (status === 409 || error_type === 'duplicate_request_error') return { kind: 'Duplicate' };
      return status >= 500 || FAULTS.has(status)
        ? { kind: 'Unknown', reason: error_code }
        : { kind: 'Refused', reason: error_code };
    }, timeoutMs + 500);

  const unknown = (answer: Exclude<Answer<never>, { kind: 'Answer' }>): Unknown => ({
    kind: 'Unknown',
    reason: 'reason' in answer ? answer.reason : answer.kind,
  });
  const transactionOf = (orderid: string) =>
    call(transactionSchema, 'payments/ve1_2/transactions/get', { orderid });

  async function findRefund({
    reference,
    refundId,
  }: RefundOrder & { refundId: string | null }): Promise<StatusResult> {
    const answer = await call(
      refundSchema,
      'payments/ve1_2/refunds/get',
      refundId ? { refundid: refundId } : { merc_refund_ref_no: infoOf(reference) },
    );
    if (answer.kind === 'NotFound') return answer;
    return answer.kind === 'Answer'
      ? { kind: 'Status', facts: [factOfRefund(answer.value, now().toISOString())] }
      : unknown(answer);
  }

  return {
    name: 'billdesk',
    merchantId,
    orderMinutes: 30,
    lapseMinutes: 60,
    horizonHours: 120,
    createOrder: async ({ reference, amountPaise, currency, returnUrl }) => {
      if (currency !== 'INR') return { kind: 'Refused', reason: 'currency' };
      const orderid = randomBytes(12).toString('hex');
      // BillDesk takes no address with parameters.
      const [ru] = returnUrl.split('?');
      const answer = await call(orderSchema, 'payments/ve1_2/orders/create', {
        orderid,
        amount: rupeesText(amountPaise),
        order_date: indiaTime(now()),
        currency: INR_CODE,
        ru,
        itemcode: 'DIRECT',
        additional_info: Object.fromEntries(
          Array.from({ length: INFO_FIELDS }, (_, n) => [
            `additional_info${n + 1}`,
            n === 0 ? infoOf(reference) : 'NA',
          ]),
        ),
        device,
      });
      if (answer.kind === 'Refused') return answer;
      if (answer.kind !== 'Answer') return unknown(answer);
      const order = answer.value;
      const link = order.links.find(({ parameters }) => parameters !== undefined);
      if (
        !link ||
        order.orderid !== orderid ||
        order.mercid !== merchantId ||
        order.amount !== amountPaise ||
        order.currency !== currency
      )
        return { kind: 'Unknown', reason: 'the order is not ours' };
      return {
        kind: 'Order',
        orderId: orderid,
        checkout: {
          kind: 'form',
          action: link.href,
          fields: {
            merchantid: merchantId,
            bdorderid: order.bdorderid,
            rdata: link.parameters!.rdata,
          },
        },
      };
    },
    fetchStatus: async ({ orderId, reference }) => {
      const answer = await transactionOf(orderId);
      if (answer.kind === 'NotFound') return { kind: 'Status', facts: [] };
      if (answer.kind !== 'Answer') return unknown(answer);
      const facts = factsOfTransaction(answer.value, reference);
      return { kind: 'Status', facts, ...(facts.length === 0 && { isTried: true }) };
    },
    verifyWebhook: async (rawBody, _, at) => {
      const token = tokenIn(Buffer.from(rawBody).toString('utf8'));
      const json = token && (await readToken(token, keys).catch(() => null));
      if (!json) return { kind: 'Refused', reason: 'signature' };
      try {
        const told = webhookSchema.parse(JSON.parse(json));
        const facts =
          'refundid' in told
            ? [factOfRefund(told, at.toISOString())]
            : 'transactionid' in told
              ? factsOfTransaction(told)
              : [];
        const isOld = facts.some(
          ({ occurredAt }) =>
            Math.abs(at.getTime() - Date.parse(occurredAt)) > WEBHOOK_DAYS_MAX * DAY_MS,
        );
        return isOld ? { kind: 'Refused', reason: 'stale' } : { kind: 'Verified', facts };
      } catch {
        return { kind: 'Refused', reason: 'malformed' };
      }
    },
    // A payer who gave up comes back with an unsigned form: the payment's page asks.
    verifyReturn: async (parameters, orderId) => {
      const token = tokenIn(parameters.toString());
      const json = token && (await readToken(token, keys).catch(() => null));
      const told = json && transactionSchema.safeParse(JSON.parse(json)).data;
      return told && told.orderid === orderId && told.mercid === merchantId
        ? { kind: 'Returned', orderId }
        : { kind: 'Refused' };
    },
    refund: async (refund): Promise<RefundResult> => {
      const { reference, orderId, paymentId, amountPaise } = refund;
      // A refund names date and amount of its payment.
      const paid = await transactionOf(orderId);
      if (paid.kind !== 'Answer') return unknown(paid);
      if (paid.value.transactionid !== paymentId)
        return { kind: 'Unknown', reason: 'the order has another payment' };
      const answer = await call(refundSchema, 'payments/ve1_2/refunds/create', {
        transactionid: paymentId,
        orderid: orderId,
        transaction_date: indiaTime(new Date(paid.value.transaction_date)),
        txn_amount: rupeesText(paid.value.amount),
        refund_amount: rupeesText(amountPaise),
        currency: INR_CODE,
        merc_refund_ref_no: infoOf(reference),
      });
      if (answer.kind === 'Answer')
        return { kind: 'Accepted', facts: [factOfRefund(answer.value, now().toISOString())] };
      if (answer.kind === 'Duplicate') {
        const status = await findRefund({ ...refund, refundId: null });
        return status.kind === 'Status'
          ? { kind: 'Accepted', facts: status.facts }
          : { kind: 'Unknown', reason: status.kind };
      }
      return answer.kind === 'Refused' ? answer : unknown(answer);
    },
    fetchRefund: findRefund,
    reportDays: SETTLEMENT_DAYS,
    fetchReport: (from, to) =>
      ask(async () => {
        const facts = await settledFacts(settlementDays(from, to), async (path, body) => {
          const answer = await call(z.unknown(), path, body);
          if (answer.kind === 'NotFound') return [];
          if (answer.kind !== 'Answer') throw new Error(unknown(answer).reason);
          return answer.value;
        });
        return { kind: 'Report' as const, facts: factsWithin(facts, from, to) };
      }, REPORT_TIMEOUT_MS),
  };
}
