import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import path from 'node:path';
import { openDatabase } from '@pune/database';
import { dayInIndia } from '@pune/std/india-time';
import type { KyselyPlugin } from 'kysely';
import { issueBills } from '../bills/issue.ts';
import {
  agents,
  DEVICE_HEADER,
  DEVICE_SIGNATURE_HEADER,
  registerDevice,
} from '../channels/agents/agents.ts';
import { signReceipt, signText } from '../channels/agents/agent-receipts.ts';
import { createAgentDevice } from '../channels/agents/testing/agent-device.ts';
import { deliverToFinance } from '../finance/finance.testing.ts';
import type { SandboxTables } from '../gateways/sandbox/sandbox.migrations.ts';
import { createWorld, SECONDS_TO_PAY, START, type World } from '../payments.testing.ts';
import type { PaymentTables } from '../payments.tables.ts';
import { bringCash, counterDay } from './cash.ts';

// A city that finishes the round of before, and then kills itself in the midst of a new one:
// `killed-city.ts DATABASE FOLDER ROUND [VERB TABLE before|after]`. It prints each acknowledgement.
const [url, folder, given, verb, table, moment] = process.argv.slice(2) as [
  string,
  string,
  string,
  ...(string | undefined)[],
];
const DAY = 86_400;
const ROUND_SECONDS = 5 * DAY;
const AMOUNT_PAISE = 25_000;
const REFUND_PAISE = 1_000;

const say = (what: string, id: string): void => void process.stdout.write(`${what} ${id}\n`);
const kill = (): void => void process.kill(process.pid, 'SIGKILL');

/** Kills this process at the statement that changes a table, as a power cut would. */
function deathAt(isArmed: () => boolean): KyselyPlugin {
  const met = new WeakSet<object>();
  const named = (node: unknown): string | undefined =>
    (node as { table?: { identifier?: { name?: string } } } | undefined)?.table?.identifier?.name;
  return {
    transformQuery: ({ node, queryId }) => {
      const change = node as { kind: string; into?: unknown; table?: { table?: unknown } };
      const changed =
        change.kind === 'InsertQueryNode'
          ? ['insert', named(change.into)]
          : change.kind === 'UpdateQueryNode'
            ? ['update', named(change.table)]
            : [];
      if (isArmed() && changed[0] === verb && changed[1] === table) {
        if (moment === 'before') kill();
        met.add(queryId);
      }
      return node;
    },
    transformResult: async ({ result, queryId }) => {
      if (met.has(queryId)) kill();
      return result;
    },
  };
}

// A process that is killed writes nothing when it ends: the next one compiles nothing again.
flushCompileCache();
let isArmed = false;
const plain = openDatabase<PaymentTables>(url);
const db = plain.withPlugin(deathAt(() => isArmed));
const bank = openDatabase<SandboxTables>(path.join(folder, 'bank.db'));

/** The device of an agent, whose key survives the process. */
function deviceOf(name: string): { publicKey: string; privateKey: string } {
  const file = path.join(folder, `${name}.json`);
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(createAgentDevice(name).keys));
  return JSON.parse(readFileSync(file, 'utf8')) as { publicKey: string; privateKey: string };
}

async function payOnline(world: World, round: number): Promise<void> {
  const answer = await world.payments.createIntent(
    {
      bills: [`killed-bill-web-${round}`],
      gateway: 'sandbox',
      channel: 'web',
      language: 'en',
      idempotencyKey: `key of the killed city ${round}`,
    },
    'a browser',
  );
  if (!('secret' in answer) || !answer.secret) throw new Error(`No payment began: ${answer.kind}`);
  const { order_id } = await plain
    .selectFrom('payment_intents')
    .select('order_id')
    .where('id', '=', answer.payment.id)
    .executeTakeFirstOrThrow();
  say('begun', answer.secret);
  await world.psp.pay(order_id!, 'card', 'success');
  world.pass(SECONDS_TO_PAY);
  await world.deliver();
  const view = await world.payments.find(answer.secret, { ask: true });
  if (view?.receipt) say('paid', answer.secret);
  const refund = await world.payments.refund(
    answer.payment.id,
    { amountPaise: REFUND_PAISE, reason: 'request', idempotencyKey: `refund of round ${round}` },
    'a test',
  );
  if (refund.kind === 'Requested') say('refunded', answer.payment.id);
}

async function payAtDoor(world: World, round: number): Promise<void> {
  const id = `K${round}`;
  const { publicKey, privateKey } = deviceOf(id);
  const known = await plain
    .selectFrom('payment_agent_devices')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  const device = { id, post: 'p', publicKey, floatLimitPaise: 10 * AMOUNT_PAISE };
  if (!known) await world.payments.within(() => registerDevice(db, device, world.now()));
  const unsigned = {
    serial: 1,
    previous: '',
    head: 'certificate_fees' as const,
    accountNumber: `K/DOOR/${round}`,
    amountPaise: AMOUNT_PAISE,
    takenAt: new Date(START.getTime() + round * ROUND_SECONDS * 1000).toISOString(),
  };
  const body = JSON.stringify({ receipts: [signReceipt(id, unsigned, privateKey)] });
  const answer = await world.payments.receiveMessage(
    'agent',
    Buffer.from(body),
    new Headers({ [DEVICE_HEADER]: id, [DEVICE_SIGNATURE_HEADER]: signText(body, privateKey) }),
  );
  if (answer.kind === 'Answered' && answer.status === 200) say('door', `${round}`);
}

async function payAtCounter(world: World, round: number): Promise<void> {
  await world.payments.within(async (context) => {
    const counter = counterDay(context);
    const file = path.join(folder, `session-${round}`);
    const session = existsSync(file)
      ? readFileSync(file, 'utf8')
      : await counter.open(`clerk ${round}`);
    writeFileSync(file, session);
    const taken = await counter.take(session, {
      head: 'certificate_fees',
      accountNumber: `K/COUNTER/${round}`,
      amountPaise: AMOUNT_PAISE,
      idempotencyKey: `key ${round}`,
    });
    if (taken.kind === 'Taken') say('counter', `${round}`);
    const closed = await counter.close(session, AMOUNT_PAISE);
    if (closed.kind === 'Closed') say('closed', session);
    const day = dayInIndia(context.now());
    await counter.deposit(session, `SLIP${round}`, day);
    await bringCash(context, {
      deviceId: `K${round}`,
      reference: `CASH${round}`,
      amountPaise: AMOUNT_PAISE,
      remittedOn: day,
    });
  });
}

/** One round: each step is one that a repetition finds done. */
async function live(round: number): Promise<void> {
  const start = new Date(START.getTime() + round * ROUND_SECONDS * 1000);
  const world = createWorld(db, { start, sandboxDb: bank, channels: [agents()] });
  await world.payments.prepare();
  await world.psp.prepare();
  await issueBills(
    db,
    ['web', 'door', 'counter'].map((place) => ({
      id: `killed-bill-${place}-${round}`,
      head: 'certificate_fees' as const,
      accountNumber: `K/${place.toUpperCase()}/${round}`,
      period: '2026-27',
      issuedOn: '2026-04-01',
      facts: { paise: AMOUNT_PAISE },
      sample: true,
      owner: null,
    })),
    world.now(),
  );
  await payOnline(world, round);
  await payAtDoor(world, round);
  await payAtCounter(world, round);
  await deliverToFinance(db, world);
  world.pass(3 * DAY);
  await world.deliver();
  await world.payments.finance.takeTrialStatements(world.psp);
  const { days } = await world.payments.finance.reconcileOpen();
  for (const { error, day } of days) if (error) throw new Error(`${day}: ${error}`);
  await deliverToFinance(db, world);
  say('round', `${round}`);
}

const round = Number(given);
if (round > 0) await live(round - 1);
isArmed = verb !== undefined;
if (isArmed) await live(round);
say('ended', given);
process.exit(0);
