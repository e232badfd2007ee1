import { randomInt, randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { t } from '../packages/i18n/server.ts';
import { describeInBrowser, overflow } from './support/browser.ts';
import { codeSentBy, freshMobile } from './support/citizens.ts';
import { postForm } from './support/function-pages.ts';
import { chooseCategory } from './support/grievance-form.ts';
import { desk, officerAt, signInAs } from './support/staff.ts';
import { portalWith } from './support/visit.ts';

const T = t('en');
const city = portalWith(({ capabilities }) =>
  ['grievances', 'citizens'].every((name) => capabilities.includes(name)),
);

/** North of the old city, where no other test files a report. */
const CORNER = { latitude: 18.525, longitude: 73.83 };
/** Half a kilometre: reports of the same kind within 250 m are near each other. */
const APART = 0.005;
const [ROWS, COLUMNS] = [4, 8];
let cell = randomInt(ROWS * COLUMNS);

/** A place of its own in the city, so that no other report is near. */
function freshPlace() {
  cell = (cell + 1) % (ROWS * COLUMNS);
  return {
    latitude: CORNER.latitude + Math.floor(cell / COLUMNS) * APART,
    longitude: CORNER.longitude + (cell % COLUMNS) * APART,
  };
}

const fileAt = ({ latitude, longitude }: ReturnType<typeof freshPlace>) =>
  postForm(city, 'en', {
    category: 'pothole',
    asked: 'pothole',
    latitude: String(latitude),
    longitude: String(longitude),
    description: `A deep hole in the road, ${randomUUID()}.`,
    nearby: 'seen',
  });

/** Follows the report of the page with a fresh mobile number and its code. */
async function followByCode(tab: Page): Promise<void> {
  const mobile = freshMobile();
  await tab.getByLabel(T('grievances:label_mobile_short')).fill(mobile);
  const code = await codeSentBy(city, `+91${mobile}`, () =>
    tab.getByRole('button', { name: T('grievances:action_send_code') }).click(),
  );
  await tab.getByLabel(T('grievances:label_code')).fill(code);
  await tab.getByRole('button', { name: T('grievances:action_follow') }).click();
  await tab.getByText(T('grievances:following_done')).waitFor();
}

describeInBrowser('a citizen whose problem is known', ({ open }) => {
  it('compares it in the form and follows the report instead, on a phone', async () => {
    const place = freshPlace();
    expect((await fileAt(place)).status).toBe(303);
    const tab = await open({
      viewport: { width: 320, height: 640 },
      geolocation: place,
      permissions: ['geolocation'],
    });
    await tab.goto(`${city.url}/en/grievances/new/`);
    await tab.locator('form[data-ready="true"]').waitFor();
    await tab.getByLabel(T('grievances:label_find')).fill('khadda');
    await chooseCategory(tab, 'pothole', 'en');
    await tab.getByRole('button', { name: T('grievances:action_locate'), exact: true }).click();
    await tab.getByRole('button', { name: T('grievances:action_locate_remove') }).waitFor();
    const words = 'A hole opposite the school gate.';
    await tab.getByLabel(T('grievances:label_description'), { exact: true }).fill(words);
    await tab.getByRole('button', { name: T('grievances:action_submit') }).click();
    const board = tab.getByRole('region', { name: T('grievances:nearby_title') });
    await board.waitFor();
    // The focus is set in an effect, after the board has been drawn.
    await expect
      .poll(() => board.evaluate((element) => element === document.activeElement))
      .toBe(true);
    expect(await board.innerText()).toMatch(/about \d+ m away/);
    expect(await overflow(tab)).toBe(0);
    expect(
      await tab.getByLabel(T('grievances:label_description'), { exact: true }).inputValue(),
    ).toBe(words);
    await board.getByRole('link', { name: T('grievances:action_follow_instead') }).click();
    await followByCode(tab);
    expect(await overflow(tab)).toBe(0);
    await tab.getByRole('button', { name: T('grievances:action_following_end') }).click();
    await tab.getByRole('heading', { name: T('grievances:following_ended_title') }).waitFor();
    expect(tab.errors).toEqual([]);
  });

  it('without JavaScript gets the form back with the reports, and files another problem', async () => {
    const place = freshPlace();
    await fileAt(place);
    const tab = await open({ javaScriptEnabled: false });
    await tab.goto(`${city.url}/en/grievances/new/`);
    const words = `Another hole, ${randomUUID()}.`;
    await chooseCategory(tab, 'pothole', 'en');
    await tab.getByLabel(T('grievances:label_description'), { exact: true }).fill(words);
    for (const [name, value] of Object.entries(place))
      await tab
        .locator(`[name=${name}]`)
        .evaluate((input, text) => ((input as HTMLInputElement).value = text), String(value));
    await tab.getByRole('button', { name: T('grievances:action_submit') }).click();
    await tab.getByRole('heading', { name: T('grievances:problem_questions_title') }).waitFor();
    await tab.getByRole('button', { name: T('grievances:action_submit') }).click();
    await tab.getByRole('heading', { name: T('grievances:nearby_title') }).waitFor();
    expect(
      await tab.getByLabel(T('grievances:label_description'), { exact: true }).inputValue(),
    ).toBe(words);
    await tab.getByRole('button', { name: T('grievances:action_file_another') }).click();
    await tab.getByRole('heading', { level: 1, name: T('grievances:receipt_title') }).waitFor();
    expect(await tab.locator('main').innerText()).toContain(words);
  });
});

describeInBrowser('a call centre operator', ({ open }) => {
  it('files for a citizen and gets a receipt to print, on a phone without JavaScript', async () => {
    const tab = await open({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
    await signInAs(
      tab,
      officerAt((post) => post.startsWith('Call centre operator')),
      {
        next: '/desk/filings/',
      },
    );
    await tab.getByRole('heading', { level: 1, name: T('grievances:behalf_title') }).waitFor();
    expect(await overflow(tab)).toBe(0);
    await tab.locator('[name=channel]').selectOption('call_centre');
    await tab.locator('[name=mobile]').fill(freshMobile());
    await tab.locator('[name=category]').selectOption('pothole');
    await tab.locator('[name=landmark]').fill('Paud Road');
    await tab.locator('textarea[name=description]').fill(`A deep hole, ${randomUUID()}.`);
    await tab.locator('[name=citizenLanguage]').selectOption('mr');
    await tab.getByRole('button', { name: T('grievances:action_behalf_file') }).click();
    await tab.locator('[name=answer_size]').selectOption('large');
    await tab.getByRole('button', { name: T('grievances:action_behalf_file') }).click();
    await tab
      .getByRole('heading', { level: 1, name: T('grievances:behalf_filed_title') })
      .waitFor();
    expect(await overflow(tab)).toBe(0);
    const link = tab.locator('.slip a');
    expect(await link.getAttribute('href')).toContain(`${city.url}/api/grievances/receipt/`);
    expect(desk.url).not.toBe(city.url);
  });
});
