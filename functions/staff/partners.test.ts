import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { createOpen311 } from '@pune/open311';
import { askForKey, fetchable, fetchKey } from '@pune/open311/key-requests';
import type { Db } from '@pune/open311/tables';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { createTestDesk, type TestDesk } from './staff.testing.ts';

const EMAIL = 'partners@pune.example';
const FORM = {
  name: 'Fix It',
  partner: 'fixit',
  contact: 'api@fixit.example',
  permission: 'file',
  perMinute: '30',
  perDay: '1000',
  language: 'en',
};

describeOnEachDatabase('the administration of partners', (open) => {
  let desk: TestDesk;
  let tab: ReturnType<TestDesk['browser']>;
  const admit = (key: string) =>
    createOpen311({ db: desk.staff.db as unknown as Db, now: () => new Date() }).admit(key);
  beforeAll(async () => {
    desk = await createTestDesk(await open(), new Date());
    const administrator = await desk.people.post({ kind: 'administrator' });
    const person = await desk.people.person({ name: 'A', email: EMAIL, posts: [administrator] });
    await desk.enrol(person, EMAIL);
    tab = desk.browser();
    await desk.signIn(tab, EMAIL);
  });

  test('a key is shown once, its quota is changed, and it is revoked', async () => {
    const issued = await tab.post('/staff/partners/new/', FORM);
    expect(issued.status).toBe(200);
    const key = issued.page.querySelector('#key')!.text;
    expect((await admit(key)).kind).toBe('Admitted');
    const list = await tab.get('/staff/partners/?lang=en');
    expect(list.text).toContain('fixit');
    expect(list.text).not.toContain(key);
    expect(list.text).toContain('1 requests');
    const change = list.page.querySelector('a[href*="/quota/"]')!.getAttribute('href')!;
    const changed = await tab.post(change, { perMinute: '1', perDay: '5', language: 'en' });
    expect([changed.status, changed.location]).toEqual([
      303,
      '/staff/partners/?lang=en&done=partners_quota',
    ]);
    const revoke = change.replace('/quota/', '/revoke/');
    expect((await tab.get(revoke)).page.querySelector('button.bad')).not.toBeNull();
    expect((await tab.post(revoke, { language: 'en' })).status).toBe(303);
    expect((await admit(key)).kind).toBe('KeyRefused');
    const after = await tab.get('/staff/partners/?lang=en&done=partners_revoke');
    expect(after.text).toContain(t('en')('staff:done_partners_revoke'));
    expect(after.page.querySelector('a[href*="/revoke/"]')).toBeNull();
    expect((await tab.post(revoke, { language: 'en' })).status).toBe(422);
  });

  test.each([
    [{ partner: 'Fix It' }, 'refused_partner_invalid'],
    [{ perDay: 'many' }, 'refused_quota_invalid'],
    [{ perMinute: '1.5' }, 'refused_quota_invalid'],
  ] as const)('%j is refused beside its field', async (more, message) => {
    const answer = await tab.post('/staff/partners/new/', {
      ...FORM,
      partner: 'other',
      ...more,
    });
    expect(answer.status).toBe(422);
    expect(answer.page.querySelector('.form')!.text).toContain(t('en')(`staff:${message}`));
    expect(answer.page.querySelector('input[name=name]')!.getAttribute('value')).toBe('Fix It');
  });

  test('all errors of a new key are shown at once', async () => {
    const wrong = { ...FORM, partner: 'Fix It', contact: '', perDay: '0' };
    const answer = await tab.post('/staff/partners/new/', wrong);
    const T = t('en');
    expect(answer.page.querySelectorAll('.errs a').map(({ text }) => text)).toEqual([
      T('staff:refused_partner_invalid'),
      T('staff:refused_contact_missing'),
      T('staff:refused_quota_invalid'),
    ]);
  });

  test('a short name in use is refused, and another key is a choice', async () => {
    const first = { ...FORM, name: 'Walkers', partner: 'walkers' };
    expect((await tab.post('/staff/partners/new/', first)).status).toBe(200);
    const taken = await tab.post('/staff/partners/new/', { ...first, name: 'Strangers' });
    expect(taken.page.querySelector('#change-partner-error')!.text).toBe(
      t('en')('staff:refused_partner_taken'),
    );
    const { partner: _, ...further } = { ...first, name: '', further: 'walkers' };
    const issued = await tab.post('/staff/partners/new/', further);
    expect([issued.status, issued.text.includes('Walkers')]).toEqual([200, true]);
  });

  test('the quota is filled in, the present one in a change', async () => {
    const form = { ...FORM, name: 'Counters', partner: 'counters', perMinute: '7', perDay: '70' };
    await tab.post('/staff/partners/new/', form);
    const list = await tab.get('/staff/partners/?lang=en');
    const row = list.page.querySelectorAll('tbody tr').find(({ text }) => /Counters/.test(text))!;
    const change = await tab.get(row.querySelector('a[href*="/quota/"]')!.getAttribute('href')!);
    const values = (page: typeof change.page) =>
      ['perMinute', 'perDay'].map((name) =>
        page.querySelector(`input[name=${name}]`)!.getAttribute('value'),
      );
    expect(values(change.page)).toEqual(['7', '70']);
  });

  describe('a request for a key', () => {
    const db = () => desk.staff.db as unknown as Db;
    const ask = async (organisation: string) => {
      const given = {
        organisation,
        purpose: 'An app for potholes.',
        email: 'api@fixit.example',
        language: 'mr',
        origin: 'https://pmc.example',
      };
      expect(await askForKey(db(), given, organisation, new Date())).toBe(0);
      const list = await tab.get('/staff/partners/?lang=en');
      const row = list.page
        .querySelectorAll('[aria-labelledby=requests] li')
        .find(({ text }) => text.includes(organisation))!;
      return (name: string) => row.querySelector(`a[href*="/${name}/"]`)!.getAttribute('href')!;
    };

    test('is accepted: the partner gets a link by mail that shows the key once', async () => {
      const link = (await ask('Pune Riders'))('accept');
      const { name: _, contact: __, ...form } = FORM;
      const { page } = await tab.get(link);
      const value = (name: string) =>
        page.querySelector(`input[name=${name}]`)!.getAttribute('value');
      expect([value('perMinute'), value('perDay')]).toEqual(['30', '1000']);
      // The short name of another partner would join the two.
      const taken = await tab.post(link, { ...form, partner: 'fixit' });
      expect(taken.page.querySelector('#change-partner-error')!.text).toBe(
        t('en')('staff:refused_partner_taken'),
      );
      const wrong = await tab.post(link, { ...form, partner: 'Pune Riders' });
      expect([wrong.status, desk.queued.length]).toEqual([422, 0]);
      const accepted = await tab.post(link, { ...form, partner: 'riders' });
      expect([accepted.status, accepted.location]).toEqual([
        303,
        '/staff/partners/?lang=en&done=requests_accept',
      ]);
      const [mail] = desk.queued.splice(0);
      expect(mail).toMatchObject({
        template: 'partner_accepted',
        language: 'mr',
        address: 'api@fixit.example',
        values: { name: 'Pune Riders' },
      });
      const [, token] = /partners\/([\w-]+)\?/.exec((mail!.values as { link: string }).link)!;
      expect(await fetchable(db(), token!, new Date())).toBe('Pune Riders');
      const key = await fetchKey(db(), token!, new Date());
      expect((await admit(key!)).kind).toBe('Admitted');
      expect([
        await fetchKey(db(), token!, new Date()),
        (await tab.post(link, form)).status,
      ]).toEqual([null, 404]);
    });

    test('is refused with a reason, which the partner gets by mail', async () => {
      const link = (await ask('Nobody'))('refuse');
      expect((await tab.post(link, { reason: ' ', language: 'en' })).status).toBe(422);
      expect((await tab.post(link, { reason: 'Say who you are.', language: 'en' })).status).toBe(
        303,
      );
      expect(desk.queued.splice(0)).toMatchObject([
        { template: 'partner_refused', values: { name: 'Nobody', reason: 'Say who you are.' } },
      ]);
      expect((await tab.get('/staff/partners/?lang=en')).text).not.toContain('Nobody');
    });
  });

  test('the pages are in three languages', async () => {
    for (const locale of LOCALES) {
      const list = await tab.get(`/staff/partners/?lang=${locale}`);
      expect(list.page.querySelector('h1')!.text).toBe(t(locale)('staff:partners_title'));
      const form = await tab.get(`/staff/partners/new/?lang=${locale}`);
      expect(form.page.querySelector('h1')!.text).toBe(t(locale)('staff:change_partners_new'));
    }
  });

  test('other officers do not see the partners', async () => {
    const head = await desk.people.post({ kind: 'commissioner' });
    const email = 'commissioner@pune.example';
    const person = await desk.people.person({ name: 'C', email, posts: [head] });
    await desk.enrol(person, email);
    const other = desk.browser();
    await desk.signIn(other, email);
    expect((await other.get('/staff/partners/')).status).toBe(403);
    expect((await other.get('/staff/partners/new/')).status).toBe(403);
    expect((await other.get('/staff/?lang=en')).text).not.toContain('/staff/partners/');
  });
});
