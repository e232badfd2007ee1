import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LOCALES, type Locale } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import { root } from '../tools/env.ts';
import { describeInBrowser, overflow } from './support/browser.ts';
import { fileGrievance } from './support/function-pages.ts';
import { photoWithPlace } from './support/photo.ts';
import { desk, officerAt, enterAs } from './support/staff.ts';
import { portalWith, system, visit } from './support/visit.ts';

const portal = portalWith(({ capabilities }) => capabilities.includes('grievances'));
const AXE = fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const OFFICE = 'WO-01';
const REPLY = 'दिवा बदलला असून अंधारात तपासला आहे.';
const grievances = (locale: Locale) => (key: string) =>
  t(locale)(`grievances:${key}` as never) as unknown as string;

/** Files a grievance in the ward office of the officers, in Marathi. */
async function filed(): Promise<{ number: string; receipt: string }> {
  const receipt = await fileGrievance(portal, 'mr', {
    area: OFFICE,
    // Without a key the same text would be one grievance.
    idempotencyKey: randomUUID(),
  });
  const { text } = await visit(portal, receipt, { headers: { accept: 'application/json' } });
  return { number: (JSON.parse(text) as { number: string }).number, receipt };
}

const statusOf = async (receipt: string): Promise<string> => {
  const { text } = await visit(portal, receipt, { headers: { accept: 'application/json' } });
  return (JSON.parse(text) as { status: string }).status;
};

async function axe(tab: Page): Promise<string[]> {
  await tab.evaluate(AXE);
  const { violations } = await tab.evaluate(
    (options) =>
      (
        globalThis as unknown as {
          axe: { run(context: Document, options: object): Promise<AxeResults> };
        }
      ).axe.run(document, options),
    { runOnly: TAGS, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] },
  );
  return violations.map(({ id, help }) => `${id}: ${help}`);
}

/** Finds a case by its number, and opens it. */
/** Finds a case by its number or a part of it, which another case may have too. */
async function openCase(tab: Page, number: string, locale: Locale, search = number): Promise<void> {
  const query = new URLSearchParams({ queue: 'office', search, lang: locale });
  await tab.goto(`${desk.url}/desk/grievances/?${query}`);
  await tab.locator('.cases li', { hasText: number }).locator('h3 a').click();
  await tab.getByText(number).first().waitFor();
}

describeInBrowser('an officer at the desk', ({ open }) => {
  const phone = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false };
  const officer = () => officerAt((post) => post.startsWith('Ward officer'));

  it('acknowledges, is told what an answer lacks, and resolves with a dated photo; the reporter confirms; on phones without JavaScript', async () => {
    const [T, G] = [t('en'), grievances('en')];
    const { number, receipt } = await filed();
    const tab = await open(phone);
    await enterAs(tab, officer(), '/desk/');
    await tab.getByRole('heading', { level: 1, name: T('desk:inbox_title') }).waitFor();
    expect(await overflow(tab)).toBe(0);
    await openCase(tab, number, 'en');
    expect(await overflow(tab)).toBe(0);

    await tab.getByRole('link', { name: G('action_acknowledge'), exact: true }).click();
    await tab
      .getByRole('button', { name: T('desk:action_preview') })
      .last()
      .click();
    await tab.getByRole('heading', { level: 1, name: T('desk:confirm_title') }).waitFor();
    expect(await statusOf(receipt)).toBe('submitted');
    await tab.locator('[name=_step][value=confirm]').click();
    expect(await tab.locator('#done').innerText()).toBe(G('done_acknowledge'));
    expect(await statusOf(receipt)).toBe('acknowledged');

    await tab.getByRole('link', { name: G('action_resolve'), exact: true }).click();
    await tab.locator('[name=words]').fill(REPLY);
    const send = () => tab.locator('form:has([name=_key]) p > button').first().click();
    await send();
    // Evidence is missing: nothing is confirmed yet, and the text is still there.
    await tab.getByRole('alert').first().waitFor();
    expect((await tab.locator('[name=words]').inputValue()).trim()).toBe(REPLY);
    expect(await overflow(tab)).toBe(0);
    const buffer = await photoWithPlace();
    await tab
      .locator('#desk-photos')
      .setInputFiles([{ name: 'a.jpg', mimeType: 'image/jpeg', buffer }]);
    await send();
    // The photo is undated, so it is no evidence: this is said before the message is shown, and the
    // text is kept.
    await tab.locator('#desk-photos-error').waitFor();
    expect(await tab.locator('.words.public').count()).toBe(0);
    expect((await tab.locator('[name=words]').inputValue()).trim()).toBe(REPLY);
    expect(await statusOf(receipt)).toBe('acknowledged');

    const dated = await photoWithPlace(new Date());
    await tab
      .locator('#desk-photos')
      .setInputFiles([{ name: 'b.jpg', mimeType: 'image/jpeg', buffer: dated }]);
    await send();
    expect(await tab.locator('.words.public').innerText()).toContain(REPLY);
    await tab.locator('[value=confirm]').click();
    expect(await tab.locator('#done').innerText()).toBe(G('done_resolve'));
    expect(await statusOf(receipt)).toBe('resolved');

    const reporter = await open(phone);
    await reporter.goto(`${portal.url}${receipt}`);
    expect(await reporter.locator('main').innerText()).toContain(REPLY);
    await reporter
      .getByRole('button', { name: grievances('mr')('reporter_confirm'), exact: true })
      .click();
    await reporter.getByText(grievances('mr')('reporter_done_confirm')).waitFor();
    expect(await overflow(reporter)).toBe(0);
    expect(await statusOf(receipt)).toBe('closed');
  });

  it('compares a duplicate with the other case, merges it by a part of the number, and separates both again', async () => {
    const [T, G] = [t('en'), grievances('en')];
    const [one, other] = [await filed(), await filed()];
    const tab = await open(phone);
    await enterAs(tab, officer(), '/desk/');
    await openCase(tab, one.number, 'en', one.number.slice(-4));
    await tab.getByRole('link', { name: G('action_merge'), exact: true }).click();
    await tab.locator('[name=into]').fill(other.number);
    await tab
      .getByRole('button', { name: T('desk:action_preview') })
      .last()
      .click();
    const shown = tab.getByRole('region', { name: G('merge_other') });
    expect(await shown.innerText()).toContain(other.number);
    expect(await shown.innerText()).toContain(G('status_submitted'));
    expect(await overflow(tab)).toBe(0);
    await tab.locator('[value=confirm]').click();
    expect(await tab.locator('#done').innerText()).toBe(G('done_merge'));
    expect(await tab.locator('main').innerText()).toContain(T('desk:clock_ended'));
    expect(await statusOf(one.receipt)).toBe('merged');
    const status = await open(phone);
    await status.goto(`${portal.url}${one.receipt}`);
    expect(await status.locator('.clocks').innerText()).toContain('एकत्र केल्याने');
    await tab.locator('[data-undo] button').click();
    expect(await tab.locator('#done').innerText()).toBe(G('done_undo'));
    expect(await statusOf(one.receipt)).toBe('submitted');
    await openCase(tab, other.number, 'en');
    expect(await tab.locator('main').innerText()).toContain(G('event_release'));
  });

  it('finds a case for a citizen who calls, by its number', async () => {
    const G = grievances('mr');
    const { number } = await filed();
    const tab = await open(phone);
    await enterAs(
      tab,
      officerAt((post) => post === 'Call centre operator'),
      '/desk/filings/',
    );
    await tab.goto(`${desk.url}/desk/lookups/?lang=mr`);
    await tab.locator('[name=number]').fill(number);
    await tab.getByRole('button', { name: G('action_lookup'), exact: true }).click();
    const found = tab.locator('.slip');
    expect(await found.innerText()).toContain(number);
    expect(await found.innerText()).toContain(G('status_submitted'));
    expect(await overflow(tab)).toBe(0);
  });

  it('transfers a case, which leaves the office', async () => {
    const G = grievances('en');
    const { number } = await filed();
    const tab = await open(phone);
    await enterAs(tab, officer(), '/desk/');
    await openCase(tab, number, 'en');
    await tab.getByRole('link', { name: G('action_transfer'), exact: true }).click();
    await tab.locator('[name=category]').selectOption({ index: 2 });
    await tab.locator('[name=office]').selectOption('WO-09');
    await tab.locator('[name=wrong_route]').selectOption('yes');
    await tab.locator('[name=words]').fill('The place is in the other ward.');
    await tab.locator('form:has([name=_key]) p > button').first().click();
    await tab.locator('[value=confirm]').click();
    await tab.getByText(G('done_transfer')).first().waitFor();
    const query = new URLSearchParams({ queue: 'office', search: number, lang: 'en' });
    await tab.goto(`${desk.url}/desk/grievances/?${query}`);
    expect(await tab.locator('.cases > li').count()).toBe(0);
  });

  it('reads pages in which axe finds nothing, in three languages', async () => {
    const { number } = await filed();
    const tab = await open();
    await enterAs(tab, officer(), '/desk/');
    await tab.getByRole('heading', { level: 1, name: t('en')('desk:inbox_title') }).waitFor();
    for (const locale of LOCALES) {
      await openCase(tab, number, locale);
      const address = new URL(tab.url());
      for (const [i, page] of [
        '/desk/',
        '/desk/grievances/?queue=office',
        '/desk/grievances/load/',
        address.pathname,
        `${address.pathname}resolve/`,
      ].entries()) {
        // Languages take turns; with `--all` each page is looked at in each.
        if (!system.all && LOCALES[i % LOCALES.length] !== locale) continue;
        const url = new URL(page, desk.url);
        url.searchParams.set('lang', locale);
        await tab.goto(url.href);
        expect(await tab.locator('html').getAttribute('lang'), url.href).toBe(locale);
        expect(await axe(tab), url.href).toEqual([]);
      }
    }
    expect(tab.errors).toEqual([]);
  });
});
