import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { SandboxTables } from '../../gateways/sandbox/sandbox.migrations.ts';
import type { PaymentTables } from '../../payments.tables.ts';
import {
  createWorld,
  forgetEverything,
  openPaymentsDatabase,
  type World,
} from '../../payments.testing.ts';
import { isRight, reportOf, verifyLedger } from '../../verification/verification.ts';
import { booksOf, channelContract, type Message, type Sender } from '../channel.contract.ts';
import { digestOf, type AgentReceipt } from './agent-receipts.ts';
import { AGENT, agents, blockDevice, registerDevice } from './agents.ts';
import { remit, shortfalls } from './remittances.ts';
import { createAgentDevice, type AgentDevice } from './testing/agent-device.ts';

const ACCOUNT = 'P/1/05/00123456';
const FLOAT_PAISE = 10_000_00;
let devices = 0;

const register = async (world: World, device: AgentDevice) =>
  world.payments.within(({ db }) =>
    registerDevice(
      db,
      {
        id: device.id,
        post: 'collector-05',
        publicKey: device.publicKey,
        floatLimitPaise: FLOAT_PAISE,
      },
      world.now(),
    ),
  );

channelContract(AGENT, (): Sender => ({
  channel: agents(),
  // Each message comes from a device of its own.
  prepare: async (world, accountNumber) => {
    const device = createAgentDevice(`C${(devices += 1)}`);
    await register(world, device);
    const { duePaise } = (
      await world.payments.findBills({ head: 'property_tax', accountNumber })
    )[0]!;
    return device.batch([device.issue(accountNumber, duePaise, world.now())]);
  },
  tamper: ({ body, headers }) => ({
    body: body.replace(/"amountPaise":\d+/, '"amountPaise":100'),
    ...(headers && { headers }),
  }),
  understand: ({ status }) => (status === 200 ? 'credited' : 'refused'),
}));

describeOnEachDatabase('a doorstep agent', (open) => {
  let db: Kysely<PaymentTables>;
  let bank: Kysely<SandboxTables>;
  let world: World;
  let device: AgentDevice;
  beforeAll(async () => void ({ db, bank } = await openPaymentsDatabase(open)));
  beforeEach(async () => {
    await forgetEverything(db);
    world = createWorld(db, { channels: [agents()], sandboxDb: bank });
    await world.payments.seedSamples();
    device = createAgentDevice('D7K2');
    await register(world, device);
  });
  const send = async ({ body, headers }: Message) => {
    const answer = await world.payments.receiveMessage(
      AGENT,
      Buffer.from(body),
      new Headers(headers),
    );
    return answer.kind === 'Answered'
      ? { status: answer.status, ...(JSON.parse(answer.body) as object) }
      : { status: 0 };
  };
  const issue = (paise = 10_000, account = ACCOUNT) => device.issue(account, paise, world.now());
  const sync = (receipts: readonly AgentReceipt[] = device.issued) => send(device.batch(receipts));
  const outcomes = (...words: string[]) => words.map((outcome) => ({ outcome }));
  const alarms = async () =>
    (
      await db
        .selectFrom('outbox_messages')
        .select('payload')
        .where('topic', '=', 'payments.alarm')
        .execute()
    )
      .map(({ payload }) => (JSON.parse(payload) as { reason: string }).reason)
      .sort();
  const expectRight = async () => {
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
  };

  test('receipts of a day without a connection are posted once, in order', async () => {
    for (let n = 0; n < 3; n += 1) {
      issue();
      world.pass(600);
    }
    expect(await sync()).toMatchObject({
      status: 200,
      results: outcomes('posted', 'posted', 'posted'),
      floatLeftPaise: FLOAT_PAISE - 30_000,
    });
    expect(await sync()).toMatchObject({ results: outcomes('again', 'again', 'again') });
    expect(await booksOf(world, db, ACCOUNT)).toMatchObject({ creditedPaise: 30_000, receipts: 3 });
    await expectRight();
  });

  test('the same batch four times at once is posted once', async () => {
    issue();
    issue();
    const answers = await Promise.all(Array.from({ length: 4 }, () => sync()));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(await booksOf(world, db, ACCOUNT)).toMatchObject({ creditedPaise: 20_000, receipts: 2 });
    await expectRight();
  });

  test('a receipt that is kept back is missed: what follows is refused with its number', async () => {
    const [first, , third] = [issue(), issue(), issue()];
    expect(await sync([first, third])).toMatchObject({
      status: 409,
      refused: 'gap',
      expected: 2,
      results: outcomes('posted'),
    });
    expect(await sync()).toMatchObject({ results: outcomes('again', 'posted', 'posted') });
    await expectRight();
  });

  test('a number that was issued twice is refused', async () => {
    const first = issue();
    await sync();
    const { signature: _, ...unsigned } = first;
    const other = device.forge({ ...unsigned, amountPaise: 1 });
    expect(await sync([other])).toMatchObject({ status: 409, refused: 'fork', expected: 2 });
    const branch = device.forge({ ...unsigned, serial: 2, previous: digestOf(device.id, other) });
    expect(await sync([branch])).toMatchObject({ status: 409, refused: 'fork', expected: 2 });
    expect((await booksOf(world, db, ACCOUNT)).receipts).toBe(1);
  });

  test('a receipt of another device, and one of a blocked device, are refused', async () => {
    const other = createAgentDevice('X1');
    await register(world, other);
    const foreign = other.issue(ACCOUNT, 10_000, world.now());
    expect(await sync([foreign])).toMatchObject({ status: 409, refused: 'signature' });
    issue();
    await blockDevice(db, device.id, world.now());
    expect(await sync()).toEqual({ status: 0 });
    expect((await booksOf(world, db, ACCOUNT)).receipts).toBe(0);
  });

  test('a receipt from the future is refused', async () => {
    const ahead = device.issue(ACCOUNT, 100, new Date(world.now().getTime() + 3_600_000));
    expect(await sync([ahead])).toMatchObject({ status: 409, refused: 'clock' });
  });

  test('money for an unknown account is set aside, and the chain goes on', async () => {
    issue(5_000, 'P/9/99/99999999');
    issue();
    expect(await sync()).toMatchObject({ results: outcomes('aside', 'posted') });
    await expectRight();
  });

  test('cash beyond the float, a payment beyond the limit and a late receipt are seen', async () => {
    issue(9_000_00);
    await sync();
    expect(await alarms()).toEqual([]);
    issue(21_000_00);
    world.pass(4 * 86_400);
    await sync();
    expect(await alarms()).toEqual(['agent_float', 'agent_late', 'agent_limit']);
    await expectRight();
  });

  test('cash is remitted once a slip; a shortfall is visible until it is brought', async () => {
    issue(30_000);
    await sync();
    const slip = (amountPaise: number, reference: string) =>
      world.payments.within((context) =>
        context.db.transaction().execute((tx) =>
          remit(context, tx, {
            deviceId: device.id,
            reference,
            amountPaise,
            remittedOn: '2026-06-16',
          }),
        ),
      );
    expect(await shortfalls(db, '2026-06-15')).toEqual([]);
    expect(await slip(20_000, 'SLIP1')).toMatchObject({ cashPaise: 10_000, again: false });
    expect(await slip(20_000, 'SLIP1')).toMatchObject({ cashPaise: 10_000, again: true });
    expect(await slip(20_000, 'SLIP2')).toEqual({ kind: 'BeyondCash', cashPaise: 10_000 });
    expect(await shortfalls(db, '2026-06-16')).toEqual([
      { deviceId: 'D7K2', post: 'collector-05', paise: 10_000, since: '2026-06-15' },
    ]);
    expect(await slip(10_000, 'SLIP2')).toMatchObject({ cashPaise: 0 });
    expect(await shortfalls(db, '2026-06-16')).toEqual([]);
    const balances = await db.selectFrom('ledger_balances').selectAll().execute();
    expect(
      balances
        .filter(({ account }) => account === 'bank' || account === 'gateway:agent')
        .map(({ account, balance_paise }) => [account, Number(balance_paise)])
        .sort(),
    ).toEqual([
      ['bank', 30_000],
      ['gateway:agent', 0],
    ]);
    await expectRight();
  });

  test('slips of one device at once take no more than its cash', async () => {
    issue(10_000);
    await sync();
    const results = await Promise.all(
      ['A', 'B', 'C'].map((reference) =>
        world.payments.within((context) =>
          context.db.transaction().execute((tx) =>
            remit(context, tx, {
              deviceId: device.id,
              reference,
              amountPaise: 10_000,
              remittedOn: '2026-06-15',
            }),
          ),
        ),
      ),
    );
    expect(results.map(({ kind }) => kind).sort()).toEqual([
      'BeyondCash',
      'BeyondCash',
      'Remitted',
    ]);
    await expectRight();
  });
});
