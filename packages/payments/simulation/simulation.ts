import { SqliteAdapter, type Kysely } from 'kysely';
import { addDays, dayInIndia, type Day } from '@pune/std/india-time';
import { issueBills } from '../bills/issue.ts';
import { SAMPLE_DEMANDS } from '../bills/samples.ts';
import { openPayers, type Payer } from '../channels/testing/payers.ts';
import { createPsp } from '../gateways/sandbox/psp.ts';
import type { SandboxTables } from '../gateways/sandbox/sandbox.migrations.ts';
import type { Db } from '../ledger.ts';
import { addIncentive } from '../incentives/add-incentive.ts';
import { createPayments, type Payments } from '../payments.ts';
import { incentiveOf, WEBHOOK_SECRET, type World } from '../payments.testing.ts';
import { isRight, reportOf, verifyLedger } from '../verification/verification.ts';
import { createBank, type Bank } from './bank.ts';
import { chanceOf, type Chance } from './chance.ts';
import { createCitizens, type Citizen, type Counts } from './citizens.ts';
import { createDisk, createMortality, isFault, unreliable } from './faults.ts';
import { roughNetwork, type Carried } from './network.ts';
import { createNights, type Nights } from './nights.ts';
import { createPostman, type Posted } from './postman.ts';
import { openProviders, type Provider } from './providers.ts';

export interface SimulationOptions {
  db: Db;
  /** The sandbox's own database: the provider does not crash with us. */
  gatewayDb: Kysely<SandboxTables>;
  seed: number;
  /** The number of attempts to pay by gateways; other channels come on top. */
  payments: number;
}
export interface Simulated {
  counts: Counts;
  posted: Posted;
  carried: Carried;
  crashes: number;
  fullDisks: number;
  clockJumps: number;
  answersLost: number;
  lies: number;
  /** The number of times that all invariants were verified while faults went on. */
  samples: number;
  citizens: Citizen[];
  payers: Payer[];
  providers: Provider[];
  bank: Bank;
  nights: Nights;
  payments: Payments;
  problems: string[];
  /** The first and the last day. */
  days: readonly [Day, Day];
  close: () => Promise<void>;
}

const START = new Date('2026-05-29T06:00:00.000Z');
const HOUR = 3_600;
/** The payers who are at their device: attempts of the last minutes. */
const JUST_BEGUN = 8;
const QUIET_DAYS = 14;
/** Pauses of hours in each story: a small city has as many nights, and faults at night, as a large one. */
const PAUSES = 20;

/** Inserts bills for the simulated payers: copies of the samples with unique numbers. */
async function seedBills(db: Db, chance: Chance, count: number): Promise<string[][]> {
  const rows = Array.from({ length: count }, (_, n) => {
    const { head, period, issuedOn, facts } = chance.pick(SAMPLE_DEMANDS);
    return {
      id: `simulated-bill-${n}`,
      head,
      accountNumber: `S/${n}`,
      period,
      issuedOn,
      sample: true,
      facts,
      owner: null,
    };
  });
  await issueBills(db, rows, START);
  const ids = rows.map(({ id }) => id);
  const baskets: string[][] = [];
  for (let from = 0; from < ids.length;) {
    const size = chance.happens(0.2) ? chance.between(2, 4) : 1;
    baskets.push(ids.slice(from, from + size).sort());
    from += size;
  }
  return baskets;
}

/** Inserts bills that every channel can pay, by one gateway and at a door at once. */
async function seedShared(db: Db, count: number): Promise<string[]> {
  const accounts = Array.from({ length: count }, (_, n) => `T/${n}`);
  await issueBills(
    db,
    accounts.map((accountNumber, n) => ({
      id: `shared-bill-${n}`,
      head: 'property_tax',
      accountNumber,
      period: '2026-27',
      issuedOn: '2026-04-01',
      sample: true,
      facts: { areaSqFt: 400, ratePaisePerSqFtMonth: 200, selfOccupied: true, ecoMeasures: 0 },
      owner: null,
    })),
    START,
  );
  return accounts;
}

/**
 * Simulates a city that takes money by every gateway and every channel, while answers, webhooks and
 * messages are lost, repeated, late and forged, the process dies between any two SQL statements, the
 * disk is full, the clock jumps, and the bank errs. Each night the providers pay out, and files,
 * statements and reports are compared. Then simulates days without faults, in which all payments
 * must reach a final state.
 */
export async function simulate({
  db,
  gatewayDb,
  seed,
  payments: attempts,
}: SimulationOptions): Promise<Simulated> {
  const chance = chanceOf(seed);
  let time = START.getTime();
  // The error of our clock; the clocks of the others are always right.
  let skewMs = 0;
  const gatewayNow = () => new Date(time);
  const psp = createPsp({
    db: gatewayDb,
    webhookSecret: WEBHOOK_SECRET,
    now: gatewayNow,
    randomText: chance.text,
  });
  const providers = await openProviders(psp, chance, START);
  const mortality = createMortality();
  const disk = db.getExecutor().adapter instanceof SqliteAdapter ? createDisk(db) : null;
  const faults = { isOn: true, lost: 0, lies: 0 };
  const inbound = openPayers();
  const gateways = providers.map(({ gateway }) => unreliable(gateway, chance, faults));
  const start = () =>
    createPayments({
      db: db.withPlugin(mortality.plugin),
      gateways,
      channels: inbound.channels,
      now: () => new Date(time + skewMs),
      random: chance.next,
      randomText: chance.text,
      returnUrl: ({ secret }) => `https://pmc.example/${secret}`,
      describe: () => 'simulated',
    });
  let payments = start();
  await payments.prepare();
  await psp.prepare();
  const baskets = await seedBills(db, chance, attempts);
  const shared = await seedShared(db, Math.ceil(attempts / 20));
  baskets.push(...shared.map((_, n) => [`shared-bill-${n}`]));
  // A budget for a part of the payers: some come after it is used up.
  await addIncentive(
    db,
    { ...incentiveOf('property_tax'), capPaise: 5_000 * Math.ceil(attempts / 8) },
    START,
  );
  const carried: Carried = {
    lost: 0,
    answersLost: 0,
    duplicated: 0,
    late: 0,
    tampered: 0,
    refusedTampered: 0,
  };
  const network = roughNetwork(
    (...message) => payments.receiveMessage(...message),
    chance,
    carried,
  );
  const world = {
    now: gatewayNow,
    payments: {
      receiveMessage: network.send,
      within: (work: Parameters<Payments['within']>[0]) => payments.within(work),
      findBills: (...given: Parameters<Payments['findBills']>) => payments.findBills(...given),
    },
  } as unknown as World;
  const payers = (
    await Promise.all(shared.map((account) => inbound.payersOf(world, account)))
  ).flat();
  const postman = createPostman(psp, providers, chance, gatewayNow);
  const orderOf = async (id: string): Promise<string | null> => {
    const row = await db
      .selectFrom('payment_intents')
      .select('order_id')
      .where('id', '=', id)
      .executeTakeFirst();
    return row?.order_id ?? null;
  };
  const people = createCitizens(providers, chance, gatewayNow, orderOf);
  const bank = createBank(chance);
  const nights = createNights({ bank, providers, payers, chance, now: gatewayNow });
  const result = { crashes: 0, fullDisks: 0, clockJumps: 0, samples: 0, problems: [] as string[] };
  const complain = (error: unknown) => {
    if (!isFault(error)) result.problems.push(String((error as Error).stack));
  };

  async function survive(work: Promise<unknown>[]): Promise<void> {
    for (const ended of await Promise.allSettled(work))
      if (ended.status === 'rejected') complain(ended.reason);
    if (!mortality.isDead()) return;
    result.crashes += 1;
    mortality.restart();
    payments = start();
  }
  const poll = async () => (await payments.poll()).errors.forEach(complain);
  const pass = (seconds: number) => {
    time += seconds * 1000;
    for (const provider of providers) provider.pass(seconds);
  };
  const verify = async () => {
    const findings = await verifyLedger(db);
    if (!isRight(findings)) result.problems.push(reportOf(findings));
    result.samples += 1;
  };
  let day = dayInIndia(START);
  /** Closes the days that are over, and does the work of the night, in which the process may die. */
  const sleep = async () => {
    if (dayInIndia(gatewayNow()) === day) return;
    for (; day < dayInIndia(gatewayNow()); day = addDays(day, 1)) await nights.close(day);
    if (faults.isOn && chance.happens(0.6)) mortality.dieAfter(chance.between(0, 400));
    await survive([nights.work(payments)]);
    mortality.dieAfter(Infinity);
    await verify();
  };
  // A key is valid for a day, regardless of our clock; no payer repeats a request after that.
  const waiting = () =>
    people.citizens.filter(
      ({ patience, begunAt }) => patience > 0 && time - begunAt.getTime() < 20 * HOUR * 1000,
    );
  const visit = async (): Promise<unknown> => {
    const step = chance.pick(['begin', 'begin', 'pay', 'again', 'late', 'settle'] as const);
    if (step === 'late') return network.deliverLate();
    const payer = chance.pick(payers);
    await payer[step]();
    return step === 'begin' ? payer.pay() : undefined;
  };
  const act = (): Promise<unknown> => {
    const active = waiting();
    const fate = chance.next();
    if (people.counts.begun < attempts && (active.length === 0 || fate < 0.25))
      return people.begin(payments, chance.pick(baskets));
    // Most people go on with what they began just now; some come back hours later.
    if (fate < 0.66 && active.length > 0)
      return people.go(
        payments,
        chance.pick(chance.happens(0.9) ? active.slice(-JUST_BEGUN) : active),
      );
    if (fate < 0.72) return visit();
    if (fate < 0.78 && people.citizens.length > 0)
      return people.refund(payments, chance.pick(people.citizens));
    if (fate < 0.92) return postman.bring(payments, true);
    return poll();
  };

  while (people.counts.begun < attempts || waiting().length > 0) {
    if (chance.happens(0.2)) mortality.dieAfter(chance.between(0, 60));
    const isFull = disk !== null && chance.happens(0.03);
    if (isFull) {
      result.fullDisks += 1;
      await disk.fill(chance.between(0, 3));
    }
    await survive(Array.from({ length: chance.between(1, 4) }, act));
    mortality.dieAfter(Infinity);
    if (isFull) await disk.free();
    pass(chance.happens(PAUSES / attempts) ? chance.between(1, 6) * HOUR : chance.between(0, 20));
    if (chance.happens(0.03)) {
      skewMs = chance.pick([0, 0, -240_000, -30_000, 30_000, 200_000, 2 * HOUR * 1000]);
      result.clockJumps += 1;
    }
    await sleep();
  }

  // The days without faults: clocks are right, everybody answers, and reports and files arrive.
  faults.isOn = false;
  network.isRough = false;
  skewMs = 0;
  bank.calm();
  for (let round = 0; round < 3; round += 1) {
    for (const payer of payers) await survive([payer.settle()]);
    await network.deliverLate();
  }
  for (const [n, payer] of payers.entries()) {
    const paise = (await payer.bring?.(`SLIP${String(n).padStart(6, '0')}`, day)) ?? 0;
    if (paise > 0) bank.credit(day, paise, `SLIP${String(n).padStart(6, '0')}`, 'BY CASH');
  }
  for (const seconds of [
    ...Array<number>(10).fill(60),
    ...Array<number>(6).fill(HOUR),
    ...Array<number>(QUIET_DAYS * 6).fill(4 * HOUR),
  ]) {
    pass(seconds);
    await survive([postman.bring(payments, false).then(poll)]);
    await sleep();
  }
  for (let polls = 0; polls < 3; polls += 1) await poll();
  return {
    ...result,
    counts: people.counts,
    posted: postman.posted,
    carried,
    answersLost: faults.lost,
    lies: faults.lies,
    citizens: people.citizens,
    payers,
    providers,
    bank,
    nights,
    payments,
    days: [dayInIndia(START), addDays(day, -1)],
    close: async () => {
      for (const provider of providers) await provider.close();
    },
  };
}
