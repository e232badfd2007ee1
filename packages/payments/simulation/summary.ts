import type { Db } from '../ledger.ts';
import { channelOf } from '../channels/channels.ts';
import type { Simulated } from './simulation.ts';

/** Counts by name: how often something happened in a story. */
export type Totals = Record<string, number>;

export const addTotals = (sum: Totals, more: Totals): Totals => {
  for (const [name, count] of Object.entries(more)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

/** Counts the faults and events of a story. */
export function happened({ bank, nights, counts, posted, carried, ...story }: Simulated): Totals {
  const { short, twice, strays, late } = bank.faults;
  return {
    ...counts,
    ...Object.fromEntries(
      Object.entries(posted).map(([name, count]) => [`webhooks ${name}`, count]),
    ),
    ...Object.fromEntries(
      Object.entries(carried).map(([name, count]) => [`messages ${name}`, count]),
    ),
    ...nights.counts,
    crashes: story.crashes,
    fullDisks: story.fullDisks,
    clockJumps: story.clockJumps,
    answersLost: story.answersLost,
    cancellationsUntrue: story.lies,
    bankShort: short.size,
    bankTwice: twice.size,
    bankStrays: strays,
    bankLate: late,
  };
}

/** Counts the captured payments by channel and gateway, and those that made an advance. */
export async function captured(db: Db): Promise<Totals> {
  const rows = await db
    .selectFrom('payment_intents')
    .select(({ fn }) => ['channel', 'gateway', fn.countAll().as('count')])
    .where('state', 'in', ['captured', 'settled'])
    .groupBy(['channel', 'gateway'])
    .execute();
  const totals: Totals = {};
  for (const { channel, gateway, count } of rows) {
    addTotals(totals, { [`${channel} by ${gateway}`]: Number(count) });
    addTotals(totals, { [`channel ${channelOf({ channel, gateway })?.name}`]: Number(count) });
  }
  return totals;
}

/** Counts the bills that were credited by two payments of different channels or more. */
export async function billsOfSeveralChannels(db: Db): Promise<number> {
  const rows = await db
    .selectFrom('payment_intent_bills')
    .innerJoin('payment_intents', 'payment_intents.id', 'intent_id')
    .select(({ fn }) => ['bill_id', fn.count('gateway').distinct().as('gateways')])
    .where('state', 'in', ['captured', 'settled'])
    .groupBy('bill_id')
    .execute();
  return rows.filter(({ gateways }) => Number(gateways) > 1).length;
}

/** Counts the items of the reconciliation by class. */
export async function classes(db: Db): Promise<Totals> {
  const rows = await db
    .selectFrom('payment_reconciliation_items')
    .select(({ fn }) => ['class', fn.countAll().as('count')])
    .groupBy('class')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.class, Number(row.count)]));
}
