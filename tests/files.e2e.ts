import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPdf } from '../packages/pdf/pdf.ts';
import { describeInBrowser } from './support/browser.ts';
import {
  giveReason,
  loginAs,
  served,
  uniqueWord,
  until,
  type Doc,
  type Staff,
} from './support/cms.ts';
import { ownMsUntil } from './support/processes.ts';
import { portalWith, system, visit } from './support/visit.ts';

const PASSWORD = 'a bridge over the river';
const site = portalWith(({ collections }) => collections.includes('circulars'));

let administrator: Staff;
let circular: Doc;
let file: Doc;
const people: Doc[] = [];

const pdf = (word: string) =>
  createPdf({
    title: 'Order',
    lang: 'en',
    issuer: 'A department',
    kind: 'Order',
    date: '2026-11-25',
    blocks: [{ type: 'paragraph', text: `The order of ${word}.` }],
  });
const addressOf = (name: unknown): string => `/media/${String(name)}`;
const statusOf = async (name: unknown): Promise<number> =>
  (await visit(site, addressOf(name))).status;

/** An account for the department of the circular only. */
async function colleague(role: 'author' | 'publisher'): Promise<string> {
  const email = `${role}-${uniqueWord()}@example.org`;
  people.push(
    await administrator.create('users', 'en', {
      name: `The ${role} of the department`,
      email,
      password: PASSWORD,
      role,
      everyDepartment: false,
      departments: [circular.department],
    }),
  );
  return email;
}

beforeAll(async () => {
  administrator = await loginAs('administrator');
  const found = await administrator.find('circulars', { 'portals.equals': site.id });
  circular = found.find(({ department }) => department)!;
  const word = uniqueWord();
  file = await administrator.upload(`order-${word}.pdf`, 'application/pdf', await pdf(word), {
    alt: `Order ${word}`,
  });
  const attachments = [...((circular.attachments as Doc['id'][] | null) ?? []), file.id];
  await administrator.update('circulars', circular.id, 'en', { attachments, _status: 'published' });
  await until(async () => (await statusOf(file.filename)) === 200);
});

afterAll(async () => {
  for (const { id } of people) await administrator.delete('users', id);
});

describeInBrowser('the file of a published circular', ({ open }) => {
  async function signedIn(email: string): Promise<Page> {
    const tab = await open({ viewport: { width: 1440, height: 1000 } });
    tab.setDefaultTimeout(60_000);
    await tab.goto(`http://localhost:${system.cmsPort}/admin/login`);
    await tab.getByLabel(/e-?mail/i).fill(email);
    await tab.getByLabel(/password/i).fill(PASSWORD);
    await tab.getByRole('button', { name: /log ?in|sign ?in/i }).click();
    await tab.waitForURL((url) => !url.pathname.endsWith('/login'));
    return tab;
  }

  /** Replaces the file by another PDF in the form, and saves. */
  async function replace(tab: Page, word: string): Promise<void> {
    await tab.goto(
      `http://localhost:${system.cmsPort}/admin/collections/media/${file.id}?locale=en`,
    );
    await tab.locator('form[data-form-ready="true"]').first().waitFor();
    await tab.locator('.file-details__remove, .file-field__remove').first().click();
    await tab.locator('.file-field__hidden-input').setInputFiles({
      name: `order-${word}.pdf`,
      mimeType: 'application/pdf',
      buffer: Buffer.from(await pdf(word)),
    });
    await tab.locator('#action-save').click();
  }

  it('is not replaced by an author of the department, who learns the reason and the accounts that may', async () => {
    const tab = await signedIn(await colleague('author'));
    await replace(tab, uniqueWord());
    await tab
      .locator('.payload-toast-container')
      .getByText(/This file is public/)
      .first()
      .waitFor();
    await tab
      .locator('.pune-receipt')
      .getByText(/Public: shown by 1 published document/)
      .waitFor();
    expect(
      await tab
        .locator('.pune-receipt')
        .getByRole('link', { name: String(circular.title) })
        .count(),
    ).toBe(1);
    const now = (await administrator.find('media', { 'id.equals': String(file.id) }))[0]!;
    expect([now.filename, await statusOf(file.filename)]).toEqual([file.filename, 200]);
  });

  it('is replaced by a publisher of the department; the earlier one is gone within a second of the new page, and kept in the CMS', async () => {
    const tab = await signedIn(await colleague('publisher'));
    const word = uniqueWord();
    await replace(tab, word);
    await giveReason(tab);
    let name: unknown;
    await until(
      async () =>
        (name = (await administrator.find('media', { 'id.equals': String(file.id) }))[0]!
          .filename) !== file.filename,
    );
    await until(async () => (await statusOf(name)) === 200);
    expect(await ownMsUntil(async () => (await statusOf(file.filename)) === 404)).toBeLessThan(
      1000,
    );
    await tab.reload();
    const versions = tab.locator('.pune-receipt details', { hasText: 'Earlier versions (1)' });
    await versions.locator('summary').click();
    await versions.getByText('File replaced by The publisher of the department').waitFor();
    const downloading = tab.waitForEvent('download');
    await versions.getByRole('link', { name: String(file.filename) }).click();
    expect((await downloading).suggestedFilename()).toBe(file.filename);
    file = { ...file, filename: name };
  });

  it('is found in the list of files by kind, missing text and use, beside a filter of the list', async () => {
    const tab = await signedIn(await colleague('author'));
    const list = new URL(`http://localhost:${system.cmsPort}/admin/collections/media?locale=en`);
    list.searchParams.set('where[or][0][and][0][filename][equals]', String(file.filename));
    await tab.goto(list.href);
    await served(tab.getByLabel('Kind', { exact: true }));
    const row = tab.locator('tbody tr');
    const ask = async (question: string, answer: string, found: number) => {
      await tab.getByLabel(question, { exact: true }).selectOption({ label: answer });
      await until(async () => (await row.count()) === found);
    };
    await ask('Kind', 'Documents', 1);
    await ask('Alternative text', 'Missing in Marathi', 1);
    await ask('Use', 'Shown nowhere', 0);
    await ask('Use', 'Shown or not', 1);
    await ask('Kind', 'Pictures', 0);
    await ask('Kind', 'All files', 1);
    await tab.getByRole('button', { name: 'As pictures' }).click();
    await tab
      .locator('.pune-files__grid')
      .getByText(/No alternative text: Marathi, Hindi/)
      .waitFor();
  });

  it('goes with the circular that showed it, and its record can be deleted then', async () => {
    expect(await statusOf(file.filename)).toBe(200);
    await administrator.takeDown('circulars', circular.id);
    await until(async () => (await visit(site, `/en/circulars/${circular.slug}/`)).status === 410);
    expect(await ownMsUntil(async () => (await statusOf(file.filename)) === 410)).toBeLessThan(
      1000,
    );
    await administrator.update('circulars', circular.id, 'en', {
      attachments: circular.attachments ?? [],
      _status: 'published',
    });
    await until(async () => (await visit(site, `/en/circulars/${circular.slug}/`)).status === 200);
    await administrator.delete('media', file.id);
    // The rule that the file is gone leaves the list of redirects after the page is back.
    await until(async () => (await statusOf(file.filename)) === 404);
  });
});
