import { openDatabase } from '@pune/database';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Gateway, GatewayFact } from '../gateway.ts';
import { createPayments } from '../payments.ts';
import type { PaymentTables } from '../payments.tables.ts';
import { writeStatement } from '../finance/statements/write-statement.ts';
import { isRight, reportOf, verifyLedger } from '../verification/verification.ts';
import { billdeskUnderTest, ENCRYPTED_KEYS } from './billdesk/testing/under-test.ts';
import type { GatewayUnderTest } from './gateway.testing.ts';
import { paytmUnderTest } from './paytm/testing/under-test.ts';
import { razorpayUnderTest } from './razorpay/testing/under-test.ts';
import { stripeUnderTest } from './stripe/testing/under-test.ts';
import { settlementDays } from '../report-days.ts';

const DAY_SECONDS = 86_400;
const DRIVERS: Record<string, () => Promise<GatewayUnderTest>> = {
  paytm: () => paytmUnderTest(),
  upi: () => paytmUnderTest(true),
  billdesk: () => billdeskUnderTest(ENCRYPTED_KEYS),
  razorpay: razorpayUnderTest,
  stripe: stripeUnderTest,
};

async function openWorld(opened: Pick<GatewayUnderTest, 'gateway' | 'now'>) {
  const db = openDatabase<PaymentTables>(':memory:');
  const payments = createPayments({
    db,
    gateways: [opened.gateway],
    now: opened.now,
    random: () => 0.5,
    returnUrl: ({ secret }) => `https://pmc.example/return/${secret}/${opened.gateway.name}`,
    describe: () => 'Fees',
  });
  await payments.prepare();
  await payments.seedSamples();
  return { db, payments };
}

describe.each(Object.entries(DRIVERS))('reconciliation of %s', (name, open) => {
  let close = async (): Promise<void> => {};
  afterEach(() => close());
  async function start() {
    const opened = await open();
    const { db, payments } = await openWorld(opened);
    close = async () => void (await Promise.all([payments.close(), opened.close()]));
    const begin = async (accountNumber: string) => {
      const [bill] = await payments.findBills({ head: 'certificate_fees', accountNumber });
      const created = await payments.createIntent(
        { bills: [bill!.id], gateway: name, channel: 'web', language: 'en' },
        null,
      );
      if (created.kind !== 'Created') throw new Error(created.kind);
      const { id, amountPaise } = created.payment;
      const { order_id } = await db
        .selectFrom('payment_intents')
        .select('order_id')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      await opened.pay(order_id!, 'success');
      opened.pass(5);
      return { id, amountPaise };
    };
    const deliver = async () => {
      for (const { body, headers } of await opened.webhooks())
        await payments.receiveWebhook(name, body, headers);
    };
    const classes = async () =>
      (
        await db
          .selectFrom('payment_reconciliation_items')
          .select(['key', 'class'])
          .orderBy('key')
          .execute()
      ).map((row) => `${row.key.split(' ')[0]} ${row.class}`);
    return { opened, db, payments, begin, deliver, classes };
  }

  test('finds a payment whose webhook was lost, a refund, and the money at the bank', async () => {
    const { opened, db, payments, begin, deliver, classes } = await start();
    const told = await begin('F/2026/000101');
    const given = await begin('F/2026/000102');
    await deliver();
    const refund = { reason: 'request', idempotencyKey: 'a-refund-of-the-test' } as const;
    expect((await payments.refund(given.id, refund, 'test')).kind).toBe('Requested');
    await deliver();
    await payments.poll();
    const lost = await begin('F/2026/000103');
    await opened.webhooks();
    opened.pass(((opened.gateway.reportDays ?? 0) + 5) * DAY_SECONDS);
    const { finance } = payments;
    const days = await finance.reconcileOpen();
    expect(days.days.filter(({ error }) => error !== null)).toEqual([]);
    for (const { id } of [told, lost])
      expect((await payments.findById(id))!.receipt!.amountPaise).toBeGreaterThan(0);
    const rows = await db
      .selectFrom('payment_report_facts')
      .select(['settlement', 'kind', 'amount_paise', 'fee_paise'])
      .where('kind', 'in', ['settled', 'refunded'])
      .execute();
    const net = new Map<string, number>();
    for (const { settlement, kind, amount_paise, fee_paise } of rows)
      net.set(
        settlement,
        (net.get(settlement) ?? 0) +
          (kind === 'settled' ? Number(amount_paise) - Number(fee_paise) : -Number(amount_paise)),
      );
    expect(net.size).toBeGreaterThan(0);
    const sum = [...net.values()].reduce((total, paise) => total + paise, 0);
    const paidPaise = told.amountPaise + given.amountPaise + lost.amountPaise;
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThan(paidPaise);
    const day = opened.now().toISOString().slice(0, 10);
    const statement = {
      account: '31234567890',
      currency: 'INR',
      number: '1',
      from: day,
      to: day,
      openingPaise: 0,
      closingPaise: sum,
      lines: [...net].map(([reference, paise]) => ({
        line: 1,
        bookedOn: day,
        paise,
        reference,
        text: `NEFT ${reference}`,
        isCharge: false,
      })),
    };
    await finance.importStatements(writeStatement(statement, 'camt053'), {
      bank: '',
      importer: async () => ({ person: null, post: null }),
    });
    await finance.reconcileBank();
    expect([...new Set(await classes())].sort()).toEqual([
      'fee fee',
      'payment matched',
      'settlement matched',
    ]);
    const findings = await verifyLedger(db);
    expect(isRight(findings) ? '' : reportOf(findings)).toBe('');
  });

  test('a day that is not whole is not compared, and a silent gateway leaves it open', async () => {
    const { opened, payments } = await start();
    const { reportDays = 0 } = opened.gateway;
    const { days } = await payments.finance.reconcileOpen();
    const last = days
      .map(({ day }) => day)
      .toSorted()
      .at(-1)!;
    const today = opened.now();
    expect(last).toBe(
      new Date(today.getTime() - (reportDays + 1) * DAY_SECONDS * 1_000).toISOString().slice(0, 10),
    );
    opened.misbehave('nonsense');
    const again = await payments.finance.reconcileDay(name, last);
    expect(again.error).not.toBeNull();
  });
});

test('a report of hundreds of pages has the time that it takes', async () => {
  const gateway = {
    name: 'sandbox',
    merchantId: 'm',
    orderMinutes: 15,
    horizonHours: 24,
    fetchReport: () =>
      new Promise((resolve) =>
        setTimeout(resolve, 240_000, { kind: 'Report', facts: [] as GatewayFact[] }),
      ),
  } as unknown as Gateway;
  const now = () => new Date('2026-06-15T04:30:00.000Z');
  const { payments } = await openWorld({ gateway, now });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const compared = payments.finance.reconcileDay('sandbox', '2026-06-14');
    await vi.advanceTimersByTimeAsync(240_000);
    expect(await compared).toMatchObject({ error: null });
  } finally {
    vi.useRealTimers();
    await payments.close();
  }
});

test('settlements are looked for over a weekend', () => {
  const [from, to] = ['2026-06-14T18:30:00.000Z', '2026-06-15T18:30:00.000Z'].map(
    (at) => new Date(at),
  ) as [Date, Date];
  expect(settlementDays(from, to)).toEqual([
    '2026-06-15',
    '2026-06-16',
    '2026-06-17',
    '2026-06-18',
    '2026-06-19',
  ]);
});
