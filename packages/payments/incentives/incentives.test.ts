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
import { issueBills } from '../bills/issue.ts';
import { markReminded } from '../reminders/mark-reminded.ts';
import { addIncentive, endIncentive } from './add-incentive.ts';
import { isHeldOut } from './hold-out.ts';
import { discountUplift, reminderUplift } from './uplift.ts';

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

  const discountOf = async (account: string, payer?: string): Promise<number> => {
    const begun = await world.begin(account, {}, payer);
    if (begun.kind !== 'Created') throw new Error(begun.kind);
    return begun.payment.discountPaise;
  };
  const MINUTE = 60;

  test('strangers who begin payments of a bill use no room beyond its one discount', async () => {
    for (let n = 0; n < 12; n += 1) expect(await discountOf(TAX, `stranger ${n}`)).toBe(5_000);
    expect(await figures()).toMatchObject({ reservedPaise: 5_000 });
    expect(await discountOf(OTHERS[0]!)).toBe(5_000);
    await world.payBill(TAX);
    await world.deliver();
    expect(await figures()).toEqual({ grantedPaise: 5_000, reservedPaise: 5_000, bills: 1 });
    await right();
  });

  test('begun at the same moment, payments of one bill reserve once', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((payer) => discountOf(TAX, payer)));
    expect(await figures()).toMatchObject({ reservedPaise: 5_000 });
    await right();
  });

  test('a reservation is firm for 15 minutes, and yields to a payer after that', async () => {
    for (const account of [TAX, OTHERS[0]!]) await discountOf(account, 'stranger');
    world.pass(14 * MINUTE);
    expect(await discountOf(OTHERS[1]!)).toBe(0);
    const [bill] = [await billOf(OTHERS[2]!)];
    expect(await world.payments.offeredDiscount([bill], 'sandbox')).toBe(0);
    // Another attempt of the stranger makes nothing firm again.
    expect(await discountOf(TAX, 'stranger again')).toBe(5_000);
    world.pass(2 * MINUTE);
    expect(await world.payments.offeredDiscount([bill], 'sandbox')).toBe(5_000);
    await world.payBill(OTHERS[2]!);
    await world.payBill(OTHERS[3]!);
    expect(await figures()).toMatchObject({ reservedPaise: 10_000 });
    await world.settle();
    expect(await figures()).toMatchObject({ reservedPaise: 0, grantedPaise: 10_000, bills: 2 });
    await right();
  });

  test('money that arrives takes the room of those who have not paid', async () => {
    const late = await world.begin(TAX);
    if (late.kind !== 'Created') throw new Error(late.kind);
    world.pass(16 * MINUTE);
    for (const account of OTHERS.slice(0, 2))
      expect(await discountOf(account, 'stranger')).toBe(5_000);
    await world.psp.pay(orderOf(late.payment.checkout), 'card', 'success');
    world.pass(SECONDS_TO_PAY);
    await world.deliver();
    expect((await billOf(TAX)).duePaise).toBe(0);
    expect(await figures()).toEqual({ reservedPaise: 5_000, grantedPaise: 5_000, bills: 1 });
    await right();
  });

  test('money that arrives for two bills does not take the room of its own other bill', async () => {
    const bills = await Promise.all([TAX, OTHERS[0]!].map(billOf));
    const late = await world.begin(TAX, { bills: bills.map(({ id }) => id) });
    if (late.kind !== 'Created') throw new Error(late.kind);
    expect(late.payment.discountPaise).toBe(10_000);
    world.pass(16 * MINUTE);
    // The reservation of one of the two bills yields.
    expect(await discountOf(OTHERS[1]!, 'stranger')).toBe(5_000);
    // The bank's first word is that the money is there.
    await world.psp.pay(orderOf(late.payment.checkout), 'card', 'webhooks_reordered');
    world.pass(10 * MINUTE);
    await world.deliver();
    expect(await figures()).toEqual({ reservedPaise: 0, grantedPaise: 10_000, bills: 2 });
    for (const { accountNumber } of bills) expect((await billOf(accountNumber)).duePaise).toBe(0);
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

  test('with a hold-out group, a tenth of the bills has no discount, and the uplift compares both', async () => {
    await endIncentive(db, MONSOON.id, world.now());
    const held = { ...MONSOON, id: 'monsoon-measured', capPaise: 10_000_000, holdOut: true };
    await addIncentive(db, { ...held, fromDay: '2026-06-15' }, world.now());
    await issueBills(
      db,
      Array.from({ length: 60 }, (_, n) => ({
        id: `bill${String(n).padStart(20, '0')}`,
        head: 'property_tax' as const,
        accountNumber: `P/1/05/9${String(n).padStart(7, '0')}`,
        period: '2026-27',
        issuedOn: '2026-04-01',
        sample: true,
        facts: { areaSqFt: 800, ratePaisePerSqFtMonth: 200, selfOccupied: true, ecoMeasures: 0 },
        owner: null,
      })),
      world.now(),
    );
    const ids = (
      await db.selectFrom('payment_bills').select('id').where('head', '=', 'property_tax').execute()
    ).map(({ id }) => id);
    const out = ids.filter((id) => isHeldOut(held.id, id));
    expect(out.length).toBeGreaterThan(0);
    expect(out.length).toBeLessThan(ids.length / 3);
    for (const id of ids) {
      const bill = (await world.payments.findBill(id))!;
      const offered = await world.payments.offeredDiscount([bill], 'sandbox');
      expect(offered).toBe(out.includes(id) ? 0 : 5_000);
    }
    const [one] = (await world.payments.incentives()).filter(({ id }) => id === held.id);
    const measure = () => discountUplift(db, one!, world.now());
    const before = await measure();
    expect(before.treated.bills + before.heldOut.bills).toBe(ids.length);
    expect(before).toMatchObject({ heldOut: { bills: out.length, paid: 0 }, treated: { paid: 0 } });
    await world.payBill('P/1/05/90000001');
    await world.settle();
    const paidOne = out.includes('bill00000000000000000001') ? 'heldOut' : 'treated';
    const after = await measure();
    expect(after[paidOne].paid).toBe(1);
    expect(after.uplift).not.toBeNull();
    // The night stores it; a group of few bills is not published.
    expect(await world.payments.measureIncentives()).toBe(1);
    expect(await world.payments.measures()).toEqual([
      {
        kind: 'discount',
        name: held.id,
        names: held.names,
        measuredAt: world.now().toISOString(),
        groups: null,
      },
    ]);
    const counts = { treated_bills: 900, treated_paid: 600, held_bills: 100, held_paid: 50 };
    await db.updateTable('payment_incentive_measures').set(counts).execute();
    const [large] = await world.payments.measures();
    expect(large!.groups).toMatchObject({ heldOut: { bills: 100, paid: 50 } });
    expect(large!.groups!.points).toBeCloseTo(100 * (600 / 900 - 0.5), 10);
    for (const few of [{ held_paid: 9 }, { held_paid: 91 }, { treated_paid: 0 }]) {
      await db
        .updateTable('payment_incentive_measures')
        .set({ ...counts, ...few })
        .execute();
      expect((await world.payments.measures())[0]!.groups).toBeNull();
    }
    await right();
  });

  test('a reminder is measured by the bills that were held out, once their days are over', async () => {
    const at = new Date('2026-05-24T06:00:00Z');
    const [told, held] = [await billOf(TAX), await billOf(OTHERS[0]!)];
    const rule = 'early_payment_ends';
    await markReminded(db, { billId: told.id, rule, channel: 'messages', at });
    await markReminded(db, { billId: held.id, rule, channel: 'held_out', at });
    expect(await reminderUplift(db, new Date('2026-05-30T06:00:00Z'))).toEqual([]);
    expect(await reminderUplift(db, world.now())).toMatchObject([
      { rule, treated: { bills: 1, paid: 0 }, heldOut: { bills: 1, paid: 0 } },
    ]);
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
