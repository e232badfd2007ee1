import { openDatabase } from '@pune/database';
import { describe, expect, test } from 'vitest';
import type { SandboxTables } from '../gateways/sandbox/sandbox.migrations.ts';
import { issueBills } from '../bills/issue.ts';
import type { PaymentTables } from '../payments.tables.ts';
import { createPayments } from '../payments.ts';
import { createWorld, type World } from '../payments.testing.ts';
import { chanceOf } from '../simulation/chance.ts';
import { Crash, createMortality } from '../simulation/faults.ts';
import { roughNetwork, type Carried } from '../simulation/network.ts';
import { isRight, reportOf, verifyLedger } from '../verification/verification.ts';
import { openPayers } from './testing/payers.ts';

// SIMULATION_SEED=123 repeats a failed run; SIMULATION_RUNS=50 runs that many seeds.
const { SIMULATION_SEED, SIMULATION_RUNS } = process.env;
const seeds = SIMULATION_SEED
  ? [Number(SIMULATION_SEED)]
  : Array.from(
      { length: Number(SIMULATION_RUNS ?? (process.env.TEST_ALL ? 20 : 3)) },
      (_, n) => n + 1,
    );
const STEPS = 300;
const ACCOUNTS = Array.from({ length: 40 }, (_, n) => `S/${n}`);

async function tell(seed: number) {
  const chance = chanceOf(seed);
  const [db, gatewayDb] = [
    openDatabase<PaymentTables>(':memory:'),
    openDatabase<SandboxTables>(':memory:'),
  ];
  const { channels, payersOf } = openPayers();
  const mortality = createMortality();
  const base = createWorld(db, { sandboxDb: gatewayDb, channels });
  await base.payments.prepare();
  await issueBills(
    db,
    ACCOUNTS.map((accountNumber, n) => ({
      id: `simulated-bill-${n}`,
      head: 'property_tax',
      accountNumber,
      period: '2026-27',
      issuedOn: '2026-04-01',
      sample: true,
      facts: { areaSqFt: 400, ratePaisePerSqFtMonth: 200, selfOccupied: true, ecoMeasures: 0 },
      owner: null,
    })),
    base.now(),
  );
  const start = () =>
    createPayments({
      db: db.withPlugin(mortality.plugin),
      gateways: [],
      channels,
      now: base.now,
      random: chance.next,
      returnUrl: () => 'https://pmc.example/',
      describe: () => 'simulated',
    });
  let running = start();
  const counts: Carried & { crashes: number } = {
    lost: 0,
    answersLost: 0,
    duplicated: 0,
    late: 0,
    tampered: 0,
    refusedTampered: 0,
    crashes: 0,
  };
  const network = roughNetwork((...message) => running.receiveMessage(...message), chance, counts);
  const world: World = {
    ...base,
    payments: {
      ...base.payments,
      receiveMessage: network.send,
      within: (work) => running.within(work),
    },
  };
  const payers = (await Promise.all(ACCOUNTS.map((account) => payersOf(world, account)))).flat();
  /** Payers whose party asks about the outcome, and believes the answer. */
  const asking = payers.filter(({ name }) => name === 'bharatconnect');
  const survive = async (work: () => Promise<unknown>) => {
    await work().catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
    });
    if (!mortality.isDead()) return;
    counts.crashes += 1;
    mortality.restart();
    running = start();
  };
  for (let n = 0; n < STEPS; n += 1) {
    if (chance.happens(0.15)) mortality.dieAfter(chance.between(0, 40));
    const payer = chance.pick(chance.happens(0.5) ? asking : payers);
    const step = chance.pick([
      'begin',
      'begin',
      'pay',
      'again',
      'late',
      'settle',
      'settle',
    ] as const);
    await survive(() => (step === 'late' ? network.deliverLate() : payer[step]()));
    if (step === 'begin') await survive(() => payer.pay());
    // An impatient party asks while its message is still on the way.
    if (step === 'begin' && chance.happens(0.6)) await survive(() => payer.settle());
    mortality.dieAfter(Infinity);
    base.pass(chance.happens(0.02) ? chance.between(1, 30) * 3_600 : chance.between(1, 90));
  }
  // In the end the network is whole, and every party asks until it knows.
  network.isRough = false;
  for (let rounds = 0; rounds < 3; rounds += 1) {
    for (const payer of payers) await payer.settle();
    await network.deliverLate();
  }
  return { db, gatewayDb, payers, counts };
}

describe('channels among lost, late, repeated and changed messages, and crashes', () => {
  const total: Record<string, number> = {};

  test.each(seeds)('seed %i: the money of each payer is in the books, once', async (seed) => {
    const { db, gatewayDb, payers, counts } = await tell(seed);
    const again = `replay with SIMULATION_SEED=${seed}`;
    for (const name of new Set(payers.map((payer) => payer.name))) {
      const taken = payers
        .filter((payer) => payer.name === name)
        .reduce((sum, payer) => sum + payer.takenPaise(), 0);
      const { paise } = await db
        .selectFrom('ledger_lines')
        .select(({ fn }) => fn.sum('debit_paise').as('paise'))
        .where('account', '=', `gateway:${name}`)
        .executeTakeFirstOrThrow();
      expect(Number(paise ?? 0), `${name}: ${again}`).toBe(taken);
    }
    const findings = await verifyLedger(db);
    expect(isRight(findings), `${again}\n${reportOf(findings)}`).toBe(true);
    expect(counts.refusedTampered, again).toBe(counts.tampered);
    for (const [what, count] of Object.entries(counts)) total[what] = (total[what] ?? 0) + count;
    await Promise.all([db.destroy(), gatewayDb.destroy()]);
  });

  // Stories in which nothing happened would prove nothing.
  test.runIf(seeds.length >= 3)('everything that can go wrong went wrong', () => {
    for (const [what, count] of Object.entries(total)) expect(count, what).toBeGreaterThan(0);
  });
});
