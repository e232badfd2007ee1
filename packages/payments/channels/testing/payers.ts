import type { World } from '../../payments.testing.ts';
import { bharatConnectBiller } from '../bharat-connect/biller.ts';
import { createOperatingUnit, newKeys } from '../bharat-connect/testing/operating-unit.ts';
import type { Day } from '@pune/std/india-time';
import { counterDay } from '../../simulation/cash.ts';
import { agents, cashOf, registerDevice } from '../agents/agents.ts';
import { remit } from '../agents/remittances.ts';
import { createAgentDevice } from '../agents/testing/agent-device.ts';
import { openSession } from '../counters/sessions.ts';
import { takePayment } from '../counters/take-payment.ts';
import { imps } from '../imps/imps.ts';
import { noticeOf } from '../imps/testing/collecting-bank.ts';
import { allotVirtualAccount } from '../imps/virtual-accounts.ts';
import type { InboundChannel } from '../inbound.ts';

/** A payer by one channel, in a test. Each method does nothing where it makes no sense. */
export interface Payer {
  /** The source of the money in the books. */
  name: string;
  begin: () => Promise<void>;
  pay: () => Promise<void>;
  /** Repeats the last message, as it stood. */
  again: () => Promise<void>;
  /** Asks, or sends again, until the outcome is known: what the other side does in the end. */
  settle: () => Promise<void>;
  /** @returns the money that left the payer for good */
  takenPaise: () => number;
  /** The payments whose money another party brings to the bank. */
  moved?: () => Moved[];
  /** Brings all cash to the bank with a slip. @returns its amount */
  bring?: (reference: string, day: Day) => Promise<number>;
}
/** Money of one payment, as the party knows it that brings it to the bank. */
export interface Moved {
  /** The party's number of the payment. */
  id: string;
  /** Our order, where the party knows it. */
  orderId: string;
  paise: number;
  at: Date;
}

const BILLER_ID = 'PUNE00000PUNPT';
const [unitKeys, billerKeys] = [newKeys(), newKeys()];
const CLIENT_CODE = 'PMCT';
const IMPS_SECRET = 'the secret of the collecting service';
let serials = 0;
const randomText = (bytes: number): string =>
  crypto.getRandomValues(Buffer.alloc(bytes)).toString('base64url');

/** Opens the inbound channels, and a payer by each of them. */
export function openPayers(): {
  channels: InboundChannel[];
  payersOf: (world: World, accountNumber: string) => Promise<Payer[]>;
} {
  const biller = bharatConnectBiller({
    billers: { [BILLER_ID]: 'property_tax' },
    origInst: 'PUNE',
    unitPublicKeys: [unitKeys.publicKey],
    privateKey: billerKeys.privateKey,
  });
  return {
    channels: [biller, imps({ clientCode: CLIENT_CODE, webhookSecrets: [IMPS_SECRET] }), agents()],
    payersOf: async (world, accountNumber) => [
      bharatConnectPayer(world, accountNumber),
      impsPayer(world, accountNumber),
      await agentPayer(world, accountNumber),
      await counterPayer(world, accountNumber),
    ],
  };
}

function bharatConnectPayer(world: World, accountNumber: string): Payer {
  const unit = createOperatingUnit({
    keys: unitKeys,
    billerPublicKey: billerKeys.publicKey,
    billerId: BILLER_ID,
    now: world.now,
    randomText,
    post: async (body) => {
      const answer = await world.payments.receiveMessage('bharatconnect', body, new Headers());
      return answer.kind === 'Answered' ? answer : { status: 400, body: '' };
    },
  });
  let fetched: { refId: string; amountPaise: number } | null = null;
  let last: { message: string; txn: string; amountPaise: number } | null = null;
  /** The network gives the money back unless the biller says that it credited it. */
  const kept = new Map<string, number>();
  const sent = new Map<string, { refId: string; at: Date }>();
  /** Payments without an answer. The network asks about them, and then believes the answer. */
  const unknown = new Map<string, number>();
  const send = async () => {
    if (!last) return;
    const { txn, amountPaise, message } = last;
    if (!kept.has(txn)) unknown.set(txn, amountPaise);
    const answer = await unit.send(message);
    if (answer.kind === 'NoAnswer') return;
    const isCredited = answer.code === '000';
    if (kept.has(txn) && !isCredited) throw new Error('A credited payment was refused later');
    if (isCredited) kept.set(txn, amountPaise);
    unknown.delete(txn);
  };
  return {
    name: 'bharatconnect',
    takenPaise: () => sum(kept),
    moved: () =>
      [...kept].map(([id, paise]) => ({
        id,
        orderId: sent.get(id)!.refId,
        paise,
        at: sent.get(id)!.at,
      })),
    begin: async () => {
      const { refId, amountPaise } = await unit.fetchBill(accountNumber);
      if (amountPaise !== null) fetched = { refId, amountPaise };
    },
    pay: async () => {
      if (!fetched) return;
      const { refId, amountPaise } = fetched;
      const txn = unit.newTxnReferenceId();
      sent.set(txn, { refId, at: world.now() });
      last = {
        message: unit.messages.pay(accountNumber, refId, txn, amountPaise),
        txn,
        amountPaise,
      };
      await send();
    },
    again: send,
    settle: async () => {
      for (const [txn, amountPaise] of unknown) {
        const status = await unit.transactionStatus(txn);
        if (status === 'UNKNOWN') continue;
        if (status === 'SUCCESS') kept.set(txn, amountPaise);
        unknown.delete(txn);
      }
    },
  };
}

const dueOf = async (world: World, accountNumber: string): Promise<number> =>
  (await world.payments.findBills({ head: 'property_tax', accountNumber })).reduce(
    (sum, { duePaise }) => sum + duePaise,
    0,
  );
const sum = (amounts: ReadonlyMap<unknown, number>): number =>
  [...amounts.values()].reduce((total, paise) => total + paise, 0);

/** A payer who transfers what was due when the account was looked up. The transfer is final. */
function impsPayer(world: World, accountNumber: string): Payer {
  let paise = 0;
  let last: { body: string; headers: Record<string, string> } | null = null;
  const sent = new Map<string, number>();
  const days = new Map<string, Date>();
  const unconfirmed = new Map<string, { body: string; headers: Record<string, string> }>();
  const post = async ({ body, headers }: { body: string; headers: Record<string, string> }) => {
    const answer = await world.payments.receiveMessage(
      'imps',
      Buffer.from(body),
      new Headers(headers),
    );
    if (answer.kind === 'Answered' && answer.status === 200) unconfirmed.delete(body);
  };
  const send = async () => {
    if (last) await post(last);
  };
  return {
    name: 'imps',
    takenPaise: () => sum(sent),
    moved: () => [...sent].map(([id, paise]) => ({ id, orderId: '', paise, at: days.get(id)! })),
    begin: async () => void (paise = await dueOf(world, accountNumber)),
    pay: async () => {
      if (paise === 0) return;
      const number = await world.payments.within((context) =>
        allotVirtualAccount(context, { head: 'property_tax', accountNumber }, CLIENT_CODE),
      );
      const utr = `UTR${String((serials += 1)).padStart(9, '0')}`;
      last = noticeOf(
        { accountNumber: number, amountPaise: paise, utr, at: world.now() },
        IMPS_SECRET,
      );
      sent.set(utr, paise);
      days.set(utr, world.now());
      unconfirmed.set(last.body, last);
      await send();
    },
    again: send,
    settle: async () => {
      for (const notice of unconfirmed.values()) await post(notice);
    },
  };
}

/** A payer at whose door an agent takes cash. What is taken is final; receipts are sent in order. */
async function agentPayer(world: World, accountNumber: string): Promise<Payer> {
  const device = createAgentDevice(`D${(serials += 1)}`);
  await world.payments.within(({ db }) =>
    registerDevice(
      db,
      { id: device.id, post: 'p', publicKey: device.publicKey, floatLimitPaise: 1_000_000_00 },
      world.now(),
    ),
  );
  let paise = 0;
  const sync = async () => {
    if (device.issued.length === 0) return;
    const { body, headers } = device.batch(device.issued);
    await world.payments.receiveMessage('agent', Buffer.from(body), new Headers(headers));
  };
  return {
    name: 'agent',
    takenPaise: () => device.issued.reduce((total, { amountPaise }) => total + amountPaise, 0),
    begin: async () => void (paise = await dueOf(world, accountNumber)),
    pay: async () => {
      if (paise === 0) return;
      device.issue(accountNumber, paise, world.now());
      await sync();
    },
    again: sync,
    settle: sync,
    bring: (reference, remittedOn) =>
      world.payments.within(async (context) => {
        const amountPaise = await cashOf(context.db, device.id);
        if (amountPaise === 0) return 0;
        const slip = { deviceId: device.id, reference, amountPaise, remittedOn };
        await context.db.transaction().execute((tx) => remit(context, tx, slip));
        return amountPaise;
      }),
  };
}

/** A payer at a counter, where a clerk gives back what the counter does not take. */
async function counterPayer(world: World, accountNumber: string): Promise<Payer> {
  const clerk = { person: 'clerk', post: `p${(serials += 1)}` };
  const { sessionId } = await world.payments.within((context) =>
    context.db
      .transaction()
      .execute((tx) =>
        openSession(
          context,
          tx,
          { place: 'counter', desk: 'window-1', outlet: 'o', openingPaise: 0 },
          clerk,
        ),
      ),
  );
  let paise = 0;
  let key: string | null = null;
  const taken = new Map<string, number>();
  const press = async () => {
    if (key === null) return;
    const pressed = key;
    const payment = {
      head: 'property_tax',
      accountNumber,
      amountPaise: paise,
      means: 'cash',
      idempotencyKey: pressed,
    } as const;
    const result = await world.payments.within((context) =>
      context.db
        .transaction()
        .execute((tx) => takePayment(context, tx, sessionId, payment, clerk.person)),
    );
    if (result.kind === 'Taken') taken.set(pressed, result.receipt.amountPaise);
  };
  return {
    name: 'counter',
    takenPaise: () => sum(taken),
    begin: async () => void (paise = await dueOf(world, accountNumber)),
    pay: async () => {
      if (paise === 0) return;
      // A clerk finds out how a payment ended before the next one.
      await press();
      key = `key ${(serials += 1)}`;
      await press();
    },
    again: press,
    settle: press,
    bring: (reference, day) =>
      world.payments.within(async (context) => {
        const counter = counterDay(context, clerk.person);
        // The drawer has no coins below a rupee: the count misses them, and a second person sees it.
        await counter.close(sessionId, Math.floor(sum(taken) / 100) * 100);
        const done = await counter.deposit(sessionId, reference, day);
        return done.kind === 'Deposited' ? done.paise : 0;
      }),
  };
}
