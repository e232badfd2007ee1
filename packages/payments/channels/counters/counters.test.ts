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
import { booksOf } from '../channel.contract.ts';
import { closeSession, confirmClosing, depositTakings, type DepositKind } from './close-day.ts';
import { openSession } from './sessions.ts';
import { takePayment, type CounterPayment } from './take-payment.ts';
import { balanceOf, type Tx } from '../../ledger.ts';
import type { Context } from '../../context.ts';

const ACCOUNT = 'P/1/05/00123456';
/** A house that owes more than may be paid in cash. */
const LARGE = 'P/4/07/00415002';
const CLERK = { person: 'asha', post: 'clerk-05' };
const SECOND = 'baban';
const NO_NOTES = { 500: 0, 200: 0, 100: 0, 50: 0, 20: 0, 10: 0 };

describeOnEachDatabase('a counter', (open) => {
  let db: Kysely<PaymentTables>;
  let bank: Kysely<SandboxTables>;
  let world: World;
  let session: string;
  let keys = 0;
  beforeAll(async () => void ({ db, bank } = await openPaymentsDatabase(open)));
  beforeEach(async () => {
    await forgetEverything(db);
    world = createWorld(db, { sandboxDb: bank });
    await world.payments.seedSamples();
    session = (await openIt()).sessionId;
  });
  const within = <T>(work: (context: Context, tx: Tx) => Promise<T>): Promise<T> =>
    world.payments.within((context) => context.db.transaction().execute((tx) => work(context, tx)));
  const openIt = (clerk = CLERK) =>
    within((context, tx) =>
      openSession(
        context,
        tx,
        { place: 'counter', desk: 'window-2', outlet: 'WO-05', openingPaise: 50_000 },
        clerk,
      ),
    );
  const take = (more: Partial<CounterPayment> = {}, person = CLERK.person) =>
    within((context, tx) =>
      takePayment(
        context,
        tx,
        session,
        {
          head: 'property_tax',
          accountNumber: ACCOUNT,
          amountPaise: 60_000,
          means: 'cash',
          idempotencyKey: `key ${(keys += 1)}`,
          ...more,
        },
        person,
      ),
    );
  const close = (rupees: number, person = CLERK.person) =>
    within((context, tx) =>
      closeSession(context, tx, session, { notes: NO_NOTES, coinsRupees: rupees }, person),
    );
  const confirm = (person = SECOND) =>
    within((context, tx) => confirmClosing(context, tx, session, person));
  const deposit = (reference: string, kind: DepositKind = 'cash') =>
    within((context, tx) =>
      depositTakings(context, tx, session, { kind, reference, depositedOn: '2026-06-15' }, SECOND),
    );
  const balance = (account: string) => balanceOf(db, account);
  const expectRight = async () => {
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
  };

  test('takes cash, cards, cheques and drafts with a receipt that names the means', async () => {
    expect(await take()).toMatchObject({
      kind: 'Taken',
      receipt: { channel: 'counter', amountPaise: 60_000, language: 'mr' },
    });
    expect(
      await take({ means: 'micard', terminalReference: 'T77-001', language: 'hi' }),
    ).toMatchObject({ receipt: { paymentReference: 'T77-001', language: 'hi' } });
    const instrument = { number: '004512', bank: 'SBI Kothrud', datedOn: '2026-03-15' };
    expect(await take({ means: 'cheque', instrument })).toMatchObject({
      receipt: { paymentReference: 'CHQ 004512 SBI Kothrud' },
    });
    expect(await take({ means: 'dd', instrument })).toMatchObject({
      receipt: { paymentReference: 'DD 004512 SBI Kothrud' },
    });
    expect(await booksOf(world, db, ACCOUNT)).toMatchObject({
      creditedPaise: 240_000,
      channels: ['counter'],
    });
    await expectRight();
  });

  test('one press is one payment, also when it comes twice at once', async () => {
    const results = await Promise.all([1, 2, 3].map(() => take({ idempotencyKey: 'one press' })));
    expect(new Set(results.map((result) => 'intentId' in result && result.intentId)).size).toBe(1);
    expect(await booksOf(world, db, ACCOUNT)).toMatchObject({ receipts: 1 });
    expect(await take({ idempotencyKey: 'one press', amountPaise: 70_000 })).toEqual({
      kind: 'KeyReused',
    });
  });

  const dated = (datedOn: string) => ({ number: '004512', bank: 'SBI', datedOn });
  test.each([
    [{ amountPaise: 0 }, { kind: 'AmountInvalid' }],
    [{ amountPaise: 600.5 }, { kind: 'AmountInvalid' }],
    [{ means: 'card' as const }, { kind: 'TerminalReferenceMissing' }],
    [{ means: 'cheque' as const }, { kind: 'InstrumentMissing' }],
    [{ means: 'cheque' as const, instrument: dated('2026-06-16') }, { kind: 'InstrumentDate' }],
    [{ means: 'dd' as const, instrument: dated('2026-03-14') }, { kind: 'InstrumentDate' }],
    [{ accountNumber: 'P/9/99/9' }, { kind: 'AccountNotFound' }],
    [{ amountPaise: 1_900_000_00 }, { kind: 'BeyondDue' }],
    [{ amountPaise: 49_999 }, { kind: 'PartTooSmall', fromPaise: 50_000 }],
    [
      { head: 'water_charges' as const, accountNumber: 'W/05/0012345', amountPaise: 100 },
      { kind: 'PartTooSmall', fromPaise: null },
    ],
  ])('does not take %o', async (more, result) => {
    expect(await take(more)).toMatchObject(result);
    expect((await booksOf(world, db, ACCOUNT)).receipts).toBe(0);
  });

  test('a slip of the terminal is the proof of one payment', async () => {
    const card = (more: object = {}) =>
      take({ means: 'card' as const, terminalReference: '533412087766', ...more });
    expect(await card()).toMatchObject({ kind: 'Taken' });
    expect(await card()).toEqual({ kind: 'SlipUsed' });
    expect(await card({ means: 'micard' as const })).toEqual({ kind: 'SlipUsed' });
    expect(await card({ terminalReference: '533412087767' })).toMatchObject({ kind: 'Taken' });
    // What was typed for a card belongs to no cash.
    expect(await card({ means: 'cash' as const })).toMatchObject({ kind: 'Taken' });
    expect((await booksOf(world, db, ACCOUNT)).receipts).toBe(3);
    await expectRight();
  });

  test('cash of two lakh rupees is refused, in one payment and in a day', async () => {
    const { duePaise } = await booksOf(world, db, LARGE);
    expect(duePaise).toBeGreaterThan(200_000_00);
    const cash = (amountPaise: number) => take({ accountNumber: LARGE, amountPaise });
    expect(await cash(200_000_00)).toMatchObject({ kind: 'BeyondLimit', per: 'payment' });
    expect(await cash(150_000_00)).toMatchObject({ kind: 'Taken' });
    expect(await cash(50_000_00)).toMatchObject({
      kind: 'BeyondLimit',
      per: 'day',
      maxPaise: 49_999_99,
    });
    expect(
      await take({
        accountNumber: LARGE,
        amountPaise: 50_000_00,
        means: 'card',
        terminalReference: 'T1',
      }),
    ).toMatchObject({ kind: 'Taken' });
    world.pass(86_400);
    expect(await cash(5_000_00)).toMatchObject({ kind: 'Taken' });
    await expectRight();
  });

  test('the bill is paid at two counters at once: the second takes no more than is due', async () => {
    const { duePaise } = await booksOf(world, db, ACCOUNT);
    const results = await Promise.all([1, 2].map(() => take({ amountPaise: duePaise })));
    expect(results.map(({ kind }) => kind).sort()).toEqual(['BeyondDue', 'Taken']);
    await expectRight();
  });

  test('is closed with a count; nothing is taken afterwards, and the first count stands', async () => {
    await take();
    await take({ means: 'card', terminalReference: 'T2' });
    expect(await close(1_090)).toMatchObject({
      kind: 'Closed',
      again: false,
      closing: {
        payments: 2,
        paiseByMeans: { cash: 60_000, cheque: 0, dd: 0, card: 60_000, micard: 0 },
        expectedCashPaise: 110_000,
        differencePaise: -1_000,
      },
    });
    expect(await close(1_100)).toMatchObject({
      again: true,
      closing: { differencePaise: -1_000 },
    });
    expect(await take()).toEqual({ kind: 'SessionClosed' });
  });

  test('a drawer is that of one person, who does not confirm it', async () => {
    expect(await openIt()).toEqual({ kind: 'AlreadyOpen', sessionId: session });
    const both = await Promise.all([1, 2].map(() => openIt({ ...CLERK, person: 'chitra' })));
    expect(both.map(({ kind }) => kind).sort()).toEqual(['AlreadyOpen', 'Opened']);
    expect(await take({}, 'chitra')).toEqual({ kind: 'SessionOfOther' });
    expect(await close(500, 'chitra')).toEqual({ kind: 'SessionOfOther' });
    expect(await confirm()).toEqual({ kind: 'SessionOpen' });
    await close(500);
    expect(await confirm(CLERK.person)).toEqual({ kind: 'OwnSession' });
    expect(await confirm()).toMatchObject({ kind: 'Confirmed', differencePaise: 0, again: false });
    expect((await openIt()).kind).toBe('Opened');
  });

  test.each([
    ['missing', 1_090, -1_000, 59_000],
    ['too much', 1_110, 1_000, 61_000],
    ['missing beyond the takings', 400, -70_000, 0],
  ])(
    'cash that is %s is posted once it is confirmed, with a case',
    async (_, rupees, off, kept) => {
      await take();
      await close(rupees);
      const results = await Promise.all([1, 2].map(() => confirm()));
      expect(results.map((result) => 'again' in result && result.again).sort()).toEqual([
        false,
        true,
      ]);
      expect(results[0]).toMatchObject({ differencePaise: off });
      expect([await balance('gateway:counter'), await balance('counter_differences')]).toEqual([
        kept,
        60_000 - kept,
      ]);
      const told = await db.selectFrom('outbox_messages').select('payload').execute();
      expect(told.some(({ payload }) => payload.includes('counter_difference'))).toBe(true);
      await expectRight();
    },
  );

  test('takings are brought to the bank once a kind, and the bank statement knows them', async () => {
    await take();
    await take({ means: 'cheque', instrument: dated('2026-06-15') });
    await close(1_090);
    expect(await deposit('SLIP')).toEqual({ kind: 'NotConfirmed' });
    await confirm();
    expect(await deposit('SLIP')).toEqual({ kind: 'Deposited', paise: 59_000, again: false });
    expect(await deposit('SLIP')).toMatchObject({ again: true });
    expect(await deposit('OTHER')).toEqual({ kind: 'OtherReference' });
    expect(await deposit('CLEARING', 'cheques')).toMatchObject({ paise: 60_000, again: false });
    expect(await deposit('CARDS', 'cards')).toEqual({ kind: 'NothingToDeposit' });
    expect([await balance('bank'), await balance('gateway:counter')]).toEqual([119_000, 0]);
    const facts = await db
      .selectFrom('payment_report_facts')
      .select(['settlement', 'kind', 'amount_paise'])
      .orderBy('settlement')
      .orderBy('kind')
      .execute();
    expect(facts.map((fact) => [fact.settlement, fact.kind, Number(fact.amount_paise)])).toEqual([
      ['CLEARING', 'settled', 60_000],
      ['SLIP', 'difference', -1_000],
      ['SLIP', 'settled', 60_000],
    ]);
    await expectRight();
  });
});
