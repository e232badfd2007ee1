import { SaxesParser } from 'saxes';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { dayInIndia, type Day } from '@pune/std/india-time';
import { parse } from 'csv-parse/sync';
import type { Kysely } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSession } from '../../channels/counters/sessions.ts';
import { takePayment } from '../../channels/counters/take-payment.ts';
import type { PaymentTables } from '../../payments.tables.ts';
import { paymentSchema } from '../../payments.schema.ts';
import {
  freshWorld,
  openPaymentsDatabase,
  orderOf,
  SECONDS_TO_PAY,
  type World,
} from '../../payments.testing.ts';
import { dayBookCsv, daysOf, totalsOf, type DayBookChoice, type DayBookRow } from './day-book.ts';
import { tallyXml } from './tally.ts';

/** The sums of debits and of credits in each voucher, in paise. */
function vouchersOf(xml: string): { debit: number; credit: number }[] {
  const found: { debit: number; credit: number }[] = [];
  const parser = new SaxesParser();
  let tag = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    tag = name;
    if (name === 'VOUCHER') found.push({ debit: 0, credit: 0 });
  });
  parser.on('text', (text) => {
    if (tag !== 'AMOUNT') return;
    const paise = Math.round(Number(text) * 100);
    const voucher = found.at(-1)!;
    // A debit is a negative amount in Tally.
    if (paise < 0) voucher.debit -= paise;
    else voucher.credit += paise;
  });
  parser.on('closetag', () => void (tag = ''));
  parser.write(xml).close();
  return found;
}

/** The page, the CSV file and the Tally file have the same sums, and each voucher balances. */
function expectAgreement(rows: readonly DayBookRow[]): void {
  const totals = totalsOf(rows);
  expect(totals.debitPaise).toBe(totals.creditPaise);
  const lines = parse(dayBookCsv(rows), { columns: true }) as Record<string, string>[];
  expect(lines).toHaveLength(rows.length);
  const csv = (side: 'debit' | 'credit') =>
    lines.reduce((sum, line) => sum + Math.round(Number(line[side]) * 100), 0);
  expect([csv('debit'), csv('credit')]).toEqual([totals.debitPaise, totals.creditPaise]);
  for (const line of lines) expect(line['debit']).toMatch(/^\d+\.\d\d$/);
  const vouchers = vouchersOf(tallyXml(rows));
  for (const { debit, credit } of vouchers) expect(debit).toBe(credit);
  expect(vouchers.reduce((sum, { debit }) => sum + debit, 0)).toBe(totals.debitPaise);
}

describeOnEachDatabase('the day book', (open) => {
  let db: Kysely<PaymentTables>;
  let world: World;
  let day: Day;
  let both: { property: number; water: number };
  const book = (choice: Partial<DayBookChoice> = {}) =>
    world.payments.finance.dayBook({ from: day, to: dayInIndia(world.now()), ...choice });

  /** One payment of two heads, one at a counter, and a refund. */
  beforeAll(async () => {
    ({ db } = await openPaymentsDatabase(open));
    world = await freshWorld(db);
    day = dayInIndia(world.now());
    const [property, water] = await Promise.all([
      world.payments.findBills({ head: 'property_tax', accountNumber: 'P/1/05/00123457' }),
      world.payments.findBills({ head: 'water_charges', accountNumber: 'W/05/0012345' }),
    ]);
    const bills = [property[0]!, water.find(({ duePaise }) => duePaise > 0)!];
    both = { property: bills[0]!.duePaise, water: bills[1]!.duePaise };
    const begun = await world.payments.createIntent(
      paymentSchema.parse({ bills: bills.map(({ id }) => id), gateway: 'sandbox' }),
      null,
    );
    if (begun.kind !== 'Created') throw new Error(begun.kind);
    await world.psp.pay(orderOf(begun.payment.checkout as never), 'upi');
    world.pass(SECONDS_TO_PAY);
    await world.deliver();
    const clerk = { person: 'asha', post: 'clerk' };
    await world.payments.within((context) =>
      context.db.transaction().execute(async (tx) => {
        const { sessionId } = await openSession(
          context,
          tx,
          { place: 'counter', desk: 'window-1', outlet: 'WO-05', openingPaise: 0 },
          clerk,
        );
        const taken = await takePayment(
          context,
          tx,
          sessionId,
          {
            head: 'property_tax',
            accountNumber: 'P/1/05/00123456',
            amountPaise: 50_005,
            means: 'cash',
            idempotencyKey: 'one',
          },
          clerk.person,
        );
        expect(taken.kind).toBe('Taken');
      }),
    );
    world.pass(86_400);
    await world.deliver();
  });

  const credits = (rows: readonly DayBookRow[], account: string) =>
    rows.filter((row) => row.account === account).reduce((sum, row) => sum + row.creditPaise, 0);

  test('debits are credits, in the page, in CSV and in Tally', async () => {
    const rows = await book();
    expect(new Set(rows.map(({ reason }) => reason))).toEqual(new Set(['capture', 'settle']));
    expect(credits(rows, 'property_tax')).toBe(both.property + 50_005);
    expectAgreement(rows);
  });

  test('a head has its own lines, with what stands against them alone', async () => {
    const water = await book({ head: 'water_charges' });
    expect(water.map(({ account }) => account)).toEqual(['gateway:sandbox', 'water_charges']);
    expect(totalsOf(water)).toEqual({ debitPaise: both.water, creditPaise: both.water });
    expectAgreement(water);
    const property = await book({ head: 'property_tax' });
    expect(totalsOf(property).creditPaise).toBe(both.property + 50_005);
    expectAgreement(property);
  });

  test('a channel and a gateway narrow it', async () => {
    const counter = await book({ channel: 'counter' });
    expect(totalsOf(counter).debitPaise).toBe(50_005);
    expect(await book({ gateway: 'counter' })).toEqual(counter);
    const website = await book({ channel: 'website', head: 'property_tax' });
    expect(totalsOf(website).debitPaise).toBe(both.property);
    expectAgreement(website);
    expect(await book({ gateway: 'upi' })).toEqual([]);
    expect(await world.payments.finance.gatewaysOfBook()).toEqual(['counter', 'sandbox']);
  });

  describe('a period', () => {
    test.each([
      ['2026-06-15', '2026-06-15', 1],
      ['2026-04-01', '2026-07-01', 92],
      ['2026-04-01', '2026-07-02', null],
      ['2026-06-16', '2026-06-15', null],
    ])('from %s to %s has %s days', (from, to, count) => {
      expect(daysOf({ from, to })?.length ?? null).toBe(count);
    });
  });
});
