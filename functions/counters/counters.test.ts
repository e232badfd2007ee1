import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { LOCALES, type Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { openNotify } from '@pune/notify/open-notify';
import { openPayments, type OpenedPayments } from '@pune/payments/open-payments';
import { sessionOf } from '@pune/payments/channels/sessions';
import { verifyLedger } from '@pune/payments/verification/verification';
import type { Officer } from '@pune/staff/officer';
import { officerOf } from '@pune/staff/officers';
import { createTestStaff } from '@pune/staff/testing';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDeskHandler } from '../desk/desk.handler.ts';
import { assistRoutes } from './assist.routes.ts';
import { counterRoutes } from './counters.routes.ts';

const BASE = 'http://officers.localhost:8080';
const NOW = new Date('2026-11-30T06:00:00Z');
const SESSIONS_KEY = 'a key of sessions that is long enough';
const ACCOUNT = 'P/1/05/00123456';
const SHELL =
  '<!DOCTYPE html><html lang="en"><head><title>{{shell:title}}</title></head><body><main><!--shell:main--></main></body></html>';

describeOnEachDatabase('the pages of a counter', (open) => {
  let payments: OpenedPayments;
  let handle: ReturnType<typeof createDeskHandler>;
  let officer: Officer | null = null;
  const officers: Record<string, Officer> = {};
  let language: Locale = 'en';

  const send = (path: string, init: RequestInit = {}) =>
    handle(new Request(`${BASE}${path}`, { headers: { accept: 'text/html' }, ...init }), {
      ip: '203.0.113.7',
    });
  const get = async (path: string) => {
    const answer = await send(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    return { status: answer.status, root: parse(await answer.text()) };
  };
  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await send(path, {
      method: 'POST',
      headers: {
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      body: new URLSearchParams({ ...fields, language }),
    });
    return {
      status: answer.status,
      at: answer.headers.get('location') ?? '',
      root: parse(await answer.text()),
    };
  };
  /** The fields of the form on a page, as a browser without scripts sends them. */
  const filled = (root: HTMLElement, action: string, typed: Record<string, string> = {}) => {
    const form = root.querySelector(`form[action="${action}"]`)!;
    const fields: Record<string, string> = {};
    for (const control of form.querySelectorAll('input, select, textarea')) {
      const isOff =
        control.getAttribute('type') === 'radio' && control.getAttribute('checked') === undefined;
      const chosen = control.querySelector('option[selected]')?.getAttribute('value');
      if (!isOff)
        fields[control.getAttribute('name')!] = chosen ?? control.getAttribute('value') ?? '';
    }
    const { language: _, ...own } = fields;
    return { ...own, ...typed };
  };
  const find = async (accountNumber = ACCOUNT, head = 'property_tax') =>
    (await post('/desk/counter/find/', { head, accountNumber })).at;
  const inDatabase = () =>
    payments.db
      .selectFrom('payment_counter_payments')
      .selectAll()
      .where('account_number', '=', ACCOUNT)
      .execute();

  beforeAll(async () => {
    const { db, url } = await open();
    payments = await openPayments(
      {
        NODE_ENV: 'test',
        SERVICES_DATABASE_URL: url,
        PAYMENTS_KEY: 'a secret of the sandbox'.repeat(2),
        KIOSKS: '1',
        CALL_CENTRE_PHONE: '020 2550 1000',
        CHANNEL_SESSIONS_KEY: SESSIONS_KEY,
      },
      () => NOW,
    );
    const staff = await createTestStaff(db as never);
    const add = async (
      name: string,
      kind: Parameters<typeof staff.post>[0]['kind'],
      office: string | null,
      department: string | null = null,
    ) => {
      const person = await staff.person({
        name,
        posts: [await staff.post({ kind, office, department })],
      });
      officers[name] = (await officerOf(db as never, person, NOW))!;
    };
    await add('clerk', 'counter_clerk', 'WO-03');
    await add('colleague', 'counter_clerk', 'WO-03');
    await add('homeless', 'counter_clerk', null);
    await add('supervisor', 'counter_supervisor', 'WO-03');
    await add('elsewhere', 'counter_supervisor', 'WO-09');
    await add('operator', 'operator', null);
    await add('maker', 'finance_maker', null, 'accounts');
    await add('ward', 'ward_officer', 'WO-03');
    const notify = await openNotify(async () => true, {
      db: payments.db,
      env: { NODE_ENV: 'test' },
      now: () => NOW,
    });
    const books = async () => payments.payments;
    handle = createDeskHandler(
      {
        types: [],
        officer: async () => officer,
        views: async () => ({
          of: async () => [],
          keep: async () => 'Kept',
          forget: async () => {},
        }),
        presence: async () => ({ note: async () => {}, others: async () => new Map() }) as never,
        keptFiles: {} as never,
        pages: async () => SHELL,
        now: () => NOW,
      },
      [
        assistRoutes({
          payments: books,
          opened: async () => payments,
          messages: { open: async () => notify, origin: 'https://city.example' },
          now: () => NOW,
        }),
        counterRoutes({ payments: books, portal: 'https://city.example', receiptKeys: null }),
      ],
    );
  });
  afterAll(() => payments.payments.close());

  test('each page is closed to officers without its right', async () => {
    const paths = ['', 'close/', 'days/', 'assist/', `bills/${'a'.repeat(20)}/`];
    officer = officers['ward']!;
    for (const path of paths) expect((await get(`/desk/counter/${path}`)).status, path).toBe(403);
    for (const path of ['open/', 'find/', 'payments/', 'close/', 'assist/', 'kiosk/'])
      expect((await post(`/desk/counter/${path}`, {})).status, path).toBe(403);
    officer = officers['supervisor']!;
    for (const path of ['open/', 'find/', 'payments/', 'close/'])
      expect((await post(`/desk/counter/${path}`, {})).status, path).toBe(403);
    officer = officers['clerk']!;
    for (const path of ['confirm/', 'deposit/'])
      expect((await post(`/desk/counter/days/${'a'.repeat(16)}/${path}`, {})).status).toBe(403);
  });

  test('a clerk opens the day once; a post without an office takes no money', async () => {
    officer = officers['homeless']!;
    const opening = { place: 'counter', desk: 'window-2', opening: '500' };
    expect((await post('/desk/counter/open/', opening)).root.text).toContain(
      t('en')('counters:error_no_office'),
    );
    officer = officers['clerk']!;
    for (language of LOCALES) {
      const refused = await post('/desk/counter/open/', {
        ...opening,
        desk: 'two words',
        opening: 'x',
      });
      expect(refused.status).toBe(422);
      expect(refused.root.text).toContain(t(language)('counters:error_desk'));
      expect(refused.root.text).toContain(t(language)('counters:error_amount'));
    }
    language = 'en';
    const [one, two] = await Promise.all([1, 2].map(() => post('/desk/counter/open/', opening)));
    expect([one!.status, two!.status]).toEqual([303, 303]);
    const rows = await payments.db.selectFrom('payment_counter_sessions').selectAll().execute();
    expect(rows.map(({ outlet, desk }) => [outlet, desk])).toEqual([['WO-03', 'window-2']]);
  });

  test('a payment is found, taken with one press that comes twice, and printed', async () => {
    officer = officers['clerk']!;
    for (language of LOCALES) {
      const wrong = await post('/desk/counter/find/', {
        head: 'property_tax',
        accountNumber: 'P/9/99/9',
      });
      expect(wrong.status).toBe(422);
      expect(wrong.root.text).toContain(t(language)('counters:error_number'));
    }
    language = 'en';
    const at = await find('p / 1 / 05 / 00123456');
    const { root } = await get(at);
    expect(root.querySelector('#take-amount')!.getAttribute('autofocus')).toBeDefined();
    const fields = filled(root, '/desk/counter/payments/', {
      amount: '600',
      receiptLanguage: 'hi',
    });
    const twice = await Promise.all([1, 2].map(() => post('/desk/counter/payments/', fields)));
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    expect(twice[0]!.at).toBe(twice[1]!.at);
    expect(await inDatabase()).toHaveLength(1);
    for (language of LOCALES) {
      const receipt = await get(twice[0]!.at.split('?')[0]!);
      expect(receipt.status).toBe(200);
      expect(receipt.root.text).toContain('PMC/2026-27/000001');
      expect(receipt.root.text).not.toMatch(/undefined|counters:|payments:/);
      expect(receipt.root.querySelector('[role=img] svg')).not.toBeNull();
    }
    language = 'en';
    const pdf = await send(`${twice[0]!.at.split('?')[0]!}receipt.pdf`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('a cheque needs its number, its bank and a date of the last three months', async () => {
    officer = officers['clerk']!;
    const { root } = await get(await find());
    const cheque = (more: Record<string, string>) =>
      filled(root, '/desk/counter/payments/', { amount: '700', means: 'cheque', ...more });
    for (language of LOCALES) {
      const missing = await post('/desk/counter/payments/', cheque({}));
      expect([
        missing.status,
        missing.root.text.includes(t(language)('counters:error_instrument')),
      ]).toEqual([422, true]);
      const old = await post(
        '/desk/counter/payments/',
        cheque({ number: '००४५१२', bank: 'SBI Kothrud', dated: '29-08-2026' }),
      );
      expect([old.status, old.root.text.includes(t(language)('counters:error_dated'))]).toEqual([
        422,
        true,
      ]);
      expect(old.root.querySelector('#take-bank')!.getAttribute('value')).toBe('SBI Kothrud');
    }
    language = 'en';
    const taken = await post(
      '/desk/counter/payments/',
      cheque({ number: '००४५१२', bank: 'SBI Kothrud', dated: '30-11-2026' }),
    );
    expect(taken.status).toBe(303);
    const receipt = await get(taken.at);
    expect(receipt.root.text).toContain('CHQ 004512 SBI Kothrud');
    expect(receipt.root.text).toContain(t('en')('counters:receipt_realisation'));
    // The bank returns it.
    await payments.db
      .insertInto('payment_refunds')
      .values({
        id: 'returned-cheque',
        intent_id: /receipts\/([\w-]+)/.exec(taken.at)![1]!,
        amount_paise: 70_000,
        currency: 'INR',
        state: 'refunded',
        reason: 'cheque_returned',
        gateway_refund_id: null,
        created_at: NOW.toISOString(),
        next_poll_at: null,
        polls: 0,
        version: 1,
      })
      .execute();
    const returned = await get(taken.at);
    expect(returned.root.querySelector('h1')!.text).toBe(t('en')('receipts:void_found'));
    expect(returned.root.text).not.toContain(t('en')('counters:receipt_realisation'));
    await payments.db.deleteFrom('payment_refunds').where('id', '=', 'returned-cheque').execute();
  });

  test.each([
    [{ amount: '1,00,00,000' }, 'error_beyond_due'],
    [{ amount: '12.345' }, 'error_amount'],
    [{ amount: '100' }, 'error_part'],
    [{ amount: '700', means: 'card' }, 'error_terminal'],
  ] as const)('%o is refused with words', async (typed, name) => {
    officer = officers['clerk']!;
    const before = (await inDatabase()).length;
    const { root } = await get(await find());
    for (language of LOCALES) {
      const answer = await post(
        '/desk/counter/payments/',
        filled(root, '/desk/counter/payments/', typed),
      );
      const write = t(language) as unknown as (key: string) => string;
      const words = write(`counters:${name}`).split('{{')[0]!.trim();
      expect(answer.status).toBe(422);
      expect(answer.root.text).toContain(words);
    }
    language = 'en';
    expect(await inDatabase()).toHaveLength(before);
  });

  test('another clerk sees neither the drawer nor its receipts, and cannot pay into it', async () => {
    officer = officers['colleague']!;
    expect((await get('/desk/counter/')).root.querySelector('[name=opening]')).not.toBeNull();
    const [row] = await inDatabase();
    expect((await get(`/desk/counter/receipts/${row!.intent_id}/`)).status).toBe(404);
    expect((await get(`/desk/counter/days/${row!.session_id}/`)).status).toBe(404);
  });

  test('the day is closed with a count; a second person of the office confirms, and a case follows', async () => {
    officer = officers['clerk']!;
    const [row] = await inDatabase();
    const day = `/desk/counter/days/${row!.session_id}/`;
    expect((await get(day)).root.text, 'nothing is told before the count').not.toContain(
      t('en')('counters:day_expected'),
    );
    for (language of LOCALES) {
      const refused = await post('/desk/counter/close/', { note500: 'two' });
      expect([
        refused.status,
        refused.root.text.includes(t(language)('counters:error_count')),
      ]).toEqual([422, true]);
    }
    language = 'en';
    // 500 of change and 600 taken: ten rupees are missing.
    const closed = await post('/desk/counter/close/', { note500: '2', note50: '१', coins: '40' });
    expect([closed.status, closed.at.split('?')[0]]).toEqual([303, day]);
    expect((await get(day)).root.text).toContain('₹10');
    expect((await post(`${day}confirm/`, {})).status, 'the clerk').toBe(403);
    officer = officers['elsewhere']!;
    expect((await get(day)).status, 'another office').toBe(404);
    expect((await post(`${day}confirm/`, {})).status, 'another office').toBe(403);
    officer = officers['supervisor']!;
    const early = await post(`${day}deposit/`, {
      kind: 'cash',
      reference: 'SLIP1',
      day: '30-11-2026',
    });
    expect(early.root.text).toContain(t('en')('counters:error_not_confirmed'));
    for (language of LOCALES) {
      const shown = await get(day);
      expect(shown.root.text).toContain(t(language)('counters:confirm_title'));
      expect(shown.root.text).not.toMatch(/undefined|counters:|payments:/);
      expect((await get('/desk/counter/days/')).root.text).toContain('window-2');
    }
    language = 'en';
    expect((await post(`${day}confirm/`, {})).status).toBe(303);
    const deposit = { kind: 'cash', reference: 'SLIP1', day: '30-11-2026' };
    expect((await post(`${day}deposit/`, { ...deposit, day: '31-11-2026' })).status).toBe(422);
    expect((await post(`${day}deposit/`, deposit)).status).toBe(303);
    expect((await get(day)).root.text).toContain('SLIP1');
    const balance = await payments.db
      .selectFrom('ledger_balances')
      .selectAll()
      .where('account', 'in', ['counter_differences', 'bank', 'gateway:counter'])
      .orderBy('account')
      .execute();
    expect(balance.map(({ account, balance_paise }) => [account, Number(balance_paise)])).toEqual([
      ['bank', 59_000],
      ['counter_differences', 1_000],
      // The cheque waits for its slip.
      ['gateway:counter', 70_000],
    ]);
    const findings = await verifyLedger(payments.db);
    expect(findings.flatMap(({ violations }) => violations)).toEqual([]);
    officer = officers['maker']!;
    expect((await get(day)).status, 'finance officers see it').toBe(200);
    const audited = await (payments.db as never as { selectFrom: (name: string) => any })
      .selectFrom('staff_audit')
      .select('action')
      .where('chain', '=', 'counters')
      .execute();
    expect(audited.map(({ action }: { action: string }) => action)).toEqual([
      'open_counter',
      'take_payment',
      'take_payment',
      'close_counter',
      'confirm_counter',
      'deposit_takings',
    ]);
  });

  test('an operator sends a link by text message, three times an hour at most', async () => {
    officer = officers['operator']!;
    expect((await send('/desk/counter/')).headers.get('location')).toContain(
      '/desk/counter/assist/',
    );
    const link = (mobile: string) =>
      post('/desk/counter/assist/', { mobile, messageLanguage: 'mr' });
    for (language of LOCALES) {
      const refused = await link('12345');
      expect([
        refused.status,
        refused.root.text.includes(t(language)('counters:error_mobile')),
      ]).toEqual([422, true]);
    }
    language = 'en';
    for (const mobile of ['९८१२३ ४५६७८', '+91 98123 45678', '09812345678'])
      expect((await link(mobile)).root.text).toContain(t('en')('counters:assist_sent'));
    expect((await link('9812345678')).status).toBe(429);
    const stored = await (payments.db as never as { selectFrom: (name: string) => any })
      .selectFrom('notify_messages')
      .selectAll()
      .execute();
    expect(stored).toHaveLength(3);
    expect(JSON.stringify(stored)).not.toContain('9812345678');
  });

  test('a kiosk is prepared until midnight, by a link that says that it is one', async () => {
    officer = officers['clerk']!;
    const prepared = await post('/desk/counter/kiosk/', { machine: 'Kiosk-05' });
    const href = prepared.root
      .querySelectorAll('a')
      .map((link) => link.getAttribute('href') ?? '')
      .find((one) => one.startsWith('https://city.example/api/payments/sessions/'))!;
    const token = new URL(href).pathname.split('/').at(-1)!;
    expect(sessionOf(token, [SESSIONS_KEY], NOW)).toEqual({
      channel: 'kiosk',
      place: 'kiosk-05',
      expiresAt: new Date('2026-11-30T18:30:00.000Z'),
    });
  });

  test('an officer whose account was disabled takes nothing more', async () => {
    officer = officers['colleague']!;
    await post('/desk/counter/open/', { place: 'kiosk', desk: 'kiosk-07', opening: '0' });
    const { root } = await get(await find());
    await (payments.db as never as { updateTable: (name: string) => any })
      .updateTable('staff_persons')
      .set({ disabled_at: NOW.toISOString() })
      .where('id', '=', officer.person.id)
      .execute();
    const before = (await inDatabase()).length;
    const fields = filled(root, '/desk/counter/payments/', { amount: '600' });
    expect((await post('/desk/counter/payments/', fields)).status).toBe(403);
    expect(await inDatabase()).toHaveLength(before);
  });
});
