import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { SandboxTables } from '../gateways/sandbox/sandbox.migrations.ts';
import type { PaymentTables } from '../payments.tables.ts';
import {
  createWorld,
  forgetEverything,
  openPaymentsDatabase,
  type World,
} from '../payments.testing.ts';
import { isRight, reportOf, verifyLedger } from '../verification/verification.ts';
import { booksOf } from './channel.contract.ts';
import {
  closeSession,
  depositTakings,
  openSession,
  sessionsToLookAt,
  takePayment,
  type CounterPayment,
} from './counters.ts';

const ACCOUNT = 'P/1/05/00123456';
/** A house that owes more than may be paid in cash. */
const LARGE = 'P/4/07/00415002';

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
  const openIt = () =>
    world.payments.within((context) =>
      openSession(context, { outlet: 'kothrud', postId: 'clerk-05', openingPaise: 50_000 }),
    );
  const take = (more: Partial<CounterPayment> = {}) =>
    world.payments.within((context) =>
      takePayment(context, session, {
        head: 'property_tax',
        accountNumber: ACCOUNT,
        amountPaise: 10_000,
        means: 'cash',
        idempotencyKey: `key ${(keys += 1)}`,
        ...more,
      }),
    );
  const close = (counted: number) =>
    world.payments.within((context) => closeSession(context, session, counted));
  const deposit = (reference: string) =>
    world.payments.within((context) =>
      depositTakings(context, session, { reference, depositedOn: '2026-06-15' }),
    );
  const balance = async (account: string) =>
    Number(
      (
        await db
          .selectFrom('ledger_balances')
          .select('balance_paise')
          .where('account', '=', account)
          .executeTakeFirst()
      )?.balance_paise ?? 0,
    );
  const expectRight = async () => {
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
  };

  test('takes cash and cards with a receipt that names the counter', async () => {
    expect(await take()).toMatchObject({
      kind: 'Taken',
      receipt: { channel: 'counter', amountPaise: 10_000 },
    });
    expect(await take({ means: 'micard', terminalReference: 'T77-001' })).toMatchObject({
      receipt: { paymentReference: 'T77-001' },
    });
    expect(await booksOf(world, db, ACCOUNT)).toMatchObject({
      creditedPaise: 20_000,
      channels: ['counter'],
    });
    await expectRight();
  });

  test('one press is one payment, also when it comes twice at once', async () => {
    const results = await Promise.all([1, 2, 3].map(() => take({ idempotencyKey: 'one press' })));
    expect(new Set(results.map((result) => 'intentId' in result && result.intentId)).size).toBe(1);
    expect(await booksOf(world, db, ACCOUNT)).toMatchObject({ receipts: 1 });
    expect(await take({ idempotencyKey: 'one press', amountPaise: 5 })).toEqual({
      kind: 'KeyReused',
    });
  });

  test.each([
    [{ amountPaise: 0 }, { kind: 'AmountInvalid' }],
    [{ amountPaise: 1.5 }, { kind: 'AmountInvalid' }],
    [{ means: 'card' as const }, { kind: 'TerminalReferenceMissing' }],
    [{ accountNumber: 'P/9/99/9' }, { kind: 'AccountNotFound' }],
    [{ amountPaise: 1_900_000_00 }, { kind: 'BeyondDue' }],
  ])('does not take %o', async (more, result) => {
    expect(await take(more)).toMatchObject(result);
    expect((await booksOf(world, db, ACCOUNT)).receipts).toBe(0);
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

  test('is closed with a count; a difference is visible, and nothing is taken afterwards', async () => {
    await take();
    await take({ means: 'card', terminalReference: 'T2' });
    expect(await close(59_000)).toMatchObject({
      kind: 'Closed',
      again: false,
      closing: {
        payments: 2,
        paiseByMeans: { cash: 10_000, card: 10_000, micard: 0 },
        expectedCashPaise: 60_000,
        differencePaise: -1_000,
      },
    });
    expect(await close(60_000)).toMatchObject({
      again: true,
      closing: { differencePaise: -1_000 },
    });
    expect(await take()).toEqual({ kind: 'SessionClosed' });
    expect(await sessionsToLookAt(db, '2026-06-15')).toMatchObject([
      { outlet: 'kothrud', differencePaise: -1_000 },
    ]);
  });

  test('a post has one open session at an outlet', async () => {
    expect(await openIt()).toEqual({ kind: 'AlreadyOpen', sessionId: session });
    await close(50_000);
    expect((await openIt()).kind).toBe('Opened');
    expect(await sessionsToLookAt(db, '2026-06-15')).toMatchObject([{ differencePaise: null }]);
  });

  test('takings are deposited once; what is missing stays with the counter', async () => {
    await take();
    expect(await deposit('SLIP')).toEqual({ kind: 'SessionOpen' });
    await close(59_000);
    expect(await deposit('SLIP')).toEqual({ kind: 'Deposited', paise: 9_000, again: false });
    expect(await deposit('SLIP')).toMatchObject({ again: true });
    expect(await deposit('OTHER')).toEqual({ kind: 'OtherReference' });
    expect([await balance('bank'), await balance('gateway:counter')]).toEqual([9_000, 1_000]);
    await expectRight();
  });
});
