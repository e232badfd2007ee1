import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { officerWith } from '@pune/desk/officers.testing';
import { LOCALES } from '@pune/i18n';
import { openPayments, type OpenedPayments } from '@pune/payments/open-payments';
import { officerOf } from '@pune/staff/officers';
import type { Officer } from '@pune/staff/officer';
import { createTestStaff } from '@pune/staff/testing';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { suspenseCaseType } from '@pune/payments/finance/desk';
import { createDeskHandler } from '../desk/desk.handler.ts';
import { parseKept } from '../staff/kept-form.ts';
import { financeRoutes } from './finance.routes.ts';

const BASE = 'http://officers.localhost:8080';
const NOW = new Date('2026-11-28T06:00:00Z');
const STATEMENT = `:20:S
:25:31234567890
:28C:1
:60F:C261127INR100,00
:61:2611271127C50,00NTRFUTR1
:62F:C261127INR150,00
-
`;
const PATHS = ['', '/settlements', '/day-book', '/day-book.csv', '/tally.xml'];

describeOnEachDatabase('the pages of money', (open) => {
  let payments: OpenedPayments;
  let handle: ReturnType<typeof createDeskHandler>;
  let officer: Officer | null = null;
  let signedInAt: string | null = null;
  const officers: Record<string, Officer> = {};
  const send = (path: string, init: RequestInit = {}) =>
    handle(
      new Request(`${BASE}/desk/finance${path}`, { headers: { accept: 'text/html' }, ...init }),
      {
        ip: '203.0.113.7',
      },
    );
  const upload = (text: string, more: Record<string, string> = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(more)) body.set(name, value);
    body.set('statement', new Blob([text]), 'statement.sta');
    return send('/statements', {
      method: 'POST',
      body,
      headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
    });
  };
  const taken = async () =>
    (await payments.db.selectFrom('bank_statements').selectAll().execute()).length;

  beforeAll(async () => {
    const { db, url } = await open();
    payments = await openPayments(
      {
        NODE_ENV: 'test',
        SERVICES_DATABASE_URL: url,
        PAYMENTS_KEY: 'a secret of the sandbox'.repeat(2),
        IMPS_CLIENT_CODE: 'PMCT',
        IMPS_IFSC: 'UTIB0CCH274',
        IMPS_BENEFICIARY: 'Pune Municipal Corporation',
        IMPS_WEBHOOK_SECRET: 'the secret of the collecting service',
      },
      () => NOW,
    );
    const staff = await createTestStaff(db as never);
    for (const kind of [
      'finance_maker',
      'finance_checker',
      'finance_releaser',
      'commissioner',
      'operator',
    ] as const) {
      const department = kind.startsWith('finance') ? 'accounts' : null;
      const person = await staff.person({ posts: [await staff.post({ kind, department })] });
      officers[kind] = (await officerOf(db as never, person, NOW))!;
    }
    const elsewhere = await staff.post({ kind: 'finance_maker', department: 'octroi' });
    const stranger = await staff.person({ posts: [elsewhere] });
    officers.stranger = (await officerOf(db as never, stranger, NOW))!;
    handle = createDeskHandler(
      {
        types: [suspenseCaseType(async () => payments.payments.finance)],
        officer: async () => officer,
        signedInAt: async () => signedInAt,
        views: async () => ({
          of: async () => [],
          keep: async () => 'Kept',
          forget: async () => {},
        }),
        presence: async () => ({ note: async () => {}, others: async () => new Map() }) as never,
        keptFiles: {} as never,
        pages: async () =>
          '<!DOCTYPE html><html lang="en"><head><title>{{shell:title}}</title></head><body><main><!--shell:main--></main></body></html>',
        now: () => NOW,
      },
      [financeRoutes({ payments: async () => payments.payments, now: () => NOW })],
    );
  });
  afterAll(() => payments.payments.close());

  test('an officer without a permission of money is refused everywhere', async () => {
    for (const one of [
      officers.operator!,
      officerWith({ person: '9', kind: 'administrator' }),
      // A finance officer of another department.
      officers.stranger!,
    ]) {
      officer = one;
      for (const path of PATHS) expect((await send(path)).status, path).toBe(403);
      expect((await upload(STATEMENT)).status).toBe(403);
    }
    expect(await taken()).toBe(0);
  });

  test('a settlement file is checked, then imported, by who may import; the page says who', async () => {
    const settle = (text: string | null, act: string) => {
      const body = new FormData();
      body.set('act', act);
      if (text !== null) body.set('settlement', new Blob([text]), 'lump.csv');
      return send('/settlement-files', {
        method: 'POST',
        body,
        headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
      });
    };
    const text = 'H,IMPS,COLL0616,2026-06-16\nD,616600000001,PMCT1,10000,2026-06-15\nT,1,10000\n';
    const lumps = async () =>
      (await payments.db.selectFrom('payment_settlement_lumps').selectAll().execute()).length;
    officer = officers.finance_checker!;
    expect((await settle(text, 'import')).status).toBe(403);
    officer = officers.finance_maker!;
    expect((await settle(null, 'check')).status).toBe(422);
    expect((await settle(text, 'other')).status).toBe(422);
    const wrong = parse(await (await settle(text.replace('T,1', 'T,2'), 'import')).text());
    expect(wrong.querySelector('table')!.textContent).toContain('T,2,10000');
    const checked = await settle(text, 'check');
    expect([checked.status, await lumps()]).toEqual([200, 0]);
    const imported = await settle(text, 'import');
    expect([imported.status, await lumps()]).toEqual([200, 1]);
    const page = parse(await imported.text());
    expect(page.textContent).toContain('imps COLL0616');
    expect(page.textContent).toContain(officers.finance_maker!.person.name);
  });

  test('a settlement file is asked for only where a channel has such files', async () => {
    officer = officers.finance_maker!;
    const asked = async () =>
      parse(await (await send('')).text()).querySelector('input[name=settlement]') !== null;
    expect(await asked()).toBe(true);
    const { finance } = payments.payments;
    const before = finance.takesSettlements;
    finance.takesSettlements = false;
    expect(await asked()).toBe(false);
    finance.takesSettlements = before;
  });

  test('who reads money does not import', async () => {
    for (const kind of ['finance_checker', 'commissioner']) {
      officer = officers[kind]!;
      for (const path of PATHS) expect((await send(path)).status, path).toBe(200);
      expect(parse(await (await send('')).text()).querySelector('input[type=file]')).toBeNull();
      expect((await upload(STATEMENT)).status).toBe(403);
    }
    expect(await taken()).toBe(0);
  });

  test('money is released by an officer who has just signed in, and the form is kept meanwhile', async () => {
    const { db, payments: service } = payments;
    await db
      .insertInto('payment_suspense')
      .values({
        id: 'of-the-bank',
        gateway: 'bank',
        subject: 'line of the bank',
        reason: 'missing_ours',
        intent_id: null,
        amount_paise: 12_300,
        currency: 'INR',
        posted: 1,
        settled: 1,
        opened_at: NOW.toISOString(),
        resolved_at: null,
      })
      .execute();
    await service.finance.openAlarmCase({ suspenseId: 'of-the-bank' });
    const found = () =>
      db.selectFrom('payment_cases').select(['id', 'status', 'version']).executeTakeFirstOrThrow();
    const { id } = await found();
    for (const [action, kind] of [
      ['propose_write_off', 'finance_maker'],
      ['approve', 'finance_checker'],
    ] as const)
      await service.finance.cases('suspense').act(
        {
          id,
          action,
          version: (await found()).version,
          input: { values: { words: 'By order' }, files: {} },
          key: `the key of ${action}`,
        },
        officers[kind]!,
      );
    officer = officers.finance_releaser!;
    const { version } = await found();
    const release = (more: Record<string, string> = {}) =>
      handle(
        new Request(`${BASE}/desk/suspense/${id}/release/`, {
          method: 'POST',
          headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
          body: new URLSearchParams({
            words: 'Paid out by voucher 17',
            _version: String(version),
            _key: 'a-key-of-sixteen',
            ...more,
          }),
        }),
        { ip: '203.0.113.7' },
      );
    // Eleven minutes ago, in another browser, or at a time that is not known.
    for (const at of ['2026-11-28T05:49:00.000Z', null]) {
      signedInAt = at;
      for (const language of LOCALES) {
        const asked = await release({ _lang: language });
        expect(asked.status).toBe(401);
        const page = parse(await asked.text());
        const kept = parseKept(page.querySelector('input[name=kept]')!.getAttribute('value')!);
        expect(Object.fromEntries(kept!.fields).words).toBe('Paid out by voucher 17');
      }
      expect((await found()).status).toBe('approved');
    }
    signedInAt = '2026-11-28T05:51:00.000Z';
    expect((await release()).status).toBe(303);
    expect((await found()).status).toBe('done');
  });

  test('a statement with a NUL is refused, as no text holds one', async () => {
    officer = officers.finance_maker!;
    expect((await upload(STATEMENT.replace('UTR1', 'UTR\u00001'))).status).toBe(422);
    expect((await upload(STATEMENT, { bank: 'a\u0000b' })).status).toBe(422);
    expect((await send('/day-book?gateway=a%00b')).status).toBeLessThan(500);
    expect(await taken()).toBe(0);
  });

  test('a statement is taken whole, once, or refused with its lines', async () => {
    officer = officers.finance_maker!;
    for (const language of LOCALES) {
      const wrong = await upload(STATEMENT.replace('C50,00', 'C50,01'), { language });
      expect(wrong.status).toBe(422);
      expect(parse(await wrong.text()).querySelectorAll('tbody tr').length).toBeGreaterThan(0);
    }
    expect((await upload('')).status).toBe(422);
    expect((await upload('a,b\n1,2')).status, 'a bank is to be chosen').toBe(422);
    expect(await taken()).toBe(0);
    expect((await upload(STATEMENT)).status).toBe(200);
    expect((await upload(STATEMENT)).status).toBe(200);
    expect(await taken()).toBe(1);
    for (const language of LOCALES) {
      const text = parse(await (await send(`?lang=${language}`)).text()).text;
      expect(text).toContain('31234567890');
      expect(text).not.toMatch(/undefined|finance:/);
    }
    expect(await (await send('/tally.xml')).text()).toContain('<ENVELOPE>');
  });

  test('an officer who lost the post after the page was opened imports nothing', async () => {
    const left = officers.finance_maker!;
    officer = left;
    await (payments.db as never as { updateTable: (name: string) => any })
      .updateTable('staff_persons')
      .set({ disabled_at: NOW.toISOString() })
      .where('id', '=', left.person.id)
      .execute();
    expect((await upload(STATEMENT.replaceAll('261127', '261126'))).status).toBe(403);
    expect(await taken()).toBe(1);
  });
});
