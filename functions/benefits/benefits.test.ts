import { createSeal } from '@pune/database/seal';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import { migrateFeature } from '@pune/database';
import { aadhaarDigits } from '@pune/database/aadhaar.testing';
import type { BenefitTables } from '@pune/benefits/migrations';
import { createBenefits, type Benefits } from '@pune/benefits';
import { createSandbox, SANDBOX_CODE, SANDBOX_NUMBERS } from '@pune/benefits/drivers/sandbox';
import { seedSamples } from '@pune/benefits/samples';
import { AADHAAR_CONSENT_VERSION, RETURN_REASONS } from '@pune/benefits/schema';
import { citizenMigrations, type CitizenTables } from '@pune/citizens/migrations';
import { createOneTimeCodes } from '@pune/citizens/one-time-codes';
import { CODE_LIMITS } from '@pune/citizens/code-limits';
import { LOCALES, type Locale } from '@pune/i18n';
import { messagesOf, t } from '@pune/i18n/server';
import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBenefitsHandler } from './benefits.handler.ts';
import { challengesBy } from './codes.ts';

const BASE = 'https://council.example';
const HTML = 'text/html,application/xhtml+xml';
const START = new Date('2026-11-25T10:00:00Z');
const UNKNOWN = 'DBT-482-173-065';
const [CREDITED, RETURNED, HELD, PAPERS] = [
  'DBT-000-000-017',
  'DBT-000-000-029',
  'DBT-000-000-038',
  'DBT-000-000-040',
];

/** Pages of a portal as far as answers need them. */
const published = async (_: Request, path: string): Promise<string | null> => {
  const [, locale = 'en', rest = ''] = /^\/(\w\w)\/(.*)$/.exec(path) ?? [];
  const page = (main: string, brand = '<header>Masthead</header>') =>
    `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><title>Form</title></head><body>${brand}<main id="main">${main}</main></body></html>`;
  const application =
    '<div class="f" data-field="application"><label for="benefits-application">Number</label><span class="hint">Nine digits</span><input id="benefits-application" name="application"></div>';
  switch (rest) {
    case '_shell/':
      return page('<!--shell:main-->').replace('Form', '<!--shell:title-->');
    case 'benefits/':
      return page(`<form data-form="benefits">${application}</form>`);
    case 'embed/benefits/':
      return page(`<form data-form="benefits">${application}</form>`, '');
    case 'benefits/aadhaar/':
      return page(
        `<form data-form="benefits">${application}<div class="f" data-field="aadhaar"><label for="benefits-aadhaar">Aadhaar</label><input id="benefits-aadhaar" name="aadhaar"></div><div class="f" data-field="consent"><input type="checkbox" id="benefits-consent" name="consent" value="yes"></div><input type="hidden" name="consentVersion" value="${AADHAAR_CONSENT_VERSION}"></form>`,
      );
    case 'schemes/index.json':
      return JSON.stringify([{ slug: 'mata-ramai-ambedkar', title: `Ramai ${locale}`, card: {} }]);
    default:
      return null;
  }
};

describeOnEachDatabase('the function benefits', (open) => {
  let opened: TestDatabase<BenefitTables>;
  let benefits: Benefits;
  let handle: ReturnType<typeof createBenefitsHandler>;
  let now: Date;
  let sent: { code: string; address: string; text: string }[] = [];
  let drained = 0;
  let address = 0;
  let pages = published;
  let isSandbox = true;
  let reaches = true;
  const send = (path: string, init: RequestInit = {}, ip = `203.0.113.${address++ % 250}`) =>
    handle(new Request(`${BASE}${path}`, init), { ip, waitUntil: () => {} } as never);
  const form = (
    path: string,
    values: Record<string, string>,
    headers: Record<string, string> = {},
  ) =>
    send(path, {
      method: 'POST',
      body: new URLSearchParams({ language: 'en', channel: 'web', ...values }),
      headers: { accept: HTML, 'sec-fetch-site': 'same-origin', ...headers },
    });
  const json = (path: string, body: object, headers: Record<string, string> = {}) =>
    send(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  /** From the number to the open status, as a browser goes. */
  const openStatus = async (application: string, language: Locale = 'en', channel = 'web') => {
    const asked = await form('/api/benefits/lookups', { application, language, channel });
    const checked = await form(asked.headers.get('location')!.split('?')[0]!, {
      code: sent.at(-1)?.code ?? '',
      language,
      channel,
    });
    return {
      asked,
      checked,
      cookie: cookieOf(checked),
      location: checked.headers.get('location')!,
    };
  };
  const statusText = async (application: string, language: Locale) => {
    const { cookie, location } = await openStatus(application, language);
    const answer = await send(location, { headers: { accept: HTML, cookie } });
    return { answer, root: parse(await answer.text()) };
  };

  beforeAll(async () => {
    opened = await open<BenefitTables>();
    const seal = createSeal('a secret of some length for this test', 'citizens');
    const codes = createOneTimeCodes({
      db: opened.db,
      seal,
      now: () => now,
      limits: { ...CODE_LIMITS, perSenderInHour: 1000 },
      notify: {
        reaches: () => reaches,
        queue: async (_, { values, address: to, template }) => (
          sent.push({ code: (values as { code: string }).code, address: to, text: template }),
          { kind: 'Queued', id: '1' }
        ),
      },
    });
    benefits = createBenefits({
      db: opened.db,
      seal: createSeal('the key of benefits', 'benefits'),
      references: createSeal('the key of references', 'aadhaar'),
      challenges: challengesBy(codes),
      authentication: createSandbox({
        environment: 'test',
        sign: (text) => String(text.length),
        now: () => now,
      }),
      perHourMax: 1000,
      now: () => now,
    });
    now = START;
    await benefits.prepare();
    await migrateFeature(opened.db, 'citizens', citizenMigrations);
    await seedSamples(benefits, START);
    handle = createBenefitsHandler({
      benefits: async () => ({ benefits, sendAtOnce: async () => drained++ }),
      pages: (request, path) => pages(request, path),
      sandbox: () => isSandbox,
      now: () => now,
    });
  });
  beforeEach(async () => {
    now = START;
    sent = [];
    pages = published;
    isSandbox = true;
    reaches = true;
    await opened.db.deleteFrom('rate_limits').execute();
  });

  describe.each(LOCALES)('in %s', (locale) => {
    const say = messagesOf('benefits', locale);

    test('a pensioner sees on which day the money was paid in, for which month, and when the next comes', async () => {
      const { answer, root } = await statusText(CREDITED!, locale);
      expect([
        answer.status,
        answer.headers.get('cache-control'),
        answer.headers.get('x-robots-tag'),
      ]).toEqual([200, 'no-store', 'noindex']);
      expect(root.querySelector('html')!.getAttribute('lang')).toBe(locale);
      expect(root.querySelector('h1')!.text).toBe(`Ramai ${locale}`);
      const board = root.querySelector('.paati')!;
      const [day, month] = {
        en: ['5 November 2026', 'October 2026'],
        mr: ['५ नोव्हेंबर २०२६', 'ऑक्टोबर २०२६'],
        hi: ['५ नवंबर २०२६', 'अक्टूबर २०२६'],
      }[locale] as [string, string];
      expect(board.getAttribute('class')).toContain('ok');
      expect(board.text).toContain(day);
      expect(board.text).toContain(month);
      expect(board.text).toContain(locale === 'en' ? '₹1,000' : '₹१,०००');
      expect(root.querySelector('.facts')!.text).toContain(
        locale === 'en' ? 'by 5 December 2026' : { mr: '५ डिसेंबर २०२६', hi: '५ दिसंबर २०२६' }[locale],
      );
      expect(root.querySelector('.facts')!.text).toContain(
        locale === 'en' ? 'S. B. O.' : 'न. ला. ए.',
      );
      expect(root.querySelector('main')!.text).toContain(say.sample_note);
      expect(root.querySelectorAll('[style], script')).toEqual([]);
    });

    test('shows why the bank returned the money, and the remedy, beside the code', async () => {
      const board = (await statusText(RETURNED!, locale)).root.querySelector('.paati')!;
      expect(board.getAttribute('class')).toContain('bad');
      for (const words of [say.return_inoperative, say.do_inoperative])
        expect(board.text).toContain(words);
      expect(board.text).toContain('54');
    });

    test('why a payment or an application waits', async () => {
      const held = (await statusText(HELD!, locale)).root.querySelector('.paati')!;
      for (const words of [say.reason_life_certificate, say.do_life_certificate])
        expect(held.text).toContain(words);
      const papers = (await statusText(PAPERS!, locale)).root.querySelector('.paati')!;
      for (const words of [say.application_papers_needed, say.reason_bank_proof, say.do_bank_proof])
        expect(papers.text).toContain(words);
    });

    test('a wrong number comes back with its message beside it', async () => {
      const answer = await form('/api/benefits/lookups', {
        application: 'DBT-482-173-056',
        language: locale,
      });
      const root = parse(await answer.text());
      expect([
        answer.status,
        root.querySelector('#benefits-application-error')!.text,
        root.querySelector('#benefits-application')!.getAttribute('value'),
      ]).toEqual([422, say.error_application_mistyped, 'DBT-482-173-056']);
    });

    test('reports a wrong code beside the field, without repeating it', async () => {
      const asked = await form('/api/benefits/lookups', {
        application: CREDITED!,
        language: locale,
      });
      const wrong = String((Number(sent.at(-1)!.code) + 1) % 1_000_000).padStart(6, '0');
      const answer = await form(asked.headers.get('location')!.split('?')[0]!, {
        code: wrong,
        language: locale,
      });
      const text = await answer.text();
      expect([answer.status, parse(text).querySelector('#benefits-code-error')!.text]).toEqual([
        422,
        say.error_code_wrong,
      ]);
      expect(text).not.toContain(wrong);
    });
  });

  test('the code goes to the number of the application at once, in its own words, and asks for nothing else', async () => {
    const before = drained;
    const { asked } = await openStatus(CREDITED!);
    expect(asked.status).toBe(303);
    expect(sent).toEqual([
      { code: expect.stringMatching(/^\d{6}$/), address: '+916000000001', text: 'benefit_code' },
    ]);
    expect(drained).toBe(before + 1);
  });

  test('the cookie is the host’s own, hidden from scripts, and apart in a frame', async () => {
    expect((await openStatus(CREDITED!)).checked.headers.getSetCookie()[0]).toMatch(
      /^__Host-benefit=[\w-]{32}; Max-Age=900; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const framed = await openStatus(CREDITED!, 'mr', 'embed');
    for (const line of framed.checked.headers.getSetCookie())
      expect(line).toMatch(/; SameSite=None;.* Partitioned/);
    const page = parse(
      await (
        await send(framed.location, { headers: { accept: HTML, cookie: framed.cookie } })
      ).text(),
    );
    expect([
      page.querySelector('header'),
      page.querySelector('input[name="channel"]')!.getAttribute('value'),
    ]).toEqual([null, 'embed']);
  });

  test('closing the status invalidates it, and after a quarter of an hour it closes by itself', async () => {
    const first = await openStatus(CREDITED!);
    const closed = await form('/api/benefits/status/end', {}, { cookie: first.cookie });
    expect([
      closed.status,
      closed.headers.get('location'),
      closed.headers.get('set-cookie'),
    ]).toEqual([303, '/en/benefits/', expect.stringContaining('Max-Age=0')]);
    const second = await openStatus(CREDITED!);
    now = new Date(START.getTime() + 15 * 60_000);
    for (const cookie of [first.cookie, second.cookie, '', '__Host-benefit=x']) {
      const answer = await send('/api/benefits/status?lang=en', {
        headers: { accept: HTML, cookie },
      });
      expect([answer.status, parse(await answer.text()).querySelector('h1')!.text]).toEqual([
        404,
        t('en')('benefits:problem_view_over_title'),
      ]);
    }
  });

  test('programs get the same in JSON, masked', async () => {
    const asked = await json('/api/benefits/lookups', { application: CREDITED });
    expect([asked.status, await asked.clone().json()]).toEqual([
      202,
      {
        codeUrl: expect.stringMatching(/^\/api\/benefits\/lookups\/[\w-]{32}\?lang=en$/),
        expiresAt: '2026-11-25T10:10:00.000Z',
      },
    ]);
    const { codeUrl } = (await asked.json()) as { codeUrl: string };
    const status = await json(codeUrl, { code: sent.at(-1)!.code });
    expect(await status.json()).toMatchObject({
      number: CREDITED,
      schemeTitle: 'Ramai en',
      initials: { latin: 'S. B. O.' },
      accountLastFour: '0001',
      payments: expect.any(Array),
    });
    expect(await (await json(codeUrl, { code: '000000' })).json()).toMatchObject({
      status: 410,
      type: expect.stringContaining('/benefits/code-over'),
    });
  });

  test('an unknown number gets the very answer of a known one, page for page', async () => {
    const shape = async (application: string) => {
      const asked = await form('/api/benefits/lookups', { application });
      const location = asked.headers.get('location')!;
      const blank = (text: string) => text.replaceAll(location.split('?')[0]!, '/challenge');
      const page = await send(location, { headers: { accept: HTML } });
      const wrong = await form(location.split('?')[0]!, { code: '999999' });
      return [
        asked.status,
        [...asked.headers.keys()],
        page.status,
        blank(await page.text()),
        wrong.status,
        blank(await wrong.text()),
      ];
    };
    expect(await shape(UNKNOWN)).toEqual(await shape(CREDITED!));
    expect(sent).toHaveLength(1);
  });

  test('a scheme whose name cannot be had still has its status', async () => {
    pages = async (request, path) => (path.endsWith('.json') ? '<html>' : published(request, path));
    expect((await statusText(CREDITED!, 'en')).root.querySelector('h1')!.text).toBe(
      t('en')('benefits:status_title'),
    );
    pages = async () => null;
    expect((await statusText(CREDITED!, 'mr')).root.querySelector('.paati')!.text).toContain(
      '₹१,०००',
    );
    expect(
      parse(await (await form('/api/benefits/lookups', { application: '1' })).text())
        .querySelector('#benefits-application')!
        .getAttribute('value'),
    ).toBe('1');
  });

  test('without sandboxes no page mentions codes to try', async () => {
    isSandbox = false;
    for (const way of ['lookups', 'authentications'])
      expect(
        await (
          await send(`/api/benefits/${way}/${'a'.repeat(32)}`, { headers: { accept: HTML } })
        ).text(),
      ).not.toMatch(/421503|inbox/);
  });

  test.each([UNKNOWN, CREDITED!])(
    'repeated requests for %s must wait, and no others',
    async (application) => {
      const stranger = async () =>
        send(
          '/api/benefits/lookups',
          {
            method: 'POST',
            body: new URLSearchParams({ application, language: 'en', channel: 'web' }),
            headers: { accept: HTML, 'sec-fetch-site': 'same-origin' },
          },
          '198.51.100.1',
        );
      const statuses = [];
      for (let time = 0; time < 12; time++) statuses.push((await stranger()).status);
      expect(statuses).toEqual([
        ...Array(CODE_LIMITS.perAddressAndSenderInDay).fill(303),
        ...Array(12 - CODE_LIMITS.perAddressAndSenderInDay).fill(429),
      ]);
      expect((await openStatus(application)).asked.status).toBe(303);
      expect(sent.length).toBe(
        application === UNKNOWN ? 0 : CODE_LIMITS.perAddressAndSenderInTenMinutes + 1,
      );
    },
  );

  test.each(LOCALES)(
    'without a gateway for messages it says that no code can come, known or not, in %s',
    async (language) => {
      const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
      reaches = false;
      for (const application of [CREDITED!, UNKNOWN]) {
        const answer = await form('/api/benefits/lookups', { application, language });
        expect(answer.status).toBe(503);
        expect(await answer.text()).toContain(messagesOf('benefits', language).problem_no_codes);
      }
      expect(warned.mock.calls.flat().join()).toContain('no gateway for codes');
      warned.mockRestore();
    },
  );

  test('a known browser can look again, despite any number of strangers’ requests', async () => {
    const before = await openStatus(CREDITED!);
    const device = before.checked.headers
      .getSetCookie()
      .find((line) => line.startsWith('__Host-device='))!
      .split(';')[0]!;
    for (const told of [CREDITED!, CREDITED!.replaceAll(/\D/g, ''), '98220'])
      expect(device).not.toContain(told);
    for (let time = 0; time < 40; time++)
      await form('/api/benefits/lookups', { application: CREDITED! });
    expect((await form('/api/benefits/lookups', { application: CREDITED! })).status).toBe(429);
    const asked = await form(
      '/api/benefits/lookups',
      { application: CREDITED! },
      { cookie: device },
    );
    expect(asked.status).toBe(303);
    const checked = await form(
      asked.headers.get('location')!.split('?')[0]!,
      { code: sent.at(-1)!.code },
      { cookie: device },
    );
    expect(checked.headers.get('location')).toContain('/api/benefits/status');
  });

  describe('an Aadhaar number', () => {
    const consented = (application: string, aadhaar: string) => ({
      application,
      aadhaar,
      consent: 'yes',
      consentVersion: AADHAAR_CONSENT_VERSION,
    });
    const PLACES = ['/api/benefits/lookups', '/api/benefits/authentications'];
    const contains = (text: string, digits: string) =>
      text
        .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
        .replace(/[\s-]/g, '')
        .includes(digits);

    test('opens the application that it was given with, and its reference can be removed there', async () => {
      const asked = await form(
        '/api/benefits/authentications',
        consented(CREDITED!, SANDBOX_NUMBERS.works),
      );
      const codeAt = asked.headers.get('location')!;
      expect(await (await send(codeAt, { headers: { accept: HTML } })).text()).toContain(
        SANDBOX_CODE,
      );
      const cookie = cookieOf(await form(codeAt.split('?')[0]!, { code: SANDBOX_CODE }));
      const text = async () =>
        parse(
          await (
            await send('/api/benefits/status?lang=en', { headers: { accept: HTML, cookie } })
          ).text(),
        ).querySelector('main')!.text;
      expect(await text()).toContain(t('en')('benefits:aadhaar_kept'));
      expect((await form('/api/benefits/status/withdraw', {}, { cookie })).status).toBe(303);
      expect(await text()).not.toContain(t('en')('benefits:aadhaar_kept'));
    });

    test.each([
      [SANDBOX_NUMBERS.noMobile, 422, 'no_mobile'],
      [SANDBOX_NUMBERS.unavailable, 503, 'unavailable'],
    ] as const)(
      'that UIDAI cannot serve (%s) is answered with what to do instead',
      async (number, status, kind) => {
        const answer = await json('/api/benefits/authentications', consented(CREDITED!, number));
        expect([answer.status, ((await answer.json()) as { type: string }).type]).toEqual([
          status,
          expect.stringContaining(kind.replace('_', '-')),
        ]);
      },
    );

    test('is not needed: without the consent it is not taken', async () => {
      const answer = await form('/api/benefits/authentications', {
        ...consented(CREDITED!, SANDBOX_NUMBERS.works),
        consent: '',
      });
      const root = parse(await answer.text());
      expect([answer.status, root.querySelector('#benefits-consent-error')!.text]).toEqual([
        422,
        t('en')('benefits:error_consent'),
      ]);
      expect(root.querySelector('#benefits-application')!.getAttribute('value')).toBe(CREDITED);
    });

    test('comes back in no answer, header or log, and lies in no table, wherever it was typed', async () => {
      const logged = ['log', 'warn', 'error', 'info'].map((name) =>
        vi.spyOn(console, name as 'log').mockImplementation(() => {}),
      );
      const given = fc.sample(aadhaarDigits, { numRuns: 8, seed: 11 });
      const answers: [string, string][] = [];
      for (const digits of given) {
        const spaced = digits.replace(/(\d{4})(?=\d)/g, '$1 ');
        const wrong = digits.slice(0, -1) + ((Number(digits.at(-1)) + 1) % 10);
        await opened.db.deleteFrom('rate_limits').execute();
        const asked = await form('/api/benefits/authentications', consented(CREDITED!, spaced));
        const all = [
          asked,
          await form(asked.headers.get('location')!.split('?')[0]!, { code: SANDBOX_CODE }),
          await form(asked.headers.get('location')!.split('?')[0]!, { code: digits }),
          await form('/api/benefits/authentications', {
            ...consented(CREDITED!, spaced),
            consent: '',
          }),
          await form('/api/benefits/authentications', consented(digits, wrong)),
          await json('/api/benefits/authentications', {
            ...consented(CREDITED!, digits),
            extra: 'x',
          }),
          await json('/api/benefits/authentications', {
            ...consented(CREDITED!, digits),
            consentVersion: 'old',
          }),
        ];
        for (const place of PLACES)
          for (const typed of [digits, spaced, `Aadhaar ${spaced}`, wrong])
            all.push(
              await form(place, { application: typed }),
              await json(place, { application: typed }),
            );
        for (const answer of all)
          answers.push([digits, JSON.stringify([...answer.headers]) + (await answer.text())]);
      }
      expect(answers.filter(([digits, text]) => contains(text, digits))).toEqual([]);
      const tables = await Promise.all(
        (
          [
            'benefit_authentications',
            'benefit_consents',
            'benefit_beneficiaries',
            'benefit_views',
            'citizens_codes',
            'rate_limits',
            'outbox_messages',
          ] as const
        ).map((table) =>
          (opened as unknown as TestDatabase<BenefitTables & CitizenTables>).db
            .selectFrom(table)
            .selectAll()
            .execute(),
        ),
      );
      const everything =
        JSON.stringify(tables) + JSON.stringify(logged.flatMap((spy) => spy.mock.calls));
      for (const digits of given) expect(contains(everything, digits)).toBe(false);
      vi.restoreAllMocks();
    });

    test('in the application field is refused as unneeded, and the field comes back empty', async () => {
      const answer = await form('/api/benefits/lookups', { application: '9999 4105 7058' });
      const root = parse(await answer.text());
      expect([
        answer.status,
        root.querySelector('#benefits-application-error')!.text,
        root.querySelector('#benefits-application')!.getAttribute('value'),
      ]).toEqual([422, t('en')('benefits:error_application_aadhaar'), '']);
    });
  });

  test.each([
    [
      'a page from elsewhere',
      '/api/benefits/lookups',
      { headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } },
      403,
    ],
    [
      'an unknown field',
      '/api/benefits/lookups',
      {
        body: JSON.stringify({ application: UNKNOWN, admin: true }),
        headers: { 'content-type': 'application/json' },
      },
      422,
    ],
    [
      'wrong types',
      '/api/benefits/lookups',
      {
        body: JSON.stringify({ application: { $ne: 1 }, language: [] }),
        headers: { 'content-type': 'application/json' },
      },
      422,
    ],
    [
      'a huge text',
      '/api/benefits/lookups',
      { body: new URLSearchParams({ application: '1'.repeat(5_000) }) },
      413,
    ],
    [
      'a challenge that was never given',
      `/api/benefits/lookups/${'a'.repeat(32)}`,
      { body: new URLSearchParams({ code: '123456' }) },
      410,
    ],
    [
      'a challenge of the other way',
      `/api/benefits/authentications/${'a'.repeat(32)}`,
      { body: new URLSearchParams({ code: '123456' }) },
      410,
    ],
    ['closing what is not open', '/api/benefits/status/end', { body: new URLSearchParams() }, 404],
    [
      'withdrawing what is somebody else’s',
      '/api/benefits/status/withdraw',
      { body: new URLSearchParams(), headers: { cookie: `__Host-benefit=${'a'.repeat(32)}` } },
      404,
    ],
  ] as const)('refuses %s', async (_name, path, init, status) => {
    expect((await send(path, { method: 'POST', ...init } as RequestInit)).status).toBe(status);
  });

  test('every reason of a bank has its words in every language', () => {
    for (const locale of LOCALES)
      for (const reason of RETURN_REASONS)
        for (const key of [`return_${reason}`, `do_${reason}`] as const)
          expect(messagesOf('benefits', locale)[key]).toMatch(/\S/);
  });
});
