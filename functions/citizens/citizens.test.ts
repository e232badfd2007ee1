import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import { openBenefits } from '@pune/benefits/open-benefits';
import { KEPT_MAX } from '@pune/citizens/kept';
import { openPayments, type OpenedPayments } from '@pune/payments/open-payments';
import { CODE_LIMITS } from '@pune/citizens/code-limits';
import { stopPath } from '@pune/citizens/constants';
import { openCitizens } from '@pune/citizens/open-citizens';
import type { CitizenTables } from '@pune/citizens/migrations';
import { channelsOf, SENT_TOPICS } from '@pune/citizens/schema';
import { LOCALES, type Locale } from '@pune/i18n';
import { messagesOf } from '@pune/i18n/server';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { PortalPages } from '@pune/http/portal-pages';
import { createBenefitsHandler } from '../benefits/benefits.handler.ts';
import { challengesBy } from '../benefits/codes.ts';
import { drainAndSweep } from '../notify-drain/drain.ts';
import { published } from '../testing/configurations.ts';
import { noGrievances } from '../testing/no-grievances.ts';
import { noKept } from '../testing/no-kept.ts';
import { moveRefundRequest } from '@pune/payments/refund-requests';
import { markReminded } from '@pune/payments/reminders/mark-reminded';
import { createPaymentsHandler } from '../payments/payments.handler.ts';
import { deliverWebhooks } from '../payments/sandbox.routes.ts';
import { createCitizensHandler } from './citizens.handler.ts';
import { plainSignIn } from './sign-in.views.ts';

const BASE = 'http://pmc.localhost:8080';
const HTML = 'text/html';
const SUBSCRIPTION = {
  endpoint: 'https://fcm.googleapis.com/fcm/send/abc',
  keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) },
};
const pages: PortalPages = async (_, path) => {
  const locale = path.slice(1, 3) as Locale;
  return path.includes('_shell')
    ? `<html lang="${locale}"><title>{{shell:title}} – Portal</title><header>Masthead</header><main><!--shell:main--></main></html>`
    : path.endsWith('/account/')
      ? `<html lang="${locale}"><title>Account</title><main>${plainSignIn(locale)}</main></html>`
      : path.endsWith('/schemes/index.json')
        ? JSON.stringify([{ slug: 'mata-ramai-ambedkar', title: 'Ramai', card: {} }])
        : null;
};

type Handle = ReturnType<typeof createCitizensHandler>;

describeOnEachDatabase('the function citizens', (open) => {
  let opened: TestDatabase<CitizenTables>;
  let handle: ReturnType<typeof createCitizensHandler>;
  let [pay, look]: Handle[] = [];
  let payments: OpenedPayments;
  /** True while the records of payments and benefits cannot be read. */
  let isAway = false;
  let services: Awaited<ReturnType<typeof openCitizens>>;
  let [people, senders] = [0, 0];
  const background: Promise<unknown>[] = [];

  /** A browser: keeps its cookies, follows nothing by itself. */
  function browser({
    accept = HTML,
    base = BASE,
    agent = 'Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
  } = {}) {
    const cookies = new Map<string, string>();
    const lines: string[] = [];
    async function send(path: string, init: RequestInit = {}) {
      const headers = new Headers({
        accept,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'user-agent': agent,
        ...(init.method === 'POST' && { 'sec-fetch-site': 'same-origin', origin: base }),
        ...(init.headers as Record<string, string>),
      });
      const handlerOf = path.startsWith('/api/payments')
        ? pay!
        : path.startsWith('/api/benefits')
          ? look!
          : handle;
      const answer = await handlerOf(new Request(`${base}${path}`, { ...init, headers }), {
        ip: `203.0.113.${senders}`,
        waitUntil: (promise: Promise<unknown>) => void background.push(promise),
      });
      await Promise.all(background.splice(0));
      for (const line of answer.headers.getSetCookie()) {
        lines.push(line);
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
        if (/Max-Age=0/.test(line)) cookies.delete(name!);
        else cookies.set(name!, value!);
      }
      return answer;
    }
    const form = (
      path: string,
      values: Record<string, string> | [string, string][] = {},
      headers = {},
    ) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams(values),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      });
    const json = (path: string, values: unknown = {}, headers = {}) =>
      send(path, {
        method: 'POST',
        body: JSON.stringify(values),
        headers: { 'content-type': 'application/json', ...headers },
      });
    return {
      cookies,
      lines,
      send,
      form,
      json,
      page: async (path: string) => parse(await (await send(path)).text()),
    };
  }
  const lastCode = async () => /\b\d{6}\b/.exec((await services.notify.inbox())[0]!.text)![0];
  const number = () => `98220${String((people += 1)).padStart(5, '0')}`;
  async function enter({
    mobile = number(),
    language = 'mr' as Locale,
    keep = false,
    ...options
  }: { mobile?: string; language?: Locale; keep?: boolean; accept?: string; base?: string } = {}) {
    const tab = browser(options);
    const asked = await tab.form('/api/citizens/sign-in', {
      mobile,
      language,
      ...(keep && { keep: '1' }),
    });
    expect([200, 202, 303]).toContain(asked.status);
    const entered = await tab.form('/api/citizens/code', { code: await lastCode(), language });
    expect([200, 303]).toContain(entered.status);
    return { tab, mobile, entered };
  }

  beforeAll(async () => {
    opened = await open<CitizenTables>();
    const env = { NODE_ENV: 'test', SERVICES_DATABASE_URL: opened.url };
    services = await openCitizens({ env });
    payments = await openPayments(env);
    const benefits = await openBenefits(() => challengesBy(services.citizens.codes), env);
    const shared = { pages, citizens: async () => services };
    pay = createPaymentsHandler({ ...shared, opened: async () => payments, embedOrigins: [] });
    look = createBenefitsHandler({
      ...shared,
      benefits: async () => ({ benefits, sendAtOnce: () => services.notify.drainAtOnce() }),
      sandbox: () => true,
    });
    const unlessAway = async <T>(service: T): Promise<T> =>
      isAway ? Promise.reject(new Error('away')) : service;
    handle = createCitizensHandler({
      grievances: noGrievances,
      kept: { payments: () => unlessAway(payments.payments), benefits: () => unlessAway(benefits) },
      open: async () => services,
      pages,
      configurations: published(),
      pushKey: 'B'.repeat(87),
    });
  });
  afterAll(async () => {
    await payments?.payments.close();
    await services?.close();
  });
  beforeEach(async () => {
    senders = (senders + 1) % 250;
    await opened.db.deleteFrom('notify_inbox' as 'citizens').execute();
    await opened.db.deleteFrom('rate_limits').execute();
  });

  test.each(LOCALES)(
    'lets a person in by number and code, without scripts, in %s',
    async (language) => {
      const [tab, mobile] = [browser(), number()];
      const asked = await tab.form('/api/citizens/sign-in', { mobile: `+91 ${mobile}`, language });
      expect([asked.status, asked.headers.get('location')]).toEqual([
        303,
        `/api/citizens/code?lang=${language}`,
      ]);
      const page = await tab.page(asked.headers.get('location')!);
      expect(page.querySelector('h1')!.text).toBe(messagesOf('citizens', language).code_title);
      expect(page.text).toContain(`•••••••${mobile.slice(-3)}`);
      expect(page.text).not.toContain(mobile);
      const entered = await tab.form('/api/citizens/code', { code: await lastCode(), language });
      expect([entered.status, entered.headers.get('location')]).toEqual([
        303,
        `/api/citizens/me?lang=${language}`,
      ]);
      const me = await tab.page(entered.headers.get('location')!);
      expect(me.querySelector('html')!.getAttribute('lang')).toBe(language);
      expect(me.querySelector('h1')!.text).toBe(messagesOf('citizens', language).me_title);
      expect(me.querySelectorAll('input[name="messages"][checked]')).toEqual([]);
      expect(me.text).toContain('Firefox, Android');
      expect(me.querySelectorAll('[style], script:not([src])')).toEqual([]);
    },
  );

  test('gives the form back as it was typed when the number is none', async () => {
    for (const language of LOCALES) {
      const answer = await browser().form('/api/citizens/sign-in', { mobile: '12<"', language });
      const page = parse(await answer.text());
      expect(answer.status).toBe(422);
      expect(page.querySelector('#citizens-mobile')!.getAttribute('value')).toBe('12<"');
      expect(page.querySelector('#citizens-mobile-error')!.text).toBe(
        messagesOf('citizens', language).error_mobile,
      );
    }
    expect(await services.notify.inbox()).toEqual([]);
  });

  test('answers the same for a number that has an account and for one that has none', async () => {
    const { mobile } = await enter();
    const shape = async (value: string) => {
      const answer = await browser().form('/api/citizens/sign-in', {
        mobile: value,
        language: 'en',
      });
      return [
        answer.status,
        answer.headers.get('location'),
        await answer.text(),
        answer.headers.getSetCookie().map((line) => line.replace(/=[\w-]{32};/, '=…;')),
      ];
    };
    expect(await shape(mobile)).toEqual(await shape(number()));
  });

  test('reports a wrong code with the remaining tries, and refuses all after the last', async () => {
    const tab = browser();
    await tab.form('/api/citizens/sign-in', { mobile: number(), language: 'mr' });
    const code = await lastCode();
    const wrong = code === '000000' ? '000001' : '000000';
    const answer = await tab.form('/api/citizens/code', { code: wrong, language: 'mr' });
    expect([
      answer.status,
      parse(await answer.text()).querySelector('#citizens-code-error')!.text,
    ]).toEqual([422, expect.stringContaining('४')]);
    expect((await tab.form('/api/citizens/code', { code: 'abc', language: 'mr' })).status).toBe(
      422,
    );
    for (let n = 0; n < 3; n++)
      expect((await tab.form('/api/citizens/code', { code: wrong, language: 'mr' })).status).toBe(
        422,
      );
    expect((await tab.form('/api/citizens/code', { code: wrong, language: 'mr' })).status).toBe(
      410,
    );
    expect((await tab.form('/api/citizens/code', { code, language: 'mr' })).status).toBe(410);
    expect(tab.cookies.size).toBe(0);
  });

  test('takes a code in the browser alone that asked for it', async () => {
    await browser().form('/api/citizens/sign-in', { mobile: number(), language: 'en' });
    const code = await lastCode();
    expect((await browser().form('/api/citizens/code', { code, language: 'en' })).status).toBe(410);
    expect((await browser().send('/api/citizens/code')).status).toBe(410);
  });

  test('takes the digits of every script, sends another code on wish, and both may be used', async () => {
    const tab = browser();
    await tab.form('/api/citizens/sign-in', { mobile: '९८२२०९९९९९', language: 'hi', keep: '1' });
    await tab.form('/api/citizens/code/again', { language: 'hi' });
    expect((await services.notify.inbox()).map(({ address }) => address)).toEqual([
      '+919822099999',
      '+919822099999',
    ]);
    const devanagari = (await lastCode()).replace(/\d/g, (digit) =>
      String.fromCharCode(0x966 + Number(digit)),
    );
    expect(
      (await tab.form('/api/citizens/code', { code: devanagari, language: 'hi' })).status,
    ).toBe(303);
    expect(tab.lines.find((line) => line.startsWith('citizen-session='))).toMatch(
      /Max-Age=2592000/,
    );
  });

  test('limits the number of codes, and names the time to retry', async () => {
    // Codes are counted per ten minutes of the clock, which therefore stands still.
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const [tab, mobile] = [browser(), number()];
    for (let n = 0; n < CODE_LIMITS.perAddressAndSenderInTenMinutes; n++)
      expect(
        (await tab.form('/api/citizens/sign-in', { mobile, language: 'en' })).headers.get(
          'location',
        ),
      ).toBe('/api/citizens/code?lang=en');
    for (
      let n = CODE_LIMITS.perAddressAndSenderInTenMinutes;
      n < CODE_LIMITS.perAddressAndSenderInDay;
      n++
    ) {
      const last = await tab.form('/api/citizens/sign-in', { mobile, language: 'mr' });
      expect(
        (await tab.page(last.headers.get('location')!)).querySelector('.lead')!.text,
      ).toContain('सर्वांत नवीन संदेशातील');
    }
    expect(await services.notify.inbox()).toHaveLength(CODE_LIMITS.perAddressAndSenderInTenMinutes);
    const refused = await tab.form('/api/citizens/sign-in', { mobile, language: 'en' });
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    const form = parse(await refused.text());
    expect(form.querySelector('#citizens-mobile')!.getAttribute('value')).toBe(mobile);
    // A wait of hours is shown as a time of day: midnight in UTC.
    expect(form.text).toMatch(/try again after \d{1,2} \w+ \d{4}, 05:30/);
  });

  test('sends a code to a known browser, despite strangers’ requests', async () => {
    const { tab, mobile } = await enter();
    await tab.form('/api/citizens/sign-out', { language: 'mr' });
    expect(tab.cookies.has('citizen-session')).toBe(false);
    for (let n = 0; n < 40; n++) {
      senders = 100 + n;
      await browser().form('/api/citizens/sign-in', { mobile, language: 'en' });
    }
    expect((await browser().form('/api/citizens/sign-in', { mobile, language: 'en' })).status).toBe(
      429,
    );
    expect(
      (await tab.form('/api/citizens/sign-in', { mobile, language: 'mr' })).headers.get('location'),
    ).toBe('/api/citizens/code?lang=mr');
    expect(
      (
        await tab.form('/api/citizens/code', { code: await lastCode(), language: 'mr' })
      ).headers.get('location'),
    ).toBe('/api/citizens/me?lang=mr');
  });

  test.each(LOCALES)(
    'says that no code can come where there is no gateway for messages, in %s',
    async (language) => {
      const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
      const closed = await openCitizens({
        env: {
          NODE_ENV: 'production',
          SERVICES_DATABASE_URL: opened.url,
          ...Object.fromEntries(
            ['CITIZENS_KEY', 'NOTIFY_KEY'].map((name) => [name, name.padEnd(40, 'x')]),
          ),
        },
      });
      const production = createCitizensHandler({
        grievances: noGrievances,
        kept: noKept,
        open: async () => closed,
        pages,
        configurations: published(),
      });
      const asked = await production(
        new Request(`${BASE}/api/citizens/sign-in`, {
          method: 'POST',
          headers: { accept: HTML, 'sec-fetch-site': 'same-origin' },
          body: new URLSearchParams({ mobile: number(), language }),
        }),
        { ip: '203.0.113.1' },
      );
      expect(asked.status).toBe(503);
      expect(asked.headers.getSetCookie()).toEqual([]);
      expect(await asked.text()).toContain(messagesOf('citizens', language).problem_no_codes);
      expect(warned.mock.calls.flat().join()).toContain('SMS_URL');
      warned.mockRestore();
      await closed.close();
    },
  );

  test('keeps its cookies to itself: __Host-, HttpOnly, Secure, SameSite', async () => {
    const { tab } = await enter({ base: 'https://pmc.example' });
    const [session] = tab.lines.filter((line) => line.startsWith('__Host-citizen-session='));
    expect(session).toMatch(
      /^__Host-citizen-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    for (const line of tab.lines)
      expect(line).toMatch(/^__Host-.*; Path=\/; HttpOnly; Secure; SameSite=Lax/);
    // Behind a proxy that ends TLS the request says http: a name that is not this machine's own
    // still gets them.
    const behind = await enter({ base: 'http://pmc.example' });
    expect(
      behind.tab.lines.every((line) => line.startsWith('__Host-') && line.includes('; Secure')),
    ).toBe(true);
  });

  test('gives a fresh session at each sign-in, and the old one of that browser is worth nothing', async () => {
    const { tab, mobile } = await enter();
    const before = tab.cookies.get('citizen-session')!;
    await tab.form('/api/citizens/sign-in', { mobile, language: 'mr' });
    await tab.form('/api/citizens/code', { code: await lastCode(), language: 'mr' });
    expect(tab.cookies.get('citizen-session')).not.toBe(before);
    const thief = browser();
    thief.cookies.set('citizen-session', before);
    expect((await thief.send('/api/citizens/me')).headers.get('location')).toMatch(/\/account\/$/);
  });

  test('keeps choices: marked, saved, shown again, withdrawn by one press', async () => {
    const { tab } = await enter();
    const saved = await tab.form('/api/citizens/preferences', [
      ['messages', 'emergency.sms'],
      ['areas', 'WO-03'],
      ['areas', 'WO-13'],
      ['language', 'en'],
    ]);
    expect([saved.status, saved.headers.get('location')]).toEqual([
      303,
      '/api/citizens/me?lang=en&saved=1',
    ]);
    const me = await tab.page(saved.headers.get('location')!);
    expect(
      me
        .querySelectorAll('input[type="checkbox"][checked]')
        .map((input) => input.getAttribute('value')),
    ).toEqual(['emergency.sms', 'WO-03', 'WO-13']);
    expect(me.querySelector('[role="status"]')!.text).toBe(messagesOf('citizens', 'en').saved);
    await tab.form('/api/citizens/consents/withdraw', { language: 'en' });
    expect(
      (await tab.page('/api/citizens/me')).querySelectorAll('input[name="messages"][checked]'),
    ).toEqual([]);
    const bad = [
      [
        ['messages', 'gossip.sms'],
        ['language', 'en'],
      ],
      [
        ['areas', 'WO-99'],
        ['language', 'en'],
      ],
      [['language', 'xx']],
      [
        ['language', 'en'],
        ['role', 'admin'],
      ],
    ] as [string, string][][];
    for (const values of bad)
      expect((await tab.form('/api/citizens/preferences', values)).status).toBe(422);
  });

  test('offers only topics that are sent; an earlier consent for another is shown as such, and can be withdrawn', async () => {
    const { tab } = await enter({ language: 'en' });
    const offered = async () =>
      (await tab.page('/api/citizens/me?lang=en'))
        .querySelectorAll('input[name="messages"]')
        .map((input) => input.getAttribute('value'));
    // Events and changes come by e-mail alone.
    const sent = SENT_TOPICS.filter((topic) => channelsOf(topic).includes('sms')).map(
      (topic) => `${topic}.sms`,
    );
    expect(await offered()).toEqual(sent);
    for (const choice of ['grievances.sms', 'grievances.email']) {
      const refused = await tab.form('/api/citizens/preferences', [
        ['messages', choice],
        ['language', 'en'],
      ]);
      expect([
        refused.status,
        parse(await refused.text()).text.includes(messagesOf('citizens', 'en').error_not_offered),
      ]).toEqual([422, true]);
    }
    // Before payments, the last topic.
    const all = [...sent.slice(0, -1), 'grievances.sms', ...sent.slice(-1)];
    const { id } = await services.db
      .selectFrom('citizens')
      .select('id')
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow();
    await services.db
      .insertInto('citizens_consents')
      .values({
        id: 'earlier',
        citizen_id: id,
        slot: `${id} grievances sms`,
        topic: 'grievances',
        channel: 'sms',
        notice_version: '2026-11-25',
        language: 'en',
        given_at: '2026-11-25T00:00:00.000Z',
        withdrawn_at: null,
      })
      .execute();
    expect(await offered()).toEqual(all);
    expect(
      (await tab.page('/api/citizens/me?lang=en')).querySelector('[aria-labelledby="messages"]')!
        .text,
    ).toContain(messagesOf('citizens', 'en').not_sent);
    await tab.form('/api/citizens/preferences', [
      ['messages', 'grievances.sms'],
      ['messages', 'emergency.sms'],
      ['language', 'en'],
    ]);
    expect(await offered()).toEqual(all);
    await tab.form('/api/citizens/preferences', [
      ['messages', 'emergency.sms'],
      ['language', 'en'],
    ]);
    expect(await offered()).toEqual(sent);
  });

  test('shows the status of messages', async () => {
    const { tab } = await enter({ language: 'en' });
    await tab.form('/api/citizens/preferences', [
      ['messages', 'emergency.sms'],
      ['language', 'en'],
    ]);
    await services.citizens.announce({
      key: `n ${people}`,
      template: 'emergency_alert',
      areas: [],
      values: () => ({ title: 'Flood.', instruction: 'Leave the river road.' }),
    });
    const shown = async () =>
      (await tab.page('/api/citizens/me?lang=en')).querySelector('[aria-labelledby="sent"]')!.text;
    expect(await shown()).toContain(messagesOf('citizens', 'en').status_queued);
    expect((await drainAndSweep(services, { now: Date.now })).sent).toBeGreaterThan(0);
    expect(await shown()).toContain(messagesOf('citizens', 'en').status_sent);
  });

  test.each(LOCALES)(
    'ends the messages of one topic by the link in them, without signing in, in %s',
    async (language) => {
      const { tab } = await enter({ language });
      await tab.form('/api/citizens/preferences', [
        ['messages', 'water.sms'],
        ['messages', 'traffic.sms'],
        ['language', language],
      ]);
      const chosen = async () =>
        (await tab.page('/api/citizens/me'))
          .querySelectorAll('input[name="messages"][checked]')
          .map((input) => input.getAttribute('value'));
      const links: string[] = [];
      await services.citizens.announce({
        key: `w ${people}`,
        template: 'water_notice',
        areas: [],
        values: (_, { key }) => {
          links.push(stopPath(key!));
          return { title: 'No water', when: 'Today.', link: links[0]! };
        },
      });
      const words = messagesOf('citizens', language);
      const anybody = browser();
      const page = await anybody.page(`${links[0]}?lang=${language}`);
      expect(page.querySelector('h1')!.text).toContain(words.topic_water);
      expect(page.querySelector('main form button')!.text).toBe(words.action_stop);
      // Programs open the links of messages: only the button ends them.
      expect(await chosen()).toEqual(['traffic.sms', 'water.sms']);
      const ended = await anybody.form(links[0]!, { language });
      expect(ended.status).toBe(303);
      expect((await anybody.page(ended.headers.get('location')!)).querySelector('h1')!.text).toBe(
        words.stopped_title,
      );
      expect(await chosen()).toEqual(['traffic.sms']);
      const again = await anybody.page(`${links[0]}?lang=${language}`);
      expect(again.querySelector('h1')!.text).toBe(words.stopped_title);
      expect((await anybody.form(stopPath('aaaaaaaaaaaaaaaaaaaaaa'), { language })).status).toBe(
        303,
      );
    },
  );

  test('ends messages by the post of a mail program, which is not redirected', async () => {
    const { tab } = await enter();
    await tab.form('/api/citizens/preferences', [
      ['messages', 'water.sms'],
      ['language', 'en'],
    ]);
    let link = '';
    await services.citizens.announce({
      key: `u ${people}`,
      template: 'water_notice',
      areas: [],
      values: (_, { key }) => {
        link = stopPath(key!);
        return { title: 'No water', when: 'Today.', link };
      },
    });
    const posted = await browser().form(link, { 'List-Unsubscribe': 'One-Click' });
    expect([posted.status, await posted.json()]).toEqual([200, { ended: true }]);
    const checked = (await tab.page('/api/citizens/me')).querySelectorAll(
      'input[name="messages"][checked]',
    );
    expect(checked).toEqual([]);
  });

  test('adds an e-mail address by a code sent there', async () => {
    const { tab } = await enter();
    const wrong = await tab.form('/api/citizens/email', { email: 'asha@', language: 'mr' });
    expect([
      wrong.status,
      parse(await wrong.text())
        .querySelector('#citizens-email')!
        .getAttribute('value'),
    ]).toEqual([422, 'asha@']);
    expect(
      (
        await tab.form('/api/citizens/email', { email: ' asha@example.org ', language: 'mr' })
      ).headers.get('location'),
    ).toBe('/api/citizens/email/code?lang=mr');
    expect((await services.notify.inbox())[0]).toMatchObject({
      channel: 'email',
      address: 'asha@example.org',
    });
    await tab.form('/api/citizens/email/code', { code: await lastCode(), language: 'mr' });
    const me = await tab.page('/api/citizens/me?lang=mr');
    expect(me.querySelector('[aria-labelledby="email"]')!.text).toContain('asha@example.org');
    expect(me.querySelector('input[value="emergency.email"]')).not.toBeNull();
    await tab.form('/api/citizens/email/remove', { language: 'mr' });
    expect(
      (await tab.page('/api/citizens/me')).querySelector('input[value="emergency.email"]'),
    ).toBeNull();
  });

  test('sends coming events to a confirmed address that chose them, until its mail program ends them', async () => {
    const { tab } = await enter({ language: 'hi' });
    const isOffered = async () =>
      (await tab.page('/api/citizens/me')).querySelector('input[value="events.email"]') !== null;
    expect(await isOffered()).toBe(false);
    const address = `events-${people}@example.org`;
    await tab.form('/api/citizens/email', { email: address, language: 'hi' });
    await tab.form('/api/citizens/email/code', { code: await lastCode(), language: 'hi' });
    expect(await isOffered()).toBe(true);
    await tab.form('/api/citizens/preferences', [
      ['messages', 'events.email'],
      ['language', 'hi'],
    ]);
    let link = '';
    const digest = (week: number) =>
      services.citizens.announce({
        key: `events ${people} ${week}`,
        template: 'events_digest',
        areas: [],
        values: (language, { key }) => {
          link = stopPath(key!);
          return { events: `Event ${week} ${language}`, page: '/hi/events/', link };
        },
      });
    const arrived = async () => {
      await drainAndSweep(services, { now: Date.now });
      return (await services.notify.inbox()).filter((message) => message.address === address);
    };
    expect([await digest(1), await digest(1)]).toEqual([1, 0]);
    const [mail] = await arrived();
    expect([mail!.subject, mail!.text.includes('Event 1 hi'), mail!.text.includes(link)]).toEqual([
      messagesOf('notify', 'hi').events_digest_subject,
      true,
      true,
    ]);
    const before = (await arrived()).length;
    await browser().form(link, { 'List-Unsubscribe': 'One-Click' });
    expect(await digest(2)).toBe(0);
    expect((await arrived()).length).toBe(before);
  });

  test('sends changes to those who follow them in this rhythm, and keeps which they follow', async () => {
    const { tab } = await enter({ language: 'hi' });
    const address = `changes-${people}@example.org`;
    await tab.form('/api/citizens/email', { email: address, language: 'hi' });
    await tab.form('/api/citizens/email/code', { code: await lastCode(), language: 'hi' });
    const save = (...more: [string, string][]) =>
      tab.form('/api/citizens/preferences', [
        ['messages', 'changes.email'],
        ['language', 'hi'],
        ...more,
      ]);
    expect((await save(['types', 'faqs'])).status).toBe(422);
    expect((await save(['departments', 'Roads & more'])).status).toBe(422);
    await save(
      ['rhythm', 'daily'],
      ['types', 'circulars'],
      ['types', 'policies'],
      ['departments', 'water-supply'],
    );
    const page = await tab.page('/api/citizens/me');
    const checked = page
      .querySelectorAll('[name="rhythm"][checked], [name="types"][checked]')
      .map((input) => input.getAttribute('value'));
    expect(checked).toEqual(['daily', 'circulars', 'policies']);
    const kept = await (await tab.send('/api/citizens/export?download=1')).json();
    expect((kept as { account: { follows: object } }).account.follows).toEqual({
      rhythm: 'daily',
      types: ['circulars', 'policies'],
      departments: ['water-supply'],
    });
    const announce = (rhythm: string) =>
      services.citizens.announce({
        key: `changes ${people} ${rhythm}`,
        template: 'changes_mail',
        areas: [],
        values: (language, { key, follows }) =>
          follows.rhythm === rhythm
            ? { changes: language, page: '/hi/changes/', link: stopPath(key!) }
            : null,
      });
    expect([await announce('weekly'), await announce('daily')]).toEqual([0, 1]);
  });

  test('adds a browser that lets us push, and drops all of them', async () => {
    const { tab } = await enter();
    expect(
      (await tab.page('/api/citizens/me')).querySelector('[data-push]')!.hasAttribute('hidden'),
    ).toBe(true);
    const added = await tab.json(
      '/api/citizens/push',
      { subscription: { ...SUBSCRIPTION, expirationTime: null } },
      { accept: 'application/json' },
    );
    expect([
      added.status,
      ((await added.json()) as { pushDevices: unknown[] }).pushDevices,
    ]).toEqual([200, [{ device: 'Firefox, Android', createdAt: expect.any(String) }]]);
    expect(
      (await tab.page('/api/citizens/me')).querySelector('input[value="emergency.webpush"]'),
    ).not.toBeNull();
    const elsewhere = [
      'file:///etc/passwd',
      'https://127.0.0.1/x',
      'https://[::1]/x',
      'https://10.0.0.7/x',
      'https://169.254.169.254/latest/meta-data',
      'https://localhost/x',
      'http://fcm.googleapis.com/x',
      'https://fcm.googleapis.com.evil.example/x',
      'https://user@fcm.googleapis.com/x',
    ];
    for (const subscription of [
      'x',
      {},
      ...elsewhere.map((endpoint) => ({ ...SUBSCRIPTION, endpoint })),
    ])
      expect((await tab.json('/api/citizens/push', { subscription })).status).toBe(422);
    await tab.form('/api/citizens/push/remove', {});
    expect(
      (await tab.page('/api/citizens/me')).querySelector('input[value="emergency.webpush"]'),
    ).toBeNull();
    const script = await tab.send('/api/citizens/push.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    // The worker of the portal shows what is pushed.
    expect(await script.text()).toContain("register('/worker.js')");
  });

  test('signs out here, there, and everywhere', async () => {
    const { tab, mobile } = await enter();
    const [there, third] = [(await enter({ mobile })).tab, (await enter({ mobile })).tab];
    const page = await tab.page('/api/citizens/me');
    const [end] = page
      .querySelectorAll('form[action$="/end"]')
      .map((form) => form.getAttribute('action')!);
    expect((await tab.form(end!)).status).toBe(303);
    expect(
      [
        (await there.send('/api/citizens/me')).status,
        (await third.send('/api/citizens/me')).status,
      ].sort(),
    ).toEqual([200, 303]);
    const out = await tab.form('/api/citizens/sign-out-everywhere', { language: 'hi' });
    expect(out.headers.get('location')).toBe('/api/citizens/signed-out?lang=hi');
    expect([...tab.cookies.keys()]).toEqual(['device']);
    for (const each of [there, third])
      expect((await each.send('/api/citizens/me')).status).toBe(303);
    expect((await tab.page('/api/citizens/signed-out?lang=hi')).querySelector('h1')!.text).toBe(
      messagesOf('citizens', 'hi').signed_out_title,
    );
  });

  test('shows and hands over all that is held', async () => {
    const { tab, mobile } = await enter({ language: 'en' });
    await tab.form('/api/citizens/preferences', [
      ['messages', 'emergency.sms'],
      ['areas', 'WO-03'],
      ['language', 'en'],
    ]);
    const page = await tab.page('/api/citizens/export?lang=en');
    expect(page.text).toContain(`+91${mobile}`);
    expect(page.text).toContain('Kothrud-Bavdhan');
    const file = await tab.send('/api/citizens/export?download=1');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="my-data.json"');
    expect(await file.json()).toMatchObject({
      account: { mobile: `+91${mobile}` },
      consents: [{ topic: 'account' }, { topic: 'emergency' }],
    });
  });

  test('erases an account once that was confirmed', async () => {
    const { tab, mobile } = await enter();
    expect(
      (await tab.page('/api/citizens/erase?lang=mr')).querySelector('input[name="confirm"]'),
    ).not.toBeNull();
    const unsure = await tab.form('/api/citizens/erase', { language: 'mr' });
    expect([
      unsure.status,
      parse(await unsure.text()).querySelector('#citizens-confirm-error')!.text,
    ]).toEqual([422, messagesOf('citizens', 'mr').error_confirm]);
    const gone = await tab.form('/api/citizens/erase', { confirm: '1', language: 'mr' });
    expect([gone.status, gone.headers.get('location'), tab.cookies.size]).toEqual([
      303,
      '/api/citizens/erased?lang=mr',
      0,
    ]);
    expect((await tab.page('/api/citizens/erased?lang=mr')).querySelector('h1')!.text).toBe(
      messagesOf('citizens', 'mr').erased_title,
    );
    expect((await tab.send('/api/citizens/me')).status).toBe(303);
    expect(
      (await (await enter({ mobile })).tab.page('/api/citizens/export?lang=en')).text,
    ).not.toContain(messagesOf('citizens', 'en').event_signed_in);
  });

  test('shows nothing without a session, and to no one the data of others', async () => {
    const [mine, yours] = [await enter(), await enter()];
    const session = (
      await opened.db
        .selectFrom('citizens_sessions')
        .select(['id', 'created_at'])
        .orderBy('created_at', 'desc')
        .executeTakeFirstOrThrow()
    ).id;
    expect((await mine.tab.form(`/api/citizens/sessions/${session}/end`)).status).toBe(404);
    expect((await yours.tab.send('/api/citizens/me')).status).toBe(200);
    const stranger = browser({ accept: 'application/json' });
    for (const path of [
      'me',
      'export',
      'erase',
      'email/code',
      'payments',
      'payments/x/receipt.pdf',
      'payments/x/refund-request',
    ])
      expect((await stranger.send(`/api/citizens/${path}`)).status).toBe(401);
    for (const path of [
      'preferences',
      'consents/withdraw',
      'email',
      'email/code',
      'email/remove',
      'push',
      'push/remove',
      'erase',
      'sign-out',
      'sign-out-everywhere',
      'sessions/x/end',
      'bills',
      'benefits',
      'kept/x/remove',
      'payments/x/refund-request',
      'payments/x/refund-request/withdraw',
    ])
      expect([path, (await stranger.json(`/api/citizens/${path}`)).status]).toEqual([path, 401]);
    expect((await stranger.send('/api/citizens/sign-in')).status).toBe(405);
  });

  const PROPERTY = { head: 'property_tax', accountNumber: 'P/1/05/00123456' };
  type Tab = ReturnType<typeof browser>;
  /** From a number to the page of its bills. */
  const billOf = async (tab: Tab, values: Record<string, string> = PROPERTY) => {
    const found = await tab.form('/api/payments/bills', { ...values, language: 'en' });
    return tab.page(found.headers.get('location')!);
  };
  const hiddenOf = (root: ReturnType<typeof parse>, form: string) =>
    Object.fromEntries(
      root
        .querySelectorAll(`${form} input[type=hidden]`)
        .map((input) => [input.getAttribute('name')!, input.getAttribute('value')!]),
    );
  /** Pays a fee at the trial bank, as the page of its bill offers it. */
  async function payFee(tab: Tab, serial: number, more: Record<string, string> = {}) {
    const accountNumber = `F/2026/${String(serial).padStart(6, '0')}`;
    const bill = await billOf(tab, { head: 'certificate_fees', accountNumber });
    const began = await tab.form('/api/payments', {
      ...hiddenOf(bill, '#pay'),
      gateway: 'sandbox',
      ...more,
    });
    const back = await tab.form(began.headers.get('location')!, {
      method: 'upi',
      outcome: 'success',
    });
    await deliverWebhooks(payments.psp!, pay!, BASE);
    const done = await tab.send(back.headers.get('location')!);
    await tab.send(done.headers.get('location')!);
    return { accountNumber, bill };
  }
  const meOf = async (tab: Tab) =>
    (await (
      await tab.send('/api/citizens/me', { headers: { accept: 'application/json' } })
    ).json()) as {
      bills: { id: string; head: string; accountNumber: string }[];
      payments: { id: string; payment: { status: string; receipt: { number: string } } }[];
      benefits: { id: string; benefit: object }[];
    };

  test('keeps a number from the page of its bill, with the owner masked', async () => {
    expect(
      (await billOf(browser())).querySelector('form[action="/api/citizens/bills"]'),
    ).toBeNull();
    const { tab } = await enter({ language: 'en' });
    const bill = await billOf(tab);
    const kept = await tab.form(
      '/api/citizens/bills',
      hiddenOf(bill, 'form[action="/api/citizens/bills"]'),
    );
    expect(kept.headers.get('location')).toBe('/api/citizens/me?lang=en&saved=1');
    const me = await tab.page(kept.headers.get('location')!);
    const row = me.querySelector('section[aria-labelledby=bills] li')!;
    expect(row.text.replace(/\s+/g, ' ')).toMatch(/Property tax P\/1\/05\/00123456 To pay: ₹/);
    expect(row.text).toContain('S•••• K••••, Kothrud');
    expect(me.text).not.toMatch(/Sunanda|Kamat|4\/12/);
    // The page of the bill says so; to keep it again changes nothing.
    const again = await billOf(tab);
    expect(again.querySelector('section[aria-labelledby=own] a')!.getAttribute('href')).toBe(
      '/api/citizens/me?lang=en',
    );
    await tab.form('/api/citizens/bills', hiddenOf(bill, 'form[action="/api/citizens/bills"]'));
    const { bills } = await meOf(tab);
    expect(bills).toMatchObject([PROPERTY]);
    const [removed] = me
      .querySelectorAll('form[action$="/remove"]')
      .map((form) => form.getAttribute('action')!);
    const other = (await enter()).tab;
    expect((await other.form(removed!, { language: 'en' })).status).toBe(404);
    expect((await tab.form(removed!, { language: 'en' })).status).toBe(303);
    expect((await meOf(tab)).bills).toEqual([]);
  });

  test('shows what was paid while signed in, and gives its receipt to its payer alone', async () => {
    const { tab } = await enter({ language: 'en' });
    const other = (await enter()).tab;
    await payFee(browser(), 104, { keep: '1' });
    const unkept = await payFee(tab, 106);
    expect(unkept.bill.querySelector('input[name=keep]')!.hasAttribute('checked')).toBe(true);
    expect((await meOf(tab)).payments).toEqual([]);
    const { accountNumber } = await payFee(tab, 100, { keep: '1' });
    const { bills, payments: made } = await meOf(tab);
    // A fee is paid once: its number is not kept.
    expect(bills).toEqual([]);
    expect(made).toMatchObject([{ payment: { status: 'paid' } }]);
    const link = (await tab.page('/api/citizens/me?lang=en'))
      .querySelector('section[aria-labelledby=payments] a')!
      .getAttribute('href')!;
    const receipt = await tab.send(link);
    expect([
      receipt.status,
      receipt.headers.get('content-type'),
      receipt.headers.get('cache-control'),
    ]).toEqual([200, 'application/pdf', 'no-store']);
    expect(
      Buffer.from(await receipt.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await other.send(link)).status).toBe(404);
    expect((await browser({ accept: '*/*' }).send(link)).status).toBe(401);
    const page = await tab.page('/api/citizens/payments?lang=en');
    expect(page.querySelector('main li')!.text).toContain(accountNumber);
    expect((await other.page('/api/citizens/payments?lang=mr')).text).toContain(
      messagesOf('citizens', 'mr').payments_none,
    );
  });

  test.each(LOCALES)(
    'asks for money back and follows the course to the decision, in %s, and no other account does',
    async (language) => {
      const words = messagesOf('receipts', language);
      const { tab } = await enter({ language });
      const other = (await enter()).tab;
      await payFee(tab, { en: 101, mr: 102, hi: 103 }[language], { keep: '1' });
      const row = async () =>
        (await tab.page(`/api/citizens/payments?lang=${language}`)).querySelector('main li')!;
      const asked = (await row())
        .querySelectorAll('a')
        .find((a) => a.text === words.action_request)!
        .getAttribute('href')!;
      expect((await other.send(asked)).status).toBe(404);
      expect((await other.form(asked, { language, reason: 'other' })).status).toBe(404);
      expect((await other.form(asked, { language, reason: 'x' })).status).toBe(422);
      const refused = await tab.form(asked, { language, words: 'twice' });
      expect(refused.status).toBe(422);
      expect(parse(await refused.text()).querySelector('textarea')!.text).toBe('twice');
      expect((await tab.form(asked, { language, reason: 'paid_twice' })).status).toBe(303);
      expect((await tab.form(asked, { language, reason: 'other' })).status).toBe(409);
      expect((await row()).text).toContain(words.event_ask);
      const withdraw = (await row()).querySelector('form')!.getAttribute('action')!;
      expect((await other.form(withdraw, { language })).status).toBe(404);
      expect((await tab.form(withdraw, { language })).status).toBe(303);
      expect((await tab.form(withdraw, { language })).status).toBe(409);
      expect((await row()).text).toContain(words.event_withdraw);
      await tab.form(asked, { language, reason: 'too_much' });
      const { payments: made } = (await (
        await tab.send('/api/citizens/payments', { headers: { accept: 'application/json' } })
      ).json()) as { payments: { requests: { id: string; state: string }[] }[] };
      const [open] = made[0]!.requests.filter(({ state }) => state === 'asked');
      await payments.db.transaction().execute((tx) =>
        moveRefundRequest(tx, {
          id: open!.id,
          event: 'refuse',
          refusal: 'not_shown',
          now: new Date(),
        }),
      );
      expect((await row()).text).toContain(words.refusal_not_shown);
      expect((await tab.page(`/api/citizens/me?lang=${language}`)).text).toContain(
        words.event_refuse,
      );
    },
  );

  test('says what is due by when, if a reminder went out, and by which channels one comes', async () => {
    const { tab } = await enter({ language: 'mr' });
    const words = messagesOf('citizens', 'mr');
    const bill = await billOf(tab);
    await tab.form('/api/citizens/bills', hiddenOf(bill, 'form[action="/api/citizens/bills"]'));
    const section = async () =>
      (await tab.page('/api/citizens/me?lang=mr')).querySelector('section[aria-labelledby=bills]')!
        .text;
    expect(await section()).toContain(words.reminders_off);
    await tab.form('/api/citizens/preferences', { messages: 'payments.sms', language: 'mr' });
    expect(await section()).toContain(messagesOf('notify', 'mr').channel_sms);
    const [newest] = await payments.payments.findBills(PROPERTY as never);
    await markReminded(payments.db, {
      billId: newest!.id,
      rule: 'first_half_due',
      channel: 'print',
      at: new Date('2026-06-20T06:00:00Z'),
    });
    expect(await section()).toContain('२० जून २०२६ चे छापील देयक');
  });

  test('keeps an application whose status is open: scheme and state, nothing of the person', async () => {
    const { tab } = await enter({ language: 'en' });
    const asked = await tab.form('/api/benefits/lookups', {
      application: 'DBT-000-000-017',
      language: 'en',
      channel: 'web',
    });
    expect((await tab.form('/api/citizens/benefits', { language: 'en' })).status).toBe(404);
    const checked = await tab.form(asked.headers.get('location')!.split('?')[0]!, {
      code: await lastCode(),
      language: 'en',
      channel: 'web',
    });
    const status = await tab.page(checked.headers.get('location')!);
    expect(status.querySelector('form[action="/api/citizens/benefits"]')).not.toBeNull();
    expect((await tab.form('/api/citizens/benefits', { language: 'en' })).status).toBe(303);
    const { benefits } = await meOf(tab);
    expect(benefits.map(({ benefit }) => Object.keys(benefit).sort())).toEqual([
      ['ending', 'isSample', 'schemeSlug', 'status'],
    ]);
    const section = (await tab.page('/api/citizens/me?lang=en')).querySelector(
      'section[aria-labelledby=benefits]',
    )!;
    expect(section.text).toContain('ending in 017');
    expect(section.text).not.toContain('000-000');
    expect((await tab.page(checked.headers.get('location')!)).text).toContain(
      messagesOf('benefits', 'en').kept_text,
    );
  });

  test.each(LOCALES)(
    'says what it keeps nothing of, and what cannot be shown, in %s',
    async (language) => {
      const { tab } = await enter({ language });
      const texts = messagesOf('citizens', language);
      const empty = await tab.page(`/api/citizens/me?lang=${language}`);
      for (const none of [texts.bills_none, texts.payments_none])
        expect(empty.text).toContain(none);
      vi.spyOn(console, 'error').mockImplementation(() => {});
      await tab.form(
        '/api/citizens/bills',
        hiddenOf(await billOf(tab), 'form[action="/api/citizens/bills"]'),
      );
      isAway = true;
      const away = await tab.send(`/api/citizens/me?lang=${language}`);
      isAway = false;
      vi.restoreAllMocks();
      expect(away.status).toBe(200);
      const page = parse(await away.text());
      expect(page.querySelector('section[aria-labelledby=bills]')!.text).toContain(
        texts.part_unavailable,
      );
      expect(page.querySelector('section[aria-labelledby=messages]')).not.toBeNull();
    },
  );

  test('keeps twenty numbers, forgets them with the account, and hands them over before', async () => {
    const { tab } = await enter({ language: 'en' });
    const { citizen_id: citizen } = await opened.db
      .selectFrom('citizens_sessions')
      .select('citizen_id')
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow();
    for (let n = 0; n < KEPT_MAX; n++)
      await services.citizens.keep({ citizen } as never, 'bill', `property_tax P/9/${n}`);
    const bill = hiddenOf(await billOf(tab), 'form[action="/api/citizens/bills"]');
    const full = await tab.form('/api/citizens/bills', bill);
    expect([full.status, parse(await full.text()).querySelector('h1')!.text]).toEqual([
      409,
      messagesOf('citizens', 'en').problem_kept_many_title,
    ]);
    expect(await (await tab.send('/api/citizens/export?download=1')).json()).toMatchObject({
      kept: Array.from({ length: KEPT_MAX }, () => ({ kind: 'bill' })),
    });
    await tab.form('/api/citizens/erase', { confirm: '1', language: 'en' });
    expect(
      await opened.db
        .selectFrom('citizens_kept')
        .select('id')
        .where('citizen_id', '=', citizen)
        .execute(),
    ).toEqual([]);
    // Limited also for a program with a session.
    const { tab: program } = await enter({ accept: 'application/json' });
    const answers = [];
    for (let n = 0; n < 61; n++)
      answers.push((await program.json('/api/citizens/bills', bill)).status);
    expect([answers[0], answers.at(-1)]).toEqual([200, 429]);
  });

  test('refuses cross-site forms, regardless of cookies', async () => {
    const { tab } = await enter();
    for (const headers of [
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { origin: 'http://city.localhost:8080', 'sec-fetch-site': 'same-site' },
    ])
      for (const path of ['erase', 'sign-out', 'preferences', 'sign-in', 'code'])
        expect((await tab.form(`/api/citizens/${path}`, { confirm: '1' }, headers)).status).toBe(
          403,
        );
    expect((await tab.send('/api/citizens/me')).status).toBe(200);
  });

  test('keeps every answer out of caches, and numbers and codes out of the log', async () => {
    const written: string[] = [];
    for (const stream of ['log', 'warn', 'error'] as const)
      vi.spyOn(console, stream).mockImplementation(
        (...words) => void written.push(words.join(' ')),
      );
    const { tab, mobile } = await enter();
    for (const path of ['me', 'export', 'erase', 'signed-out', 'code'])
      expect((await tab.send(`/api/citizens/${path}`)).headers.get('cache-control')).toBe(
        'no-store',
      );
    const failing = createCitizensHandler({
      grievances: noGrievances,
      kept: noKept,
      open: async () => {
        throw new Error(`no database for ${mobile}`);
      },
      pages,
      configurations: published(),
    });
    const answer = await failing(
      new Request(`${BASE}/api/citizens/sign-in`, {
        method: 'POST',
        body: new URLSearchParams({ mobile }),
      }),
      { ip: '203.0.113.9' },
    );
    expect(answer.status).toBe(503);
    expect(written.join('\n')).toContain('request failed');
    expect(written.join('\n')).not.toContain(mobile);
    vi.restoreAllMocks();
  });

  test('serves programs the same in JSON', async () => {
    const { tab } = await enter({ accept: 'application/json' });
    const me = (await (await tab.send('/api/citizens/me')).json()) as {
      messages: string[];
      devices: unknown[];
    };
    expect(me).toMatchObject({ email: null, messages: [], areas: [], devices: [{ isThis: true }] });
    const saved = await tab.json('/api/citizens/preferences', {
      messages: ['emergency.sms'],
      areas: [],
      language: 'en',
    });
    expect(await saved.json()).toMatchObject({ messages: ['emergency.sms'], language: 'en' });
    expect(await (await tab.json('/api/citizens/sign-out')).json()).toEqual({ signedIn: false });
  });
});
