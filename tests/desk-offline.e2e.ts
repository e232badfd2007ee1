import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { t } from '../packages/i18n/server.ts';
import { axe, TARGET_SIZE } from '../tools/check-site/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { uniqueWord } from './support/cms.ts';
import { fileGrievance } from './support/function-pages.ts';
import { desk, officerAt, enterAs } from './support/staff.ts';
import { portalWith, visit } from './support/visit.ts';

const portal = portalWith(({ capabilities }) => capabilities.includes('grievances'));
const T = t('en');
const G = (key: string) => T(`grievances:${key}` as never) as unknown as string;

async function filed(): Promise<string> {
  const receipt = await fileGrievance(portal, 'mr', {
    area: 'WO-01',
    idempotencyKey: randomUUID(),
  });
  const { text } = await visit(portal, receipt, { headers: { accept: 'application/json' } });
  return (JSON.parse(text) as { number: string }).number;
}
const ready = (tab: Page) => tab.locator('.live[data-ready=true]').waitFor({ state: 'attached' });

async function openCase(tab: Page, number: string): Promise<string> {
  const search = new URLSearchParams({ queue: 'office', search: number, lang: 'en' });
  await tab.goto(`${desk.url}/desk/grievances/?${search}`);
  await tab.locator('.cases h3 a').click();
  await tab.locator('.dossier').waitFor();
  await ready(tab);
  return tab.url();
}
async function note(tab: Page, words: string): Promise<void> {
  await tab.getByRole('link', { name: G('action_note'), exact: true }).click();
  await tab.locator('[name=words]').fill(words);
  await tab.locator('main button.btn[type=submit]:visible').click();
}
const waiting = (tab: Page) => tab.locator('.live li', { hasText: G('action_note') });

/** All records of the device, as text. */
const stored = (tab: Page) =>
  tab.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error!));
      });
    const texts: string[] = [];
    const walk = (value: unknown): void => {
      if (value instanceof ArrayBuffer) texts.push(new TextDecoder().decode(value));
      else if (ArrayBuffer.isView(value)) texts.push('bytes');
      else if (value instanceof CryptoKey) texts.push(`key ${value.extractable}`);
      else if (value && typeof value === 'object') Object.values(value).forEach(walk);
      else texts.push(String(value));
    };
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith('desk-offline')) continue;
      const db = await done(indexedDB.open(name));
      for (const one of db.objectStoreNames)
        walk(await done(db.transaction(one).objectStore(one).getAll()));
      db.close();
    }
    return texts;
  });

describeInBrowser('an officer without a network', ({ openWithWorkers: open }) => {
  const works = officerAt((post) => /Electrical, Aundh/.test(post));

  it('reads kept cases and acts on them; an action is sent once, and a changed case is decided', async () => {
    const [first, second] = [await filed(), await filed()];
    const [one, two] = [`Cable ordered ${uniqueWord()}`, `Lamp ordered ${uniqueWord()}`];
    const tab = await open({ viewport: { width: 320, height: 640 } });
    await enterAs(tab, works, '/desk/');
    const urls: string[] = [];
    for (const number of [first, second]) {
      urls.push(await openCase(tab, number));
      await tab.getByRole('button', { name: T('desk:offline_keep'), exact: true }).click();
      await tab.getByText(T('desk:offline_kept'), { exact: true }).waitFor();
    }
    await tab.evaluate(async () => {
      while (!navigator.serviceWorker.controller) await new Promise((go) => setTimeout(go, 50));
    });
    const records = await stored(tab);
    expect(records).toContain('key false');
    expect(records.join('\n')).not.toContain(first);

    await tab.context().setOffline(true);
    for (const [url, words] of [
      [urls[0]!, one],
      [urls[1]!, two],
    ] as const) {
      await tab.goto(url);
      await tab.locator('.dossier').waitFor();
      await ready(tab);
      await tab.getByText('No network:').waitFor();
      await note(tab, words);
      await tab.getByRole('heading', { name: T('desk:offline_title'), level: 1 }).waitFor();
    }
    await expect.poll(() => waiting(tab).count()).toBe(2);
    expect(await axe(tab, TARGET_SIZE)).toEqual([]);

    // A colleague, on another device, acts on the second case meanwhile.
    const other = await open();
    await enterAs(
      other,
      officerAt((post) => post.startsWith('Ward officer')),
      '/desk/',
    );
    await openCase(other, second);
    await note(other, 'The supplier was called.');
    await other.getByText(G('done_note')).waitFor();

    await tab.context().setOffline(false);
    await tab.getByRole('button', { name: T('desk:offline_decide'), exact: true }).waitFor();
    expect(await waiting(tab).count()).toBe(1);
    await openCase(other, first);
    expect(await other.getByText(one).count()).toBe(1);

    await tab.getByRole('button', { name: T('desk:offline_decide'), exact: true }).click();
    await tab.getByRole('heading', { name: T('desk:stale_title'), level: 1 }).waitFor();
    await ready(tab);
    const page = await tab.locator('main').innerText();
    expect(page).toContain('The supplier was called.');
    expect(await tab.locator('[name=words]').inputValue()).toBe(two);
    await tab.locator('main button.btn[type=submit]:visible').click();
    await tab.getByText(G('done_note')).waitFor();
    await openCase(other, second);
    expect(await other.getByText(two).count()).toBe(1);

    // With the session goes all that it left on the device.
    await tab.goto(`${desk.url}/staff/?lang=en`);
    await tab.getByRole('button', { name: T('staff:action_sign_out'), exact: true }).click();
    await ready(tab);
    await expect.poll(() => stored(tab)).toEqual([]);
    await tab.context().setOffline(true);
    await tab.goto(urls[0]!).catch(() => {});
    expect(await tab.locator('.dossier').count()).toBe(0);
  });
});
