import { databaseKinds } from '@pune/database/testing';
import { startRazorpayServer } from '@pune/payments/gateways/razorpay/testing/razorpay-server';
import { startStripeServer } from '@pune/payments/gateways/stripe/testing/stripe-server';
import { openPayments, type OpenedPayments } from '@pune/payments/open-payments';
import { PAGE_POLICY } from '@pune/std/page-policy';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPaymentsHandler } from './payments.handler.ts';

const BASE = 'http://pmc.localhost:8080';
const HTML = { accept: 'text/html' };
const RAZORPAY = {
  keyId: 'rzp_test_local',
  keySecret: 'secret_of_the_key_x',
  webhookSecret: 'secret_of_webhooks_x',
  accountId: 'acc_local',
};
const STRIPE = {
  secretKey: 'sk_test_local',
  publishableKey: 'pk_test_local',
  webhookSecret: 'whsec_local',
};

type Policy = Record<string, string[]>;
const policyIn = (page: HTMLElement): Policy =>
  Object.fromEntries(
    page
      .querySelector('meta[http-equiv=content-security-policy]')!
      .getAttribute('content')!
      .split(';')
      .map((directive) => directive.trim().split(' '))
      .map(([name, ...sources]) => [name!, sources]),
  );
const BASIC = policyIn(
  parse(`<meta http-equiv="content-security-policy" content="${PAGE_POLICY}">`),
);

let payments: OpenedPayments;
let handle: ReturnType<typeof createPaymentsHandler>;
let razorpayOrigin: string;
let close: () => Promise<unknown>;
const send = (path: string, init: RequestInit = {}) =>
  handle(new Request(new URL(path, BASE), init), { ip: '203.0.113.1' });
beforeAll(async () => {
  const [stripe, razorpay, database] = await Promise.all([
    startStripeServer(STRIPE),
    startRazorpayServer({ ...RAZORPAY, now: () => new Date() }),
    databaseKinds[0]!.open(),
  ]);
  razorpayOrigin = new URL(razorpay.url).origin;
  payments = await openPayments({
    NODE_ENV: 'test',
    SERVICES_DATABASE_URL: database.url,
    PAYMENTS_KEY: 'a secret of the sandbox that is long enough',
    PAYMENTS_ORIGIN: BASE,
    STRIPE_SECRET_KEY: STRIPE.secretKey,
    STRIPE_PUBLISHABLE_KEY: STRIPE.publishableKey,
    STRIPE_WEBHOOK_SECRET: STRIPE.webhookSecret,
    STRIPE_API_BASE: stripe.url,
    RAZORPAY_KEY_ID: RAZORPAY.keyId,
    RAZORPAY_KEY_SECRET: RAZORPAY.keySecret,
    RAZORPAY_ACCOUNT_ID: RAZORPAY.accountId,
    RAZORPAY_WEBHOOK_SECRET: RAZORPAY.webhookSecret,
    RAZORPAY_API_BASE: razorpay.url,
  });
  handle = createPaymentsHandler({
    opened: async () => payments,
    pages: async () =>
      `<head><meta http-equiv="content-security-policy" content="${PAGE_POLICY}"><title>{{shell:title}}</title></head><main><!--shell:main--></main>`,
    embedOrigins: [],
  });
  close = () =>
    Promise.all([payments.payments.close(), stripe.close(), razorpay.close(), database.close()]);
});
afterAll(() => close?.());

/** Begins to pay a bill. @returns the page of the bill, and that of the payment */
async function pagesOf(gateway: string, accountNumber: string) {
  const [bill] = await payments.payments.findBills({ head: 'certificate_fees', accountNumber });
  const begun = await send('/api/payments', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ bills: [bill!.id], gateway, language: 'en' }),
  });
  const { url } = (await begun.json()) as { url: string };
  const open = async (path: string) => parse(await (await send(path, { headers: HTML })).text());
  return { bill: await open(`/api/payments/bills/${bill!.id}?lang=en`), payment: await open(url) };
}

test('the page with card fields allows the origins of the fields, and no other page does', async () => {
  const { bill, payment } = await pagesOf('stripe', 'F/2026/000101');
  expect(policyIn(bill)).toEqual(BASIC);
  const stripe = ['https://js.stripe.com', 'https://*.js.stripe.com'];
  expect(policyIn(payment)).toEqual({
    ...BASIC,
    'script-src': ["'self'", ...stripe],
    'frame-src': ["'self'", ...stripe, 'https://hooks.stripe.com'],
    'connect-src': ["'self'", 'https://api.stripe.com'],
  });
  for (const script of payment.querySelectorAll('script'))
    expect(script.getAttribute('src')).toMatch(/^\//);
});

test('the page that leads to a gateway may post there alone, and loads nothing from it', async () => {
  const { payment } = await pagesOf('razorpay', 'F/2026/000102');
  expect(policyIn(payment)).toEqual({ ...BASIC, 'form-action': ["'self'", razorpayOrigin] });
  expect(payment.querySelectorAll('iframe, script:not([src^="/"])')).toEqual([]);
});

test.each([
  ['upi', 'F/2026/000103'],
  ['sandbox', 'F/2026/000104'],
])('a payment by %s has the policy of every page', async (gateway, accountNumber) => {
  const { bill, payment } = await pagesOf(gateway, accountNumber);
  expect([policyIn(bill), policyIn(payment)]).toEqual([BASIC, BASIC]);
});
