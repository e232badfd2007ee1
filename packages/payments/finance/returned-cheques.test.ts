import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { BUILT_IN } from '../bills/parameters.ts';
import { CHEQUE_CHARGE } from '../bills/cheque-charges.ts';
import { computeBill } from '../bills/compute-bill.ts';
import { closeSession, confirmClosing, depositTakings } from '../channels/counters/close-day.ts';
import { openSession } from '../channels/counters/sessions.ts';
import { takePayment } from '../channels/counters/take-payment.ts';
import { tellReturnedCheque } from '../channels/counters/tell-returned.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ledger.ts';
import { demandOf } from '../payments.repository.ts';
import type { PaymentTables } from '../payments.tables.ts';
import {
  createWorld,
  forgetEverything,
  openPaymentsDatabase,
  type World,
} from '../payments.testing.ts';
import { receiptByAccount } from '../receipts/duplicates.ts';
import { verifyReceipt } from '../receipts/receipts.ts';
import { isRight, reportOf, verifyLedger } from '../verification/verification.ts';
import {
  actOn,
  createFinanceStaff,
  deliverToFinance,
  type FinanceStaff,
} from './finance.testing.ts';
import { writeStatement } from './statements/write-statement.ts';

const ACCOUNT = 'P/1/05/00123456';
const CLERK = { person: 'asha', post: 'clerk-05' };
const PAISE = 60_000;
const instrument = { number: '004512', bank: 'SBI Kothrud', datedOn: '2026-06-10' };

describeOnEachDatabase('a cheque that its bank returns', (open) => {
  let db: Kysely<PaymentTables>;
  let bank: Awaited<ReturnType<typeof openPaymentsDatabase>>['bank'];
  let world: World;
  let staff: FinanceStaff;
  let keys = 0;
  beforeAll(async () => {
    ({ db, bank } = await openPaymentsDatabase(open));
    world = createWorld(db, { sandboxDb: bank });
    staff = await createFinanceStaff(db, world.now);
  });
  beforeEach(async () => {
    await forgetEverything(db);
    world = createWorld(db, { sandboxDb: bank });
    await world.payments.seedSamples();
  });
  const within = <T>(work: (context: Context, tx: Tx) => Promise<T>) =>
    world.payments.within((context) => context.db.transaction().execute((tx) => work(context, tx)));
  const bill = async () =>
    (await world.payments.findBills({ head: 'property_tax', accountNumber: ACCOUNT }))[0]!;
  const right = async () => {
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
  };

  /** A day at a counter with one payment by cheque and one in cash, both brought to the bank. */
  async function takeAndDeposit() {
    const { sessionId } = await within((context, tx) =>
      openSession(
        context,
        tx,
        { place: 'counter', desk: 'window-2', outlet: 'WO-05', openingPaise: 0 },
        CLERK,
      ),
    );
    const take = (means: 'cheque' | 'cash') =>
      within((context, tx) =>
        takePayment(
          context,
          tx,
          sessionId,
          {
            head: 'property_tax',
            accountNumber: ACCOUNT,
            amountPaise: PAISE,
            means,
            ...(means === 'cheque' && { instrument }),
            idempotencyKey: `key ${(keys += 1)}`,
          },
          CLERK.person,
        ),
      );
    const [cheque, cash] = [await take('cheque'), await take('cash')];
    if (cheque.kind !== 'Taken' || cash.kind !== 'Taken') throw new Error(cheque.kind);
    const notes = { 500: 1, 200: 0, 100: 1, 50: 0, 20: 0, 10: 0 };
    await within((context, tx) =>
      closeSession(context, tx, sessionId, { notes, coinsRupees: 0 }, CLERK.person),
    );
    await within((context, tx) => confirmClosing(context, tx, sessionId, 'baban'));
    for (const [kind, reference] of [
      ['cheques', 'SLIP000001'],
      ['cash', 'SLIP000002'],
    ] as const)
      await within((context, tx) =>
        depositTakings(context, tx, sessionId, { kind, reference, depositedOn: '2026-06-15' }, 'b'),
      );
    return { cheque: cheque.receipt, cash: cash.receipt, intentId: cheque.intentId };
  }

  /**
   * The bank credits the slips, and two days later takes cheques back, and its charge.
   *
   * @returns the cases of what it took back
   */
  async function importStatement(...returnedPaise: readonly number[]) {
    const line = (bookedOn: string, paise: number, reference: string, text: string) => ({
      line: 0,
      bookedOn,
      paise,
      reference,
      text,
      isCharge: false,
    });
    const lines = [
      line('2026-06-16', PAISE, 'SLIP000001', 'CLEARING'),
      line('2026-06-16', PAISE, 'SLIP000002', 'BY CASH'),
      ...returnedPaise.map((paise, index) =>
        line('2026-06-17', -paise, `00451${2 + index}`, 'CHQ RETURN FUNDS INSUFFICIENT'),
      ),
      { ...line('2026-06-17', -29_500, '', 'CHQ RETURN CHARGES'), isCharge: true },
    ];
    const statement = {
      account: '00000011112222',
      currency: 'INR',
      number: '1',
      from: '2026-06-15',
      to: '2026-06-18',
      openingPaise: 0,
      closingPaise: lines.reduce((sum, { paise }) => sum + paise, 0),
      lines,
    };
    const taken = await world.payments.finance.importStatements(
      writeStatement(statement, 'camt053'),
      { bank: '', importer: async () => ({ person: null, post: null }) },
    );
    expect(taken.kind).toBe('Imported');
    world.pass(5 * 86_400);
    await world.payments.finance.reconcileOpen();
    await deliverToFinance(db, world);
    const rows = await db
      .selectFrom('payment_cases')
      .selectAll()
      .where('type', '=', 'suspense')
      .execute();
    expect(rows.map(({ paise }) => -Number(paise)).toSorted()).toEqual(returnedPaise.toSorted());
    return rows.map(({ id }) => id);
  }
  const propose = (id: string, receipt: string, by = 'maker') =>
    actOn(db, world, staff, {
      id,
      action: 'propose_cheque_return',
      values: { receipt, words: 'Returned: funds insufficient.' },
      by,
    });
  const approve = (id: string, by = 'checker') =>
    actOn(db, world, staff, { id, action: 'approve', values: {}, by });

  test('is taken out of the books by two persons: bill due, receipt void, payer told', async () => {
    const before = await bill();
    const { cheque, cash, intentId } = await takeAndDeposit();
    expect((await bill()).creditedPaise).toBe(2 * PAISE);
    const [id = ''] = await importStatement(PAISE);
    expect(await propose(id, '')).toMatchObject({ kind: 'Invalid' });
    expect(await propose(id, cash.number), 'cash').toMatchObject({ kind: 'Invalid' });
    expect(await propose(id, cheque.number, 'officer')).toMatchObject({ kind: 'Acted' });
    const seen = await world.payments.finance
      .cases('suspense')
      .open(id, await staff.officer('checker'));
    const link = seen!.facts.find(({ value, href }) => href && value('en') === cheque.number);
    expect((link!.href as (locale: string) => string)('hi')).toBe(
      `/desk/finance/payments/${intentId}/?lang=hi`,
    );
    expect(await approve(id, 'officer'), 'own proposal').toMatchObject({ kind: 'NotPermitted' });
    expect((await bill()).creditedPaise).toBe(2 * PAISE);
    expect(await approve(id)).toMatchObject({ kind: 'Acted' });
    expect((await bill()).creditedPaise).toBe(PAISE);
    const status = await db.selectFrom('payment_cases').select('status').executeTakeFirst();
    expect(status).toEqual({ status: 'done' });
    // As if it had never come: the penalty is that of a bill on which the cash alone was paid.
    const row = await db
      .selectFrom('payment_bills')
      .selectAll()
      .where('id', '=', before.id)
      .executeTakeFirstOrThrow();
    const alone = [{ paise: PAISE, valueDate: '2026-06-15' }];
    const expected = computeBill(demandOf(row), alone, '2027-01-31', BUILT_IN);
    const later = await world.payments.findBill(before.id, '2027-01-31');
    expect(later!.duePaise).toBe(expected.duePaise);
    expect(later!.lines.map(({ name }) => name)).toContain('penalty_first_half');
    const day = '2026-06-20';
    expect(await verifyReceipt(db, cheque.number, cheque.verifyCode)).toMatchObject({
      voidedOn: day,
      refundedPaise: 0,
    });
    expect(await verifyReceipt(db, cash.number, cash.verifyCode)).not.toHaveProperty('voidedOn');
    expect(await receiptByAccount(db, { number: cheque.number, proof: ACCOUNT })).toMatchObject({
      voidedOn: day,
    });
    const told: { template: string; values: Record<string, string> }[] = [];
    const reader = { channel: 'sms', address: 'x', language: 'en', stopAddress: 'stop' } as const;
    const readers = {
      of: async ({ reference }: { reference: string }) =>
        reference === `property_tax ${ACCOUNT}` ? [reader] : [],
      queue: async (_: unknown, __: unknown, message: (typeof told)[number]) =>
        told.push(message) > 0,
    };
    expect(await tellReturnedCheque(db, readers as never, intentId)).toBe(1);
    expect(told[0]).toMatchObject({
      template: 'payment_cheque_returned',
      values: { number: cheque.number, amount: '₹600' },
    });
    expect(
      await db
        .selectFrom('ledger_balances')
        .selectAll()
        .where('account', 'in', ['suspense', 'gateway:counter'])
        .where('balance_paise', '<>', 0)
        .execute(),
    ).toEqual([]);
    await right();
  });

  test('adds the charge of the rule in force to the bill, as a line of its own', async () => {
    const order = 'Resolution 12 of 2026';
    await db
      .insertInto('payment_rules')
      .values({
        id: 'charge',
        rule: CHEQUE_CHARGE.id,
        value: JSON.stringify({ paise: 35_000 }),
        from_day: '2026-06-01',
        until_day: null,
        words: JSON.stringify({ en: order, mr: order, hi: order }),
        state: 'in_force',
        drafted_at: '2026-05-01T00:00:00.000Z',
        drafted_by: 'a',
        decided_at: '2026-05-02T00:00:00.000Z',
        decided_by: 'b',
      })
      .execute();
    const before = await bill();
    const { cheque } = await takeAndDeposit();
    const [id = ''] = await importStatement(PAISE);
    await propose(id, cheque.number);
    expect(await approve(id)).toMatchObject({ kind: 'Acted' });
    const after = await bill();
    expect(after.lines.at(-1)).toMatchObject({
      name: 'returned_cheque',
      paise: 35_000,
      source: order,
    });
    expect(after.creditedPaise).toBe(PAISE);
    expect(after.duePaise).toBe(after.totalPaise - PAISE);
    expect(after.totalPaise - 35_000).toBe(
      after.lines.slice(0, -1).reduce((sum, { paise }) => sum + paise, 0),
    );
    expect(before.lines.map(({ name }) => name)).not.toContain('returned_cheque');
    await right();
  });

  test('is not taken out twice, nor for another amount', async () => {
    const { cheque } = await takeAndDeposit();
    const [id = ''] = await importStatement(PAISE - 100);
    expect(await propose(id, cheque.number)).toMatchObject({ kind: 'Invalid' });
    await right();
  });

  test('two debits of the bank, proposed for one cheque and approved at once, take it back once', async () => {
    const { cheque } = await takeAndDeposit();
    const ids = await importStatement(PAISE, PAISE);
    for (const id of ids) expect(await propose(id, cheque.number)).toMatchObject({ kind: 'Acted' });
    const outcomes = await Promise.all(ids.map((id) => approve(id)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['Acted', 'NotPossible']);
    expect(await db.selectFrom('payment_refunds').selectAll().execute()).toHaveLength(1);
    expect((await bill()).creditedPaise).toBe(PAISE);
    const left = ids[outcomes.findIndex(({ kind }) => kind === 'NotPossible')]!;
    expect(await propose(left, cheque.number)).toMatchObject({ kind: 'NotPossible' });
    await right();
  });
});
