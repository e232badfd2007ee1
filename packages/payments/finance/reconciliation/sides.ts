import { addDays, dayInIndia, dayStart, type Day } from '@pune/std/india-time';
import { DIFFERENCE } from '../../channels/deposits.ts';
import type { GatewayFact } from '../../gateway.ts';
import type { Db } from '../../ledger.ts';
import {
  settlementOfDay,
  type BankLine,
  type OurPayment,
  type ReportFact,
  type Settlement,
} from './classify.ts';

const ROWS_AT_ONCE = 200;

/** Stores the facts of a gateway's report. A fact of an earlier report stays as it was. */
export async function storeReport(
  db: Db,
  gateway: string,
  facts: readonly GatewayFact[],
): Promise<void> {
  const rows = facts.map((fact) => ({
    gateway,
    event_id: fact.eventId,
    kind: fact.kind,
    order_id: fact.orderId,
    payment_id: fact.paymentId,
    occurred_at: fact.occurredAt,
    day: dayInIndia(fact.occurredAt),
    settlement: fact.settlement ?? settlementOfDay(gateway, dayInIndia(fact.occurredAt)),
    amount_paise: fact.amountPaise,
    fee_paise: fact.feePaise,
  }));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await db
      .insertInto('payment_report_facts')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .onConflict((conflict) => conflict.columns(['gateway', 'event_id']).doNothing())
      .execute();
}

const MONEY = ['captured', 'settled'] as const;

/** Selects the payments that our books or the gateway's report count for a day. */
const idsOfDay = (db: Db, gateway: string, day: Day) =>
  db
    .selectFrom('payment_report_facts')
    .select('payment_id')
    .where('gateway', '=', gateway)
    .where('day', '=', day)
    .where('kind', 'in', MONEY)
    .union(
      db
        .selectFrom('payment_events')
        .select('payment_id')
        .where('gateway', '=', gateway)
        .where('kind', 'in', MONEY)
        .where('outcome', 'in', ['applied', 'suspense'])
        .where('occurred_at', '>=', dayStart(day).toISOString())
        .where('occurred_at', '<', dayStart(addDays(day, 1)).toISOString()),
    );

/** Reads the facts of reports about the payments of a day. */
export async function reportFacts(db: Db, gateway: string, day: Day): Promise<ReportFact[]> {
  const rows = await db
    .selectFrom('payment_report_facts')
    .selectAll()
    .where('gateway', '=', gateway)
    .where('payment_id', 'in', idsOfDay(db, gateway, day))
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    eventId: row.event_id,
    paymentId: row.payment_id,
    day: row.day,
    paise: Number(row.amount_paise),
  }));
}

/** Reads the payments of a day in our books: those of intents, and those set aside. */
export async function ourPayments(db: Db, gateway: string, day: Day): Promise<OurPayment[]> {
  const rows = await db
    .selectFrom('payment_events')
    .leftJoin('payment_intents', 'payment_intents.id', 'intent_id')
    .select(['payment_events.payment_id', 'intent_id', 'outcome', 'detail', 'occurred_at'])
    .select(['payment_events.amount_paise as told', 'payment_intents.amount_paise as asked'])
    .where('payment_events.gateway', '=', gateway)
    .where('kind', 'in', MONEY)
    .where('outcome', 'in', ['applied', 'suspense'])
    .where('payment_events.payment_id', 'in', idsOfDay(db, gateway, day))
    .orderBy('occurred_at')
    .orderBy('event_id')
    .execute();
  const found = new Map<string, OurPayment>();
  for (const row of rows) {
    const id = row.payment_id!;
    const before = found.get(id);
    const isApplied = row.outcome === 'applied';
    // Money that was set aside first, and then matched an intent, is of that intent.
    if (before && (before.setAside === null || !isApplied)) continue;
    found.set(id, {
      paymentId: id,
      day: before?.day ?? dayInIndia(row.occurred_at),
      intentId: row.intent_id,
      paise: Number(isApplied ? row.asked : row.told),
      setAside: isApplied ? null : row.detail,
    });
  }
  return [...found.values()];
}

/** Adds up what gateways pay to the bank, by its name there: payments, less fees and refunds. */
export async function settlements(db: Db, from: Day): Promise<Settlement[]> {
  const rows = await db
    .selectFrom('payment_report_facts')
    .select(['gateway', 'settlement', 'kind'])
    .select(({ fn }) => [
      fn.sum('amount_paise').as('paise'),
      fn.sum('fee_paise').as('fee'),
      fn.max('day').as('day'),
    ])
    .where('kind', 'in', ['settled', 'refunded', DIFFERENCE])
    .where('day', '>=', from)
    .groupBy(['gateway', 'settlement', 'kind'])
    .execute();
  const lumps = new Map(
    (await db.selectFrom('payment_settlement_lumps').selectAll().execute()).map((row) => [
      `${row.gateway} ${row.settlement}`,
      row.lump,
    ]),
  );
  const found = new Map<string, Settlement>();
  for (const { gateway, settlement, kind, paise, fee, day } of rows) {
    const id = lumps.get(`${gateway} ${settlement}`) ?? settlement;
    const one = found.get(`${gateway} ${id}`) ?? {
      gateway,
      id,
      day,
      grossPaise: 0,
      feePaise: 0,
      refundPaise: 0,
    };
    // What a deposit has more or less than its payments is in its sum.
    const isSettled = kind !== 'refunded';
    found.set(`${gateway} ${id}`, {
      ...one,
      day: one.day > day ? one.day : day,
      grossPaise: one.grossPaise + (isSettled ? Number(paise) : 0),
      feePaise: one.feePaise + (isSettled ? Number(fee) : 0),
      refundPaise: one.refundPaise + (isSettled ? 0 : Number(paise)),
    });
  }
  return [...found.values()];
}

/** @returns the settlements that the bank shows under one name: a sum of several, or itself */
export async function membersOf(db: Db, gateway: string, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('payment_settlement_lumps')
    .select('settlement')
    .where('gateway', '=', gateway)
    .where('lump', '=', id)
    .execute();
  return rows.length === 0 ? [id] : rows.map(({ settlement }) => settlement);
}

/** Reads the lines of bank statements between two days. */
export async function bankLines(db: Db, from: Day, to: Day): Promise<BankLine[]> {
  const rows = await db
    .selectFrom('bank_lines')
    .selectAll()
    .where('booked_on', '>=', from)
    .where('booked_on', '<=', to)
    .orderBy('booked_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    bookedOn: row.booked_on,
    paise: Number(row.paise),
    reference: row.reference,
    text: row.text,
    isCharge: row.charge === 1,
  }));
}

/** The last day that statements cover; null before the first one. */
export async function coveredUntil(db: Db): Promise<Day | null> {
  const row = await db
    .selectFrom('bank_statements')
    .select(({ fn }) => fn.max('to_day').as('day'))
    .executeTakeFirst();
  return row?.day ?? null;
}
