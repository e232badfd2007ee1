import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { officerWith } from '@pune/desk/officers.testing';
import { LOCALES } from '@pune/i18n';
import { openPayments, type OpenedPayments } from '@pune/payments/open-payments';
import { officerOf } from '@pune/staff/officers';
import type { Officer } from '@pune/staff/officer';
import { createTestStaff } from '@pune/staff/testing';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDeskHandler } from '../desk/desk.handler.ts';
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
      },
      () => NOW,
    );
    const staff = await createTestStaff(db as never);
    for (const kind of ['finance_maker', 'finance_checker', 'commissioner', 'operator'] as const) {
      const department = kind.startsWith('finance') ? 'accounts' : null;
      const person = await staff.person({ posts: [await staff.post({ kind, department })] });
      officers[kind] = (await officerOf(db as never, person, NOW))!;
    }
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
        pages: async () =>
          '<!DOCTYPE html><html lang="en"><head><title>{{shell:title}}</title></head><body><main><!--shell:main--></main></body></html>',
        now: () => NOW,
      },
      [financeRoutes({ finance: async () => payments.payments.finance, now: () => NOW })],
    );
  });
  afterAll(() => payments.payments.close());

  test('an officer without a permission of money is refused everywhere', async () => {
    for (const one of [officers.operator!, officerWith({ person: '9', kind: 'administrator' })]) {
      officer = one;
      for (const path of PATHS) expect((await send(path)).status, path).toBe(403);
      expect((await upload(STATEMENT)).status).toBe(403);
    }
    expect(await taken()).toBe(0);
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
