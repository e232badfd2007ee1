import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Locale } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import { describeInBrowser, overflow } from './support/browser.ts';
import { photoWithPlace } from './support/photo.ts';
import { desk, officerAt, enterAs } from './support/staff.ts';
import { portalWith, visit } from './support/visit.ts';

const portal = portalWith(({ capabilities }) => capabilities.includes('grievances'));
const WORDS = 'शाळेसमोरचा दिवा आठवड्यापासून बंद आहे.';
const textOf = (locale: Locale) => (key: string) => t(locale)(key as never) as unknown as string;
const phone = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false };

/** Files a grievance with a photo by the plain form, with both consents, and returns the receipt. */
async function fileShared(tab: Page): Promise<string> {
  await tab.goto(`${portal.url}/mr/grievances/new/`);
  for (const part of ['words', 'photo']) {
    const box = tab.locator(`[name=share_${part}]`);
    expect(await box.isChecked(), 'no consent is ticked by the form').toBe(false);
    await box.check();
  }
  // A kind without questions: with them the form is shown once more.
  await tab.locator('[name=category][value=garbage]').check();
  await tab.locator('[name=area]').selectOption('WO-01');
  await tab.locator('textarea[name=description]').fill(`${WORDS} ${Date.now()}`);
  await tab
    .locator('[name=photo]')
    .setInputFiles([{ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photoWithPlace() }]);
  expect(await overflow(tab)).toBe(0);
  await tab.locator('form[data-form=grievances] button[type=submit]').last().click();
  await tab.waitForURL(/\/api\/grievances\/receipt\//);
  return new URL(tab.url()).pathname;
}

interface Shown {
  number: string;
  shared: Record<'words' | 'photo', { status: string; reason: string | null }>;
}
const shownAt = async (receipt: string): Promise<Shown> =>
  JSON.parse(
    (await visit(portal, receipt, { headers: { accept: 'application/json' } })).text,
  ) as Shown;

/** The page of a report that everybody may read. */
const publicPage = async (number: string): Promise<string> =>
  (
    await visit(portal, `/api/reports/${number.replaceAll('-', '')}?lang=mr`, {
      headers: { accept: 'text/html' },
    })
  ).text;

/** Opens an item by its number on the desk. */
async function openItem(tab: Page, number: string): Promise<void> {
  const query = new URLSearchParams({ queue: 'office', search: number, lang: 'en' });
  await tab.goto(`${desk.url}/desk/moderation/?${query}`);
  await tab.locator('.cases h3 a').click();
  await tab.getByText(number).first().waitFor();
  expect(await overflow(tab)).toBe(0);
}

describeInBrowser('a moderator', ({ open }) => {
  it('shows words and withholds a photo; the reporter sees why, and takes the words back; on phones without JavaScript', async () => {
    const [T, M] = [textOf('en'), textOf('mr')];
    const reporter = await open(phone);
    const receipt = await fileShared(reporter);
    const { number, shared } = await shownAt(receipt);
    expect([shared.words.status, shared.photo.status]).toEqual(['pending', 'pending']);

    expect(await publicPage(number)).not.toContain(WORDS);

    const tab = await open(phone);
    await enterAs(
      tab,
      officerAt((post) => post === 'Moderator'),
      '/desk/',
    );
    await openItem(tab, `${number}-W`);
    expect(await tab.locator('main').innerText()).toContain(WORDS);
    await tab.getByRole('button', { name: T('moderation:action_approve'), exact: true }).click();
    expect(await tab.locator('#done').innerText()).toBe(T('moderation:done_approve'));

    await openItem(tab, `${number}-P`);
    const picture = tab.locator('img[src*="/documents/photo"]').first();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await tab.getByRole('link', { name: T('moderation:action_withhold'), exact: true }).click();
    await tab.locator('[name=reason]').selectOption('others');
    await tab.locator('form:has([name=_key]) p > button').first().click();
    await tab.getByRole('heading', { level: 1, name: T('desk:confirm_title') }).waitFor();
    expect(await tab.locator('main').innerText()).toContain(M('moderation:reason_others'));
    await tab.locator('[name=_step][value=confirm]').click();
    expect(await tab.locator('#done').innerText()).toBe(T('moderation:done_withhold'));

    // The refusal is taken back before the author is told, and decided again.
    await tab.locator('[data-undo] button').click();
    expect(await tab.locator('#done').innerText()).toBe(T('moderation:done_undo'));
    expect((await shownAt(receipt)).shared.photo.status).toBe('pending');
    await tab.getByRole('link', { name: T('moderation:action_withhold'), exact: true }).click();
    await tab.locator('[name=reason]').selectOption('others');
    await tab.locator('form:has([name=_key]) p > button').first().click();
    await tab.locator('[name=_step][value=confirm]').click();
    expect(await tab.locator('#done').innerText()).toBe(T('moderation:done_withhold'));

    expect((await shownAt(receipt)).shared).toMatchObject({
      words: { status: 'approved' },
      photo: { status: 'withheld', reason: 'others' },
    });
    const shown = await publicPage(number);
    expect(shown).toContain(WORDS);
    expect(shown, 'the photo is withheld').not.toMatch(/reports\/\w+\/photo/);
    await reporter.goto(`${portal.url}${receipt}?lang=mr`);
    const main = reporter.locator('main');
    expect(await main.innerText()).toContain(M('moderation:reason_others'));
    expect(await overflow(reporter)).toBe(0);
    await reporter.getByRole('button', { name: M('grievances:take_back_words') }).click();
    await reporter.getByText(M('grievances:take_back_done')).waitFor();
    expect((await shownAt(receipt)).shared.words.status).toBe('withdrawn');
    expect(await publicPage(number)).not.toContain(WORDS);
  });
});
