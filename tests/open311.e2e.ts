import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LOCALES } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import { axe, overflowing, TARGET_SIZE } from '../tools/check-site/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { desk, officerAt, enterAs } from './support/staff.ts';
import { portalWith, visit } from './support/visit.ts';

const portal = portalWith(({ capabilities }) => capabilities.includes('grievances'));
const OFFICE = 'WO-01';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

const element = (xml: string, name: string): string =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';

const file = (key: string) =>
  visit(portal, '/open311/v2/requests.xml', {
    method: 'POST',
    headers: FORM,
    body: new URLSearchParams({
      api_key: key,
      service_code: 'pothole',
      address_id: OFFICE,
      description: `A deep hole before the bridge, ${randomUUID()}.`,
    }).toString(),
  });

const requestOf = async (id: string): Promise<{ status: string; status_notes: string }> => {
  const { text } = await visit(portal, `/open311/v2/requests/${id}.json`);
  return (JSON.parse(text) as [{ status: string; status_notes: string }])[0];
};

describeInBrowser('a partner of the city', ({ open }) => {
  const T = t('en');
  const administrator = () => officerAt((post) => post.startsWith('Administrator'));
  const officer = () => officerAt((post) => post.startsWith('Ward officer'));
  const withoutScripts = (width: number) =>
    open({ viewport: { width, height: 800 }, javaScriptEnabled: false });

  /** Issues a key on the page, and returns it as the page shows it. */
  async function issue(tab: Page, partner: string): Promise<string> {
    await tab.getByRole('link', { name: T('staff:change_partners_new') }).click();
    await tab.locator('[name=name]').fill('Fix It');
    await tab.locator('[name=partner]').fill(partner);
    await tab.locator('[name=contact]').fill('api@fixit.example');
    await tab.locator('[name=permission]').selectOption('file');
    await tab.locator('[name=perMinute]').fill('30');
    await tab.locator('[name=perDay]').fill('1000');
    await tab.locator('main form button[type=submit]').click();
    return tab.locator('#key').innerText();
  }

  it('gets a key, files, is answered by an officer, and files no more when the key is revoked; on phones without JavaScript', async () => {
    const partner = `fixit-${randomUUID().slice(0, 8)}`;
    const tab = await withoutScripts(320);
    await enterAs(tab, administrator(), '/staff/partners/');
    const key = await issue(tab, partner);
    await tab.getByRole('link', { name: T('staff:action_on') }).click();
    await tab.waitForLoadState();
    expect(await tab.locator('main').innerText()).toContain(partner);
    expect(await overflowing(tab)).toEqual([]);

    const filed = await file(key);
    expect([filed.status, filed.headers['content-type']]).toEqual([200, 'text/xml; charset=utf-8']);
    const id = element(filed.text, 'service_request_id');
    expect((await requestOf(id)).status).toBe('open');

    const officerTab = await withoutScripts(1280);
    await enterAs(officerTab, officer(), '/desk/');
    const query = new URLSearchParams({ queue: 'office', search: id, lang: 'en' });
    await officerTab.goto(`${desk.url}/desk/grievances/?${query}`);
    await officerTab.locator('.cases h3 a').click();
    await officerTab.waitForLoadState();
    expect(await officerTab.locator('main').innerText()).toContain(partner);
    await officerTab
      .getByRole('link', { name: T('grievances:action_acknowledge'), exact: true })
      .click();
    await officerTab
      .getByRole('button', { name: T('desk:action_preview') })
      .last()
      .click();
    await officerTab.locator('[name=_step][value=confirm]').click();
    await officerTab.locator('#done').waitFor();
    expect((await requestOf(id)).status_notes).toContain(T('grievances:status_acknowledged'));

    await tab.reload();
    const row = tab.getByRole('row').filter({ hasText: partner });
    await row.getByRole('link', { name: T('staff:change_partners_revoke') }).click();
    await tab.locator('main form button[type=submit]').click();
    await tab.getByText(T('staff:done_partners_revoke')).waitFor();
    const refused = await file(key);
    expect([refused.status, element(refused.text, 'code')]).toEqual([403, '403']);
  });

  it('the pages of keys are accessible in every language, narrow and wide', async () => {
    const tab = await open({ viewport: { width: 1280, height: 800 } });
    await enterAs(tab, administrator(), '/staff/partners/');
    for (const locale of LOCALES)
      for (const path of ['', 'new/']) {
        await tab.setViewportSize({ width: 1280, height: 800 });
        await tab.goto(`${desk.url}/staff/partners/${path}?lang=${locale}`);
        expect(await overflowing(tab)).toEqual([]);
        await tab.setViewportSize({ width: 320, height: 800 });
        expect(await overflowing(tab)).toEqual([]);
        expect(await axe(tab, TARGET_SIZE)).toEqual([]);
      }
  });

  it('is offered on portals where grievances are filed, in the language asked for', async () => {
    const found = await visit(portal, '/open311/v2/discovery.json');
    const url = (JSON.parse(found.text) as { endpoints: [{ url: string }] }).endpoints[0].url;
    expect(new URL(url).pathname).toBe('/open311/v2');
    const { text } = await visit(portal, '/open311/v2/services.xml', {
      headers: { 'accept-language': 'mr' },
    });
    expect(text).toContain('<service_name>खड्डा</service_name>');
    expect((await visit(desk, '/open311/v2/services.xml')).status).toBe(404);
  });
});
