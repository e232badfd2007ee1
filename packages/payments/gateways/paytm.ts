import { createHash, randomBytes, type KeyObject } from 'node:crypto';
import { toIndiaClock } from '@pune/std/india-time';
import { qrSvg } from '@pune/std/qr';
import type { z } from 'zod';
import {
  ask,
  REPORT_TIMEOUT_MS,
  type Gateway,
  type GatewayFact,
  type OrderRequest,
  type OrderResult,
  type RefundOrder,
  type RefundResult,
  type StatusResult,
  type Unknown,
} from '../gateway.ts';
import { rupeesText } from '../money.ts';
import { requestJson, type Fetch } from '../request-json.ts';
import { isLinkFor } from './upi/link.ts';
import { factsWithin, SETTLEMENT_DAYS, settlementDays } from '../report-days.ts';
import { settledFacts, settlementsBody } from './paytm/report.ts';
import { bodyText, checksumOf, isChecksumOf, joined } from './paytm/checksum.ts';
import {
  bodySchema,
  factOfRefund,
  factsOfPayment,
  formSchema,
  initiatedSchema,
  isPaytmId,
  orderIdOf,
  qrSchema,
  refundSchema,
  statusSchema,
} from './paytm/facts.ts';

export interface PaytmOptions {
  /** The merchant id (MID). */
  merchantId: string;
  /** The merchant key: sixteen characters. It signs requests, returns and webhooks. */
  merchantKey: string;
  /** The page of Paytm: the website that Paytm gave for this contract, such as `WEBSTAGING`. */
  website?: string;
  /**
   * Instead of the page, UPI by a link and a code of each order. The gateway's name is then `upi`.
   */
  upi?: {
    /** The client id of the contract. */
    clientId: string;
    /** The name of this portal among the terminals of the contract. */
    posId: string;
    /** The payee of the codes: a link to another one is not shown. */
    payeeAddress: string;
    /** The keys of who signs links: with them, a link without a right signature is not shown. */
    linkKeys?: readonly KeyObject[];
  };
  /** Another server with Paytm's API. */
  apiBase?: string;
  timeoutMs?: number;
  /** The network: by default the real one. */
  fetch?: Fetch;
}

const LIVE = 'https://secure.paytmpayments.com';
/** Paytm repeats a webhook for about seven days. */
const WEBHOOK_DAYS_MAX = 8;
const DAY_MS = 86_400_000;
const INR = 'INR';
/** Codes of results (https://www.paytmpayments.com/docs/api/v3/transaction-status-api). */
const CODES = {
  noPayment: '334',
  noRefund: '631',
  /** A refund of this reference exists, or succeeded, or another one of the order is at work. */
  refundExists: new Set(['617', '629']),
  refundBusy: '626',
  /** Our key, our signature, our request, or Paytm's system: nothing is said about money. */
  faults: new Set([
    '227',
    '330',
    '335',
    '400',
    '401',
    '501',
    '1001',
    '1007',
    '2005',
    '2006',
    '2013',
  ]),
};

/** `2026-06-15 10:00:00`, in India. */
const indiaClock = (at: string): string =>
  toIndiaClock(at).toISOString().slice(0, 19).replace('T', ' ');

/**
 * UPI, cards, net banking and wallets by Paytm: a transaction is begun here, and a form posts its
 * token to Paytm's page, which needs no script of ours. The order's id at Paytm is our reference.
 *
 * Or a code: the link of UPI that Paytm makes for an order opens an app on a phone, and is drawn for
 * another device. Status, webhooks and refunds are the same.
 *
 * Paytm knows an order only after the first attempt to pay it, and cannot cancel one: an untried order
 * lapses.
 */
export function paytm({
  merchantId,
  merchantKey,
  website,
  upi,
  apiBase = LIVE,
  timeoutMs = 8_000,
  fetch,
}: PaytmOptions): Gateway {
  /** Calls the API: a checksum over the body's own text in `head`, and one in the answer. */
  const call = <T>(
    schema: z.ZodType<T>,
    path: string,
    body: unknown,
    more: Record<string, string> = {},
  ): Promise<{ kind: 'Answer'; value: T } | Unknown> =>
    ask(async () => {
      const text = JSON.stringify(body);
      const signature = checksumOf(text, merchantKey, randomBytes(3).toString('base64'));
      const answer = await requestJson(`${apiBase}${path}`, {
        method: 'POST',
        timeoutMs,
        fetch,
        headers: { 'content-type': 'application/json' },
        body: `{"head":${JSON.stringify({ ...more, signature })},"body":${text}}`,
      });
      const { head, body: told } = answer.body as { head?: { signature?: string }; body: unknown };
      const signed = bodyText(answer.text);
      if (
        head?.signature !== undefined &&
        !(signed && isChecksumOf(signed, merchantKey, head.signature))
      )
        return { kind: 'Unknown' as const, reason: 'the signature of the answer is wrong' };
      return { kind: 'Answer' as const, value: schema.parse(told) };
    }, timeoutMs + 500);

  const refIdOf = (reference: string): string =>
    isPaytmId(reference)
      ? reference
      : createHash('sha256').update(reference).digest('base64url').slice(0, 40);

  async function findRefund({ reference, orderId, paymentId }: RefundOrder): Promise<StatusResult> {
    const answer = await call(refundSchema, '/v2/refund/status', {
      mid: merchantId,
      orderId,
      refId: refIdOf(reference),
    });
    if (answer.kind !== 'Answer') return answer;
    const { resultInfo, refundId, refundAmount, ...rest } = answer.value;
    if (resultInfo.resultCode === CODES.noRefund) return { kind: 'NotFound' };
    const at = rest.merchantRefundRequestTimestamp ?? rest.txnTimestamp;
    if (
      CODES.faults.has(resultInfo.resultCode) ||
      !refundId ||
      refundAmount === undefined ||
      at === undefined
    )
      return { kind: 'Unknown', reason: resultInfo.resultCode };
    return {
      kind: 'Status',
      facts: [
        factOfRefund({
          mid: merchantId,
          orderId: rest.orderId ?? orderId,
          txnId: rest.txnId || paymentId,
          status: resultInfo.resultStatus,
          amountPaise: refundAmount,
          currency: INR,
          at,
          refundId,
          reference,
        }),
      ],
    };
  }

  /** Reads a form whose checksum is right; null for any other. */
  function signedForm(form: URLSearchParams): z.output<typeof formSchema> | 'signature' | null {
    const text = joined(form);
    const checksum = form.get('CHECKSUMHASH');
    if (text === null || !checksum || !isChecksumOf(text, merchantKey, checksum))
      return 'signature';
    return formSchema.safeParse(Object.fromEntries(form)).data ?? null;
  }

  /** Reads the facts of a webhook: a form about a payment, or JSON about a payment or a refund. */
  function webhookFacts(raw: string): GatewayFact[] | 'signature' | 'malformed' {
    if (!raw.trimStart().startsWith('{')) {
      const form = signedForm(new URLSearchParams(raw));
      if (form === 'signature') return form;
      if (form === null) return 'malformed';
      const { TXNID, TXNDATE } = form;
      return TXNID && TXNDATE
        ? factsOfPayment({
            mid: form.MID,
            orderId: form.ORDERID,
            txnId: TXNID,
            status: form.STATUS,
            amountPaise: form.TXNAMOUNT,
            currency: form.CURRENCY,
            at: TXNDATE,
          })
        : [];
    }
    const text = bodyText(raw);
    const signature = /"signature"\s*:\s*"([A-Za-z0-9+/=\\]+)"/.exec(raw)?.[1];
    if (!text || !signature || !isChecksumOf(text, merchantKey, signature.replaceAll('\\/', '/')))
      return 'signature';
    const body = bodySchema.safeParse(JSON.parse(text)).data;
    if (!body) return 'malformed';
    const base = {
      // A webhook about a refund may lack the merchant: the key that signs it is the merchant's.
      mid: body.mid ?? merchantId,
      orderId: body.orderId,
      txnId: body.txnId,
      status: body.status,
      currency: body.currency,
    };
    const at = body.merchantRefundRequestTimestamp ?? body.txnDate ?? body.txnTimestamp;
    const { refundId, refundAmount, txnAmount } = body;
    if (at === undefined) return 'malformed';
    if (refundId && refundAmount !== undefined)
      return [
        factOfRefund({
          ...base,
          at,
          amountPaise: refundAmount,
          refundId,
          reference: body.refId ?? null,
        }),
      ];
    return txnAmount === undefined
      ? 'malformed'
      : factsOfPayment({ ...base, at, amountPaise: txnAmount });
  }

  async function createCode(
    { clientId, posId, payeeAddress, linkKeys }: NonNullable<PaytmOptions['upi']>,
    { reference, amountPaise, expiresAt }: OrderRequest,
  ): Promise<OrderResult> {
    const orderId = orderIdOf(reference, randomBytes(4).toString('hex'));
    const answer = await call(
      qrSchema,
      '/paymentservices/qr/create',
      {
        mid: merchantId,
        orderId,
        amount: rupeesText(amountPaise),
        businessType: 'UPI_QR_CODE',
        posId,
        expiryDate: indiaClock(expiresAt),
      },
      { clientId, version: 'v1' },
    );
    if (answer.kind !== 'Answer') return answer;
    const { resultInfo, qrData } = answer.value;
    if (resultInfo.resultStatus !== 'SUCCESS' || !qrData)
      return { kind: 'Unknown', reason: resultInfo.resultCode };
    // `tr` of the link is Paytm's own.
    if (!isLinkFor(qrData, payeeAddress, { amountPaise }, linkKeys))
      return { kind: 'Unknown', reason: 'the link is not ours' };
    return { kind: 'Order', orderId, checkout: { kind: 'upi', uri: qrData, qrSvg: qrSvg(qrData) } };
  }

  const fetchReport = (from: Date, to: Date) =>
    ask(async () => {
      const facts = await settledFacts(settlementDays(from, to), async (day, page) => {
        const salt = randomBytes(3).toString('base64');
        const answer = await requestJson(`${apiBase}/merchant-settlement-service/settlement/list`, {
          method: 'POST',
          timeoutMs,
          fetch,
          headers: { 'content-type': 'application/json' },
          body: settlementsBody({ merchantId, merchantKey }, day, page, salt),
        });
        return answer.body;
      });
      return { kind: 'Report' as const, facts: factsWithin(facts, from, to) };
    }, REPORT_TIMEOUT_MS);

  return {
    name: upi ? 'upi' : 'paytm',
    merchantId,
    // A token for the page is good for fifteen minutes; a code is made for as long.
    orderMinutes: 15,
    lapseMinutes: 60,
    horizonHours: 120,
    createOrder: async (order) => {
      const { reference, amountPaise, currency, returnUrl } = order;
      if (currency !== INR || !isPaytmId(reference))
        return { kind: 'Refused', reason: 'currency or reference' };
      if (upi) return createCode(upi, order);
      const query = new URLSearchParams({ mid: merchantId, orderId: reference });
      const answer = await call(initiatedSchema, `/theia/api/v1/initiateTransaction?${query}`, {
        requestType: 'Payment',
        mid: merchantId,
        websiteName: website,
        orderId: reference,
        callbackUrl: returnUrl,
        txnAmount: { value: rupeesText(amountPaise), currency },
        // A payer has no account here: the payment stands for its payer.
        userInfo: { custId: reference },
      });
      if (answer.kind !== 'Answer') return answer;
      const { resultInfo, txnToken } = answer.value;
      if (resultInfo.resultStatus === 'S' && txnToken)
        return {
          kind: 'Order',
          orderId: reference,
          checkout: {
            kind: 'form',
            action: `${apiBase}/theia/api/v1/showPaymentPage?${query}`,
            fields: { mid: merchantId, orderId: reference, txnToken },
          },
        };
      return resultInfo.resultStatus === 'F' && !CODES.faults.has(resultInfo.resultCode)
        ? { kind: 'Refused', reason: resultInfo.resultCode }
        : { kind: 'Unknown', reason: resultInfo.resultCode };
    },
    fetchStatus: async ({ orderId }) => {
      const answer = await call(statusSchema, '/v3/order/status', { mid: merchantId, orderId });
      if (answer.kind !== 'Answer') return answer;
      const { resultInfo, txnId, txnAmount, txnDate, mid } = answer.value;
      const { resultStatus, resultCode } = resultInfo;
      if (resultCode === CODES.noPayment) return { kind: 'Status', facts: [] };
      if (resultStatus === 'PENDING') return { kind: 'Status', facts: [], isTried: true };
      // A failure without a transaction is a failure of the question.
      if (!txnId || txnAmount === undefined || txnDate === undefined)
        return { kind: 'Unknown', reason: resultCode };
      return {
        kind: 'Status',
        facts: factsOfPayment({
          mid: mid ?? merchantId,
          orderId: answer.value.orderId ?? orderId,
          txnId,
          status: resultStatus,
          amountPaise: txnAmount,
          currency: INR,
          at: txnDate,
        }),
      };
    },
    verifyWebhook: async (rawBody, _, now) => {
      try {
        const facts = webhookFacts(Buffer.from(rawBody).toString('utf8'));
        if (typeof facts === 'string') return { kind: 'Refused', reason: facts };
        const isOld = facts.some(
          ({ occurredAt }) =>
            Math.abs(now.getTime() - Date.parse(occurredAt)) > WEBHOOK_DAYS_MAX * DAY_MS,
        );
        return isOld ? { kind: 'Refused', reason: 'stale' } : { kind: 'Verified', facts };
      } catch {
        return { kind: 'Refused', reason: 'malformed' };
      }
    },
    verifyReturn: async (parameters, orderId) => {
      const form = signedForm(parameters);
      return form && form !== 'signature' && form.MID === merchantId && form.ORDERID === orderId
        ? { kind: 'Returned', orderId }
        : { kind: 'Refused' };
    },
    refund: async (refund): Promise<RefundResult> => {
      const { reference, orderId, paymentId, amountPaise } = refund;
      const answer = await call(refundSchema, '/refund/apply', {
        mid: merchantId,
        txnType: 'REFUND',
        orderId,
        txnId: paymentId,
        refId: refIdOf(reference),
        refundAmount: rupeesText(amountPaise),
      });
      if (answer.kind !== 'Answer') return answer;
      const { resultStatus, resultCode } = answer.value.resultInfo;
      const isTaken = resultStatus !== 'TXN_FAILURE' || CODES.refundExists.has(resultCode);
      if (isTaken) {
        // Paytm registers a refund and decides it later: its status is the fact.
        const status = await findRefund(refund);
        return status.kind === 'Status'
          ? { kind: 'Accepted', facts: status.facts }
          : { kind: 'Unknown', reason: status.kind };
      }
      return CODES.faults.has(resultCode) || resultCode === CODES.refundBusy
        ? { kind: 'Unknown', reason: resultCode }
        : { kind: 'Refused', reason: resultCode };
    },
    fetchRefund: findRefund,
    reportDays: SETTLEMENT_DAYS,
    fetchReport,
  };
}
