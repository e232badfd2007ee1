import { createCitizens, type Citizens } from '@pune/citizens';
import { createConsents } from '@pune/citizens/consents';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { createSeal } from '@pune/database/seal';
import { createTestOffice, PLACE, type TestOffice } from '@pune/grievances/testing';
import { createPortalPages } from '@pune/http/portal-pages';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { createNotify, type Notify } from '@pune/notify';
import type { Notifier } from '@pune/notify/notifier';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { noKept } from '../testing/no-kept.ts';
import { published } from '../testing/configurations.ts';
import { keepsNoPhotos } from '../testing/kept-photos.ts';
import { startPortal } from '../testing/portal.ts';
import { createCitizensHandler } from '../citizens/citizens.handler.ts';
import { createGrievancesHandler } from './grievances.handler.ts';

const BASE = 'http://pmc.localhost:8080';
const HTML = 'text/html';
const T = t('en');

describeOnEachDatabase('nearby reports, followers and own pages over HTTP', (open) => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let office: TestOffice;
  let citizens: Citizens;
  let notify: Notify;
  let messages: { to: string; text: string }[] = [];
  let handle: (request: Request, caller: never) => Promise<Response>;
  let senders = 0;
  const record = (channel: Notifier['channel']): Notifier => ({
    name: 'recorder',
    channel,
    async send({ address, text, template }) {
      if (template !== 'grievance_for_officer') messages.push({ to: address, text });
      return { kind: 'Sent', providerId: null };
    },
  });
  const notifiers = { sms: record('sms'), email: record('email') };

  beforeAll(async () => {
    portal = await startPortal();
    const { db } = await open();
    office = await createTestOffice(db, '2026-11-25T04:30:00.000Z', {
      notifiers,
      contactsOf: (citizen) => citizens.contactsOf(citizen),
    });
    const { now } = office;
    notify = createNotify({
      db,
      notifiers,
      seal: createSeal('n'.repeat(32), 'notify'),
      mayNotify: async () => true,
      now,
    });
    citizens = createCitizens({
      db,
      seal: createSeal('c'.repeat(32), 'citizens'),
      notify,
      consents: createConsents({ db: db as never, now }),
      now,
    });
    await citizens.prepare();
    handle = createGrievancesHandler({
      grievances: async () => office.grievances,
      citizens: async () => ({ citizens, notify }),
      pages: createPortalPages({ origin: portal.origin }),
      configurations: published(),
      keptPhotos: keepsNoPhotos,
      embedOrigins: [],
      now,
    }) as never;
  });
  beforeEach(() => {
    messages = [];
  });
  afterAll(() => portal.close());

  const cookies = new Map<string, string>();
  async function send(path: string, init: RequestInit = {}, accept = HTML): Promise<Response> {
    const answer = await handle(
      new Request(`${BASE}${path}`, {
        ...init,
        headers: {
          accept,
          origin: BASE,
          'sec-fetch-site': 'same-origin',
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
      }),
      { ip: `203.0.113.${(senders += 1)}` } as never,
    );
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value) cookies.set(name!, value);
      else cookies.delete(name!);
    }
    return answer;
  }
  const post = (path: string, values: Record<string, string>, accept = HTML) =>
    send(path, { method: 'POST', body: new URLSearchParams(values) }, accept);
  const page = async (answer: Response | Promise<Response>) => parse(await (await answer).text());
  const filing = (more: Record<string, string> = {}) => ({
    category: 'pothole',
    latitude: String(PLACE.latitude),
    longitude: String(PLACE.longitude),
    description: `A deep hole across the left lane, ${(senders += 1)}.`,
    language: 'en',
    ...more,
  });

  test('a plain form is asked once to compare, and keeps everything that was typed', async () => {
    const near = await office.file({ area: undefined, ...PLACE });
    const values = filing({ landmark: 'Opposite the <school>', mobile: '98220 12345' });
    const answer = await post('/api/grievances', values);
    expect(answer.status).toBe(409);
    const step = await page(answer);
    expect(step.querySelector('head title')!.text).toBe(T('grievances:problem_nearby_title'));
    const board = step.querySelector('form [aria-labelledby=nearby]')!;
    expect(board.text).toContain(`${near.number.slice(0, 2)}-`);
    expect(board.text).toContain('about 60 m away');
    expect(board.querySelector('a.btn')!.getAttribute('href')).toBe(
      `/api/grievances/${near.number}/follow?lang=en`,
    );
    const typed = Object.fromEntries(
      step
        .querySelectorAll('form [name]')
        .map((control) => [
          control.getAttribute('name')!,
          control.rawTagName === 'textarea' ? control.text.trim() : control.getAttribute('value'),
        ]),
    );
    expect(typed).toMatchObject({
      description: values.description,
      landmark: 'Opposite the <school>',
      mobile: '98220 12345',
      latitude: values.latitude,
      nearby: 'seen',
    });
    const again = await post('/api/grievances', { ...values, nearby: 'seen' });
    expect([again.status, again.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('/receipt/'),
    ]);
  });

  test('programs ask for nearby reports themselves, in each language, and file without a step', async () => {
    const { number } = await office.file({ area: undefined, ...PLACE, category: 'street_light' });
    for (const locale of LOCALES) {
      const query = new URLSearchParams({
        category: 'street_light',
        latitude: String(PLACE.latitude),
        longitude: String(PLACE.longitude),
        lang: locale,
      });
      const answer = await send(`/api/grievances/nearby?${query}`, {}, 'application/json');
      const { reports } = (await answer.json()) as { reports: { facts: string[] }[] };
      expect([answer.status, reports.length]).toEqual([200, 1]);
      expect(reports[0]).toMatchObject({
        statusUrl: `/api/grievances/${number}?lang=${locale}`,
        words: null,
      });
      expect(reports[0]!.facts).toContain(t(locale)('grievances:status_submitted'));
    }
    const wrong = await send('/api/grievances/nearby?category=pothole', {}, 'application/json');
    expect([wrong.status, ((await wrong.json()) as { errors: object[] }).errors.length]).toEqual([
      422, 2,
    ]);
    const filed = await post(
      '/api/grievances',
      filing({ category: 'street_light' }),
      'application/json',
    );
    expect(filed.status).toBe(201);
  });

  test('an address is confirmed by a button behind the link that it gets', async () => {
    cookies.clear();
    const { number } = await office.file({ mobile: undefined });
    const base = `/api/grievances/${number}/follow`;
    const wrong = await page(post(base, { lang: 'en', email: 'anna' }));
    expect(wrong.querySelector('[data-field=email] .msg')!.text).toBe(
      T('grievances:error_email_invalid'),
    );
    const asked = await post(base, { lang: 'en', email: 'anna@example.org' });
    const text = await asked.text();
    expect([asked.status, text.includes('/following/')]).toEqual([202, false]);
    await office.grievances.runTimedEvents();
    expect(messages.map(({ to }) => to)).toEqual(['anna@example.org']);
    const link = new URL(/https?:\S+/.exec(messages[0]!.text)![0]);
    const path = link.pathname + link.search;
    for (let opened = 0; opened < 2; opened += 1) {
      const buttons = (await page(send(path))).querySelectorAll('main form [name=action]');
      expect(buttons.map((button) => button.getAttribute('value'))).toEqual(['confirm', 'end']);
    }
    const confirmed = await post(link.pathname, { lang: 'en', action: 'confirm' });
    expect(confirmed.status).toBe(303);
    await office.act(number, 'field', 'acknowledge');
    office.passUndo();
    await office.grievances.runTimedEvents();
    const own = await page(send(path));
    const rows = own.querySelectorAll('[aria-labelledby=messages] li');
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.text).toMatch(/^Email, .*: sent/);
    await post(link.pathname, { lang: 'en' });
    expect((await send(path)).status).toBe(404);
  });

  test('a number is confirmed by a code, told of a step, and its link ends it', async () => {
    cookies.clear();
    const { number } = await office.file({ mobile: undefined });
    const base = `/api/grievances/${number}/follow`;
    const form = (await page(send(`${base}?lang=en`))).querySelector('main form')!;
    expect(form.getAttribute('action')).toBe(base);
    const empty = await page(post(base, { lang: 'en' }));
    expect(empty.querySelector('.msg')!.text).toBe(T('grievances:error_mobile_required'));

    const asked = await post(base, { lang: 'en', mobile: '98220 54321' });
    expect(asked.headers.get('location')).toBe(`${base}/code?lang=en`);
    expect(messages.map(({ to }) => to)).toEqual(['+919822054321']);
    const code = /\d{6}/.exec(messages[0]!.text)![0];
    expect((await page(send(`${base}/code?lang=en`))).querySelector('main')!.text).toContain(
      '•••••••321',
    );
    const wrong = await post(`${base}/code`, {
      lang: 'en',
      code: code === '000000' ? '1'.repeat(6) : '0'.repeat(6),
    });
    expect([wrong.status, (await page(wrong)).querySelector('.msg')!.text]).toEqual([
      422,
      T('grievances:error_code'),
    ]);
    expect(messages.at(-1)!.text, 'it is no e-mail address').toContain('this mobile number');
    const followed = await post(`${base}/code`, { lang: 'en', code });
    const own = followed.headers.get('location')!;
    expect([followed.status, own]).toEqual([
      303,
      expect.stringMatching(/^\/api\/grievances\/following\/[\w.-]{29}\?lang=en&done=1$/),
    ]);
    expect((await page(send(own))).querySelector('main')!.text).toContain(
      T('grievances:following_done'),
    );
    messages = [];
    await office.act(number, 'field', 'acknowledge');
    office.passUndo();
    await office.grievances.runTimedEvents();
    await office.grievances.runTimedEvents();
    expect(messages).toEqual([
      { to: '+919822054321', text: expect.stringContaining(`${BASE}${own.split('?')[0]}`) },
    ]);
    const ended = await post(own.split('?')[0]!, { lang: 'en' });
    expect(ended.headers.get('location')).toBe('/api/grievances/following/ended?lang=en');
    expect((await send(own)).status).toBe(404);
  });

  test('the code of one grievance is none for another', async () => {
    cookies.clear();
    const [one, other] = [await office.file(), await office.file()];
    await post(`/api/grievances/${one.number}/follow`, { lang: 'en', mobile: '9822054333' });
    const code = /\d{6}/.exec(messages.at(-1)!.text)![0];
    const elsewhere = await post(`/api/grievances/${other.number}/follow/code`, { code });
    expect(elsewhere.status).toBe(410);
  });

  test('a reporter without the secret link opens the page with a code, for a day', async () => {
    cookies.clear();
    const { number, secret } = await office.file({ language: 'en' });
    await office.act(number, 'field', 'resolve', { words: 'The hole is filled.' }, [
      office.photo(),
    ]);
    const status = await page(send(`/api/grievances/${number}?lang=en`));
    const way = `/api/grievances/${number}/own?lang=en`;
    expect(status.querySelector(`a[href="${way}"]`)!.text).toBe(T('grievances:action_own_this'));
    const form = (await page(send(way))).querySelector('main form')!;
    const base = form.getAttribute('action')!;
    const empty = await page(post(base, { lang: 'en' }));
    expect(empty.querySelector('.msg')!.text).toBe(T('grievances:error_mobile_required'));

    const opened = async (mobile: string) => {
      messages = [];
      const asked = await post(base, { lang: 'en', mobile });
      expect([asked.status, asked.headers.get('location')]).toEqual([303, `${base}/code?lang=en`]);
      expect(messages.map(({ to }) => to)).toEqual([`+91${mobile}`]);
      return post(`${base}/code`, { lang: 'en', code: /\d{6}/.exec(messages[0]!.text)![0] });
    };
    const stranger = await opened('9822054999');
    expect([stranger.status, (await page(stranger)).querySelector('.msg')!.text]).toEqual([
      422,
      T('grievances:error_mobile_other'),
    ]);

    const answer = await opened('9822012345');
    const own = answer.headers.get('location')!;
    expect(own).toMatch(/^\/api\/grievances\/receipt\/[\w-]{32}\?lang=en$/);
    expect(own).not.toContain(secret);
    const receipt = await page(send(own));
    expect(receipt.querySelector('main')!.text).toContain('A deep hole');
    const { version } = await office.rowOf(number);
    const disputed = await post(own.split('?')[0]!, {
      action: 'dispute',
      words: 'The hole is still there.',
      version: String(version),
      lang: 'en',
    });
    expect(disputed.status).toBe(303);
    expect((await office.rowOf(number)).status).toBe('reopened');

    office.pass(25);
    expect((await send(own)).status).toBe(404);
    expect((await send(`/api/grievances/receipt/${secret}`)).status).toBe(200);
    await office.grievances.sweep();
    const left = await office.db.selectFrom('grievance_own_links').selectAll().execute();
    expect(left).toEqual([]);
  });

  test('the code that opens the own page says so, and goes to the e-mail address too', async () => {
    cookies.clear();
    const asked = filing({ email: 'anna@example.org', nearby: 'seen' });
    const filed = await post('/api/grievances', asked, 'application/json');
    const number = ((await filed.json()) as { number: string }).number.replaceAll('-', '');
    const base = `/api/grievances/${number}/own`;
    const ids = (await page(send(`${base}?lang=en`)))
      .querySelectorAll('main form input:not([type=hidden])')
      .map((input) => input.getAttribute('name'));
    expect(ids).toEqual(['mobile', 'email']);
    const wrong = await page(post(base, { lang: 'en', email: 'anna' }));
    expect(wrong.querySelector('[data-field=email] .msg')!.text).toBe(
      T('grievances:error_email_required'),
    );

    const opened = async (given: Record<string, string>) => {
      messages = [];
      const sent = await post(base, { lang: 'en', ...given });
      expect([sent.status, sent.headers.get('location')]).toEqual([303, `${base}/code?lang=en`]);
      const { to, text } = messages.at(-1)!;
      expect(text).toMatch(/^\d{6} opens your grievance PN-.*Do not share it\.$/);
      const code = /\d{6}/.exec(text)![0];
      return { to, answer: await post(`${base}/code`, { lang: 'en', code }) };
    };
    const stranger = await opened({ email: 'ben@example.org' });
    expect([stranger.to, stranger.answer.status]).toEqual(['ben@example.org', 422]);
    expect((await page(stranger.answer)).querySelector('[data-field=email] .msg')!.text).toBe(
      T('grievances:error_email_other'),
    );
    expect((await opened({ mobile: '9822054777' })).to).toBe('+919822054777');
    expect((await opened({ email: 'anna@example.org' })).answer.status).toBe(422);
    messages = [];
    await office.grievances.runTimedEvents();
    const asking = messages.find(({ text }) => text.includes('/following/'))!;
    const confirm = new URL(/https?:\S+/.exec(asking.text)![0]).pathname;
    await post(confirm, { lang: 'en', action: 'confirm' });
    const own = await opened({ email: 'Anna@example.org' });
    expect(own.answer.headers.get('location')).toMatch(/^\/api\/grievances\/receipt\/[\w-]{32}/);
  });

  test('the session in which it was filed opens the own page by a button, and no other does', async () => {
    const signIn = async (mobile: string) => {
      cookies.clear();
      messages = [];
      const asked = await citizens.askCode({
        mobile: `+91${mobile}`,
        language: 'en',
        keep: false,
        sender: `203.0.113.${(senders += 1)}`,
      });
      if (asked.kind !== 'CodeSent') throw new Error(asked.kind);
      await notify.drainAtOnce();
      const code = /\d{6}/.exec(messages[0]!.text)![0];
      const entered = await citizens.signIn({
        challenge: asked.challenge,
        code,
        language: 'en',
        device: '',
        before: null,
      });
      if (entered.kind !== 'SignedIn') throw new Error(entered.kind);
      cookies.set('citizen-session', entered.token);
    };
    await signIn('9822066001');
    const filed = await post('/api/grievances', filing({ nearby: 'seen' }), 'application/json');
    const number = ((await filed.json()) as { number: string }).number.replaceAll('-', '');
    await office.act(number, 'field', 'resolve', { words: 'The hole is filled.' }, [
      office.photo(),
    ]);
    const account = createCitizensHandler({
      grievances: async () => office.grievances,
      kept: noKept,
      open: async () => ({ citizens, notify }) as never,
      pages: createPortalPages({ origin: portal.origin }),
      configurations: published(),
      pushKey: null,
    });
    const cookie = () => `citizen-session=${cookies.get('citizen-session')}`;
    for (const path of ['me', 'grievances']) {
      const shown = await page(
        account(
          new Request(`${BASE}/api/citizens/${path}?lang=en`, {
            headers: { accept: HTML, cookie: cookie() },
          }),
          { ip: '203.0.113.1' } as never,
        ),
      );
      const form = shown.querySelector(`main form[action="/api/grievances/${number}/own"]`)!;
      expect(form.querySelector('button')!.text, path).toBe(T('grievances:action_own'));
      expect(shown.querySelector('main')!.text, path).toContain('Answer by 3 December 2026');
    }

    const base = `/api/grievances/${number}/own`;
    const own = (await page(send(`${base}?lang=en`))).querySelectorAll('main form');
    expect(own.map((form) => form.querySelectorAll('input:not([type=hidden])').length)).toEqual([
      0,
    ]);
    const opened = await post(base, { lang: 'en' });
    const receipt = opened.headers.get('location')!;
    expect([opened.status, receipt]).toEqual([
      303,
      expect.stringMatching(/^\/api\/grievances\/receipt\/[\w-]{32}\?lang=en$/),
    ]);
    const answer = (await page(send(receipt))).querySelector('main [name=action][value=confirm]');
    expect(answer).not.toBeNull();
    expect((await post(base, {}, 'application/json')).status).toBe(201);

    await signIn('9822066002');
    expect((await post(base, { lang: 'en' })).status).toBe(422);
    const other = await page(send(`${base}?lang=en`));
    expect(other.querySelectorAll('main form input[name=mobile]')).toHaveLength(1);

    // Signed out, a code to the number of the account opens it too.
    cookies.clear();
    messages = [];
    await post(base, { lang: 'en', mobile: '9822066001' });
    const code = /\d{6}/.exec(messages.at(-1)!.text)![0];
    const byCode = await post(`${base}/code`, { lang: 'en', code });
    expect(byCode.headers.get('location')).toContain('/receipt/');
  });
});
