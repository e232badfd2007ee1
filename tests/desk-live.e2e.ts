import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { t } from '../packages/i18n/server.ts';
import { axe, TARGET_SIZE } from '../tools/check-site/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { fileGrievance, wordOfLetters } from './support/function-pages.ts';
import { exifOf } from './support/photo.ts';
import { desk, officerAt, enterAs, signInAs } from './support/staff.ts';
import { portalWith, visit } from './support/visit.ts';

const portal = portalWith(({ capabilities }) => capabilities.includes('grievances'));
const T = t('en');
const G = (key: string) => T(`grievances:${key}` as never) as unknown as string;
const OFFICE = 'WO-01';
/** The page asks for changes every ten seconds. */
const CHANGE_MS = 60_000;

async function filed(
  fields: Record<string, string> = {},
): Promise<{ number: string; receipt: string }> {
  const receipt = await fileGrievance(portal, 'mr', {
    area: OFFICE,
    idempotencyKey: randomUUID(),
    ...fields,
  });
  const { text } = await visit(portal, receipt, { headers: { accept: 'application/json' } });
  return { number: (JSON.parse(text) as { number: string }).number, receipt };
}
const historyOf = async (receipt: string) => {
  const { text } = await visit(portal, receipt, { headers: { accept: 'application/json' } });
  return JSON.parse(text) as { status: string };
};

const listOf = (search: string) =>
  `${desk.url}/desk/grievances/?${new URLSearchParams({ queue: 'office', search, lang: 'en' })}`;
const ready = (tab: Page) => tab.locator('.live[data-ready=true]').waitFor();

/** Opens the list with this one case, at its row. */
async function openRow(tab: Page, number: string): Promise<void> {
  await tab.goto(listOf(number));
  await ready(tab);
}
async function openCase(tab: Page, number: string): Promise<void> {
  await openRow(tab, number);
  await tab.locator('.cases h3 a').click();
  await tab.locator('.dossier').waitFor();
  await ready(tab);
}

/** Opens the form of an action from a case. */
async function openForm(tab: Page, action: string): Promise<void> {
  await tab.getByRole('link', { name: G(`action_${action}`), exact: true }).click();
  await tab.locator('[name=words]').waitFor();
  await ready(tab);
}

/** A photo as a phone takes it: large, turned, and with time and place. */
const largePhoto = async (): Promise<Buffer> =>
  sharp({
    create: {
      width: 3000,
      height: 2000,
      channels: 3,
      background: '#777',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .withExif(exifOf(new Date()))
    .jpeg({ quality: 95 })
    .toBuffer();

describeInBrowser('officers at the desk with the script', ({ open }) => {
  const ward = officerAt((post) => post.startsWith('Ward officer'));
  const works = officerAt((post) => /Electrical, Aundh/.test(post));
  type State = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;
  const states: Record<string, State> = {};

  const signedIn = async (who: typeof ward): Promise<State> =>
    (states[who.email] ??= await (async () => {
      const tab = await open();
      await enterAs(tab, who, '/desk/');
      await tab.locator('.tabs').waitFor();
      return tab.context().storageState();
    })());
  const tabOf = async (who: typeof ward) => open({ storageState: await signedIn(who) });

  it('see each other and each other’s changes without a reload, and overwrite nothing', async () => {
    const { number } = await filed();
    const [one, other] = [await tabOf(ward), await tabOf(works)];
    await openCase(other, number);
    await openRow(one, number);
    await one.locator('.cases .others').waitFor();
    expect(await one.locator('.cases .others').innerText()).toContain('Field officer');

    await one.evaluate(() => ((globalThis as { kept?: number }).kept = 1));
    await openForm(other, 'acknowledge');
    await other.keyboard.press('Control+Enter');
    await other.locator('[value=confirm]').waitFor();
    await ready(other);
    await other.keyboard.press('Control+Enter');
    await other.locator('#done').waitFor();
    const state = T('desk:live_row_changed', { number });
    await one.getByText(state).waitFor({ timeout: CHANGE_MS });
    expect(await one.locator('.cases').innerText()).toContain(G('status_acknowledged'));
    expect(await one.evaluate(() => (globalThis as { kept?: number }).kept)).toBe(1);

    await openCase(one, number);
    await openForm(one, 'note');
    await one.locator('[name=words]').fill('Seen on site.');
    await openCase(other, number);
    await other.locator('.others').waitFor();
    await openForm(other, 'note');
    await other.locator('[name=words]').fill('The pole is numbered.');
    await other.keyboard.press('Control+Enter');
    await other.locator('#done').waitFor();
    await one.getByText(T('desk:live_writing')).waitFor({ timeout: CHANGE_MS });
    await one.keyboard.press('Control+Enter');
    await one.getByRole('heading', { level: 1, name: T('desk:stale_title') }).waitFor();
    await ready(one);
    expect(await one.locator('main').innerText()).toContain('The pole is numbered.');
    expect((await one.locator('[name=words]').inputValue()).trim()).toBe('Seen on site.');
    await one.keyboard.press('Control+Enter');
    await one.locator('#done').waitFor();
    await other.getByText(T('desk:live_changed')).waitFor({ timeout: CHANGE_MS });
    await other.getByRole('link', { name: T('desk:live_show') }).click();
    const words = () => other.locator('.words').allInnerTexts();
    await expect.poll(async () => (await words()).join()).toContain('Seen on site.');
    expect((await words()).join()).toContain('The pole is numbered.');
    expect([...one.errors, ...other.errors].filter((error) => !/409/.test(error))).toEqual([]);
  });

  it('acknowledge a case by three presses, and several at once', async () => {
    // The list of the office has pages: a word finds the two.
    const word = wordOfLetters();
    const description = `शाळेसमोरचा दिवा बंद आहे, रस्ता अंधारात आहे. ${word}`;
    const [a, b, c] = [await filed(), await filed({ description }), await filed({ description })];
    const tab = await tabOf(ward);
    await openRow(tab, a.number);
    await tab.keyboard.press('j');
    await tab.keyboard.press('a');
    await tab.locator('[name=words]').waitFor();
    await ready(tab);
    await tab.keyboard.press('Control+Enter');
    await tab.locator('[value=confirm]').waitFor();
    await ready(tab);
    await tab.keyboard.press('Control+Enter');
    await tab.locator('#done').waitFor();
    expect((await historyOf(a.receipt)).status).toBe('acknowledged');

    await tab.goto(listOf(word));
    await ready(tab);
    for (const { number } of [b, c])
      await tab.locator('.cases li', { hasText: number }).locator('[name=case]').check();
    expect(await tab.locator('.bar').innerText()).toContain(
      T('desk:chosen', { count: 2, amount: '2' }),
    );
    await tab.keyboard.press('a');
    await tab.locator('[aria-labelledby=will]').waitFor();
    await ready(tab);
    await tab.keyboard.press('Control+Enter');
    await tab.getByText(T('desk:bulk_acted', { amount: '2' })).waitFor();
    for (const { receipt } of [b, c])
      expect((await historyOf(receipt)).status).toBe('acknowledged');
  });

  it('send photos that were made smaller on the device, with their time and place', async () => {
    const { number, receipt } = await filed();
    const tab = await tabOf(ward);
    await openCase(tab, number);
    await openForm(tab, 'resolve');
    await ready(tab);
    await tab.locator('[name=words]').fill('दिवा बदलला असून अंधारात तपासला आहे.');
    const photos = await Promise.all([largePhoto(), largePhoto()]);
    expect(photos[0]!.byteLength).toBeGreaterThan(2_000_000);
    const file = (buffer: Buffer, name: string) => ({ name, mimeType: 'image/jpeg', buffer });
    await tab.locator('#desk-photos').setInputFiles([file(photos[0]!, 'a.jpg')]);
    await tab.getByText(T('desk:photos_remove')).waitFor();
    await tab.locator('#desk-photos-camera').setInputFiles([file(photos[1]!, 'b.jpg')]);
    // The form waits for the second photo.
    await tab.keyboard.press('Control+Enter');
    await tab.locator('[value=confirm], .errs').waitFor();
    expect(await tab.locator('main').innerText()).toContain(
      T('desk:confirm_files', { amount: '2' }),
    );
    await ready(tab);
    await tab.keyboard.press('Control+Enter');
    await tab.locator('#done').waitFor();
    expect((await historyOf(receipt)).status).toBe('resolved');
    await ready(tab);
    expect(await tab.locator('.thumbs img').count()).toBe(4);
  });

  it('read pages in which axe finds nothing while the script runs, with the list of keys', async () => {
    const { number } = await filed();
    const tab = await tabOf(ward);
    await openRow(tab, number);
    await tab.keyboard.press('j');
    await tab.keyboard.press('x');
    expect(await axe(tab, TARGET_SIZE)).toEqual([]);
    await tab.keyboard.press('?');
    await tab.locator('dialog[open]').waitFor();
    expect(await axe(tab, TARGET_SIZE)).toEqual([]);
    expect(tab.errors).toEqual([]);
  });

  it('print a case without buttons, with the time', async () => {
    const { number } = await filed();
    const tab = await tabOf(ward);
    await openCase(tab, number);
    await tab.emulateMedia({ media: 'print' });
    for (const hidden of ['.acts', '.live', '.nav'])
      expect(await tab.locator(hidden).first().isVisible(), hidden).toBe(false);
    for (const shown of ['.printed', '.pairs', '.tl'])
      expect(await tab.locator(shown).first().isVisible(), shown).toBe(true);
  });

  it('lose no text when the session ends while they write, and send it once', async () => {
    const { number } = await filed();
    const tab = await tabOf(ward);
    await openCase(tab, number);
    const second = await tab.context().newPage();
    await second.goto(tab.url());
    await openForm(tab, 'note');
    await tab.locator('[name=words]').fill('The pole is numbered 17.');
    await tab.context().clearCookies();
    await tab.getByText(T('desk:live_signed_out')).waitFor({ timeout: CHANGE_MS });
    await tab.locator('form:has([name=_key]) p > button').first().click();
    await tab.locator('[name=password]').waitFor();
    await signInAs(tab, ward, { isHere: true });
    await tab.getByText('The pole is numbered 17.').waitFor();
    const form = tab.locator('main form:has([name=words])');
    const sent = await form.evaluate((element) => ({
      address: (element as HTMLFormElement).action,
      body: new URLSearchParams(
        [...new FormData(element as HTMLFormElement)].map(([name, value]) => [name, String(value)]),
      ).toString(),
    }));
    await form.locator('button[type=submit]').click();
    await tab.locator('#done').waitFor();
    // The same form once more, as after a lost answer.
    const again = await tab.evaluate(
      async ({ address, body }) =>
        (
          await fetch(address, {
            method: 'POST',
            body,
            headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
          })
        ).status,
      sent,
    );
    expect(again).toBe(200);
    await tab.goto(listOf(number));
    await tab.locator('.cases h3 a').click();
    const notes = tab.locator('.words', { hasText: 'The pole is numbered 17.' });
    await notes.first().waitFor();
    expect(await notes.count()).toBe(1);
    // The other tab, which was loaded before, is told of the change.
    await second.getByText(T('desk:live_changed')).waitFor({ timeout: CHANGE_MS });
  });
});
