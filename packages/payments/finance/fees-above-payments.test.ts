import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { createTestStaff } from '@pune/staff/testing';
import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { openPayers, type Payer } from '../channels/testing/payers.ts';
import { writeSettlementFile } from '../channels/bharat-connect/testing/settlement-file.ts';
import type { PaymentTables } from '../payments.tables.ts';
import {
  createWorld,
  forgetEverything,
  openPaymentsDatabase,
  type World,
} from '../payments.testing.ts';
import { isRight, reportOf, verifyLedger } from '../verification/verification.ts';
import { tallyXml } from './books/tally.ts';
import { totalsOf } from './books/day-book.ts';
import { writeStatement } from './statements/write-statement.ts';

const ACCOUNT = 'P/1/05/00123456';
const CYCLE = 'BC20260616';
const BELOW = 111;
const by = { importer: async () => ({ person: null, post: null }) };

describeOnEachDatabase('a settlement whose fee exceeds its payment', (open) => {
  let db: Kysely<PaymentTables>;
  let world: World;
  let payer: Payer;
  beforeAll(async () => {
    ({ db } = await openPaymentsDatabase(open));
    await createTestStaff(db);
  });
  beforeEach(async () => {
    await forgetEverything(db);
    const { channels, payersOf } = openPayers();
    world = createWorld(db, { channels });
    await world.payments.seedSamples();
    payer = (await payersOf(world, ACCOUNT)).find(({ name }) => name === 'bharatconnect')!;
    await payer.begin();
    await payer.pay();
    const [paid] = payer.moved!();
    const text = writeSettlementFile(
      { billerId: 'PUNE00000PUNPT', cycle: CYCLE, settledOn: '2026-06-16' },
      [
        {
          txnReferenceId: paid!.id,
          refId: paid!.orderId,
          amountPaise: paid!.paise,
          feePaise: paid!.paise + BELOW,
          paidOn: '2026-06-15',
        },
      ],
    );
    world.pass(86_400);
    expect(await world.payments.finance.importSettlement(text, by)).toMatchObject({
      matched: 1,
      netPaise: -BELOW,
    });
  });
  /** The bank's statement, by which the unit takes what its fee exceeds the payment by. */
  const bankTakes = async (paise: number) => {
    const text = writeStatement(
      {
        account: '00000011112222',
        currency: 'INR',
        number: '1',
        from: '2026-06-15',
        to: '2026-06-20',
        openingPaise: 0,
        closingPaise: -paise,
        lines: [
          {
            line: 0,
            bookedOn: '2026-06-17',
            paise: -paise,
            reference: CYCLE,
            text: 'NPCI',
            isCharge: false,
          },
        ],
      },
      'camt053',
    );
    expect((await world.payments.finance.importStatements(text, { bank: '', ...by })).kind).toBe(
      'Imported',
    );
    world.pass(5 * 86_400);
    await world.payments.finance.reconcileOpen();
  };
  const settlement = async () => (await world.payments.finance.settlements(null, 10))[0];
  const bankBalance = async () =>
    Number(
      (
        await db
          .selectFrom('ledger_balances')
          .select('balance_paise')
          .where('account', '=', 'bank')
          .executeTakeFirstOrThrow()
      ).balance_paise,
    );
  const expectRight = async () => {
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
  };

  test('is matched by a debit of the bank, proven, and the same in every book', async () => {
    await bankTakes(BELOW);
    expect(await settlement()).toMatchObject({ class: 'matched', paise: -BELOW, offPaise: 0 });
    expect(await bankBalance()).toBe(-BELOW);
    expect(await db.selectFrom('payment_suspense').selectAll().execute()).toEqual([]);
    await world.payments.finance.publishProofs();
    const proofs = (await world.payments.finance.proofs.newest(null, 10)).map(({ proof }) => proof);
    const day = proofs.find((proof) => proof.day === '2026-06-17')!;
    expect(day.bank.paise).toBe(-BELOW);
    const [paid] = payer.moved!();
    expect(day.differences.map(({ class: name, paise }) => [name, paise])).toEqual([
      ['earlier', -paid!.paise],
      ['gateway_fee', paid!.paise + BELOW],
    ]);
    const book = (
      await world.payments.finance.dayBook({ from: '2026-06-16', to: '2026-06-16' })
    ).filter(({ reason }) => reason === 'settle');
    const { debitPaise, creditPaise } = totalsOf(book);
    expect([debitPaise, creditPaise]).toEqual([paid!.paise + BELOW, paid!.paise + BELOW]);
    expect(book.find(({ account }) => account === 'bank')).toMatchObject({
      debitPaise: 0,
      creditPaise: BELOW,
    });
    expect(tallyXml(book)).toContain(
      '<LEDGERNAME>Bank</LEDGERNAME><ISDEEMEDPOSITIVE>No</ISDEEMEDPOSITIVE><AMOUNT>1.11</AMOUNT>',
    );
    await expectRight();
  });

  test('that the bank books with another debit leaves the rest in suspense', async () => {
    await bankTakes(BELOW + 9);
    expect(await settlement()).toMatchObject({ class: 'amount_differs', offPaise: -9 });
    const [rest] = await db.selectFrom('payment_suspense').selectAll().execute();
    expect(Number(rest!.amount_paise)).toBe(-9);
    expect(await bankBalance()).toBe(-BELOW - 9);
    await expectRight();
  });
});
