import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { formatRupees } from '../packages/i18n/format.ts';
import { LOCALES, type Locale } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import { HEAD_PAGES } from '../packages/payments/addresses.constants.ts';
import type { PaymentView } from '../packages/payments/payments.schema.ts';
import type { BillHead } from '../packages/payments/payments.constants.ts';
import { readPdf } from '../packages/pdf/read-pdf.ts';
import { describeInBrowser } from './support/browser.ts';
import { nextOwing, startPayment } from './support/payments.ts';
import { portalWith, visit } from './support/visit.ts';

const site = portalWith(({ capabilities }) => capabilities.includes('payments'));
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } as const;
const say = (locale: Locale) => (key: string, values?: Record<string, string | number>) =>
  t(locale)(`payments:${key}` as never, values as never) as unknown as string;

/** Looks up a bill from the page of its kind, and waits for the script of the page with the bill. */
async function find(
  tab: Page,
  locale: Locale,
  head: BillHead,
  number: string,
  js: boolean,
): Promise<void> {
  const T = say(locale);
  await tab.goto(`${site.url}/${locale}/payments/${HEAD_PAGES[head]}/`);
  if (js) await tab.locator('form[data-ready="true"]').waitFor();
  await tab.getByLabel(T(`number_${head}`)).fill(number.toLowerCase());
  await tab.getByRole('button', { name: T('action_find') }).click();
  await tab.getByRole('heading', { level: 1, name: T(`head_${head}`), exact: true }).waitFor();
  await tab.waitForLoadState();
}

/** Pays a bill through the trial bank. */
async function pay(tab: Page, locale: Locale, outcome?: string): Promise<void> {
  const T = say(locale);
  await tab.getByRole('button', { name: T('action_pay'), exact: true }).click();
  await tab.getByRole('heading', { level: 1, name: T('sandbox_title') }).waitFor();
  if (outcome)
    await tab
      .getByLabel(T('sandbox_outcome'))
      .selectOption({ label: T(`sandbox_outcome_${outcome}`) });
  await tab.getByRole('button', { name: T('sandbox_pay', { amount: '' }).trim() }).click();
}

/** Decodes a QR code from a screenshot, as a phone's camera does. */
async function readQr(tab: Page): Promise<string | null> {
  const { data, info } = await sharp(await tab.locator('.qr').screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? null;
}

describeInBrowser('a home owner pays property tax from home', ({ open }) => {
  describe.each([
    { how: 'with JavaScript', js: true },
    { how: 'without JavaScript', js: false },
  ])('$how', ({ js }) => {
    it.each(LOCALES)(
      'in fewer than five steps, without an account, and has a receipt that verifies, in %s',
      async (locale) => {
        const T = say(locale);
        const { number, paise } = await nextOwing(site, 'property_tax');
        const tab = await open({ ...PHONE, javaScriptEnabled: js, acceptDownloads: true });
        const steps: string[] = [];
        tab.on(
          'framenavigated',
          (frame) => frame === tab.mainFrame() && steps.push(new URL(frame.url()).pathname),
        );
        await find(tab, locale, 'property_tax', number, js);
        expect(await tab.locator('main').innerText()).toContain(T('line_general_tax'));
        expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          PHONE.viewport.width,
        );
        await pay(tab, locale);
        await tab.getByRole('heading', { level: 1, name: T('title_paid') }).waitFor();
        expect(steps.length, steps.join(' → ')).toBeLessThan(5);
        expect(steps.join(), 'no number in an address').not.toContain(number);
        const slip = await tab.locator('.slip').innerText();
        expect(slip).toContain(formatRupees(paise, locale));
        const receiptNumber = /PMC\/\d{4}-\d\d\/\d{6}/.exec(slip)![0];

        const address = (await readQr(tab))!;
        expect(address).toMatch(new RegExp(`^${site.url}/api/payments/verify\\?r=R1\\*`));
        const href = (await tab.getByRole('link', { name: T('action_pdf') }).getAttribute('href'))!;
        const [download] = await Promise.all([
          tab.waitForEvent('download'),
          tab.getByRole('link', { name: T('action_pdf') }).click(),
        ]);
        expect(download.suggestedFilename()).toBe(
          `receipt-${receiptNumber.replaceAll('/', '-')}.pdf`,
        );
        const pdf = await readPdf(fs.readFileSync((await download.path())!));
        const text = pdf.pages.join(' ');
        expect([pdf.isTagged, pdf.language?.slice(0, 2)]).toEqual([true, locale]);
        for (const words of [
          receiptNumber,
          T('receipt_title'),
          T('head_property_tax'),
          formatRupees(paise, locale),
        ])
          expect(text).toContain(words);
        expect(
          (await visit(site, href.replace(/payment\/.{4}/, 'payment/aaaa'))).status,
          'a link of nobody',
        ).toBe(404);

        await tab.goto(address);
        await tab
          .getByRole('heading', {
            level: 1,
            name: new RegExp(LOCALES.map((language) => say(language)('verify_genuine')).join('|')),
          })
          .waitFor();
        expect(await tab.locator('main').innerText()).toContain(receiptNumber);
        expect(tab.errors).toEqual([]);
      },
    );

    it.each([
      ['en', 'WO-01', 'Meenal Shirke', 'Flat 21, Aundh', 'M•••• S••••'],
      ['mr', 'WO-03', 'भावे रघुनाथ', '७/३, कोथरूड', 'र•••• भा••••'],
      ['hi', 'WO-01', 'इरफान तांबोली', '9/44 बाणेर', 'इ•••• तां••••'],
    ] as const)(
      'without the number, by ward office, name and address, in %s',
      async (locale, ward, name, address, masked) => {
        const T = say(locale);
        const tab = await open({ ...PHONE, javaScriptEnabled: js });
        await tab.goto(`${site.url}/${locale}/payments/${HEAD_PAGES.property_tax}/`);
        await tab.getByRole('link', { name: T('find_link') }).click();
        const search = async (typed: string) => {
          await tab.getByLabel(T('find_ward'), { exact: true }).selectOption(ward);
          await tab.getByLabel(T('find_name')).fill(typed);
          await tab.getByLabel(T('find_address'), { exact: true }).fill(address);
          await tab.getByRole('button', { name: T('action_find') }).click();
        };
        // Searches for one name are counted for a day: each run asks for another one.
        await search(`Nobody ${randomUUID().replace(/[^a-f]/g, '')}`);
        await tab.getByRole('heading', { level: 1, name: T('find_none') }).waitFor();
        await tab.getByRole('link', { name: T('find_again') }).click();
        await search(name);
        await tab
          .getByRole('link', { name: T('find_open') })
          .first()
          .waitFor();
        const found = await tab.locator('main').innerText();
        expect(found).toContain(masked);
        expect(new URL(tab.url()).search, 'nothing typed in an address').toBe(`?lang=${locale}`);
        await tab
          .getByRole('link', { name: T('find_open') })
          .first()
          .click();
        await tab.getByRole('heading', { level: 1, name: T('head_property_tax') }).waitFor();
      },
    );

    it('whose bank refuses tries again and pays', async () => {
      const T = say('mr');
      const { number } = await nextOwing(site, 'water_charges');
      const tab = await open({ ...PHONE, javaScriptEnabled: js });
      await find(tab, 'mr', 'water_charges', number, js);
      await pay(tab, 'mr', 'declined');
      await tab.getByRole('heading', { level: 1, name: T('title_failed') }).waitFor();
      await tab.getByRole('link', { name: T('action_again') }).click();
      await pay(tab, 'mr');
      await tab.getByRole('heading', { level: 1, name: T('title_paid') }).waitFor();
    });

    it('and presses twice, pays once', async () => {
      const T = say('en');
      const { number } = await nextOwing(site, 'certificate_fees');
      const tab = await open({ ...PHONE, javaScriptEnabled: js });
      await find(tab, 'en', 'certificate_fees', number, js);
      await tab.getByRole('button', { name: T('action_pay'), exact: true }).dblclick();
      await tab.getByRole('heading', { level: 1, name: T('sandbox_title') }).waitFor();
      const order = tab.url();
      await tab.goBack();
      await tab.getByRole('button', { name: T('action_pay'), exact: true }).click();
      await tab.getByRole('heading', { level: 1, name: T('sandbox_title') }).waitFor();
      await tab.getByRole('button', { name: /Pay ₹/ }).dblclick();
      await tab.getByRole('heading', { level: 1, name: T('title_paid') }).waitFor();
      await tab.goto(order);
      expect(
        await tab.locator('form').count(),
        'whatever was begun first can be paid no more',
      ).toBe(0);
    });
  });

  it('with a slow bank learns not to pay again, and gets the receipt without a reload, with and without JavaScript', async () => {
    const T = say('hi');
    const tabs: Page[] = [];
    for (const js of [true, false]) {
      const { number } = await nextOwing(site, 'certificate_fees');
      const tab = await open({ ...PHONE, javaScriptEnabled: js });
      await find(tab, 'hi', 'certificate_fees', number, js);
      await pay(tab, 'hi', 'slow');
      tabs.push(tab);
      // Read before the second payment begins: the bank settles the first within seconds.
      await tab.getByRole('heading', { level: 1, name: T('title_pending') }).waitFor();
      expect(await tab.locator('main').innerText()).toContain(T('lead_pending'));
      expect(await tab.getByRole('button', { name: T('action_pay'), exact: true }).count()).toBe(0);
    }
    // The test does not touch the pages: they poll by themselves.
    await Promise.all(
      tabs.map((tab) =>
        tab.getByRole('heading', { level: 1, name: T('title_paid') }).waitFor({ timeout: 100_000 }),
      ),
    );
  });

  it('chooses which years to pay, and the sum follows', async () => {
    const T = say('mr');
    const { number } = await nextOwing(site, 'water_charges', { bills: 2 });
    const tab = await open(PHONE);
    await find(tab, 'mr', 'water_charges', number, true);
    const boxes = tab.locator('#pay input[type=checkbox]');
    const paise = await boxes.evaluateAll((inputs) =>
      inputs.map((input) => Number((input as HTMLInputElement).dataset.paise)),
    );
    await boxes.first().uncheck();
    expect(await tab.locator('#pay output').innerText()).toBe(
      formatRupees(
        paise.slice(1).reduce((sum, one) => sum + one, 0),
        'mr',
      ),
    );
    for (const box of await boxes.all()) await box.uncheck();
    await tab.getByRole('button', { name: T('action_pay'), exact: true }).click();
    await tab.locator('.errs').getByText(T('error_bill_required')).waitFor();
    expect(await boxes.count()).toBe(paise.length);
  });

  it.each(LOCALES)(
    'reads the error beside the number, in %s, and finds the input kept',
    async (locale) => {
      const T = say(locale);
      for (const js of [true, false]) {
        const tab = await open({ ...PHONE, javaScriptEnabled: js });
        await tab.goto(`${site.url}/${locale}/payments/property-tax/`);
        if (js) await tab.locator('form[data-ready="true"]').waitFor();
        await tab.getByLabel(T('number_property_tax')).fill('P/9/99/9999');
        await tab.getByRole('button', { name: T('action_find') }).click();
        await tab.locator('.errs').waitFor();
        expect(await tab.locator('[data-field="accountNumber"] .msg').innerText()).toBe(
          T('error_account_unknown', { number: 'P/9/99/9999' }),
        );
        expect(await tab.getByLabel(T('number_property_tax')).inputValue()).toBe('P/9/99/9999');
        if (!js) continue;
        await tab.locator('.errs a').click();
        const field = tab.getByLabel(T('number_property_tax'));
        await expect
          .poll(() => field.evaluate((element) => element === document.activeElement), {
            message: 'the link leads to the field',
          })
          .toBe(true);
        await tab.route('**/api/payments/bills', (route) => route.abort());
        await tab.getByRole('button', { name: T('action_find') }).click();
        await tab.locator('.errs').getByText(T('form_offline')).waitFor();
      }
    },
  );
});

describe('over HTTP', () => {
  const post = (path: string, body: string, headers: Record<string, string>) =>
    visit(site, path, { method: 'POST', body, headers });

  it('a webhook that was tampered with moves nothing', async () => {
    const { path } = await startPayment(site, 'certificate_fees');
    const before = JSON.parse((await visit(site, path)).text) as PaymentView;
    const forged = JSON.stringify({
      id: 'evt_forged',
      kind: 'captured',
      order_id: 'ord_x',
      reference: before.id,
      merchant_id: 'pune-sandbox',
      payment_id: 'pay_x',
      refund_id: null,
      refund_reference: null,
      amount_paise: before.amountPaise,
      fee_paise: 0,
      currency: 'INR',
      at: new Date().toISOString(),
    });
    const answer = await post('/api/payments/webhooks/sandbox', forged, {
      'content-type': 'application/json',
      'x-sandbox-signature': `t=${Math.floor(Date.now() / 1000)},v1=${'0'.repeat(64)}`,
    });
    expect([answer.status, answer.headers['content-type']]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
    expect((JSON.parse((await visit(site, path)).text) as PaymentView).status).toBe(before.status);
  });

  it('pages of bills and payments are not cached and send no referrer', async () => {
    const { path, bill } = await startPayment(site, 'certificate_fees');
    for (const page of [path, bill]) {
      const { headers, status } = await visit(site, page, { headers: { accept: 'text/html' } });
      expect([
        status,
        headers['cache-control'],
        headers['x-robots-tag'],
        headers['referrer-policy'],
      ]).toEqual([200, 'no-store', 'noindex', 'same-origin']);
    }
  });
});
