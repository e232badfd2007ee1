import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../packages/i18n/i18n.ts';
import type { DemoAccount } from '../../tools/start/report.ts';
import { axe, overflowing, TARGET_SIZE } from '../../tools/check-site/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { accountFor, loginAs, signIn, type Doc } from '../support/cms.ts';
import { grouped } from '../support/findings.ts';
import { system } from '../support/visit.ts';

/** The forms of an author who works for the departments of these documents. */
let author: DemoAccount;
const forms = {} as Record<'project' | 'circular', Doc>;

beforeAll(async () => {
  const administrator = await loginAs('administrator');
  const first = async (collection: string): Promise<Doc> =>
    (await administrator.find(collection, {}, 'depth=0&limit=1&sort=id'))[0]!;
  // A form with rows, dates, choices and several portals, and one with a text and files.
  forms.project = await first('projects');
  forms.circular = await first('circulars');
  const departments = Object.values(forms).map(({ department }) => department as Doc['id']);
  author = await accountFor(administrator, 'author', [...new Set(departments)]);
});

/** A page of the admin, and what an author opens on it, one after the other. */
interface Place {
  name: string;
  path: () => string;
  states?: Record<string, (tab: Page) => Promise<void>>;
}

const form = (collection: string, doc: Doc): string => `/collections/${collection}/${doc.id}`;
const PLACES: Place[] = [
  { name: 'my work', path: () => '' },
  {
    name: 'a list',
    path: () => '/collections/circulars',
    states: {
      'its filters': async (tab) => {
        await tab.locator('#toggle-list-filters').click();
        await tab.locator('.where-builder button').first().click();
        await tab.locator('.condition__value').waitFor();
      },
      'its columns': async (tab) => {
        await tab.locator('#toggle-list-columns').click();
        await tab.locator('.where-builder').waitFor({ state: 'hidden' });
        await tab.locator('.pill-selector__pill').first().waitFor();
      },
    },
  },
  { name: 'a new file', path: () => '/collections/media/create' },
  {
    name: 'a form with rows and dates',
    path: () => form('projects', forms.project),
    states: {
      'its departments': async (tab) => {
        await tab.locator('.field-type.relationship .rs__control').first().click();
        await tab.locator('.rs__menu').waitFor();
      },
    },
  },
  {
    name: 'a form with a text and files',
    path: () => form('circulars', forms.circular),
    states: {
      'its text': async (tab) => {
        await tab.locator('.tabs-field__tab-button').nth(1).click();
        await tab.locator('.ContentEditable__root').waitFor();
        await tab.locator('.upload-relationship-details').first().waitFor();
      },
      'a file of it': async (tab) => {
        await tab.locator('.upload-relationship-details__edit').first().click();
        await tab.locator(`${PANEL} .file-details`).waitFor();
      },
    },
  },
  { name: 'versions', path: () => `${form('circulars', forms.circular)}/versions` },
  { name: 'imports', path: () => '/imports' },
  { name: 'content health', path: () => '/health' },
  { name: 'the account', path: () => '/account' },
  ...(system.all
    ? [
        { name: 'files', path: () => '/collections/media' },
        {
          name: 'a form with files',
          path: () => form('circulars', forms.circular),
          states: {
            'files to choose from': async (tab: Page) => {
              await tab.locator('.tabs-field__tab-button').nth(1).click();
              await tab.locator('.upload__listToggler').first().click();
              await tab.locator(`${PANEL} .list-header`).waitFor();
            },
          },
        },
        { name: 'publishing', path: () => '/publishing' },
      ]
    : []),
];

const NARROW = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 900 };
/** The panel that is open above a page, if any. */
const PANEL = 'dialog.payload__modal-item[open]';

/**
 * Latin letters that names of controls have in every language: files, keys, formats and the
 * address of a page.
 */
const LATIN_NAMES = /\S+\.\w{2,4}\b|\bCtrl K\b|\b(?:CSV|NDJSON|PDF)\b|[\w-]+\/[\w/-]+/g;

/** Names of controls with English words on a page in another language. */
async function englishNames(tab: Page): Promise<string[]> {
  const names = await tab.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, input, textarea, select, [role="button"], [role="textbox"], nav, [role="group"]',
      ),
    ]
      .filter((control) => control.checkVisibility() && !control.closest('[aria-hidden="true"]'))
      .map((control) => {
        const label = control.getAttribute('aria-label');
        const isText = control.matches('button, [role="button"]');
        const shown = isText ? (control.innerText ?? '') : '';
        return `${label || shown || control.getAttribute('placeholder') || ''}`.trim();
      }),
  );
  return [...new Set(names)]
    .filter((name) => /[A-Za-z]{3}/.test(name.replace(LATIN_NAMES, '')))
    .map((name) => `has an English name: ${name.slice(0, 100)}`);
}

/** The controls of a part of the page that lie above each other. */
const overlapping = (tab: Page, part: string): Promise<string[]> =>
  tab.evaluate((selector) => {
    const controls = [...document.querySelectorAll(`${selector} :is(a, button)`)]
      .filter((control) => control.checkVisibility() && !control.closest('dialog'))
      .map((control) => ({
        name: control.getAttribute('aria-label') ?? control.textContent,
        box: control.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    return controls.flatMap(({ name, box }, n) =>
      controls
        .slice(n + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1,
        )
        .map((other) => `${name} lies above ${other.name}`),
    );
  }, part);

async function show(tab: Page, size: typeof NARROW, theme: 'light' | 'dark'): Promise<void> {
  await tab.setViewportSize(size);
  await tab.evaluate(async (name) => {
    document.documentElement.dataset.theme = name;
    // Payload draws the page anew for a width, and the names come in the next frame.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    // Colours fade from theme to theme, and panels come in.
    const ending = document
      .getAnimations()
      .filter(
        ({ playState, effect }) =>
          playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime),
      );
    await Promise.allSettled(ending.map(({ finished }) => finished));
  }, theme);
}

const SIZES = [NARROW, WIDE];
const THEMES = ['dark', 'light'] as const;
type Look = [typeof NARROW, (typeof THEMES)[number]];
/** Both widths and both themes in a short run, all four pairs with `--all`. */
const LOOKS: Look[] = system.all
  ? SIZES.flatMap((size) => THEMES.map((theme): Look => [size, theme]))
  : [
      [NARROW, 'dark'],
      [WIDE, 'light'],
    ];

/** A panel hides the page behind it (`aria-modal`), whose main part axe-core counts nevertheless. */
const PANEL_RULES = { ...TARGET_SIZE, 'landmark-no-duplicate-main': { enabled: false } };

/** Faults of the page in a tab. */
async function faults(tab: Page, language: Locale, { width }: typeof NARROW): Promise<string[]> {
  const hasPanel = (await tab.locator(PANEL).count()) > 0;
  return [
    ...(hasPanel ? await axe(tab, PANEL_RULES, PANEL) : await axe(tab, TARGET_SIZE)),
    ...(width === NARROW.width ? await overflowing(tab) : []),
    ...(language === 'en' ? [] : await englishNames(tab)),
  ];
}

async function look(tab: Page, language: Locale, looks: readonly Look[]): Promise<string[]> {
  const found: string[] = [];
  for (const [size, theme] of looks) {
    await show(tab, size, theme);
    const first = await faults(tab, language, size);
    if (first.length === 0) continue;
    // A part that came meanwhile had its name one frame later: a fault is there a second time.
    await show(tab, size, theme);
    const second = new Set(await faults(tab, language, size));
    found.push(...first.filter((fault) => second.has(fault)));
  }
  return found;
}

/** Payload closes the menu of a phone once its script knows the width, and animates it from then on. */
const widthKnown = (tab: Page): Promise<void> =>
  tab.locator('.nav--nav-animate').waitFor({ state: 'attached' });

describeInBrowser('the admin', ({ open }) => {
  const admin = `http://localhost:${system.cmsPort}/admin`;
  let session: Awaited<ReturnType<BrowserContext['storageState']>>;
  const openAs = async (language: Locale, viewport = NARROW): Promise<Page> => {
    const tab = await open({ viewport, colorScheme: 'dark', storageState: session });
    tab.setDefaultTimeout(60_000);
    await tab.context().addCookies([{ name: 'payload-lng', value: language, url: admin }]);
    return tab;
  };
  beforeAll(async () => {
    const tab = await open();
    await signIn(tab, author);
    session = await tab.context().storageState();
  });

  async function findings(language: Locale, places: readonly Place[]): Promise<string[]> {
    const tab = await openAs(language);
    const found: { page: string; message: string }[] = [];
    for (const [n, { name, path, states = {} }] of places.entries()) {
      await tab.setViewportSize(NARROW);
      await tab.goto(`${admin}${path()}?locale=${language}`);
      await tab.locator('.app-header__account').waitFor();
      await tab.locator('.nav__wrap[aria-label]').waitFor({ state: 'attached' });
      const told = (state: string) => (message: string) =>
        found.push({ page: `${state}, ${language}`, message });
      // In a short run every second page, and what opens on pages, is looked at on a phone alone.
      const looks = (isWide: boolean) => (system.all || isWide ? LOOKS : LOOKS.slice(0, 1));
      (await look(tab, language, looks(n % 2 === 0))).forEach(told(name));
      for (const [state, come] of Object.entries(states)) {
        await tab.setViewportSize(NARROW);
        await come(tab);
        (await look(tab, language, looks(false))).forEach(told(`${name}: ${state}`));
      }
    }
    return grouped(found);
  }

  // In a short run Marathi and Hindi take the pages in turn; with `--all` each language takes all.
  it.each(system.all ? LOCALES : (['mr', 'hi'] as const))(
    'is usable in a narrow and a wide window, light and dark, with a name for each control: %s',
    { timeout: 600_000 },
    async (language) => {
      const turn = language === 'mr' ? 0 : 1;
      const places = PLACES.filter((_, n) => system.all || n % 2 === turn);
      expect(await findings(language, places)).toEqual([]);
    },
  );

  it('has a sign-in that is usable in each language', { timeout: 120_000 }, async () => {
    const tab = await open({ viewport: NARROW, colorScheme: 'dark' });
    for (const language of LOCALES) {
      await tab.context().addCookies([{ name: 'payload-lng', value: language, url: admin }]);
      await tab.goto(`${admin}/login`);
      await tab.locator('form.login__form button[type="submit"]').waitFor();
      expect(await look(tab, language, LOOKS)).toEqual([]);
    }
  });

  it('has a menu that fills a phone, and no page beside it', async () => {
    const tab = await openAs('en');
    await tab.goto(admin);
    await widthKnown(tab);
    await tab.locator('.app-header__mobile-nav-toggler').click();
    await tab.locator('.nav--nav-open .nav__link').first().waitFor();
    expect(await axe(tab, TARGET_SIZE, 'aside.nav')).toEqual([]);
    expect(await overflowing(tab)).toEqual([]);
    expect(await tab.locator('main, [role="main"]').isVisible()).toBe(false);
  });

  it('fits a window of 320 px, with its controls beside each other', async () => {
    const tab = await openAs('mr', { width: 320, height: 640 });
    for (const path of [form('circulars', forms.circular), '/collections/circulars']) {
      await tab.goto(`${admin}${path}?locale=mr`);
      await tab.locator('.pune-find__open').waitFor();
      await tab.locator('.localizer .popup-button').waitFor();
      await widthKnown(tab);
      expect(await overflowing(tab)).toEqual([]);
      expect(await overlapping(tab, '.app-header')).toEqual([]);
    }
    await tab.locator('.page-controls').waitFor();
    expect(await tab.locator('.collection-list__list-selection').isVisible()).toBe(false);
  });
});
