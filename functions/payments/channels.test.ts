import { databaseKinds, type TestDatabase } from '@pune/database/testing';
import {
  createOperatingUnit,
  newKeys,
} from '@pune/payments/channels/bharat-connect/testing/operating-unit';
import { openPayments, type OpenedPayments } from '@pune/payments/open-payments';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { issueBills } from '@pune/payments/bills/issue';
import { issueSession } from '@pune/payments/channels/sessions';
import { channelTotals } from '@pune/payments/channels/totals';
import { formatAmount } from '@pune/payments/format-amounts';
import { parse } from 'node-html-parser';
import type { Notify } from '@pune/notify';
import type { NotifyTables } from '@pune/notify/migrations';
import { openNotify } from '@pune/notify/open-notify';
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPaymentsHandler } from './payments.handler.ts';

const [unitKeys, ourKeys] = [newKeys(), newKeys()];
const SESSIONS_KEY = 'a key of sessions that is long enough';
const ACCOUNT = 'P/1/05/00123456';
const now = new Date('2026-11-24T06:00:00Z');
const ENV = {
  NODE_ENV: 'test',
  PAYMENTS_KEY: 'a secret of the sandbox that is long enough',
};
const CHANNELS = {
  BHARAT_CONNECT_BILLERS: 'PUNE00000PUNPT=property_tax',
  BHARAT_CONNECT_NAME: 'PUNE',
  // As a file of settings holds it: one line.
  BHARAT_CONNECT_UNIT_KEY: unitKeys.publicKey.replaceAll('\n', '\\n'),
  BHARAT_CONNECT_KEY: ourKeys.privateKey,
  IMPS_CLIENT_CODE: 'PMCT',
  IMPS_IFSC: 'UTIB0CCH274',
  IMPS_BENEFICIARY: 'Pune Municipal Corporation',
  IMPS_WEBHOOK_SECRET: 'the secret of the collecting service',
  CALL_CENTRE_PHONE: '020 2550 1000',
  KIOSKS: '1',
  CHANNEL_SESSIONS_KEY: SESSIONS_KEY,
};

const openTestDatabase = () => databaseKinds[0]!.open<object>();
let database: TestDatabase<object>;
let opened: OpenedPayments;
let handle: ReturnType<typeof createPaymentsHandler>;
const handlerOf = (payments: OpenedPayments) =>
  createPaymentsHandler({
    opened: async () => payments,
    pages: async (_, path) =>
      `<!DOCTYPE html><html lang="${path.split('/')[1]}"><head><meta charset="utf-8"><title>{{shell:title}} – Portal</title></head><body><main id="main"><!--shell:main--></main></body></html>`,
    embedOrigins: [],
    now: () => now,
  });
const post = (to: typeof handle, body: Uint8Array | string) =>
  to(
    new Request('http://pmc.localhost:8080/api/payments/channels/bharatconnect', {
      method: 'POST',
      body: typeof body === 'string' ? body : new Uint8Array(body),
    }),
    { ip: '203.0.113.7' },
  );
const get = async (to: typeof handle, path: string, headers: Record<string, string> = {}) =>
  to(new Request(`http://pmc.localhost:8080${path}`, { headers }), { ip: '203.0.113.7' });
const HTML = { accept: 'text/html' };
const begin = (to: typeof handle, bill: string, more: object = {}, cookie = '') =>
  to(
    new Request('http://pmc.localhost:8080/api/payments', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
      body: JSON.stringify({ bills: [bill], gateway: 'sandbox', language: 'en', ...more }),
    }),
    { ip: '203.0.113.7' },
  );
const unit = createOperatingUnit({
  keys: unitKeys,
  billerPublicKey: ourKeys.publicKey,
  billerId: 'PUNE00000PUNPT',
  now: () => now,
  randomText: (bytes) => crypto.getRandomValues(Buffer.alloc(bytes)).toString('base64url'),
  post: async (body) => {
    const answer = await post(handle, body);
    return { status: answer.status, body: await answer.text() };
  },
});

beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openPayments(
    { ...ENV, ...CHANNELS, SERVICES_DATABASE_URL: database.url },
    () => now,
  );
  handle = handlerOf(opened);
});
afterAll(async () => {
  await opened.payments.close();
  await database.close();
});

test('an operating unit fetches and pays a bill over HTTP, and has the number of the receipt', async () => {
  const { refId, amountPaise } = await unit.fetchBill(ACCOUNT);
  const answer = await unit.send(
    unit.messages.pay(ACCOUNT, refId, unit.newTxnReferenceId(), amountPaise!),
  );
  expect(answer).toMatchObject({ kind: 'Answer', code: '000' });
  expect(JSON.stringify(answer)).toContain('PMC/2026-27/000001');
});

test('a message without a signature is refused, and one that is too long', async () => {
  expect((await post(handle, '<bbps:BillFetchRequest/>')).status).toBe(400);
  expect((await post(handle, ' '.repeat(70_000))).status).toBe(413);
});

test('a channel that is not set up has no address', async () => {
  const other = await openTestDatabase();
  const without = await openPayments({ ...ENV, SERVICES_DATABASE_URL: other.url }, () => now);
  expect((await post(handlerOf(without), '<a/>')).status).toBe(404);
  await without.payments.close();
  await other.close();
});

test.each(LOCALES)(
  'the ways that are set up are named in %s, with their limits',
  async (locale) => {
    const answer = await get(handle, `/api/payments/ways?lang=${locale}`, HTML);
    const root = parse(await answer.text());
    const T = t(locale);
    const titles = root.querySelectorAll('main h2').map(({ text }) => text.trim());
    expect(titles).toEqual(
      (['website', 'kiosk', 'callcentre', 'bharatconnect', 'imps', 'upi'] as const).map((name) =>
        T(`payments:channel_${name}`),
      ),
    );
    expect(root.querySelector('main')!.text).toContain('020 2550 1000');
    expect(root.querySelector('main')!.text).toContain(
      T('payments:ways_limit_payment', { amount: formatAmount(500_000_00, locale) }),
    );
  },
);

test('a bill leads to the account number that stands for it, the same each time', async () => {
  const [bill] = await opened.payments.findBills({
    head: 'property_tax',
    accountNumber: 'P/1/05/00123457',
  });
  const page = parse(
    await (await get(handle, `/api/payments/bills/${bill!.id}?lang=en`, HTML)).text(),
  );
  const link = page.querySelector(`a[href*="${bill!.id}/transfer"]`)!.getAttribute('href')!;
  const [first, again] = await Promise.all(
    [1, 2].map(async () => (await (await get(handle, link)).json()) as { number: string }),
  );
  expect(first).toEqual(again);
  expect(first!.number).toMatch(/^PMCT\d{10}$/);
  const shown = parse(await (await get(handle, link, HTML)).text());
  expect(shown.querySelector('main')!.text).toContain(first!.number);
});

test('a kiosk says by its signed session where a payment begins; a request alone cannot', async () => {
  const [bill] = await opened.payments.findBills({
    head: 'property_tax',
    accountNumber: 'P/1/05/00123457',
  });
  const token = issueSession(
    { channel: 'kiosk', place: 'kiosk-05', expiresAt: new Date('2026-12-01T00:00:00Z') },
    SESSIONS_KEY,
  );
  const started = await get(handle, `/api/payments/sessions/${token}?lang=mr`, HTML);
  expect([started.status, started.headers.get('location')]).toEqual([303, '/mr/payments/']);
  const cookie = started.headers.get('set-cookie')!.split(';')[0]!;
  expect((await begin(handle, bill!.id, {}, cookie)).status).toBe(201);
  expect((await begin(handle, bill!.id, { channel: 'kiosk' })).status).toBe(422);
  expect((await begin(handle, bill!.id, {}, cookie.replace('kiosk-05', 'kiosk-06'))).status).toBe(
    201,
  );
  const rows = await opened.db.selectFrom('payment_intents').select('channel').execute();
  expect(rows.map(({ channel }) => channel).sort()).toEqual(['bharatconnect', 'kiosk', 'web']);
  expect((await get(handle, '/api/payments/sessions/kiosk.x.1.y', HTML)).status).toBe(404);
});

test.each(LOCALES)(
  'a payment above the limit of its way is refused with the limit, in %s',
  async (locale) => {
    await opened.payments.within(({ db }) =>
      issueBills(
        db,
        [
          {
            id: 'a-bill-of-six-lakh-rupees',
            head: 'property_tax',
            accountNumber: 'P/9/01/1',
            period: '2026-27',
            issuedOn: '2026-04-01',
            sample: true,
            facts: {
              areaSqFt: 16_000,
              ratePaisePerSqFtMonth: 610,
              selfOccupied: false,
              ecoMeasures: 0,
            },
            owner: null,
          },
        ],
        now,
      ),
    );
    const answer = await begin(handle, 'a-bill-of-six-lakh-rupees', {
      gateway: 'upi',
      language: locale,
    });
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as { detail: string }).detail).toContain(
      formatAmount(500_000_00, locale),
    );
  },
);

test('the payer of a bill payment app finds the receipt by the reference of the app', async () => {
  const { payment_id: reference } = await opened.db
    .selectFrom('payment_intents')
    .select('payment_id')
    .where('channel', '=', 'bharatconnect')
    .executeTakeFirstOrThrow();
  const ask = async (fields: Record<string, string>, language = 'en', ip = '203.0.113.7') =>
    handle(
      new Request('http://pmc.localhost:8080/api/payments/transfers', {
        method: 'POST',
        headers: { ...HTML, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...fields, language }),
      }),
      { ip },
    );
  const right = { reference: reference!.toLowerCase(), accountNumber: 'p / 1 / ०५ / 00123456' };
  const pdf = await ask(right);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  for (const language of LOCALES) {
    const other = await ask({ ...right, accountNumber: 'P/1/05/00123457' }, language);
    expect(other.status).toBe(404);
    expect(parse(await other.text()).querySelector('#transfer-reference-error')!.text).toContain(
      t(language)('receipts:transfer_unknown'),
    );
    expect((await ask({ ...right, reference: '?' }, language)).status).toBe(422);
    const ways = parse(
      await (await get(handle, `/api/payments/ways?lang=${language}`, HTML)).text(),
    );
    expect(ways.querySelectorAll('a[href*="/api/payments/transfers"]')).toHaveLength(2);
  }
  // Strangers who guess at this number are slowed down, and do not keep its payer away.
  const guess = { ...right, reference: 'A0000000' };
  const guesses = Array.from({ length: 11 }, () => ask(guess, 'en', '198.51.100.3'));
  expect((await Promise.all(guesses)).map(({ status }) => status)).toContain(429);
  expect((await ask(right)).status).toBe(200);
});

test('sums are kept by channel', async () => {
  const totals = await channelTotals(opened.db, '2026-11-24', '2026-11-24');
  expect(totals).toMatchObject([{ channel: 'bharatconnect', payments: 1 }]);
  expect(totals[0]!.paise).toBeGreaterThan(0);
  expect(await channelTotals(opened.db, '2026-11-25', '2026-11-30')).toEqual([]);
});

test.each([
  [{ CHANNEL_SESSIONS_KEY: undefined }, 'CHANNEL_SESSIONS_KEY'],
  [{ IMPS_IFSC: undefined }, 'IMPS_IFSC'],
  [{ BHARAT_CONNECT_KEY: undefined }, 'BHARAT_CONNECT_KEY'],
  [{ BHARAT_CONNECT_UNIT_KEY: 'no key' }, 'BHARAT_CONNECT_UNIT_KEY'],
  [{ BHARAT_CONNECT_KEY: unitKeys.publicKey }, 'BHARAT_CONNECT_KEY'],
  [{ BHARAT_CONNECT_BILLERS: 'PUNE00000PUNPT=parking' }, 'BHARAT_CONNECT_BILLERS'],
])('settings that do not fit are named: %o', async (wrong, name) => {
  await expect(
    openPayments({ ...ENV, ...CHANNELS, ...wrong, SERVICES_DATABASE_URL: database.url }),
  ).rejects.toThrow(name);
});

describe('a missed call', () => {
  const SECRET = 'the secret of the telephone provider';
  const CALL = { callId: 'call-0001', from: '+919812345678', at: now.toISOString() };
  let calls: OpenedPayments;
  let service: TestDatabase<object>;
  let answer: (body: object, secret?: string) => Promise<Response>;
  let notify: Notify;

  beforeAll(async () => {
    service = await openTestDatabase();
    calls = await openPayments(
      {
        ...ENV,
        SERVICES_DATABASE_URL: service.url,
        MISSED_CALL_PHONE: '020 2550 1001',
        MISSED_CALL_SECRET: SECRET,
        CHANNEL_SESSIONS_KEY: SESSIONS_KEY,
      },
      () => now,
    );
    notify = await openNotify(async () => true, {
      db: calls.db,
      env: { NODE_ENV: 'test' },
      now: () => now,
    });
    const to = createPaymentsHandler({
      opened: async () => calls,
      messages: { open: async () => notify, origin: 'https://city.example' },
      pages: async () => null,
      embedOrigins: [],
      now: () => now,
    });
    answer = async (call, secret = SECRET) => {
      const body = JSON.stringify(call);
      const signature = createHmac('sha256', secret).update(body).digest('hex');
      return to(
        new Request('http://pmc.localhost:8080/api/payments/missed-calls', {
          method: 'POST',
          headers: { 'x-call-signature': signature },
          body,
        }),
        { ip: '203.0.113.7' },
      );
    };
  });
  afterAll(async () => {
    await calls.payments.close();
    await service.close();
  });
  const messages = () =>
    (service.db as TestDatabase<NotifyTables>['db'])
      .selectFrom('notify_messages')
      .selectAll()
      .execute();

  test('is answered by one message, twice an hour at most', async () => {
    const sent = async (callId: string, more: object = {}) =>
      (await answer({ ...CALL, callId, ...more })).json();
    expect(await sent('call-0001')).toEqual({ sent: true });
    expect(await sent('call-0001')).toEqual({ sent: true });
    expect(await messages()).toHaveLength(1);
    expect(await sent('call-0003')).toEqual({ sent: false });
    expect(await sent('call-0004', { from: '+912025501000' })).toEqual({ sent: false });
    expect(await sent('call-0005', { from: '+919812345679' })).toEqual({ sent: true });
    expect(await messages()).toHaveLength(2);
  });

  test('calls again and again, and uses up the messages of nobody else', async () => {
    const flood = { from: '+919812340000' };
    for (let n = 0; n < 1_005; n += 1) await answer({ ...CALL, ...flood, callId: `flood-${n}` });
    const other = await answer({ ...CALL, callId: 'call-other', from: '+919812341111' });
    expect(await other.json()).toEqual({ sent: true });
  });

  test('leaves its number in no table as it is', async () => {
    const rows = await messages();
    expect(JSON.stringify(rows)).not.toContain('9812345678');
    const counted = await calls.db.selectFrom('rate_limits').selectAll().execute();
    expect(JSON.stringify(counted)).not.toContain('9812345678');
  });

  test.each([
    ['another secret', CALL, 'another secret of the provider'],
    ['an old time', { ...CALL, at: '2026-11-24T05:00:00.000Z' }, SECRET],
    ['no number', { ...CALL, from: 'me' }, SECRET],
  ])('is refused with %s', async (_, call, secret) => {
    expect((await answer(call, secret)).status).toBe(400);
  });
});
