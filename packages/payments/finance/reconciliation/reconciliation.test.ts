import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { addDays, dayInIndia } from '@pune/std/india-time';
import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../../gateways/sandbox/magic.ts';
import { account, balanceOf } from '../../ledger.ts';
import type { PaymentTables } from '../../payments.tables.ts';
import { freshWorld, openPaymentsDatabase, type World } from '../../payments.testing.ts';
import { isRight, reportOf, verifyLedger } from '../../verification/verification.ts';
import { trialStatement } from '../statements/trial-statement.ts';
import { writeStatement } from '../statements/write-statement.ts';
import type { Statement } from '../statements/statement.ts';

const DAY_SECONDS = 86_400;
const COMMAND = { person: null, post: null };

describeOnEachDatabase('reconciliation of payments, report and bank', (open) => {
  let db: Kysely<PaymentTables>;
  let world: World;
  beforeEach(async () => {
    db ??= (await openPaymentsDatabase(open)).db;
    world = await freshWorld(db);
  });

  const take = async (statement: Statement, format: 'csv' | 'mt940' | 'camt053' = 'camt053') =>
    world.payments.finance.importStatements(writeStatement(statement, format), {
      bank: 'trial',
      importer: async () => COMMAND,
    });
  const classes = async () =>
    Object.fromEntries(
      (
        await db.selectFrom('payment_reconciliation_items').selectAll().orderBy('key').execute()
      ).map((row) => [row.key, [row.class, Number(row.off_paise)]]),
    );
  const paymentId = async () =>
    (await db.selectFrom('payment_intents').select('payment_id').executeTakeFirstOrThrow())
      .payment_id;
  const balance = (name: string) => balanceOf(db, name);
  const isSound = async () => {
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
  };
  const paid = async (accountNumber: string, outcome?: Outcome) => {
    const payment = await world.payBill(accountNumber, outcome);
    await world.deliver();
    return payment;
  };
  /** Goes to the day after the settlement of what was paid, and returns its day. */
  const afterSettlement = () => {
    world.pass(2 * DAY_SECONDS);
    return addDays(dayInIndia(world.now()), -1);
  };
  const TABLES = [
    'payment_reconciliation_items',
    'payment_suspense',
    'ledger_entries',
    'ledger_lines',
    'bank_lines',
    'bank_statements',
    'payment_report_facts',
  ] as const;
  const books = async () =>
    JSON.stringify(
      await Promise.all(
        TABLES.map(async (name) =>
          (await db.selectFrom(name).selectAll().execute())
            .map((row) => JSON.stringify(row))
            .sort(),
        ),
      ),
    );

  test('a payment, its settlement less the fee, and the line of the bank match', async () => {
    const { amountPaise } = await paid('W/05/0012345');
    const day = afterSettlement();
    await world.deliver();
    const statement = await trialStatement(world.psp, day);
    expect(await take(statement)).toMatchObject({ kind: 'Imported', statements: [{ added: 2 }] });
    const { days } = await world.payments.finance.reconcileOpen();
    expect(days.every(({ error }) => error === null)).toBe(true);
    const fee = -(statement.lines[0]!.paise - amountPaise);
    const id = statement.lines[0]!.reference;
    expect(await classes()).toEqual({
      [`fee sandbox ${id}`]: ['fee', 0],
      [`line ${(await lineOf(-1_180)).id}`]: ['fee', -1_180],
      [`payment sandbox ${await paymentId()}`]: ['matched', 0],
      [`settlement sandbox ${id}`]: ['matched', 0],
    });
    expect(await balance(account.bank)).toBe(statement.closingPaise);
    expect(await balance(account.gateway('sandbox'))).toBe(0);
    expect(await balance(account.fees)).toBe(fee + 1_180);
    await isSound();
    const before = await books();
    expect(await world.payments.finance.reconcileOpen()).toMatchObject({
      days: [],
      bankChanged: 0,
    });
    expect(await world.payments.finance.reconcileDay('sandbox', day)).toMatchObject({ changed: 0 });
    expect(await books(), 're-running changes nothing').toBe(before);
  });

  const lineOf = async (paise: number) =>
    db.selectFrom('bank_lines').selectAll().where('paise', '=', paise).executeTakeFirstOrThrow();

  test('a statement and its lines are known again, also in another format', async () => {
    await paid('W/05/0012345');
    const statement = await trialStatement(world.psp, afterSettlement());
    await take(statement);
    for (const format of ['mt940', 'csv', 'camt053'] as const)
      expect(await take(statement, format)).toMatchObject({
        kind: 'Imported',
        statements: [{ added: 0, isKnown: true }],
      });
    const extra = { ...statement.lines[0]!, paise: 100, reference: 'OTHER' };
    const longer = {
      ...statement,
      to: addDays(statement.to, 1),
      lines: [...statement.lines, extra],
      closingPaise: statement.closingPaise + 100,
    };
    expect(await take(longer)).toMatchObject({ statements: [{ added: 1, isKnown: false }] });
    expect(await take({ ...longer, closingPaise: 1 })).toMatchObject({
      kind: 'Refused',
      problems: [{ reason: 'sum_differs' }],
    });
  });

  describe('what does not match', () => {
    test('money that no report explains is in suspense until a report explains it', async () => {
      await paid('W/05/0012345');
      const day = afterSettlement();
      const statement = await trialStatement(world.psp, day);
      const stray = { ...statement.lines[0]!, paise: 77_700, reference: 'UTR77', text: 'NEFT' };
      await take({
        ...statement,
        lines: [...statement.lines, stray],
        closingPaise: statement.closingPaise + 77_700,
      });
      // The report is not there yet: both credits are without an explanation.
      await world.payments.finance.reconcileBank();
      const names = Object.values(await classes()).map(([name]) => name);
      expect(names.toSorted()).toEqual(['fee', 'missing_ours', 'missing_ours']);
      expect(await balance(account.suspense)).toBe(-(77_700 + statement.lines[0]!.paise));
      await isSound();
      await world.payments.finance.reconcileOpen();
      expect(await balance(account.suspense)).toBe(-77_700);
      expect(await balance(account.bank)).toBe(statement.closingPaise + 77_700);
      await isSound();
    });

    test('a second credit for one settlement is a duplicate, another amount differs', async () => {
      await paid('W/05/0012345');
      const day = afterSettlement();
      const statement = await trialStatement(world.psp, day);
      const [credit, ...rest] = statement.lines;
      const lines = [{ ...credit!, paise: credit!.paise - 5 }, ...rest, { ...credit!, paise: 9 }];
      await take({ ...statement, lines, closingPaise: statement.closingPaise + 4 });
      await world.payments.finance.reconcileOpen();
      const found = await classes();
      expect(found[`settlement sandbox ${credit!.reference}`]).toEqual(['amount_differs', -5]);
      expect(found[`line ${(await lineOf(9)).id}`]).toEqual(['duplicate', 9]);
      expect(await balance(account.suspense)).toBe(-4);
      expect(await balance(account.bank)).toBe(statement.closingPaise + 4);
      await isSound();
    });

    test('money of a settlement that the bank does not have is asked about after days', async () => {
      await paid('W/05/0012345');
      const day = afterSettlement();
      const statement = await trialStatement(world.psp, day);
      const id = `settlement sandbox ${statement.lines[0]!.reference}`;
      await world.payments.finance.reconcileOpen();
      expect((await classes())[id]![0]).toBe('awaited');
      world.pass(5 * DAY_SECONDS);
      const later = addDays(day, 4);
      await take({
        ...statement,
        from: later,
        to: later,
        lines: [],
        closingPaise: statement.openingPaise,
      });
      await world.payments.finance.reconcileOpen();
      expect((await classes())[id]![0]).toBe('missing_theirs');
      await take(statement);
      await world.payments.finance.reconcileOpen();
      expect((await classes())[id]).toEqual(['matched', 0]);
      await isSound();
    });

    test.each<[Outcome, string]>([
      ['paid_twice', 'duplicate'],
      ['amount_differs', 'amount_differs'],
    ])('a payment that was %s', async (outcome, expected) => {
      await paid('W/05/0012345', outcome);
      const day = afterSettlement();
      await take(await trialStatement(world.psp, day));
      await world.payments.finance.reconcileOpen();
      const names = Object.values(await classes()).map(([name]) => name);
      expect(names).toContain(expected);
      expect(names).not.toContain('missing_theirs');
      await isSound();
    });

    test('refunds that a gateway keeps back are no money of the bank', async () => {
      const { id, amountPaise } = await paid('W/05/0012345');
      await world.payments.refund(id, { amountPaise: 5_000, reason: 'request' }, 'a test');
      const day = afterSettlement();
      await world.deliver();
      for (const one of [addDays(day, -1), day]) await take(await trialStatement(world.psp, one));
      const { closingPaise } = await trialStatement(world.psp, day);
      await world.payments.finance.reconcileOpen();
      expect(await balance(account.bank)).toBe(closingPaise);
      expect(await balance(account.gateway('sandbox'))).toBe(0);
      expect(amountPaise).toBeGreaterThan(5_000);
      await isSound();
    });

    test('a report that does not come is tried again, and an operator is told at last', async () => {
      await paid('W/05/0012345');
      const day = afterSettlement();
      const report = world.psp.report;
      world.psp.report = () => Promise.reject(new Error('away'));
      for (let turn = 0; turn < 3; turn += 1) {
        await world.payments.finance.reconcileOpen();
        world.pass(601);
      }
      const alarms = await db
        .selectFrom('outbox_messages')
        .select('payload')
        .where('dedupe_key', '=', `reconciliation sandbox ${day}`)
        .execute();
      expect(alarms).toHaveLength(1);
      world.psp.report = report;
      const { days } = await world.payments.finance.reconcileOpen();
      expect(days.map(({ error }) => error).every((error) => error === null)).toBe(true);
    });
  });
});
