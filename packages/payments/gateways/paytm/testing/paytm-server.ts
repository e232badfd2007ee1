import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { rupeesText } from '../../../money.ts';
import { addDays } from '@pune/std/india-time';
import { startLocalServer, type LocalServer } from '../../testing/local-server.ts';
import type { ProviderBooks } from '../../testing/provider-books.ts';
import type { Message } from '../../gateway.testing.ts';
import { upiText, type Payee } from '../../upi/link.ts';
import { bodyText, checksumOf, isChecksumOf, joined, joinedValues } from '../checksum.ts';
import { localSettlements, type Order, type Refund, type Status } from './local-settlements.ts';

export interface PaytmServerOptions {
  merchantId: string;
  merchantKey: string;
  website: string;
  /** The payee of codes for UPI. */
  payee?: Payee;
  now: () => Date;
}
/** A payee address that no bank has. */
const PAYEE: Payee = { address: 'pune@paytm', name: 'Pune', categoryCode: '9311' };

const order = z.strictObject({
  requestType: z.literal('Payment'),
  mid: z.string(),
  websiteName: z.string(),
  orderId: z.string().regex(/^[\w@.-]{1,50}$/),
  callbackUrl: z.url(),
  txnAmount: z.strictObject({
    value: z.string().regex(/^\d+\.\d\d$/),
    currency: z.literal('INR'),
  }),
  userInfo: z.strictObject({ custId: z.string().regex(/^[\w@!$.-]{1,64}$/) }),
});
const code = z.strictObject({
  mid: z.string(),
  orderId: z.string().regex(/^[\w@.-]{1,50}$/),
  amount: z.string().regex(/^\d+\.\d\d$/),
  businessType: z.literal('UPI_QR_CODE'),
  posId: z.string().min(1).max(50),
  expiryDate: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
});
const refund = z.strictObject({
  mid: z.string(),
  txnType: z.literal('REFUND'),
  orderId: z.string(),
  txnId: z.string(),
  refId: z.string().regex(/^[\w@.-]{1,50}$/),
  refundAmount: z.string().regex(/^\d+\.\d\d$/),
});

/** `2020-05-08 11:21:28.0`, in India. */
const localTime = (at: Date): string =>
  `${new Date(at.getTime() + 330 * 60_000).toISOString().slice(0, 19).replace('T', ' ')}.0`;
const FEE_PAISE = 118;
const newId = () => randomBytes(15).toString('hex');
const paise = (rupees: string): number => Math.round(Number(rupees) * 100);
const salt = () => randomBytes(3).toString('base64');

export type PaytmServer = LocalServer & {
  /** Pays, or tries to pay, an order on Paytm's page. */
  pay: (orderId: string, how: 'success' | 'declined' | 'refund_declined' | 'pending') => void;
  /** Decides an attempt that a bank had left open. */
  decide: (orderId: string, status: 'TXN_SUCCESS' | 'TXN_FAILURE') => void;
  /** Makes the next refunds wait for the bank. */
  holdRefunds: (held: boolean) => void;
  decideRefund: (refId: string, status: 'TXN_SUCCESS' | 'TXN_FAILURE') => void;
  takeWebhooks: () => Message[];
  /** Signs a text correctly: a form by its values, any other text as the body of JSON. */
  signed: (text: string) => Message;
  /** The form that Paytm's page posts to the callback. */
  returnOf: (orderId: string) => URLSearchParams;
  books: ProviderBooks;
};

/**
 * Starts a server that speaks the part of Paytm's API that payments use, as its documentation
 * describes it (https://www.paytmpayments.com/docs/): begin a transaction, the payment page's form,
 * the status of an order, refunds and their status, checksums over bodies and forms, and webhooks.
 * It moves no money.
 */
export async function startPaytmServer({
  merchantId,
  merchantKey,
  website,
  payee = PAYEE,
  now,
}: PaytmServerOptions): Promise<PaytmServer> {
  const orders = new Map<string, Order>();
  const refunds = new Map<string, Refund>();
  const refused = new Set<string>();
  let webhooks: Message[] = [];
  let isHeld = false;

  const result = (resultStatus: string, resultCode: string, resultMsg: string) => ({
    resultInfo: { resultStatus, resultCode, resultMsg },
  });
  const messageOf = (text: string, type: string): Message => ({
    body: Buffer.from(text),
    headers: new Headers({ 'content-type': type }),
  });
  const signedJson = (body: string): string =>
    `{"head":{"signature":${JSON.stringify(checksumOf(body, merchantKey, salt()))}},"body":${body}}`;
  function signedForm(values: Record<string, string>): URLSearchParams {
    const form = new URLSearchParams(values);
    form.set('CHECKSUMHASH', checksumOf(joined(form)!, merchantKey, salt()));
    return form;
  }
  const formOf = ({ orderId, amount, payment }: Order) =>
    signedForm({
      BANKNAME: 'WALLET',
      BANKTXNID: '62909899',
      CURRENCY: 'INR',
      GATEWAYNAME: 'WALLET',
      MID: merchantId,
      ORDERID: orderId,
      PAYMENTMODE: 'UPI',
      RESPCODE: payment?.status === 'TXN_SUCCESS' ? '01' : '227',
      RESPMSG: payment?.status === 'TXN_SUCCESS' ? 'Txn Success' : 'Your payment has been declined',
      STATUS: payment?.status ?? 'TXN_FAILURE',
      TXNAMOUNT: amount,
      TXNDATE: payment?.at ?? localTime(now()),
      TXNID: payment?.txnId ?? '',
    });
  const tell = (paid: Order) =>
    void webhooks.push(messageOf(formOf(paid).toString(), 'application/x-www-form-urlencoded'));
  const bodyOfRefund = (told: Refund) => ({
    mid: merchantId,
    orderId: told.orderId,
    txnId: told.txnId,
    refundId: told.refundId,
    refId: told.refId,
    refundAmount: rupeesText(told.paise),
    merchantRefundRequestTimestamp: told.at,
  });
  const tellRefund = (told: Refund) =>
    void webhooks.push(
      messageOf(
        signedJson(
          JSON.stringify({ ...bodyOfRefund(told), status: told.status, txnType: 'REFUND' }),
        ),
        'application/json',
      ),
    );

  function initiate(body: unknown, query: URLSearchParams): object {
    const read = order.safeParse(body);
    if (!read.success) return result('F', '1001', 'Request parameters are not valid');
    const { mid, orderId, websiteName, txnAmount, callbackUrl } = read.data;
    if (query.get('mid') !== mid || mid !== merchantId || websiteName !== website)
      return result('F', '2013', 'Mid in the query param doesnt match with the Mid send');
    if (query.get('orderId') !== orderId)
      return result('F', '2014', 'OrderId in the query param doesnt match with the OrderId send');
    const first = orders.get(orderId);
    if (first && first.amount !== txnAmount.value) return result('F', '325', 'Duplicate order id');
    if (!first)
      orders.set(orderId, {
        orderId,
        amount: txnAmount.value,
        callbackUrl,
        token: randomBytes(24).toString('hex'),
        payment: null,
      });
    return {
      ...(first ? result('S', '0002', 'Success Idempotent') : result('S', '0000', 'Success')),
      txnToken: orders.get(orderId)!.token,
    };
  }

  function createCode(body: unknown, head: Record<string, string>): object {
    const read = code.safeParse(body);
    if (!read.success || !head.clientId || head.version !== 'v1')
      return result('FAILURE', 'QR_1001', 'Request parameters are not valid');
    const { orderId, amount } = read.data;
    if (orders.has(orderId)) return result('FAILURE', 'QR_1002', 'The order has a code');
    orders.set(orderId, { orderId, amount, callbackUrl: '', token: '', payment: null });
    const qrData = upiText({
      payee,
      medium: 'dynamic_qr',
      order: { orderId: newId().slice(-20), amountPaise: paise(amount), description: 'Fees' },
    });
    return { ...result('SUCCESS', 'QR_0001', 'SUCCESS'), qrCodeId: newId(), qrData };
  }

  function statusOf(orderId: string): object {
    const found = orders.get(orderId);
    if (!found?.payment)
      return result('TXN_FAILURE', '334', 'Invalid Order ID. Please enter a valid Order ID.');
    const { txnId, status, at } = found.payment;
    const told = {
      TXN_SUCCESS: result('TXN_SUCCESS', '01', 'Txn Success'),
      TXN_FAILURE: result('TXN_FAILURE', '227', 'Your payment has been declined by your bank.'),
      PENDING: result('PENDING', '402', 'Looks like the payment is not complete.'),
    }[status];
    return {
      ...told,
      txnId,
      bankTxnId: '62909899',
      orderId,
      txnAmount: found.amount,
      txnType: 'SALE',
      mid: merchantId,
      paymentMode: 'UPI',
      refundAmt: '0.00',
      txnDate: at,
    };
  }

  function refundStatus(refId: string): object {
    const found = refunds.get(refId);
    if (!found) return result('TXN_FAILURE', '631', 'Record not found');
    const told = {
      TXN_SUCCESS: result('TXN_SUCCESS', '10', 'Refund Successfull'),
      TXN_FAILURE: result('TXN_FAILURE', '600', 'Invalid refund request'),
      PENDING: result('PENDING', '601', 'Refund request was raised for this transaction'),
    }[found.status];
    return { ...told, ...bodyOfRefund(found) };
  }

  function apply(body: unknown): object {
    const read = refund.safeParse(body);
    if (!read.success) return result('TXN_FAILURE', '1001', 'Request parameters are not valid');
    const { orderId, txnId, refId, refundAmount } = read.data;
    const paid = orders.get(orderId);
    if (refunds.has(refId))
      return result('TXN_FAILURE', '617', 'Refund Already Raised. Duplicate refId');
    if (paid?.payment?.txnId !== txnId || paid.payment.status !== 'TXN_SUCCESS')
      return result('TXN_FAILURE', '627', 'Order Details Mismatch');
    if (!paid.payment.isRefundable) return result('TXN_FAILURE', '600', 'Invalid refund request');
    const sum = [...refunds.values()]
      .filter((one) => one.orderId === orderId && one.status !== 'TXN_FAILURE')
      .reduce((total, one) => total + one.paise, 0);
    if (sum + paise(refundAmount) > paise(paid.amount))
      return result('TXN_FAILURE', '619', 'Invalid refund amount');
    const given: Refund = {
      refundId: newId(),
      refId,
      orderId,
      txnId,
      paise: paise(refundAmount),
      status: isHeld ? 'PENDING' : 'TXN_SUCCESS',
      at: localTime(now()),
    };
    refunds.set(refId, given);
    if (!isHeld) tellRefund(given);
    // The first answer says that the refund was registered, never how it ended.
    return { ...result('PENDING', '601', 'Refund request was raised'), ...bodyOfRefund(given) };
  }

  function answer(
    path: string,
    body: Record<string, string>,
    head: Record<string, string>,
    query: URLSearchParams,
  ): object {
    switch (path) {
      case '/theia/api/v1/initiateTransaction':
        return initiate(body, query);
      case '/paymentservices/qr/create':
        return createCode(body, head);
      case '/v3/order/status':
        return statusOf(body.orderId ?? '');
      case '/refund/apply':
        return apply(body);
      case '/v2/refund/status':
        return refundStatus(body.refId ?? '');
      default:
        return result('F', '404', 'Not found');
    }
  }

  const server = await startLocalServer(async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const text = await request.text();
    if (pathname === '/theia/api/v1/showPaymentPage') {
      const form = new URLSearchParams(text);
      const shown = orders.get(form.get('orderId') ?? '');
      const isRight =
        shown?.token === form.get('txnToken') && searchParams.get('orderId') === shown?.orderId;
      return new Response('<h1>Paytm</h1>', {
        status: isRight ? 200 : 400,
        headers: { 'content-type': 'text/html' },
      });
    }
    if (pathname === '/merchant-settlement-service/settlement/list') {
      const { checksumHash, ...values } = JSON.parse(text) as Record<string, string>;
      const isOurs =
        values.MID === merchantId &&
        isChecksumOf(joinedValues(values), merchantKey, checksumHash ?? '');
      const told = isOurs
        ? localSettlements({ merchantId, orders, refunds, values })
        : { status: 'FAILURE', errorMessage: 'CHECKSUM_VALIDATION_FAILED' };
      return Response.json(told);
    }
    const { head, body } = JSON.parse(text) as {
      head?: Record<string, string>;
      body: Record<string, string>;
    };
    const isRight =
      body.mid === merchantId &&
      isChecksumOf(bodyText(text) ?? '', merchantKey, head?.signature ?? '');
    const told = isRight
      ? answer(pathname, body, head ?? {}, searchParams)
      : pathname.startsWith('/theia')
        ? result('F', '2005', 'Checksum provided is invalid')
        : result('TXN_FAILURE', '330', 'Paytm checksum mismatch.');
    return new Response(signedJson(JSON.stringify(told)), {
      headers: { 'content-type': 'application/json' },
    });
  });

  const find = (orderId: string): Order => {
    const found = orders.get(orderId);
    if (!found) throw new Error(`No order ${orderId}`);
    return found;
  };
  /** As the report of settlements says (`local-settlements.ts`). */
  const settledOn = (at: string) => addDays(at.slice(0, 10), 1);
  const books: ProviderBooks = {
    entries: () => [
      ...[...orders.values()].flatMap(({ orderId, amount, payment }) =>
        payment?.status === 'TXN_SUCCESS'
          ? [
              {
                kind: 'payment' as const,
                orderId,
                paymentId: payment.txnId,
                refundId: null,
                paise: paise(amount),
                feePaise: FEE_PAISE,
                settledOn: settledOn(payment.at),
              },
            ]
          : [],
      ),
      ...[...refunds.values()].flatMap(({ orderId, txnId, refundId, paise, status, at }) =>
        status === 'TXN_SUCCESS'
          ? [
              {
                kind: 'refund' as const,
                orderId,
                paymentId: txnId,
                refundId,
                paise,
                feePaise: 0,
                settledOn: settledOn(at),
              },
            ]
          : [],
      ),
    ],
    refusedOrders: () => refused,
  };
  return {
    ...server,
    books,
    pay: (orderId, how) => {
      const paid = find(orderId);
      if (paid.payment?.status === 'TXN_SUCCESS') throw new Error('The order is paid');
      paid.payment = {
        txnId: newId(),
        status:
          ({ declined: 'TXN_FAILURE', pending: 'PENDING' } as Record<string, Status>)[how] ??
          'TXN_SUCCESS',
        at: localTime(now()),
        isRefundable: how !== 'refund_declined',
      };
      if (how === 'declined') refused.add(orderId);
      tell(paid);
    },
    decide: (orderId, status) => {
      const paid = find(orderId);
      paid.payment!.status = status;
      tell(paid);
    },
    holdRefunds: (held) => void (isHeld = held),
    decideRefund: (refId, status) => {
      const decided = refunds.get(refId)!;
      decided.status = status;
      tellRefund(decided);
    },
    takeWebhooks: () => {
      const taken = webhooks;
      webhooks = [];
      return taken;
    },
    signed: (text) =>
      text.includes('=')
        ? messageOf(
            signedForm(Object.fromEntries(new URLSearchParams(text))).toString(),
            'application/x-www-form-urlencoded',
          )
        : messageOf(signedJson(`{"text":${JSON.stringify(text)}}`), 'application/json'),
    returnOf: (orderId) => formOf(find(orderId)),
  };
}
