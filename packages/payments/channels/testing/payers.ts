import type { World } from '../../payments.testing.ts';
import { bharatConnectBiller } from '../bharat-connect/biller.ts';
import { createOperatingUnit, newKeys } from '../bharat-connect/testing/operating-unit.ts';
import type { InboundChannel } from '../inbound.ts';

/** A payer by one channel, in a test. Each method does nothing where it makes no sense. */
export interface Payer {
  /** The source of the money in the books. */
  name: string;
  begin: () => Promise<void>;
  pay: () => Promise<void>;
  /** Repeats the last message, as it stood. */
  again: () => Promise<void>;
  /** @returns the money that left the payer for good */
  takenPaise: () => number;
}

const BILLER_ID = 'PUNE00000PUNPT';
const [unitKeys, billerKeys] = [newKeys(), newKeys()];
const randomText = (bytes: number): string =>
  crypto.getRandomValues(Buffer.alloc(bytes)).toString('base64url');

/** Opens the inbound channels, and a payer by each of them. */
export function openPayers(): {
  channels: InboundChannel[];
  payersOf: (world: World, accountNumber: string) => Payer[];
} {
  const biller = bharatConnectBiller({
    billers: { [BILLER_ID]: 'property_tax' },
    origInst: 'PUNE',
    unitPublicKeys: [unitKeys.publicKey],
    privateKey: billerKeys.privateKey,
  });
  return {
    channels: [biller],
    payersOf: (world, accountNumber) => [bharatConnectPayer(world, accountNumber)],
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
  const send = async () => {
    if (!last) return;
    const { txn, amountPaise, message } = last;
    const answer = await unit.send(message);
    const isCredited = answer.kind === 'Answer' && answer.code === '000';
    if (kept.has(txn) && !isCredited) throw new Error('A credited payment was refused later');
    if (isCredited) kept.set(txn, amountPaise);
  };
  return {
    name: 'bharatconnect',
    takenPaise: () => [...kept.values()].reduce((sum, paise) => sum + paise, 0),
    begin: async () => {
      const { refId, amountPaise } = await unit.fetchBill(accountNumber);
      if (amountPaise !== null) fetched = { refId, amountPaise };
    },
    pay: async () => {
      if (!fetched) return;
      const { refId, amountPaise } = fetched;
      const txn = unit.newTxnReferenceId();
      last = {
        message: unit.messages.pay(accountNumber, refId, txn, amountPaise),
        txn,
        amountPaise,
      };
      await send();
    },
    again: send,
  };
}
