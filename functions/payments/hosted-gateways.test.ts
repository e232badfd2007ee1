import { databaseKinds } from '@pune/database/testing';
import { startBilldeskServer } from '@pune/payments/gateways/billdesk/testing/billdesk-server';
import { startPaytmServer } from '@pune/payments/gateways/paytm/testing/paytm-server';
import { startRazorpayServer } from '@pune/payments/gateways/razorpay/testing/razorpay-server';
import { openPayments, type OpenedPayments } from '@pune/payments/open-payments';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPaymentsHandler } from './payments.handler.ts';

const POLICY = "default-src 'self'; form-action 'self'; script-src 'self'";
const BASE = 'http://pmc.localhost:8080';
const PAGE = `<head><meta http-equiv="content-security-policy" content="${POLICY}"><title>{{shell:title}}</title></head><main><!--shell:main--></main>`;
const HTML = { accept: 'text/html' };

/** A gateway with a page of its own, and its simulated provider. */
interface Hosted {
  settings: Record<string, string>;
  /** Pays on the hosted page. Returns the fields that the page posts back. */
  pay: (form: URLSearchParams) => Promise<URLSearchParams>;
  webhooks: () => { body: Uint8Array; headers: Headers }[];
  close: () => Promise<void>;
}

async function openRazorpay(): Promise<Hosted> {
  const keys = {
    keyId: 'rzp_test_local',
    keySecret: 'secret_of_the_key_x',
    webhookSecret: 'secret_of_webhooks_x',
    accountId: 'acc_local',
  };
  const server = await startRazorpayServer({ ...keys, now: () => new Date() });
  return {
    settings: {
      RAZORPAY_KEY_ID: keys.keyId,
      RAZORPAY_KEY_SECRET: keys.keySecret,
      RAZORPAY_ACCOUNT_ID: keys.accountId,
      RAZORPAY_WEBHOOK_SECRET: keys.webhookSecret,
      RAZORPAY_API_BASE: server.url,
    },
    pay: async (form) => {
      const orderId = form.get('order_id')!;
      return server.returnOf(orderId, server.pay(orderId, 'success'));
    },
    webhooks: server.takeWebhooks,
    close: server.close,
  };
}

async function openPaytm(): Promise<Hosted> {
  const keys = {
    merchantId: 'PUNE00000000000001',
    merchantKey: 'ABCDEFGHIJKLMNOP',
    website: 'WEBSTAGING',
  };
  const server = await startPaytmServer({ ...keys, now: () => new Date() });
  return {
    settings: {
      PAYTM_MERCHANT_ID: keys.merchantId,
      PAYTM_MERCHANT_KEY: keys.merchantKey,
      PAYTM_WEBSITE: keys.website,
      PAYTM_API_BASE: server.url,
    },
    pay: async (form) => {
      const orderId = form.get('orderId')!;
      server.pay(orderId, 'success');
      return server.returnOf(orderId);
    },
    webhooks: server.takeWebhooks,
    close: server.close,
  };
}

async function openBilldesk(): Promise<Hosted> {
  const keys = {
    clientId: 'pune',
    signingKey: 'a key of thirty-two characters, or more',
    encryptionKey: 'exactly thirty-two characters ok',
  };
  const server = await startBilldeskServer({ merchantId: 'PUNEMC', keys, now: () => new Date() });
  return {
    settings: {
      BILLDESK_MERCHANT_ID: 'PUNEMC',
      BILLDESK_CLIENT_ID: keys.clientId,
      BILLDESK_SIGNING_KEY: keys.signingKey,
      BILLDESK_ENCRYPTION_KEY: keys.encryptionKey,
      BILLDESK_SERVER_ADDRESS: '203.0.113.7',
      BILLDESK_API_BASE: server.url,
    },
    pay: async (form) => {
      const orderId = server.orderOf(form.get('bdorderid')!);
      await server.pay(orderId, 'success');
      return server.returnOf(orderId);
    },
    webhooks: server.takeWebhooks,
    close: server.close,
  };
}

describe.each([
  { name: 'razorpay', open: openRazorpay },
  { name: 'paytm', open: openPaytm },
  { name: 'billdesk', open: openBilldesk },
])('paying on the page of $name, without JavaScript', ({ name, open }) => {
  let hosted: Hosted;
  let database: Awaited<ReturnType<(typeof databaseKinds)[number]['open']>>;
  let payments: OpenedPayments;
  let handle: ReturnType<typeof createPaymentsHandler>;
  const send = (path: string, init: RequestInit = {}) =>
    handle(new Request(new URL(path, BASE), init), { ip: '203.0.113.1' });

  beforeAll(async () => {
    [hosted, database] = await Promise.all([open(), databaseKinds[0]!.open()]);
    payments = await openPayments({
      NODE_ENV: 'test',
      SERVICES_DATABASE_URL: database.url,
      PAYMENTS_ORIGIN: BASE,
      ...hosted.settings,
    });
    handle = createPaymentsHandler({
      opened: async () => payments,
      pages: async () => PAGE,
      embedOrigins: [],
    });
  });
  afterAll(async () => {
    await payments?.payments.close();
    await Promise.all([hosted?.close(), database?.close()]);
  });

  /** Begins to pay a bill by the form of its page. Returns the page that follows. */
  async function begin(accountNumber: string) {
    const { bills } = (await (
      await send('/api/payments/bills', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ head: 'certificate_fees', accountNumber }),
      })
    ).json()) as { bills: { id: string }[] };
    const begun = await send('/api/payments', {
      method: 'POST',
      headers: { ...HTML, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ bills: bills[0]!.id, bill: bills[0]!.id, gateway: name }),
    });
    expect(begun.status).toBe(303);
    const address = begun.headers.get('location')!;
    const page = await send(address, { headers: HTML });
    return { address, page, html: parse(await page.text()), billId: bills[0]!.id };
  }

  test('a form leads to the page of the gateway, and its fields and the policy to that page alone', async () => {
    const { address, page, html, billId } = await begin('F/2026/000110');
    const form = html.querySelector('form[action^="http:"]')!;
    const policy = html.querySelector('meta[http-equiv]')!.getAttribute('content')!;
    const origin = new URL(form.getAttribute('action')!).origin;
    expect(policy).toBe(`default-src 'self'; form-action 'self' ${origin}; script-src 'self'`);
    expect(page.headers.get('referrer-policy')).toBe('strict-origin');
    expect(form.querySelectorAll('script')).toEqual([]);
    // The page of a bill lets no form lead elsewhere.
    const bill = await (await send(`/api/payments/bills/${billId}`, { headers: HTML })).text();
    expect(bill).toContain(POLICY);
    expect(bill).toContain(`value="${name}"`);

    const fields = new URLSearchParams(
      form
        .querySelectorAll('input[type=hidden]')
        .map((input) => [input.getAttribute('name')!, input.getAttribute('value')!]),
    );
    const taken = await fetch(form.getAttribute('action')!, { method: 'POST', body: fields });
    expect(taken.status).toBe(200);

    // The gateway's site posts the payer back; without any webhook the gateway is asked.
    const secret = /payment\/([\w-]+)/.exec(address)![1]!;
    const back = await send(`/api/payments/return/${secret}/${name}?lang=mr`, {
      method: 'POST',
      headers: { ...HTML, origin, 'sec-fetch-site': 'cross-site' },
      body: await hosted.pay(fields),
    });
    expect(back.status).toBe(303);
    expect(back.headers.get('location')).toContain('lang=mr');
    expect(await (await send(address)).json()).toMatchObject({ status: 'paid', gateway: name });

    // The webhooks that come later change nothing.
    for (const { body, headers } of hosted.webhooks())
      expect(
        (
          await send(`/api/payments/webhooks/${name}`, {
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

  test('a forged return pays nothing, and shows how the payment stands', async () => {
    const { address } = await begin('F/2026/000111');
    const secret = /payment\/([\w-]+)/.exec(address)![1]!;
    const back = await send(`/api/payments/return/${secret}/${name}`, {
      method: 'POST',
      headers: HTML,
      body: new URLSearchParams({ razorpay_payment_id: 'pay_1', STATUS: 'TXN_SUCCESS' }),
    });
    expect(back.status).toBe(303);
    expect(await (await send(address)).json()).toMatchObject({ status: 'pending' });
  });

  test('a payer who comes back unpaid may give up', async () => {
    const { address } = await begin('F/2026/000112');
    const secret = /payment\/([\w-]+)/.exec(address)![1]!;
    await send(`/api/payments/payment/${secret}/cancel`, { method: 'POST', headers: HTML });
    expect(await (await send(address)).json()).toMatchObject({ status: 'cancelled' });
  });

  test('a body that is too large is refused', async () => {
    const answer = await send(`/api/payments/return/x/${name}`, {
      method: 'POST',
      body: 'x'.repeat(70_000),
    });
    expect(answer.status).toBe(413);
  });
});
