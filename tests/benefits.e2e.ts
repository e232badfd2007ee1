import http from 'node:http';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { SANDBOX_CODE, SANDBOX_NUMBERS } from '../packages/benefits/drivers/sandbox.ts';
import { formatRupees } from '../packages/i18n/format.ts';
import { LOCALES, type Locale } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import { sample } from './support/benefits.ts';
import { describeInBrowser } from './support/browser.ts';
import { codeSentBy } from './support/citizens.ts';
import { portalWith, system } from './support/visit.ts';

const site = portalWith(({ capabilities }) => capabilities.includes('benefits'));
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const say = (locale: Locale) => (key: string, values?: Record<string, string>) =>
  t(locale)(`benefits:${key}` as never, values as never) as unknown as string;

/** Looks up an application and opens its status with the code, by labels and buttons. */
async function open(
  tab: Page,
  locale: Locale,
  story: Parameters<typeof sample>[0],
  typed = sample(story).application,
): Promise<void> {
  await tab.goto(`${site.url}/${locale}/benefits/`);
  await follow(tab, locale, story, typed);
}

/** The same, from the page that contains the form. */
async function follow(
  tab: Page | FrameLocator,
  locale: Locale,
  story: Parameters<typeof sample>[0],
  typed = sample(story).application,
): Promise<void> {
  const T = say(locale);
  await tab.getByRole('textbox', { name: T('label_application'), exact: true }).fill(typed);
  const code = await codeSentBy(site, sample(story).mobile, async () => {
    await tab.getByRole('button', { name: T('action_send') }).click();
    await tab.getByRole('heading', { name: T('code_title'), level: 1 }).waitFor();
  });
  await tab.getByRole('textbox', { name: T('label_code'), exact: true }).fill(code);
  await tab.getByRole('button', { name: T('action_open') }).click();
  await tab.getByRole('heading', { name: T('payments_title'), level: 2 }).waitFor();
}

describeInBrowser('a pensioner', ({ open: openTab }) => {
  const ways = LOCALES.flatMap(
    (locale) =>
      [
        [locale, true],
        [locale, false],
      ] as const,
  );
  it.each(ways)(
    'sees that and when the benefit went to the bank, in %s (JavaScript: %s), on a phone',
    async (locale, javaScriptEnabled) => {
      const T = say(locale);
      const tab = await openTab({ ...PHONE, javaScriptEnabled });
      await open(tab, locale, 'credited');
      const main = await tab.locator('main').innerText();
      expect(main).toContain(formatRupees(100_000, locale));
      expect(await tab.locator('.paati h2').innerText()).toMatch(
        locale === 'en' ? /was paid into your account on \d+ \w+ \d{4}/ : /[०-९]{4}.*जमा/,
      );
      expect(main).toContain(T('sample_note'));
      // Only initials and the last four digits of the account are shown.
      expect(main).not.toMatch(/Sample Beneficiary|नमुना लाभार्थी|6000000001/);
      // Without its style sheets the page is wider.
      await tab.waitForLoadState();
      expect(
        await tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      ).toBe(true);
      expect(new URL(tab.url()).pathname).toBe('/api/benefits/status');
      await tab.getByRole('button', { name: T('action_end') }).click();
      await tab.getByRole('textbox', { name: T('label_application'), exact: true }).waitFor();
      await tab.goto(`${site.url}/api/benefits/status?lang=${locale}`);
      await tab.getByRole('heading', { name: T('problem_view_over_title'), level: 1 }).waitFor();
    },
  );

  it('learns why the money was returned and the remedy, with the number typed in Devanagari', async () => {
    const T = say('mr');
    const tab = await openTab(PHONE);
    const typed = sample('returned')
      .application.replace('DBT-', '')
      .replace(/\d/g, (digit) => String.fromCharCode(Number(digit) + 0x966));
    await open(tab, 'mr', 'returned', typed);
    const board = await tab.locator('.paati').innerText();
    expect(board).toContain(T('return_inoperative'));
    expect(board).toContain(T('do_inoperative'));
    expect(tab.errors).toEqual([]);
  });

  it('gets an error beside the field for a wrong number or an Aadhaar number', async () => {
    const T = say('hi');
    const tab = await openTab({ ...PHONE, javaScriptEnabled: false });
    await tab.goto(`${site.url}/hi/benefits/`);
    for (const [typed, message, kept] of [
      ['DBT-000-000-018', 'error_application_mistyped', 'DBT-000-000-018'],
      ['9999 4105 7058', 'error_application_aadhaar', ''],
    ] as const) {
      await tab.getByRole('textbox', { name: T('label_application'), exact: true }).fill(typed);
      await tab.getByRole('button', { name: T('action_send') }).click();
      await tab.locator('#benefits-application-error').waitFor();
      expect(await tab.locator('#benefits-application-error').innerText()).toBe(T(message));
      expect(
        await tab.getByRole('textbox', { name: T('label_application'), exact: true }).inputValue(),
      ).toBe(kept);
      expect(await tab.content()).not.toContain('9999 4105 7058');
    }
  });

  it('with a changed mobile number opens the application by a code from UIDAI, after reading its purpose', async () => {
    const T = say('en');
    const tab = await openTab({ ...PHONE, javaScriptEnabled: false });
    await tab.goto(`${site.url}/en/benefits/`);
    await tab.getByRole('link', { name: T('by_aadhaar_link') }).click();
    await tab
      .getByRole('textbox', { name: T('label_application'), exact: true })
      .fill(sample('credited').application);
    await tab
      .getByRole('textbox', { name: T('label_aadhaar'), exact: true })
      .fill(SANDBOX_NUMBERS.works);
    await tab.getByText(T('consent_kept')).waitFor();
    await tab.getByLabel(T('consent_box')).check();
    await tab.getByRole('button', { name: T('action_aadhaar') }).click();
    expect(tab.url()).not.toContain(SANDBOX_NUMBERS.works);
    await tab.getByRole('textbox', { name: T('label_code'), exact: true }).fill(SANDBOX_CODE);
    await tab.getByRole('button', { name: T('action_open') }).click();
    await tab.getByRole('button', { name: T('action_withdraw') }).waitFor();
    expect(await tab.content()).not.toContain(SANDBOX_NUMBERS.works);
  });

  it('comes from the page of a scheme', async () => {
    const tab = await openTab(PHONE);
    await tab.goto(`${site.url}/en/schemes/mata-ramai-ambedkar/`);
    await tab.getByRole('link', { name: say('en')('scheme_link') }).click();
    await tab.getByRole('heading', { name: say('en')('title'), level: 1 }).waitFor();
  });
});

describeInBrowser('a pensioner on somebody else’s page', ({ open: openTab }) => {
  const language = 'hi';
  const neighbour = http.createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="${language}"><title>Neighbour</title><h1>Neighbour</h1><script src="${site.url}/embed.js" data-widget="benefits" data-lang="${language}" async></script></html>`,
    );
  });
  afterAll(() => void neighbour.close());

  it('sees the status in the frame that embed.js puts there, and closes it there', async () => {
    const T = say(language);
    await new Promise<void>((resolve) =>
      neighbour.listen(system.neighbourPort, '127.0.0.1', resolve),
    );
    const tab = await openTab();
    await tab.goto(`http://neighbour.localhost:${system.neighbourPort}/`);
    const frame = tab.frameLocator('iframe');
    await follow(frame, language, 'held');
    expect(await frame.locator('.paati').innerText()).toContain(T('reason_life_certificate'));
    await frame.getByRole('button', { name: T('action_end') }).click();
    await frame.getByRole('textbox', { name: T('label_application'), exact: true }).waitFor();
    expect(await tab.getByRole('link', { name: T('embed_link') }).getAttribute('href')).toBe(
      `${site.url}/${language}/benefits/`,
    );
  });
});
