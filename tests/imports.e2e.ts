import { beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { DemoAccount } from '../tools/start/report.ts';
import { describeInBrowser } from './support/browser.ts';
import { accountFor, loginAs, served, signIn, uniqueWord, until, type Doc } from './support/cms.ts';
import { portalWith, system, visit } from './support/visit.ts';

const site = portalWith(({ collections }) => collections.includes('pages'));
const word = uniqueWord();
const PATIENCE_MS = 240_000;
const people = {} as Record<'author' | 'checker' | 'publisher', DemoAccount>;

beforeAll(async () => {
  const administrator = await loginAs('administrator');
  const [department] = (await administrator.find('departments', {
    'portals.equals': site.id,
  })) as [Doc];
  for (const role of ['author', 'checker', 'publisher'] as const)
    people[role] = await accountFor(administrator, role, [department.id]);
});

const FILE = [
  'Id,Title (English),शीर्षक,Summary (English),सारांश,group,slug',
  `1,Tanks ${word},टाक्या ${word},Where tanks stand.,टाक्या कोठे आहेत.,help,tanks-${word}`,
  `2,Wells ${word},विहिरी ${word},Where wells are.,विहिरी कोठे आहेत.,help,wells-${word}`,
  `3,Lakes ${word},तलाव ${word},Where lakes are.,तलाव कोठे आहेत.,nothing,lakes-${word}`,
].join('\n');
const isLive = async (slug: string): Promise<boolean> =>
  (await visit(site, `/en/pages/${slug}-${word}/`)).status === 200;

describeInBrowser('an author, a checker and a publisher of one department', ({ open }) => {
  async function signedIn(who: DemoAccount): Promise<Page> {
    const tab = await open({ viewport: { width: 1280, height: 1000 } });
    await signIn(tab, who);
    return tab;
  }
  const press = (tab: Page, name: string) => tab.getByRole('button', { name, exact: true }).click();
  async function openImport(tab: Page): Promise<void> {
    const link = tab.getByRole('link', { name: `pages-${word}.csv` });
    await served(link);
    await link.click();
    await tab.waitForURL(/\/imports\?job=/);
  }

  it.each([
    ['mr', 'फाइल, CSV किंवा NDJSON, 40 एमबीपर्यंत', 'फाइल निवडा', 'अजून फाइल निवडलेली नाही.'],
    ['hi', 'फ़ाइल, CSV या NDJSON, 40 एमबी तक', 'फ़ाइल चुनें', 'अभी कोई फ़ाइल नहीं चुनी गई है।'],
  ])(
    'choose a file by the keyboard, in their language: %s',
    { timeout: PATIENCE_MS },
    async (language, label, button, none) => {
      const author = await signedIn(people.author);
      const cms = `http://localhost:${system.cmsPort}`;
      await author.context().addCookies([{ name: 'payload-lng', value: language, url: cms }]);
      await author.goto(`${cms}/admin/imports`);
      const choice = author.locator('.pune-file');
      // The browser's own words are not visible.
      expect(await choice.innerText()).toBe([label, button, none].join('\n'));
      expect((await choice.locator('input').boundingBox())!.width).toBeLessThan(2);
      const control = author.getByRole('button', { name: `${label} ${button}`, exact: true });
      const kind = author.locator('.pune-imports__form select');
      await served(kind);
      // Chromium gives the choice to the test from the moment of its first listener.
      const chooser = author.waitForEvent('filechooser');
      await kind.focus();
      await author.keyboard.press('Tab');
      expect(await control.evaluate((node) => node === document.activeElement)).toBe(true);
      const seen = choice.locator('.pune-button');
      expect(await seen.evaluate((node) => getComputedStyle(node).outlineStyle)).toBe('solid');
      await author.keyboard.press('Enter');
      await (
        await chooser
      ).setFiles({ name: 'टाक्या.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
      expect(await choice.getByRole('status').innerText()).toBe('टाक्या.csv');
    },
  );

  it(
    'import a file that is approved once, and take it back',
    { timeout: PATIENCE_MS },
    async () => {
      const author = await signedIn(people.author);
      await author.goto(`http://localhost:${system.cmsPort}/admin/imports`);
      await served(author.getByLabel('The file brings'));
      await author.getByLabel('The file brings').selectOption({ value: 'pages' });
      await author.locator('input[type=file]').setInputFiles({
        name: `pages-${word}.csv`,
        mimeType: 'text/csv',
        buffer: Buffer.from(FILE),
      });
      await press(author, 'Upload');
      await author.getByRole('heading', { name: 'Columns and fields' }).waitFor();
      expect(
        await author.getByLabel('Field for the column शीर्षक', { exact: true }).inputValue(),
      ).toBe('title.mr');
      await author.getByLabel(site.name.en, { exact: true }).check();
      await press(author, 'Check what would happen');
      await author.getByRole('heading', { name: 'Rows with problems' }).waitFor();
      const problem = author
        .getByRole('region', { name: 'What the check found' })
        .getByRole('row')
        .filter({ hasText: `Lakes ${word}` })
        .first();
      expect(await problem.innerText()).toMatch(/4[\s\S]*group[\s\S]*"nothing" is none of/);
      expect(await author.getByRole('button', { name: 'Import now' }).count()).toBe(0);
      await press(author, 'Submit for checking');
      await author.getByText('To be checked by another person').waitFor();

      const checker = await signedIn(people.checker);
      await checker.getByRole('heading', { name: /^To check \(/ }).waitFor();
      await openImport(checker);
      await press(checker, 'Approve the import');
      await checker.getByText('Approved', { exact: true }).waitFor();
      expect(await isLive('tanks')).toBe(false);

      const publisher = await signedIn(people.publisher);
      await openImport(publisher);
      await press(publisher, 'Import now');
      await publisher.getByText('2 new, 0 changed', { exact: false }).waitFor();
      await until(() => isLive('tanks'));
      await until(() => isLive('wells'));
      expect(await isLive('lakes')).toBe(false);

      await publisher.locator('summary', { hasText: 'Take this import back' }).click();
      await press(publisher, 'Take it back now');
      await publisher.getByText('2 documents were taken back.').waitFor();
      await until(async () => !(await isLive('tanks')) && !(await isLive('wells')));
    },
  );
});
