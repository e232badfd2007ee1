import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { LOCALES, type Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { createAgentDevice } from '@pune/payments/channels/agents/testing/agent-device';
import {
  createOperatingUnit,
  newKeys,
} from '@pune/payments/channels/bharat-connect/testing/operating-unit';
import { openPayments, type OpenedPayments } from '@pune/payments/open-payments';
import { complaintCaseType } from '@pune/payments/finance/desk';
import type { Officer } from '@pune/staff/officer';
import { officerOf } from '@pune/staff/officers';
import { createTestStaff } from '@pune/staff/testing';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDeskHandler } from '../desk/desk.handler.ts';
import { createPaymentsHandler } from '../payments/payments.handler.ts';
import { agentRoutes } from './agents.routes.ts';
import { financeRoutes } from './finance.routes.ts';

const BASE = 'http://officers.localhost:8080';
const NOW = new Date('2026-11-30T06:00:00Z');
const ACCOUNT = 'P/1/05/00123456';
const SHELL =
  '<!DOCTYPE html><html lang="en"><head><title>{{shell:title}}</title></head><body><main><!--shell:main--></main></body></html>';
const [unitKeys, ourKeys] = [newKeys(), newKeys()];

describeOnEachDatabase('agents, complaints and records of finance', (open) => {
  let payments: OpenedPayments;
  let handle: ReturnType<typeof createDeskHandler>;
  let network: ReturnType<typeof createPaymentsHandler>;
  let officer: Officer;
  const officers: Record<string, Officer> = {};
  let language: Locale = 'en';
  const mailed: string[] = [];
  const device = createAgentDevice('D7K2');

  const send = async (path: string, init: RequestInit = {}) => {
    const answer = await handle(
      new Request(`${BASE}${path}`, { headers: { accept: 'text/html' }, ...init }),
      { ip: '203.0.113.7' },
    );
    const text = await answer.text();
    return {
      status: answer.status,
      at: answer.headers.get('location') ?? '',
      type: answer.headers.get('content-type'),
      root: parse(text),
      text,
    };
  };
  const get = (path: string) => send(`${path}?lang=${language}`);
  const post = (path: string, fields: Record<string, string>) =>
    send(path, {
      method: 'POST',
      headers: {
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      body: new URLSearchParams({ ...fields, language }),
    });
  const upload = (receipts: readonly object[]) => {
    const body = new FormData();
    body.set('language', language);
    body.set('file', new Blob([JSON.stringify({ receipts })]), 'receipts.json');
    return send('/desk/finance/agents/D7K2/receipts/', {
      method: 'POST',
      body,
      headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
    });
  };
  const as = (name: string) => void (officer = officers[name]!);

  beforeAll(async () => {
    const { db, url } = await open();
    payments = await openPayments(
      {
        NODE_ENV: 'test',
        SERVICES_DATABASE_URL: url,
        PAYMENTS_KEY: 'a secret of the sandbox'.repeat(2),
        DOORSTEP_AGENTS: '1',
        BHARAT_CONNECT_BILLERS: 'PUNE00000PUNPT=property_tax',
        BHARAT_CONNECT_NAME: 'PUNE',
        BHARAT_CONNECT_UNIT_KEY: unitKeys.publicKey,
        BHARAT_CONNECT_KEY: ourKeys.privateKey,
      },
      () => NOW,
    );
    const staff = await createTestStaff(db as never);
    for (const kind of ['finance_maker', 'finance_checker', 'operator'] as const) {
      const department = kind.startsWith('finance') ? 'accounts' : null;
      const person = await staff.person({ posts: [await staff.post({ kind, department })] });
      officers[kind] = (await officerOf(db as never, person, NOW))!;
    }
    const elsewhere = await staff.post({ kind: 'finance_maker', department: 'octroi' });
    const stranger = await staff.person({ posts: [elsewhere] });
    officers['stranger'] = (await officerOf(db as never, stranger, NOW))!;
    const books = async () => payments.payments;
    const finance = async () => payments.payments.finance;
    network = createPaymentsHandler({
      opened: async () => payments,
      pages: async () => null,
      embedOrigins: [],
      now: () => NOW,
    });
    handle = createDeskHandler(
      {
        types: [complaintCaseType(finance)],
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
        agentRoutes({ payments: books }),
        financeRoutes({
          payments: books,
          portal: 'https://city.example',
          receiptMails: async () =>
            ({
              ask: async (_: string, email: string) => {
                mailed.push(email);
                return { kind: 'Asked' };
              },
            }) as never,
          now: () => NOW,
        }),
      ],
    );
  });
  afterAll(() => payments.payments.close());

  test('a device is registered by one officer and let in by another', async () => {
    for (const name of ['operator', 'stranger']) {
      as(name);
      expect((await get('/desk/finance/agents/')).status, name).toBe(403);
    }
    expect((await post('/desk/finance/agents/', {})).status).toBe(403);
    as('finance_checker');
    expect((await post('/desk/finance/agents/', {})).status).toBe(403);
    as('finance_maker');
    const given = { device: 'd7k2', post: 'collector-05', limit: '10,000', key: device.publicKey };
    for (language of LOCALES) {
      const wrong = await post('/desk/finance/agents/', { ...given, limit: 'x', key: 'no key' });
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain(t(language)('finance:error_key'));
      const noKey = await post('/desk/finance/agents/', { ...given, key: 'A'.repeat(60) });
      expect(noKey.text).toContain(t(language)('finance:error_key'));
    }
    language = 'en';
    const done = await post('/desk/finance/agents/', given);
    expect([done.status, done.at.split('?')[0]]).toEqual([303, '/desk/finance/agents/D7K2/']);
    expect((await post('/desk/finance/agents/D7K2/resume/', {})).status).toBe(403);
    as('finance_checker');
    expect((await post('/desk/finance/agents/D7K2/resume/', {})).status).toBe(303);
    for (language of LOCALES)
      for (const path of ['', 'D7K2/']) {
        const shown = await get(`/desk/finance/agents/${path}`);
        expect(shown.status).toBe(200);
        expect(shown.root.text).toContain('collector-05');
        expect(shown.root.text).not.toMatch(/undefined|finance:|counters:/);
      }
    language = 'en';
  });

  test('a file of signed receipts is taken once; a slip and a suspension follow', async () => {
    as('finance_maker');
    device.issue(ACCOUNT, 60_000, NOW);
    device.issue(ACCOUNT, 70_000, NOW);
    expect((await upload([device.issued[1]!])).text).toContain('Receipt 1 is missing');
    expect((await upload(device.issued)).text).toContain('Booked: 2.');
    expect((await upload(device.issued)).text).toContain('Booked before: 2.');
    expect((await upload([{ wrong: true }])).status).toBe(422);
    const slip = { reference: 'SLIP1', amount: '1,000', day: '30-11-2026' };
    expect(
      (await post('/desk/finance/agents/D7K2/remit/', { ...slip, amount: '2,000' })).text,
    ).toContain('₹1,300');
    for (let turn = 0; turn < 2; turn += 1)
      expect((await post('/desk/finance/agents/D7K2/remit/', slip)).status).toBe(303);
    expect((await get('/desk/finance/agents/D7K2/')).root.text).toContain('₹300');
    expect((await post('/desk/finance/agents/D7K2/suspend/', { words: '' })).status).toBe(422);
    expect(
      (await post('/desk/finance/agents/D7K2/suspend/', { words: 'The phone is lost.' })).status,
    ).toBe(303);
    expect((await get('/desk/finance/agents/D7K2/')).root.text).toContain('The phone is lost.');
    expect((await get('/desk/finance/agents/X9/')).status).toBe(404);
  });

  test('a payment and a bill have a page, a receipt to print, and one to send', async () => {
    const { intent_id: id } = await payments.db
      .selectFrom('payment_receipts')
      .select('intent_id')
      .orderBy('number')
      .executeTakeFirstOrThrow();
    as('operator');
    expect((await get(`/desk/finance/payments/${id}/`)).status).toBe(403);
    as('finance_checker');
    for (language of LOCALES) {
      const shown = await get(`/desk/finance/payments/${id}/`);
      expect(shown.root.text).toContain('PMC/2026-27/000001');
      expect(shown.root.text).not.toMatch(/undefined|finance:|counters:|[\da-f]{8}-[\da-f]{4}-/);
      const bill = shown.root.querySelector('a[href*="/desk/finance/bills/"]')!;
      const record = await send(bill.getAttribute('href')!);
      expect(record.root.text).toContain(ACCOUNT);
      expect(record.root.text).not.toMatch(/undefined|finance:/);
    }
    language = 'en';
    expect((await get(`/desk/finance/payments/${id}/receipt.pdf`)).type).toBe('application/pdf');
    const mail = (email: string) => post(`/desk/finance/payments/${id}/mail/`, { email });
    expect((await mail('payer@example.org')).status, 'a checker sends nothing').toBe(403);
    as('finance_maker');
    expect((await mail('no address')).status).toBe(422);
    expect((await mail('payer@example.org')).text).toContain(t('en')('finance:mail_sent'));
    expect(mailed).toEqual(['payer@example.org']);
    expect((await get('/desk/finance/payments/unknown-0/')).status).toBe(404);
  });

  test('the day book narrows, and its files agree with the page', async () => {
    as('finance_checker');
    const query = 'from=2026-11-30&to=2026-11-30&head=property_tax&channel=agent&gateway=';
    for (language of LOCALES) {
      const shown = await send(`/desk/finance/day-book/?${query}&lang=${language}`);
      expect(shown.status).toBe(200);
      expect(shown.root.text).toContain(t(language)('finance:total'));
      expect(shown.root.text).not.toMatch(/undefined|finance:/);
    }
    language = 'en';
    const page = (await send(`/desk/finance/day-book/?${query}&lang=en`)).root;
    const cells = page.querySelectorAll('tbody tr').at(-1)!.text;
    expect(cells).toContain('₹1,300');
    const csv = page.querySelector('a[href*="day-book.csv"]')!.getAttribute('href')!;
    const lines = (await send(csv)).text.trim().split('\r\n').slice(1);
    const sum = (column: number) =>
      lines.reduce((total, line) => total + Math.round(Number(line.split(',')[column]) * 100), 0);
    expect([sum(5), sum(6)]).toEqual([130_000, 130_000]);
    const long = await send('/desk/finance/day-book/?from=2026-01-01&to=2026-11-30');
    expect(long.status).toBe(422);
    expect(long.text).toContain('92');
    expect((await send('/desk/finance/tally.xml?from=2026-01-01&to=2026-11-30')).status).toBe(422);
    expect((await send('/desk/finance/day-book/?channel=moon')).status).toBe(422);
  });

  test('a complaint of the network is a case, and its answer goes back by the network', async () => {
    const unit = createOperatingUnit({
      keys: unitKeys,
      billerPublicKey: ourKeys.publicKey,
      billerId: 'PUNE00000PUNPT',
      now: () => NOW,
      randomText: (bytes) => crypto.getRandomValues(Buffer.alloc(bytes)).toString('base64url'),
      post: async (body) => {
        const answer = await network(
          new Request('http://pmc.localhost:8080/api/payments/channels/bharatconnect', {
            method: 'POST',
            body: new Uint8Array(body),
          }),
          { ip: '203.0.113.7' },
        );
        return { status: answer.status, body: await answer.text() };
      },
    });
    const exchange = async (id: '501' | '506', asked: Record<string, string>) => {
      const answer = await unit.send(unit.messages.exchange(id, asked));
      if (answer.kind !== 'Answer') throw new Error(`refused: ${answer.status}`);
      return answer.root.children.at(-1)!.attributes;
    };
    const { refId, amountPaise } = await unit.fetchBill(ACCOUNT);
    const txn = unit.newTxnReferenceId();
    await unit.send(unit.messages.pay(ACCOUNT, refId, txn, amountPaise!));
    const { complaintId } = await exchange('501', {
      txnReferenceId: txn,
      complaintType: 'Transaction',
      disposition: 'Amount deducted multiple times',
      description: 'Paid twice',
    });
    const asked = { complaintId: complaintId! };
    expect(await exchange('506', asked)).toMatchObject({ complaintStatus: 'ASSIGNED' });

    as('finance_maker');
    const list = await send('/desk/complaints/?queue=office&lang=en');
    const link = list.root.querySelector('.cases h3 a')!.getAttribute('href')!;
    const shown = await send(link);
    expect(shown.root.text).toContain('Paid twice');
    expect(shown.root.querySelector('a[href*="/desk/finance/payments/"]')!.text).toMatch(/^PMC\//);
    const form = await send(`${link.split('?')[0]}resolve/?lang=en`);
    const fields: Record<string, string> = {};
    for (const control of form.root.querySelectorAll('form input'))
      fields[control.getAttribute('name')!] = control.getAttribute('value') ?? '';
    const words = 'One payment, one receipt: the second debit came back.';
    const step = (more: Record<string, string>) =>
      send(`${link.split('?')[0]}resolve/`, {
        method: 'POST',
        headers: {
          accept: 'text/html',
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
        },
        body: new URLSearchParams({ ...fields, words, ...more }),
      });
    expect((await step({ words: 'a'.repeat(256), _step: 'confirm' })).status).toBe(422);
    expect((await step({ _step: 'confirm' })).status).toBe(303);
    expect(await exchange('506', asked)).toMatchObject({
      complaintStatus: 'RESOLVED',
      remarks: words,
    });
  });
});
