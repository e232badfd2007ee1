import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { PaymentTables } from '../payments.tables.ts';
import {
  freshWorld,
  openPaymentsDatabase,
  orderOf,
  SECONDS_TO_PAY,
  type World,
} from '../payments.testing.ts';
import {
  askForRefund,
  followRefundRequests,
  requestsOf,
  withdrawRequest,
} from '../refund-requests/refund-requests.ts';
import { isRight, reportOf, verifyLedger } from '../verification/verification.ts';
import {
  actOn,
  createFinanceStaff,
  deliverToFinance,
  type FinanceStaff,
} from './finance.testing.ts';

const ACCOUNT = 'W/05/0012345';
const OTHER = 'W/11/0031002';
const WORDS = { words: 'नोंदी तपासल्या.' };
const ASKED = { kind: 'refund', reason: 'paid_twice', words: 'Both of us paid' } as const;

describeOnEachDatabase('a request of a payer at the finance desk', (open) => {
  let db: Kysely<PaymentTables>;
  let world: World;
  let staff: FinanceStaff;
  beforeAll(async () => {
    ({ db } = await openPaymentsDatabase(open));
    world = await freshWorld(db);
    staff = await createFinanceStaff(db, world.now);
  });
  beforeEach(async () => void (world = await freshWorld(db)));

  const drain = async () => {
    await deliverToFinance(db, world);
    await followRefundRequests(db, world.now());
  };
  const cases = () =>
    db
      .selectFrom('payment_cases')
      .select(['id', 'reason', 'status', 'paise', 'type'])
      .where('type', '=', 'suspense')
      .execute();
  const act = (id: string, action: string, by: string, values: Record<string, string> = WORDS) =>
    actOn(db, world, staff, { id, action, values, by });
  const pay = async (): Promise<string> => {
    const { id } = await world.payBill(ACCOUNT);
    await world.settle();
    return id;
  };
  const stateOf = async (intentId: string) => (await requestsOf(db, intentId))[0]!.state;
  const right = async (): Promise<void> => {
    const findings = await verifyLedger(db);
    expect(isRight(findings) ? '' : reportOf(findings)).toBe('');
  };

  test('is checked by three persons, and its payer sees each step until the money is back', async () => {
    const intentId = await pay();
    expect(await askForRefund(db, intentId, ASKED, world.now())).toMatchObject({ kind: 'Asked' });
    await drain();
    const [one, ...more] = await cases();
    expect(more).toEqual([]);
    expect(one).toMatchObject({ reason: 'refund_request', status: 'open' });
    const { id } = one!;
    const detail = await world.payments.finance
      .cases('suspense')
      .open(id, await staff.officer('maker'));
    expect(detail!.facts.map(({ value }) => value('en'))).toEqual(
      expect.arrayContaining(['Paid twice', 'Both of us paid']),
    );
    expect((await act(id, 'propose_advance', 'maker')).kind).toBe('NotPossible');
    expect((await act(id, 'propose_refund', 'maker')).kind).toBe('Acted');
    expect(await stateOf(intentId)).toBe('checking');
    expect(await withdrawRequest(db, intentId, world.now())).toBe('NotPossible');
    expect((await act(id, 'approve', 'maker')).kind).toBe('NotPermitted');
    await act(id, 'approve', 'checker');
    expect((await act(id, 'release', 'releaser')).kind).toBe('Acted');
    expect(await stateOf(intentId)).toBe('approved');
    await drain();
    await world.settle();
    await drain();
    expect(await stateOf(intentId)).toBe('paid');
    expect(await cases()).toMatchObject([{ status: 'done' }]);
    expect((await world.payments.findById(intentId))!.refunds).toMatchObject([
      { status: 'refunded' },
    ]);
    await right();
  });

  test('is refused by two persons with a reason that the payer reads, and no money moves', async () => {
    const intentId = await pay();
    await askForRefund(db, intentId, ASKED, world.now());
    await drain();
    const { id } = (await cases())[0]!;
    expect(await act(id, 'propose_refuse', 'maker')).toMatchObject({ kind: 'Invalid' });
    await act(id, 'propose_refuse', 'maker', { ...WORDS, refusal: 'owed' });
    expect(await stateOf(intentId)).toBe('checking');
    expect((await act(id, 'approve', 'checker')).kind).toBe('Acted');
    expect((await requestsOf(db, intentId))[0]).toMatchObject({
      state: 'refused',
      refusal: 'owed',
    });
    expect(await cases()).toMatchObject([{ status: 'done' }]);
    expect((await world.payments.findById(intentId))!.refunds).toEqual([]);
    await right();
  });

  test('that is taken back ends its case', async () => {
    const intentId = await pay();
    await askForRefund(db, intentId, ASKED, world.now());
    await drain();
    expect(await withdrawRequest(db, intentId, world.now())).toBe('Moved');
    await drain();
    expect(await cases()).toMatchObject([{ status: 'explained' }]);
    await askForRefund(db, intentId, ASKED, world.now());
    await drain();
    expect((await cases()).filter(({ status }) => status === 'open')).toHaveLength(1);
  });

  /** Two browsers pay one bill: the second payment is an advance. */
  async function overpaid(): Promise<string> {
    const begun = await Promise.all(['one', 'two'].map((payer) => world.begin(ACCOUNT, {}, payer)));
    for (const one of begun)
      if (one.kind === 'Created')
        await world.psp.pay(orderOf(one.payment.checkout), 'card', 'success');
    world.pass(SECONDS_TO_PAY);
    await world.settle();
    for (const one of begun)
      if (one.kind === 'Created') {
        const paid = (await world.payments.findById(one.payment.id))!;
        if (paid.receipt!.advancePaise > 0) return paid.id;
      }
    throw new Error('No payment is an advance');
  }

  test('about an advance is the case of that advance, and gives it back once', async () => {
    const intentId = await overpaid();
    await drain();
    expect(await cases()).toMatchObject([{ reason: 'advance', status: 'open' }]);
    await askForRefund(db, intentId, ASKED, world.now());
    await drain();
    const [one, ...more] = await cases();
    expect([one!.reason, more]).toEqual(['refund_request', []]);
    await withdrawRequest(db, intentId, world.now());
    await drain();
    expect(await cases()).toMatchObject([{ reason: 'advance', status: 'open' }]);
    world.pass(60);
    await askForRefund(db, intentId, ASKED, world.now());
    await drain();
    await act(one!.id, 'propose_refund', 'maker');
    await act(one!.id, 'approve', 'checker');
    await act(one!.id, 'release', 'releaser');
    await drain();
    await world.settle();
    await drain();
    expect(await stateOf(intentId)).toBe('paid');
    expect(await world.payments.advanceOf({ head: 'water_charges', accountNumber: ACCOUNT })).toBe(
      0,
    );
    expect(
      (await world.payments.findBills({ head: 'water_charges', accountNumber: ACCOUNT }))[0]!
        .duePaise,
    ).toBe(0);
    await right();
  });

  test('to move an advance has the wanted number filled in, and ends when it is credited', async () => {
    const intentId = await overpaid();
    const target = { head: 'water_charges', accountNumber: OTHER } as const;
    await askForRefund(
      db,
      intentId,
      { kind: 'transfer', reason: 'wrong_number', ...target },
      world.now(),
    );
    await drain();
    const { id, paise } = (await cases())[0]!;
    expect(await world.payments.finance.accountOfCase(id)).toEqual(target);
    expect((await act(id, 'propose_refund', 'maker')).kind).toBe('NotPossible');
    await act(id, 'propose_advance', 'maker', {
      ...WORDS,
      head: target.head,
      account_number: OTHER,
    });
    expect((await act(id, 'approve', 'checker')).kind).toBe('Acted');
    expect(await stateOf(intentId)).toBe('paid');
    expect(await world.payments.advanceOf(target)).toBe(Number(paise));
    await right();
  });
});
