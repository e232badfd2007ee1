import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Locale } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import { describeInBrowser } from './support/browser.ts';
import { uniqueWord } from './support/cms.ts';
import { chooseCategory, questionsShown } from './support/grievance-form.ts';
import { photoWithPlace } from './support/photo.ts';
import { portalWith, system, visit } from './support/visit.ts';

const site = portalWith(({ capabilities }) => capabilities.includes('grievances'));
const FORM = '/grievances/new/';
const say = (locale: Locale) => (key: string, values?: Record<string, string | number>) =>
  t(locale)(`grievances:${key}` as never, values as never) as unknown as string;

/** The photos of the grievances with this text, as the database has them. */
function filed(text: string): (string | null)[] {
  const db = new DatabaseSync(path.join(system.dataDir, 'services.db'), { readOnly: true });
  try {
    return db
      .prepare('select photo_key from grievances where description = ?')
      .all(text)
      .map((row) => row['photo_key'] as string | null);
  } finally {
    db.close();
  }
}

async function openForm(tab: Page, locale: Locale): Promise<void> {
  await tab.goto(`${site.url}/${locale}${FORM}`);
  await tab.locator('form[data-ready="true"]').waitFor();
}
/** The worker of the form is ready when it has cached the page. The portal's worker may be sooner. */
const worked = (tab: Page) =>
  tab.evaluate(async () => {
    while (!navigator.serviceWorker.controller?.scriptURL.endsWith('/new/worker.js'))
      await new Promise((go) => setTimeout(go, 50));
  });
async function fill(tab: Page, locale: Locale, text: string, photo?: Buffer): Promise<void> {
  const T = say(locale);
  await chooseCategory(tab, 'street_light', locale);
  await tab.getByLabel(T('label_landmark')).fill('Paud Road');
  await tab.getByLabel(T('label_description'), { exact: true }).fill(text);
  if (photo)
    await tab
      .getByLabel(T('label_photo'))
      .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo });
}
/** Waits until the photo of the draft is on the device: a reload at once would be sooner. */
const keptPhoto = (tab: Page) =>
  expect
    .poll(() =>
      tab.evaluate(async (name) => {
        // Opening a database that is not there yet would create an empty one.
        if (!(await indexedDB.databases()).some((one) => one.name === name)) return 0;
        const done = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.addEventListener('success', () => resolve(request.result));
            request.addEventListener('error', () => reject(request.error!));
          });
        const db = await done(indexedDB.open(name));
        const count = await done(db.transaction('photo').objectStore('photo').count());
        db.close();
        return count;
      }, 'grievances-draft'),
    )
    .toBe(1);
async function submit(tab: Page, locale: Locale): Promise<void> {
  await questionsShown(tab);
  await tab.getByRole('button', { name: say(locale)('action_submit') }).click();
}
const waiting = (tab: Page) => tab.locator('section[aria-labelledby="grievances-waiting"] li');
const newTab = async (context: BrowserContext) => context.newPage();

describeInBrowser('a citizen without a network', ({ openWithWorkers: open }) => {
  it('writes two reports with a photo, loses nothing by a reload, and both arrive once', async () => {
    const T = say('mr');
    const [first, second] = [`शाळेसमोरचा दिवा ${uniqueWord()}`, `बागेतला दिवा ${uniqueWord()}`];
    const tab = await open({ viewport: { width: 320, height: 640 } });
    const context = tab.context();
    await openForm(tab, 'mr');
    await worked(tab);
    await context.setOffline(true);
    await fill(tab, 'mr', first, await photoWithPlace());
    await keptPhoto(tab);

    // The page, what was typed and the photo are there again.
    await tab.reload();
    await tab.locator('form[data-ready="true"]').waitFor();
    await tab.locator('.drop img').waitFor();
    expect(await tab.getByLabel(T('label_description'), { exact: true }).inputValue()).toBe(first);
    await submit(tab, 'mr');
    await waiting(tab)
      .filter({ hasText: first })
      .filter({ hasText: T('waiting_photo') })
      .waitFor();
    expect(await tab.getByLabel(T('label_description'), { exact: true }).inputValue()).toBe('');
    // The list has the focus when the browser has noted that reports are to be sent later.
    await expect
      .poll(() => tab.evaluate(() => document.activeElement?.getAttribute('aria-labelledby')))
      .toBe('grievances-waiting');
    await fill(tab, 'mr', second);
    await submit(tab, 'mr');
    await waiting(tab).filter({ hasText: second }).waitFor();
    await tab.reload();
    await waiting(tab).nth(1).waitFor();

    // A second tab is open when the network comes back.
    const other = await newTab(context);
    await other.goto(`${site.url}/mr${FORM}`);
    await waiting(other).nth(1).waitFor();
    await context.setOffline(false);
    for (const one of [tab, other])
      await expect
        .poll(() =>
          waiting(one)
            .filter({ hasText: T('waiting_sent') })
            .count(),
        )
        .toBe(2);
    expect([filed(first).length, filed(second).length]).toEqual([1, 1]);
    expect([filed(first)[0] !== null, filed(second)[0]]).toEqual([true, null]);

    await waiting(tab)
      .first()
      .getByRole('link', { name: T('waiting_receipt') })
      .click();
    await tab.getByRole('heading', { name: T('receipt_title'), level: 1 }).waitFor();
    expect(await tab.locator('main').innerText()).toContain(first);
  });

  it('edits and deletes what waits, and reads why the server refused a report', async () => {
    const T = say('en');
    const [text, gone] = [`The light is out ${uniqueWord()}`, `Another light ${uniqueWord()}`];
    // A worker would send them at once: its requests are not those of the page.
    const tab = await open({ serviceWorkers: 'block' });
    await openForm(tab, 'en');
    await tab.route('**/api/grievances', (route) => route.abort());
    for (const one of [text, gone]) {
      await fill(tab, 'en', one, one === text ? await photoWithPlace() : undefined);
      await submit(tab, 'en');
      await waiting(tab).filter({ hasText: one }).waitFor();
    }
    await waiting(tab)
      .filter({ hasText: gone })
      .getByRole('button', { name: T('action_delete') })
      .click();
    await expect.poll(() => waiting(tab).count()).toBe(1);

    await tab.unroute('**/api/grievances');
    const refusal = {
      title: 't',
      status: 422,
      detail: 'd',
      errors: [{ field: 'area', detail: 'Not here.' }],
    };
    await tab.route('**/api/grievances', (route) =>
      route.fulfill({ status: 422, json: refusal, contentType: 'application/problem+json' }),
    );
    await tab.getByRole('button', { name: T('action_send_now') }).click();
    await waiting(tab)
      .filter({ hasText: `${T('waiting_refused')} Not here.` })
      .waitFor();
    await tab.unroute('**/api/grievances');

    await tab.getByRole('button', { name: T('action_edit') }).click();
    await expect
      .poll(() => tab.getByLabel(T('label_description'), { exact: true }).inputValue())
      .toBe(text);
    await tab.locator('.drop img').waitFor();
    await submit(tab, 'en');
    await tab.getByRole('heading', { name: T('receipt_title'), level: 1 }).waitFor();
    expect([filed(text).length, filed(text)[0] !== null, filed(gone)]).toEqual([1, true, []]);
    await openForm(tab, 'en');
    expect(await waiting(tab).count()).toBe(0);
    expect(tab.errors.filter((error) => !/422|ERR_FAILED/.test(error))).toEqual([]);
  });

  it('whose browser dies between sending and the answer files once', async () => {
    const T = say('hi');
    const text = `स्कूल के सामने की बत्ती ${uniqueWord()}`;
    const tab = await open();
    await openForm(tab, 'hi');
    await fill(tab, 'hi', text);
    const arrived = new Promise<void>((resolve) => {
      void tab.route('**/api/grievances', async (route) => {
        const request = route.request();
        const [headers, body] = [request.headers(), request.postDataBuffer()!];
        expect(
          (await visit(site, '/api/grievances', { method: 'POST', headers, body })).status,
        ).toBe(201);
        resolve();
      });
    });
    await submit(tab, 'hi');
    await arrived;
    expect(filed(text)).toHaveLength(1);
    const other = await newTab(tab.context());
    await tab.close();
    await openForm(other, 'hi');
    await waiting(other)
      .filter({ hasText: T('waiting_sent') })
      .waitFor();
    expect(filed(text)).toHaveLength(1);
    await other.close();
  });

  it('pays for the worker of the form on its page alone, and functions are not cached', async () => {
    const tab = await open();
    await tab.goto(`${site.url}/en/grievances/`);
    const workers = () =>
      tab.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations())
          .map(({ scope }) => new URL(scope).pathname)
          // The worker of the portal answers for the other pages (connect.e2e.ts).
          .filter((scope) => scope !== '/'),
      );
    expect(await workers()).toEqual([]);
    await openForm(tab, 'en');
    await worked(tab);
    expect(await workers()).toEqual([`/en${FORM}`]);
    await fill(tab, 'en', `A light ${uniqueWord()}`);
    await submit(tab, 'en');
    await tab.getByRole('heading', { name: say('en')('receipt_title'), level: 1 }).waitFor();
    const cached = await tab.evaluate(async () => {
      const found = [];
      for (const name of (await caches.keys()).filter((one) => one.startsWith('grievances-form')))
        for (const { url } of await (await caches.open(name)).keys()) found.push(url);
      return found;
    });
    expect(cached.length).toBeGreaterThan(5);
    expect(
      cached.filter(
        (url) =>
          !/\/_astro\/|\/_configuration\/|\/grievances\/new\/((texts|words)\.json\?v=\w+)?$/.test(
            url,
          ),
      ),
    ).toEqual([]);
  });
});
