import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { beforeEach, expect, test } from 'vitest';
import type { Db } from '../ledger.ts';
import {
  createWorld,
  incentiveOf,
  orderOf,
  SECONDS_TO_PAY,
  type World,
} from '../payments.testing.ts';
import { isRight, reportOf, verifyLedger } from '../verification/verification.ts';
import { addIncentive, endIncentive } from './add-incentive.ts';

const TAX = 'P/1/05/00123456';
const OTHERS = ['P/1/05/00123457', 'P/2/03/00200012', 'P/3/11/00310021', 'P/5/02/00501234'];
const MONSOON = { ...incentiveOf('property_tax'), basisPoints: 10_000 };

describeOnEachDatabase('incentives', (open) => {
  let db: Db;
  let world: World;
  beforeEach(async () => {
    ({ db } = (await open(async (fresh) => {
      const { payments, psp } = createWorld(fresh as unknown as Db);
      await payments.prepare();
      await psp.prepare();
      await payments.seedSamples();
    })) as unknown as { db: Db });
    world = createWorld(db);
    await addIncentive(db, MONSOON, world.now());
  });

  const figures = async () => {
    const [one] = await world.payments.incentives();
    const { reservedPaise, grantedPaise, bills } = one!;
    return { reservedPaise, grantedPaise, bills };
  };
  const billOf = async (accountNumber: string) =>
    (await world.payments.findBills({ head: 'property_tax', accountNumber }))[0]!;
  const right = async (): Promise<void> => {
    const findings = await verifyLedger(db);
    expect(isRight(findings) ? '' : reportOf(findings)).toBe('');
  };

  test('the payer pays less, the bill is credited in full, and the receipt says both', async () => {
    const before = await billOf(TAX);
    expect(await world.payments.offeredDiscount([before], 'sandbox')).toBe(5_000);
    const { secret, amountPaise } = await world.payBill(TAX);
    expect(amountPaise).toBe(before.duePaise - 5_000);
    expect(await figures()).toEqual({ reservedPaise: 5_000, grantedPaise: 0, bills: 0 });
    await world.settle();
    const payment = (await world.payments.find(secret))!;
    expect(payment.receipt).toMatchObject({ amountPaise, discountPaise: 5_000 });
    expect((await billOf(TAX)).duePaise).toBe(0);
    expect(await figures()).toEqual({ reservedPaise: 0, grantedPaise: 5_000, bills: 1 });
    await right();
  });

  test('the budget is never exceeded by payments that begin at the same moment', async () => {
    const begun = await Promise.all([TAX, ...OTHERS].map((account) => world.begin(account)));
    expect(begun.map(({ kind }) => kind)).toEqual(begun.map(() => 'Created'));
    const discounts = begun.map((one) => (one.kind === 'Created' ? one.payment.discountPaise : -1));
    expect(discounts.toSorted((a, b) => b - a)).toEqual([5_000, 5_000, 0, 0, 0]);
    expect((await figures()).reservedPaise).toBe(10_000);
    await right();
  });

  test('a payment that ends gives its discount back to the budget', async () => {
    const begun = await world.begin(TAX);
    if (begun.kind !== 'Created') throw new Error(begun.kind);
    await world.payments.cancel(begun.secret);
    await world.payments.poll();
    expect(await figures()).toEqual({ reservedPaise: 0, grantedPaise: 0, bills: 0 });
    await world.payBill(OTHERS[0]!, 'declined');
    await world.settle();
    expect(await figures()).toEqual({ reservedPaise: 0, grantedPaise: 0, bills: 0 });
    await right();
  });

  test('a payment that the bank reports late has its discount, if the budget still has it', async () => {
    await world.payBill(TAX, 'declined_then_captured');
    await world.settle();
    expect(await figures()).toEqual({ reservedPaise: 0, grantedPaise: 5_000, bills: 1 });
    expect((await billOf(TAX)).duePaise).toBe(0);
    await right();
  });

  test('two payments of one bill get one discount; the second payment is an advance', async () => {
    const bill = await billOf(TAX);
    const begun = await Promise.all(['one', 'two'].map((payer) => world.begin(TAX, {}, payer)));
    for (const one of begun)
      if (one.kind === 'Created')
        await world.psp.pay(orderOf(one.payment.checkout), 'card', 'success');
    world.pass(SECONDS_TO_PAY);
    await world.settle();
    expect(await figures()).toEqual({ reservedPaise: 0, grantedPaise: 5_000, bills: 1 });
    expect((await billOf(TAX)).duePaise).toBe(0);
    expect(await world.payments.advanceOf(bill)).toBe(bill.duePaise - 5_000);
    await right();
  });

  test('a refund takes the discount back in proportion, and never pays it out', async () => {
    const { id, amountPaise } = await world.payBill(TAX);
    await world.settle();
    const half = Math.floor(amountPaise / 2);
    await world.payments.refund(id, { amountPaise: half, reason: 'request' }, 'officer');
    await world.settle();
    expect((await figures()).grantedPaise).toBe(5_000 - Math.ceil((5_000 * half) / amountPaise));
    expect(
      await world.payments.refund(id, { amountPaise, reason: 'request' }, 'officer'),
    ).toMatchObject({ kind: 'BeyondCaptured' });
    await world.payments.refund(id, { reason: 'request' }, 'officer');
    await world.settle();
    expect(await figures()).toEqual({ reservedPaise: 0, grantedPaise: 0, bills: 0 });
    expect((await billOf(TAX)).creditedPaise).toBe(0);
    await right();
  });

  test('ends at once, for payments that begin after that', async () => {
    const begun = await world.payBill(TAX);
    expect(await endIncentive(db, MONSOON.id, world.now())).toBe('Ended');
    expect(await endIncentive(db, MONSOON.id, world.now())).toBe('NotFound');
    const next = await world.begin(OTHERS[0]!);
    expect(next).toMatchObject({ payment: { discountPaise: 0 } });
    await world.settle();
    expect((await world.payments.find(begun.secret))!.receipt).toMatchObject({
      discountPaise: 5_000,
    });
    expect(await addIncentive(db, MONSOON, world.now())).toBe('Exists');
    await right();
  });

  test('a budget that was changed by hand is found', async () => {
    await world.payBill(TAX);
    await world.settle();
    await db.updateTable('payment_incentives').set({ granted_paise: 4_999 }).execute();
    const findings = await verifyLedger(db);
    expect(
      findings.filter(({ violations }) => violations.length > 0).map(({ invariant }) => invariant),
    ).toEqual(['each incentive is what its discounts come to']);
  });
});
