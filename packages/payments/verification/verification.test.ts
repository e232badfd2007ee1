import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { PaymentTables } from '../payments.tables.ts';
import { addIncentive } from '../incentives/add-incentive.ts';
import {
  freshWorld,
  incentiveOf,
  openPaymentsDatabase,
  withoutTriggers,
  type World,
} from '../payments.testing.ts';
import { contentOf } from '../bills/versions.ts';
import { isRight, reportOf, verifyLedger } from './verification.ts';

const COMMAND = fileURLToPath(new URL('../verify-ledger.ts', import.meta.url));

describeOnEachDatabase('verifying the ledger', (open) => {
  let db: Kysely<PaymentTables>;
  let url: string;
  let world: World;
  beforeAll(async () => void ({ db, url } = await openPaymentsDatabase(open)));
  /** Paid and partly given back; paid twice; paid with another amount; declined; not paid. */
  beforeEach(async () => {
    world = await freshWorld(db);
    await addIncentive(db, incentiveOf('water_charges'), world.now());
    const { id } = await world.payBill('P/1/05/00123456', 'settled_at_once');
    for (const [account, outcome] of [
      ['P/1/05/00123457', 'paid_twice'],
      ['W/05/0012345', 'amount_differs'],
      ['W/11/0031002', 'declined'],
    ] as const)
      await world.payBill(account, outcome);
    await world.begin('W/07/0041500');
    await world.deliver();
    await world.payments.refund(id, { amountPaise: 12_345, reason: 'request' }, 'staff');
    world.pass(5);
    await world.deliver();
  });

  const broken = async () =>
    (await verifyLedger(db))
      .filter(({ violations }) => violations.length > 0)
      .map(({ invariant }) => invariant);
  const command = () =>
    spawnSync(process.execPath, [COMMAND], {
      env: { ...process.env, SERVICES_DATABASE_URL: url },
      encoding: 'utf8',
    });

  test('finds no violation in correct books, and exits with 0', async () => {
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
    for (const { invariant, checked } of findings) expect(checked, invariant).toBeGreaterThan(0);
    const { status, stdout } = command();
    expect(stdout).toContain('The ledger is right.');
    expect(status).toBe(0);
  });

  test.each<[string, string, (tx: Kysely<PaymentTables>) => Promise<unknown>]>([
    [
      'a line that grew by a paisa',
      'debits are credits in each entry',
      (tx) =>
        tx
          .updateTable('ledger_lines')
          .set((row) => ({ debit_paise: row('debit_paise', '+', 1) }))
          .where('account', '=', 'bank')
          .execute(),
    ],
    [
      'a line that is gone',
      'debits are credits in each entry',
      (tx) => tx.deleteFrom('ledger_lines').where('account', '=', 'bank').execute(),
    ],
    [
      'an entry without lines',
      'debits are credits in each entry',
      (tx) =>
        tx
          .insertInto('ledger_entries')
          .values({
            id: 'x',
            reason: 'capture',
            gateway: 'sandbox',
            intent_id: null,
            refund_id: null,
            value_date: '2026-06-15',
            at: '',
          })
          .execute(),
    ],
    [
      'a balance that was changed',
      'stored balances are the sums of their entries',
      (tx) =>
        tx
          .updateTable('ledger_balances')
          .set({ balance_paise: 1 })
          .where('account', '=', 'bank')
          .execute(),
    ],
    [
      'a balance that is gone',
      'stored balances are the sums of their entries',
      (tx) => tx.deleteFrom('ledger_balances').where('account', '=', 'bank').execute(),
    ],
    [
      'a receipt that is gone',
      'each captured payment has one receipt and one entry',
      (tx) => tx.deleteFrom('payment_receipts').where('serial', '=', 1).execute(),
    ],
    [
      'a receipt over more money',
      'each captured payment has one receipt and one entry',
      async (tx) => {
        const { number, content } = await tx
          .selectFrom('payment_receipts')
          .select(['number', 'content'])
          .executeTakeFirstOrThrow();
        await tx
          .updateTable('payment_receipts')
          .set({ content: JSON.stringify({ ...(JSON.parse(content) as object), amountPaise: 1 }) })
          .where('number', '=', number)
          .execute();
      },
    ],
    [
      'a receipt of another channel',
      'each event, receipt and entry names the channel',
      (tx) =>
        tx
          .updateTable('payment_receipts')
          .set({ channel: 'kiosk' })
          .where('serial', '=', 1)
          .execute(),
    ],
    [
      'a gap in the series',
      'receipt numbers have no gap',
      (tx) => tx.updateTable('payment_receipt_series').set({ last_serial: 9 }).execute(),
    ],
    [
      'a bill that shrank',
      'no bill is credited above its due',
      (tx) =>
        tx
          .updateTable('payment_bills')
          .set({
            facts: JSON.stringify({
              areaSqFt: 1,
              ratePaisePerSqFtMonth: 1,
              selfOccupied: true,
              ecoMeasures: 0,
            }),
          })
          .where('head', '=', 'property_tax')
          .execute(),
    ],
    [
      'another account number of a bill',
      'each bill is what its last version says',
      (tx) =>
        tx
          .updateTable('payment_bills')
          .set({ account_number: 'P/9/99/9' })
          .where('account_number', '=', 'W/07/0041500')
          .execute(),
    ],
    [
      'another head of a bill',
      'each bill is what its last version says',
      (tx) =>
        tx
          .updateTable('payment_bills')
          .set({ head: 'certificate_fees' })
          .where('account_number', '=', 'W/14/0060077')
          .execute(),
    ],
    [
      'another owner of a bill',
      'each bill is what its last version says',
      (tx) =>
        tx
          .updateTable('payment_bills')
          .set({ owner: null })
          .where('account_number', '=', 'W/07/0041500')
          .execute(),
    ],
    [
      'another amount of a bill that nobody paid',
      'each bill is what its last version says',
      (tx) =>
        tx
          .updateTable('payment_bills')
          .set({ facts: '{"kilolitres":1}' })
          .where('account_number', '=', 'W/07/0041500')
          .execute(),
    ],
    [
      'a version that was changed with its bill',
      'each bill is what its last version says',
      async (tx) => {
        const bill = await tx
          .updateTable('payment_bills')
          .set({ facts: '{"kilolitres":1}' })
          .where('account_number', '=', 'W/07/0041500')
          .returningAll()
          .executeTakeFirstOrThrow();
        await tx
          .updateTable('payment_bill_versions')
          .set({ content: contentOf(bill) })
          .where('bill_id', '=', bill.id)
          .execute();
      },
    ],
    [
      'a bill that was written past the rules',
      'each bill is what its last version says',
      (tx) => tx.deleteFrom('payment_bill_versions').execute(),
    ],
    [
      'a refund of a negative amount',
      'refunds are whole paise above nothing',
      (tx) => tx.updateTable('payment_refunds').set({ amount_paise: -1 }).execute(),
    ],
    [
      'a refund that grew',
      'refunds stay within what was captured',
      (tx) => tx.updateTable('payment_refunds').set({ amount_paise: 99_999_999 }).execute(),
    ],
    [
      'a refund that was marked failed by hand',
      'each refund that left has one entry',
      (tx) => tx.updateTable('payment_refunds').set({ state: 'failed' }).execute(),
    ],
    [
      'suspense that was resolved by hand',
      'what is set aside is the balance of suspense',
      (tx) =>
        tx
          .updateTable('payment_suspense')
          .set({ resolved_at: '2026-06-15T00:00:00.000Z' })
          .execute(),
    ],
    [
      'suspense that is gone',
      'every event that fitted nothing was set aside',
      (tx) => tx.deleteFrom('payment_suspense').execute(),
    ],
    [
      'a payment that was marked paid by hand',
      'replaying all events yields the stored state',
      (tx) =>
        tx
          .updateTable('payment_intents')
          .set({ state: 'captured' })
          .where('state', '=', 'failed')
          .execute(),
    ],
    [
      'an event that is gone',
      'replaying all events yields the stored state',
      (tx) =>
        tx
          .deleteFrom('payment_events')
          .where('kind', '=', 'captured')
          .where('outcome', '=', 'applied')
          .execute(),
    ],
  ])('finds %s', async (_, invariant, corrupt) => {
    await withoutTriggers(db, async (tx) => void (await corrupt(tx)));
    expect(await broken()).toContain(invariant);
  });

  test('reports violations, and exits with 1', async () => {
    await db
      .updateTable('ledger_balances')
      .set({ balance_paise: 500 })
      .where('account', '=', 'bank')
      .execute();
    const { status, stdout } = command();
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /✗ stored balances are the sums of their entries +1 of \d+ wrong\n {4}bank INR: stored ₹5\.00, entries ₹3\d\d\d\.\d\d/,
    );
    expect(stdout).toContain('The ledger is wrong in 1 of 14 ways');
  });
});
