import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { t } from '../packages/i18n/server.ts';
import { describeInBrowser } from './support/browser.ts';
import { fileGrievance } from './support/function-pages.ts';
import { photoWithPlace } from './support/photo.ts';
import { desk, officerAt, enterAs } from './support/staff.ts';
import { portalWith, system, visit } from './support/visit.ts';

/** The cases of a day; a morning's first ones by default. */
const CASES = system.all ? 200 : 5;
const OFFICE = 'WO-03';
const portal = portalWith(({ capabilities }) => capabilities.includes('grievances'));
const G = (key: string) => t('en')(`grievances:${key}` as 'grievances:receipt_title');

interface Filed {
  number: string;
  receipt: string;
}

async function filed(): Promise<Filed> {
  const receipt = await fileGrievance(portal, 'en', {
    category: 'pothole',
    area: OFFICE,
    // Without a key the same text would be one grievance.
    idempotencyKey: randomUUID(),
  });
  return { receipt, number: (await read(receipt)).number };
}

async function read(receipt: string): Promise<{ number: string; status: string }> {
  const { text } = await visit(portal, receipt, { headers: { accept: 'application/json' } });
  return JSON.parse(text) as { number: string; status: string };
}

const action = (tab: Page, name: string) =>
  tab.getByRole('link', { name: G(`action_${name}`), exact: true }).click();
const send = (tab: Page) => tab.locator('form:has([name=_key]) p > button').first().click();
const confirm = (tab: Page) => tab.locator('[value=confirm]').click();
const done = (tab: Page, name: string) =>
  tab.locator('#done', { hasText: G(`done_${name}`) }).waitFor();

const STEPS = {
  async acknowledge(tab: Page) {
    await action(tab, 'acknowledge');
    await tab
      .getByRole('button', { name: t('en')('desk:action_preview') })
      .last()
      .click();
    await confirm(tab);
    await done(tab, 'acknowledge');
  },
  async resolve(tab: Page, photo: Buffer) {
    await action(tab, 'resolve');
    await tab.locator('[name=words]').fill('The pothole was filled and rolled.');
    await tab
      .locator('#desk-photos')
      .setInputFiles([{ name: 'after.jpg', mimeType: 'image/jpeg', buffer: photo }]);
    await send(tab);
    await confirm(tab);
    await done(tab, 'resolve');
  },
  async transfer(tab: Page) {
    await action(tab, 'transfer');
    await tab.locator('[name=category]').selectOption('pothole');
    await tab.locator('[name=office]').selectOption('WO-09');
    await tab.locator('[name=wrong_route]').selectOption('yes');
    await tab.locator('[name=words]').fill('The place is in the other ward.');
    await send(tab);
    await confirm(tab);
    await tab.getByText(G('done_transfer')).first().waitFor();
  },
};
type Step = keyof typeof STEPS;
/** The course of a day: most cases are repaired, some are acknowledged, some are elsewhere. */
const COURSES: readonly (readonly Step[])[] = [
  ['acknowledge', 'resolve'],
  ['acknowledge'],
  ['transfer'],
  ['acknowledge', 'resolve'],
  ['resolve'],
];
const STATUS: Record<Step, string> = {
  acknowledge: 'acknowledged',
  resolve: 'resolved',
  transfer: 'submitted',
};

describeInBrowser('an officer’s day', ({ open }) => {
  it(
    `has ${CASES} cases, each found in the inbox and left in the state of its last step`,
    { timeout: 3_600_000 },
    async () => {
      const cases: Filed[] = [];
      for (let i = 0; i < CASES; i++) cases.push(await filed());
      const tab = await open();
      const officer = officerAt((post) => /^Field officer.*Road, Kothrud/.test(post));
      await enterAs(tab, officer, '/desk/');
      await tab.getByRole('heading', { level: 1, name: t('en')('desk:inbox_title') }).waitFor();
      const seconds: Partial<Record<Step, number[]>> = {};
      for (const [i, { number, receipt }] of cases.entries()) {
        await tab.goto(`${desk.url}/desk/grievances/?queue=mine&search=${number}&lang=en`);
        await tab.locator('.cases h3 a').click();
        const course = COURSES[i % COURSES.length]!;
        for (const step of course) {
          const photo = await photoWithPlace(new Date());
          const started = performance.now();
          await STEPS[step](tab, photo);
          (seconds[step] ??= []).push((performance.now() - started) / 1000);
        }
        expect((await read(receipt)).status, number).toBe(STATUS[course.at(-1)!]);
      }
      for (const [step, all] of Object.entries(seconds)) {
        const sorted = all.toSorted((a, b) => a - b);
        console.log(
          `${step}: median ${sorted[sorted.length >> 1]!.toFixed(2)} s, slowest ${sorted.at(-1)!.toFixed(2)} s, ${all.length} times`,
        );
      }
      expect(tab.errors).toEqual([]);
    },
  );
});
