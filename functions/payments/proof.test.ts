import { createHash } from 'node:crypto';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { LOCALES } from '@pune/i18n';
import type { OpenedPayments } from '@pune/payments/open-payments';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BASE, openPaymentsPortal, type PaymentsPortal } from './payments-portal.testing.ts';

const DAY_MS = 86_400_000;
const ACCOUNT = { head: 'water_charges', accountNumber: 'W/05/0012345' } as const;

describeOnEachDatabase('the page of the daily proof', (open) => {
  let payments: OpenedPayments;
  let portal: PaymentsPortal;
  let now = new Date('2026-11-24T06:00:00Z');
  const get = (path: string, accept = 'text/html') =>
    portal.handle(new Request(new URL(path, BASE), { headers: { accept } }), {
      ip: '203.0.113.7',
    });
  const sweep = async () => {
    const { finance } = payments.payments;
    await payments.payments.poll();
    await finance.takeTrialStatements(payments.psp!);
    await finance.reconcileOpen();
    await finance.publishProofs();
  };
  beforeAll(async () => {
    portal = await openPaymentsPortal((await open()).url, () => now);
    payments = portal.payments;
  });
  afterAll(() => payments.payments.close());

  test('before the first day it says that there is nothing, in each language', async () => {
    for (const locale of LOCALES) {
      const answer = await get(`/api/payments/proof?lang=${locale}`);
      expect(answer.status).toBe(200);
      expect(parse(await answer.text()).querySelector('#none')!.text.length).toBeGreaterThan(5);
    }
  });

  test('lists add up to the sums of the page, and carry their digests', async () => {
    const [bill] = await payments.payments.findBills(ACCOUNT);
    const begun = await payments.payments.createIntent(
      { bills: [bill!.id], gateway: 'sandbox', channel: 'web', language: 'en' } as never,
      null,
    );
    if (begun.kind !== 'Created') throw new Error(begun.kind);
    const { url } = begun.payment.checkout as { url: string };
    await payments.psp!.pay(url.split('/').at(-1)!, 'card');
    await payments.payments.find(begun.secret, { ask: true });
    now = new Date(now.getTime() + DAY_MS);
    await sweep();
    const first = parse(await (await get('/api/payments/proof')).text());
    expect(first.querySelectorAll('.slip').length).toBe(1);
    now = new Date(now.getTime() + DAY_MS);
    await sweep();
    const { rows } = (await (await get('/api/payments/proof', 'application/json')).json()) as {
      rows: { proof: { day: string; receipts: { paise: number; sha256: string } } }[];
    };
    expect(rows.map(({ proof }) => proof.day)).toEqual(['2026-11-25', '2026-11-24']);
    const { day, receipts } = rows[1]!.proof;
    const list = await (await get(`/api/payments/proof/${day}/receipts.csv`)).text();
    expect(createHash('sha256').update(list).digest('hex')).toBe(receipts.sha256);
    expect(list.trim().split('\r\n')[1]!.split(',')[1]).toBe(String(receipts.paise));
    expect((await get('/api/payments/proof/days.csv')).headers.get('content-type')).toMatch(/csv/);
    expect((await get('/api/payments/proof/2026-11-26/receipts.csv')).status).toBe(404);
    expect((await get('/api/payments/proof/x/lines.csv')).status).toBe(404);
    expect((await get('/api/payments/proof?before=x')).status).toBe(400);
    const page = parse(await (await get('/api/payments/proof?lang=hi')).text());
    expect(page.text).not.toMatch(/undefined|finance:/);
    expect(page.querySelectorAll('.slip').length).toBe(2);
  });
});
