import { dayInIndia, type Day } from '@pune/std/india-time';
import { settleLines } from '../../books.ts';
import type { Context } from '../../context.ts';
import { post, type Db, type Tx } from '../../ledger.ts';
import { CURRENCY, isAmount } from '../../money.ts';
import { storeDeposit } from '../deposits.ts';
import { AGENT, cashOf, sumOf } from './agents.ts';

export type RemitResult =
  | { kind: 'Remitted'; cashPaise: number; again: boolean }
  | { kind: 'DeviceUnknown' }
  | { kind: 'AmountInvalid' }
  /** The agent has less cash than that: the slip or the amount is wrong. */
  | { kind: 'BeyondCash'; cashPaise: number };

export interface Remittance {
  deviceId: string;
  /** The number of the bank's slip. */
  reference: string;
  amountPaise: number;
  remittedOn: Day;
}

/** Books cash that an agent brought to the bank, once for each slip. */
export async function remit(
  context: Context,
  tx: Tx,
  { deviceId, reference, amountPaise, remittedOn }: Remittance,
): Promise<RemitResult> {
  if (!isAmount(amountPaise)) return { kind: 'AmountInvalid' };
  const device = await tx
    .updateTable('payment_agent_devices')
    .set((row) => ({ last_serial: row('last_serial', '+', 0) }))
    .where('id', '=', deviceId)
    .returning('id')
    .executeTakeFirst();
  if (!device) return { kind: 'DeviceUnknown' };
  const known = await tx
    .selectFrom('payment_agent_remittances')
    .select('reference')
    .where('device_id', '=', deviceId)
    .where('reference', '=', reference)
    .executeTakeFirst();
  const cashPaise = await cashOf(tx, deviceId);
  if (known) return { kind: 'Remitted', cashPaise, again: true };
  if (amountPaise > cashPaise) return { kind: 'BeyondCash', cashPaise };
  const now = context.now();
  const payments = await paymentsBroughtBy(tx, deviceId, amountPaise);
  await tx
    .insertInto('payment_agent_remittances')
    .values({
      device_id: deviceId,
      reference,
      amount_paise: amountPaise,
      remitted_on: remittedOn,
      at: now.toISOString(),
    })
    .execute();
  await post(
    tx,
    {
      reason: 'settle',
      gateway: AGENT,
      currency: CURRENCY,
      valueDate: remittedOn,
      lines: settleLines(AGENT, amountPaise, 0),
    },
    now,
  );
  await storeDeposit(tx, {
    gateway: AGENT,
    id: `${deviceId} ${reference}`,
    reference,
    day: remittedOn,
    paise: amountPaise,
    payments,
  });
  return { kind: 'Remitted', cashPaise: cashPaise - amountPaise, again: false };
}

/** The receipts of a device in the order of the visits, each with the cash taken up to it. */
async function receiptsOf(db: Db | Tx, deviceId: string) {
  const rows = await db
    .selectFrom('payment_agent_receipts')
    .leftJoin('payment_intents', 'payment_intents.id', 'intent_id')
    .select(['serial', 'taken_at', 'intent_id', 'payment_id'])
    .select('payment_agent_receipts.amount_paise as paise')
    .where('device_id', '=', deviceId)
    .orderBy('taken_at')
    .orderBy('serial')
    .execute();
  let upTo = 0;
  return rows.map((row) => {
    upTo += Number(row.paise);
    return { ...row, paise: Number(row.paise), upTo };
  });
}

/** The payments whose cash a remittance brings whole: the oldest cash is brought first. */
async function paymentsBroughtBy(tx: Tx, deviceId: string, amountPaise: number) {
  const before = await sumOf(tx, 'payment_agent_remittances', deviceId);
  return (await receiptsOf(tx, deviceId)).flatMap(({ upTo, intent_id, payment_id, paise }) =>
    intent_id !== null && upTo > before && upTo <= before + amountPaise
      ? [{ orderId: intent_id, paymentId: payment_id, paise }]
      : [],
  );
}

/** Cash that should have been at the bank: taken before a day, and not remitted. */
export interface Shortfall {
  deviceId: string;
  post: string;
  paise: number;
  /** The day of the oldest cash that is missing at the bank. */
  since: Day;
}

/** @returns the shortfall of one agent on the morning of `day`; null without one */
export async function shortfallOf(
  db: Db | Tx,
  device: { id: string; post: string },
  day: Day,
): Promise<Shortfall | null> {
  const remitted = await sumOf(db, 'payment_agent_remittances', device.id);
  const missing = (await receiptsOf(db, device.id)).filter(
    ({ taken_at, upTo }) => dayInIndia(taken_at) < day && upTo > remitted,
  );
  const last = missing.at(-1);
  return last
    ? {
        deviceId: device.id,
        post: device.post,
        paise: last.upTo - remitted,
        since: dayInIndia(missing[0]!.taken_at),
      }
    : null;
}

/**
 * Lists the agents who had not remitted by the morning of `day` what they took before it. Every
 * remittance counts, so that cash brought a day late disappears from the list.
 */
export async function shortfalls(db: Db, day: Day): Promise<Shortfall[]> {
  const devices = await db
    .selectFrom('payment_agent_devices')
    .select(['id', 'post'])
    .orderBy('id')
    .execute();
  const found: Shortfall[] = [];
  for (const device of devices) {
    const shortfall = await shortfallOf(db, device, day);
    if (shortfall) found.push(shortfall);
  }
  return found;
}
