import { beforeAll, expect, it } from 'vitest';
import type { DemoAccount } from '../tools/start/report.ts';
import { describeInBrowser, type Tab } from './support/browser.ts';
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
import { portalWith, system, visit } from './support/visit.ts';

const site = portalWith(({ collections }) => collections.includes('circulars'));
const word = uniqueWord();
const title = `Water meters are read in December ${word}`;
const number = `TRIAL/2026/${word}`;
const shown = {
  title: `मीटर वाचन डिसेंबरमध्ये ${word}`,
  summary: `घरोघरी जाऊन मीटर वाचले जातील ${word}.`,
};
const OPEN_MS = 240_000;
/** Types of content that belong to departments; a run without `--all` opens the first four. */
const OF_DEPARTMENTS = [
  'events',
  'policies',
  'alerts',
  'offices',
  'news',
  'services',
  'pages',
  'schemes',
  'projects',
  'reports',
  'documents',
  'faqs',
  'guides',
  'apps',
  'videos',
];

let administrator: Staff;
let home: Doc;
const people = {} as Record<
  'author' | 'translator' | 'checker' | 'publisher' | 'stranger' | 'wanderer',
  DemoAccount
>;
let circular: Doc;

beforeAll(async () => {
  administrator = await loginAs('administrator');
  const [first, other] = (await administrator.find('departments', {
    'portals.equals': site.id,
  })) as [Doc, Doc];
  home = first;
  for (const role of ['author', 'translator', 'checker', 'publisher'] as const)
    people[role] = await accountFor(administrator, role, [home.id]);
  people.stranger = await accountFor(administrator, 'publisher', [other.id]);
  people.wanderer = await accountFor(administrator, 'author', [home.id, other.id]);
});

const admin = (page: string) => `http://localhost:${system.cmsPort}/admin/collections/${page}`;
const draft = async (staff: Staff) =>
  (await staff.request<Doc>('GET', `/api/circulars/${circular.id}?draft=true&depth=0&locale=en`))
    .body;

async function openAs(open: Tab['open'], account: DemoAccount, page: string) {
  const tab = await open({ viewport: { width: 1440, height: 1000 } });
  await signIn(tab, account);
  await tab.goto(admin(page));
  return tab;
}

describeInBrowser('the staff of one department', ({ open }) => {
  it(
    'its author creates a circular there, and learns which accounts publish it',
    { timeout: OPEN_MS },
    async () => {
      const before = (await administrator.find('circulars', {}, 'depth=0&limit=200&draft=true'))
        .length;
      const tab = await openAs(open, people.author, 'circulars/create');
      await tab.locator('#field-title').fill(title);
      await tab.locator('#field-department', { hasText: String(home.title) }).waitFor();
      expect(await tab.getByRole('checkbox', { name: site.name.en }).isChecked()).toBe(true);
      // The document does not exist before the author saves it.
      expect(
        (await administrator.find('circulars', {}, 'depth=0&limit=200&draft=true')).length,
      ).toBe(before);
      await tab
        .locator('#field-summary')
        .fill('Readers come to each house between 1 and 20 December.');
      await tab.locator('#field-number').fill(number);
      await tab.getByRole('textbox', { name: 'Date of issue' }).fill('27 November 2026');
      await tab.getByRole('textbox', { name: 'Date of issue' }).press('Tab');
      await tab.getByRole('button', { name: 'Save Draft' }).click();
      await tab.waitForURL(
        (url) => /\/circulars\/[^/]+$/.test(url.pathname) && !url.pathname.endsWith('/create'),
      );
      const found = await administrator.find(
        'circulars',
        { 'number.equals': number },
        'depth=0&draft=true',
      );
      expect(found).toMatchObject([
        {
          title,
          department: home.id,
          _status: 'draft',
          portals: expect.arrayContaining([site.id]),
        },
      ]);
      circular = found[0]!;
      expect(await tab.getByRole('button', { name: /^publish/i }).count()).toBe(0);
      await tab.getByText(`A publisher of “${home.title}” publishes them`).waitFor();
      await tab.goto(admin('circulars?sort=-updatedAt'));
      const row = tab.getByRole('row', { name: title });
      await row.getByRole('img', { name: 'English: a draft' }).waitFor();
      expect(await row.getByRole('img', { name: 'Marathi: not written' }).count()).toBe(1);
      // The API rejects it with a message too.
      const refused = await (
        await loginWith(people.author)
      ).request<{ errors: { message: string }[] }>(
        'PATCH',
        `/api/circulars/${circular.id}?locale=en`,
        { _status: 'published' },
      );
      expect([refused.status, refused.body.errors[0]!.message]).toEqual([
        403,
        expect.stringMatching(/publisher|not allowed/),
      ]);
    },
  );

  it(
    'its author may create in every type that belongs to departments',
    { timeout: OPEN_MS },
    async () => {
      const tab = await openAs(open, people.author, 'circulars');
      for (const type of system.all ? OF_DEPARTMENTS : OF_DEPARTMENTS.slice(0, 4)) {
        await tab.goto(admin(`${type}/create`));
        await tab.locator('#field-title').waitFor();
        await tab.locator('#field-department', { hasText: String(home.title) }).waitFor();
      }
      expect(tab.errors.filter((error) => /403|500/.test(error))).toEqual([]);
    },
  );

  it(
    'an author of two departments must say for which a circular is',
    { timeout: OPEN_MS },
    async () => {
      const tab = await openAs(open, people.wanderer, 'circulars/create');
      await tab.locator('#field-title').fill(`Undecided ${word}`);
      await tab.getByRole('button', { name: 'Save Draft' }).click();
      await tab
        .locator('.pune-refusal', { hasText: 'Choose the department that this belongs to.' })
        .waitFor();
      await tab.locator('#field-department input').fill(String(home.title).slice(0, 6));
      await tab.getByRole('option', { name: String(home.title) }).click();
      await tab.getByRole('button', { name: 'Save Draft' }).click();
      await tab.waitForURL((url) => !url.pathname.endsWith('/create'));
      const [made] = await administrator.find(
        'circulars',
        { 'title.equals': `Undecided ${word}` },
        'depth=0&draft=true&locale=en',
      );
      expect(made).toMatchObject({ department: home.id });
      await administrator.delete('circulars', made!.id);
    },
  );

  it('its translator writes the Marathi of it', { timeout: OPEN_MS }, async () => {
    const tab = await openAs(open, people.translator, `circulars/${circular.id}?locale=mr`);
    await tab.locator('#field-title').fill(shown.title);
    await tab.locator('#field-summary').fill(shown.summary);
    // The form saves by itself: the button is disabled once it has.
    await until(async () => {
      const { body } = await administrator.request<Doc>(
        'GET',
        `/api/circulars/${circular.id}?draft=true&depth=0&locale=mr`,
      );
      return body.title === shown.title && body.summary === shown.summary;
    });
    expect(await tab.getByRole('button', { name: /^publish/i }).count()).toBe(0);
    expect(await draft(administrator)).toMatchObject({ title });
  });

  it(
    'its checker reads it, and learns that nothing can be changed',
    { timeout: OPEN_MS },
    async () => {
      const tab = await openAs(open, people.checker, `circulars/${circular.id}`);
      expect(await tab.locator('#field-title').inputValue()).toBe(title);
      await tab.getByText('As checker you can read this').waitFor();
      expect(await tab.getByRole('button', { name: /save|^publish/i }).count()).toBe(0);
    },
  );

  it(
    'its publisher approves and publishes it, and the page is live in both languages',
    { timeout: OPEN_MS },
    async () => {
      const tab = await openAs(open, people.publisher, `circulars/${circular.id}`);
      await tab.locator('#field-title').waitFor();
      await tab.getByRole('button', { name: 'Approve', exact: true }).click();
      await tab.getByText('Approved: a publisher of the department may publish it').waitFor();
      await tab
        .getByRole('button', { name: /^publish/i })
        .first()
        .click();
      await tab.locator('.pune-receipt').getByText(/live/i).first().waitFor();
      const { slug } = await draft(administrator);
      await until(async () => (await visit(site, `/en/circulars/${slug}/`)).text.includes(title));
      await until(async () =>
        (await visit(site, `/mr/circulars/${slug}/`)).text.includes(shown.title),
      );
    },
  );

  it(
    'a publisher of another department reads it, cannot change it, and learns its owner',
    { timeout: OPEN_MS },
    async () => {
      const tab = await openAs(open, people.stranger, `circulars/${circular.id}`);
      await tab.getByText(`This belongs to “${home.title}”`).waitFor();
      expect(await tab.getByRole('button', { name: /save|^publish/i }).count()).toBe(0);
      const refused = await (
        await loginWith(people.stranger)
      ).request('PATCH', `/api/circulars/${circular.id}?locale=en`, {
        title: 'Mine',
        _status: 'published',
      });
      expect(refused.status).toBe(403);
      await administrator.delete('circulars', circular.id);
    },
  );
});
