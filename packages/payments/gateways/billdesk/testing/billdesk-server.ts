import { randomBytes } from 'node:crypto';
import { addDays } from '@pune/std/india-time';
import { z } from 'zod';
import { startLocalServer, type LocalServer } from '../../testing/local-server.ts';
import type { ProviderBooks } from '../../testing/provider-books.ts';
import type { Message } from '../../gateway.testing.ts';
import { SETTLEMENT_DETAILS, SETTLEMENTS } from '../report.ts';
import { readToken, tokenOf, type BilldeskKeys } from '../tokens.ts';

export interface BilldeskServerOptions {
  merchantId: string;
  keys: BilldeskKeys;
  now: () => Date;
}
const amount = z.string().regex(/^\d+\.\d\d$/);
const info = z.string().regex(/^[A-Za-z0-9@,.-]{1,120}$/);
const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+05:30$/);

const orderBody = z.strictObject({
  mercid: z.string(),
  orderid: z.string().regex(/^[A-Za-z0-9]{10,35}$/),
  amount,
  order_date: time,
  currency: z.literal('356'),
  ru: z.url().regex(/^[^?&]+$/),
  itemcode: z.literal('DIRECT'),
  additional_info: z.strictObject(
    Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`additional_info${n + 1}`, info])),
  ),
  device: z.strictObject({
    init_channel: z.literal('internet'),
    ip: z.union([z.ipv4(), z.ipv6()]),
    user_agent: z.string().min(1),
  }),
});
const refundBody = z.strictObject({
  mercid: z.string(),
  transactionid: z.string(),
  orderid: z.string(),
  transaction_date: time,
  txn_amount: amount,
  refund_amount: amount,
  currency: z.literal('356'),
  merc_refund_ref_no: z.string().regex(/^[A-Za-z0-9]{1,120}$/),
});

type Transaction = {
  objectid: 'transaction';
  mercid: string;
  orderid: string;
  transactionid: string;
  transaction_date: string;
  amount: string;
  surcharge: string;
  discount: string;
  charge_amount: string;
  currency: string;
  additional_info: Record<string, string>;
  payment_method_type: string;
  bankid: string;
  ru: string;
  itemcode: string;
  auth_status: string;
  transaction_error_type: string;
  transaction_error_code: string;
};
type Refund = z.output<typeof refundBody> & {
  objectid: 'refund';
  refundid: string;
  refund_date: string;
  refund_status: string;
};
type Order = z.output<typeof orderBody> & { bdorderid: string; rdata: string };

/** An error in BillDesk's shape (https://docs.billdesk.io/docs/idempotency-guide). */
class Refusal extends Error {
  readonly status: number;
  readonly type: string;
  constructor(status: number, type: string, code: string) {
    super(code);
    [this.status, this.type] = [status, type];
  }
}
const invalid = (code: string) => new Refusal(422, 'invalid_data_error', code);
/** The charge of a payment with its tax. */
const FEE_PAISE = 118;
const newId = (prefix: string) => `${prefix}${randomBytes(8).toString('hex').toUpperCase()}`;
const indiaTime = (at: Date): string =>
  `${new Date(at.getTime() + 330 * 60_000).toISOString().slice(0, 19)}+05:30`;
const paise = (rupees: string): number => Math.round(Number(rupees) * 100);

export type BilldeskServer = LocalServer & {
  /** Pays, or tries to pay, an order on BillDesk's page. */
  pay: (
    orderId: string,
    how: 'success' | 'declined' | 'refund_declined' | 'pending',
  ) => Promise<void>;
  /** Decides an attempt that a bank had left open. */
  decide: (orderId: string, authStatus: string) => Promise<void>;
  /** The status that the next refunds get. */
  refundsGet: (status: string) => void;
  /** @returns our order of BillDesk's id of it */
  orderOf: (bdorderid: string) => string;
  takeWebhooks: () => Message[];
  signed: (json: string) => Promise<Message>;
  /** The form that BillDesk's page posts to `ru`. */
  returnOf: (orderId: string) => Promise<URLSearchParams>;
  books: ProviderBooks;
};

/**
 * Starts a server that speaks the part of BillDesk's API that payments use, as its documentation
 * describes it (https://docs.billdesk.io/reference/): signed and encrypted messages, headers of
 * each request, orders, transactions, refunds, errors, the page's form, and webhooks. It moves no
 * money.
 */
export async function startBilldeskServer({
  merchantId,
  keys,
  now,
}: BilldeskServerOptions): Promise<BilldeskServer> {
  const orders = new Map<string, Order>();
  const transactions = new Map<string, Transaction>();
  const unrefundable = new Set<string>();
  const refunds = new Map<string, Refund>();
  const traces = new Set<string>();
  let webhooks: Message[] = [];
  let refundStatus = '0799';

  const signed = async (json: string): Promise<Message> => ({
    body: Buffer.from(await tokenOf(json, keys)),
    headers: new Headers({ 'content-type': 'application/jose' }),
  });
  const tell = async (object: object) => void webhooks.push(await signed(JSON.stringify(object)));
  const parse = <T>(schema: z.ZodType<T>, body: unknown): T => {
    const read = schema.safeParse(body);
    if (!read.success) throw invalid(z.prettifyError(read.error));
    return read.data;
  };
  const lastOf = (orderid: string) =>
    [...transactions.values()].findLast((one) => one.orderid === orderid);

  function createOrder(body: unknown, base: string): object {
    const order = parse(orderBody, body);
    if (orders.has(order.orderid)) throw new Refusal(409, 'duplicate_request_error', 'ORDRE0001');
    const placed = { ...order, bdorderid: newId('OA'), rdata: randomBytes(24).toString('hex') };
    orders.set(order.orderid, placed);
    return {
      objectid: 'order',
      ...order,
      bdorderid: placed.bdorderid,
      next_step: 'redirect',
      status: 'ACTIVE',
      links: [
        { rel: 'self', method: 'GET', href: `${base}/payments/ve1_2/orders/${placed.bdorderid}` },
        {
          rel: 'redirect',
          method: 'POST',
          href: `${base}/web/v1_2/embeddedsdk`,
          parameters: { mercid: merchantId, bdorderid: placed.bdorderid, rdata: placed.rdata },
          headers: { authorization: 'OToken local' },
        },
      ],
    };
  }

  function createRefund(body: unknown): object {
    const refund = parse(refundBody, body);
    const paid = transactions.get(refund.transactionid);
    if (refunds.has(refund.merc_refund_ref_no))
      throw new Refusal(409, 'duplicate_request_error', 'RFDRE0001');
    if (
      paid?.orderid !== refund.orderid ||
      paid.transaction_date !== refund.transaction_date ||
      paid.amount !== refund.txn_amount ||
      paid.auth_status !== '0300'
    )
      throw invalid('RFIDE0001');
    if (unrefundable.has(paid.transactionid)) throw invalid('RFIDE0002');
    const sum = [...refunds.values()]
      .filter(({ transactionid }) => transactionid === refund.transactionid)
      .reduce((total, one) => total + paise(one.refund_amount), 0);
    if (sum + paise(refund.refund_amount) > paise(paid.amount)) throw invalid('RFIDE0003');
    const given: Refund = {
      ...refund,
      objectid: 'refund',
      refundid: newId('RF'),
      refund_date: indiaTime(now()),
      refund_status: refundStatus,
    };
    refunds.set(refund.merc_refund_ref_no, given);
    void tell(given);
    return given;
  }

  /** What was paid, and given back, on a day reaches the bank on the next one. */
  const settledOn = (at: string): string => addDays(at.slice(0, 10), 1);
  const voucherOf = (day: string): string => `PUNECIT${day.replaceAll('-', '')}`;
  const paidOn = (day: string) =>
    [...transactions.values()].filter(
      (one) => one.auth_status === '0300' && settledOn(one.transaction_date) === day,
    );
  const refundedOn = (day: string) =>
    [...refunds.values()].filter(
      (one) => one.refund_status === '0799' && settledOn(one.refund_date) === day,
    );

  function settlementsOf({ from_date = '', to_date = '' }: Record<string, string>): object {
    const days: string[] = [];
    const iso = (plain: string) => plain.replace(/^(....)(..)(..)$/, '$1-$2-$3');
    for (let day = iso(from_date); day <= iso(to_date); day = addDays(day, 1)) days.push(day);
    if (days.length === 0 || days.length > 7) throw invalid('STLDE0001');
    return days
      .filter((day) => paidOn(day).length + refundedOn(day).length > 0)
      .map((day) => ({
        objectid: 'settlement',
        pv_number: voucherOf(day),
        mercid: merchantId,
        payout_mercid: merchantId,
        pv_file: `PV_${voucherOf(day)}.xls`,
        pv_file_date: day,
        currency: '356',
      }));
  }

  function detailsOf(voucher: string): object {
    const day = voucher.replace(/^PUNECIT(....)(..)(..)$/, '$1-$2-$3');
    return [
      ...paidOn(day).map((one) => ({ ...one, charges: '1.00', gst: '0.18' })),
      ...refundedOn(day).map(({ refund_amount: amount, ...one }) => ({ ...one, amount })),
    ];
  }

  function answer(path: string, body: Record<string, string>, base: string): object {
    switch (path) {
      case '/payments/ve1_2/orders/create':
        return createOrder(body, base);
      case '/payments/ve1_2/transactions/get': {
        const found = lastOf(body.orderid ?? '');
        if (!found) throw new Refusal(404, 'invalid_data_error', 'TRNDE0001');
        return found;
      }
      case '/payments/ve1_2/refunds/create':
        return createRefund(body);
      case '/payments/ve1_2/refunds/get': {
        const found = [...refunds.values()].find(
          ({ refundid, merc_refund_ref_no }) =>
            refundid === body.refundid || merc_refund_ref_no === body.merc_refund_ref_no,
        );
        if (!found) throw new Refusal(404, 'invalid_data_error', 'RFNDE0001');
        return found;
      }
      case `/${SETTLEMENTS}`:
        return settlementsOf(body);
      case `/${SETTLEMENT_DETAILS}`:
        return detailsOf(body.pv_number ?? '');
      default:
        throw new Refusal(404, 'invalid_data_error', 'URL');
    }
  }

  const server = await startLocalServer(async (request) => {
    const { pathname, origin: base } = new URL(request.url);
    const text = await request.text();
    if (pathname === '/web/v1_2/embeddedsdk') {
      const form = new URLSearchParams(text);
      const order = [...orders.values()].find(
        ({ bdorderid }) => bdorderid === form.get('bdorderid'),
      );
      const isRight = order?.rdata === form.get('rdata') && form.get('merchantid') === merchantId;
      return new Response('<h1>BillDesk</h1>', {
        status: isRight ? 200 : 400,
        headers: { 'content-type': 'text/html' },
      });
    }
    let [status, told]: [number, object] = [200, {}];
    try {
      const trace = request.headers.get('bd-traceid') ?? '';
      if (
        !/^[A-Za-z0-9]{10,35}$/.test(trace) ||
        !/^\d{14}$/.test(request.headers.get('bd-timestamp') ?? '') ||
        request.headers.get('content-type') !== 'application/jose'
      )
        throw new Refusal(400, 'invalid_header_error', 'HDIDE0001');
      if (traces.has(trace)) throw new Refusal(409, 'duplicate_request_error', 'TRDRE0001');
      traces.add(trace);
      const json = await readToken(text, keys).catch(() => {
        throw new Refusal(401, 'authentication_error', 'AUTHE0001');
      });
      const body = JSON.parse(json) as Record<string, string>;
      if (body.mercid !== merchantId) throw new Refusal(403, 'authentication_error', 'AUTHE0002');
      told = answer(pathname, body, base);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      status = error.status;
      told = { status, error_type: error.type, error_code: error.message, message: error.message };
    }
    return new Response(await tokenOf(JSON.stringify(told), keys), {
      status,
      headers: { 'content-type': 'application/jose' },
    });
  });

  const books: ProviderBooks = {
    entries: () => [
      ...[...transactions.values()]
        .filter(({ auth_status }) => auth_status === '0300')
        .map((one) => ({
          kind: 'payment' as const,
          orderId: one.orderid,
          paymentId: one.transactionid,
          refundId: null,
          paise: paise(one.amount),
          feePaise: FEE_PAISE,
          settledOn: settledOn(one.transaction_date),
        })),
      ...[...refunds.values()]
        .filter(({ refund_status }) => refund_status === '0799')
        .map((one) => ({
          kind: 'refund' as const,
          orderId: one.orderid,
          paymentId: one.transactionid,
          refundId: one.refundid,
          paise: paise(one.refund_amount),
          feePaise: 0,
          settledOn: settledOn(one.refund_date),
        })),
    ],
    refusedOrders: () =>
      new Set(
        [...transactions.values()].flatMap(({ auth_status, orderid }) =>
          auth_status === '0399' ? [orderid] : [],
        ),
      ),
  };
  return {
    ...server,
    books,
    pay: async (orderId, how) => {
      const order = orders.get(orderId);
      if (!order || lastOf(orderId)?.auth_status === '0300')
        throw new Error(`The order ${orderId} cannot be paid`);
      const status = { declined: '0399', pending: '0002' }[how as string] ?? '0300';
      const paid = {
        objectid: 'transaction' as const,
        mercid: merchantId,
        orderid: orderId,
        transactionid: newId('X'),
        transaction_date: indiaTime(now()),
        amount: order.amount,
        surcharge: '0.00',
        discount: '0.00',
        charge_amount: order.amount,
        currency: '356',
        additional_info: order.additional_info,
        payment_method_type: 'upi',
        bankid: 'ICW',
        ru: order.ru,
        itemcode: order.itemcode,
        auth_status: status,
        transaction_error_type: status === '0300' ? 'success' : 'payment_authorization_error',
        transaction_error_code: status === '0300' ? 'TRS0000' : 'TRPAE0008',
      };
      transactions.set(paid.transactionid, paid);
      if (how === 'refund_declined') unrefundable.add(paid.transactionid);
      await tell(paid);
    },
    decide: async (orderId, authStatus) => {
      const paid = lastOf(orderId)!;
      paid.auth_status = authStatus;
      await tell(paid);
    },
    refundsGet: (status) => void (refundStatus = status),
    orderOf: (wanted) =>
      [...orders.values()].find(({ bdorderid }) => bdorderid === wanted)!.orderid,
    takeWebhooks: () => {
      const taken = webhooks;
      webhooks = [];
      return taken;
    },
    signed,
    returnOf: async (orderId) =>
      new URLSearchParams({
        orderid: orderId,
        transaction_response: await tokenOf(
          JSON.stringify(
            lastOf(orderId) ?? {
              objectid: 'transaction',
              mercid: merchantId,
              orderid: orderId,
              transactionid: newId('X'),
              transaction_date: indiaTime(now()),
              amount: '1.00',
              auth_status: '0399',
            },
          ),
          keys,
        ),
      }),
  };
}
