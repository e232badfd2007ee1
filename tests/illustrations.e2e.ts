import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { guideExamples } from '../content-models/guides/guides.examples.ts';
import { LOCALES, type Locale } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import { describeInBrowser, type Tab } from './support/browser.ts';
import { chooseCategory } from './support/grievance-form.ts';
import { categoryName } from './support/grievance-names.ts';
import { photoWithPlace } from './support/photo.ts';
import { desk, officerAt, signInAs } from './support/staff.ts';
import { portalWith } from './support/visit.ts';

/**
 * User journeys: each in three languages, with and without JavaScript, on a phone. Paying, the
 * dashboard and pensions have test files of their own, named after the feature.
 */
const site = portalWith(
  ({ capabilities, collections }) =>
    capabilities.includes('audiences') &&
    capabilities.includes('grievances') &&
    collections.includes('offices') &&
    collections.includes('circulars'),
);
const WAYS = LOCALES.flatMap((locale) =>
  [true, false].map(
    (javaScriptEnabled) =>
      [locale, javaScriptEnabled ? 'with' : 'without', javaScriptEnabled] as const,
  ),
);
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const onPhone = async (open: Tab['open'], javaScriptEnabled: boolean, path: string) => {
  const tab = await open({ ...PHONE, javaScriptEnabled });
  await tab.goto(site.url + path);
  return tab;
};
const guide = (slug: string) => guideExamples.find((one) => one.slug === slug)!;
const tap = (tab: Page, href: string) => tab.locator(`main a[href="${href}"]`).first().tap();
const heading = (tab: Page) => tab.getByRole('heading', { level: 1 }).innerText();
const text = (localized: unknown, locale: Locale) => (localized as Record<Locale, string>)[locale];

describeInBrowser('a newcomer', ({ open }) => {
  it.each(WAYS)(
    'in %s, %s JavaScript, finds everything that a move needs, and starts one service',
    async (locale, _, javaScriptEnabled) => {
      const moving = guide('moving-to-pune');
      const tab = await onPhone(open, javaScriptEnabled, `/${locale}/`);
      await tap(tab, `/${locale}/for/newcomer/`);
      await tap(tab, `/${locale}/guides/${moving.slug}/`);
      await tab.waitForURL(/\/guides\//);
      expect(await heading(tab)).toBe(text(moving.title, locale));
      const steps = await tab.locator('main').innerText();
      for (const step of moving.steps!) expect(steps).toContain(text(step.title, locale));
      // Fees and time limits are part of the step, and each step with a service links it.
      const services = moving.steps!.flatMap(({ service }) => (service ? [service as string] : []));
      for (const service of services)
        expect(
          await tab.locator(`main a[href="/${locale}/services/${service}/"]`).count(),
        ).toBeGreaterThan(0);
      await tap(tab, `/${locale}/services/${services[0]}/`);
      await tab.waitForURL(/\/services\//);
      const service = await tab.locator('main').innerText();
      for (const fact of ['fee', 'time_limit', 'who', 'where'] as const)
        expect(service).toContain(t(locale)(fact));
      await tab.goBack();
      await tap(tab, `/${locale}/grievances/new/`);
      await tab.locator('form[data-form="grievances"]').waitFor();
      expect(tab.errors).toEqual([]);
    },
  );
});

/** The officers' session, which all six ways share: a code of the authenticator works once. */
let officers: Awaited<ReturnType<BrowserContext['storageState']>> | undefined;
const REPLY = {
  en: 'The pothole was filled and rolled this morning.',
  mr: 'खड्डा आज सकाळी बुजवून रोलरने दाबला आहे.',
  hi: 'गड्ढा आज सुबह भरकर रोलर से दबाया गया है।',
};

/** Acknowledges a case and resolves it with a dated photo, at the desk in the officer's language. */
async function repair(tab: Page, number: string, locale: Locale): Promise<void> {
  const G = (key: string) => t(locale)(`grievances:${key}` as 'grievances:receipt_title');
  await tab.goto(`${desk.url}/desk/grievances/?queue=office&search=${number}&lang=${locale}`);
  await tab.locator('.cases h3 a').tap();
  await tab.getByRole('link', { name: G('action_acknowledge'), exact: true }).tap();
  await tab
    .getByRole('button', { name: t(locale)('desk:action_preview') })
    .last()
    .tap();
  await tab.locator('[name=_step][value=confirm]').tap();
  await tab.locator('#done', { hasText: G('done_acknowledge') }).waitFor();
  await tab.getByRole('link', { name: G('action_resolve'), exact: true }).tap();
  await tab.locator('[name=words]').fill(REPLY[locale]);
  await tab
    .locator('#desk-photos')
    .setInputFiles([
      { name: 'IMG_0077.jpg', mimeType: 'image/jpeg', buffer: await photoWithPlace(new Date()) },
    ]);
  await tab.locator('form:has([name=_key]) p > button').first().tap();
  await tab.locator('[value=confirm]').tap();
  await tab.locator('#done', { hasText: G('done_resolve') }).waitFor();
}

describeInBrowser('a parent on the road', ({ open }) => {
  it.each(WAYS)(
    'in %s, %s JavaScript, reports a pothole with a photo, follows it, and confirms the repair',
    async (locale, _, javaScriptEnabled) => {
      const T = (key: string) => t(locale)(`grievances:${key}` as 'grievances:receipt_title');
      const tab = await onPhone(open, javaScriptEnabled, `/${locale}/`);
      await tap(tab, `/${locale}/grievances/new/`);
      if (javaScriptEnabled) await tab.locator('form[data-ready="true"]').waitFor();
      await chooseCategory(tab, 'pothole', locale);
      await tab.getByLabel(T('label_photo')).setInputFiles({
        name: 'IMG_0042.jpg',
        mimeType: 'image/jpeg',
        buffer: await photoWithPlace(),
      });
      await tab
        .getByLabel(T('label_landmark'))
        .fill(locale === 'en' ? 'Karve Road, by the school' : 'कर्वे रस्ता, शाळेजवळ');
      await tab
        .getByLabel(T('label_description'), { exact: true })
        .fill(locale === 'en' ? 'A deep pothole before the gate.' : 'शाळेच्या दारासमोर खोल खड्डा.');
      await tab.getByRole('button', { name: T('action_submit') }).tap();
      // Without JavaScript the form asks the questions of the category now.
      if (!javaScriptEnabled) {
        await tab.getByRole('heading', { name: T('problem_questions_title') }).waitFor();
        await tab.getByRole('button', { name: T('action_submit') }).tap();
      }
      await tab.getByRole('heading', { name: T('receipt_title'), level: 1 }).waitFor();
      await tab.getByRole('img', { name: T('receipt_photo_alt') }).waitFor();
      const number = await tab.locator('.mono').first().innerText();
      const receipt = tab.url();
      await tab.goto(`${site.url}/${locale}/grievances/track/`);
      await tab.getByLabel(T('track_label')).fill(number.toLowerCase());
      await tab.getByRole('button', { name: T('track_action') }).tap();
      await tab.getByRole('heading', { name: number, level: 1 }).waitFor();
      const followed = await tab.locator('main').innerText();
      for (const said of [categoryName('pothole', locale), T('status_submitted')])
        expect(followed).toContain(said);

      const officer = await open({ ...PHONE, javaScriptEnabled, storageState: officers });
      if (!officers) {
        await signInAs(
          officer,
          officerAt((post) => post.startsWith('Head of department, Road')),
        );
        await officer.waitForURL((url) => !url.pathname.startsWith('/staff/sign-in'));
        officers = await officer.context().storageState();
      }
      await repair(officer, number, locale);

      await tab.goto(receipt);
      const answered = tab.locator('main', { hasText: REPLY[locale] });
      await answered.waitFor();
      await tab.getByRole('button', { name: T('reporter_confirm'), exact: true }).tap();
      await tab.getByText(T('reporter_done_confirm')).waitFor();
      await tab.goto(receipt);
      expect(await tab.locator('main').innerText()).toContain(T('status_closed'));
      // The form that asks for more is an answer with 409, which browsers note.
      const asked = javaScriptEnabled ? 0 : 1;
      expect(tab.errors.filter((error) => error.includes('409'))).toHaveLength(asked);
      const errors = [...tab.errors, ...officer.errors].filter((error) => !error.includes('409'));
      expect(errors).toEqual([]);
    },
  );
});

describeInBrowser('a domestic worker, or who helps her,', ({ open }) => {
  it.each(WAYS)(
    'in %s, %s JavaScript, finds how to pay by phone step by step, and whom to ask nearby',
    async (locale, _, javaScriptEnabled) => {
      const paying = guide('paying-by-phone-for-the-first-time');
      const tab = await onPhone(open, javaScriptEnabled, `/${locale}/`);
      await tap(tab, `/${locale}/for/resident/`);
      await tap(tab, `/${locale}/guides/${paying.slug}/`);
      await tab.waitForURL(new RegExp(paying.slug));
      const page = await tab.locator('main').innerText();
      for (const step of paying.steps!) expect(page).toContain(text(step.title, locale));
      expect(
        await tab
          .locator('main a[href^="/"]')
          .evaluateAll(
            (links, offices) => links.some((link) => link.getAttribute('href') === offices),
            `/${locale}/offices/`,
          ),
      ).toBe(true);
      await tap(tab, `/${locale}/offices/`);
      await tab.waitForURL(/\/offices\//);
      expect(
        await tab.locator(`main a[href^="/${locale}/offices/"]`).count(),
      ).toBeGreaterThanOrEqual(15);
      expect(tab.errors).toEqual([]);
    },
  );
});
