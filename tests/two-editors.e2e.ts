import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { createPdf } from '../packages/pdf/pdf.ts';
import type { DemoAccount } from '../tools/start/report.ts';
import { describeInBrowser } from './support/browser.ts';
import {
  accountFor,
  loginAs,
  loginWith,
  signIn,
  uniqueWord,
  until,
  type Doc,
  type Staff,
} from './support/cms.ts';
import { portalWith, system } from './support/visit.ts';

/** Two authors of one department, who may do the least, in the CMS as it is built. */

const WAIT_MS = 60_000;
const site = portalWith(({ collections }) => collections.includes('circulars'));
const word = uniqueWord();
const NAMES = { asha: 'Asha Kulkarni', ravi: 'Ravi Deshmukh' } as const;
let administrator: Staff;
const people = {} as Record<keyof typeof NAMES, DemoAccount>;
let circular: Doc;
let holder: Doc;

beforeAll(async () => {
  administrator = await loginAs('administrator');
  const [home] = (await administrator.find('departments', { 'portals.equals': site.id })) as [Doc];
  for (const person of ['asha', 'ravi'] as const) {
    people[person] = await accountFor(administrator, 'author', [home.id]);
    const [account] = await administrator.find('users', { 'email.equals': people[person].email });
    await administrator.update('users', account!.id, 'en', { name: NAMES[person] });
  }
  const values = (title: string, number: string) => ({
    title,
    summary: 'The circular holds on Monday.',
    number,
    issuedOn: '2026-11-02',
    kind: 'circular',
    portals: [site.id],
    department: home.id,
  });
  holder = await administrator.create('circulars', 'en', {
    ...values(`Published ${word}`, `TWO/${word}`),
    _status: 'published',
  });
  const { body } = await (
    await loginWith(people.asha)
  ).request<{ doc: Doc }>('POST', '/api/circulars?draft=true&depth=0&locale=en', {
    ...values(`Water cut ${word}`, `TWO/${word}/2`),
    _status: 'draft',
  });
  circular = body.doc;
});

const draft = async (): Promise<Doc> =>
  (
    await administrator.request<Doc>(
      'GET',
      `/api/circulars/${circular.id}?draft=true&depth=0&locale=en&fallback-locale=null`,
    )
  ).body;

describeInBrowser('two authors of one department', ({ open }) => {
  async function openAs(person: keyof typeof NAMES): Promise<Page> {
    const tab = await open({ viewport: { width: 1440, height: 1000 } });
    await signIn(tab, people[person]);
    await openForm(tab);
    return tab;
  }
  async function openForm(tab: Page): Promise<void> {
    await tab.goto(
      `http://localhost:${system.cmsPort}/admin/collections/circulars/${circular.id}?locale=en`,
    );
    await tab.locator('form[data-form-ready="true"]').first().waitFor();
    await tab.locator('#field-title').waitFor();
  }
  const panel = (tab: Page) => tab.getByRole('alertdialog');
  const presence = (tab: Page) => tab.locator('.pune-presence');

  it(
    'see each other by name, lose nothing in a clash, and are held up by no lock of a closed tab',
    { timeout: 300_000 },
    async () => {
      const asha = await openAs('asha');
      await asha.locator('#field-title').fill(`By Asha ${word}`);
      await until(async () => (await draft()).title === `By Asha ${word}`, WAIT_MS);

      const ravi = await openAs('ravi');
      await presence(ravi)
        .getByText(/^Asha Kulkarni is editing since \d\d:\d\d\.$/)
        .waitFor();
      await ravi.locator('#field-summary').fill(`Summary by Ravi ${word}`);
      await until(async () => (await draft()).summary === `Summary by Ravi ${word}`, WAIT_MS);
      await presence(asha)
        .getByText(/^Ravi Deshmukh is editing since \d\d:\d\d\.$/)
        .waitFor();

      await asha.locator('#field-summary').fill(`Summary by Asha ${word}`);
      await panel(asha).getByText('Ravi Deshmukh changed this document on').waitFor();
      for (const text of [`Summary by Ravi ${word}`, `Summary by Asha ${word}`])
        expect(await panel(asha).innerText()).toContain(text);
      expect((await draft()).summary).toBe(`Summary by Ravi ${word}`);
      await panel(asha).getByRole('button', { name: 'Save mine over theirs' }).click();
      await until(async () => (await draft()).summary === `Summary by Asha ${word}`, WAIT_MS);
      expect((await draft()).title).toBe(`By Asha ${word}`);

      // A tab that is closed while its save is under way.
      await asha.route(/autosave=true/, (route) => void route.abort());
      await asha.locator('#field-title').fill(`Never saved ${word}`);
      await asha.waitForRequest(/autosave=true/);
      await asha.close();
      await until(async () => (await presence(ravi).innerText()) === '', 2 * WAIT_MS);
      await openForm(ravi);
      await ravi.locator('#field-title').fill(`After the closed tab ${word}`);
      await until(async () => (await draft()).title === `After the closed tab ${word}`, WAIT_MS);

      // The session ends: the words stay, and are saved once after a new sign-in beside them.
      await ravi.context().clearCookies();
      const { updatedAt } = await draft();
      await ravi.locator('#field-summary').fill(`After the session ${word}`);
      await panel(ravi).getByText('Your session has ended').waitFor();
      expect(await draft()).toMatchObject({ updatedAt });
      const [beside] = await Promise.all([
        ravi.context().waitForEvent('page'),
        panel(ravi)
          .getByRole('link', { name: /sign in/i })
          .click(),
      ]);
      await beside.waitForLoadState();
      let saves = 0;
      ravi.on('response', (answer) => {
        if (answer.request().method() === 'PATCH' && answer.ok()) saves++;
      });
      await signIn(beside, people.ravi);
      await until(async () => (await draft()).summary === `After the session ${word}`, WAIT_MS);
      await panel(ravi).waitFor({ state: 'detached' });
      // The draft is stored before its save is answered.
      await until(async () => saves > 0, WAIT_MS);
      expect(saves).toBe(1);
      await beside.close();

      // It ends again, and the tab is loaded again before the sign-in: the words are on the device.
      await ravi.context().clearCookies();
      await ravi.locator('#field-summary').fill(`After the reload ${word}`);
      await panel(ravi).getByText('Your session has ended').waitFor();
      ravi.once('dialog', (dialog) => void dialog.accept());
      await ravi.reload();
      await signIn(ravi, people.ravi);
      await openForm(ravi);
      await ravi.getByText('They are kept in this tab.').waitFor();
      expect((await draft()).summary).toBe(`After the session ${word}`);
      await ravi.getByRole('button', { name: 'Save them' }).click();
      await until(async () => (await draft()).summary === `After the reload ${word}`, WAIT_MS);
      await ravi.getByText('They are kept in this tab.').waitFor({ state: 'detached' });
      await until(
        async () =>
          (await ravi.locator('#field-summary').inputValue()) === `After the reload ${word}`,
        WAIT_MS,
      );

      // Another person who signs in at this tab finds nothing of it, also not in the storage.
      const names = () =>
        ravi.evaluate(() =>
          Object.keys(sessionStorage).filter((name) => name.startsWith('pune-unsaved')),
        );
      expect(await names()).toEqual([]);
      await ravi.context().clearCookies();
      await ravi.locator('#field-summary').fill(`For Ravi alone ${word}`);
      await panel(ravi).getByText('Your session has ended').waitFor();
      await until(async () => (await names()).length === 1, WAIT_MS);
      ravi.once('dialog', (dialog) => void dialog.accept());
      await ravi.reload();
      await signIn(ravi, people.asha);
      await openForm(ravi);
      await until(async () => (await names()).length === 0, WAIT_MS);
      expect(await ravi.getByText('They are kept in this tab.').count()).toBe(0);
      expect((await draft()).summary).toBe(`After the reload ${word}`);
    },
  );

  it(
    'find the words about a file again after the session has ended, and put them into its form',
    { timeout: 300_000 },
    async () => {
      const tab = await open({ viewport: { width: 1440, height: 1000 } });
      await signIn(tab, people.ravi);
      const openFile = async (id: Doc['id'] | 'create'): Promise<void> => {
        await tab.goto(
          `http://localhost:${system.cmsPort}/admin/collections/media/${id}?locale=en`,
        );
        await tab.locator('form[data-form-ready="true"]').first().waitFor();
      };
      const alt = tab.locator('#field-alt');
      const save = tab.locator('#action-save');
      const buffer = Buffer.from(
        await createPdf({
          title: 'Order',
          lang: 'en',
          issuer: 'A department',
          kind: 'Order',
          date: '2026-11-25',
          blocks: [{ type: 'paragraph', text: `The order of ${word}.` }],
        }),
      );
      const choose = () =>
        tab
          .locator('.file-field__hidden-input')
          .setInputFiles({ name: `order-${word}.pdf`, mimeType: 'application/pdf', buffer });
      /** Saves after the session has ended, loads the page again, and signs in. */
      const lose = async (): Promise<void> => {
        await tab.context().clearCookies();
        await save.click();
        await panel(tab).getByText('Your session has ended').waitFor();
        tab.once('dialog', (dialog) => void dialog.accept());
        await tab.reload();
        await signIn(tab, people.ravi);
      };

      await openFile('create');
      await choose();
      await alt.fill(`Order ${word}`);
      await lose();
      await openFile('create');
      await tab.getByText(`The file “order-${word}.pdf” is not kept: choose it again.`).waitFor();
      await tab.getByRole('button', { name: 'Put them into the form' }).click();
      expect(await alt.inputValue()).toBe(`Order ${word}`);
      await choose();
      await save.click();
      await tab.waitForURL(/\/media\/(?!create)[^/]+$/);
      const [file] = (await administrator.find('media', { 'alt.equals': `Order ${word}` })) as [
        Doc,
      ];

      // Another person changes the words meanwhile: neither text is lost.
      await openFile(file.id);
      await alt.fill(`By Ravi ${word}`);
      await lose();
      await administrator.update('media', file.id, 'en', { alt: `By another ${word}` });
      await openFile(file.id);
      await tab.getByRole('button', { name: 'Put them into the form' }).click();
      await save.click();
      await panel(tab).getByText('Changed by another save').waitFor();
      for (const text of [`By Ravi ${word}`, `By another ${word}`])
        expect(await panel(tab).innerText()).toContain(text);
      await panel(tab).getByRole('button', { name: 'Save mine over theirs' }).click();
      const stored = async () =>
        (await administrator.find('media', { 'id.equals': String(file.id) }))[0]!.alt;
      await until(async () => (await stored()) === `By Ravi ${word}`, WAIT_MS);
      await openFile(file.id);
      await tab.getByText('They are kept in this tab.').waitFor({ state: 'detached' });
      await administrator.delete('media', file.id);
    },
  );

  it(
    'paste a text of a word processor: its structure stays, and a picture asks for its words',
    { timeout: 300_000 },
    async () => {
      // Payload opens the tab of a form that an account has opened last.
      const tab = await openAs('asha');
      await tab.locator('.tabs-field__tab-button', { hasText: 'Text' }).click();
      const editor = tab.locator('.rich-text-lexical [contenteditable=true]').first();
      await editor.click();
      const picture = await sharp({
        create: { width: 40, height: 20, channels: 3, background: `#${word.slice(-6)}` },
      })
        .png()
        .toBuffer();
      // As LibreOffice puts it on the clipboard.
      await editor.evaluate(
        (node, html) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/html', html);
          node.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
          );
        },
        `<h1 class="western">Water</h1><p>See <a href="https://example.org/form">the form</a>.</p>
        <h2 class="western">Bring</h2><ul><li><p>A photo</p></li></ul>
        <table><tr><td><p>Fee</p></td></tr><tr><td><p>10</p></td></tr></table>
        <p><img src="data:image/png;base64,${picture.toString('base64')}"></p>`,
      );
      await tab.locator('#field-alt').fill(`Map ${word}`);
      await tab.getByRole('button', { name: 'Save', exact: true }).click();
      await tab.locator('#field-alt').waitFor({ state: 'detached' });
      const body = async () => JSON.stringify((await draft()).body ?? '');
      const file = async () =>
        (await administrator.find('media', { 'alt.equals': `Map ${word}` }))[0];
      // Until the file has its words, the draft has the picture itself.
      await until(async () => {
        const saved = await body();
        return saved.includes('"relationTo":"media"') && !saved.includes('data:image');
      }, WAIT_MS);
      const text = await body();
      for (const part of ['"tag":"h2"', '"tag":"h3"', '"tag":"ul"', 'https://example.org/form'])
        expect(text).toContain(part);
      expect(text).toMatch(/"type":"tablecell"[^{}]*"headerState":[123]/);
      expect(await file()).toMatchObject({ mimeType: 'image/png' });
    },
  );

  it(
    'read what would be refused before they press a button, in their language, each line leading to its field',
    { timeout: 300_000 },
    async () => {
      const tab = await openAs('ravi');
      const checks = tab.getByRole('region', { name: 'Before you publish' });
      await checks.getByText('Nothing here would be refused.').waitFor();
      await checks.getByText('Give the day from which this is valid.').waitFor();
      await tab.locator('#field-number').fill(`two/${word}`);
      await checks.getByText('This would be refused:').waitFor();
      expect(await checks.innerText()).toContain(
        `“two/${word}” is the number of “Published ${word}” already.`,
      );
      expect(
        await checks
          .getByRole('link', { name: `Open “Published ${word}” (new tab)` })
          .getAttribute('href'),
      ).toMatch(new RegExp(`/collections/circulars/${holder.id}$`));
      await checks.getByRole('button', { name: 'Reference > Number' }).click();
      await until(() => tab.evaluate(() => document.activeElement?.id === 'field-number'), WAIT_MS);
      await tab.locator('#field-number').fill(`TWO/${word}/2`);
      await checks.getByText('Nothing here would be refused.').waitFor();
      await until(async () => (await draft()).number === `TWO/${word}/2`, WAIT_MS);

      await tab
        .context()
        .addCookies([
          { name: 'payload-lng', value: 'mr', url: `http://localhost:${system.cmsPort}` },
        ]);
      await openForm(tab);
      const inMarathi = tab.getByRole('region', { name: 'प्रकाशित करण्यापूर्वी' });
      await inMarathi.getByText('यातील काहीही नाकारले जाणार नाही.').waitFor();
      // Payload keeps the labels of fields with a component in the language that opened a form first.
      await tab.getByText('जारी केल्याचा दिनांक').first().waitFor();
      expect(await tab.getByText(/^(Date of issue|Valid From|Portals)/).count()).toBe(0);
      // The language of the text has its own name.
      expect((await inMarathi.innerText()).replace('(English)', '')).not.toMatch(/[A-Za-z]/);
      await administrator.delete('circulars', circular.id);
    },
  );

  it(
    'translate beside the source, and see by words what changed in it',
    { timeout: 300_000 },
    async () => {
      await administrator.update('circulars', holder.id, 'mr', {
        title: `प्रकाशित ${word}`,
        summary: 'सोमवारी.',
        _status: 'published',
      });
      await administrator.update('circulars', holder.id, 'en', {
        summary: 'The circular holds on Tuesday.',
        _status: 'published',
      });
      const tab = await open({ viewport: { width: 1440, height: 1000 } });
      await signIn(tab, people.ravi);
      await tab.goto(
        `http://localhost:${system.cmsPort}/admin/collections/circulars/${holder.id}?locale=mr`,
      );
      const summary = tab.locator('.field-type', { has: tab.locator('#field-summary') }).last();
      await summary.getByText('The circular holds on Tuesday.', { exact: true }).waitFor();
      await summary.getByText(/^English changed on .*: see what$/).click();
      expect(await summary.locator('del').innerText()).toBe('Monday');
      expect(await summary.locator('ins').innerText()).toBe('Tuesday');
      expect(await summary.locator('#field-summary').inputValue()).toBe('सोमवारी.');

      // A word of the glossary is taken by the keyboard; another word for a thing is questioned.
      await tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const offered = summary.getByRole('button', { name: 'Copy “परिपत्रक”' });
      await offered.focus();
      await tab.keyboard.press('Enter');
      await summary.getByText('“परिपत्रक” is copied.').waitFor();
      expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe('परिपत्रक');
      const question = summary.getByText('The glossary has “फाइल” for “file”. Is that meant?');
      expect(await question.count()).toBe(0);
      await summary.locator('#field-summary').fill('ही फाईल मंगळवारी.');
      await question.waitFor();
      await summary.locator('#field-summary').fill('हे परिपत्रक मंगळवारी.');
      await question.waitFor({ state: 'detached' });
      await administrator.delete('circulars', holder.id);
    },
  );
});
