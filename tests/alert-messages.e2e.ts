import { afterEach, describe, expect, it } from 'vitest';
import { SANDBOX_INBOX_API } from '../packages/notify/notify.constants.ts';
import { LOCALES } from '../packages/i18n/i18n.ts';
import { messagesOf } from '../packages/i18n/server.ts';
import { signIn } from './support/citizens.ts';
import { runSchedule } from './support/schedules.ts';
import { accountFor, loginAs, loginWith, uniqueWord, until, type Doc } from './support/cms.ts';
import { portalWith, system, visit } from './support/visit.ts';

const site = portalWith(
  ({ collections, capabilities }) =>
    collections.includes('alerts') && capabilities.includes('citizens'),
);
const sites = system.sites.filter(({ collections }) => collections.includes('alerts'));
/** The schedule of the system sends them within a minute, if no run of the test does. */
const SENT_WITHIN_MS = 100_000;
const at = (ms: number) => new Date(Date.now() + ms).toISOString();

const made: Doc[] = [];
afterEach(async () => {
  const administrator = await loginAs('administrator');
  for (const { id, slug } of made.splice(0)) {
    await administrator.delete('alerts', id);
    // The next files look at all pages.
    for (const locale of LOCALES)
      await until(async () => (await visit(site, `/${locale}/alerts/${slug}/`)).status === 410);
  }
});

/** The messages in the sandbox's inbox that contain a word: their address and text. */
async function messagesWith(word: string): Promise<{ address: string; text: string }[]> {
  const { text } = await visit(site, SANDBOX_INBOX_API, {
    headers: { accept: 'application/json' },
  });
  return (JSON.parse(text) as { address: string; text: string }[]).filter((message) =>
    message.text.includes(word),
  );
}

/** A citizen who chose messages and a ward office on the account page. */
async function citizenWith(locale: string, choices: readonly string[], area: string) {
  const citizen = await signIn(site, locale);
  const form = new URLSearchParams({ areas: area, language: locale });
  for (const choice of choices) form.append('messages', choice);
  const saved = await citizen.postForm('/preferences', form);
  expect(saved.status).toBe(303);
  return { ...citizen, address: `+91${citizen.mobile}` };
}

describe('an alert that an editor of one department publishes', () => {
  it('reaches those who chose its topic and area, in their language, once, until they stop it', async () => {
    const administrator = await loginAs('administrator');
    const [department] = await administrator.find('departments', { 'slug.equals': 'water-supply' });
    const [office] = await administrator.find('offices', { 'code.equals': 'WO-13' });
    const editor = await loginWith(await accountFor(administrator, 'publisher', [department!.id]));
    const told = await Promise.all(
      LOCALES.map((locale) => citizenWith(locale, ['water.sms'], 'WO-13')),
    );
    const elsewhere = await citizenWith('en', ['water.sms'], 'WO-03');
    const other = await citizenWith('en', ['traffic.sms', 'services.sms'], 'WO-13');

    const word = uniqueWord();
    const alert = await editor.create('alerts', 'en', {
      title: `No water ${word}`,
      summary: `Trial ${word}: nothing has happened.`,
      event: 'Water supply',
      area: 'A street',
      slug: `test-${word}`,
      portals: sites.map(({ id }) => id),
      department: department!.id,
      offices: [office!.id],
      status: 'Actual',
      severity: 'Minor',
      urgency: 'Expected',
      certainty: 'Likely',
      category: 'Infra',
      topic: 'water',
      effective: at(-60_000),
      expires: at(3_600_000),
      _status: 'published',
    });
    made.push(alert);

    // Citizens of other tests may have chosen the same.
    const ours = new Set([...told, elsewhere, other].map(({ address }) => address));
    const messagesToOurs = async () =>
      (await messagesWith(word)).filter(({ address }) => ours.has(address));
    // An edit reaches the functions a moment after the CMS has answered.
    const sent = (count: number) =>
      until(async () => {
        await runSchedule('notify-drain');
        return (await messagesToOurs()).length >= count;
      }, SENT_WITHIN_MS);
    await until(async () => (await visit(site, `/en/alerts/${alert.slug}/`)).status === 200);
    await sent(told.length);
    const messages = await messagesToOurs();
    expect(messages.map(({ address }) => address).sort()).toEqual(
      told.map(({ address }) => address).sort(),
    );
    // The link leads to a page with one button, which needs no signing in.
    const [citizen] = told;
    const { text } = messages.find(({ address }) => address === citizen!.address)!;
    const link = new URL(/https?:\/\/\S+$/.exec(text)![0]);
    expect(link.origin).toBe(new URL(site.url).origin);
    const page = await visit(site, `${link.pathname}?lang=${LOCALES[0]}`, {
      headers: { accept: 'text/html' },
    });
    expect(page.text).toContain(messagesOf('citizens', LOCALES[0]).action_stop);
    const stopped = await visit(site, link.pathname, {
      method: 'POST',
      headers: {
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
        origin: site.url,
      },
      body: `language=${LOCALES[0]}`,
    });
    expect(stopped.status).toBe(303);

    // Published again without a change, and then with another end.
    await editor.update('alerts', alert.id, 'en', {
      summary: `Trial ${word}: once more, nothing has happened.`,
      _status: 'published',
    });
    await editor.update('alerts', alert.id, 'en', {
      expires: at(7_200_000),
      _status: 'published',
    });
    const expected = told.length + told.length - 1;
    await sent(expected);
    const all = await messagesToOurs();
    expect(all).toHaveLength(expected);
    expect(all.filter(({ address }) => address === citizen!.address)).toHaveLength(1);
  });
});
