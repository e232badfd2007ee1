import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPaymentsHandler } from '../functions/payments/payments.handler.ts';
import { LOCALES } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import {
  startStripeServer,
  type StripeServer,
} from '../packages/payments/gateways/stripe/testing/stripe-server.ts';
import { openPayments, type OpenedPayments } from '../packages/payments/open-payments.ts';
import { CHROMIUM_ARGS } from './support/browser.ts';
import { portalWith, system, visit } from './support/visit.ts';

const site = portalWith(({ capabilities }) => capabilities.includes('payments'));
const KEYS = {
  secretKey: 'sk_test_local',
  publishableKey: 'pk_test_local',
  webhookSecret: 'whsec_local',
};

/** A stub of Stripe.js, with its own frame for the card and a request to Stripe's public API. */
const STRIPE_JS = `window.Stripe = (key) => ({
  _registerWrapper() {}, registerAppInfo() {},
  elements: ({ clientSecret }) => ({ clientSecret, create: (kind) => ({
    on(event, tell) { if (event === 'ready') this.tell = tell; },
    mount(place) { const card = document.createElement('input'); card.setAttribute('aria-label', 'Card number in Stripe\\u2019s frame'); place.append(card); window.card = card; this.tell(); },
  }) }),
  async confirmPayment({ elements: { clientSecret }, confirmParams: { return_url } }) {
    const id = clientSecret.split('_secret')[0];
    const body = new URLSearchParams({ client_secret: clientSecret, payment_method: window.card.value === '4000000000000002' ? 'pm_card_chargeDeclined' : 'pm_card_visa' });
    const answer = await fetch('https://api.stripe.com/v1/payment_intents/' + id + '/confirm', { method: 'POST', headers: { authorization: 'Bearer ' + key }, body });
    if (!answer.ok) return { error: (await answer.json()).error };
    location.assign(return_url + '&payment_intent=' + id);
    return new Promise(() => {});
  },
});`;

/**
 * A proxy in front of the running portal, with payment functions of its own that have Stripe
 * enabled.
 */
async function startProxy(handle: ReturnType<typeof createPaymentsHandler>): Promise<http.Server> {
  const server = http.createServer(async (request, response) => {
    if (!request.url!.startsWith('/api/payments')) {
      const { status, headers, bytes } = await visit(site, request.url!, {
        headers: { 'accept-encoding': 'identity', accept: request.headers.accept ?? '*/*' },
      });
      return response.writeHead(status, headers).end(bytes);
    }
    const body =
      request.method === 'POST'
        ? { body: Readable.toWeb(request) as ReadableStream, duplex: 'half' as const }
        : {};
    const answer = await handle(
      new Request(new URL(request.url!, site.url), {
        method: request.method!,
        headers: request.headers as Record<string, string>,
        ...body,
      }),
      { ip: '203.0.113.5' },
    );
    response
      .writeHead(answer.status, Object.fromEntries(answer.headers))
      .end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe.skipIf(!system.chromium)('a home owner pays by card', () => {
  let stripe: StripeServer;
  let payments: OpenedPayments;
  let server: http.Server;
  let browser: Browser;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-card-'));

  beforeAll(async () => {
    stripe = await startStripeServer(KEYS);
    payments = await openPayments({
      NODE_ENV: 'test',
      SERVICES_DATABASE_URL: path.join(folder, 'services.db'),
      STRIPE_SECRET_KEY: KEYS.secretKey,
      STRIPE_PUBLISHABLE_KEY: KEYS.publishableKey,
      STRIPE_WEBHOOK_SECRET: KEYS.webhookSecret,
      STRIPE_API_BASE: stripe.url,
    });
    const pages = async (_: Request, page: string) => (await visit(site, page)).text;
    server = await startProxy(
      createPaymentsHandler({ opened: async () => payments, pages, embedOrigins: [] }),
    );
    browser = await chromium.launch({
      executablePath: system.chromium!,
      args: [
        ...CHROMIUM_ARGS,
        `--host-resolver-rules=MAP ${new URL(site.url).host} 127.0.0.1:${(server.address() as AddressInfo).port}`,
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    await payments?.payments.close();
    await stripe?.close();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });

  it.each(
    LOCALES.map(
      (locale, i) =>
        [locale, ['P/1/05/00123456', 'P/1/05/00123457', 'P/3/11/00310020'][i]!] as const,
    ),
  )(
    'in Stripe’s own form, and gets the receipt from what Stripe says, in %s',
    async (locale, number) => {
      const T = (key: string, values?: object) =>
        t(locale)(`payments:${key}` as never, values as never) as unknown as string;
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const tab = await context.newPage();
      const [errors, asked]: [string[], string[]] = [[], []];
      tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await tab.route(
        'https://js.stripe.com/**',
        (route) => (
          asked.push(new URL(route.request().url()).host),
          route.fulfill({ contentType: 'text/javascript', body: STRIPE_JS })
        ),
      );
      await tab.route('https://api.stripe.com/**', async (route) => {
        const answer = await fetch(stripe.url + new URL(route.request().url()).pathname, {
          method: 'POST',
          headers: {
            authorization: (await route.request().headerValue('authorization'))!,
            'content-type': 'application/x-www-form-urlencoded',
          },
          body: route.request().postData()!,
        });
        await route.fulfill({
          status: answer.status,
          contentType: 'application/json',
          headers: { 'access-control-allow-origin': '*' },
          body: await answer.text(),
        });
      });
      await tab.goto(`${site.url}/${locale}/payments/property-tax/`);
      await tab.locator('form[data-ready="true"]').waitFor();
      await tab.getByLabel(T('number_property_tax')).fill(number);
      await tab.getByRole('button', { name: T('action_find') }).click();
      await tab.getByLabel(T('way_stripe')).check();
      expect(asked, 'Stripe.js is loaded where a card is asked for, and nowhere before').toEqual(
        [],
      );
      await tab.getByRole('button', { name: T('action_pay'), exact: true }).click();
      const card = tab.getByLabel('Card number in Stripe’s frame');
      await card.fill('4242424242424242');
      expect(asked).toEqual(['js.stripe.com']);
      expect(
        await tab
          .locator('form[data-stripe] input')
          .evaluateAll((inputs) => inputs.filter((input) => input.hasAttribute('name')).length),
        'no field for a card is ours',
      ).toBe(0);
      await tab.locator('form[data-stripe] button').click();
      await tab.getByRole('heading', { level: 1, name: T('title_paid') }).waitFor();
      expect(await tab.locator('.slip').innerText()).toContain(T('way_stripe'));
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it('whose card form cannot be loaded reads so and can choose another way', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const tab = await context.newPage();
    await tab.route('https://js.stripe.com/**', (route) => route.abort());
    await tab.goto(`${site.url}/en/payments/water-charges/`);
    await tab.getByLabel(t('en')('payments:number_water_charges')).fill('W/05/0012345');
    await tab.getByRole('button', { name: t('en')('payments:action_find') }).click();
    await tab.getByLabel(t('en')('payments:way_stripe')).check();
    await tab.getByRole('button', { name: t('en')('payments:action_pay'), exact: true }).click();
    await tab.getByText(t('en')('payments:card_failed')).waitFor();
    await tab.getByRole('button', { name: t('en')('payments:action_cancel') }).click();
    await tab
      .getByRole('heading', { level: 1, name: t('en')('payments:title_cancelled') })
      .waitFor();
    await context.close();
  });
});
