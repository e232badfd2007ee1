import { describeOnEachDatabase } from '@pune/database/testing/suites';
import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SandboxTables } from '../../gateways/sandbox/sandbox.migrations.ts';
import type { PaymentTables } from '../../payments.tables.ts';
import {
  createWorld,
  forgetEverything,
  openPaymentsDatabase,
  type World,
} from '../../payments.testing.ts';
import { isRight, reportOf, verifyLedger } from '../../verification/verification.ts';
import { booksOf, channelContract, type Sender } from '../channel.contract.ts';
import { imps, IMPS } from './imps.ts';
import { noticeOf, type Transfer } from './testing/collecting-bank.ts';
import { allotVirtualAccount, numberOf, serialOf } from './virtual-accounts.ts';

const SECRET = 'the secret of the collecting service';
const CODE = 'PMCT';
const ACCOUNT = 'P/2/03/00200011';
const openChannel = () => imps({ clientCode: CODE, webhookSecrets: ['an older secret', SECRET] });
let utrs = 0;
const newUtr = () => `6166${String((utrs += 1)).padStart(8, '0')}`;
const numberFor = (world: World, accountNumber: string) =>
  world.payments.within((context) =>
    allotVirtualAccount(context, { head: 'property_tax', accountNumber }, CODE),
  );

channelContract(IMPS, (): Sender => ({
  channel: openChannel(),
  prepare: async (world, accountNumber) => {
    const bills = await world.payments.findBills({ head: 'property_tax', accountNumber });
    return noticeOf(
      {
        accountNumber: await numberFor(world, accountNumber),
        amountPaise: bills.reduce((sum, { duePaise }) => sum + duePaise, 0),
        utr: newUtr(),
        at: world.now(),
      },
      SECRET,
    );
  },
  tamper: ({ body, headers }) => ({
    body: body.replace(/"amount":\d+/, '"amount":100'),
    ...(headers && { headers }),
  }),
  understand: ({ status }) => (status === 200 ? 'credited' : 'refused'),
}));

describeOnEachDatabase('bank transfers to an account number of a bill', (open) => {
  let db: Kysely<PaymentTables>;
  let bank: Kysely<SandboxTables>;
  let world: World;
  beforeAll(async () => void ({ db, bank } = await openPaymentsDatabase(open)));
  beforeEach(async () => {
    await forgetEverything(db);
    world = createWorld(db, { channels: [openChannel()], sandboxDb: bank });
    await world.payments.seedSamples();
  });
  const transfer = async (more: Partial<Transfer> = {}) => {
    const { body, headers } = noticeOf(
      {
        accountNumber: await numberFor(world, ACCOUNT),
        amountPaise: 10_000,
        utr: newUtr(),
        at: world.now(),
        ...more,
      },
      SECRET,
    );
    return world.payments.receiveMessage(IMPS, Buffer.from(body), new Headers(headers));
  };
  const suspense = () =>
    db.selectFrom('payment_suspense').select(['reason', 'amount_paise', 'posted']).execute();
  const expectRight = async () => {
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
  };

  test('the oldest bill is credited first, and the newest keeps the rest', async () => {
    const bills = await world.payments.findBills({ head: 'property_tax', accountNumber: ACCOUNT });
    const [newest, oldest] = bills as [(typeof bills)[0], (typeof bills)[0]];
    await transfer({ amountPaise: oldest.duePaise + 500 });
    const after = await world.payments.findBills({ head: 'property_tax', accountNumber: ACCOUNT });
    expect(after.map(({ creditedPaise }) => creditedPaise)).toEqual([500, oldest.duePaise]);
    expect(newest.period > oldest.period).toBe(true);
    await expectRight();
  });

  test('what no bill needs is an advance of the account', async () => {
    const { duePaise } = await booksOf(world, db, ACCOUNT);
    await transfer({ amountPaise: duePaise + 700 });
    expect(await booksOf(world, db, ACCOUNT)).toMatchObject({ duePaise: 0, advancePaise: 700 });
    await transfer({ amountPaise: 900 });
    expect(await booksOf(world, db, ACCOUNT)).toMatchObject({ advancePaise: 1_600, receipts: 2 });
    await expectRight();
  });

  test.each([
    [
      'a wrong check digit',
      (number: string) => number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10),
    ],
    ['a number that is not allotted', () => numberOf(CODE, '000000000')],
    ['the number of another client', (number: string) => number.replace(CODE, 'XXXX')],
  ])('money for %s is set aside, once', async (_, change) => {
    const accountNumber = change(await numberFor(world, ACCOUNT));
    const utr = newUtr();
    for (let times = 0; times < 2; times += 1)
      expect(await transfer({ accountNumber, utr })).toMatchObject({ status: 200 });
    expect(
      (await suspense()).map((row) => ({ ...row, amount_paise: Number(row.amount_paise) })),
    ).toEqual([{ reason: 'unknown_order', amount_paise: 10_000, posted: 1 }]);
    await expectRight();
  });

  test('money of another currency is set aside as such, and never credited', async () => {
    await transfer({ amountPaise: 10_000, currency: 'USD' });
    const { receivedPaise } = await booksOf(world, db, ACCOUNT);
    expect(receivedPaise).toBe(0);
    expect(
      await db.selectFrom('payment_suspense').select(['reason', 'currency']).execute(),
    ).toEqual([{ reason: 'currency', currency: 'USD' }]);
    const balances = await db.selectFrom('ledger_balances').select('currency').execute();
    expect(new Set(balances.map(({ currency }) => currency))).toEqual(new Set(['USD']));
    await expectRight();
  });

  test('another amount under the same reference is no repetition: it is set aside', async () => {
    const utr = newUtr();
    await transfer({ utr, amountPaise: 10_000 });
    await transfer({ utr, amountPaise: 90_000 });
    await transfer({ utr, amountPaise: 90_000 });
    const { receivedPaise } = await booksOf(world, db, ACCOUNT);
    expect(receivedPaise).toBe(10_000);
    expect(
      (await suspense()).map((row) => ({ ...row, amount_paise: Number(row.amount_paise) })),
    ).toEqual([{ reason: 'second_payment', amount_paise: 90_000, posted: 1 }]);
    await expectRight();
  });

  test('the rebate of the day of the transfer holds, though the notice comes later', async () => {
    const paidAt = new Date('2026-05-31T18:20:00.000Z');
    world = createWorld(db, { channels: [openChannel()], sandboxDb: bank, start: paidAt });
    const { duePaise } = await booksOf(world, db, 'P/1/05/00123456');
    world.pass(2 * 86_400);
    const accountNumber = await numberFor(world, 'P/1/05/00123456');
    await transfer({ accountNumber, amountPaise: duePaise, at: paidAt });
    expect(await booksOf(world, db, 'P/1/05/00123456')).toMatchObject({
      duePaise: 0,
      advancePaise: 0,
    });
    await expectRight();
  });

  test('an account has one number, also when it is asked for four times at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 4 }, () => numberFor(world, ACCOUNT)));
    expect(new Set(numbers).size).toBe(1);
  });

  test('other events are acknowledged and have no effect', async () => {
    const { body } = noticeOf(
      { accountNumber: 'x', amountPaise: 1, utr: newUtr(), at: world.now() },
      SECRET,
    );
    const other = body.replace('virtual_account.credited', 'virtual_account.closed');
    const { createHmac } = await import('node:crypto');
    const signature = createHmac('sha256', SECRET).update(other).digest('hex');
    expect(
      await world.payments.receiveMessage(
        IMPS,
        Buffer.from(other),
        new Headers({ 'x-razorpay-signature': signature }),
      ),
    ).toMatchObject({ status: 200, body: '{"received":false}' });
  });

  test('keeps nothing about the payer', async () => {
    await transfer();
    for (const table of ['payment_intents', 'payment_events', 'payment_receipts'] as const)
      expect(JSON.stringify(await db.selectFrom(table).selectAll().execute())).not.toMatch(
        /A Payer|765432123456789|9800000000|payer@example/,
      );
  });
});

describe('an account number at the bank', () => {
  const serials = fc.integer({ min: 0, max: 999_999_999 }).map((n) => String(n).padStart(9, '0'));

  test('gives back its serial, and notices one wrong digit', () => {
    fc.assert(
      fc.property(serials, fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }), (serial, at, by) => {
        const number = numberOf(CODE, serial);
        expect(serialOf(CODE, number)).toBe(serial);
        const digits = Array.from(number.slice(CODE.length));
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(serialOf(CODE, CODE + digits.join(''))).toBeNull();
      }),
    );
  });

  test('notices two neighbours that changed places', () => {
    fc.assert(
      fc.property(serials, fc.nat({ max: 8 }), (serial, at) => {
        const digits = Array.from(numberOf(CODE, serial).slice(CODE.length));
        fc.pre(digits[at] !== digits[at + 1]);
        [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
        expect(serialOf(CODE, CODE + digits.join(''))).toBeNull();
      }),
    );
  });
});
