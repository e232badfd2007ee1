import { randomBytes } from 'node:crypto';
import { equalSecrets } from '@pune/std/equal-secrets';
import { z } from 'zod';
import { dayInIndia } from '@pune/std/india-time';
import { startLocalServer, type LocalServer } from '../../testing/local-server.ts';
import type { ProviderBooks } from '../../testing/provider-books.ts';
import { hmacHex, returnText } from '../signatures.ts';

export interface RazorpayServerOptions {
  keyId: string;
  keySecret: string;
  webhookSecret: string;
  accountId: string;
  now: () => Date;
}
export interface SignedMessage {
  body: Uint8Array;
  headers: Headers;
}

type Payment = {
  id: string;
  entity: 'payment';
  amount: number;
  currency: string;
  status: 'created' | 'authorized' | 'captured' | 'refunded' | 'failed';
  order_id: string;
  method: string;
  amount_refunded: number;
  refund_status: 'partial' | 'full' | null;
  captured: boolean;
  email: string;
  contact: string;
  vpa: string | null;
  fee: number | null;
  tax: number | null;
  error_code: string | null;
  created_at: number;
};
type Order = {
  id: string;
  entity: 'order';
  amount: number;
  amount_paid: number;
  amount_due: number;
  currency: string;
  receipt: string | null;
  status: 'created' | 'attempted' | 'paid';
  attempts: number;
  notes: [];
  created_at: number;
};
type Refund = {
  id: string;
  entity: 'refund';
  amount: number;
  currency: string;
  payment_id: string;
  receipt: string | null;
  notes: [];
  status: 'pending' | 'processed' | 'failed';
  created_at: number;
};

/** A refusal in Razorpay's shape (https://razorpay.com/docs/errors/). */
class Refusal extends Error {
  readonly status: number;
  constructor(description: string, status = 400) {
    super(description);
    this.status = status;
  }
}

const orderBody = z.strictObject({
  amount: z.int().min(100),
  currency: z.literal('INR'),
  receipt: z.string().max(40).optional(),
  unique_receipt: z.boolean().optional(),
  payment: z
    .strictObject({
      capture: z.enum(['automatic', 'manual']),
      capture_options: z.strictObject({
        automatic_expiry_period: z.int().min(12),
        manual_expiry_period: z.int().max(7_200),
        refund_speed: z.literal('normal'),
      }),
    })
    .optional(),
});
const refundBody = z.strictObject({
  amount: z.int().min(100),
  speed: z.enum(['normal', 'optimum']),
  receipt: z.string().max(64).optional(),
});
const checkoutForm = z.strictObject({
  key_id: z.string(),
  amount: z.string(),
  currency: z.string(),
  order_id: z.string(),
  name: z.string().min(1),
  description: z.string(),
  callback_url: z.url(),
  cancel_url: z.url(),
});

const FEE_BASIS_POINTS = 236;
const SETTLED_SECONDS = 2 * 86_400;
/** Razorpay's id of a thing: a prefix and fourteen letters and digits. */
const newId = (prefix: string) => `${prefix}_${randomBytes(7).toString('hex')}`;

export type RazorpayServer = LocalServer & {
  /** Pays, or tries to pay, an order on the hosted page. */
  pay: (orderId: string, how: 'success' | 'declined' | 'refund_declined' | 'late') => string;
  /** Captures a payment of which the bank told late. */
  captureLate: (paymentId: string) => void;
  /** Decides a refund as a bank does. */
  decideRefund: (refundId: string, status: 'processed' | 'failed') => void;
  /** Makes the next refunds wait for the bank. */
  holdRefunds: (held: boolean) => void;
  takeWebhooks: () => SignedMessage[];
  signed: (body: string) => SignedMessage;
  /** The fields that the hosted page posts to `callback_url`. */
  returnOf: (orderId: string, paymentId?: string) => URLSearchParams;
  books: ProviderBooks;
};

/**
 * Starts a server that speaks the part of Razorpay's API that payments use, as its documentation
 * describes it (https://razorpay.com/docs/api/): basic authentication, orders with
 * `unique_receipt`, payments, refunds with `X-Refund-Idempotency`, the report of settlements, the
 * hosted checkout's form, and signed webhooks. It moves no money.
 */
export async function startRazorpayServer({
  keyId,
  keySecret,
  webhookSecret,
  accountId,
  now,
}: RazorpayServerOptions): Promise<RazorpayServer> {
  const orders = new Map<string, Order>();
  const payments = new Map<string, Payment>();
  const refunds = new Map<string, Refund>();
  const unrefundable = new Set<string>();
  const repeated = new Map<string, { content: string; refund: Refund }>();
  let webhooks: SignedMessage[] = [];
  let heldRefunds = false;
  const seconds = () => Math.floor(now().getTime() / 1000);

  const signed = (body: string): SignedMessage => {
    const bytes = Buffer.from(body);
    return {
      body: bytes,
      headers: new Headers({
        'content-type': 'application/json',
        'x-razorpay-signature': hmacHex(webhookSecret, bytes),
        'x-razorpay-event-id': newId('evt'),
      }),
    };
  };
  const tell = (event: string, payload: Record<string, object>) =>
    void webhooks.push(
      signed(
        JSON.stringify({
          entity: 'event',
          account_id: accountId,
          event,
          contains: Object.keys(payload),
          payload: Object.fromEntries(
            Object.entries(payload).map(([name, entity]) => [name, { entity }]),
          ),
          created_at: seconds(),
        }),
      ),
    );
  const find = <T>(map: Map<string, T>, id: string): T => {
    const found = map.get(id);
    if (!found) throw new Refusal('The id provided does not exist');
    return found;
  };
  const collection = (items: object[]) => ({ entity: 'collection', count: items.length, items });
  const paged = (items: object[], query: URLSearchParams) => {
    const [count, skip] = [Number(query.get('count') ?? 10), Number(query.get('skip') ?? 0)];
    return collection(items.slice(skip, skip + count));
  };
  const parse = <T>(schema: z.ZodType<T>, body: unknown): T => {
    const read = schema.safeParse(body);
    if (!read.success) throw new Refusal(z.prettifyError(read.error));
    return read.data;
  };

  function createOrder(body: unknown): Order {
    const { amount, currency, receipt = null, unique_receipt } = parse(orderBody, body);
    const first = unique_receipt
      ? [...orders.values()].find((order) => order.receipt === receipt)
      : undefined;
    if (first) return first;
    const order: Order = {
      id: newId('order'),
      entity: 'order',
      amount,
      amount_paid: 0,
      amount_due: amount,
      currency,
      receipt,
      status: 'created',
      attempts: 0,
      notes: [],
      created_at: seconds(),
    };
    orders.set(order.id, order);
    return order;
  }

  function capture(payment: Payment): void {
    const order = find(orders, payment.order_id);
    const fee = Math.floor((payment.amount * FEE_BASIS_POINTS) / 10_000);
    Object.assign(payment, { status: 'captured', captured: true, fee, tax: 0 });
    Object.assign(order, { status: 'paid', amount_paid: order.amount, amount_due: 0 });
    tell('payment.captured', { payment });
    tell('order.paid', { payment, order });
  }

  function pay(orderId: string, how: Parameters<RazorpayServer['pay']>[1]): string {
    const order = find(orders, orderId);
    if (order.status === 'paid') throw new Refusal('Order already paid');
    const payment: Payment = {
      id: newId('pay'),
      entity: 'payment',
      amount: order.amount,
      currency: order.currency,
      status: 'created',
      order_id: orderId,
      method: 'upi',
      amount_refunded: 0,
      refund_status: null,
      captured: false,
      email: 'void@razorpay.com',
      contact: '+919999999999',
      vpa: 'success@razorpay',
      fee: null,
      tax: null,
      error_code: null,
      created_at: seconds(),
    };
    payments.set(payment.id, payment);
    Object.assign(order, { status: 'attempted', attempts: order.attempts + 1 });
    if (how === 'declined') {
      Object.assign(payment, { status: 'failed', error_code: 'BAD_REQUEST_ERROR' });
      tell('payment.failed', { payment });
    } else if (how !== 'late') {
      tell('payment.authorized', { payment: { ...payment, status: 'authorized' } });
      capture(payment);
    }
    if (how === 'refund_declined') unrefundable.add(payment.id);
    return payment.id;
  }

  function createRefund(payment: Payment, body: unknown, key: string | null): Refund {
    const { amount, receipt = null } = parse(refundBody, body);
    const content = JSON.stringify([payment.id, body]);
    const first = key === null ? undefined : repeated.get(key);
    if (first && first.content !== content)
      throw new Refusal(
        'Different request with the same idempotency key has already been processed.',
      );
    if (first) return first.refund;
    if (payment.status !== 'captured')
      throw new Refusal('The payment status should be captured for action to be taken');
    if (unrefundable.has(payment.id))
      throw new Refusal(
        'Your account does not have enough balance to carry out the refund operation.',
      );
    if (payment.amount_refunded + amount > payment.amount)
      throw new Refusal('The total refund amount is greater than the refund payment amount');
    const refund: Refund = {
      id: newId('rfnd'),
      entity: 'refund',
      amount,
      currency: payment.currency,
      payment_id: payment.id,
      receipt,
      notes: [],
      status: heldRefunds ? 'pending' : 'processed',
      created_at: seconds(),
    };
    refunds.set(refund.id, refund);
    if (key !== null) repeated.set(key, { content, refund });
    payment.amount_refunded += amount;
    const isFull = payment.amount_refunded === payment.amount;
    Object.assign(payment, {
      refund_status: isFull ? 'full' : 'partial',
      status: isFull ? 'refunded' : 'captured',
    });
    tell('refund.created', { refund, payment });
    if (!heldRefunds) tell('refund.processed', { refund, payment });
    return refund;
  }

  /** The report of a day of India: what was settled on it, and the refunds that it kept back. */
  function recon(query: URLSearchParams): object[] {
    const day = `${query.get('year')}-${query.get('month')!.padStart(2, '0')}-${query.get('day')!.padStart(2, '0')}`;
    const settled = (createdAt: number) => {
      const at = createdAt + SETTLED_SECONDS;
      const isOfDay = new Date((at + 330 * 60) * 1000).toISOString().slice(0, 10) === day;
      return at <= seconds() && isOfDay ? at : null;
    };
    const row = (one: Payment | Refund, payment: Payment, at: number) => ({
      entity_id: one.id,
      type: one.entity,
      amount: one.amount,
      currency: one.currency,
      on_hold: false,
      settled: true,
      created_at: one.created_at,
      settled_at: at,
      settlement_id: `setl_${day.replaceAll('-', '')}`,
      settlement_utr: `RZP${day.replaceAll('-', '')}`,
      order_id: payment.order_id,
      order_receipt: find(orders, payment.order_id).receipt,
      method: payment.method,
    });
    const paid = [...payments.values()].flatMap((payment) => {
      const at = payment.captured ? settled(payment.created_at) : null;
      if (at === null) return [];
      const { fee, tax } = payment;
      const credit = payment.amount - fee!;
      return [{ ...row(payment, payment, at), debit: 0, credit, fee: fee!, tax, payment_id: null }];
    });
    const kept = [...refunds.values()].flatMap((refund) => {
      const at = refund.status === 'processed' ? settled(refund.created_at) : null;
      if (at === null) return [];
      const money = { debit: refund.amount, credit: 0, fee: 0, tax: 0 };
      const payment = find(payments, refund.payment_id);
      return [
        { ...row(refund, payment, at), ...money, payment_id: payment.id, order_receipt: null },
      ];
    });
    return [...paid, ...kept];
  }

  function answer(request: Request, path: string[], query: URLSearchParams, body: unknown): object {
    const [resource, id, action] = path;
    switch (`${request.method} ${resource}${id ? '/:id' : ''}${action ? `/${action}` : ''}`) {
      case 'POST orders':
        return createOrder(body);
      case 'GET orders/:id':
        return find(orders, id!);
      case 'GET orders/:id/payments':
        find(orders, id!);
        return collection(
          [...payments.values()].filter(({ order_id }) => order_id === id).reverse(),
        );
      case 'GET payments': {
        const [from, to] = [Number(query.get('from')), Number(query.get('to'))];
        return paged(
          [...payments.values()].filter(({ created_at }) => created_at >= from && created_at <= to),
          query,
        );
      }
      case 'POST payments/:id/refund':
        return createRefund(find(payments, id!), body, request.headers.get('x-refund-idempotency'));
      case 'GET payments/:id/refunds':
        find(payments, id!);
        return paged(
          [...refunds.values()].filter(({ payment_id }) => payment_id === id),
          query,
        );
      case 'GET refunds/:id':
        return find(refunds, id!);
      case 'GET settlements/:id/combined':
        return paged(recon(query), query);
      default:
        throw new Refusal('The requested URL was not found on the server.');
    }
  }

  /** The hosted page takes a form from a browser, without a key of ours. */
  function hostedPage(form: URLSearchParams): Response {
    const fields = parse(checkoutForm, Object.fromEntries(form));
    const order = find(orders, fields.order_id);
    if (fields.key_id !== keyId || Number(fields.amount) !== order.amount)
      throw new Refusal('The amount or the key is different from the order');
    return new Response('<h1>Razorpay</h1>', { headers: { 'content-type': 'text/html' } });
  }

  const json = (status: number, body: object) => Response.json(body, { status });
  const server = await startLocalServer(async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const text = request.method === 'POST' ? await request.text() : '';
    try {
      if (pathname === '/v1/checkout/embedded') return hostedPage(new URLSearchParams(text));
      const key = `Basic ${Buffer.from(`${keyId}:${keySecret}`).toString('base64')}`;
      if (!equalSecrets(key, request.headers.get('authorization') ?? ''))
        throw new Refusal('The api key provided is invalid', 401);
      const path = pathname
        .replace(/^\/v1\//, '')
        .split('/')
        .map(decodeURIComponent);
      return json(200, answer(request, path, searchParams, text && JSON.parse(text)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return json(error.status, {
        error: { code: 'BAD_REQUEST_ERROR', description: error.message, source: 'business' },
      });
    }
  });

  const settledOn = (createdAt: number) =>
    dayInIndia(new Date((createdAt + SETTLED_SECONDS) * 1000));
  const books: ProviderBooks = {
    entries: () => [
      ...[...payments.values()]
        .filter(({ captured }) => captured)
        .map((payment) => ({
          kind: 'payment' as const,
          orderId: payment.order_id,
          paymentId: payment.id,
          refundId: null,
          paise: payment.amount,
          feePaise: payment.fee!,
          settledOn: settledOn(payment.created_at),
        })),
      ...[...refunds.values()]
        .filter(({ status }) => status === 'processed')
        .map((refund) => ({
          kind: 'refund' as const,
          orderId: find(payments, refund.payment_id).order_id,
          paymentId: refund.payment_id,
          refundId: refund.id,
          paise: refund.amount,
          feePaise: 0,
          settledOn: settledOn(refund.created_at),
        })),
    ],
    refusedOrders: () =>
      new Set(
        [...payments.values()].flatMap(({ status, order_id }) =>
          status === 'failed' ? [order_id] : [],
        ),
      ),
  };
  return {
    ...server,
    books,
    pay,
    captureLate: (paymentId) => capture(find(payments, paymentId)),
    decideRefund: (refundId, status) => {
      const refund = find(refunds, refundId);
      refund.status = status;
      tell(`refund.${status}`, { refund, payment: find(payments, refund.payment_id) });
    },
    holdRefunds: (held) => void (heldRefunds = held),
    takeWebhooks: () => {
      const taken = webhooks;
      webhooks = [];
      return taken;
    },
    signed,
    returnOf: (orderId, paymentId = 'pay_local') =>
      new URLSearchParams({
        razorpay_payment_id: paymentId,
        razorpay_order_id: orderId,
        razorpay_signature: hmacHex(keySecret, returnText(orderId, paymentId)),
      }),
  };
}
