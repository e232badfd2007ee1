import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { agents, AGENT } from '../channels/agents/agents.ts';
import { createAgentDevice, type AgentDevice } from '../channels/agents/testing/agent-device.ts';
import { confirmClosing, closeSession } from '../channels/counters/close-day.ts';
import { openSession } from '../channels/counters/sessions.ts';
import { takePayment } from '../channels/counters/take-payment.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ledger.ts';
import type { PaymentTables } from '../payments.tables.ts';
import {
  createWorld,
  forgetEverything,
  openPaymentsDatabase,
  type World,
} from '../payments.testing.ts';
import { isRight, reportOf, verifyLedger } from '../verification/verification.ts';
import { createFinanceStaff, deliverToFinance, type FinanceStaff } from './finance.testing.ts';

const ACCOUNT = 'P/1/05/00123456';
const DAY = 86_400;

describeOnEachDatabase('cash of agents and counters on the desk', (open) => {
  let db: Kysely<PaymentTables>;
  let bank: Awaited<ReturnType<typeof openPaymentsDatabase>>['bank'];
  let world: World;
  let staff: FinanceStaff;
  let device: AgentDevice;
  beforeAll(async () => {
    ({ db, bank } = await openPaymentsDatabase(open));
    world = createWorld(db, { channels: [agents()], sandboxDb: bank });
    staff = await createFinanceStaff(db, world.now);
  });
  beforeEach(async () => {
    await forgetEverything(db);
    world = createWorld(db, { channels: [agents()], sandboxDb: bank });
    await world.payments.seedSamples();
    device = createAgentDevice('D7K2');
  });
  const drain = () => deliverToFinance(db, world);
  const cases = () =>
    db
      .selectFrom('payment_cases')
      .select(['reason', 'status', 'owner_post', 'paise', 'id'])
      .orderBy('reason')
      .execute();
  const desk = () => world.payments.agents;
  const register = async () => {
    const given = {
      id: device.id,
      post: 'collector-05',
      publicKey: device.publicKey,
      floatLimitPaise: 10_000_00,
    };
    return desk().register(await staff.officer('maker'), given);
  };
  const admit = async (by = 'checker') => desk().resume(await staff.officer(by), device.id);
  const send = async () => {
    const { body, headers } = device.batch(device.issued);
    return world.payments.receiveMessage(AGENT, Buffer.from(body), new Headers(headers));
  };
  const within = <T>(work: (context: Context, tx: Tx) => Promise<T>) =>
    world.payments.within((context) => context.db.transaction().execute((tx) => work(context, tx)));

  test('a device waits for a second person, and each step needs its permission', async () => {
    expect(await desk().register(await staff.officer('checker'), {} as never)).toEqual({
      kind: 'NotPermitted',
    });
    expect(await register()).toEqual({ kind: 'Registered' });
    expect(await register()).toEqual({ kind: 'DeviceKnown' });
    device.issue(ACCOUNT, 60_000, world.now());
    expect(await send(), 'suspended').toMatchObject({ kind: 'Refused' });
    expect(await admit('maker')).toEqual({ kind: 'NotPermitted' });
    expect(await admit()).toEqual({ kind: 'Resumed' });
    expect(await send()).toMatchObject({ kind: 'Answered', status: 200 });
    const officer = await staff.officer('officer');
    expect(await desk().suspend(officer, device.id, 'The phone is lost.')).toEqual({
      kind: 'Suspended',
    });
    expect(await admit('officer'), 'the person who suspended').toEqual({ kind: 'OwnDecision' });
    expect(await admit('colleague')).toEqual({ kind: 'Resumed' });
  });

  test('receipts of a suspended device are uploaded by an officer, each once', async () => {
    await register();
    device.issue(ACCOUNT, 60_000, world.now());
    device.issue(ACCOUNT, 70_000, world.now());
    const upload = async (receipts: readonly object[], by = 'maker') =>
      desk().upload(await staff.officer(by), device.id, JSON.stringify({ receipts }));
    expect(await upload(device.issued, 'checker')).toEqual({ kind: 'NotPermitted' });
    expect(await upload([device.issued[1]!])).toMatchObject({
      results: [],
      refusal: { refused: 'gap', expected: 1 },
    });
    expect(await upload(device.issued)).toMatchObject({
      refusal: null,
      results: [{ outcome: 'posted' }, { outcome: 'posted' }],
    });
    expect(await upload(device.issued)).toMatchObject({
      results: [{ outcome: 'again' }, { outcome: 'again' }],
    });
    expect(await upload([{ ...device.issued[0]!, amountPaise: 1 }])).toMatchObject({
      refusal: { refused: 'signature' },
    });
    expect(await upload([{}])).toEqual({ kind: 'Unreadable' });
    expect(await desk().find(device.id)).toMatchObject({ cashPaise: 130_000 });
  });

  test('cash that is not at the bank in the morning is a case with an owner, until it is brought', async () => {
    await register();
    await admit();
    device.issue(ACCOUNT, 60_000, world.now());
    await send();
    await drain();
    expect(await cases()).toEqual([]);
    world.pass(DAY);
    for (let turn = 0; turn < 2; turn += 1) await drain();
    const [found, ...others] = await cases();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ reason: 'agent_overdue', status: 'open' });
    expect([found!.owner_post, Number(found!.paise)]).toEqual([staff.posts.finance_maker, 60_000]);
    const shown = await world.payments.finance
      .cases('alarms')
      .open(found!.id, await staff.officer('maker'));
    expect(shown!.facts.map(({ value }) => value('en'))).toContain('D7K2');
    const remit = async (amountPaise: number, reference: string) =>
      desk().remit(await staff.officer('maker'), {
        deviceId: device.id,
        reference,
        amountPaise,
        remittedOn: '2026-06-16',
      });
    expect(await remit(20_000, 'SLIP1')).toMatchObject({ kind: 'Remitted' });
    await drain();
    expect(await cases()).toMatchObject([{ status: 'open' }]);
    await remit(40_000, 'SLIP2');
    await drain();
    expect(await cases()).toMatchObject([{ status: 'done' }]);
    const facts = await db
      .selectFrom('payment_report_facts')
      .select(['settlement', 'kind', 'amount_paise'])
      .orderBy('settlement')
      .orderBy('kind')
      .execute();
    expect(facts.map((fact) => [fact.settlement, fact.kind, Number(fact.amount_paise)])).toEqual([
      ['SLIP1', 'difference', 20_000],
      ['SLIP2', 'difference', -20_000],
      ['SLIP2', 'settled', 60_000],
    ]);
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
  });

  test('a day without a confirmation, a difference, and takings at no bank are cases', async () => {
    const clerk = { person: 'asha', post: 'clerk-05' };
    const sessionId = await within(async (context, tx) => {
      const opened = await openSession(
        context,
        tx,
        { place: 'outlet', desk: 'shop-7', outlet: 'WO-05', openingPaise: 0 },
        clerk,
      );
      await takePayment(
        context,
        tx,
        opened.sessionId,
        {
          head: 'property_tax',
          accountNumber: ACCOUNT,
          amountPaise: 60_000,
          means: 'cash',
          idempotencyKey: 'one',
        },
        clerk.person,
      );
      return opened.sessionId;
    });
    await drain();
    expect(await cases()).toEqual([]);
    world.pass(DAY);
    await drain();
    expect(await cases()).toMatchObject([{ reason: 'counter_unconfirmed', status: 'open' }]);
    const notes = { 500: 1, 200: 0, 100: 0, 50: 1, 20: 0, 10: 0 };
    await within((context, tx) =>
      closeSession(context, tx, sessionId, { notes, coinsRupees: 0 }, clerk.person),
    );
    await within((context, tx) => confirmClosing(context, tx, sessionId, 'baban'));
    await drain();
    expect(await cases()).toMatchObject([
      { reason: 'counter_difference', status: 'open' },
      { reason: 'counter_unconfirmed', status: 'done' },
    ]);
    world.pass(5 * DAY);
    await drain();
    expect((await cases()).map(({ reason }) => reason)).toContain('counter_undeposited');
  });
});
