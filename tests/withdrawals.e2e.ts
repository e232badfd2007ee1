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
  tellReaders,
  uniqueWord,
  until,
  type Doc,
  type Staff,
} from './support/cms.ts';
import { codeSentBy, messagesTo, signIn as signInCitizen } from './support/citizens.ts';
import { runSchedule } from './support/schedules.ts';
import { portalWith, system, visit } from './support/visit.ts';

const site = portalWith(
  ({ collections, capabilities }) =>
    collections.includes('circulars') && capabilities.includes('citizens'),
);
const word = uniqueWord();
const OPEN_MS = 240_000;
const REASON = { en: `Wrong date ${word}.`, mr: `चुकीची तारीख ${word}.` };

let administrator: Staff;
let publisher: Staff;
let account: DemoAccount;
let department: Doc;

/** Publishes a circular in English and Marathi. */
async function circular(name: string): Promise<Doc> {
  const published = await administrator.create('circulars', 'en', {
    title: `${name} ${word}`,
    summary: 'About water.',
    slug: `${name.toLowerCase()}-${word}`,
    number: `${name}/${word}`,
    issuedOn: '2026-11-20',
    kind: 'circular',
    portals: [site.id],
    department: department.id,
    _status: 'published',
  });
  await administrator.update('circulars', published.id, 'mr', {
    title: `परिपत्रक ${word}`,
    summary: 'पाण्याविषयी.',
    _status: 'published',
  });
  return published;
}
const READS = { headers: { accept: 'text/html' } };
const addressOf = ({ slug }: Doc, locale = 'en') => `/${locale}/circulars/${String(slug)}/`;
const takeDown = (by: Staff, { id }: Doc, body: object) =>
  by.request('POST', `/api/publishing/circulars/${id}/withdrawal`, { reason: REASON, ...body });

beforeAll(async () => {
  administrator = await loginAs('administrator');
  [department] = (await administrator.find('departments', {
    'portals.equals': site.id,
  })) as [Doc];
  account = await accountFor(administrator, 'publisher', [department.id]);
  publisher = await loginWith(account);
});

it('a document published in error answers 410 with the reason in each language', async () => {
  const wrong = await circular('Wrong');
  await until(async () => (await visit(site, addressOf(wrong, 'mr'))).status === 200);
  expect((await takeDown(publisher, wrong, { kind: 'error' })).status).toBe(200);
  await until(async () =>
    (await visit(site, addressOf(wrong, 'hi'), READS)).text.includes(REASON.en),
  );
  for (const [locale, reason] of [
    ['en', REASON.en],
    ['mr', REASON.mr],
    ['hi', `lang="en">${REASON.en}`],
  ] as const) {
    const { status, text } = await visit(site, addressOf(wrong, locale), READS);
    expect([status, text.includes(reason)], locale).toEqual([410, true]);
  }
});

it('a document that was replaced leads to its successor, which names it', async () => {
  const [old, next] = [await circular('Old'), await circular('Next')];
  const answer = await takeDown(publisher, old, {
    kind: 'replaced',
    successor: `circulars/${next.id}`,
  });
  expect(answer.status).toBe(200);
  await until(async () => (await visit(site, addressOf(old, 'mr'))).status === 301);
  // Pages are written one after the other.
  await until(async () => {
    const { text } = await visit(site, addressOf(next));
    return text.includes(`Old ${word}`) && text.includes(REASON.en);
  });
});

describeInBrowser('a publisher of one department', ({ open }) => {
  it(
    'tells readers of a change, which is in the history of the page and in the feed',
    { timeout: OPEN_MS },
    async () => {
      const changing = await circular('Changing');
      const reader = await signInCitizen(site, 'mr');
      const address = `reader-${word}@example.org`;
      const code = await codeSentBy(site, address, () =>
        reader.postForm('/email', new URLSearchParams({ email: address, language: 'mr' })),
      );
      await reader.postForm('/email/code', new URLSearchParams({ code, language: 'mr' }));
      const follows = { messages: 'changes.email', rhythm: 'now', types: 'circulars' };
      await reader.postForm('/preferences', new URLSearchParams({ ...follows, language: 'mr' }));
      const NOTES = { English: `The date is the 12th ${word}.`, Marathi: `तारीख १२ आहे ${word}.` };
      const tab: Page = await open({ viewport: { width: 1440, height: 1000 } });
      await signIn(tab, account);
      await tab.goto(
        `http://localhost:${system.cmsPort}/admin/collections/circulars/${changing.id}?locale=en`,
      );
      await tab.locator('#field-summary').fill(`About water on the 12th ${word}.`);
      await tab
        .getByRole('button', { name: /^publish/i })
        .first()
        .click();
      await giveReason(tab);
      const question = tab.getByRole('alertdialog', { name: 'Are readers told?' });
      await question.getByText('(English)', { exact: false }).waitFor();
      await question.getByRole('button', { name: 'Publish', exact: true }).click();
      await question.getByRole('alert').waitFor();
      await tellReaders(tab, NOTES);
      await until(async () =>
        (await visit(site, addressOf(changing))).text.includes(NOTES.English),
      );
      // Pages are written one after the other.
      let page = await visit(site, addressOf(changing, 'mr'));
      await until(async () => {
        page = await visit(site, addressOf(changing, 'mr'));
        return page.text.includes(NOTES.Marathi);
      });
      const history = /<details[^>]*>(?:(?!<\/details>).)*पानाचा इतिहास.*?<\/details>/s.exec(
        page.text,
      );
      expect(history?.[0]).toContain(NOTES.Marathi);
      expect(history?.[0]).toContain('प्रथम प्रकाशित');
      // The Marathi text does not have the change: it says so, and leads to the English one.
      expect(page.text).toContain('या अनुवादात तो बदल अद्याप नाही.');
      expect(page.text).toContain('बदललेले भाग: सारांश.');
      expect(page.text).toContain(`<a href="${addressOf(changing)}" hreflang="en">`);
      for (const [path, note] of [
        ['/mr/changes/', NOTES.Marathi],
        ['/en/changes/feed.xml', NOTES.English],
        ['/en/changes/feed.json', NOTES.English],
        ['/en/circulars/changes.xml', NOTES.English],
      ] as const) {
        await until(async () => (await visit(site, path)).text.includes(note));
        expect((await visit(site, path)).text).toContain(`/circulars/changing-${word}/`);
      }
      const mails = () => messagesTo(site, address);
      await until(async () => {
        await runSchedule('notify-drain');
        return (await mails()).some((text) => text.includes(NOTES.Marathi));
      });
      // The text of before has an address of its own, and the change is shown word by word.
      const asOf = /href="(\/mr\/circulars\/[^"]+\/as-of\/[\d-]+\/)"/.exec(history![0])?.[1];
      const old = await visit(site, asOf!);
      expect([old.status, old.text.includes('noindex')]).toEqual([200, true]);
      expect(old.text).toContain('हा सध्याचा मजकूर आहे');
      // Any date leads to the text that stood on it, that of the change to the present one.
      const texts = `${addressOf(changing, 'mr')}as-of/`;
      expect(history![0]).toContain(`href="${texts}"`);
      const form = (await visit(site, texts)).text;
      expect(form).toContain('data-form="changes"');
      // An input of type date would show the order of the browser's locale instead of the hint's.
      expect(form).toMatch(/name="date" type="text"/);
      const dated = (date: string) =>
        visit(
          site,
          `/api/changes/as-of?${new URLSearchParams({ page: addressOf(changing, 'mr'), date })}`,
          READS,
        );
      const [year, month, day] = /as-of\/([\d-]+)\//.exec(asOf!)![1]!.split('-');
      const led = await dated(`${day}/${month}/${year}`);
      expect([led.status, led.headers.location]).toEqual([303, asOf]);
      const early = await dated('1/1/2020');
      expect([early.status, early.text.includes('पूर्वी येथे सार्वजनिक मजकूर नव्हता')]).toEqual([
        422,
        true,
      ]);
      // A correction is in none of them.
      const feed = (await visit(site, '/en/changes/feed.json')).text;
      await administrator.update('circulars', changing.id, 'en', {
        summary: `About water on the 12th. ${word}`,
        _status: 'published',
      });
      await until(async () => (await visit(site, addressOf(changing))).text.includes('12th. '));
      expect((await visit(site, '/en/changes/feed.json')).text).toBe(feed);
      // A translation that is refreshed loses the mark.
      await administrator.update('circulars', changing.id, 'mr', {
        summary: `१२ तारखेच्या पाण्याविषयी. ${word}`,
        _status: 'published',
      });
      await until(
        async () =>
          !(await visit(site, addressOf(changing, 'mr'))).text.includes('या अनुवादात तो बदल'),
      );
      await runSchedule('notify-drain');
      expect((await mails()).filter((text) => text.includes(word))).toHaveLength(1);
    },
  );

  it(
    'sees what readers find not useful, in its own departments',
    { timeout: OPEN_MS },
    async () => {
      const asked = await circular('Asked');
      const page = addressOf(asked);
      await until(async () => (await visit(site, page)).text.includes(`/api/remarks?page=${page}`));
      const say = (words: string) =>
        visit(site, '/api/remarks', {
          method: 'POST',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            accept: 'text/html',
            origin: site.url,
          },
          body: new URLSearchParams({ page, useful: 'no', words }).toString(),
        });
      expect((await say('Call 98765 43210')).status).toBe(422);
      const words = 'The hour is missing';
      expect((await say(words)).status).toBe(303);
      const health = async (who: DemoAccount) => {
        const tab: Page = await open({ viewport: { width: 1440, height: 1000 } });
        await signIn(tab, who);
        await tab.goto(`http://localhost:${system.cmsPort}/admin/health`);
        await tab.getByRole('heading', { name: /what to mend next/ }).waitFor();
        return tab;
      };
      const own = await health(account);
      const row = own.getByRole('row').filter({ hasText: `Asked ${word}` });
      await row.getByText('Words of readers').click();
      await row.getByText(words).waitFor();
      await follow(row.getByRole('link', { name: `Asked ${word}` }));
      await own.waitForURL(new RegExp(`/collections/circulars/${asked.id}`));
      const others = (await administrator.find('departments', {})).filter(
        ({ id }) => id !== department.id,
      );
      const stranger = await accountFor(administrator, 'author', [others[0]!.id]);
      expect(await (await health(stranger)).getByText(words).count()).toBe(0);
    },
  );

  it('withdraws a circular after reading what leads to it', { timeout: OPEN_MS }, async () => {
    const ending = await circular('Ending');
    await administrator.create('circulars', 'en', {
      title: `Leading ${word}`,
      summary: 'Supersedes it.',
      slug: `leading-${word}`,
      number: `L/${word}`,
      issuedOn: '2026-11-21',
      kind: 'circular',
      supersedes: ending.id,
      portals: [site.id],
      department: department.id,
      _status: 'published',
    });
    const tab: Page = await open({ viewport: { width: 1440, height: 1000 } });
    await signIn(tab, account);
    await tab.goto(
      `http://localhost:${system.cmsPort}/admin/collections/circulars/${ending.id}?locale=en`,
    );
    const panel = tab.getByRole('region', { name: 'Taking down' });
    await panel.getByRole('button', { name: 'Take down', exact: true }).click();
    await panel.getByRole('link', { name: `Leading ${word}` }).waitFor();
    await panel.getByText(String(department.title)).first().waitFor();
    await panel.getByRole('radio', { name: /^Withdrawn/ }).check();
    await panel.getByRole('button', { name: 'Take down now' }).click();
    await panel.getByRole('alert').getByText('English, Marathi').waitFor();
    await panel.getByLabel('Reason for readers, in English').fill(REASON.en);
    await panel.getByLabel('Reason for readers, in Marathi').fill(REASON.mr);
    await panel.getByRole('button', { name: 'Take down now' }).click();
    await panel.getByText('Withdrawn: the page stays').waitFor();
    await until(async () => {
      const { status, text } = await visit(site, addressOf(ending, 'mr'));
      return status === 200 && text.includes(REASON.mr);
    });
    await until(
      async () => !(await visit(site, '/en/circulars/')).text.includes(addressOf(ending)),
    );
    const found = await visit(site, `/api/search?lang=en&q=Ending+${word}`);
    expect(found.text).toContain('(withdrawn)');
  });
});
