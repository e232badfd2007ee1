import { SaxesParser } from 'saxes';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { dayInIndia } from '@pune/std/india-time';
import { expect, test } from 'vitest';
import { freshWorld, openPaymentsDatabase } from '../../payments.testing.ts';
import { dayBookCsv } from './day-book.ts';
import { tallyXml } from './tally.ts';

describeOnEachDatabase('the day book', (open) => {
  test('debits are credits for each reason and gateway, in the page, in CSV and in Tally', async () => {
    const { db } = await openPaymentsDatabase(open);
    const world = await freshWorld(db);
    const { amountPaise } = await world.payBill('W/05/0012345');
    await world.deliver();
    const day = dayInIndia(world.now());
    world.pass(86_400);
    await world.deliver();
    const rows = await world.payments.finance.dayBook({ from: day, to: dayInIndia(world.now()) });
    expect(rows.filter((row) => row.day === day)).toEqual([
      expect.objectContaining({ account: 'gateway:sandbox', debitPaise: amountPaise }),
      expect.objectContaining({ account: 'water_charges', creditPaise: amountPaise }),
    ]);
    expect(new Set(rows.map(({ reason }) => reason))).toEqual(new Set(['capture', 'settle']));
    expect(dayBookCsv(rows).split('\r\n')).toHaveLength(rows.length + 2);
    const sums: number[] = [];
    const parser = new SaxesParser();
    let tag = '';
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name }) => {
      tag = name;
      if (name === 'VOUCHER') sums.push(0);
    });
    parser.on('text', (text) => {
      if (tag === 'AMOUNT') sums[sums.length - 1]! += Math.round(Number(text) * 100);
    });
    parser.on('closetag', () => void (tag = ''));
    parser.write(tallyXml(rows)).close();
    expect(sums, 'each voucher balances').toEqual([0, 0]);
    expect(await world.payments.finance.dayBook({ from: day, to: day, gateway: 'upi' })).toEqual(
      [],
    );
  });
});
