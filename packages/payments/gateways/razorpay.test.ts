import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../gateway.ts';
import { gatewayContract } from './gateway.contract.ts';
import { razorpay } from './razorpay.ts';
import { eventSchema, factsOfEvent, factsOfPayment, factsOfRecon } from './razorpay/facts.ts';
import { collectionOf, orderSchema, paymentSchema, reconSchema } from './razorpay/facts.ts';
import { hmacHex, isSignedBy, returnText } from './razorpay/signatures.ts';
import type { RazorpayServer } from './razorpay/testing/razorpay-server.ts';
import {
  RAZORPAY_KEYS as KEYS,
  razorpayUnderTest,
  startRazorpay as start,
} from './razorpay/testing/under-test.ts';

const ORDER = {
  reference: 'r',
  amountPaise: 50_000,
  currency: 'INR',
  description: 'मालमत्ता कर P/1/05',
  returnUrl: 'https://pmc.example/api/payments/return/secret/razorpay?lang=mr',
  expiresAt: '2026-06-15T05:00:00.000Z',
  language: 'mr',
};

gatewayContract('razorpay', razorpayUnderTest, {
  skip: [
    {
      reason: 'Razorpay cannot cancel an order',
      tests: ['cancels an unpaid order, but not a paid one'],
    },
  ],
});

const { messages, signatures } = JSON.parse(
  readFileSync(new URL('razorpay/testing/documented-messages.json', import.meta.url), 'utf8'),
) as { messages: Record<string, { body: any }>; signatures: Record<string, string>[] };

describe('messages of the documentation of Razorpay', () => {
  const eventFacts = (name: string) =>
    factsOfEvent(eventSchema.parse(messages[name]!.body), 'evt_1');

  test('its signatures of a return and of a webhook are right', () => {
    const [returned, webhook] = signatures as [Record<string, string>, Record<string, string>];
    const text = returnText(returned.orderId!, returned.paymentId!);
    expect(hmacHex(returned.secret!, text)).toBe(returned.signature);
    expect(isSignedBy(webhook.secret!, webhook.body!, webhook.signature!)).toBe(true);
    expect(isSignedBy(webhook.secret!, `${webhook.body!} `, webhook.signature!)).toBe(false);
  });

  test('an order and its payments', () => {
    expect(orderSchema.parse(messages.order!.body)).toMatchObject({
      id: 'order_RB58MiP5SPFYyM',
      receipt: 'receipt#1',
    });
    const { items } = collectionOf(paymentSchema).parse(messages.paymentsOfOrder!.body);
    expect(
      items.flatMap((payment) => factsOfPayment(payment, 'acc', 'r')).map(({ eventId }) => eventId),
    ).toEqual(['pay_N8FUmetkCE2hZP failed', 'pay_N8FVRD1DzYzBh1 captured']);
  });

  test.each([
    ['orderPaid', 'pay_DESlfW9H8K9uqM captured', 'order_DESlLckIVRkHWj', 'rcptid #1', 100],
    ['paymentCaptured', 'pay_DESlfW9H8K9uqM captured', 'order_DESlLckIVRkHWj', null, 100],
    ['paymentAuthorized', 'pay_DESlfW9H8K9uqM authorised', 'order_DESlLckIVRkHWj', null, 100],
    ['paymentFailed', 'pay_DEAU825sJlCbGa failed', 'order_DEATVTRRctwEGb', null, 50_000],
    ['refundProcessed', 'rfnd_FS8TWyPrCsa0OB refunded', 'order_FPoIeimWki9j8A', null, 50_000],
    ['refundFailed', 'rfnd_FS8TWyPrCsa0OB refund_failed', 'order_FPoIeimWki9j8A', null, 50_000],
  ])('the webhook %s', (name, eventId, orderId, reference, amountPaise) =>
    expect(eventFacts(name)).toMatchObject([{ eventId, orderId, reference, amountPaise }]),
  );

  test.each(['downtimeStarted', 'settlementProcessed'])(
    'the webhook %s is stored and has no effect',
    (name) => expect(eventFacts(name)).toMatchObject([{ kind: 'other', eventId: 'event evt_1' }]),
  );

  test('no e-mail address, mobile number or UPI address of a payer gets into a fact', () => {
    for (const name of ['orderPaid', 'paymentFailed', 'refundProcessed'])
      expect(JSON.stringify(eventFacts(name))).not.toMatch(/@|\+91/);
  });

  test('the report of settlements: payments with their fee, refunds kept back; transfers and adjustments apart', () => {
    const { items } = collectionOf(reconSchema).parse(messages.settlementRecon!.body);
    expect(items.length).toBeGreaterThan(3);
    expect(items.flatMap((row) => factsOfRecon(row, 'acc'))).toMatchObject([
      {
        eventId: 'pay_DEXrnipqTmWVGE settled',
        orderId: 'order_DEXrnRiR3SNDHA',
        amountPaise: 100_000,
        feePaise: 2_900,
        occurredAt: '2019-09-11T04:42:40.000Z',
        settlement: '1568176960vxp0rj',
      },
      {
        eventId: 'rfnd_DGRcGzZSLyEdg1 refunded',
        kind: 'refunded',
        amountPaise: 242_500,
        refund: { refundId: 'rfnd_DGRcGzZSLyEdg1' },
        settlement: '1568176960vxp0rj',
      },
    ]);
  });
});

describe('razorpay', () => {
  let server: RazorpayServer;
  let gateway: Gateway;
  let pass: (seconds: number) => void;
  let now: () => Date;
  beforeAll(async () => ({ server, gateway, pass, now } = await start()));
  afterAll(() => server.close());
  const place = async (reference: string) => {
    const order = await gateway.createOrder({ ...ORDER, reference });
    if (order.kind !== 'Order' || order.checkout.kind !== 'form') throw new Error(order.kind);
    return { ...order, checkout: order.checkout, reference, amountPaise: ORDER.amountPaise };
  };

  test('the form leads to the hosted page, which takes it, and holds no secret', async () => {
    const { checkout, orderId } = await place('r-form');
    expect(checkout.fields).toMatchObject({
      order_id: orderId,
      amount: '50000',
      callback_url: ORDER.returnUrl,
      cancel_url: ORDER.returnUrl,
    });
    expect(JSON.stringify(checkout)).not.toContain(KEYS.keySecret);
    const page = await fetch(checkout.action, {
      method: 'POST',
      body: new URLSearchParams(checkout.fields),
    });
    expect(page.status).toBe(200);
  });

  test('an attempt whose bank is silent is open, and captured days later', async () => {
    const order = await place('r-late');
    const paymentId = server.pay(order.orderId, 'late');
    expect(await gateway.fetchStatus(order)).toEqual({ kind: 'Status', facts: [], isTried: true });
    pass(4 * 86_400);
    server.captureLate(paymentId);
    expect(await gateway.fetchStatus(order)).toMatchObject({ facts: [{ kind: 'captured' }] });
  });

  test('the return is signed over the stored order: a signature of another order is refused', async () => {
    const order = await place('r-return');
    const returned = server.returnOf(order.orderId, 'pay_1');
    expect((await gateway.verifyReturn(returned, order.orderId)).kind).toBe('Returned');
    expect((await gateway.verifyReturn(returned, 'order_of_another')).kind).toBe('Refused');
    const declined = new URLSearchParams({ 'error[code]': 'BAD_REQUEST_ERROR' });
    expect((await gateway.verifyReturn(declined, order.orderId)).kind).toBe('Refused');
  });

  test('a refund waits for the bank, and may fail', async () => {
    const order = await place('r-refund');
    const paymentId = server.pay(order.orderId, 'success');
    server.holdRefunds(true);
    const refund = { ...order, paymentId, currency: 'INR', reference: 'refund-of-r' };
    const accepted = await gateway.refund!(refund);
    if (accepted.kind !== 'Accepted') throw new Error(accepted.kind);
    const [fact] = accepted.facts;
    expect(fact!.kind).toBe('refund_pending');
    const { refundId } = fact!.refund!;
    server.decideRefund(refundId, 'failed');
    expect(await gateway.fetchRefund!({ ...refund, refundId })).toMatchObject({
      facts: [{ kind: 'refund_failed', eventId: `${refundId} refund_failed` }],
    });
    server.holdRefunds(false);
    // The same key with another amount: an answer about the first refund is still due.
    expect((await gateway.refund!({ ...refund, amountPaise: 40_000 })).kind).toBe('Unknown');
  });

  test('a payment that was given back in full stays captured, and one that was never captured failed', () => {
    const payment = { id: 'pay_1', amount: 1, currency: 'INR', order_id: 'o', created_at: 1 };
    const kinds = (captured: boolean) =>
      factsOfPayment({ ...payment, status: 'refunded', captured }, 'acc', null).map(
        ({ kind }) => kind,
      );
    expect([kinds(true), kinds(false)]).toEqual([['captured'], ['failed']]);
  });

  test('the report has the settlement with its fee, on the day it came', async () => {
    const order = await place('r-settled');
    const paymentId = server.pay(order.orderId, 'success');
    pass(2 * 86_400);
    const settled = async (from: Date, to: Date) => {
      const report = await gateway.fetchReport!(from, to);
      if (report.kind !== 'Report') throw new Error(report.reason);
      return report.facts.filter((fact) => fact.kind === 'settled' && fact.paymentId === paymentId);
    };
    const minute = (minutes: number) => new Date(now().getTime() + minutes * 60_000);
    expect(await settled(minute(-5), minute(5))).toMatchObject([
      { orderId: order.orderId, reference: 'r-settled', feePaise: 1_180, amountPaise: 50_000 },
    ]);
    expect(await settled(minute(5), minute(24 * 60))).toEqual([]);
  });

  test('reads lists of more than a page', async () => {
    pass(10);
    const from = now();
    for (let n = 0; n < 105; n += 1) server.pay((await place(`r-many-${n}`)).orderId, 'success');
    pass(10);
    const report = await gateway.fetchReport!(from, now());
    expect(
      report.kind === 'Report' && new Set(report.facts.map(({ eventId }) => eventId)).size,
    ).toBe(105);
  });

  test('either of two secrets is right while the secret of webhooks is changed', async () => {
    const both = razorpay({
      ...KEYS,
      webhookSecret: ['new', KEYS.webhookSecret],
      businessName: 'x',
    });
    server.pay((await place('r-secrets')).orderId, 'success');
    const { body, headers } = server.takeWebhooks().at(-1)!;
    expect((await both.verifyWebhook(body, headers, now())).kind).toBe('Verified');
  });

  test('leaves things unknown when our key is wrong', async () => {
    const stranger = razorpay({
      ...KEYS,
      keySecret: 'wrong',
      businessName: 'x',
      apiBase: server.url,
      timeoutMs: 1_000,
    });
    expect((await stranger.createOrder(ORDER)).kind).toBe('Unknown');
  });
});
