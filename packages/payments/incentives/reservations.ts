import { sql, type Kysely, type Selectable } from 'kysely';
import type { Db, Tx } from '../ledger.ts';
import type { PaymentTables } from '../payments.tables.ts';
import { CLAIM_TRANSITIONS } from './claim-states.ts';

export type ClaimRow = Selectable<PaymentTables['payment_incentive_claims']>;
export type IncentiveRow = Selectable<PaymentTables['payment_incentives']>;

const MINUTE_MS = 60_000;
/** A reservation is firm this long; after that it yields to whoever needs the room. */
export const HOLD_MINUTES = 15;
/** Within these hours a further attempt at the same bill does not make its reservation firm again. */
const HOLD_AGAIN_HOURS = 24;
const BATCH = 50;

/** Moves an amount within the budget; false if the budget has no room for it. */
export async function budget(
  tx: Tx,
  id: string,
  change: { reserved?: number; granted?: number },
): Promise<boolean> {
  const { reserved = 0, granted = 0 } = change;
  if (reserved === 0 && granted === 0) return true;
  const { numUpdatedRows } = await (tx as Kysely<PaymentTables>)
    .updateTable('payment_incentives')
    .set((columns) => ({
      reserved_paise: columns('reserved_paise', '+', reserved),
      granted_paise: columns('granted_paise', '+', granted),
    }))
    .where('id', '=', id)
    .$if(reserved + granted > 0, (query) =>
      query
        .where('ended_at', 'is', null)
        .where(({ eb, ref }) =>
          eb(
            eb(eb(ref('reserved_paise'), '+', ref('granted_paise')), '+', reserved + granted),
            '<=',
            ref('cap_paise'),
          ),
        ),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Locks incentives until the end of the transaction, always in the same order. Their budgets and
 * claims change under this lock alone.
 */
export async function lockIncentives(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of [...new Set(ids)].toSorted())
    await tx
      .updateTable('payment_incentives')
      .set((columns) => ({ reserved_paise: columns.ref('reserved_paise') }))
      .where('id', '=', id)
      .execute();
}

const roomOf = async (tx: Db | Tx, id: string): Promise<number> => {
  const row = await tx
    .selectFrom('payment_incentives')
    .select(['cap_paise', 'reserved_paise', 'granted_paise'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return Number(row.cap_paise) - Number(row.reserved_paise) - Number(row.granted_paise);
};

/**
 * @returns what the budget keeps for a bill, in paise: the largest discount of its attempts, since a
 *   bill has an incentive once
 */
export const reservedFor = async (db: Db | Tx, id: string, billId: string): Promise<number> => {
  const row = await db
    .selectFrom('payment_incentive_claims')
    .select(({ fn }) => fn.max('paise').as('paise'))
    .where('incentive_id', '=', id)
    .where('bill_id', '=', billId)
    .where('state', '=', 'reserved')
    .executeTakeFirst();
  return Number(row?.paise ?? 0);
};

/** @returns the end of the firm time of a bill's reservation, which further attempts do not delay */
export async function heldUntil(tx: Tx, id: string, billId: string, now: Date): Promise<string> {
  const before = await tx
    .selectFrom('payment_incentive_claims')
    .select(({ fn }) => fn.max('held_until').as('until'))
    .where('incentive_id', '=', id)
    .where('bill_id', '=', billId)
    .where(
      'reserved_at',
      '>',
      new Date(now.getTime() - HOLD_AGAIN_HOURS * 60 * MINUTE_MS).toISOString(),
    )
    .executeTakeFirst();
  return before?.until ?? new Date(now.getTime() + HOLD_MINUTES * MINUTE_MS).toISOString();
}

/** Selects bills whose reservation may yield: no bank has accepted a payment of them. */
const yielding = (db: Db | Tx, id: string, until: string | null) =>
  db
    .selectFrom('payment_incentive_claims as claim')
    .innerJoin('payment_intents as intent', 'intent.id', 'claim.intent_id')
    .select(({ fn }) => ['claim.bill_id as billId', fn.max('claim.paise').as('paise')])
    .where('claim.incentive_id', '=', id)
    .where('claim.state', '=', 'reserved')
    .groupBy('claim.bill_id')
    .having(sql`max(case when intent.state = 'authorised' then 1 else 0 end)`, '=', 0)
    .$if(until !== null, (query) =>
      query.having(({ fn }) => fn.max('claim.held_until'), '<=', until as never),
    );

/** @returns what lapsed reservations would give up to other payers, in paise, by bill */
export const lapsedOf = async (db: Db, id: string, now: Date): Promise<Map<string, number>> =>
  new Map(
    (await yielding(db, id, now.toISOString()).execute()).map(({ billId, paise }) => [
      billId,
      Number(paise),
    ]),
  );

/** Releases what attempts at a bill reserved, without its budget. */
export const releaseClaims = (tx: Tx, id: string, billId: string, now: Date) =>
  tx
    .updateTable('payment_incentive_claims')
    .set({ state: CLAIM_TRANSITIONS.release.to, changed_at: now.toISOString() })
    .where('incentive_id', '=', id)
    .where('bill_id', '=', billId)
    .where('state', '=', 'reserved')
    .execute();

/**
 * Reserves an amount for a bill in the budget of a locked incentive. Attempts at one bill share one
 * reservation. A full budget takes lapsed reservations back, the oldest first; for a payment that
 * has arrived (`isPaid`) also firm ones, since their payers have not paid.
 *
 * @returns false if there is no room
 */
export async function reserve(
  tx: Tx,
  id: string,
  { billId, paise, isPaid = false }: { billId: string; paise: number; isPaid?: boolean },
  now: Date,
): Promise<boolean> {
  const more = paise - (await reservedFor(tx, id, billId));
  if (more <= 0) return true;
  for (let room = await roomOf(tx, id); room < more;) {
    const found = await yielding(tx, id, isPaid ? null : now.toISOString())
      .where('claim.bill_id', '<>', billId)
      .orderBy(({ fn }) => fn.max('claim.held_until'))
      .orderBy('claim.bill_id')
      .limit(BATCH)
      .execute();
    if (found.length === 0) return false;
    for (const one of found) {
      if (room >= more) break;
      await releaseClaims(tx, id, one.billId, now);
      await budget(tx, id, { reserved: -Number(one.paise) });
      room += Number(one.paise);
    }
  }
  return budget(tx, id, { reserved: more });
}
