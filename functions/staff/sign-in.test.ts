import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { SESSION_IDLE_MS } from '@pune/staff/sessions';
import { beforeAll, expect, test } from 'vitest';
import { keepForm, parseKept } from './kept-form.ts';
import { ownPath } from './addresses.ts';
import { BASE, createTestDesk, PASSWORD, type TestDesk } from './staff.testing.ts';

const NOON = new Date('2026-06-01T06:30:00Z');
const EMAIL = 'asha@pune.example';

test('only paths of the desk are pages to go to', () => {
  for (const path of ['/desk/', '/staff/persons/?q=a&page=2', '/desk/grievances/x/answer/'])
    expect(ownPath(path)).toBe(path);
  for (const path of [
    '//evil.example/',
    'https://evil.example/desk/',
    '/desk//evil.example',
    '/desk/\\evil',
    '/desk/../mr/',
    '/mr/',
    '/desk',
    '/desk/ x',
    `/desk/${'x'.repeat(600)}`,
    undefined,
    ['/desk/'],
  ])
    expect(ownPath(path), String(path)).toBeNull();
});

test('a form is kept with its texts, not with its files', async () => {
  const body = new FormData();
  body.append('text', 'वाचले');
  body.append('photos', new File(['x'], 'a.jpg'));
  const kept = await keepForm(new Request(`${BASE}/desk/x/1/answer/`, { method: 'POST', body }));
  expect(kept).toEqual({ action: '/desk/x/1/answer/', fields: [['text', 'वाचले']], hadFiles: true });
  const elsewhere = new Request(`${BASE}/api/x`, {
    method: 'POST',
    body: new URLSearchParams({ a: 'b' }),
  });
  expect(await keepForm(elsewhere)).toBeNull();
  expect(parseKept('{"action":"https://evil.example","fields":[],"hadFiles":false}')).toBeNull();
  expect(parseKept('nothing')).toBeNull();
});

describeOnEachDatabase('the sign-in of officers', (open) => {
  let desk: TestDesk;
  let person: string;
  beforeAll(async () => {
    desk = await createTestDesk(await open(), NOON);
    const post = await desk.people.post({
      kind: 'ward_officer',
      office: 'WO-03',
      designation: { en: 'Ward officer, Aundh', mr: 'क्षेत्रीय अधिकारी, औंध', hi: 'वार्ड अधिकारी, औंध' },
    });
    person = await desk.people.person({ name: 'Asha Jadhav', email: EMAIL, posts: [post] });
    await desk.enrol(person, EMAIL);
  });

  test('takes address, password and code, and leads to the page that was wanted', async () => {
    const tab = desk.browser();
    const asked = await tab.get('/staff/?lang=mr');
    expect([asked.status, asked.location]).toEqual([
      303,
      '/staff/sign-in?lang=mr&next=%2Fstaff%2F%3Flang%3Dmr',
    ]);
    const form = await tab.get(asked.location!);
    const next = form.page.querySelector('[name=next]')!.getAttribute('value')!;
    const signed = await desk.signIn(tab, EMAIL, { next, language: 'mr' });
    expect([signed.status, signed.location]).toEqual([303, '/staff/?lang=mr']);
    const session = signed.headers
      .getSetCookie()
      .find((line) => line.startsWith('staff-session='))!;
    expect(session).toMatch(/HttpOnly/);
    expect(session).toMatch(/SameSite=Lax/);
    const account = await tab.get(signed.location!);
    expect(account.status).toBe(200);
    expect(account.page.querySelector('main')!.text).toContain('क्षेत्रीय अधिकारी, औंध');
    expect(account.headers.get('cache-control')).toBe('no-store');
    expect((await tab.get('/staff/sign-in?lang=en')).location).toBe('/desk/?lang=en');
  });

  test('sets a cookie of this host alone where there is TLS', async () => {
    const { hostCookie } = await import('@pune/http/host-cookies');
    const request = new Request('https://desk.example/staff/sign-in');
    expect(hostCookie(request, { name: 'staff-session', value: 'x', seconds: 1 })).toMatch(
      /^__Host-staff-session=x; .*Secure/,
    );
  });

  test.each(LOCALES)(
    'says in %s what is wrong, keeps the address, and shows no secret',
    async (language) => {
      const tab = desk.browser();
      const T = t(language);
      const blank = await tab.post('/staff/sign-in', {
        email: EMAIL,
        password: '',
        code: '12',
        language,
      });
      expect(blank.status).toBe(422);
      expect(blank.page.querySelector('[name=email]')!.getAttribute('value')).toBe(EMAIL);
      expect(blank.page.querySelector('#sign-in-password-error')!.text).toBe(
        T('functions:error_required'),
      );
      expect(blank.page.querySelector('#sign-in-code-error')!.text).toBe(
        T('staff:error_code_format'),
      );
      expect(
        blank.page.querySelectorAll('.errs a').map((link) => link.getAttribute('href')),
      ).toEqual(['#sign-in-password', '#sign-in-code']);
      const wrong = await tab.post('/staff/sign-in', {
        email: EMAIL,
        password: 'another one',
        code: desk.codeOf(EMAIL),
        language,
      });
      expect(wrong.status).toBe(422);
      expect(wrong.text).not.toContain('another one');
      expect(wrong.page.querySelector('.errs')!.text).toContain(T('staff:error_wrong'));
    },
  );

  test('accepts each code once', async () => {
    const code = desk.codeOf(EMAIL);
    const sign = () =>
      desk.browser().post('/staff/sign-in', { email: EMAIL, password: PASSWORD, code });
    expect([(await sign()).status, (await sign()).status]).toEqual([303, 422]);
  });

  test('answers too many wrong attempts with 429, the time to wait, and the typed address', async () => {
    const tab = desk.browser();
    const email = 'stranger@pune.example';
    const attempt = () =>
      tab.post('/staff/sign-in', { email, password: 'guess', code: '123456', language: 'en' });
    const statuses: number[] = [];
    for (let i = 0; i < 6; i += 1) statuses.push((await attempt()).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
    const last = await attempt();
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(last.page.querySelector('#sign-in-errors h2')!.text).toMatch(/^Correct this/);
    expect(last.page.querySelector('#sign-in-errors')!.text).toMatch(/Try again in \d+ minutes/);
    expect(last.page.querySelector('[name=email]')!.getAttribute('value')).toBe(email);
    const json = await desk.browser({ accept: 'application/json' }).post('/staff/sign-in', {
      email,
      password: 'guess',
      code: '123456',
    });
    expect([json.status, (JSON.parse(json.text) as { status: number }).status]).toEqual([429, 429]);
  });

  test('keeps a form that was posted after the session had ended, and sends it after the sign-in', async () => {
    const tab = desk.browser();
    await desk.signIn(tab, EMAIL);
    desk.later(SESSION_IDLE_MS);
    const fields: [string, string][] = [
      ['text', 'Two\nlines of <b>text</b>'],
      ['key', 'abc'],
      ['language', 'en'],
    ];
    const refused = await tab.post('/staff/sessions/abc/end?lang=en', fields);
    expect(refused.status).toBe(401);
    const kept = refused.page.querySelector('[name=kept]')!.getAttribute('value')!;
    const wrong = await tab.post('/staff/sign-in', {
      email: EMAIL,
      password: '',
      code: '',
      kept,
      language: 'en',
    });
    expect(wrong.page.querySelector('[name=kept]')!.getAttribute('value')).toBe(kept);
    const signed = await desk.signIn(tab, EMAIL, { kept, language: 'en' });
    expect([signed.status, signed.page.querySelector('h1')!.text]).toEqual([
      200,
      t('en')('staff:kept_title'),
    ]);
    const form = signed.page.querySelector('main form')!;
    expect(form.getAttribute('action')).toBe('/staff/sessions/abc/end?lang=en');
    expect(
      form
        .querySelectorAll('input')
        .map((input) => [input.getAttribute('name'), input.getAttribute('value')]),
    ).toEqual(fields);
    expect(signed.page.querySelector('.note')!.innerHTML).toContain('&lt;b&gt;text&lt;/b&gt;');
  });

  test('a disabled person is out at the next request', async () => {
    const email = 'leaver@pune.example';
    const leaver = await desk.people.person({ email, posts: [] });
    await desk.enrol(leaver, email);
    const tab = desk.browser();
    await desk.signIn(tab, email);
    expect((await tab.get('/staff/')).status).toBe(200);
    await desk.people.disable(leaver);
    expect((await tab.get('/staff/')).location).toMatch(/^\/staff\/sign-in/);
    expect((await desk.signIn(tab, email)).status).toBe(422);
  });

  test('sessions are listed and ended one by one, and signing out ends the own one', async () => {
    const [here, there] = [desk.browser(), desk.browser()];
    await desk.signIn(here, EMAIL);
    await desk.signIn(there, EMAIL);
    const account = await here.get('/staff/?lang=en');
    const end = account.page
      .querySelectorAll('form')
      .map((form) => form.getAttribute('action')!)
      .filter((action) => action.endsWith('/end'));
    expect(end.length).toBeGreaterThan(0);
    for (const action of end) expect((await here.post(action)).status).toBe(303);
    expect((await there.get('/staff/')).status).toBe(303);
    expect((await here.post(end[0]!)).status).toBe(404);
    const out = await here.post('/staff/sign-out', { language: 'hi' });
    expect(out.location).toBe('/staff/sign-in?lang=hi&after=signed_out');
    expect(here.cookies.has('staff-session')).toBe(false);
    expect((await here.post('/staff/sign-out')).status).toBe(303);
  });

  test('an invited person sets a password, connects an app, and signs in', async () => {
    const email = 'new@pune.example';
    const invited = await desk.people.person({ name: 'Ravi Pawar', email });
    const link = await desk.invite(invited);
    const tab = desk.browser();
    const page = await tab.get(`${link}?lang=en`);
    expect(page.status).toBe(200);
    expect(page.page.querySelector('.qr svg')).not.toBeNull();
    const secret = page.page.querySelector('#secret')!.text.replaceAll(' ', '');
    desk.remember(email, secret);
    const enrol = (fields: Record<string, string>) =>
      tab.post(link, { password: PASSWORD, again: PASSWORD, language: 'en', ...fields });
    const T = t('en');
    expect((await enrol({ code: '000000' })).page.querySelector('.errs')!.text).toContain(
      T('staff:error_first_code'),
    );
    expect((await enrol({ code: desk.codeOf(email), again: 'other' })).status).toBe(422);
    expect(
      (
        await enrol({ code: desk.codeOf(email), password: 'short', again: 'short' })
      ).page.querySelector('.errs')!.text,
    ).toContain(T('staff:weak_Short'));
    expect((await enrol({ code: desk.codeOf(email) })).location).toBe(
      '/staff/sign-in?lang=en&after=enrolled',
    );
    expect((await tab.get(link)).status).toBe(404);
    expect((await desk.signIn(tab, email)).status).toBe(303);
  });
});
