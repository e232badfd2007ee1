import os from 'node:os';
import { openDatabase } from '@pune/database';
import { databaseKinds } from '@pune/database/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { CHANNEL_NAMES } from './channels/channels.ts';
import { ITEM_CLASSES } from './finance/reconciliation/classify.ts';
import type { SandboxTables } from './gateways/sandbox/sandbox.migrations.ts';
import type { PaymentTables } from './payments.tables.ts';
import { problemsOf } from './simulation/books.ts';
import { tellCities } from './simulation/cities.ts';
import type { City } from './simulation/city.ts';
import { simulate } from './simulation/simulation.ts';
import { addTotals, type Totals } from './simulation/summary.ts';

// SIMULATION_SEED=123 repeats a failed run; SIMULATION_RUNS=50 runs that many seeds.
const { SIMULATION_SEED, SIMULATION_RUNS, SIMULATION_PAYMENTS, TEST_ALL } = process.env;
const seeds = SIMULATION_SEED
  ? [Number(SIMULATION_SEED)]
  : Array.from({ length: Number(SIMULATION_RUNS ?? (TEST_ALL ? 40 : 6)) }, (_, n) => n + 1);
const each = Number(SIMULATION_PAYMENTS ?? (TEST_ALL ? 1_000 : 400));
/** Beside other tests, the stories of many cities take minutes. */
const HOURS_MS = 2 * 60 * 60_000;
const GATEWAYS = ['sandbox', 'upi', 'razorpay', 'paytm', 'billdesk', 'stripe'];

describe('thousands of payments by every gateway and channel, among faults', () => {
  const cities: City[] = [];
  beforeAll(async () => {
    const requests = seeds.map((seed) => ({ seed, payments: each }));
    await tellCities(requests, os.availableParallelism(), (city) => cities.push(city));
  }, HOURS_MS);

  test.each(seeds)(
    'seed %i: books, reports of gateways and bank agree, and every invariant holds',
    (seed) => {
      expect(
        cities.find((city) => city.seed === seed)?.problems,
        `replay with SIMULATION_SEED=${seed} SIMULATION_PAYMENTS=${each}`,
      ).toEqual([]);
    },
  );

  // Stories in which nothing happened would prove nothing.
  test.runIf(each * seeds.length >= 2_000)('everything that can go wrong went wrong', () => {
    const sum = (of: 'happened' | 'captured' | 'classes'): Totals =>
      cities.reduce((total, city) => addTotals(total, city[of]), {} as Totals);
    const happened = sum('happened');
    for (const [what, count] of Object.entries(happened)) expect(count, what).toBeGreaterThan(0);
    expect(happened['webhooks refusedTampered']).toBe(happened['webhooks tampered']);
    expect(happened['messages refusedTampered']).toBe(happened['messages tampered']);
    const captured = sum('captured');
    for (const name of CHANNEL_NAMES) expect(captured[`channel ${name}`], name).toBeGreaterThan(0);
    for (const name of GATEWAYS) expect(captured[`web by ${name}`], name).toBeGreaterThan(0);
    const classes = sum('classes');
    for (const name of ITEM_CLASSES)
      if (name !== 'awaited' && name !== 'missing_theirs')
        expect(classes[name], name).toBeGreaterThan(0);
  });
});

test('a seed leads to the same story each time, after other cities too', async () => {
  const tell = async (...seeds: number[]) => {
    const told: City[] = [];
    const requests = seeds.map((seed) => ({ seed, payments: 150 }));
    await tellCities(requests, 1, (city) => told.push(city));
    const { problems, happened, captured, classes } = told.at(-1)!;
    return { problems, happened, captured, classes };
  };
  const story = await tell(7);
  const used = Object.keys(story.captured).map((name) => name.split(' by ')[1]);
  expect(used).toEqual(expect.arrayContaining(GATEWAYS));
  expect(await tell(7)).toEqual(story);
  expect(await tell(3, 7)).toEqual(story);
});

const postgres = databaseKinds.find(({ name }) => name === 'PostgreSQL')!;
test.skipIf(postgres.missing !== null)(
  'the same on PostgreSQL, where transactions really run at once',
  async () => {
    const opened = await postgres.open<PaymentTables & SandboxTables>();
    const gatewayDb = openDatabase<SandboxTables>(':memory:');
    const db = opened.db as never;
    const story = await simulate({ db, gatewayDb, seed: 5, payments: 60 });
    expect(await problemsOf(story, db)).toEqual([]);
    await story.close();
    await gatewayDb.destroy();
    await opened.close();
  },
);
