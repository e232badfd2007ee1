import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { SandboxTables } from '../gateways/sandbox/sandbox.migrations.ts';
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
import type { InboundChannel } from './inbound.ts';

/** A message that reports money, as its sender would post it. */
export interface Message {
  body: string;
  headers?: Record<string, string>;
}
/** The meaning of an answer to the other side. */
export type Understood = 'credited' | 'refused' | 'unknown';

/** The other side of a channel, in a test. */
export interface Sender {
  channel: InboundChannel;
  /** Prepares the message that pays everything that is due for an account. */
  prepare: (world: World, accountNumber: string) => Promise<Message>;
  /** A message of the same kind with another amount, signed by the sender or not. */
  tamper: (message: Message) => Message;
  understand: (answer: { status: number; body: string }) => Understood;
}

const ACCOUNT = 'P/1/05/00123456';
const OTHER = 'P/1/05/00123457';

/** Posts a message, and reads the answer as the sender does. */
export async function post(
  world: World,
  { channel, understand }: Sender,
  { body, headers }: Message,
): Promise<Understood> {
  const answer = await world.payments.receiveMessage(
    channel.name,
    Buffer.from(body),
    new Headers(headers),
  );
  if (answer.kind !== 'Answered') return 'refused';
  return understand(answer);
}

/** The state of an account in the books. */
export async function booksOf(world: World, db: Kysely<PaymentTables>, accountNumber: string) {
  const bills = await world.payments.findBills({ head: 'property_tax', accountNumber });
  const receipts = await db
    .selectFrom('payment_receipts')
    .innerJoin('payment_intents', 'payment_intents.id', 'intent_id')
    .select(['payment_receipts.channel', 'payment_intents.amount_paise'])
    .execute();
  return {
    creditedPaise: bills.reduce((sum, { creditedPaise }) => sum + creditedPaise, 0),
    totalPaise: bills.reduce((sum, { totalPaise }) => sum + totalPaise, 0),
    duePaise: bills.reduce((sum, { duePaise }) => sum + duePaise, 0),
    advancePaise: await world.payments.advanceOf({ head: 'property_tax', accountNumber }),
    receipts: receipts.length,
    receivedPaise: receipts.reduce((sum, row) => sum + Number(row.amount_paise), 0),
    channels: [...new Set(receipts.map(({ channel }) => channel))].sort(),
  };
}

/** Declares what every inbound channel must do, on each database. */
export function channelContract(name: string, openSender: () => Sender): void {
  describeOnEachDatabase(`the channel ${name}`, (open) => {
    let db: Kysely<PaymentTables>;
    let bank: Kysely<SandboxTables>;
    let world: World;
    let sender: Sender;
    beforeAll(async () => void ({ db, bank } = await openPaymentsDatabase(open)));
    beforeEach(async () => {
      await forgetEverything(db);
      sender = openSender();
      world = createWorld(db, { channels: [sender.channel], sandboxDb: bank });
      await world.payments.seedSamples();
    });
    const send = (message: Message) => post(world, sender, message);
    const books = (account = ACCOUNT) => booksOf(world, db, account);
    const expectRight = async () => {
      const findings = await verifyLedger(db);
      expect(isRight(findings), reportOf(findings)).toBe(true);
    };
    /** Pays everything that is due on the website, up to the bank's page. */
    const payOnWebsite = async (): Promise<void> => {
      const created = await world.begin(ACCOUNT);
      if (created.kind !== 'Created') throw new Error(created.kind);
      await world.psp.pay(orderOf(created.payment.checkout), 'card');
      world.pass(SECONDS_TO_PAY);
    };

    test('credits the bill once, with a receipt, an event and an entry of its channel', async () => {
      const { duePaise } = await books();
      expect(await send(await sender.prepare(world, ACCOUNT))).toBe('credited');
      expect(await books()).toMatchObject({
        creditedPaise: duePaise,
        duePaise: 0,
        advancePaise: 0,
        receipts: 1,
        channels: [sender.channel.name],
      });
      for (const table of ['payment_events', 'ledger_entries'] as const) {
        const rows = await db.selectFrom(table).select('channel').distinct().execute();
        expect(rows, table).toEqual([{ channel: sender.channel.name }]);
      }
      await expectRight();
    });

    test('answers a duplicate like the first, and credits nothing again', async () => {
      const message = await sender.prepare(world, ACCOUNT);
      const answers = [await send(message), await send(message), await send(message)];
      expect(answers).toEqual(['credited', 'credited', 'credited']);
      expect(await books()).toMatchObject({ receipts: 1, advancePaise: 0 });
      await expectRight();
    });

    test('credits once when the same message arrives four times at once', async () => {
      const message = await sender.prepare(world, ACCOUNT);
      await Promise.allSettled(Array.from({ length: 4 }, () => send(message)));
      expect(await send(message)).toBe('credited');
      expect(await books()).toMatchObject({ receipts: 1, advancePaise: 0, duePaise: 0 });
      await expectRight();
    });

    test('refuses a message that was changed, and keeps nothing of it', async () => {
      const message = sender.tamper(await sender.prepare(world, ACCOUNT));
      expect(await send(message)).toBe('refused');
      expect(await books()).toMatchObject({ receipts: 0, creditedPaise: 0 });
      expect(await db.selectFrom('payment_suspense').selectAll().execute()).toEqual([]);
    });

    test('refuses a message without a proof of its sender', async () => {
      const { body } = await sender.prepare(world, ACCOUNT);
      const unsigned = body.replace(/<Signature[\s\S]*<\/Signature>/, '');
      expect(await send({ body: unsigned })).toBe('refused');
      expect((await books()).receipts).toBe(0);
    });

    test.each(['', '{', '<a/>', 'null', '[]', '\u0000', '{"a":'.repeat(500)])(
      'refuses the text %j',
      async (body) => expect(await send({ body })).toBe('refused'),
    );

    test('a bill that was paid on the website is not credited again', async () => {
      const message = await sender.prepare(world, ACCOUNT);
      await payOnWebsite();
      await world.deliver();
      const answer = await send(message);
      const { totalPaise, creditedPaise, advancePaise, receivedPaise } = await books();
      expect(creditedPaise).toBe(totalPaise);
      expect(advancePaise).toBe(answer === 'credited' ? totalPaise : 0);
      expect(receivedPaise).toBe(creditedPaise + advancePaise);
      expect(await send(message)).toBe(answer);
      await expectRight();
    });

    test('a bill that is paid here and on the website at once is credited once', async () => {
      const message = await sender.prepare(world, ACCOUNT);
      await payOnWebsite();
      await Promise.allSettled([send(message), world.deliver(), send(message)]);
      await world.settle();
      const answer = await send(message);
      const { totalPaise, creditedPaise, advancePaise, receivedPaise } = await books();
      expect(creditedPaise).toBe(totalPaise);
      expect(receivedPaise).toBe(creditedPaise + advancePaise);
      expect(advancePaise > 0 || answer === 'refused').toBe(true);
      await expectRight();
    });

    test('payments of two accounts do not touch one another', async () => {
      const messages = await Promise.all(
        [ACCOUNT, OTHER].map((account) => sender.prepare(world, account)),
      );
      expect(await Promise.all(messages.map(send))).toEqual(['credited', 'credited']);
      expect((await books(ACCOUNT)).duePaise).toBe(0);
      expect((await books(OTHER)).duePaise).toBe(0);
      await expectRight();
    });
  });
}
