import { describeOnEachDatabase } from '@pune/database/testing/suites';
import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { SandboxTables } from '../gateways/sandbox/sandbox.migrations.ts';
import { paymentSchema } from '../payments.schema.ts';
import type { PaymentTables } from '../payments.tables.ts';
import {
  createWorld,
  forgetEverything,
  openPaymentsDatabase,
  orderOf,
  SECONDS_TO_PAY,
  type World,
} from '../payments.testing.ts';
import { isRight, reportOf, verifyLedger } from '../verification/verification.ts';
import { booksOf } from './channel.contract.ts';
import { openPayers, type Payer } from './testing/payers.ts';

const ACCOUNT = 'P/1/05/00123456';
const RUNS = process.env.TEST_ALL ? 80 : 6;

/** Steps of payers, some of them at the same time. */
const steps = fc.array(
  fc.record({
    payer: fc.nat({ max: 4 }),
    step: fc.constantFrom('begin', 'pay', 'again', 'deliver', 'wait'),
    atOnce: fc.boolean(),
  }),
  { minLength: 4, maxLength: 14 },
);

describeOnEachDatabase('one bill by several channels', (open) => {
  let db: Kysely<PaymentTables>;
  let bank: Kysely<SandboxTables>;
  beforeAll(async () => void ({ db, bank } = await openPaymentsDatabase(open)));

  test('is credited once in any order of messages; the rest is an advance, refused or set aside', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (story) => {
        await forgetEverything(db);
        const { channels, payersOf } = openPayers();
        const world = createWorld(db, { channels, sandboxDb: bank });
        await world.payments.seedSamples();
        const payers = [...(await payersOf(world, ACCOUNT)), website(world)];
        const { totalPaise } = await booksOf(world, db, ACCOUNT);
        let running: Promise<unknown>[] = [];
        for (const { payer, step, atOnce } of story) {
          const work = act(world, payers[payer % payers.length]!, step);
          running.push(work);
          if (atOnce) continue;
          for (const ended of await Promise.allSettled(running))
            if (ended.status === 'rejected') throw ended.reason;
          running = [];
        }
        for (const ended of await Promise.allSettled(running))
          if (ended.status === 'rejected') throw ended.reason;
        await world.settle();
        for (const payer of payers) await payer.settle();

        const books = await booksOf(world, db, ACCOUNT);
        expect(books.creditedPaise).toBeLessThanOrEqual(totalPaise);
        // All money that was taken for good is a credit or an advance; what was set aside is apart.
        expect(books.receivedPaise).toBe(books.creditedPaise + books.advancePaise);
        if (books.receivedPaise >= totalPaise) expect(books.duePaise).toBe(0);
        for (const { name, takenPaise } of payers)
          expect(await bookedOf(name), `money of ${name}`).toBe(takenPaise());
        const findings = await verifyLedger(db);
        expect(isRight(findings), reportOf(findings)).toBe(true);
      }),
      { numRuns: RUNS, seed: 11 },
    );
  });

  /** @returns the money of a source that has a receipt or lies in suspense */
  async function bookedOf(gateway: string): Promise<number> {
    const receipts = await db
      .selectFrom('payment_receipts')
      .innerJoin('payment_intents', 'payment_intents.id', 'intent_id')
      .select('amount_paise')
      .where('gateway', '=', gateway)
      .execute();
    const aside = await db
      .selectFrom('payment_suspense')
      .select('amount_paise')
      .where('gateway', '=', gateway)
      .where('posted', '=', 1)
      .where('resolved_at', 'is', null)
      .execute();
    return [...receipts, ...aside].reduce((sum, row) => sum + Number(row.amount_paise), 0);
  }
});

async function act(world: World, payer: Payer, step: string): Promise<void> {
  switch (step) {
    case 'begin':
      return payer.begin();
    case 'pay':
      return payer.pay();
    case 'again':
      return payer.again();
    case 'deliver':
      return void (await world.deliver());
    default:
      return world.pass(40);
  }
}

/** A payer on the website, at the bank's page of the sandbox. */
function website(world: World): Payer {
  let order: string | null = null;
  let takenPaise = 0;
  const paid = new Set<string>();
  let amount = 0;
  const pay = async () => {
    if (order === null || paid.has(order)) return;
    paid.add(order);
    takenPaise += amount;
    await world.psp.pay(order, 'card', 'success');
    world.pass(SECONDS_TO_PAY);
  };
  return {
    name: 'sandbox',
    takenPaise: () => takenPaise,
    begin: async () => {
      const [bill] = await world.payments.findBills({
        head: 'property_tax',
        accountNumber: ACCOUNT,
      });
      const request = paymentSchema.parse({ bills: [bill!.id], gateway: 'sandbox' });
      const created = await world.payments.createIntent(request, null);
      if (created.kind !== 'Created') return;
      order = orderOf(created.payment.checkout);
      amount = created.payment.amountPaise;
    },
    pay,
    again: pay,
    settle: async () => {},
  };
}
