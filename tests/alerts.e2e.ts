import { afterEach, expect, it } from 'vitest';
import { t } from '../packages/i18n/server.ts';
import { describeInBrowser } from './support/browser.ts';
import { loginAs, uniqueWord, until, type Doc, type Staff } from './support/cms.ts';
import { portalWith, visit } from './support/visit.ts';

const site = portalWith(({ collections }) => collections.includes('alerts'));
const HOUR_MS = 3_600_000;
const at = (ms: number) => new Date(Date.now() + ms).toISOString();

let staff: Staff;
const made: Doc[] = [];
afterEach(async () => {
  for (const { id } of made.splice(0)) await staff.delete('alerts', id);
});

async function warn(word: string, times: { effective: string; expires: string }): Promise<Doc> {
  // Alerts are a record: only an administrator may take one away.
  staff ??= await loginAs('administrator');
  const texts = { title: `Exercise ${word}`, summary: `Exercise ${word}: nothing has happened.`, event: 'Exercise', area: 'A room' };
  const doc = await staff.create('alerts', 'en', {
    ...texts, slug: `test-${word}`, portals: [site.id], status: 'Exercise', severity: 'Extreme', urgency: 'Immediate', certainty: 'Observed', category: 'Safety', ...times, _status: 'published',
  });
  made.push(doc);
  return doc;
}
const says = async (page: string, word: string) => (await visit(site, page)).text.includes(word);

describeInBrowser('an alert', ({ open }) => {
  it('is laid over a page that was published long before, without moving it, and stays away once it was put aside', async () => {
    const word = uniqueWord();
    const alert = await warn(word, { effective: at(-HOUR_MS), expires: at(HOUR_MS) });
    await until(() => says('/en/_alerts/', word));
    const tab = await open();
    await tab.goto(`${site.url}/en/services/`);
    const strip = tab.getByRole('alert').filter({ hasText: word });
    await strip.waitFor();
    expect(await strip.getByRole('link').first().getAttribute('href')).toBe(`/en/alerts/${alert.slug}/`);
    await strip.getByRole('button').click();
    await tab.reload();
    await tab.waitForLoadState('networkidle');
    expect(await strip.count()).toBe(0);
    expect(tab.errors).toEqual([]);
  });

  it('stands on the home page and in the list without JavaScript', async () => {
    const word = uniqueWord();
    await warn(word, { effective: at(-HOUR_MS), expires: at(HOUR_MS) });
    await until(() => says('/en/', word));
    await until(() => says('/en/alerts/', word));
    await until(() => says('/en/alerts/feed.xml', word));
    await until(() => says('/alerts/cap.xml', word));
  });

  it('is over in its minute, by itself, everywhere', async () => {
    const word = uniqueWord();
    const alert = await warn(word, { effective: at(-HOUR_MS), expires: at(6_000) });
    await until(() => says('/en/_alerts/', word));
    await until(async () => !(await says('/en/_alerts/', word)), 20_000);
    await until(async () => !(await says('/en/', word)), 20_000);
    await until(() => says(`/en/alerts/${alert.slug}/`, t('en')('alerts:ended_text')), 20_000);
  });
});
