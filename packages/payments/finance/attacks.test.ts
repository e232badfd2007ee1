import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { advanceOf } from '../ledger.ts';
import type { PaymentTables } from '../payments.tables.ts';
import { freshWorld, openPaymentsDatabase, type World } from '../payments.testing.ts';
import { askForRefund } from '../refund-requests/refund-requests.ts';
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

describeOnEachDatabase('attacks on money at the finance desk', (open) => {
  let db: Kysely<PaymentTables>;
  let world: World;
  let staff: FinanceStaff;
  let count = 0;
  beforeAll(async () => {
    ({ db } = await openPaymentsDatabase(open));
    world = await freshWorld(db);
    staff = await createFinanceStaff(db, world.now);
  });
  beforeEach(async () => void (world = await freshWorld(db)));

  const drain = () => deliverToFinance(db, world);
  const act = (id: string, action: string, by: string, values: Record<string, string> = WORDS) =>
    actOn(db, world, staff, { id, action, values, by });
  const caseOf = (subject: string) =>
    db
      .selectFrom('payment_cases')
      .selectAll()
      .where('subject', 'like', subject)
      .executeTakeFirstOrThrow();
  const right = async (): Promise<void> => {
    const findings = await verifyLedger(db);
    expect(isRight(findings) ? '' : reportOf(findings)).toBe('');
  };
  async function pay(): Promise<{ id: string; orderId: string; amountPaise: number }> {
    const paid = await world.payBill(ACCOUNT);
    await world.settle();
    return paid;
  }
  /** Another payment of a paid order, with its case. @returns the id of the case */
  async function payAgain({ id, orderId, amountPaise }: Awaited<ReturnType<typeof pay>>) {
    count += 1;
    await world.payments.applyGatewayEvent('sandbox', {
      eventId: `another ${count}`,
      kind: 'captured',
      merchantId: 'pmc-test',
      orderId,
      reference: id,
      paymentId: `another ${count}`,
      amountPaise,
      currency: 'INR',
      feePaise: 0,
      occurredAt: world.now().toISOString(),
      refund: null,
    });
    await drain();
    return (await caseOf('suspense %')).id;
  }

  test('a released refund that another refund overtook stays a case: its money is an advance', async () => {
    const paid = await pay();
    const id = await payAgain(paid);
    await act(id, 'propose_refund', 'maker');
    await act(id, 'approve', 'checker');
    await act(id, 'release', 'releaser');
    // A command gives the first payment back before the queue carries the decision out.
    const refund = { reason: 'request' as const, idempotencyKey: 'a-refund-by-a-command' };
    expect(await world.payments.refund(paid.id, refund, 'command')).toMatchObject({
      kind: 'Requested',
    });
    await drain();
    await world.settle();
    await drain();
    const { status, reason, suspense_id } = await caseOf('suspense %');
    expect({ status, reason, suspense_id }).toEqual({
      status: 'open',
      reason: 'advance',
      suspense_id: null,
    });
    await right();
  });

  test('a transfer that was carried out leaves nothing to give back of it', async () => {
    // Two browsers pay the same bill: the second payment is an advance.
    const [first, second] = [await world.begin(ACCOUNT), await world.begin(ACCOUNT, {}, 'another')];
    if (first.kind !== 'Created' || second.kind !== 'Created') throw new Error('not created');
    for (const { payment } of [first, second])
      await world.psp.pay(
        new URL((payment.checkout as { url: string }).url).pathname.split('/').at(-1)!,
        'card',
      );
    await world.settle();
    await drain();
    const paise = await advanceOf(db, 'water_charges', ACCOUNT);
    expect(paise).toBeGreaterThan(0);
    const { intent_id, id } = await caseOf('advance %');
    const move = { head: 'water_charges', account_number: OTHER, ...WORDS };
    expect((await act(id, 'propose_advance', 'maker', move)).kind).toBe('Acted');
    expect((await act(id, 'approve', 'checker')).kind).toBe('Acted');
    expect(await advanceOf(db, 'water_charges', OTHER)).toBe(paise);
    for (const kind of ['refund', 'transfer'] as const)
      expect(
        await askForRefund(
          db,
          intent_id!,
          {
            kind,
            reason: 'other',
            words: undefined,
            head: 'water_charges',
            accountNumber: ACCOUNT,
          },
          world.now(),
        ),
      ).toEqual({ kind: 'NothingLeft' });
    // Nor does a command: the money would leave the city, and stay with the other number too.
    const refund = { reason: 'request' as const, idempotencyKey: 'a-refund-of-what-was-moved' };
    expect(await world.payments.refund(intent_id!, refund, 'command')).toEqual({
      kind: 'BeyondCaptured',
      refundablePaise: 0,
    });
    expect(await advanceOf(db, 'water_charges', OTHER)).toBe(paise);
    await right();
  });

  test('money of another currency stays in it, and is no advance of anybody', async () => {
    const paid = await pay();
    await world.payments.applyGatewayEvent('sandbox', {
      eventId: 'in dollars',
      kind: 'captured',
      merchantId: 'pmc-test',
      orderId: paid.orderId,
      reference: paid.id,
      paymentId: 'in dollars',
      amountPaise: paid.amountPaise,
      currency: 'USD',
      feePaise: 0,
      occurredAt: world.now().toISOString(),
      refund: null,
    });
    await drain();
    const { id } = await caseOf('suspense %');
    const [row] = await world.payments.finance
      .cases('suspense')
      .rows([id], await staff.officer('maker'));
    expect(row!.actions).not.toContain('propose_advance');
    expect(row!.actions).not.toContain('propose_refund');
    await act(id, 'propose_return', 'maker');
    await act(id, 'approve', 'checker');
    await act(id, 'release', 'releaser');
    const balances = await db
      .selectFrom('ledger_balances')
      .select(['account', 'currency', 'balance_paise'])
      .where('account', 'in', ['suspense', 'returns'])
      .orderBy('account')
      .execute();
    expect(balances.map((one) => ({ ...one, balance_paise: Number(one.balance_paise) }))).toEqual([
      { account: 'returns', currency: 'USD', balance_paise: -paid.amountPaise },
      { account: 'suspense', currency: 'USD', balance_paise: 0 },
    ]);
    await right();
  });

  test('money of the bank whose amount changed can still be decided, on the new amount', async () => {
    const { finance } = world.payments;
    const insert = (paise: number) =>
      db
        .insertInto('payment_suspense')
        .values({
          id: 'bank-money',
          gateway: 'bank',
          subject: 'line x',
          reason: 'missing_ours',
          intent_id: null,
          amount_paise: paise,
          currency: 'INR',
          posted: 1,
          settled: 1,
          opened_at: world.now().toISOString(),
          resolved_at: null,
        })
        .onConflict((conflict) =>
          conflict.columns(['gateway', 'subject']).doUpdateSet({ amount_paise: paise }),
        )
        .execute();
    await insert(10_000);
    await finance.openAlarmCase({ suspenseId: 'bank-money' });
    const { id } = await caseOf('suspense bank-money');
    await act(id, 'propose_return', 'maker');
    await act(id, 'approve', 'checker');
    await insert(12_000);
    await finance.openAlarmCase({ suspenseId: 'bank-money' });
    const { status, paise, maker, checker } = await caseOf('suspense bank-money');
    // Two persons agreed to another amount: they decide anew.
    expect({ status, paise: Number(paise), maker, checker }).toEqual({
      status: 'open',
      paise: 12_000,
      maker: null,
      checker: null,
    });
  });
});
