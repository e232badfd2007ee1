import { createTestStaff } from '@pune/staff/testing';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeStatement } from '../../finance/statements/write-statement.ts';
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
import { imps, IMPS } from './imps.ts';
import { readLumpFile } from './lump-file.ts';
import { noticeOf } from './testing/collecting-bank.ts';
import { allotVirtualAccount } from './virtual-accounts.ts';

const SECRET = 'the secret of the collecting service';
const CODE = 'PMCT';
const [FIRST, SECOND] = ['P/2/03/00200011', 'P/1/05/00123456'];
const REFERENCE = 'COLL20260616';
const by = { importer: async () => ({ person: null, post: null }) };

describeOnEachDatabase('bank transfers that the bank credits as one sum', (open) => {
  let db: Kysely<PaymentTables>;
  let bank: Kysely<SandboxTables>;
  let world: World;
  const numbers: Record<string, string> = {};
  beforeAll(async () => {
    ({ db, bank } = await openPaymentsDatabase(open));
    await createTestStaff(db);
  });
  beforeEach(async () => {
    await forgetEverything(db);
    const channels = [imps({ clientCode: CODE, webhookSecrets: [SECRET] })];
    world = createWorld(db, { channels, sandboxDb: bank });
    await world.payments.seedSamples();
    for (const accountNumber of [FIRST, SECOND])
      numbers[accountNumber] = await world.payments.within((context) =>
        allotVirtualAccount(context, { head: 'property_tax', accountNumber }, CODE),
      );
  });
  const notify = (accountNumber: string, utr: string, amountPaise: number) => {
    const transfer = { accountNumber: numbers[accountNumber]!, utr, amountPaise, at: world.now() };
    const { body, headers } = noticeOf(transfer, SECRET);
    return world.payments.receiveMessage(IMPS, Buffer.from(body), new Headers(headers));
  };
  const file = (rows: [string, string, number][], reference = REFERENCE) =>
    [
      ['H', 'IMPS', reference, '2026-06-15'],
      ...rows.map(([utr, number, paise]) => ['D', utr, number, paise, '2026-06-15']),
      ['T', rows.length, rows.reduce((sum, [, , paise]) => sum + paise, 0)],
    ]
      .map((cells) => cells.join(','))
      .join('\n');
  const importIt = (text: string, isTrial = false) =>
    world.payments.finance.importSettlement(text, { ...by, isTrial });
  const statement = async (lines: [string, number][]) => {
    const closingPaise = lines.reduce((sum, [, paise]) => sum + paise, 0);
    const common = { line: 0, bookedOn: '2026-06-16', text: 'IMPS COLLECTION', isCharge: false };
    const text = writeStatement(
      {
        account: '00000011112222',
        currency: 'INR',
        number: '1',
        from: '2026-06-15',
        to: '2026-06-25',
        openingPaise: 0,
        closingPaise,
        lines: lines.map(([reference, paise]) => ({ ...common, reference, paise })),
      },
      'camt053',
    );
    expect(await world.payments.finance.importStatements(text, { bank: '', ...by })).toMatchObject({
      kind: 'Imported',
    });
    world.pass(10 * 86_400);
    await world.payments.finance.reconcileOpen();
  };
  const bankItems = () =>
    db
      .selectFrom('payment_reconciliation_items')
      .select(['key', 'class', 'off_paise'])
      .where('key', 'not like', 'payment %')
      .execute();
  const expectRight = async () => {
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
  };

  test('the sum is one line of the bank; then a transfer without a notice is booked', async () => {
    await notify(FIRST, '616600000001', 10_000);
    await notify(SECOND, '616600000002', 20_000);
    const text = file([
      ['616600000001', numbers[FIRST]!, 10_000],
      ['616600000002', numbers[SECOND]!, 20_000],
      ['616600000003', numbers[SECOND]!, 5_000],
      ['616600000004', 'PMCT9999999999', 700],
    ]);
    const counts = { again: 2, matched: 1, setAside: ['616600000004'], netPaise: 35_700 };
    const before = await booksOf(world, db, SECOND);
    // A file alone is no proof of money, and makes no receipt.
    for (const isTrial of [true, false])
      expect(await importIt(text, isTrial)).toEqual({
        kind: 'NotCredited',
        cycle: REFERENCE,
        netPaise: 35_700,
      });
    expect(await booksOf(world, db, SECOND)).toEqual(before);
    await statement([[REFERENCE, 35_700]]);
    expect(await importIt(text, true)).toMatchObject({ ...counts, isTrial: true });
    expect(await booksOf(world, db, SECOND), 'a check books nothing').toEqual(before);
    expect(await importIt(text)).toMatchObject({ ...counts, isTrial: false });
    expect(await importIt(text)).toMatchObject({ again: 4, matched: 0, setAside: [] });
    expect(await booksOf(world, db, SECOND)).toMatchObject({ creditedPaise: 25_000, receipts: 3 });
    await world.payments.finance.reconcileBank();
    expect(await bankItems()).toEqual([
      { key: `settlement imps ${REFERENCE}`, class: 'matched', off_paise: expect.anything() },
    ]);
    await world.payments.finance.publishProofs();
    await expectRight();
  });

  test('a sum that came before its file leaves suspense with the file', async () => {
    await notify(FIRST, '616600000001', 10_000);
    await notify(SECOND, '616600000002', 20_000);
    await statement([[REFERENCE, 30_000]]);
    const found = (await bankItems()).map((item) => item.class);
    expect(found.toSorted()).toEqual(['missing_ours', 'missing_theirs', 'missing_theirs']);
    await importIt(
      file([
        ['616600000001', numbers[FIRST]!, 10_000],
        ['616600000002', numbers[SECOND]!, 20_000],
      ]),
    );
    await world.payments.finance.reconcileBank();
    expect((await bankItems()).map((item) => item.class)).toEqual(['matched']);
    const open = await db
      .selectFrom('payment_suspense')
      .selectAll()
      .where('resolved_at', 'is', null)
      .execute();
    expect(open).toEqual([]);
    await expectRight();
  });

  test('a credit of another sum, or under another reference, proves no transfer', async () => {
    const text = file([['616600000009', numbers[FIRST]!, 10_000]]);
    await statement([
      [REFERENCE, 9_900],
      ['COLL20260617', 10_000],
    ]);
    expect(await importIt(text)).toMatchObject({ kind: 'NotCredited' });
    expect(await booksOf(world, db, FIRST)).toMatchObject({ creditedPaise: 0, receipts: 0 });
    await expectRight();
  });

  test('a bank that credits another sum is noticed', async () => {
    await notify(FIRST, '616600000001', 10_000);
    await importIt(file([['616600000001', numbers[FIRST]!, 10_000]]));
    await statement([[REFERENCE, 9_900]]);
    const [item] = await bankItems();
    expect([item!.class, Number(item!.off_paise)]).toEqual(['amount_differs', -100]);
    await expectRight();
  });
});

describe('a file of transfers', () => {
  const good = 'H,IMPS,COLL20260616,2026-06-16\nD,616600000001,PMCT1,100,2026-06-15\nT,1,100';
  test('tells all of its faults by line', () => {
    expect(readLumpFile(good)).toMatchObject({ kind: 'Lump', netPaise: 100 });
    const bad = good.replace('2026-06-16', 'today').replace('100,2026', '0,2026');
    expect(readLumpFile(bad)).toEqual({
      kind: 'Refused',
      problems: [
        { line: 1, reason: 'header', value: 'H,IMPS,COLL20260616,today' },
        { line: 2, reason: 'row', value: 'D,616600000001,PMCT1,0,2026-06-15' },
      ],
    });
    for (const [change, reason] of [
      [good.replace('T,1,100', 'T,1,101'), 'trailer'],
      [good.replace(/(D.*\n)/, '$1$1'), 'twice'],
    ] as const)
      expect(readLumpFile(change)).toMatchObject({ problems: [{ reason }] });
  });
});
