import http from 'node:http';
import type { FrameLocator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { DESCRIPTION_CHARACTERS_MIN } from '../packages/grievances/grievances.constants.ts';
import { formatNumber } from '../packages/i18n/format.ts';
import { LOCALES, type Locale } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import { fileGrievance, postForm } from './support/function-pages.ts';
import { describeInBrowser } from './support/browser.ts';
import { chooseCategory, questionsShown } from './support/grievance-form.ts';
import { categoryName } from './support/grievance-names.ts';
import { photoWithPlace } from './support/photo.ts';
import { portalWith, system, visit } from './support/visit.ts';

const DESCRIPTION: Record<Locale, string> = {
  en: 'The street light opposite the school is out.',
  mr: 'शाळेसमोरचा पथदिवा बंद आहे.',
  hi: 'विद्यालय के सामने की बत्ती बंद है।',
};
const takers = system.sites.filter(({ capabilities }) => capabilities.includes('grievances'));
const site = portalWith(({ capabilities }) => capabilities.includes('grievances'));
const say = (locale: Locale) => (key: string, values?: Record<string, string | number>) =>
  t(locale)(`grievances:${key}` as never, values as never) as unknown as string;

/** Fills in the form by its labels. */
async function fill(
  form: Page | FrameLocator,
  locale: Locale,
  { mobile = '' } = {},
): Promise<void> {
  const T = say(locale);
  await chooseCategory(form, 'street_light', locale);
  await form.getByLabel(T('label_landmark')).fill(locale === 'en' ? 'Paud Road' : 'पौड रस्ता');
  await form.getByLabel(T('label_description'), { exact: true }).fill(DESCRIPTION[locale]);
  if (mobile) await form.getByLabel(T('label_mobile')).fill(mobile);
}

/**
 * Follows the link from the receipt to the public status page.
 *
 * @returns the number as displayed
 */
async function follow(tab: Page, locale: Locale): Promise<string> {
  const T = say(locale);
  await tab.getByRole('heading', { name: T('receipt_title'), level: 1 }).waitFor();
  const number = await tab.locator('.mono').first().innerText();
  expect(await tab.locator('main').innerText()).toContain(DESCRIPTION[locale]);
  await tab.getByRole('link', { name: T('action_status') }).click();
  await tab.getByRole('heading', { name: number, level: 1 }).waitFor();
  const status = await tab.locator('main').innerText();
  expect(status).toContain(categoryName('street_light', locale));
  expect(status).not.toContain(DESCRIPTION[locale]);
  return number;
}

describeInBrowser('a citizen with JavaScript', ({ open }) => {
  it.each(
    takers.map(
      (portal, i) => [new URL(portal.url).hostname, LOCALES[i % LOCALES.length]!, portal] as const,
    ),
  )('files and follows a grievance on %s, in %s', async (_name, locale, portal) => {
    const T = say(locale);
    const tab = await open();
    await tab.goto(`${portal.url}/${locale}/grievances/new/`);
    await tab.locator('form[data-ready="true"]').waitFor();
    await fill(tab, locale, { mobile: '+91 98220 12345' });
    await tab.getByRole('button', { name: T('action_submit') }).click();
    const number = await follow(tab, locale);
    expect(await tab.locator('main').innerText()).not.toMatch(/98220|12345/);
    // The number as dictated: lower case, with spaces.
    await tab.goto(`${portal.url}/${locale}/grievances/track/`);
    await tab.getByLabel(T('track_label')).fill(number.toLowerCase().replaceAll('-', ' '));
    await tab.getByRole('button', { name: T('track_action') }).click();
    await tab.getByRole('heading', { name: number, level: 1 }).waitFor();
    expect(tab.errors).toEqual([]);
  });

  it.each(LOCALES)('reads errors beside the fields, in %s, and loses nothing', async (locale) => {
    const T = say(locale);
    const tab = await open();
    await tab.goto(`${site.url}/${locale}/grievances/new/`);
    await tab.locator('form[data-ready="true"]').waitFor();
    await tab.getByLabel(T('label_description'), { exact: true }).fill(DESCRIPTION[locale]);
    await tab.getByLabel(T('label_mobile')).fill('12');
    await tab.getByRole('button', { name: T('action_submit') }).click();
    const summary = tab.locator('.errs');
    await summary.waitFor();
    // The focus is set in an effect, after the summary has been drawn.
    await expect
      .poll(() => summary.evaluate((element) => element === document.activeElement), {
        message: 'the summary has the focus',
      })
      .toBe(true);
    expect(await tab.locator('[data-field="category"] .msg').innerText()).toBe(
      T('error_category_required'),
    );
    const mobile = tab.getByLabel(T('label_mobile'));
    expect(await mobile.getAttribute('aria-invalid')).toBe('true');
    expect(await mobile.getAttribute('aria-describedby')).toContain('grievances-mobile-error');
    expect(await tab.getByLabel(T('label_description'), { exact: true }).inputValue()).toBe(
      DESCRIPTION[locale],
    );
    await summary.getByRole('link', { name: T('error_mobile_invalid') }).click();
    await expect
      .poll(() => mobile.evaluate((element) => element === document.activeElement), {
        message: 'the link leads to the field',
      })
      .toBe(true);
    await fill(tab, locale, { mobile: '9822012345' });
    await tab.getByRole('button', { name: T('action_submit') }).click();
    await follow(tab, locale);
  });

  it('without a network keeps the report on the device, and sends it on request', async () => {
    const T = say('en');
    // A worker would send it at once: its requests are not those of the page.
    const tab = await open({ serviceWorkers: 'block' });
    await tab.goto(`${site.url}/en/grievances/new/`);
    await tab.locator('form[data-ready="true"]').waitFor();
    await fill(tab, 'en');
    await tab.route('**/api/grievances', (route) => route.abort());
    await tab.getByRole('button', { name: T('action_submit') }).click();
    await tab.getByRole('heading', { name: T('waiting_title') }).waitFor();
    await tab.unroute('**/api/grievances');
    await tab.getByRole('button', { name: T('action_send_now') }).click();
    await tab.getByRole('link', { name: T('waiting_receipt') }).click();
    await follow(tab, 'en');
  });

  it('sends a photo, which is kept without place and device', async () => {
    const T = say('mr');
    const tab = await open();
    await tab.goto(`${site.url}/mr/grievances/new/`);
    await tab.locator('form[data-ready="true"]').waitFor();
    await fill(tab, 'mr');
    await tab
      .getByLabel(T('label_photo'))
      .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await photoWithPlace() });
    await tab.getByRole('button', { name: T('action_submit') }).click();
    const picture = tab.getByRole('img', { name: T('receipt_photo_alt') });
    await picture.waitFor();
    const { pathname } = new URL((await picture.getAttribute('src'))!, site.url);
    const { bytes, headers } = await visit(site, pathname);
    const { exif, width, height } = await sharp(bytes).metadata();
    expect(exif).toBeUndefined();
    expect(Math.max(width!, height!)).toBeLessThanOrEqual(1600);
    expect(bytes.includes('Telltale')).toBe(false);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(tab.errors).toEqual([]);
  });

  it.each(LOCALES)(
    'finds a draft again after a reload, in %s, and deletes it by one button',
    async (locale) => {
      const T = say(locale);
      const tab = await open({ viewport: { width: 320, height: 700 } });
      const openForm = async () => {
        await tab.goto(`${site.url}/${locale}/grievances/new/`);
        await tab.locator('form[data-ready="true"]').waitFor();
      };
      await openForm();
      await fill(tab, locale, { mobile: '98220 12345' });
      await tab
        .getByLabel(T('label_description'), { exact: true })
        .fill(`${DESCRIPTION[locale]} 9999 4105 7058`);
      await openForm();
      const note = tab.locator('form section[role="status"]');
      await note.waitFor();
      expect(await tab.getByLabel(T('label_description'), { exact: true }).inputValue()).toBe(
        `${DESCRIPTION[locale]} XXXX XXXX 7058`,
      );
      expect(
        await tab.getByLabel(categoryName('street_light', locale), { exact: true }).isChecked(),
      ).toBe(true);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        320,
      );
      await note.getByRole('button', { name: T('action_draft_delete') }).click();
      await openForm();
      expect([
        await note.count(),
        await tab.getByLabel(T('label_description'), { exact: true }).inputValue(),
      ]).toEqual([0, '']);
      await fill(tab, locale);
      await tab.getByRole('button', { name: T('action_submit') }).click();
      await follow(tab, locale);
      expect(
        await tab.evaluate(() => localStorage.length),
        'nothing is left of what was sent',
      ).toBe(0);
      expect(tab.errors).toEqual([]);
    },
  );

  it.each(LOCALES)(
    'sees the number within its box on a screen of 320 pixels, in %s',
    async (locale) => {
      const receipt = await fileGrievance(site, locale);
      const tab = await open({ viewport: { width: 320, height: 700 } });
      await tab.goto(new URL(receipt, site.url).href);
      const number = tab.locator('.case-number b');
      const [inner, outer] = [
        (await number.boundingBox())!,
        (await tab.locator('section', { has: number }).boundingBox())!,
      ];
      expect([
        inner.x >= outer.x + 4,
        inner.x + inner.width <= outer.x + outer.width - 4,
        inner.height < 60,
      ]).toEqual([true, true, true]);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        320,
      );
      await tab.getByRole('link', { name: say(locale)('action_status') }).click();
      // Without its style sheets the heading is larger.
      await tab.waitForLoadState();
      const heading = (await tab.locator('h1 .num').boundingBox())!;
      expect([heading.x + heading.width <= 320, heading.height < 60]).toEqual([true, true]);
    },
  );

  it.each(LOCALES)('learns that an Aadhaar number was not stored, in %s', async (locale) => {
    const T = say(locale);
    const tab = await open();
    await tab.goto(`${site.url}/${locale}/grievances/new/`);
    await tab.locator('form[data-ready="true"]').waitFor();
    await fill(tab, locale);
    await tab.getByLabel(T('label_landmark')).fill('आधार ९९९९ ४१०५ ७०५८');
    await tab.getByRole('button', { name: T('action_submit') }).click();
    await tab.getByText(T('aadhaar_masked'), { exact: true }).waitFor();
    expect(await tab.locator('main').innerText()).toContain('XXXX XXXX ७०५८');
  });

  it('gives a position, and hears when it lies outside the city', async () => {
    const T = say('en');
    const [inArea] = T('place_found', { office: '|' }).split('|');
    const locate = async (latitude: number, longitude: number, named: string) => {
      const tab = await open({
        geolocation: { latitude, longitude },
        permissions: ['geolocation'],
      });
      await tab.goto(`${site.url}/en/grievances/new/`);
      await tab.locator('form[data-ready="true"]').waitFor();
      await chooseCategory(tab, 'pothole', 'en');
      await tab.getByLabel(T('label_description'), { exact: true }).fill(DESCRIPTION.en);
      await tab.getByRole('button', { name: T('action_locate') }).click();
      await tab.getByRole('button', { name: T('action_locate_remove') }).waitFor();
      // The ward is named before anything is sent, and a reload loses nothing.
      await tab.locator('[data-field=latitude]', { hasText: named }).waitFor();
      await tab.reload();
      await tab.getByRole('button', { name: T('action_locate_remove') }).waitFor();
      await questionsShown(tab);
      await tab.getByRole('button', { name: T('action_submit') }).click();
      return tab;
    };
    const inside = await locate(18.5195, 73.8553, inArea!); // Shaniwarwada
    await inside.getByRole('heading', { name: T('receipt_title'), level: 1 }).waitFor();
    expect(await inside.locator('main').innerText()).not.toContain(T('status_office_to_find'));
    const outside = await locate(19.076, 72.8777, T('error_point_outside')); // Mumbai
    await outside.locator('.msg', { hasText: T('error_point_outside') }).waitFor();
  });
});

describeInBrowser('a citizen without JavaScript', ({ open }) => {
  it.each(LOCALES)('files and follows a grievance, in %s', async (locale) => {
    const T = say(locale);
    const tab = await open({ javaScriptEnabled: false });
    await tab.goto(`${site.url}/${locale}/grievances/`);
    await tab.locator(`main a[href="/${locale}/grievances/new/"]`).first().click();
    await fill(tab, locale);
    await tab.getByRole('button', { name: T('action_submit') }).click();
    await tab.getByRole('heading', { name: T('problem_questions_title') }).waitFor();
    await tab.locator('[name=answer_pole_number]').fill('KB-1042');
    await tab.locator('[name=answer_fault]').selectOption('flickers');
    await tab.getByRole('button', { name: T('action_submit') }).click();
    await tab.getByText('KB-1042', { exact: true }).waitFor();
    await follow(tab, locale);
    expect(await tab.locator('main').innerText()).not.toContain('KB-1042');
  });

  it.each(LOCALES)(
    'whose photo is too large gets the form back with everything typed, in %s',
    async (locale) => {
      const T = say(locale);
      const tab = await open({ javaScriptEnabled: false });
      await tab.goto(`${site.url}/${locale}/grievances/new/`);
      await fill(tab, locale, { mobile: '98220 12345' });
      await tab.getByText(T('action_photo'), { exact: true }).waitFor();
      await tab.getByLabel(T('label_photo')).setInputFiles({
        name: 'photo.jpg',
        mimeType: 'image/jpeg',
        buffer: Buffer.alloc(12_000_000, 7),
      });
      await tab.getByRole('button', { name: T('action_submit') }).click();
      await tab.locator('#grievances-photo-error').waitFor();
      expect(await tab.getByLabel(T('label_description'), { exact: true }).inputValue()).toBe(
        DESCRIPTION[locale],
      );
      expect(await tab.getByLabel(T('label_mobile')).inputValue()).toBe('98220 12345');
      expect(
        await tab.getByLabel(categoryName('street_light', locale), { exact: true }).isChecked(),
      ).toBe(true);
    },
  );

  it.each(LOCALES)(
    'gets the form back with errors beside the fields and everything typed, in %s',
    async (locale) => {
      const T = say(locale);
      const { status, text } = await postForm(site, locale, {
        category: 'street_light',
        area: 'WO-01',
        landmark: '<b>"दिवा"</b>',
        description: 'छोटे',
        mobile: '12',
      });
      expect(status).toBe(422);
      const tab = await open({ javaScriptEnabled: false });
      await tab.route('**/answer/', (route) =>
        route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: text }),
      );
      await tab.goto(`${site.url}/answer/`);
      expect(await tab.locator('#grievances-description-error').innerText()).toBe(
        T('error_description_short', { min: formatNumber(DESCRIPTION_CHARACTERS_MIN, locale) }),
      );
      expect(await tab.locator('#grievances-mobile-error').innerText()).toBe(
        T('error_mobile_invalid'),
      );
      expect(await tab.getByLabel(T('label_landmark')).inputValue()).toBe('<b>"दिवा"</b>');
      expect(await tab.getByLabel(T('label_description'), { exact: true }).inputValue()).toBe(
        'छोटे',
      );
      expect(await tab.getByLabel(T('label_mobile')).inputValue()).toBe('12');
      expect(
        await tab.getByLabel(categoryName('street_light', locale), { exact: true }).isChecked(),
      ).toBe(true);
      expect(await tab.getByLabel(T('label_area')).inputValue()).toBe('WO-01');
      expect(await tab.locator('.errs a').count()).toBe(2);
      expect(await tab.title()).toContain(T('form_title'));
    },
  );
});

describeInBrowser('a citizen on somebody else’s page', ({ open }) => {
  const language = 'mr';
  const neighbour = http.createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="${language}"><title>Neighbour</title><h1>Neighbour</h1><script src="${site.url}/embed.js" data-widget="grievances" data-lang="${language}" async></script></html>`,
    );
  });
  afterAll(() => void neighbour.close());

  it('files a grievance in the frame that embed.js puts there', async () => {
    const T = say(language);
    await new Promise<void>((resolve) =>
      neighbour.listen(system.neighbourPort, '127.0.0.1', resolve),
    );
    const tab = await open();
    await tab.goto(`http://neighbour.localhost:${system.neighbourPort}/`);
    const frame = tab.frameLocator('iframe');
    await frame.locator('form[data-ready="true"]').waitFor();
    await fill(frame, language);
    await frame.getByRole('button', { name: T('action_submit') }).click();
    await frame.getByRole('heading', { name: T('receipt_title'), level: 1 }).waitFor();
    expect(await tab.getByRole('link', { name: T('embed_link') }).getAttribute('href')).toBe(
      `${site.url}/${language}/grievances/new/`,
    );
    expect((await tab.locator('iframe').boundingBox())!.height).toBeGreaterThan(300);
  });

  it('other sites get no frame', async () => {
    const tab = await open();
    await tab.route('http://stranger.localhost/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Stranger</title><iframe src="${site.url}/mr/embed/grievances/"></iframe>`,
      }),
    );
    await tab.goto('http://stranger.localhost/');
    await expect.poll(() => tab.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  });
});

describe('a grievance', () => {
  it('sent twice by an impatient finger is filed once', async () => {
    const key = { idempotencyKey: `finger-${process.pid}-${Date.now()}` };
    const [first, second] = await Promise.all([
      fileGrievance(site, 'en', key),
      fileGrievance(site, 'en', key),
    ]);
    expect(second).toBe(first);
  });
});
