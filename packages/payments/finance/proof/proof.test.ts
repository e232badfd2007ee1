import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { firstFault } from '@pune/std/hash-chain';
import { addDays, dayInIndia, type Day } from '@pune/std/india-time';
import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../../gateways/sandbox/magic.ts';
import type { PaymentTables } from '../../payments.tables.ts';
import { freshWorld, openPaymentsDatabase, type World } from '../../payments.testing.ts';
import { isRight, reportOf, verifyLedger } from '../../verification/verification.ts';
import { differencesOf, isProven, openTransit } from './day-proof.ts';
import { receiptDigest } from './proofs.ts';

const DAY_SECONDS = 86_400;
const ACCOUNTS = ['W/05/0012345', 'P/1/05/00123456', 'F/2026/000114', 'F/2026/000108'];
const OUTCOMES: Outcome[] = ['success', 'paid_twice', 'settled_at_once', 'amount_differs', 'slow'];

describeOnEachDatabase('the daily proof', (open) => {
  let db: Kysely<PaymentTables>;
  let world: World;
  beforeEach(async () => {
    db ??= (await openPaymentsDatabase(open)).db;
    world = await freshWorld(db);
  });
  const { stringify } = JSON;
  /** One turn of the schedule. */
  const sweep = async () => {
    await world.deliver();
    await world.payments.poll();
    await world.payments.finance.reconcileOpen();
    await world.payments.finance.publishProofs();
  };
  const proofs = () => world.payments.finance.proofs.newest(null, 100);
  const proofOf = async (day: Day) => (await proofs()).find((row) => row.proof.day === day)!.proof;

  test('without a statement it says so, and all receipts are in transit', async () => {
    const { amountPaise } = await world.payBill(ACCOUNTS[0]!);
    await world.deliver();
    const day = dayInIndia(world.now());
    world.pass(DAY_SECONDS);
    await sweep();
    const proof = await proofOf(day);
    expect(proof.bank).toMatchObject({ isCovered: false, count: 0, paise: 0 });
    expect(proof.receipts).toMatchObject({ count: 1, paise: amountPaise });
    expect(proof.differences).toEqual([
      { class: 'in_transit', gateway: 'sandbox', of: day, count: 1, paise: amountPaise },
    ]);
  });

  test('with the statement, each difference has its class, and nothing stays in transit', async () => {
    const { amountPaise, secret } = await world.payBill(ACCOUNTS[0]!);
    await world.deliver();
    const day = dayInIndia(world.now());
    world.pass(2 * DAY_SECONDS);
    await world.payments.finance.takeTrialStatements(world.psp);
    await sweep();
    const next = await proofOf(addDays(day, 1));
    expect(next.isSample).toBe(true);
    expect(next.bank.isCovered).toBe(true);
    const classes = Object.fromEntries(next.differences.map((one) => [one.class, one.paise]));
    expect(classes).toMatchObject({ earlier: -amountPaise, bank_fee: 1_180 });
    expect(classes.gateway_fee).toBeGreaterThan(0);
    const all = (await proofs()).map(({ proof }) => proof);
    expect(all.every(isProven)).toBe(true);
    expect(openTransit(all)).toEqual([]);
    const receipt = (await world.payments.receipt(secret))!;
    const list = await world.payments.finance.proofs.receiptsCsv(day);
    expect(list, 'the payer finds the own receipt').toContain(
      receiptDigest(receipt.number, receipt.verifyCode, receipt.amountPaise),
    );
    expect(stringify([list, all])).not.toContain(receipt.number);
  });

  test('revisions are one chain, and a turn without news adds none', async () => {
    await world.payBill(ACCOUNTS[0]!);
    await world.deliver();
    world.pass(DAY_SECONDS);
    await sweep();
    world.pass(DAY_SECONDS);
    await world.payments.finance.takeTrialStatements(world.psp);
    await sweep();
    const chain = await world.payments.finance.proofs.chain(0, 100);
    expect(firstFault(chain)).toBeNull();
    expect(chain.length).toBeGreaterThan(2);
    await sweep();
    expect(await world.payments.finance.proofs.chain(0, 100)).toEqual(chain);
    const changed = { ...chain[0]!, proof: { ...chain[0]!.proof, isSample: false } };
    expect(firstFault([changed, ...chain.slice(1)])).toMatchObject({ kind: 'Changed', seq: 1 });
    await expect(db.updateTable('payment_proofs').set({ content: '' }).execute()).rejects.toThrow(
      /append-only/,
    );
  });

  test('any payments, statements and turns, in any order: every day adds up, and the books are right', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.record({ pay: fc.constantFrom(...ACCOUNTS), how: fc.constantFrom(...OUTCOMES) }),
            fc.constantFrom('sweep' as const, 'statements' as const, 'day' as const),
          ),
          { minLength: 4, maxLength: 10 },
        ),
        async (steps) => {
          world = await freshWorld(db);
          for (const step of steps) {
            if (step === 'sweep') await sweep();
            else if (step === 'statements')
              await world.payments.finance.takeTrialStatements(world.psp);
            else if (step === 'day') world.pass(DAY_SECONDS);
            else {
              // A bill that is paid already cannot be begun.
              const begun = await world.begin(step.pay).catch(() => null);
              if (begun?.kind !== 'Created') continue;
              await world.psp.pay(
                new URL((begun.payment.checkout as { url: string }).url).pathname
                  .split('/')
                  .at(-1)!,
                'card',
                step.how,
              );
              world.pass(3);
              await world.deliver();
            }
          }
          for (let day = 0; day < 3; day += 1) {
            world.pass(DAY_SECONDS);
            await world.payments.finance.takeTrialStatements(world.psp);
            await sweep();
          }
          const all = (await proofs()).map(({ proof }) => proof);
          for (const proof of all) expect(isProven(proof), stringify(proof)).toBe(true);
          expect(openTransit(all)).toEqual([]);
          const findings = await verifyLedger(db);
          expect(isRight(findings), reportOf(findings)).toBe(true);
          const { bankChanged } = await world.payments.finance.reconcileOpen();
          expect(bankChanged ?? 0, 'again: nothing changes').toBe(0);
        },
      ),
      { numRuns: process.env.TEST_ALL ? 40 : 4, seed: 7 },
    );
  });
});

describe('the differences of a day', () => {
  test('a settlement that refunds took whole leaves nothing in transit', () => {
    const day = '2026-11-28';
    const receipt = { gateway: 'upi', day, paise: 500, settlement: 's' };
    expect(
      differencesOf({
        day,
        receipts: [receipt],
        credited: [receipt],
        settlements: [
          {
            gateway: 'upi',
            id: 's',
            bookedOn: day,
            grossPaise: 500,
            feePaise: 0,
            refundPaise: 500,
            offPaise: 0,
          },
        ],
        loose: [],
      }),
    ).toEqual([{ class: 'refund', gateway: 'upi', of: day, count: 1, paise: 500 }]);
  });
});
