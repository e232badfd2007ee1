import { databaseKinds } from '@pune/database/testing';
import {
  startStripeServer,
  type StripeServer,
} from '@pune/payments/gateways/stripe/testing/stripe-server';
import { openPayments, type OpenedPayments } from '@pune/payments/open-payments';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPaymentsHandler } from './payments.handler.ts';

const KEYS = {
  secretKey: 'sk_test_local',
  publishableKey: 'pk_test_local',
  webhookSecret: 'whsec_local',
};
const POLICY = "default-src 'self'; script-src 'self'; style-src 'self'";
const BASE = 'http://pmc.localhost:8080';

describe('paying by card', () => {
  let stripe: StripeServer;
  let database: Awaited<ReturnType<(typeof databaseKinds)[number]['open']>>;
  let payments: OpenedPayments;
  let handle: ReturnType<typeof createPaymentsHandler>;
  const send = (path: string, init: RequestInit = {}) =>
    handle(new Request(new URL(path, BASE), init), { ip: '203.0.113.1' });
  const json = async (path: string, body: unknown) =>
    (
      await send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).json() as Promise<any>;

  beforeAll(async () => {
    [stripe, database] = await Promise.all([startStripeServer(KEYS), databaseKinds[0]!.open()]);
    payments = await openPayments({
      NODE_ENV: 'test',
      SERVICES_DATABASE_URL: database.url,
      STRIPE_SECRET_KEY: KEYS.secretKey,
      STRIPE_PUBLISHABLE_KEY: KEYS.publishableKey,
      STRIPE_WEBHOOK_SECRET: KEYS.webhookSecret,
      STRIPE_API_BASE: stripe.url,
    });
    handle = createPaymentsHandler({
      opened: async () => payments,
      pages: async () =>
        `<head><meta http-equiv="content-security-policy" content="${POLICY}"><title>{{shell:title}}</title></head><main><!--shell:main--></main>`,
      embedOrigins: [],
    });
  });
  afterAll(async () => {
    await payments?.payments.close();
    await Promise.all([stripe?.close(), database?.close()]);
  });

  test('lets Stripe.js into the page of that payment alone, asks Stripe on return, and believes its webhook', async () => {
    const { bills } = await json('/api/payments/bills', {
      head: 'water_charges',
      accountNumber: 'W/05/0012345',
    });
    const begun = await json('/api/payments', {
      bills: [bills[0].id],
      gateway: 'stripe',
      language: 'hi',
    });
    expect(begun.payment.checkout).toMatchObject({
      kind: 'stripe',
      publishableKey: KEYS.publishableKey,
    });
    const page = parse(await (await send(begun.url, { headers: { accept: 'text/html' } })).text());
    expect(page.querySelector('meta')!.getAttribute('content')).toContain('https://js.stripe.com');
    const form = page.querySelector('form[data-stripe]')!;
    expect(form.getAttribute('data-return')).toMatch(
      /^\/api\/payments\/return\/[\w-]{32}\/stripe\?lang=hi$/,
    );
    expect(form.querySelectorAll('input')).toEqual([]);
    const bill = await (
      await send(`/api/payments/bills/${bills[0].id}`, { headers: { accept: 'text/html' } })
    ).text();
    expect(bill).not.toContain('js.stripe.com');

    // Confirms the payment as Stripe.js does with a card in the browser.
    const [intentId] = begun.payment.checkout.clientSecret.split('_secret') as [string];
    await fetch(`${stripe.url}/v1/payment_intents/${intentId}/confirm`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${KEYS.publishableKey}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        client_secret: begun.payment.checkout.clientSecret,
        payment_method: 'pm_card_visa',
      }),
    });
    const back = await send(
      `${form.getAttribute('data-return')}&payment_intent=${intentId}&redirect_status=failed`,
      { headers: { accept: 'text/html' } },
    );
    expect(back.status).toBe(303);
    expect(await (await send(back.headers.get('location')!)).json()).toMatchObject({
      status: 'paid',
      gateway: 'stripe',
    });
    for (const { body, headers } of stripe.takeWebhooks())
      expect(
        (
          await send('/api/payments/webhooks/stripe', {
            method: 'POST',
            body: body as Uint8Array<ArrayBuffer>,
            headers,
          })
        ).status,
      ).toBe(200);
    expect(
      await payments.db.selectFrom('payment_receipts').select('number').execute(),
    ).toHaveLength(1);
  });

  test('needs all of its settings', async () => {
    await expect(
      openPayments({
        NODE_ENV: 'test',
        SERVICES_DATABASE_URL: database.url,
        STRIPE_SECRET_KEY: 'sk_test_x',
      }),
    ).rejects.toThrow(/STRIPE_PUBLISHABLE_KEY, STRIPE_WEBHOOK_SECRET/);
    await expect(
      openPayments({ NODE_ENV: 'production', SERVICES_DATABASE_URL: database.url }),
    ).rejects.toThrow(/No gateway to pay by/);
    await expect(
      openPayments({
        NODE_ENV: 'production',
        DANGEROUSLY_SANDBOX: '1',
        SERVICES_DATABASE_URL: database.url,
      }),
    ).rejects.toThrow(/PAYMENTS_KEY is missing/);
  });
});
