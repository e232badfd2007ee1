import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RichText } from '../content-models/rich-text.ts';
import type { Locale } from '../packages/i18n/i18n.ts';
import { createPdf } from '../packages/pdf/pdf.ts';
import { richTextFrom } from '../cms/import/rich-texts.ts';
import { toIndiaClock } from '../packages/std/india-time.ts';
import type { DemoAccount } from '../tools/start/report.ts';
import { describeInBrowser } from './support/browser.ts';
import {
  accountFor,
  approve,
  loginAs,
  served,
  signIn,
  uniqueWord,
  until,
  type Doc,
  type Staff,
} from './support/cms.ts';
import { recordEfforts, type Hands } from './support/hands.ts';
import { ownMsUntil } from './support/processes.ts';
import { portalWith, system, visit } from './support/visit.ts';

/**
 * An hour of an editorial desk: an author, a translator, a checker and a publisher of one
 * department, an author of another one. Each task is carried out as a person does it, by mouse and
 * keys, and its acts are counted.
 */

const PATIENCE_MS = 240_000;
/**
 * From the answer to _Publish_ until the page has the new text. In a short run all unit tests share
 * the processors.
 */
const LIVE_MS_MAX = process.env.TEST_ALL ? 1000 : 5000;
/** Typed characters of each document whose preview is measured. */
const KEYS_PER_DOCUMENT = 34;
const ROLES = ['author', 'translator', 'checker', 'publisher'] as const;
type Role = (typeof ROLES)[number] | 'stranger';

const site = portalWith(
  ({ collections, capabilities }) =>
    ['circulars', 'alerts', 'services'].every((type) => collections.includes(type as never)) &&
    capabilities.includes('citizens'),
);
const word = uniqueWord();
const text = {
  en: {
    title: `Water meters are read ${word}`,
    summary: 'Readers come to each house in December.',
    paragraph: 'A reader has a card with a picture.',
  },
  mr: {
    title: `पाण्याचे मीटर वाचले जातील ${word}`,
    summary: 'डिसेंबरमध्ये घरोघरी मीटर वाचले जातील.',
    paragraph: 'मीटर वाचणाऱ्याकडे छायाचित्र असलेले ओळखपत्र असते.',
  },
};
const NUMBER = `WS/${word}`;
const PICTURE_WORDS = `A card of a meter reader ${word}`;
const PDF_WORDS = `Order about meters ${word}`;

const people = {} as Record<Role, DemoAccount>;
const recorder = recordEfforts();
let administrator: Staff;
let home: Doc;
let service: Doc;
let circular: Doc;

const pdf = async (words: string) => ({
  name: `order-${word}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    await createPdf({
      title: words,
      lang: 'en',
      issuer: 'A department',
      kind: 'Order',
      date: '2026-11-25',
      blocks: [{ type: 'paragraph', text: words }],
    }),
  ),
});
const picture = async () => ({
  name: `card-${word}.png`,
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background: '#36c' } })
    .composite([
      {
        input: Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><text x="60" y="300" font-size="60">${word}</text></svg>`,
        ),
      },
    ])
    .png()
    .toBuffer(),
});

beforeAll(async () => {
  administrator = await loginAs('administrator');
  const [first, other] = (await administrator.find('departments', {
    'portals.equals': site.id,
  })) as [Doc, Doc];
  home = first;
  for (const role of ROLES) people[role] = await accountFor(administrator, role, [home.id]);
  people.stranger = await accountFor(administrator, 'author', [other.id]);
  [service] = (await administrator.find('services', { 'portals.equals': site.id })) as [Doc];
});
afterAll(async () => {
  // Other tests take the newest circular as one of the samples, which are written in three languages.
  for (const collection of ['circulars', 'alerts'])
    for (const { id } of await administrator.find(collection, { 'title.like': word }))
      await administrator.delete(collection, id);
});
afterAll(() =>
  recorder.report(path.join(system.dataDir, 'newsroom.json'), {
    at: new Date().toISOString(),
    contentDatabase: system.contentDatabase,
  }),
);

const admin = (page = ''): string => `http://localhost:${system.cmsPort}/admin${page}`;
const formOf = (id: Doc['id'], locale: Locale = 'en'): string =>
  admin(`/collections/circulars/${id}?locale=${locale}`);
const addressOf = ({ slug }: Doc, locale: Locale = 'en'): string => `/${locale}/circulars/${slug}/`;
const draftOf = async (id: Doc['id'], locale: Locale = 'en'): Promise<Doc> =>
  (
    await administrator.request<Doc>(
      'GET',
      `/api/circulars/${id}?draft=true&depth=0&locale=${locale}&fallback-locale=null`,
    )
  ).body;
const shows = async (page: string, words: string): Promise<boolean> => {
  const { status, text: body } = await visit(site, page);
  return status === 200 && body.includes(words);
};

/** Saves a picture of a tab for those who write the test. */
const look = async (tab: Page, name: string): Promise<void> => {
  const { LOOK_DIR } = process.env;
  if (LOOK_DIR) await tab.screenshot({ path: path.join(LOOK_DIR, `${name}.png`) });
};

/** Tasks of which other tests have a part run as a whole in a full run alone. */
const inFull = it.runIf(system.all);

/** A page of the CMS is usable only when its script runs. */
const formReady = (tab: Page) => tab.locator('form[data-form-ready="true"]').first().waitFor();
const handOver = (tab: Page) => tab.getByRole('region', { name: 'Hand-over' });
const dialog = (tab: Page, name?: string) => tab.getByRole('alertdialog', { name });
const drawer = (tab: Page) => tab.locator('.drawer--is-open').last();
const button = (place: Page | ReturnType<Page['locator']>, name: string | RegExp) =>
  place.getByRole('button', { name, exact: typeof name === 'string' });
/** A link of the first page to a type of documents. */
const card = (tab: Page, to: string) => tab.locator(`.card a[href$="/collections/${to}"]`);
const formTab = (tab: Page, name: string) =>
  tab.locator('.tabs-field__tab-button', { hasText: name });
const shownIn = (tab: Page): FrameLocator =>
  tab.frameLocator('.pune-draft__frame:not(.pune-draft__frame--next)');
/**
 * React has taken over the page, and its effects have run, as the mark of the menu shows: links and
 * keys are answered by the script.
 */
async function scriptRuns(tab: Page): Promise<void> {
  await served(tab.locator('.pune-find__open'));
  await tab.locator('.nav--nav-hydrated').waitFor({ state: 'attached' });
}
const saved = (id: Doc['id'], field: string, value: string, locale: Locale = 'en') =>
  until(async () => String((await draftOf(id, locale))[field]).startsWith(value));

describeInBrowser('an editorial desk', ({ open }) => {
  /** The tab of a person, signed in once, with _My work_ before them. */
  async function at(role: Role): Promise<Page & { errors: string[] }> {
    const tab = await open({ viewport: { width: 1440, height: 1000 } });
    await signIn(tab, people[role]);
    await tab.getByRole('heading', { name: 'My work' }).waitFor();
    await scriptRuns(tab);
    return tab;
  }
  async function task(
    name: string,
    role: Role,
    carryOut: (hands: Hands, tab: Page) => Promise<void>,
  ): Promise<void> {
    const tab = await at(role);
    await recorder
      .task({ task: name, role, tab }, (hands) => carryOut(hands, tab))
      .finally(() => look(tab, name));
    await tab.context().close();
  }
  /** Opens a document from a list of _My work_. */
  async function openTask(hands: Hands, title: string): Promise<void> {
    await hands.click(hands.tab.locator('.pune-work').getByRole('link', { name: title }).first());
    await formReady(hands.tab);
    await handOver(hands.tab).waitFor();
  }
  /** Finds a document from any page, by what is known of it. */
  async function openFound(
    hands: Hands,
    words: string,
    { id }: Pick<Doc, 'id'>,
    collection = 'circulars',
  ): Promise<void> {
    await hands.press('Control+K');
    const finder = hands.tab.getByRole('dialog', { name: 'Find a document' });
    await hands.typeInFocus(finder.getByRole('searchbox'), words);
    await hands.click(finder.locator(`a[href$="/${collection}/${id}"]`));
    await formReady(hands.tab);
  }
  async function submit(hands: Hands, note: string, name = 'Submit for checking'): Promise<void> {
    const panel = handOver(hands.tab);
    await panel.locator('summary', { hasText: name }).waitFor();
    if ((await panel.locator('details.pune-handover__form[open]').count()) === 0)
      await hands.click(panel.locator('summary', { hasText: name }));
    await hands.type(panel.getByLabel('Note', { exact: true }), note);
    await hands.click(button(panel, name));
    await panel.getByText('To be checked').waitFor();
  }
  async function publish(hands: Hands): Promise<void> {
    await hands.click(button(hands.tab, /^publish/i).first());
  }
  /** Presses _Publish_ and answers what it asks. The page must follow the saving within a second. */
  async function publishAs(
    hands: Hands,
    answer: () => Promise<void>,
    isLive: () => Promise<boolean>,
  ): Promise<void> {
    const done = hands.tab.waitForResponse(
      (response) =>
        ['PATCH', 'POST'].includes(response.request().method()) &&
        /\/api\/(circulars|alerts|media)(\/\d+)?\?/.test(response.url()) &&
        !response.url().includes('autosave') &&
        response.ok(),
    );
    // The first failure is told alone.
    done.catch(() => {});
    await publish(hands);
    await answer();
    await done;
    expect(await ownMsUntil(isLive)).toBeLessThan(LIVE_MS_MAX);
  }
  const asked = async () => {};
  /** Uploads a file in the drawer that is open, with its alternative text. */
  async function uploadInDrawer(
    hands: Hands,
    file: Awaited<ReturnType<typeof pdf>>,
    words: string,
  ): Promise<void> {
    const place = drawer(hands.tab);
    await hands.chooseFile(place.getByText('Select a file'), file);
    await hands.type(place.locator('input[name="alt"]'), words);
    await hands.click(button(place, 'Save'));
    await hands.tab.locator('.drawer--is-open').first().waitFor({ state: 'detached' });
  }

  it(
    'writes an English circular with number, dates, picture, PDF and service, and submits it',
    { timeout: PATIENCE_MS },
    async () => {
      const [image, order] = [await picture(), await pdf(PDF_WORDS)];
      await task(
        'Circular with picture, PDF and service, submitted',
        'author',
        async (hands, tab) => {
          await hands.click(card(tab, 'circulars/create'));
          await formReady(tab);
          await hands.type(tab.locator('#field-title'), text.en.title);
          await hands.type(tab.locator('#field-summary'), text.en.summary);
          await hands.type(tab.locator('#field-number'), NUMBER);
          await hands.type(tab.getByRole('textbox', { name: 'Date of issue' }), '27/11/2026');
          await hands.type(tab.getByRole('textbox', { name: 'Valid From' }), '01/12/2026');
          await hands.type(tab.getByRole('textbox', { name: 'Valid Until' }), '20/12/2026');
          await hands.press('Tab');
          await hands.click(formTab(tab, 'Text'));
          await hands.type(tab.locator('[contenteditable=true]').first(), text.en.paragraph);
          await hands.press('Enter');
          await hands.click(tab.locator('.toolbar-popup__dropdown-add').first());
          await hands.click(
            tab.locator('.toolbar-popup__dropdown-items button', { hasText: 'Upload' }),
          );
          await hands.click(drawer(tab).getByText('Create New', { exact: true }));
          await uploadInDrawer(hands, image, PICTURE_WORDS);
          await hands.click(
            tab.locator('#field-attachments').getByText('Create New', { exact: true }),
          );
          await uploadInDrawer(hands, order, PDF_WORDS);
          await hands.click(formTab(tab, 'Related'));
          await hands.type(
            tab.locator('#field-relatedServices').getByRole('combobox'),
            String(service.title).slice(0, 12),
          );
          await hands.click(
            tab.getByRole('option', { name: String(service.title), exact: true }).first(),
          );
          await hands.click(button(tab, 'Save Draft'));
          await tab.waitForURL((url) => /\/circulars\/\d+$/.test(url.pathname));
          await hands.click(button(tab, 'Preview'));
          const page = shownIn(tab);
          await page.getByRole('heading', { level: 1, name: text.en.title }).waitFor();
          await page.getByAltText(PICTURE_WORDS).waitFor();
          await page.getByRole('link', { name: PDF_WORDS }).waitFor();
          await submit(hands, 'For Friday');
        },
      );
      const found = await administrator.find(
        'circulars',
        { 'number.equals': NUMBER },
        'depth=0&draft=true',
      );
      expect(found).toMatchObject([
        {
          department: home.id,
          relatedServices: [service.id],
          attachments: [expect.anything()],
          validUntil: expect.stringMatching(/^2026-12-20/),
        },
      ]);
      circular = found[0]!;
    },
  );

  inFull(
    'returns it with a comment on a place, mends it, and approves it',
    { timeout: PATIENCE_MS },
    async () => {
      await task('Read and returned with a comment on a field', 'checker', async (hands, tab) => {
        await openTask(hands, text.en.title);
        const panel = handOver(tab);
        await panel.getByText('For Friday').first().waitFor();
        await hands.click(panel.locator('summary', { hasText: 'Return with comments' }));
        await hands.choose(panel.getByLabel('Comment on a field'), 'Summary');
        await hands.type(panel.getByLabel('Comment', { exact: true }), 'Say from which day.');
        await hands.click(button(panel, 'Return'));
        await panel.getByText('Returned', { exact: true }).waitFor();
      });
      await task('Mended and submitted again', 'author', async (hands, tab) => {
        await openTask(hands, text.en.title);
        await hands.click(button(handOver(tab), /Summary/));
        await tab.locator('#field-summary:focus').waitFor();
        await hands.press('End');
        // Two saves by themselves, after the second of which nothing is left to save either.
        const summary = tab.locator('#field-summary');
        await hands.typeInFocus(summary, ' From');
        await saved(circular.id, 'summary', `${text.en.summary} From`);
        await summary.pressSequentially(' the first.');
        await saved(circular.id, 'summary', `${text.en.summary} From the first.`);
        await until(() => button(handOver(tab), 'Submit again').isEnabled());
        await hands.click(button(handOver(tab), 'Submit again'));
        await handOver(tab).getByText('To be checked').waitFor();
      });
      await task('Read and approved', 'checker', async (hands, tab) => {
        await openTask(hands, text.en.title);
        await hands.click(button(handOver(tab), 'Approve'));
        await handOver(tab).getByText('Approved', { exact: true }).waitFor();
      });
    },
  );

  it('publishes it: live within a second, with a receipt', { timeout: PATIENCE_MS }, async () => {
    if (!system.all) await approve('circulars', circular.id);
    expect((await visit(site, addressOf(circular))).status).toBe(404);
    await task('English published', 'publisher', async (hands, tab) => {
      await openTask(hands, text.en.title);
      await publishAs(hands, asked, () => shows(addressOf(circular), text.en.title));
      await tab.locator('.pune-receipt').getByText(/live/i).first().waitFor();
    });
    const { text: page } = await visit(site, addressOf(circular));
    for (const words of [PICTURE_WORDS, PDF_WORDS, NUMBER, String(service.title)])
      expect(page).toContain(words);
  });

  const giveReason = async (hands: Hands, reason: string): Promise<void> => {
    await hands.type(dialog(hands.tab).getByLabel('Reason'), reason);
    await hands.click(button(dialog(hands.tab), 'Publish with this reason'));
  };
  const sayCorrection = async (hands: Hands): Promise<void> => {
    const question = dialog(hands.tab, 'Are readers told?');
    await hands.click(question.getByRole('radio', { name: /^Small correction/ }));
    await hands.click(button(question, 'Publish'));
  };
  const approveTask = (name: string, title: string, press = 'Approve'): Promise<void> =>
    task(name, 'checker', async (hands, tab) => {
      await openTask(hands, title);
      await hands.click(button(handOver(tab), press));
      await until(async () => (await button(handOver(tab), press).count()) === 0);
    });

  it(
    'has its links checked, and reads the result without a reload',
    { timeout: PATIENCE_MS },
    async () => {
      const tab = await at('author');
      await tab.goto(formOf(circular.id));
      await formReady(tab);
      const links = tab.getByRole('region', { name: 'Links', exact: true });
      await links.getByText('The links were not checked yet.').waitFor();
      await button(links, 'Check the links now').click();
      await links.getByText(/^(Checked on|On .+ no server outside answered)/).waitFor();
      await tab.context().close();
    },
  );

  it(
    'translates it into Marathi beside the English, has it checked, and publishes it',
    { timeout: PATIENCE_MS },
    async () => {
      await task(
        'Marathi written beside the English, submitted',
        'translator',
        async (hands, tab) => {
          await openFound(hands, NUMBER, circular);
          await hands.click(tab.getByText('Copy the English text to another language'));
          await hands.click(button(tab, 'Copy to Marathi'));
          await tab.waitForURL(/locale=mr/);
          await formReady(tab);
          await tab
            .locator('#field-title')
            .and(tab.locator(`[value*="${word}"]`))
            .waitFor();
          await hands.retype(tab.locator('#field-title'), text.mr.title);
          await hands.retype(tab.locator('#field-summary'), text.mr.summary);
          await hands.click(formTab(tab, 'Text'));
          const paragraph = tab.locator('[contenteditable=true] p').first();
          await hands.click(paragraph);
          await hands.press('Home');
          await hands.press('Shift+End');
          await hands.typeInFocus(tab.locator('[contenteditable=true]').first(), text.mr.paragraph);
          await saved(circular.id, 'summary', text.mr.summary, 'mr');
          // The editor hands its text to the form in an idle moment.
          await until(async () =>
            JSON.stringify((await draftOf(circular.id, 'mr')).body).includes(text.mr.paragraph),
          );
          await submit(hands, 'Marathi of the order');
        },
      );
      await (system.all
        ? approveTask('Marathi read and approved', text.en.title)
        : approve('circulars', circular.id));
      await task('Marathi published', 'publisher', async (hands, tab) => {
        await openTask(hands, text.en.title);
        await publishAs(hands, asked, () => shows(addressOf(circular, 'mr'), text.mr.title));
        await tab.locator('.pune-receipt').getByText(/live/i).first().waitFor();
      });
      const { text: page } = await visit(site, addressOf(circular, 'mr'));
      for (const words of [text.mr.summary, text.mr.paragraph]) expect(page).toContain(words);
    },
  );

  inFull('is not changed by the other department', { timeout: PATIENCE_MS }, async () => {
    await task('Found by number, not to be changed', 'stranger', async (hands, tab) => {
      await openFound(hands, NUMBER, circular);
      await tab.getByText(`This belongs to “${String(home.title)}”`).waitFor();
      expect(await tab.getByRole('button', { name: /save|^publish/i }).count()).toBe(0);
      expect(await tab.locator('#field-title').isEditable()).toBe(false);
    });
  });

  inFull(
    'corrects English in a small way, and the translator says that Marathi needs no change',
    { timeout: PATIENCE_MS },
    async () => {
      await task('Small correction, published with a reason', 'publisher', async (hands, tab) => {
        await openFound(hands, NUMBER, circular);
        await tab.locator('#field-summary').click();
        await hands.press('Control+Home');
        await hands.typeInFocus(tab.locator('#field-summary'), 'Meter r');
        await hands.press('Delete');
        await publishAs(
          hands,
          async () => {
            await giveReason(hands, 'A word was wrong');
            await sayCorrection(hands);
          },
          () => shows(addressOf(circular), 'Meter readers come'),
        );
      });
      await task('Translation marked: needs no change', 'translator', async (hands, tab) => {
        await openTask(hands, text.en.title);
        await handOver(tab).getByText('Marathi: older than English', { exact: false }).waitFor();
        await hands.click(button(handOver(tab), 'Needs no change'));
        await until(async () => (await button(handOver(tab), 'Needs no change').count()) === 0);
      });
      await approveTask('Correction approved afterwards', text.en.title, 'Approve what is public');
    },
  );

  const NOTE = `Read until 31 December ${word}.`;
  const BEHIND = 'या अनुवादात तो बदल अद्याप नाही.';
  inFull(
    'tells readers of a change, marks the Marathi page, and refreshes it',
    { timeout: PATIENCE_MS },
    async () => {
      await task('Change with a note to readers, submitted', 'author', async (hands, tab) => {
        await openFound(hands, NUMBER, circular);
        await hands.retype(tab.getByRole('textbox', { name: 'Valid Until' }), '31/12/2026');
        await hands.press('Tab');
        await hands.click(tab.locator('#field-summary'));
        await hands.press('Control+End');
        await hands.typeInFocus(tab.locator('#field-summary'), ' Until the last.');
        await saved(circular.id, 'validUntil', '2026-12-31');
        await until(async () =>
          String((await draftOf(circular.id)).summary).endsWith('Until the last.'),
        );
        const panel = handOver(tab);
        await hands.click(panel.locator('summary', { hasText: 'Submit for checking' }));
        await hands.type(panel.getByLabel(/^Note to readers .* in English/), NOTE);
        await hands.click(button(panel, 'Submit for checking'));
        await panel.getByText('To be checked').waitFor();
      });
      await approveTask('Change read and approved', text.en.title);
      await task('Change published with its note', 'publisher', async (hands, tab) => {
        await openTask(hands, text.en.title);
        await publishAs(
          hands,
          () => hands.click(button(dialog(tab, 'Are readers told?'), 'Publish')),
          () => shows(addressOf(circular), NOTE),
        );
      });
      await until(() => shows(addressOf(circular, 'mr'), BEHIND));
      await task('Marathi refreshed and submitted', 'translator', async (hands, tab) => {
        await openTask(hands, text.en.title);
        const summary = tab.locator('.field-type', { has: tab.locator('#field-summary') }).last();
        await hands.click(summary.getByText(/^English changed on .*: see what$/));
        await summary.locator('ins', { hasText: 'Until the last' }).waitFor();
        await hands.click(tab.locator('#field-summary'));
        await hands.press('Control+End');
        await hands.typeInFocus(tab.locator('#field-summary'), ' ३१ पर्यंत.');
        await saved(circular.id, 'summary', `${text.mr.summary} ३१`, 'mr');
        await submit(hands, 'Refreshed');
      });
      await approveTask('Refreshed Marathi approved', text.en.title);
      await task('Refreshed Marathi published', 'publisher', async (hands) => {
        await openTask(hands, text.en.title);
        await publishAs(
          hands,
          () => sayCorrection(hands),
          async () => !(await visit(site, addressOf(circular, 'mr'))).text.includes(BEHIND),
        );
      });
    },
  );

  inFull(
    'warns in a minute from a template, and calls the alert off',
    { timeout: PATIENCE_MS },
    async () => {
      const area = `Kothrud ${word}`;
      await task('Alert from a template, published', 'publisher', async (hands, tab) => {
        await hands.click(card(tab, 'alerts/create'));
        await formReady(tab);
        await hands.click(button(tab, 'Water supply'));
        await hands.type(tab.locator('#field-area'), area);
        await publishAs(
          hands,
          async () => {
            await hands.click(button(dialog(tab), 'Danger to people: no time for a check.'));
            await hands.click(button(dialog(tab), 'Publish with this reason'));
          },
          () => shows('/en/_alerts/', area),
        );
        await tab.waitForURL((url) => /\/alerts\/\d+$/.test(url.pathname));
      });
      const [alert] = (await administrator.find('alerts', { 'area.equals': area })) as [Doc];
      await task('All clear', 'publisher', async (hands, tab) => {
        await openFound(hands, String(alert.title), alert, 'alerts');
        await hands.click(button(tab, 'All clear from now'));
        await publishAs(
          hands,
          () => giveReason(hands, 'Water is back'),
          async () => !(await shows('/en/_alerts/', area)),
        );
      });
    },
  );

  /** A circular of the department that is public in English. */
  const made = (
    name: string,
    status: 'published' | 'draft' = 'published',
    body?: RichText,
  ): Promise<Doc> =>
    administrator.create('circulars', 'en', {
      title: `${name} ${word}`,
      summary: 'About water.',
      ...(body && { body }),
      slug: `${name.toLowerCase().replace(' ', '-')}-${word}`,
      number: `${name}/${word}`,
      issuedOn: '2026-11-20',
      kind: 'circular',
      portals: [site.id],
      department: home.id,
      _status: status,
    });
  const takeDown = async (
    hands: Hands,
    kind: RegExp,
    reason: string,
    successor?: string,
  ): Promise<void> => {
    const panel = hands.tab.getByRole('region', { name: 'Taking down' });
    await hands.click(button(panel, 'Take down'));
    await hands.click(panel.getByRole('radio', { name: kind }));
    if (successor) {
      await hands.type(panel.getByRole('searchbox'), successor);
      await hands.click(panel.getByRole('radio', { name: successor }));
    }
    await hands.type(panel.getByLabel('Reason for readers, in English'), reason);
    await hands.click(button(panel, 'Take down now'));
    await panel.getByText(/^(Taken down|Withdrawn): /).waitFor();
  };

  inFull(
    'replaces one circular by another, in a chain, and withdraws one',
    { timeout: PATIENCE_MS },
    async () => {
      const [old, next, last] = [await made('Old'), await made('Next'), await made('Last')];
      await until(() => shows(addressOf(last), `Last ${word}`));
      await task('Circular replaced by another', 'publisher', async (hands) => {
        await openFound(hands, `Old/${word}`, old);
        await takeDown(hands, /^Replaced/, 'A newer order holds.', `Next ${word}`);
      });
      const leads = (page: string, to: string) => async () => {
        const { status, headers } = await visit(site, page);
        return status === 301 && String(headers.location).endsWith(to);
      };
      await until(leads(addressOf(old), addressOf(next)));
      const { status } = await administrator.request(
        'POST',
        `/api/publishing/circulars/${next.id}/withdrawal`,
        {
          kind: 'replaced',
          successor: `circulars/${last.id}`,
          reason: { en: 'A newer order holds.' },
        },
      );
      expect(status).toBe(200);
      // The chain is one trip.
      await until(leads(addressOf(old), addressOf(last)));
      await until(leads(addressOf(next), addressOf(last)));

      await task('Circular withdrawn', 'publisher', async (hands) => {
        await openFound(hands, `Last/${word}`, last);
        await takeDown(hands, /^Withdrawn/, `The court set it aside ${word}.`);
      });
      await until(() => shows(addressOf(last), `The court set it aside ${word}.`));
    },
  );

  inFull(
    'finds by the Marathi title, schedules, and replaces a PDF',
    { timeout: PATIENCE_MS },
    async () => {
      await task('Found by the Marathi title', 'author', async (hands, tab) => {
        await openFound(hands, text.mr.title.slice(0, 20), circular);
        await tab.locator('#field-title').waitFor();
      });
      const later = await made('Later', 'draft');
      await approve('circulars', later.id);
      // The control counts in minutes.
      const at = toIndiaClock(Math.ceil((Date.now() + 20_000) / 60_000) * 60_000)
        .toISOString()
        .slice(0, 16);
      await task('Publishing scheduled', 'publisher', async (hands, tab) => {
        await openFound(hands, `Later/${word}`, later);
        const form = tab.locator('.pune-schedules');
        await hands.click(form.locator('summary'));
        await hands.fill(form.locator('input[type=datetime-local]'), at);
        await hands.click(button(form, 'Schedule'));
        await form.locator('li', { hasText: /^Publish/ }).waitFor();
      });
      await task('PDF replaced', 'publisher', async (hands, tab) => {
        const order = await pdf(`Order in its second form ${word}`);
        await hands.click(card(tab, 'media'));
        await hands.type(tab.locator('.search-filter__input'), PDF_WORDS);
        await hands.click(tab.getByRole('link', { name: /^order-/ }).first());
        await formReady(tab);
        await hands.click(tab.locator('.file-details__remove, .file-field__remove').first());
        await hands.chooseFile(tab.getByText('Select a file'), order);
        await hands.click(tab.locator('#action-save'));
        await giveReason(hands, 'A page was missing');
        await until(async () => {
          const page = await visit(site, addressOf(circular));
          const [file] = /\/media\/order-[\w-]+\.pdf/.exec(page.text) ?? [];
          const { bytes } = await visit(site, file!);
          return bytes.equals(order.buffer);
        });
      });
      await until(() => shows(addressOf(later), `Later ${word}`));
    },
  );

  inFull(
    'shows what is typed in the preview: short, long and with tables',
    { timeout: 3 * PATIENCE_MS },
    async () => {
      const paragraph = '<p>Readers come to each house, and write down what the meter shows.</p>';
      const table = `<table><thead><tr><th>Ward</th><th>Days</th></tr></thead><tbody>${'<tr><td>Kothrud</td><td>1 to 5 December</td></tr>'.repeat(20)}</tbody></table>`;
      const all: number[] = [];
      for (const [name, html] of [
        ['short', paragraph],
        ['long', `<h2>When</h2>${paragraph.repeat(30)}`.repeat(6)],
        ['tables', `<h2>Where</h2>${paragraph}${table}`.repeat(10)],
      ] as const) {
        const doc = await made(`Preview ${name}`, 'draft', richTextFrom(html).richText);
        const tab = await at('author');
        await tab.goto(formOf(doc.id));
        await formReady(tab);
        // The CMS remembers that the author has opened it.
        const page = shownIn(tab);
        await page.getByRole('heading', { level: 1, name: String(doc.title) }).waitFor();
        const times: number[] = [];
        const summary = tab.locator('#field-summary');
        await summary.click();
        for (let n = 0; n < KEYS_PER_DOCUMENT; n++) {
          await summary.press('End');
          await summary.press(String(n % 10));
          const typed = performance.now();
          const shown = await summary.inputValue();
          await page.getByText(shown, { exact: true }).first().waitFor();
          times.push(performance.now() - typed);
        }
        all.push(...times);
        recorder.measure(`preview, ${name}`, times);
        await tab.context().close();
        await administrator.delete('circulars', doc.id);
      }
      recorder.measure('preview, all', all);
    },
  );
});
