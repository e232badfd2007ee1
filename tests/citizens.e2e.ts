import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CITIZENS_API } from '../packages/citizens/citizens.constants.ts';
import { LOCALES, type Locale } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import { describeInBrowser } from './support/browser.ts';
import { codeSentBy, freshMobile, signIn } from './support/citizens.ts';
import { portalWith, visit } from './support/visit.ts';
import { officeName } from './support/grievance-names.ts';

const site = portalWith(({ capabilities }) => capabilities.includes('citizens'));
const say = (locale: Locale) => (key: string, values?: Record<string, string | number>) =>
  t(locale)(key as never, values as never) as unknown as string;

/** Signs in from any page through the footer, with the number and the code. */
async function enter(tab: Page, locale: Locale, mobile: string): Promise<void> {
  const T = say(locale);
  await tab.goto(`${site.url}/${locale}/`);
  await tab.getByRole('link', { name: T('citizens:account_link'), exact: true }).click();
  await tab.getByRole('heading', { name: T('citizens:account_title'), level: 1 }).waitFor();
  await tab.getByLabel(T('citizens:label_mobile'), { exact: true }).fill(mobile);
  const code = await codeSentBy(site, `+91${mobile}`, () =>
    tab.getByRole('button', { name: T('citizens:action_send_code') }).click(),
  );
  await tab.getByRole('heading', { name: T('citizens:code_title'), level: 1 }).waitFor();
  await tab.getByLabel(T('citizens:label_code'), { exact: true }).fill(code);
  await tab.getByRole('button', { name: T('citizens:action_sign_in'), exact: true }).click();
  await tab.getByRole('heading', { name: T('citizens:me_title'), level: 1 }).waitFor();
}

describe.each([
  ['with', true],
  ['without', false],
] as const)('a citizen %s JavaScript', (_name, javaScriptEnabled) => {
  describeInBrowser('has an account for as long as she wishes', ({ open }) => {
    it.each(LOCALES)('in %s', async (locale) => {
      const T = say(locale);
      const choice = (topic: string, channel: string) =>
        T('citizens:choice_label', {
          topic: T(`citizens:topic_${topic}`),
          channel: T(`notify:channel_${channel}`),
        });
      const mobile = freshMobile();
      const tab = await open({ javaScriptEnabled });
      await enter(tab, locale, mobile);
      expect(await tab.locator('main').innerText()).not.toContain(mobile);

      // Nothing is preselected; the choices of topic, area and language are stored.
      expect(await tab.locator('input[name="messages"]:checked').count()).toBe(0);
      await tab.getByLabel(choice('emergency', 'sms'), { exact: true }).check();
      await tab.getByText(T('citizens:areas_title'), { exact: false }).first().click();
      await tab.getByLabel(officeName('WO-03', locale), { exact: true }).check();
      await tab.getByRole('button', { name: T('citizens:action_save') }).click();
      await tab.getByText(T('citizens:saved')).waitFor();
      expect(await tab.getByLabel(choice('emergency', 'sms'), { exact: true }).isChecked()).toBe(
        true,
      );
      expect(await tab.getByLabel(choice('traffic', 'sms'), { exact: true }).count()).toBe(1);
      expect(await tab.getByLabel(choice('payments', 'sms'), { exact: true }).count()).toBe(1);

      // An e-mail address, verified by a code.
      const email = `${mobile}@example.org`;
      await tab.getByLabel(T('citizens:label_email'), { exact: true }).fill(email);
      const code = await codeSentBy(site, email, () =>
        tab.getByRole('button', { name: T('citizens:action_email_code') }).click(),
      );
      await tab.getByLabel(T('citizens:label_code_email'), { exact: true }).fill(code);
      await tab.getByRole('button', { name: T('citizens:action_confirm') }).click();
      await tab.getByText(email).first().waitFor();
      await tab.getByRole('button', { name: T('citizens:action_withdraw') }).click();
      await tab.getByText(T('citizens:saved')).waitFor();
      expect(await tab.locator('input[name="messages"]:checked').count()).toBe(0);

      // The export of all stored data.
      await tab.getByRole('link', { name: T('citizens:action_see') }).click();
      await tab.getByRole('heading', { name: T('citizens:export_title'), level: 1 }).waitFor();
      expect(await tab.locator('main').innerText()).toContain(`+91${mobile}`);
      await tab.getByRole('link', { name: T('citizens:action_back') }).click();

      // Signing out of two devices at once.
      const phone = await open({ javaScriptEnabled });
      await enter(phone, locale, mobile);
      await tab.goto(`${site.url}${CITIZENS_API}/me?lang=${locale}`);
      await tab.getByRole('button', { name: T('citizens:action_sign_out_everywhere') }).click();
      await tab.getByRole('heading', { name: T('citizens:signed_out_title'), level: 1 }).waitFor();
      await phone.goto(`${site.url}${CITIZENS_API}/me?lang=${locale}`);
      await phone.getByRole('heading', { name: T('citizens:account_title'), level: 1 }).waitFor();

      // Erasure, after confirmation.
      await enter(phone, locale, mobile);
      await phone.getByRole('link', { name: T('citizens:erase_link') }).click();
      await phone.getByLabel(T('citizens:label_erase')).check();
      await phone.getByRole('button', { name: T('citizens:action_erase') }).click();
      await phone.getByRole('heading', { name: T('citizens:erased_title'), level: 1 }).waitFor();
      await phone.goto(`${site.url}${CITIZENS_API}/me?lang=${locale}`);
      await phone.getByRole('heading', { name: T('citizens:account_title'), level: 1 }).waitFor();
      expect([...tab.errors, ...phone.errors]).toEqual([]);
    });
  });
});

describe('an account', () => {
  it('opens to its own cookie alone, and to no form from elsewhere', async () => {
    const citizen = await signIn(site, 'mr');
    expect((await citizen.get('/me')).status).toBe(200);
    const stranger = await visit(site, `${CITIZENS_API}/me`, {
      headers: {
        accept: 'application/json',
        cookie: 'citizen-session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      },
    });
    expect(stranger.status).toBe(401);
    const foreign = await visit(site, `${CITIZENS_API}/sign-in`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://evil.example',
        'sec-fetch-site': 'cross-site',
      },
      body: 'mobile=9822012345',
    });
    expect(foreign.status).toBe(403);
  });

  it('is kept out of caches, of frames and of search engines', async () => {
    const { headers } = await (await signIn(site, 'en')).get('/me');
    expect([
      headers['cache-control'],
      headers['x-robots-tag'],
      headers['x-content-type-options'],
    ]).toEqual(['no-store', 'noindex', 'nosniff']);
    expect(
      `${headers['content-security-policy'] ?? ''} ${headers['x-frame-options'] ?? ''}`,
    ).toMatch(/frame-ancestors 'self'|frame-ancestors 'none'|DENY|SAMEORIGIN/);
  });
});
