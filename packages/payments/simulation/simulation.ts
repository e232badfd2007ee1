import type { Kysely } from 'kysely';
import { issueBills } from '../bills/issue.ts';
import { SAMPLE_DEMANDS } from '../bills/samples.ts';
import { sandbox } from '../gateways/sandbox.ts';
import { createPsp } from '../gateways/sandbox/psp.ts';
import type { SandboxTables } from '../gateways/sandbox/sandbox.migrations.ts';
import type { Db } from '../ledger.ts';
import { addIncentive } from '../incentives/add-incentive.ts';
import { createPayments, type Payments } from '../payments.ts';
import { incentiveOf, MERCHANT, WEBHOOK_SECRET } from '../payments.testing.ts';
import { chanceOf, type Chance } from './chance.ts';
import { createCitizens, type Citizen, type Counts } from './citizens.ts';
import { Crash, createMortality, unreliable } from './faults.ts';
import { createPostman, type Posted } from './postman.ts';

export interface SimulationOptions {
  db: Db;
  /** The gateway's own database: the gateway does not crash with us. */
  gatewayDb: Kysely<SandboxTables>;
  seed: number;
  /** The number of attempts to pay. */
  payments: number;
}
export interface Simulated {
  counts: Counts;
  posted: Posted;
  crashes: number;
  clockJumps: number;
  answersLost: number;
  lies: number;
  citizens: Citizen[];
  payments: Payments;
  problems: string[];
}

const START = new Date('2026-05-29T06:00:00.000Z');
const HOUR = 3_600;

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

/**
 * Simulates citizens who pay through a gateway that answers late or never, while webhooks are lost,
 * our process dies between any two SQL statements, and its clock jumps. Then simulates five days
 * without faults, in which all payments must reach a final state.
 */
export async function simulate({
  db,
  gatewayDb,
  seed,
  payments: attempts,
}: SimulationOptions): Promise<Simulated> {
  const chance = chanceOf(seed);
  let time = START.getTime();
  // The error of our clock; the gateway's clock is always right.
  let skewMs = 0;
  const gatewayNow = () => new Date(time);
  const psp = createPsp({
    db: gatewayDb,
    webhookSecret: WEBHOOK_SECRET,
    now: gatewayNow,
    randomText: chance.text,
  });
  const mortality = createMortality();
  const faults = { isOn: true, lost: 0, lies: 0 };
  const gateway = unreliable(
    sandbox({
      psp,
      merchantId: MERCHANT,
      webhookSecret: WEBHOOK_SECRET,
      hostedUrl: (orderId) => `https://gateway.example/pay/${orderId}`,
    }),
    chance,
    faults,
  );
  const start = () =>
    createPayments({
      db: db.withPlugin(mortality.plugin),
      gateways: [gateway],
      now: () => new Date(time + skewMs),
      random: chance.next,
      randomText: chance.text,
      returnUrl: ({ secret }) => `https://pmc.example/${secret}`,
      describe: () => 'simulated',
    });
  let payments = start();
  await payments.prepare();
  await psp.prepare();
  const baskets = await seedBills(db, chance, Math.ceil(attempts * 0.7));
  // A budget for a part of the payers: some come after it is used up.
  await addIncentive(
    db,
    { ...incentiveOf('property_tax'), capPaise: 5_000 * Math.ceil(attempts / 8) },
    START,
  );
  const postman = createPostman(psp, chance, gatewayNow);
  const people = createCitizens(psp, chance, gatewayNow);
  const result = { crashes: 0, clockJumps: 0, problems: [] as string[] };

  async function survive(work: Promise<unknown>[]): Promise<void> {
    for (const ended of await Promise.allSettled(work)) {
      if (ended.status === 'rejected' && !(ended.reason instanceof Crash))
        result.problems.push(String((ended.reason as Error).stack));
    }
    if (!mortality.isDead()) return;
    result.crashes += 1;
    mortality.restart();
    payments = start();
  }
  const poll = async () => {
    const { errors } = await payments.poll();
    for (const error of errors)
      if (!(error instanceof Crash)) result.problems.push(String((error as Error).stack));
  };
  // A key is valid for a day, regardless of our clock; no payer repeats a request after that.
  const waiting = () =>
    people.citizens.filter(
      ({ patience, begunAt }) => patience > 0 && time - begunAt.getTime() < 20 * HOUR * 1000,
    );
  const act = (): Promise<unknown> => {
    const active = waiting();
    const fate = chance.next();
    if (people.counts.begun < attempts && (active.length === 0 || fate < 0.3))
      return people.begin(payments, chance.pick(baskets));
    if (fate < 0.72 && active.length > 0) return people.go(payments, chance.pick(active));
    if (fate < 0.78 && people.citizens.length > 0)
      return people.refund(payments, chance.pick(people.citizens));
    if (fate < 0.92) return postman.bring(payments, true);
    return poll();
  };

  while (people.counts.begun < attempts || waiting().length > 0) {
    if (chance.happens(0.2)) mortality.dieAfter(chance.between(0, 60));
    await survive(Array.from({ length: chance.between(1, 4) }, act));
    mortality.dieAfter(Infinity);
    time += (chance.happens(0.01) ? chance.between(1, 6) * HOUR : chance.between(0, 20)) * 1000;
    if (chance.happens(0.03)) {
      skewMs = chance.pick([0, 0, -240_000, -30_000, 30_000, 200_000, 2 * HOUR * 1000]);
      result.clockJumps += 1;
    }
  }

  // The days without faults: clocks are right, the gateway answers, and its report arrives.
  faults.isOn = false;
  skewMs = 0;
  for (const seconds of [
    ...Array<number>(10).fill(60),
    ...Array<number>(6).fill(HOUR),
    ...Array<number>(30).fill(4 * HOUR),
  ]) {
    time += seconds * 1000;
    await survive([postman.bring(payments, false).then(poll)]);
  }
  const reconciled = await payments.reconcile('sandbox', START, new Date(time));
  if (reconciled.kind !== 'Reconciled' || reconciled.missingTheirs.length > 0)
    result.problems.push(`The report does not fit: ${JSON.stringify(reconciled)}`);
  for (let polls = 0; polls < 3; polls += 1) await poll();
  return {
    ...result,
    counts: people.counts,
    posted: postman.posted,
    answersLost: faults.lost,
    lies: faults.lies,
    citizens: people.citizens,
    payments,
  };
}
