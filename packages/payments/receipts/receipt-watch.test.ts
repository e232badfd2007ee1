import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { PaymentTables } from '../payments.tables.ts';
import { freshWorld, openPaymentsDatabase, type World } from '../payments.testing.ts';
import { createReceiptWatch } from './receipt-watch.ts';

const TAX = 'P/1/05/00123456';
const OTHER = 'P/3/11/00310020';

describeOnEachDatabase('the watch of receipts', (open) => {
  let db: Kysely<PaymentTables>;
  let world: World;
  beforeAll(async () => void ({ db } = await openPaymentsDatabase(open)));
  beforeEach(async () => void (world = await freshWorld(db)));
  const watch = () => createReceiptWatch(db, world.now);
  const payments = async (read: ReturnType<typeof watch>) =>
    Object.fromEntries((await read()).waiting.map((one) => [one.reason, one.payments]));

  test('a receipt counts once, with the time since the capture', async () => {
    const read = watch();
    await read();
    await world.payBill(TAX);
    await world.deliver();
    await world.payBill(OTHER, 'webhook_lost');
    world.pass(400);
    await world.payments.poll();
    for (let n = 0; n < 2; n += 1) {
      const { delays } = await read();
      expect(delays.counts.reduce((sum, count) => sum + count, 0)).toBe(2);
      // One within a minute, one after more than five.
      expect(delays.counts.slice(0, 4).reduce((sum, count) => sum + count, 0)).toBe(1);
      expect(delays.sum).toBeGreaterThan(400);
    }
  });

  test('receipts from before the first reading do not count', async () => {
    await world.payBill(TAX);
    await world.deliver();
    expect((await watch()()).delays.sum).toBe(0);
  });

  test('a payment that its bank holds is told after ten minutes, until its receipt', async () => {
    const read = watch();
    await world.payBill(TAX, 'slow');
    await world.deliver();
    expect(await payments(read)).toEqual({ held: 0, set_aside: 0 });
    // The capture of the bank stays away.
    await db
      .updateTable('payment_intents')
      .set({ next_poll_at: world.now().toISOString() })
      .execute();
    world.pass(601);
    expect(await payments(read)).toEqual({ held: 1, set_aside: 0 });
    expect((await read()).waiting[1]!.oldestSeconds).toBeGreaterThan(600);
    await world.deliver();
    expect(await payments(read)).toEqual({ held: 0, set_aside: 0 });
  });

  test('money that matches no payment is told for a day', async () => {
    const read = watch();
    await world.payBill(TAX, 'amount_differs');
    await world.deliver();
    expect(await payments(read)).toEqual({ held: 0, set_aside: 0 });
    world.pass(700);
    expect(await payments(read)).toEqual({ held: 0, set_aside: 1 });
    world.pass(86_400);
    expect(await payments(read)).toEqual({ held: 0, set_aside: 0 });
  });
});
