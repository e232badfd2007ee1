import { openDatabase } from '@pune/database';
import { describe, expect, test } from 'vitest';
import { billdeskUnderTest, ENCRYPTED_KEYS } from './gateways/billdesk/testing/under-test.ts';
import { paytmUnderTest } from './gateways/paytm/testing/under-test.ts';
import { razorpayUnderTest } from './gateways/razorpay/testing/under-test.ts';
import { stripeUnderTest } from './gateways/stripe/testing/under-test.ts';
import type { PaymentTables } from './payments.tables.ts';
import { simulateDriver } from './simulation/drivers.ts';

/** A seed draws its driver by turns, so that a few seeds meet all of them. */
const DRIVERS = [
  { name: 'razorpay', open: razorpayUnderTest },
  { name: 'paytm', open: () => paytmUnderTest() },
  { name: 'billdesk', open: () => billdeskUnderTest(ENCRYPTED_KEYS) },
  { name: 'stripe', open: stripeUnderTest },
];
// SIMULATION_SEED=123 repeats a failed run.
const { SIMULATION_SEED, TEST_ALL } = process.env;
const seeds = SIMULATION_SEED
  ? [Number(SIMULATION_SEED)]
  : Array.from({ length: TEST_ALL ? 80 : DRIVERS.length }, (_, n) => n);
const ATTEMPTS = TEST_ALL ? 60 : 25;

describe('payers of each driver, while answers and webhooks are lost, repeated and forged', () => {
  const total: Record<string, number> = {};
  test.each(seeds)('seed %i: in the end the books are right', async (seed) => {
    const { name, open } = DRIVERS[seed % DRIVERS.length]!;
    const [opened, db] = [await open(), openDatabase<PaymentTables>(':memory:')];
    const { counts, problems } = await simulateDriver(opened, db, seed, ATTEMPTS);
    await Promise.all([opened.close(), db.destroy()]);
    expect(problems, `${name}: replay with SIMULATION_SEED=${seed}`).toEqual([]);
    for (const [what, times] of Object.entries(counts)) total[what] = (total[what] ?? 0) + times;
  });

  // Stories in which nothing happened would prove nothing.
  test.runIf(seeds.length >= DRIVERS.length)('everything that can happen happened', () => {
    for (const what of [
      'success',
      'declined',
      'answers_lost',
      'webhooks_lost',
      'webhooks_repeated',
      'webhooks_forged',
      'captured',
      'failed',
      'expired',
    ])
      expect(total[what], what).toBeGreaterThan(0);
  });
});
