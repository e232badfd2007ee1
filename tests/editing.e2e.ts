import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { dayAndMinute } from '../cms/india-time.ts';
import {
  accountOf,
  follow,
  loginAs,
  served,
  uniqueWord,
  until,
  type Doc,
  type Staff,
} from './support/cms.ts';
import { describeInBrowser } from './support/browser.ts';
import { portalWith, system } from './support/visit.ts';

/** The form of the CMS in a production build: no input is lost, changed or published unasked. */

const WAIT_MS = 90_000;
const cms = (path: string): string => `http://localhost:${system.cmsPort}${path}`;

/** One session for all: a sign-in takes a processor for a while, which the form waits for. */
let administrator: Staff;
beforeAll(async () => {
  administrator = await loginAs('administrator');
});

async function signIn(tab: Page, role: string): Promise<void> {
  tab.setDefaultTimeout(WAIT_MS);
  const { email, password } = accountOf(role);
  await tab.goto(cms('/admin/login'));
  await tab.getByLabel(/e-?mail/i).fill(email);
  await tab.getByLabel(/password/i).fill(password);
  await tab.getByRole('button', { name: /log ?in|sign ?in/i }).click();
  await tab.waitForURL((url) => !url.pathname.endsWith('/login'));
}

async function openForm(tab: Page, id: Doc['id'], locale = 'en'): Promise<void> {
  await tab.goto(cms(`/admin/collections/circulars/${id}?locale=${locale}`));
  await tab.locator('form[data-form-ready="true"]').first().waitFor();
  await tab.locator('#field-title').waitFor();
}

/** Creates a circular with the words of the test, to be deleted with it. */
async function circular(title: string, more: object = {}): Promise<Doc> {
  const site = portalWith(({ collections }) => collections.includes('circulars'));
  const publisher = await loginAs('publisher');
  const data = {
    title,
    summary: 'On Monday.',
    number: `E2E/${uniqueWord()}`,
    issuedOn: '2026-11-02',
    kind: 'circular',
    portals: [site.id],
    _status: 'published',
    ...more,
  };
  return publisher.create('circulars', 'en', data);
}
const remove = (id: Doc['id']): Promise<unknown> => administrator.delete('circulars', id);

const draftOf = async (id: Doc['id'], locale = 'en'): Promise<Doc> =>
  (
    await administrator.request<Doc>(
      'GET',
      `/api/circulars/${id}?draft=true&depth=0&locale=${locale}&fallback-locale=null`,
    )
  ).body;
const panel = (tab: Page) => tab.getByRole('alertdialog');

describeInBrowser('the form of the CMS', ({ open }) => {
  it(
    'lets no editor overwrite another: different fields are both kept, and of one field the editor decides',
    { timeout: 400_000 },
    async () => {
      const { id } = await circular(`Water cut ${uniqueWord()}`);
      const [publisher, author] = [await open(), await open()];
      await signIn(publisher, 'publisher');
      await signIn(author, 'author');
      await openForm(publisher, id);
      await openForm(author, id);
      const [title, summary, other] = [
        `Title ${uniqueWord()}`,
        `Summary ${uniqueWord()}`,
        `Clash ${uniqueWord()}`,
      ];
      await publisher.locator('#field-title').fill(title);
      await until(async () => (await draftOf(id)).title === title, WAIT_MS);
      await author.locator('#field-summary').fill(summary);
      await until(async () => (await draftOf(id)).summary === summary, WAIT_MS);
      expect(await draftOf(id)).toMatchObject({ title, summary });
      await until(
        async () => (await author.locator('#field-title').inputValue()) === title,
        WAIT_MS,
      );

      await publisher.locator('#field-summary').fill(`${other} by the publisher`);
      await until(
        async () =>
          (await draftOf(id)).summary === `${other} by the publisher` ||
          (await panel(publisher).isVisible()),
        WAIT_MS,
      );
      if (await panel(publisher).isVisible())
        await panel(publisher).getByRole('button', { name: 'Save mine over theirs' }).click();
      await until(async () => (await draftOf(id)).summary === `${other} by the publisher`, WAIT_MS);

      await author.locator('#field-summary').fill(`${other} by the author`);
      await panel(author).waitFor();
      expect(await panel(author).innerText()).toContain(`${other} by the publisher`);
      expect(await panel(author).innerText()).toMatch(
        / changed this document on .*Your words stand in this form/,
      );
      expect(await author.locator('#field-summary').inputValue()).toBe(`${other} by the author`);
      expect((await draftOf(id)).summary).toBe(`${other} by the publisher`);
      await panel(author).getByRole('button', { name: 'Save mine over theirs' }).click();
      await until(async () => (await draftOf(id)).summary === `${other} by the author`, WAIT_MS);
      expect((await draftOf(id)).title).toBe(title);
      await remove(id);
    },
  );

  it('reads days as they are written in India, and says so where it cannot', async () => {
    const { id } = await circular(`Dates ${uniqueWord()}`);
    const tab = await open();
    await signIn(tab, 'publisher');
    await openForm(tab, id);
    const issued = tab
      .getByLabel('Date of issue', { exact: false })
      .and(tab.locator('input[type=text]'));
    for (const [typed, day] of [
      ['03/12/2026', '2026-12-03'],
      ['27/11/2026', '2026-11-27'],
      ['०४-१२-२०२६', '2026-12-04'],
    ] as const) {
      await issued.fill(typed);
      await issued.press('Enter');
      await until(async () => String((await draftOf(id)).issuedOn).startsWith(day), WAIT_MS);
    }
    expect(await issued.inputValue()).toBe('4 December 2026');
    await issued.fill('31/02/2026');
    await issued.press('Tab');
    await tab
      .getByText('“31/02/2026” is no day. Write the day like 27/11/2026', { exact: false })
      .first()
      .waitFor();
    expect(await issued.inputValue()).toBe('31/02/2026');
    const refused = tab.waitForResponse(
      (answer) => answer.request().method() === 'PATCH' && !answer.url().includes('autosave'),
    );
    await tab
      .getByRole('button', { name: /^publish/i })
      .first()
      .click();
    expect((await refused).status()).toBe(400);
    await tab.getByText('“31/02/2026” is no day', { exact: false }).first().waitFor();
    expect(String((await draftOf(id)).issuedOn)).toMatch(/^2026-12-04/);
    await remove(id);
  });

  it('asks before a restored version changes public content, and restores it as a draft', async () => {
    const word = uniqueWord();
    const { id, slug } = await circular(`First ${word}`);
    const staff = await loginAs('publisher');
    await staff.update('circulars', id, 'mr', {
      title: `शीर्षक ${word}`,
      summary: 'सारांश',
      _status: 'published',
    });
    await staff.update('circulars', id, 'en', { title: `Second ${word}`, _status: 'published' });
    const { body } = await staff.request<{
      docs: { id: number; updatedAt: string; version: { title?: string } }[];
    }>(
      'GET',
      `/api/circulars/versions?where[parent][equals]=${id}&locale=en&depth=0&sort=updatedAt`,
    );
    const first = body.docs[0]!;
    const tab = await open();
    await signIn(tab, 'publisher');
    await tab.goto(cms(`/admin/collections/circulars/${id}/versions`));
    const versions = tab.getByRole('table', { name: 'Versions' });
    expect(await versions.getByRole('row').nth(1).innerText()).toMatch(/Publisher\s+Public now/);
    await follow(versions.locator(`a[href$="/versions/${first.id}"]`));
    const restore = tab.getByRole('button', { name: /restore this version/i });
    await served(restore);
    await restore.click();
    await tab
      .getByText(dayAndMinute(first.updatedAt).replace(',', ''), { exact: false })
      .first()
      .waitFor();
    await tab.getByRole('button', { name: /confirm/i }).click();
    await panel(tab).waitFor();
    const words = await panel(tab).innerText();
    expect(words).toContain(`Restore the version of ${dayAndMinute(first.updatedAt)}?`);
    expect(words).toContain(`/en/circulars/${slug}/`);
    expect(words).toMatch(new RegExp(`This vanishes:\\s+Marathi, .*/mr/circulars/${slug}/`));
    await panel(tab).getByRole('button', { name: 'Restore as a draft' }).click();
    await until(async () => (await draftOf(id)).title === `First ${word}`, WAIT_MS);
    const live = await staff.request<Doc>(
      'GET',
      `/api/circulars/${id}?depth=0&locale=mr&fallback-locale=null`,
    );
    expect(live.body.title).toBe(`शीर्षक ${word}`);
    await remove(id);
  });

  it('keeps the words when the session ends, offers to sign in, and then saves them once', async () => {
    const { id } = await circular(`Session ${uniqueWord()}`);
    const tab = await open();
    await signIn(tab, 'publisher');
    await openForm(tab, id);
    await tab.context().clearCookies();
    const summary = `Written after the end ${uniqueWord()}`;
    await tab.locator('#field-summary').fill(summary);
    await panel(tab).waitFor();
    expect(await panel(tab).innerText()).toContain('Your session has ended');
    expect(await tab.locator('#field-summary').inputValue()).toBe(summary);
    let asked = 0;
    tab.on('dialog', (dialog) => {
      asked++;
      void dialog.dismiss();
    });
    await tab.close({ runBeforeUnload: true });
    await until(async () => asked > 0, WAIT_MS);
    const [second] = await Promise.all([
      tab.context().waitForEvent('page'),
      panel(tab)
        .getByRole('link', { name: /sign in/i })
        .click(),
    ]);
    const { email, password } = accountOf('publisher');
    await second.getByLabel(/e-?mail/i).fill(email, { timeout: WAIT_MS });
    await second.getByLabel(/password/i).fill(password);
    await second.getByRole('button', { name: /log ?in|sign ?in/i }).click();
    await until(async () => (await draftOf(id)).summary === summary, WAIT_MS);
    await until(async () => !(await panel(tab).isVisible()), WAIT_MS);
    await remove(id);
  });

  it('names the texts that a copy to another language overwrites, and questions an English text on a Marathi page', async () => {
    const word = uniqueWord();
    const { id } = await circular(`Copied ${word}`);
    const staff = await loginAs('publisher');
    await staff.update('circulars', id, 'mr', {
      title: `शीर्षक ${word}`,
      summary: 'सारांश',
      _status: 'published',
    });
    const tab = await open({ viewport: { width: 1440, height: 1000 } });
    await signIn(tab, 'publisher');
    await openForm(tab, id);
    await tab.getByText('Copy the English text to another language').click();
    await tab.getByText(`शीर्षक ${word}`).waitFor();
    await tab.getByText('The Marathi page is public', { exact: false }).waitFor();
    await tab.getByLabel('Overwrite all of them').check();
    await tab.getByRole('button', { name: 'Overwrite the Marathi text with English' }).click();
    await tab.waitForURL(/locale=mr/);
    await until(async () => (await draftOf(id, 'mr')).title === `Copied ${word}`, WAIT_MS);
    const unchanged = await staff.request<Doc>(
      'GET',
      `/api/circulars/${id}?depth=0&locale=mr&fallback-locale=null`,
    );
    expect(unchanged.body.title).toBe(`शीर्षक ${word}`);
    await until(
      async () => (await tab.locator('#field-title').inputValue()) === `Copied ${word}`,
      WAIT_MS,
    );
    await tab.locator('form[data-form-ready="true"]').first().waitFor();
    await tab
      .getByRole('button', { name: /^publish/i })
      .first()
      .click();
    await panel(tab).getByText('has no letter of Devanagari', { exact: false }).waitFor();
    await panel(tab).getByRole('button', { name: 'Go back to the form' }).click();
    const live = await staff.request<Doc>(
      'GET',
      `/api/circulars/${id}?depth=0&locale=mr&fallback-locale=null`,
    );
    expect(live.body.title).toBe(`शीर्षक ${word}`);
    await remove(id);
  });
});
