import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from './support/browser.ts';
import { loginAs, until, type Doc, type Staff } from './support/cms.ts';
import { validFiling } from './support/function-pages.ts';
import { ownMsUntil } from './support/processes.ts';
import { portalWith, visit } from './support/visit.ts';

const site = portalWith(({ capabilities }) => capabilities.includes('grievances'));
const FORM = '/mr/embed/grievances/';
const ORIGIN = 'http://newspaper.localhost';

let administrator: Staff;
let settings: Doc;
let before: unknown;
const publish = (embedOrigins: unknown) =>
  administrator.update('settings', settings.id, 'en', { embedOrigins, _status: 'published' });
const policy = async () => String((await visit(site, FORM)).headers['content-security-policy']);
/** Posts a grievance from a page of the origin. */
const post = async () =>
  (
    await visit(site, '/api/grievances', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: ORIGIN,
        'sec-fetch-site': 'cross-site',
      },
      body: JSON.stringify({ ...validFiling('en'), channel: 'embed' }),
    })
  ).status;

beforeAll(async () => {
  administrator = await loginAs('administrator');
  [settings] = (await administrator.find('settings', { 'slug.equals': site.id })) as [Doc];
  before = settings['embedOrigins'];
});
afterAll(() => publish(before ?? []));

describeInBrowser('an origin that an administrator publishes', ({ open }) => {
  it('may show the form within seconds, without a restart, and no longer once it is removed', async () => {
    expect([(await policy()).includes(ORIGIN), await post()]).toEqual([false, 403]);
    const tab = await open();
    await tab.route(`${ORIGIN}/`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Newspaper</title><body><script src="${site.url}/embed.js" data-widget="grievances" data-lang="mr"></script>`,
      }),
    );
    await tab.goto(`${ORIGIN}/`);
    await expect.poll(() => tab.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');

    await publish([ORIGIN]);
    expect(await ownMsUntil(async () => (await policy()).includes(ORIGIN))).toBeLessThan(3000);
    expect(await ownMsUntil(async () => (await post()) === 201)).toBeLessThan(3000);
    await tab.goto(`${ORIGIN}/`);
    await tab.frameLocator('iframe').locator('form[data-ready="true"]').waitFor();

    await publish([]);
    await until(async () => !(await policy()).includes(ORIGIN));
    await until(async () => (await post()) === 403);
    await tab.goto(`${ORIGIN}/`);
    await expect.poll(() => tab.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  });

  it('is checked, and editors other than administrators cannot change it', async () => {
    const change = (staff: Staff, origin: string) =>
      staff.request<unknown>('PATCH', `/api/settings/${settings.id}?depth=0&locale=en`, {
        embedOrigins: [origin],
        _status: 'published',
      });
    const wrong = await change(administrator, 'https://example.org/page');
    expect([wrong.status, JSON.stringify(wrong.body)]).toEqual([
      400,
      expect.stringContaining('without a path'),
    ]);
    expect((await change(await loginAs('publisher'), 'https://example.org')).status).toBe(403);
  });
});
