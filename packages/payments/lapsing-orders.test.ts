import { openDatabase } from '@pune/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { razorpay } from './gateways/razorpay.ts';
import {
  startRazorpayServer,
  type RazorpayServer,
} from './gateways/razorpay/testing/razorpay-server.ts';
import { billdesk } from './gateways/billdesk.ts';
import { startBilldeskServer } from './gateways/billdesk/testing/billdesk-server.ts';
import { createPayments, type Payments } from './payments.ts';
import type { PaymentTables } from './payments.tables.ts';

const KEYS = {
  keyId: 'rzp_test_local',
  keySecret: 'secret_of_the_key',
  webhookSecret: 'secret_of_webhooks',
  accountId: 'acc_local',
};
const MINUTE = 60;
const DAY = 86_400;

describe('orders of a gateway that cannot cancel them', () => {
  const db = openDatabase<PaymentTables>(':memory:');
  let time = new Date('2026-06-15T04:30:00.000Z');
  let server: RazorpayServer;
  let payments: Payments;
  let account = 100;
  beforeAll(async () => {
    server = await startRazorpayServer({ ...KEYS, now: () => time });
    payments = createPayments({
      db,
      gateways: [razorpay({ ...KEYS, businessName: 'x', apiBase: server.url, timeoutMs: 60_000 })],
      now: () => time,
      random: () => 0.5,
      returnUrl: ({ secret }) => `https://pmc.example/${secret}`,
      describe: () => 'x',
    });
    await payments.prepare();
    await payments.seedSamples();
  });
  afterAll(async () => {
    await payments?.close();
    await server?.close();
  });
  const newAccount = () => `F/2026/000${account++}`;
  const begin = async (accountNumber = newAccount()) => {
    const [bill] = await payments.findBills({ head: 'certificate_fees', accountNumber });
    const created = await payments.createIntent(
      { bills: [bill!.id], gateway: 'razorpay', channel: 'web', language: 'en' },
      'a browser',
    );
    if (created.kind !== 'Created') throw new Error(created.kind);
    const { order_id } = await db
      .selectFrom('payment_intents')
      .select('order_id')
      .where('id', '=', created.payment.id)
      .executeTakeFirstOrThrow();
    return { ...created, orderId: order_id! };
  };
  const statusOf = async ({ secret }: { secret: string }) => (await payments.find(secret))!.status;
  const after = async (seconds: number) => {
    time = new Date(time.getTime() + seconds * 1000);
    const { errors } = await payments.poll();
    if (errors.length > 0) throw errors[0];
  };
  const alarms = async () =>
    (await db.selectFrom('outbox_messages').select('topic').execute()).filter(
      ({ topic }) => topic === 'payments.alarm',
    ).length;

  test('an untried order ends after the page of the gateway, without an alarm', async () => {
    const begun = await begin();
    await after(31 * MINUTE);
    expect(await statusOf(begun)).toBe('pending');
    await after(60 * MINUTE);
    expect([await statusOf(begun), await alarms()]).toEqual(['expired', 0]);
  });

  test('an order that a bank is at work with stays open, and is paid days later', async () => {
    const begun = await begin();
    const paymentId = server.pay(begun.orderId, 'late');
    await after(2 * DAY);
    await after(2 * DAY);
    expect(await statusOf(begun)).toBe('pending');
    server.captureLate(paymentId);
    await after(2 * 3_600);
    expect(await statusOf(begun)).toBe('paid');
  });

  test('a silent gateway ends nothing', async () => {
    const begun = await begin();
    server.misbehave('nonsense');
    await after(2 * 3_600);
    expect(await statusOf(begun)).toBe('pending');
    server.misbehave(null);
    await after(3_600);
    expect(await statusOf(begun)).toBe('expired');
  });

  test('a payer gives up, unless a bank is at work', async () => {
    const [idle, tried] = [await begin(), await begin()];
    server.pay(tried.orderId, 'late');
    expect(await payments.cancel(idle.secret)).toBe('Cancelled');
    expect(await payments.cancel(tried.secret)).toBe('Unknown');
    expect([await statusOf(idle), await statusOf(tried)]).toEqual(['cancelled', 'pending']);
  });

  test('the payer of two tabs may pay either: the first one stays open', async () => {
    const accountNumber = newAccount();
    const first = await begin(accountNumber);
    time = new Date(time.getTime() + 11 * MINUTE * 1000);
    const second = await begin(accountNumber);
    expect(second.payment.id).not.toBe(first.payment.id);
    server.pay(first.orderId, 'success');
    await after(MINUTE);
    expect([await statusOf(first), await statusOf(second)]).toEqual(['paid', 'pending']);
  });
});

test('two requests at once show one order, also where the gateway makes an order for each', async () => {
  const now = () => new Date('2026-06-15T04:30:00.000Z');
  const keys = { clientId: 'pune', signingKey: 'a key of thirty-two characters, or more' };
  const server = await startBilldeskServer({ merchantId: 'PUNEMC', keys, now });
  const db = openDatabase<PaymentTables>(':memory:');
  const options = { merchantId: 'PUNEMC', keys, serverAddress: '203.0.113.7', now };
  const payments = createPayments({
    db,
    gateways: [billdesk({ ...options, apiBase: server.url, timeoutMs: 60_000 })],
    now,
    returnUrl: () => 'https://pmc.example/return',
    describe: () => 'x',
  });
  await payments.prepare();
  await payments.seedSamples();
  const wanted = { head: 'certificate_fees', accountNumber: 'F/2026/000100' } as const;
  const [bill] = await payments.findBills(wanted);
  const request = {
    bills: [bill!.id],
    gateway: 'billdesk',
    channel: 'web',
    language: 'en',
  } as const;
  const begin = () => payments.createIntent({ ...request, bills: [bill!.id] }, 'a browser');
  // The first request writes the attempt, so that both of the next ones ask for its order.
  server.misbehave('nonsense');
  expect((await begin()).kind).toBe('GatewayUnavailable');
  server.misbehave(null);
  const both = await Promise.all([begin(), begin()]);
  const pages = both.map((result) => result.kind === 'Created' && result.payment.checkout);
  expect(pages[0]).toMatchObject({ kind: 'form' });
  expect(pages[1]).toEqual(pages[0]);
  await payments.close();
  await server.close();
});
