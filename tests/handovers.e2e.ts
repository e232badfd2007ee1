import { beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { DemoAccount } from '../tools/start/report.ts';
import { describeInBrowser } from './support/browser.ts';
import {
  accountFor,
  follow,
  giveReason,
  loginAs,
  loginWith,
  signIn,
  uniqueWord,
  until,
  type Doc,
  type Staff,
} from './support/cms.ts';
import { portalWith, system, visit } from './support/visit.ts';

const site = portalWith(({ collections }) => collections.includes('pages'));
const word = uniqueWord();
const OPEN_MS = 240_000;

let administrator: Staff;
const people = {} as Record<'author' | 'checker' | 'publisher', DemoAccount>;
let page: Doc;

beforeAll(async () => {
  administrator = await loginAs('administrator');
  const [department] = (await administrator.find('departments', {
    'portals.equals': site.id,
  })) as [Doc];
  for (const role of ['author', 'checker', 'publisher'] as const)
    people[role] = await accountFor(administrator, role, [department.id]);
  const { body } = await (
    await loginWith(people.author)
  ).request<{ doc: Doc }>('POST', '/api/pages?draft=true&depth=0&locale=en', {
    title: `Tanker water ${word}`,
    summary: 'Where tankers stand.',
    slug: `tankers-${word}`,
    group: 'help',
    portals: [site.id],
    department: department.id,
    _status: 'draft',
  });
  page = body.doc;
});

const address = () => `/en/pages/tankers-${word}/`;
const isLive = async (text: string): Promise<boolean> => {
  const { status, text: body } = await visit(site, address());
  return status === 200 && body.includes(text);
};

describeInBrowser('an author, a checker and a publisher of one department', ({ open }) => {
  async function signedIn(who: DemoAccount, width = 1440): Promise<Page> {
    const tab = await open({ viewport: { width, height: 1000 } });
    await signIn(tab, who);
    return tab;
  }
  async function openPage(who: DemoAccount, width?: number): Promise<Page> {
    const tab = await signedIn(who, width);
    await tab.goto(
      `http://localhost:${system.cmsPort}/admin/collections/pages/${page.id}?locale=en`,
    );
    await panel(tab).waitFor();
    return tab;
  }
  const panel = (tab: Page) => tab.getByRole('region', { name: 'Hand-over' });
  const press = (tab: Page, name: string) =>
    panel(tab).getByRole('button', { name, exact: true }).click();
  const unfold = (tab: Page, name: string) =>
    panel(tab).locator('summary', { hasText: name }).click();
  const publish = (tab: Page) =>
    tab
      .getByRole('button', { name: /^publish/i })
      .first()
      .click();

  it(
    'submit, return with a comment on a field, and submit again',
    { timeout: OPEN_MS },
    async () => {
      const author = await openPage(people.author);
      await unfold(author, 'Submit for checking');
      await panel(author)
        .getByLabel('To whom')
        .selectOption({ label: 'checker of one department' });
      await panel(author).getByLabel('Note').fill('For Friday');
      await press(author, 'Submit for checking');
      await panel(author).getByText('To be checked').waitFor();

      const checker = await signedIn(people.checker);
      await checker.getByRole('heading', { name: /^To check \(/ }).waitFor();
      await follow(checker.getByRole('link', { name: String(page.title) }));
      await panel(checker).getByText('For Friday').first().waitFor();
      await unfold(checker, 'Return with comments');
      await panel(checker).getByLabel('Comment on a field').selectOption({ value: 'summary' });
      await panel(checker).getByLabel('Comment', { exact: true }).fill('Say which wards.');
      await press(checker, 'Return');
      await panel(checker).getByText('Returned', { exact: true }).waitFor();

      const returned = await signedIn(people.author);
      await returned.getByRole('heading', { name: 'Returned to me (1)' }).waitFor();
      await returned.getByText('Say which wards.').waitFor();
      await follow(returned.getByRole('link', { name: String(page.title) }));
      await panel(returned).getByText('Say which wards.').first().waitFor();
      // The comment stands beside its field and leads to it.
      await returned.locator('.pune-handover__mark', { hasText: 'Say which wards.' }).waitFor();
      await panel(returned)
        .getByRole('button', { name: /Summary/ })
        .click();
      await returned.locator('#field-summary:focus').waitFor();
      // The response to a query sent before the submission arrives after it.
      const late = Promise.withResolvers<void>();
      let told: Promise<void> | undefined;
      await returned.route('**/handover', async (route) => {
        const response = await route.fetch();
        told = late.promise.then(() => route.fulfill({ response }));
        await told;
      });
      await returned.locator('#field-summary').fill(`Tankers stand in Kothrud ${word}.`);
      const again = panel(returned).getByRole('button', { name: 'Submit again' });
      await until(async () => told !== undefined && (await again.isEnabled()));
      await again.click();
      await panel(returned).getByText('To be checked').waitFor();
      late.resolve();
      await told;
      await returned.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect(await panel(returned).getByText('To be checked').isVisible()).toBe(true);
    },
  );

  it('approve, and publish what was approved', { timeout: OPEN_MS }, async () => {
    const author = await openPage(people.author);
    expect(await panel(author).getByRole('button', { name: 'Approve' }).count()).toBe(0);
    const checker = await openPage(people.checker);
    await press(checker, 'Approve');
    await panel(checker).getByText('Approved', { exact: true }).waitFor();
    expect(await isLive(word)).toBe(false);

    const publisher = await signedIn(people.publisher);
    await publisher.getByRole('heading', { name: 'Approved, to be published (1)' }).waitFor();
    await follow(publisher.getByRole('link', { name: String(page.title) }));
    await panel(publisher).getByText('Approved', { exact: true }).waitFor();
    await publish(publisher);
    await until(() => isLive(`Kothrud ${word}`));
    await panel(publisher).getByText('Approved and public').waitFor();
    expect(await publisher.getByRole('alertdialog').count()).toBe(0);
  });

  it(
    'lose an approval by a change, and cannot approve their own',
    { timeout: OPEN_MS },
    async () => {
      const author = await loginWith(people.author);
      await author.update(
        'pages',
        page.id,
        'en',
        { title: `Tankers ${word}`, _status: 'draft' },
        '&draft=true',
      );
      const checker = await openPage(people.checker);
      await press(checker, 'Approve');
      await panel(checker).getByText('Approved', { exact: true }).waitFor();

      const publisher = await openPage(people.publisher);
      await panel(publisher).getByText('Approved', { exact: true }).waitFor();
      await publisher.locator('#field-title').fill(`Tankers today ${word}`);
      await panel(publisher)
        .getByText('You cannot approve this: You wrote or changed this text', { exact: false })
        .waitFor();
      expect(await panel(publisher).getByRole('button', { name: 'Approve' }).count()).toBe(0);
      await publish(publisher);
      await publisher
        .getByRole('alertdialog')
        .getByText('No other person has approved this text', { exact: false })
        .waitFor();
      await publisher
        .getByRole('alertdialog')
        .getByRole('button', { name: 'Go back to the form' })
        .click();
      expect(await isLive(`Tankers today ${word}`)).toBe(false);
    },
  );

  it(
    'publish with a reason, marked until another person approves',
    { timeout: OPEN_MS },
    async () => {
      const publisher = await openPage(people.publisher);
      await publish(publisher);
      await giveReason(publisher);
      await until(() => isLive(`Tankers today ${word}`));
      await panel(publisher).getByText('Reason: A test of the system').waitFor();
      await panel(publisher)
        .getByText('You wrote or changed this text', { exact: false })
        .first()
        .waitFor();

      const checker = await signedIn(people.checker);
      await checker.getByRole('heading', { name: 'Public without approval (1)' }).waitFor();
      await follow(checker.getByRole('link', { name: `Tankers today ${word}` }));
      await press(checker, 'Approve what is public');
      await until(async () => (await panel(checker).getByText('Reason:').count()) === 0);
      await unfold(checker, 'History');
      await panel(checker).getByText('approved what was published', { exact: false }).waitFor();
    },
  );

  it('work by keyboard on a phone, in Marathi and Hindi', { timeout: OPEN_MS }, async () => {
    const author = await loginWith(people.author);
    await author.update(
      'pages',
      page.id,
      'en',
      { title: `Tankers tomorrow ${word}`, _status: 'draft' },
      '&draft=true',
    );
    for (const [language, heading, submit] of [
      ['mr', 'हस्तांतरण', 'तपासणीसाठी पाठवा'],
      ['hi', 'हस्तांतरण', 'जाँच के लिए भेजें'],
    ] as const) {
      const tab = await open({ viewport: { width: 390, height: 800 } });
      await signIn(tab, people.author);
      await tab
        .context()
        .addCookies([
          { name: 'payload-lng', value: language, url: `http://localhost:${system.cmsPort}` },
        ]);
      await tab.goto(
        `http://localhost:${system.cmsPort}/admin/collections/pages/${page.id}?locale=en`,
      );
      const region = tab.getByRole('region', { name: heading });
      const summary = region.locator('summary').filter({ hasText: submit });
      await summary.focus();
      await tab.keyboard.press('Enter');
      await region.getByRole('button', { name: submit }).waitFor();
      expect(await region.innerText()).not.toMatch(/\b(submit|approve|return|changed by|note)\b/i);
      const box = await region.boundingBox();
      expect(box!.width).toBeLessThanOrEqual(390);
    }
  });

  it(
    'save a search by name, and submit what it lists after they saw what will happen',
    { timeout: OPEN_MS },
    async () => {
      const staff = await loginWith(people.author);
      for (const part of ['one', 'two'])
        await staff.request('POST', '/api/pages?draft=true&depth=0&locale=en', {
          title: `Many ${word} ${part}`,
          summary: 'Short.',
          slug: `many-${word}-${part}`,
          group: 'help',
          portals: [site.id],
          department: page.department,
          _status: 'draft',
        });
      const author = await signedIn(people.author, 390);
      const list = `http://localhost:${system.cmsPort}/admin/collections/pages`;
      await author.goto(`${list}?locale=en&search=many-${word}`);
      const views = author.getByRole('navigation', { name: 'Saved views' });
      await views.getByText('Save this search').click();
      await views.getByLabel('Name of the view').fill('Many');
      await views.getByRole('button', { name: 'Save the view' }).click();
      await views.getByRole('link', { name: 'Many' }).waitFor();
      await author.goto(list);
      await views.getByRole('link', { name: 'Many' }).click();
      await author.waitForURL(/search=many/);
      await until(async () => (await author.locator('tbody tr').count()) === 2);
      // A box is disabled until its script runs, which `force` does not wait for.
      const boxes = author.locator('tbody input[type="checkbox"]:enabled');
      await until(async () => (await boxes.count()) === 2);
      for (const box of await boxes.all()) await box.check({ force: true });
      await author.getByRole('button', { name: /chosen documents \(2\)/ }).click();
      const dialog = author.getByRole('dialog', { name: 'Chosen documents: 2' });
      // A query without a response is repeated.
      await author.route('**/handover', (route) => route.abort(), { times: 1 });
      await dialog.getByRole('button', { name: 'Show what will happen' }).click();
      await dialog.getByText('2 of 2 will be done. Nothing has changed yet.').waitFor();
      await dialog.getByRole('button', { name: 'Do this with 2 documents' }).click();
      await dialog.getByText('Done: 2 of 2.').waitFor();
      await dialog.getByLabel('What').selectOption({ label: 'Publish what is approved' });
      await dialog.getByRole('button', { name: 'Show what will happen' }).click();
      await dialog.getByText('0 of 2 will be done. Nothing has changed yet.').waitFor();
    },
  );
});
