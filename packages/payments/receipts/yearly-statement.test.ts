import { readPdf } from '@pune/pdf/read';
import { expect, test } from 'vitest';
import { statementPdf } from './statement-pdf.ts';
import { yearlyStatement, yearsOf } from './yearly-statement.ts';

type Payments = Parameters<typeof yearlyStatement>[0];

const bill = (accountNumber: string, creditedPaise: number, head = 'property_tax') => ({
  head,
  accountNumber,
  period: '2026-27',
  creditedPaise,
});
const paid = (
  number: string,
  paidOn: string,
  bills: object[],
  more: { advancePaise?: number; refunds?: object[] } = {},
) => ({
  receipt: {
    number,
    paidOn,
    bills,
    advancePaise: more.advancePaise ?? 0,
    amountPaise:
      (bills as { creditedPaise: number }[]).reduce((sum, one) => sum + one.creditedPaise, 0) +
      (more.advancePaise ?? 0),
  },
  refunds: more.refunds ?? [],
});
const PAYMENTS = [
  paid('PMC/2026-27/000002', '2026-05-20', [bill('P/1', 100_00), bill('P/1', 50_00)]),
  paid('PMC/2026-27/000001', '2026-04-01', [bill('W/1', 30_00, 'water_charges')], {
    advancePaise: 5_00,
  }),
  paid('PMC/2025-26/000009', '2026-03-31', [bill('P/1', 70_00)]),
  paid('PMC/2026-27/000003', '2027-03-31', [bill('P/2', 20_00)], {
    refunds: [
      { status: 'refunded', amountPaise: 20_00 },
      { status: 'failed', amountPaise: 1_00 },
    ],
  }),
  { receipt: null, refunds: [] },
] as unknown as Payments;

test('a year is from 1 April to 31 March, and adds up by head and number', () => {
  expect(yearsOf(PAYMENTS)).toEqual(['2026-27', '2025-26']);
  const statement = yearlyStatement(PAYMENTS, '2026-27');
  expect(statement).toMatchObject({
    totalPaise: 205_00,
    advancePaise: 5_00,
    refundedPaise: 20_00,
  });
  expect(statement.numbers.map(({ accountNumber, paise }) => [accountNumber, paise])).toEqual([
    ['P/1', 150_00],
    ['P/2', 20_00],
    ['W/1', 30_00],
  ]);
  // Several bills of one receipt are one row.
  expect(statement.numbers[0]!.receipts).toHaveLength(1);
  expect(yearlyStatement(PAYMENTS, '2019-20').numbers).toEqual([]);
});

test('the paper says the same in Marathi, with its sum', async () => {
  const statement = yearlyStatement(PAYMENTS, '2026-27');
  const pdf = await statementPdf(statement, {
    language: 'mr',
    issuer: 'पुणे महानगरपालिका',
    day: '2027-04-02',
  });
  const { pages, isTagged } = await readPdf(pdf);
  const text = pages.join('\n').replaceAll('\n', ' ');
  expect(isTagged).toBe(true);
  for (const words of ['पुणे महानगरपालिका', '२०२६–२७', 'एकूण भरले ₹२०५', 'PMC/2026-27/000002', '₹१५०'])
    expect(text).toContain(words);
});
