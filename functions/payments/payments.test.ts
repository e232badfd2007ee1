import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import { LOCALES } from '@pune/i18n';
import { messagesOf, t } from '@pune/i18n/server';
import { formatAmount } from '@pune/payments/format-amounts';
import { SIGNATURE_HEADER } from '@pune/payments/gateways/sandbox/psp';
import { openPayments, type OpenedPayments } from '@pune/payments/open-payments';
import { signWebhook } from '@pune/payments/webhook-signature';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PortalPages } from '@pune/http/portal-pages';
import { createPaymentsHandler } from './payments.handler.ts';
import { deliverWebhooks } from './sandbox.routes.ts';

const BASE = 'http://pmc.localhost:8080';
const HTML = { accept: 'text/html' };
const PROBE_KEY = 'the key of the prober on other premises';
const DEMANDS_KEY = 'key-of-the-tax-system'.padEnd(40, '-');
const KEY = 'a secret of the sandbox that is long enough';
const shell = (locale: string) =>
  `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><title>{{shell:title}} – Portal</title></head><body><header>Masthead</header><main id="main"><!--shell:main--></main></body></html>`;
const form = (locale: string, head: string) =>
  `<!DOCTYPE html><html lang="${locale}"><head><title>Form – Portal</title></head><body><main><astro-island><form class="form" data-form="payments" action="/api/payments/bills" method="post"><input type="hidden" name="language" value="${locale}"><input type="hidden" name="head" value="${head}"><div class="f" data-field="accountNumber"><label for="payments-accountNumber">Number</label><span class="hint">Hint</span><input id="payments-accountNumber" name="accountNumber" type="text"></div><button>Find</button></form></astro-island></main></body></html>`;
const pages: PortalPages = async (_, path) => {
  const [, locale, kind, name] = path.split('/') as [string, string, string, string];
  if (name === '_shell' || kind === '_shell') return shell(locale);
  return kind === 'payments' && name ? form(locale, name.replace('-', '_')) : null;
};

describeOnEachDatabase('the function payments', (open) => {
  let database: TestDatabase<object>;
  let payments: OpenedPayments;
  let handle: ReturnType<typeof createPaymentsHandler>;
  let now = new Date('2026-11-24T06:00:00Z');
  let address = 0;
  const later = (seconds: number) => (now = new Date(now.getTime() + seconds * 1000));
  /** Sent from another address each time, unless it says otherwise. */
  const send = (path: string, init: RequestInit = {}, ip = `203.0.113.${address++ % 250}`) =>
    handle(new Request(new URL(path, BASE), init), { ip });
  const post = (
    path: string,
    values: Record<string, string | string[]>,
    headers: Record<string, string> = HTML,
  ) =>
    send(path, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
      body: new URLSearchParams(
        Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
      ),
    });
  const page = async (path: string) => {
    const answer = await send(path, { headers: HTML });
    return { answer, root: parse(await answer.text()) };
  };
  const deliver = () => deliverWebhooks(payments.psp!, handle, BASE);
  const find = async (head: string, accountNumber: string, language = 'en') =>
    (await post('/api/payments/bills', { head, accountNumber, language })).headers.get('location')!;
  const fee = (ending: number) => `F/2026/${String(100 + ending).padStart(6, '0')}`;
  /**
   * From the number to the trial bank's page, by the forms as they stand. @returns the address
   * there, and that of the payment
   */
  async function begin(accountNumber: string, head = 'certificate_fees', language = 'en') {
    const { root } = await page(await find(head, accountNumber, language));
    const fields = Object.fromEntries(
      root
        .querySelectorAll('#pay input[type=hidden]')
        .map((input) => [input.getAttribute('name')!, input.getAttribute('value')!]),
    );
    const bills = root
      .querySelectorAll('#pay input[name=bills]')
      .map((input) => input.getAttribute('value')!);
    const values = { ...fields, bills, gateway: 'sandbox' };
    const bank = (await post('/api/payments', values)).headers.get('location')!;
    return { bank, values };
  }
  /**
   * Pays as the trial bank offers it. @returns the address of the payment, as the bank led back to
   * it
   */
  async function pay(bank: string, outcome = '') {
    const back = (await post(bank, { method: 'upi', outcome })).headers.get('location')!;
    return (await send(back, { headers: HTML })).headers.get('location')!;
  }

  beforeAll(async () => {
    database = await open();
    payments = await openPayments(
      {
        NODE_ENV: 'test',
        SERVICES_DATABASE_URL: database.url,
        PAYMENTS_KEY: KEY,
        BILL_SEARCHES_PER_HOUR_MAX: '40',
        PAYMENTS_PROBE_KEY: PROBE_KEY,
        DEMANDS_KEY,
      },
      () => now,
    );
    handle = createPaymentsHandler({
      opened: async () => payments,
      pages,
      embedOrigins: ['https://partner.example'],
      now: () => now,
    });
  });
  afterAll(async () => {
    await payments?.payments.close();
  });

  test('a prober with its key rehearses a payment, and nobody else finds the address', async () => {
    const rehearse = (authorization?: string) =>
      send('/api/payments/rehearsals', {
        method: 'POST',
        headers: { accept: 'application/json', ...(authorization && { authorization }) },
      });
    for (const wrong of [undefined, 'Bearer', `Bearer ${PROBE_KEY}x`, PROBE_KEY])
      expect((await rehearse(wrong)).status, wrong).toBe(404);
    const answer = await rehearse(`Bearer ${PROBE_KEY}`);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { state: 'ready', gateways: { sandbox: 'answers', upi: 'answers' } },
    ]);
    const without = createPaymentsHandler({
      opened: async () => ({ ...payments, probeKey: null }),
      pages,
      embedOrigins: [],
      now: () => now,
    });
    const request = new Request(new URL('/api/payments/rehearsals', BASE), {
      method: 'POST',
      headers: { authorization: `Bearer ${PROBE_KEY}` },
    });
    expect((await without(request, { ip: '203.0.113.1' })).status).toBe(404);
  });

  test('the tax system sends demands with its key, a batch at most once, each row by itself', async () => {
    const flat = (accountNumber: string, more = {}) => ({
      head: 'property_tax',
      accountNumber,
      period: '2026-27',
      issuedOn: '2026-04-01',
      areaSqFt: 800,
      ratePaisePerSqFtMonth: 200,
      selfOccupied: true,
      ...more,
    });
    const demands = async (body: string, more: Record<string, string> = {}) => {
      const answer = await send('/api/payments/demands', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${DEMANDS_KEY}`,
          ...more,
        },
        body,
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    const rows = [flat('Z/1'), flat('Z/2', { areaSqFt: 0 }), flat('Z/1'), { head: 'x' }];
    const batch = JSON.stringify(rows);
    const key = { 'idempotency-key': 'batch-of-demands-number-1' };
    const first = await demands(batch, key);
    expect(first.status).toBe(207);
    expect(first.body).toMatchObject({
      rowsWritten: 1,
      rowsRefused: 3,
      errors: [
        { row: 2, field: 'areaSqFt', code: 'value_invalid' },
        { row: 3, field: 'accountNumber', code: 'twice' },
        { row: 4, field: 'head' },
        { row: 4, field: 'accountNumber', code: 'value_missing' },
        { row: 4, field: 'period' },
      ],
    });
    expect(await demands(batch, key)).toEqual(first);
    expect((await demands(JSON.stringify([flat('Z/3')]), key)).status).toBe(422);
    const lines = [flat('Z/1'), flat('Z/3')].map((row) => JSON.stringify(row)).join('\n');
    expect(await demands(lines, { 'content-type': 'application/x-ndjson' })).toMatchObject({
      status: 201,
      body: { rowsWritten: 1, rowsUnchanged: 1, errors: [] },
    });
    const changed = JSON.stringify([flat('Z/1', { areaSqFt: 900 })]);
    expect((await demands(changed)).body).toMatchObject({ errors: [{ code: 'differs' }] });
    expect((await demands(batch, { authorization: `Bearer ${DEMANDS_KEY}x` })).status).toBe(401);
    expect((await demands('[]')).status).toBe(422);
    expect((await demands('{}')).status).toBe(400);
    const many = JSON.stringify(Array.from({ length: 1_001 }, (_, n) => flat(`Z/${n}`)));
    expect((await demands(many)).status).toBe(413);
    expect((await demands(lines, { 'content-type': 'text/csv' })).status).toBe(415);
    const location = await find('property_tax', 'Z/3');
    expect((await page(location)).root.querySelector('main')!.text).toContain('2,073.60');
  });

  test('a form that names no bill, with signs that no database takes, is refused in words', async () => {
    for (const bill of ['\u0000', 'nothing\u0000here-at-all'])
      expect(
        (await post('/api/payments', { bill, bills: 'x', gateway: 'upi' })).status,
        JSON.stringify(bill),
      ).toBe(422);
  });

  test.each(LOCALES)(
    'a number leads to the bill line by line, in %s, and is in no address',
    async (locale) => {
      const answer = await post('/api/payments/bills', {
        head: 'property_tax',
        accountNumber: ' p/1/०५/00123456 ',
        language: locale,
      });
      expect(answer.status).toBe(303);
      const location = answer.headers.get('location')!;
      expect(location).toMatch(new RegExp(`^/api/payments/bills/[\\w-]{24}\\?lang=${locale}$`));
      const { answer: shown, root } = await page(location);
      expect([
        shown.status,
        shown.headers.get('cache-control'),
        shown.headers.get('x-robots-tag'),
      ]).toEqual([200, 'no-store', 'noindex']);
      const words = messagesOf('payments', locale);
      expect(root.querySelector('h1')!.text).toBe(words.head_property_tax);
      const main = root.querySelector('main')!;
      for (const line of [
        'line_general_tax',
        'line_water_benefit_tax',
        'line_sewage_benefit_tax',
        'line_self_occupation',
        'line_penalty_first_half',
      ] as const)
        expect(main.text).toContain(words[line]);
      expect(main.text).toContain(words.source_property_tax_sewage_benefit_tax_2017);
      expect(main.querySelector('tfoot')!.text).toContain(locale === 'en' ? '₹' : '₹३');
      expect(root.querySelectorAll('[style], script')).toEqual([]);
      if (locale !== 'en')
        expect(main.text.replace(/P\/1\/05\/00123456|UPI/g, '')).not.toMatch(/[A-Za-z]{2}/);
    },
  );

  test.each(LOCALES)(
    'a number that is wrong comes back as it was typed, with the reason beside it, in %s',
    async (locale) => {
      const words = messagesOf('payments', locale);
      for (const [typed, message] of [
        ['P//1', words.error_account_invalid.replace('{{example}}', 'P/1/05/00123456')],
        ['P/9/99/1', words.error_account_unknown.replace('{{number}}', 'P/9/99/1')],
        ['', words.error_account_required],
      ] as const) {
        const answer = await post('/api/payments/bills', {
          head: 'property_tax',
          accountNumber: typed,
          language: locale,
        });
        const root = parse(await answer.text());
        expect(answer.status).toBe(422);
        expect(root.querySelector('#payments-accountNumber')!.getAttribute('value')).toBe(typed);
        expect(root.querySelector('#payments-accountNumber-error')!.text).toBe(message);
      }
    },
  );

  test('an Aadhaar number that was typed as the number of a bill comes back masked, in the field and in the reason', async () => {
    const answer = await post('/api/payments/bills', {
      head: 'property_tax',
      accountNumber: '999941057058',
      language: 'en',
    });
    const root = parse(await answer.text());
    expect([
      root.toString().includes('99994105'),
      root.querySelector('#payments-accountNumber')!.getAttribute('value'),
    ]).toEqual([false, 'XXXXXXXX7058']);
    expect(root.querySelector('#payments-accountNumber-error')!.text).toBe(
      messagesOf('payments', 'en').error_account_unknown.replace('{{number}}', 'XXXXXXXX7058'),
    );
  });

  test('a bill can be computed again as of any day', async () => {
    const { bills } = (await (
      await send('/api/payments/bills', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ head: 'property_tax', accountNumber: 'P/1/05/00123456' }),
      })
    ).json()) as { bills: { id: string; duePaise: number }[] };
    const asOf = async (day: string) => send(`/api/payments/bills/${bills[0]!.id}?asOf=${day}`);
    expect(await (await asOf('2026-05-31')).json()).toMatchObject({
      duePaise: 344_736,
      amountHoldsUntil: '2026-05-31',
    });
    expect(await (await asOf('2026-06-01')).json()).toMatchObject({ duePaise: 365_472 });
    for (const day of ['1999-01-01', '2999-01-01']) expect((await asOf(day)).status).toBe(422);
    for (const day of ['2026-02-30', 'x', '2026-05-31&asOf=2026-06-01'])
      expect((await asOf(day)).status).toBe(400);
    for (const headers of [HTML, {}])
      expect(
        (await send('/api/payments/verify?number=a&number=b&code=1', { headers })).status,
      ).toBe(400);
  });

  test.each(LOCALES)(
    'the page of a bill shows it as it was, and as it will be, by a form without scripts, in %s',
    async (locale) => {
      const location = await find('property_tax', 'P/7/08/00715003', locale);
      const { root } = await page(location);
      const form = root.querySelector('form[method=get]')!;
      const field = form.querySelector('input[name=asOf]')!;
      expect([form.getAttribute('action'), field.getAttribute('max')]).toEqual([
        location.split('?')[0],
        '2027-03-31',
      ]);
      const words = messagesOf('payments', locale);
      const on = async (day: string) => {
        const shown = await page(`${location}&asOf=${day}`);
        const main = shown.root.querySelector('main')!;
        return {
          status: shown.answer.status,
          main,
          text: main.text,
          pay: main.querySelector('#pay'),
        };
      };
      const past = await on('2026-05-31');
      expect(past.text).toContain(words.as_of_past);
      expect(past.text).toContain(words.line_early_payment);
      expect([past.status, past.pay]).toEqual([200, null]);
      const future = await on('2027-03-31');
      expect(future.text).toContain(words.as_of_future);
      expect(future.text).toContain(words.line_penalty_second_half);
      expect(future.pay).toBeNull();
      if (locale !== 'en')
        expect(future.text.replace(/P\/7\/08\/00715003/g, '')).not.toMatch(/[A-Za-z]{2}/);
      for (const day of ['2027-04-01', '2026-03-31', '2026-02-30', 'x']) {
        const refused = await on(day);
        expect([refused.status, refused.pay === null], day).toEqual([422, false]);
        expect(refused.main.querySelector('#payments-asOf-error')!.text).toContain(
          locale === 'en' ? '2027' : '२०२७',
        );
        expect(refused.main.querySelector('#payments-asOf')!.hasAttribute('autofocus')).toBe(true);
        expect(refused.pay!.querySelector('.errs'), 'nothing is wrong with the payment').toBeNull();
      }
    },
  );

  test('a part is paid by the form, in the digits of any script, and the rest stays due', async () => {
    const number = 'P/7/08/00715003';
    const location = await find('property_tax', number, 'mr');
    const due = async () => {
      const id = location.split('?')[0]!;
      return ((await (await send(id)).json()) as { duePaise: number }).duePaise;
    };
    const before = await due();
    const { values } = await begin(number, 'property_tax', 'mr');
    const sent = (amount: string) =>
      post('/api/payments', {
        ...values,
        amount,
        idempotencyKey: `part-${amount.length}-`.padEnd(24, 'x'),
      });
    const words = messagesOf('payments', 'mr');
    for (const [amount, message] of [
      ['१', words.error_amount_small],
      ['९९९९९९९', words.error_amount_large],
      ['बरेच', words.error_amount_invalid],
    ] as const) {
      const answer = await sent(amount);
      const root = parse(await answer.text());
      expect(answer.status, amount).toBe(422);
      expect(root.querySelector('#payments-amount')!.getAttribute('value')).toBe(amount);
      expect(root.querySelector('#payments-amount-error')!.text).toContain(
        message.split('{{')[0]!.trim(),
      );
    }
    await pay((await sent('₹१,५००.५०')).headers.get('location')!);
    await deliver();
    expect(await due()).toBe(before - 150_050);
    const whole = await send('/api/payments', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ bills: values.bills, gateway: 'sandbox', amountPaise: before }),
    });
    expect([
      whole.status,
      ((await whole.json()) as { errors: { field: string }[] }).errors,
    ]).toMatchObject([422, [{ field: 'amountPaise' }]]);
  });

  test('search, bill, bank, receipt: four pages, with a PDF and a code that verifies', async () => {
    const { bank } = await begin('P/1/05/00123457', 'property_tax', 'mr');
    expect(bank).toMatch(/^\/api\/payments\/sandbox\/ord_/);
    const { answer: hosted, root: form } = await page(bank);
    expect(hosted.headers.get('content-security-policy')).toContain("style-src 'self'");
    expect(form.querySelector('html')!.getAttribute('lang')).toBe('mr');
    const location = await pay(bank);
    expect(location).toMatch(/^\/api\/payments\/payment\/[\w-]{32}\?lang=mr&returned=1$/);
    const { answer, root } = await page(location);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const words = messagesOf('payments', 'mr');
    expect(root.querySelector('h1')!.text).toBe(words.title_paid);
    const number = /PMC\/2026-27\/\d{6}/.exec(root.querySelector('.slip')!.text)![0];
    expect(root.querySelector('.slip .qr svg path')).not.toBeNull();
    expect(root.querySelector('noscript')).toBeNull();

    const pdf = await send(root.querySelector('a.btn.big')!.getAttribute('href')!);
    expect([pdf.headers.get('content-type'), pdf.headers.get('content-disposition')]).toEqual([
      'application/pdf',
      `attachment; filename="receipt-${number.replaceAll('/', '-')}.pdf"`,
    ]);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    const secret = location.split('/')[4]!.split('?')[0]!;
    const receipt = (await payments.payments.receipt(secret))!;
    const check = (code: string) =>
      page(
        `/api/payments/verify?${new URLSearchParams({ number: number.toLowerCase(), code, lang: 'hi' })}`,
      );
    const genuine = await check(receipt.verifyCode);
    expect([genuine.answer.status, genuine.root.querySelector('h1')!.text]).toEqual([
      200,
      messagesOf('payments', 'hi').verify_genuine,
    ]);
    const forged = await check(`${receipt.verifyCode.slice(1)}x`);
    expect([forged.answer.status, forged.root.querySelector('#verify-number-error')!.text]).toEqual(
      [404, messagesOf('payments', 'hi').verify_unknown],
    );
    expect(forged.root.querySelector('#verify-number')!.getAttribute('value')).toBe(
      number.toLowerCase(),
    );

    const settled = await page(await find('property_tax', 'P/1/05/00123457', 'mr'));
    expect(settled.root.querySelector('#nothing')!.text).toBe(words.bill_nothing_title);
    expect(settled.root.querySelector('#pay')).toBeNull();
  });

  test.each(LOCALES)(
    'an amount that changed after the page was opened begins nothing, and is said, in %s',
    async (locale) => {
      const number = { en: 'P/5/02/00501235', mr: 'P/6/14/00600778', hi: 'P/2/03/00200012' }[
        locale
      ];
      const { values } = await begin(number, 'property_tax', locale);
      const begun = async () =>
        (
          await payments.db
            .selectFrom('payment_intent_bills')
            .select('intent_id')
            .where('bill_id', '=', values.bills[0]!)
            .execute()
        ).length;
      const before = await begun();
      // As the page stood before midnight, when the rebate still held.
      const [id, paise] = String((values as Record<string, unknown>)['shown']).split(':') as [
        string,
        string,
      ];
      const stale = {
        ...values,
        shown: `${id}:${Number(paise) - 5_000}`,
        idempotencyKey: `stale-${locale}`.padEnd(24, 'x'),
      };
      const answer = await post('/api/payments', stale);
      const root = parse(await answer.text());
      expect(answer.status).toBe(409);
      const whole = formatAmount(Number(paise), locale);
      expect(root.querySelector('#pay')!.text).toContain(whole);
      expect(root.text).toContain(
        messagesOf('payments', locale).problem_amount_changed.split('{{')[0]!.trim(),
      );
      expect(root.querySelector('a[href="#payments-total"]')).not.toBeNull();
      expect(root.querySelector('#payments-total')).not.toBeNull();
      expect(await begun()).toBe(before);
      // The page that came back pays the new amount.
      const again = root
        .querySelectorAll('#pay input[type=hidden]')
        .map((one) => [one.getAttribute('name')!, one.getAttribute('value')!]);
      const next = await post('/api/payments', {
        ...Object.fromEntries(again),
        gateway: 'sandbox',
      });
      expect(next.status).toBe(303);
      // A program is told the same.
      const asked = await send('/api/payments', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ bills: values.bills, gateway: 'sandbox', shownPaise: 1 }),
      });
      expect([asked.status, ((await asked.json()) as { type: string }).type]).toEqual([
        409,
        'https://pune.example/problems/payments/amount-changed',
      ]);
    },
  );

  test('of several years the amounts that are chosen are compared, each by itself', async () => {
    const { root } = await page(await find('property_tax', 'P/4/07/00415001', 'mr'));
    const shown = root.querySelector('#pay input[name=shown]')!.getAttribute('value')!.split(' ');
    expect(shown.length).toBe(3);
    const [first, second] = shown.map((one) => one.split(':')[0]!) as [string, string];
    const sent = (more: string[]) =>
      post('/api/payments', {
        bills: [first, second],
        bill: first,
        gateway: 'sandbox',
        language: 'mr',
        shown: more.join(' '),
      });
    // A bill that is not chosen may have changed.
    expect((await sent([...shown.slice(0, 2), `${shown[2]}0`])).status).toBe(303);
    expect((await sent([`${shown[0]}0`, ...shown.slice(1)])).status).toBe(409);
  });

  test('a double click makes one payment, and so does the form sent again later', async () => {
    const { values } = await begin('P/3/11/00310021', 'property_tax');
    const places = await Promise.all([
      post('/api/payments', values),
      post('/api/payments', values),
      post('/api/payments', values),
    ]);
    expect(new Set(places.map((answer) => answer.headers.get('location'))).size).toBe(1);
    const rows = await payments.db
      .selectFrom('payment_intents')
      .innerJoin('payment_intent_bills', 'intent_id', 'payment_intents.id')
      .select('state')
      .where('bill_id', '=', values.bills[0]!)
      .execute();
    expect(rows).toEqual([{ state: 'pending' }]);
    const { idempotencyKey: _, ...without } = values as Record<string, string | string[]>;
    const other = await post(
      '/api/payments',
      { ...values, bills: (await begin(fee(0))).values.bills },
      {},
    );
    expect([other.status, ((await other.json()) as { type: string }).type]).toEqual([
      422,
      'https://pune.example/problems/payments/key-reused',
    ]);
    const keyless = async (cookies: string[]) => {
      const answers = await Promise.all(
        cookies.map((cookie) =>
          handle(
            new Request(`${BASE}/api/payments`, {
              method: 'POST',
              headers: { ...HTML, cookie },
              body: new URLSearchParams(
                Object.entries(without).flatMap(([name, value]) =>
                  [value].flat().map((one) => [name, one]),
                ),
              ),
            }),
            { ip: '198.51.100.7' },
          ),
        ),
      );
      return new Set(answers.map((answer) => answer.headers.get('location'))).size;
    };
    const payer = `payer=${'p'.repeat(32)}`;
    expect(await keyless([payer, payer])).toBe(1);
    // People behind one internet address are not one person: an answer leads to a payment's secret
    // link.
    expect(await keyless([`payer=${'q'.repeat(32)}`, ''])).toBe(2);
  });

  test('a bank that refuses leads to another try, which pays', async () => {
    const { bank } = await begin(fee(1), 'certificate_fees', 'hi');
    const { root } = await page(await pay(bank));
    expect(root.querySelector('h1')!.text).toBe(messagesOf('payments', 'hi').title_failed);
    const bill = root.querySelector('main a.btn')!.getAttribute('href')!;
    expect(bill).toMatch(/^\/api\/payments\/bills\//);
    expect((await page(bill)).root.querySelector('#pay')).not.toBeNull();
    const again = await begin(fee(1));
    expect((await page(await pay(again.bank, 'success'))).root.querySelector('h1')!.text).toBe(
      t('en')('payments:title_paid'),
    );
  });

  test('a bank that refuses and pays all the same, later: the same link has the receipt', async () => {
    const place = await pay((await begin(fee(2))).bank);
    expect((await page(place)).root.querySelector('h1')!.text).toBe(
      t('en')('payments:title_failed'),
    );
    later(125);
    await deliver();
    const { root } = await page(place);
    expect([root.querySelector('h1')!.text, root.querySelector('.tag')!.text]).toEqual([
      t('en')('payments:title_paid'),
      t('en')('payments:status_paid'),
    ]);
  });

  test('an unknown outcome is pending: the page says so, polls by itself, and offers no second payment', async () => {
    const place = await pay((await begin(fee(3), 'certificate_fees', 'mr')).bank);
    const { answer, root } = await page(place);
    const text = root.toString();
    expect([answer.status, root.querySelector('h1')!.text]).toEqual([
      200,
      messagesOf('payments', 'mr').title_pending,
    ]);
    expect(text).toContain('<noscript><meta http-equiv="refresh" content="10"></noscript></head>');
    expect(root.querySelector('main form')).toBeNull();
    expect(await (await send(place)).json()).toMatchObject({
      status: 'pending',
      checkout: null,
      receipt: null,
    });
    later(130);
    expect((await page(place)).root.querySelector('h1')!.text).toBe(
      messagesOf('payments', 'mr').title_paid,
    );
  });

  /** A browser that keeps the cookies of pages and answers. */
  function browser() {
    const jar = new Map<string, string>();
    const keep = (answer: Response) => {
      for (const line of answer.headers.getSetCookie())
        jar.set(
          line.slice(0, line.indexOf('=')),
          line.slice(line.indexOf('=') + 1, line.indexOf(';')),
        );
      return answer;
    };
    const cookie = () => ({
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    });
    return {
      jar,
      /** Opens the bill in a tab. @returns what presses the button there */
      tab: async (accountNumber: string) => {
        const answer = keep(
          await send(await find('certificate_fees', accountNumber), {
            headers: { ...HTML, ...cookie() },
          }),
        );
        const fields = Object.fromEntries(
          parse(await answer.text())
            .querySelectorAll('#pay input[type=hidden]')
            .map((input) => [input.getAttribute('name')!, input.getAttribute('value')!]),
        );
        return async () =>
          keep(
            await post(
              '/api/payments',
              { ...fields, gateway: 'sandbox' },
              { ...HTML, ...cookie() },
            ),
          );
      },
    };
  }

  test('two tabs of one browser are one payment; another browser neither ends it nor is blocked by it', async () => {
    const [owner, stranger] = [browser(), browser()];
    const tabs = [await owner.tab(fee(7)), await owner.tab(fee(7))];
    expect([...owner.jar.keys()]).toEqual(['payer']);
    const [first, second] = [
      (await tabs[0]!()).headers.get('location')!,
      (await tabs[1]!()).headers.get('location')!,
    ];
    expect((await page(first)).root.querySelector('form')).toBeNull();
    expect((await page(second)).root.querySelector('form')).not.toBeNull();
    const theirs = (await (await stranger.tab(fee(7)))()).headers.get('location')!;
    const nameless = (await (await browser().tab(fee(7)))()).headers.get('location')!;
    for (const bank of [second, theirs, nameless])
      expect((await page(bank)).root.querySelector('form'), bank).not.toBeNull();
    await pay(theirs, 'slow');
    expect((await page(second)).root.querySelector('form')).not.toBeNull();
    const again = await (await stranger.tab(fee(7)))();
    expect(again.status).toBe(409);
    expect(await again.text()).toContain(t('en')('payments:problem_under_way'));
    const paid = await page(await pay(second, 'success'));
    expect(paid.root.querySelector('h1')!.text).toBe(t('en')('payments:title_paid'));
  });

  test.each(LOCALES)(
    'a double payment in two browsers is shown on the second receipt and on the bill, in %s',
    async (locale) => {
      const number = fee(8 + LOCALES.indexOf(locale));
      const banks = await Promise.all(
        [browser(), browser()].map(async (each) =>
          (await (await each.tab(number))()).headers.get('location')!,
        ),
      );
      const places = [];
      for (const bank of banks)
        places.push((await pay(bank, 'success')).replace(/lang=../, `lang=${locale}`));
      const words = messagesOf('payments', locale);
      const shown = await Promise.all(
        places.map(async (place) => (await page(place)).root.querySelector('main')!),
      );
      expect(shown.map((main) => main.querySelector('#advance')?.text)).toEqual([
        undefined,
        words.advance_title,
      ]);
      const { root } = await page(await find('certificate_fees', number, locale));
      expect(root.querySelector('#advance')!.text).toBe(words.bill_advance_title);
    },
  );

  test.each(LOCALES)('bill and receipt say whose they are, masked, in %s', async (locale) => {
    const { root } = await page(await find('property_tax', 'P/3/11/00310021', locale));
    const owner = {
      en: 'L•••• J••••, Bibwewadi',
      mr: 'ल•••• ज••••, बिबवेवाडी',
      hi: 'ल•••• ज••••, बिबवेवाडी',
    }[locale];
    expect(root.querySelector('main')!.text).toContain(
      `${messagesOf('payments', locale).label_owner}: ${owner}`,
    );
    const everything =
      JSON.stringify(await payments.db.selectFrom('payment_bills').selectAll().execute()) +
      JSON.stringify(await payments.db.selectFrom('payment_bill_versions').selectAll().execute());
    expect(everything).not.toMatch(/Lata|Jagtap|लता|जगताप|66\/2/);
  });

  test('a request cannot claim to come from a counter or a kiosk', async () => {
    const { values } = await begin(fee(11));
    for (const channel of ['counter', 'kiosk', 'x']) {
      expect(
        (
          await send('/api/payments', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ bills: values.bills, gateway: 'sandbox', channel }),
          })
        ).status,
      ).toBe(422);
      expect(
        (
          await post('/api/payments/bills', {
            head: 'property_tax',
            accountNumber: 'P/1/05/00123456',
            channel,
          })
        ).status,
      ).toBe(422);
    }
  });

  test('a gateway is polled for the holder of a payment’s link, at a limited rate', async () => {
    const { bank } = await begin(fee(12));
    const back = (await page(bank)).root.querySelector('a.button')!.getAttribute('href')!;
    const asked = vi.spyOn(payments.psp!, 'status');
    for (const secret of ['anything', 'a'.repeat(32)])
      await send(back.replace(/return\/[^/]+/, `return/${secret}`), { headers: HTML });
    expect(asked).not.toHaveBeenCalled();
    for (let n = 0; n < 30; n++) await send(back, { headers: HTML });
    expect(asked.mock.calls.length).toBeGreaterThan(0);
    expect(asked.mock.calls.length).toBeLessThanOrEqual(10);
    asked.mockRestore();
  });

  test('coming back without having paid is asked about, and can be given up', async () => {
    const { bank } = await begin(fee(0));
    const back = (await page(bank)).root.querySelector('a.button')!.getAttribute('href')!;
    const place = (await send(back, { headers: HTML })).headers.get('location')!;
    const { root } = await page(place);
    expect([root.querySelector('h1')!.text, root.querySelector('#left')!.text]).toEqual([
      t('en')('payments:title_pending'),
      t('en')('payments:left_title'),
    ]);
    expect(root.querySelector('main section a.btn.big')!.getAttribute('href')).toBe(bank);
    const given = await post(root.querySelector('main form')!.getAttribute('action')!, {});
    expect(given.status).toBe(303);
    expect((await page(given.headers.get('location')!)).root.querySelector('h1')!.text).toBe(
      t('en')('payments:title_cancelled'),
    );
    expect((await page(bank)).root.querySelector('form')).toBeNull();
  });

  test('a return with another order, or with nonsense, moves nothing', async () => {
    const mine = (await begin(fee(4))).bank;
    const other = (await begin(fee(5))).bank;
    const back = new URL(
      (await page(mine)).root.querySelector('a.button')!.getAttribute('href')!,
      BASE,
    );
    for (const order of [other.split('/').at(-1)!, 'ord_nothing', '']) {
      back.searchParams.set('order', order);
      const answer = await send(back.pathname + back.search, { headers: HTML });
      expect(answer.status).toBe(303);
      expect(await (await send(answer.headers.get('location')!)).json()).toMatchObject({
        status: 'pending',
        receipt: null,
      });
    }
  });

  test('webhooks are believed by their signature alone, and each of them once', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { bank } = await begin('W/05/0012345', 'water_charges');
    const place = `/api/payments/payment/${(await page(bank)).root.querySelector('a.button')!.getAttribute('href')!.split('/')[4]}`;
    const orderId = bank.split('/').at(-1)!;
    const order = await payments.db
      .selectFrom('payment_intents')
      .selectAll()
      .where('order_id', '=', orderId)
      .executeTakeFirstOrThrow();
    const body = Buffer.from(
      JSON.stringify({
        id: 'evt_one',
        kind: 'captured',
        order_id: orderId,
        reference: order.id,
        merchant_id: 'pune-sandbox',
        payment_id: 'pay_one',
        refund_id: null,
        refund_reference: null,
        amount_paise: Number(order.amount_paise),
        fee_paise: 0,
        currency: 'INR',
        at: now.toISOString(),
      }),
    );
    const tell = (bytes: Buffer, secret = KEY, at = now) =>
      send('/api/payments/webhooks/sandbox', {
        method: 'POST',
        body: new Uint8Array(bytes),
        headers: {
          'content-type': 'application/json',
          [SIGNATURE_HEADER]: signWebhook(secret, bytes, at),
        },
      });
    expect((await tell(body, 'not the secret')).status).toBe(400);
    expect((await tell(body, KEY, new Date(now.getTime() - 400_000))).status).toBe(400);
    expect(
      (await send('/api/payments/webhooks/sandbox', { method: 'POST', body: new Uint8Array(body) }))
        .status,
    ).toBe(400);
    expect(
      (
        await send('/api/payments/webhooks/paytm', {
          method: 'POST',
          body: '{}',
          headers: { 'sec-fetch-site': 'same-origin' },
        })
      ).status,
    ).toBe(404);
    expect(await (await send(place)).json()).toMatchObject({ status: 'pending' });
    expect(warned.mock.calls.flat().join()).not.toMatch(/evt_one|pay_one|not the secret/);
    warned.mockRestore();
    for (let i = 0; i < 3; i++) expect((await tell(body)).status).toBe(200);
    expect(await (await send(place)).json()).toMatchObject({
      status: 'paid',
      receipt: { amountPaise: Number(order.amount_paise) },
    });
    expect(
      await payments.db
        .selectFrom('payment_receipts')
        .select('number')
        .where('intent_id', '=', order.id)
        .execute(),
    ).toHaveLength(1);
  });

  test('a form without a bill or a way comes back on the page of the bill', async () => {
    const { values } = await begin('P/4/07/00415001', 'property_tax', 'hi');
    const answer = await post('/api/payments', { ...values, bills: [], gateway: '' });
    const root = parse(await answer.text());
    expect(answer.status).toBe(422);
    expect(
      root.querySelectorAll('.f.err').map((field) => field.getAttribute('data-field')),
    ).toEqual(['bills', 'gateway']);
    expect(root.querySelector('#payments-bills-error')!.text).toBe(
      messagesOf('payments', 'hi').error_bill_required,
    );
    for (const link of root.querySelectorAll('.errs a'))
      expect(root.querySelector(link.getAttribute('href')!)).not.toBeNull();
    expect(root.querySelectorAll('input[type=checkbox]')).toHaveLength(3);
  });

  test('a payment begun in a frame continues in the whole window', async () => {
    const place = (
      await post('/api/payments/bills', {
        head: 'water_charges',
        accountNumber: 'W/11/0031002',
        language: 'en',
        channel: 'embed',
      })
    ).headers.get('location')!;
    expect(place).toMatch(/&embed=1$/);
    const { root } = await page(place);
    const form = root.querySelector('#pay')!;
    expect([
      form.getAttribute('target'),
      form.querySelector('[name=channel]')!.getAttribute('value'),
    ]).toEqual(['_top', 'embed']);
    const fields = Object.fromEntries(
      form
        .querySelectorAll('input[type=hidden]')
        .map((input) => [input.getAttribute('name')!, input.getAttribute('value')!]),
    );
    const begun = (await post('/api/payments', { ...fields, gateway: 'upi' })).headers.get(
      'location',
    )!;
    expect(begun).not.toContain('embed');
    const { root: upi } = await page(begun);
    expect(upi.querySelector('header')).not.toBeNull();
    expect(upi.querySelector('.upi a.btn')!.getAttribute('href')).toMatch(
      /^upi:\/\/pay\?pa=pune@sandbox&/,
    );
    const trial = upi.querySelector('.upi p:last-child a')!.getAttribute('href')!;
    expect((await page(await pay(trial))).root.querySelector('h1')!.text).toBe(
      t('en')('payments:title_paid'),
    );
  });

  test('links of others lead nowhere, and other sites start no payments', async () => {
    for (const path of [
      '/api/payments/payment/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      '/api/payments/payment/x/receipt.pdf',
      '/api/payments/bills/aaaaaaaaaaaaaaaaaaaaaaaa',
      '/api/payments/sandbox/ord_x',
    ])
      expect((await send(path, { headers: HTML })).status).toBe(404);
    const { values } = await begin(fee(6));
    expect(
      (
        await send('/api/payments', {
          method: 'POST',
          headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
          body: new URLSearchParams({ gateway: values.gateway }),
        })
      ).status,
    ).toBe(403);
  });

  test('enumerating numbers is rate-limited', async () => {
    const one = () =>
      send(
        '/api/payments/bills',
        {
          method: 'POST',
          headers: { ...HTML, 'sec-fetch-site': 'same-origin' },
          body: new URLSearchParams({
            head: 'property_tax',
            accountNumber: 'P/9/99/2',
            language: 'en',
          }),
        },
        '198.51.100.9',
      );
    for (let i = 0; i < 40; i++) expect((await one()).status).toBe(422);
    const answer = await one();
    expect([answer.status, Number(answer.headers.get('retry-after'))]).toEqual([
      429,
      expect.any(Number),
    ]);
    expect(
      parse(await answer.text())
        .querySelector('#payments-accountNumber')!
        .getAttribute('value'),
    ).toBe('P/9/99/2');
  });
});
