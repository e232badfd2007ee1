import type { Selectable } from 'kysely';
import { dayInIndia, type Day } from '@pune/std/india-time';
import { z } from 'zod';
import { alarm } from '../../books.ts';
import type { Context } from '../../context.ts';
import type { Db, Tx } from '../../ledger.ts';
import { isAmount } from '../../money.ts';
import { beyondLimit, channelNamed } from '../channels.ts';
import type { ChannelTables } from '../channels.tables.ts';
import { receiveMoney, type InboundChannel } from '../inbound.ts';
import {
  agentReceiptSchema,
  digestOf,
  isGenuine,
  isSignedBy,
  paperNumber,
  placeOf,
  type AgentReceipt,
} from './agent-receipts.ts';

export const AGENT = 'agent';
export const DEVICE_HEADER = 'x-agent-device';
export const DEVICE_SIGNATURE_HEADER = 'x-agent-signature';

const BYTES_MAX = 64_000;
const RECEIPTS_MAX = 100;
/** A receipt that waits longer counts from the day on which it arrives, with an alarm. */
const OFFLINE_DAYS_MAX = 3;
const CLOCK_AHEAD_MS = 10 * 60_000;
const DAY_MS = 86_400_000;

/** The receipts of a device, as it posts them or as an officer uploads them. */
export const batchSchema = z.strictObject({
  receipts: z.array(agentReceiptSchema).min(1).max(RECEIPTS_MAX),
});
type Device = Selectable<ChannelTables['payment_agent_devices']>;

const source = { name: AGENT, merchantId: 'agents' } as const;

export interface NewDevice {
  id: string;
  post: string;
  publicKey: string;
  floatLimitPaise: number;
}

/**
 * Registers the device of an agent. Its private key never leaves it.
 *
 * @param blockedBy the person who registers a device that another person lets in
 */
export async function registerDevice(
  db: Db | Tx,
  { id, post: postId, publicKey, floatLimitPaise }: NewDevice,
  now: Date,
  blockedBy: string | null = null,
): Promise<void> {
  if (!isAmount(floatLimitPaise))
    throw new RangeError('[payments] [channels] The float of an agent must be a positive amount');
  await db
    .insertInto('payment_agent_devices')
    .values({
      id,
      post: postId,
      public_key: publicKey,
      float_limit_paise: floatLimitPaise,
      last_serial: 0,
      last_digest: '',
      registered_at: now.toISOString(),
      blocked_at: blockedBy === null ? null : now.toISOString(),
      blocked_by: blockedBy,
      blocked_words: null,
    })
    .execute();
}

/**
 * Blocks a device that is lost, or whose agent is suspended. Finance officers upload what it has
 * issued and not sent yet.
 */
export async function blockDevice(
  db: Db | Tx,
  id: string,
  now: Date,
  { by = null, words = null }: { by?: string | null; words?: string | null } = {},
): Promise<void> {
  await db
    .updateTable('payment_agent_devices')
    .set({ blocked_at: now.toISOString(), blocked_by: by, blocked_words: words })
    .where('id', '=', id)
    .where('blocked_at', 'is', null)
    .execute();
}

export const sumOf = async (
  db: Db | Tx,
  table: 'payment_agent_receipts' | 'payment_agent_remittances',
  deviceId: string,
): Promise<number> => {
  const row = await db
    .selectFrom(table)
    .select(({ fn }) => fn.sum('amount_paise').as('paise'))
    .where('device_id', '=', deviceId)
    .executeTakeFirst();
  return Number(row?.paise ?? 0);
};

/** @returns the cash that an agent has taken and not yet brought to the bank */
export const cashOf = async (db: Db | Tx, deviceId: string): Promise<number> =>
  (await sumOf(db, 'payment_agent_receipts', deviceId)) -
  (await sumOf(db, 'payment_agent_remittances', deviceId));

/** Sums what an account paid through agents on a day. */
async function paidTodayPaise(tx: Tx, receipt: AgentReceipt, day: Day): Promise<number> {
  const row = await tx
    .selectFrom('payment_intents')
    .innerJoin('payment_intent_bills', 'payment_intent_bills.intent_id', 'payment_intents.id')
    .innerJoin('payment_bills', 'payment_bills.id', 'bill_id')
    .select(({ fn }) => fn.sum('payment_intent_bills.amount_paise').as('paise'))
    .where('payment_intents.channel', '=', AGENT)
    .where('value_date', '=', day)
    .where('head', '=', receipt.head)
    .where('account_number', '=', receipt.accountNumber)
    .executeTakeFirst();
  return Number(row?.paise ?? 0);
}

export type Posted = { serial: number; outcome: 'posted' | 'again' | 'aside' };
export type Refusal = { refused: 'gap' | 'fork' | 'signature' | 'clock'; expected: number };

/** Posts a receipt once, in the transaction that moves the end of the chain. */
async function postReceipt(
  context: Context,
  tx: Tx,
  deviceId: string,
  receipt: AgentReceipt,
): Promise<Posted | Refusal> {
  // Locks the device: two copies of one batch are posted one after the other.
  const device = await tx
    .updateTable('payment_agent_devices')
    .set((row) => ({ last_serial: row('last_serial', '+', 0) }))
    .where('id', '=', deviceId)
    .returningAll()
    .executeTakeFirstOrThrow();
  const refuse = (refused: Refusal['refused']): Refusal => ({
    refused,
    expected: device.last_serial + 1,
  });
  if (!isGenuine(deviceId, receipt, device.public_key)) return refuse('signature');
  const digest = digestOf(deviceId, receipt);
  const place = placeOf(
    { lastSerial: device.last_serial, lastDigest: device.last_digest },
    receipt,
  );
  if (place === 'before') {
    const { digest: stored } = await tx
      .selectFrom('payment_agent_receipts')
      .select('digest')
      .where('device_id', '=', deviceId)
      .where('serial', '=', receipt.serial)
      .executeTakeFirstOrThrow();
    return stored === digest ? { serial: receipt.serial, outcome: 'again' } : refuse('fork');
  }
  if (place !== 'next') return refuse(place);
  const now = context.now();
  const taken = Date.parse(receipt.takenAt);
  if (taken > now.getTime() + CLOCK_AHEAD_MS) return refuse('clock');
  const isLate = now.getTime() - taken > OFFLINE_DAYS_MAX * DAY_MS;
  const paidOn = dayInIndia(isLate ? now : new Date(taken));
  const before = await paidTodayPaise(tx, receipt, paidOn);
  const booked = await receiveMoney(context, tx, source, {
    channel: AGENT,
    head: receipt.head,
    accountNumber: receipt.accountNumber,
    amountPaise: receipt.amountPaise,
    orderId: `${deviceId} ${receipt.serial}`,
    paymentId: paperNumber(deviceId, receipt.serial),
    paidOn,
    occurredAt: receipt.takenAt,
    language: 'mr',
  });
  await tx
    .insertInto('payment_agent_receipts')
    .values({
      device_id: deviceId,
      serial: receipt.serial,
      digest,
      amount_paise: receipt.amountPaise,
      taken_at: receipt.takenAt,
      synced_at: now.toISOString(),
      intent_id: booked.kind === 'Credited' ? booked.intentId : null,
    })
    .execute();
  await tx
    .updateTable('payment_agent_devices')
    .set({ last_serial: receipt.serial, last_digest: digest })
    .where('id', '=', deviceId)
    .execute();
  await alarmAbout(context, tx, device, receipt, { isLate, before });
  return { serial: receipt.serial, outcome: booked.kind === 'Credited' ? 'posted' : 'aside' };
}

/**
 * Alarms about a receipt that the device should not have issued. Its money was taken from a payer,
 * so it is credited all the same.
 */
async function alarmAbout(
  context: Context,
  tx: Tx,
  device: Device,
  receipt: AgentReceipt,
  { isLate, before }: { isLate: boolean; before: number },
): Promise<void> {
  const reasons = [
    isLate && 'agent_late',
    (await cashOf(tx, device.id)) > Number(device.float_limit_paise) && 'agent_float',
    beyondLimit(channelNamed('agent'), receipt.amountPaise, before) && 'agent_limit',
  ].filter((reason) => typeof reason === 'string');
  for (const reason of reasons)
    await alarm(context, tx, `${reason} ${device.id} ${receipt.serial}`, {
      reason,
      item: paperNumber(device.id, receipt.serial),
      gateway: AGENT,
      device: device.id,
      serial: receipt.serial,
      paise: receipt.amountPaise,
    });
}

/** Posts receipts one after another, until one is refused: those before it stay posted. */
export async function postReceipts(
  context: Context,
  deviceId: string,
  receipts: readonly AgentReceipt[],
): Promise<{ results: Posted[]; refusal: Refusal | null }> {
  const results: Posted[] = [];
  for (const receipt of receipts) {
    const result = await context.db
      .transaction()
      .execute((tx) => postReceipt(context, tx, deviceId, receipt));
    if ('refused' in result) return { results, refusal: result };
    results.push(result);
  }
  return { results, refusal: null };
}

const answered = (status: number, body: object) => ({
  kind: 'Answered' as const,
  status,
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
});

/**
 * Doorstep agents: a device issues numbered, signed receipts without a connection, and sends them
 * later. Each is posted exactly once and in order; a gap is refused with the number that is
 * expected, so that no receipt can be kept back.
 */
export function agents(): InboundChannel {
  return {
    ...source,
    receive: async (context, rawBody, headers) => {
      if (rawBody.byteLength > BYTES_MAX) return { kind: 'Refused', reason: 'malformed' };
      const device = await context.db
        .selectFrom('payment_agent_devices')
        .selectAll()
        .where('id', '=', (headers.get(DEVICE_HEADER) ?? '').slice(0, 40))
        .where('blocked_at', 'is', null)
        .executeTakeFirst();
      if (
        !device ||
        !isSignedBy(rawBody, headers.get(DEVICE_SIGNATURE_HEADER) ?? '', device.public_key)
      )
        return { kind: 'Refused', reason: 'signature' };
      const batch = batchSchema.safeParse(jsonOf(rawBody));
      if (!batch.success) return { kind: 'Refused', reason: 'malformed' };
      const { results, refusal } = await postReceipts(context, device.id, batch.data.receipts);
      if (refusal) return answered(409, { ...refusal, results });
      const cash = await cashOf(context.db, device.id);
      return answered(200, {
        results,
        floatLeftPaise: Math.max(0, Number(device.float_limit_paise) - cash),
      });
    },
  };
}

function jsonOf(rawBody: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(rawBody).toString('utf8'));
  } catch {
    return null;
  }
}
