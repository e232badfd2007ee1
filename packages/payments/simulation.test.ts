import { openDatabase } from '@pune/database';
import { databaseKinds } from '@pune/database/testing';
import { describe, expect, test } from 'vitest';
import type { SandboxTables } from './gateways/sandbox/sandbox.migrations.ts';
import type { PaymentTables } from './payments.tables.ts';
import { problemsOf } from './simulation/books.ts';
import { simulate } from './simulation/simulation.ts';

// SIMULATION_SEED=123 repeats a failed run; SIMULATION_RUNS=50 runs that many seeds.
const { SIMULATION_SEED, SIMULATION_RUNS, SIMULATION_PAYMENTS } = process.env;
const seeds = SIMULATION_SEED
  ? [Number(SIMULATION_SEED)]
  : Array.from(
      { length: Number(SIMULATION_RUNS ?? (process.env.TEST_ALL ? 12 : 3)) },
      (_, n) => n + 1,
    );
const each = Number(SIMULATION_PAYMENTS ?? 250);

describe('hundreds of payments among crashes, lost answers, strange webhooks and wrong clocks', () => {
  /** How often each thing happened, in all stories. */
  const total: Record<string, number> = {};
  test.each(seeds)(
    'seed %i: in the end the books are right and no payer has lost money',
    async (seed) => {
      const [db, gatewayDb] = [
        openDatabase<PaymentTables>(':memory:'),
        openDatabase<SandboxTables>(':memory:'),
      ];
      const story = await simulate({ db, gatewayDb, seed, payments: each });
      expect(
        await problemsOf(story, db, gatewayDb),
        `replay with SIMULATION_SEED=${seed} SIMULATION_PAYMENTS=${each}`,
      ).toEqual([]);
      const { counts, posted, crashes, clockJumps, answersLost, lies } = story;
      const advances = (await db.selectFrom('payment_receipts').select('content').execute()).filter(
        ({ content }) => (JSON.parse(content) as { advancePaise: number }).advancePaise > 0,
      ).length;
      const happened = { ...counts, advances, ...posted, crashes, clockJumps, answersLost, lies };
      expect(posted.refusedTampered).toBe(posted.tampered);
      for (const [what, count] of Object.entries(happened))
        total[what] = (total[what] ?? 0) + count;
      if (process.env.SIMULATION_REPORT) console.log(JSON.stringify({ seed, ...happened }));
      await Promise.all([db.destroy(), gatewayDb.destroy()]);
    },
  );

  // Stories in which nothing happened would prove nothing.
  test.runIf(each * seeds.length >= 750)('everything that can go wrong went wrong', () => {
    expect(Object.keys(total)).toContain('advances');
    for (const [what, count] of Object.entries(total)) expect(count, what).toBeGreaterThan(0);
  });

  test('the same seed is the same story', async () => {
    const tell = async () => {
      const [db, gatewayDb] = [
        openDatabase<PaymentTables>(':memory:'),
        openDatabase<SandboxTables>(':memory:'),
      ];
      const { counts, posted, crashes, answersLost } = await simulate({
        db,
        gatewayDb,
        seed: 7,
        payments: 40,
      });
      const balances = await db
        .selectFrom('ledger_balances')
        .selectAll()
        .orderBy('account')
        .execute();
      await Promise.all([db.destroy(), gatewayDb.destroy()]);
      return { counts, posted, crashes, answersLost, balances };
    };
    expect(await tell()).toEqual(await tell());
  });

  const postgres = databaseKinds.find(({ name }) => name === 'PostgreSQL')!;
  test.skipIf(postgres.missing !== null)(
    'the same on PostgreSQL, where transactions really run at once',
    async () => {
      const opened = await postgres.open<PaymentTables & SandboxTables>();
      const gatewayDb = openDatabase<SandboxTables>(':memory:');
      const db = opened.db as never;
      const story = await simulate({ db, gatewayDb, seed: 5, payments: 60 });
      expect(await problemsOf(story, db, gatewayDb)).toEqual([]);
      await gatewayDb.destroy();
      await opened.close();
    },
  );
});
