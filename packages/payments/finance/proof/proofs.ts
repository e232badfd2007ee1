import { createHash } from 'node:crypto';
import { canonicalJson } from '@pune/std/canonical-json';
import { csvLine } from '@pune/std/csv';
import { linked, type Link } from '@pune/std/hash-chain';
import { addDays, dayInIndia, dayStart, type Day } from '@pune/std/india-time';
import { sql } from 'kysely';
import { DIFFERENCE } from '../../channels/deposits.ts';
import type { Context } from '../../context.ts';
import type { Db } from '../../ledger.ts';
import type { ItemClass } from '../reconciliation/classify.ts';
import { membersOf } from '../reconciliation/sides.ts';
import {
  differencesOf,
  isProven,
  type DayProof,
  type LooseLine,
  type ProvenReceipt,
  type ProvenSettlement,
} from './day-proof.ts';

/** A revision of the proof of a day, linked to the revision before it of any day. */
export interface ProofRow extends Link {
  madeAt: string;
  proof: DayProof;
}

/** The days that are proven again when statements or reports came. */
const DAYS_AGAIN = 14;
const KEYS_AT_ONCE = 500;
const SAMPLE_GATEWAY = 'sandbox';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const periodOf = (day: Day) =>
  [dayStart(day).toISOString(), dayStart(addDays(day, 1)).toISOString()] as const;

/**
 * The digest by which a payer finds a receipt in the public list: its number, check code and amount
 * are on the receipt, and no other reader can compute it.
 */
export const receiptDigest = (number: string, verifyCode: string, paise: number): string =>
  sha256(`${number}|${verifyCode}|${paise}`);

const settlementOf = sql<string | null>`(
  select min(coalesce(
    (select lump from payment_settlement_lumps
      where payment_settlement_lumps.gateway = payment_report_facts.gateway
        and payment_settlement_lumps.settlement = payment_report_facts.settlement),
    settlement)) from payment_report_facts
  where payment_report_facts.gateway = payment_intents.gateway
    and payment_report_facts.payment_id = payment_intents.payment_id
    and payment_report_facts.kind = 'settled')`;

const receiptQuery = (db: Db) =>
  db
    .selectFrom('payment_receipts')
    .innerJoin('payment_intents', 'payment_intents.id', 'payment_receipts.intent_id')
    .select(['number', 'verify_code', 'issued_at', 'gateway', 'amount_paise'])
    .select(settlementOf.as('settlement'))
    .orderBy('number');

type ReceiptRow = Awaited<ReturnType<ReturnType<typeof receiptQuery>['execute']>>[number];
const provenReceipt = (row: ReceiptRow): ProvenReceipt => ({
  gateway: row.gateway,
  day: dayInIndia(row.issued_at),
  paise: Number(row.amount_paise),
  settlement: row.settlement,
});

async function receiptRows(db: Db, day: Day): Promise<ReceiptRow[]> {
  const [from, to] = periodOf(day);
  return receiptQuery(db).where('issued_at', '>=', from).where('issued_at', '<', to).execute();
}

const SETTLEMENT = 'settlement ';

/** Reads the settlements with these names, with the day on which the bank booked each. */
async function provenSettlements(db: Db, keys: readonly string[]): Promise<ProvenSettlement[]> {
  const found: ProvenSettlement[] = [];
  for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
    const items = await db
      .selectFrom('payment_reconciliation_items as item')
      .leftJoin('bank_lines', 'bank_lines.id', 'item.line_id')
      .select(['key', 'gateway', 'class', 'day', 'off_paise', 'booked_on'])
      .where('key', 'in', keys.slice(at, at + KEYS_AT_ONCE))
      .execute();
    for (const item of items) {
      const id = item.key.slice(SETTLEMENT.length + item.gateway.length + 1);
      const facts = await db
        .selectFrom('payment_report_facts')
        .select(({ fn }) => [
          'kind',
          fn.sum('amount_paise').as('paise'),
          fn.sum('fee_paise').as('fee'),
        ])
        .where('gateway', '=', item.gateway)
        .where('settlement', 'in', await membersOf(db, item.gateway, id))
        .groupBy('kind')
        .execute();
      const of = (kind: string) => facts.find((fact) => fact.kind === kind);
      // Refunds can take all of a settlement: then the bank has nothing to book.
      const isNothing = item.booked_on === null && item.class === 'matched';
      found.push({
        gateway: item.gateway,
        id,
        bookedOn: isNothing ? item.day : item.booked_on,
        grossPaise: Number(of('settled')?.paise ?? 0),
        feePaise: Number(of('settled')?.fee ?? 0),
        refundPaise: Number(of('refunded')?.paise ?? 0),
        differencePaise: Number(of(DIFFERENCE)?.paise ?? 0),
        offPaise: item.booked_on === null ? 0 : Number(item.off_paise),
      });
    }
  }
  return found;
}

/** The lines of the bank on a day, each with its class; a line of a settlement names it. */
async function lineRows(db: Db, day: Day) {
  const rows = await db
    .selectFrom('bank_lines')
    .leftJoin('payment_reconciliation_items as item', 'item.line_id', 'bank_lines.id')
    .select(['bank_lines.id', 'bank_lines.paise', 'item.key', 'item.class'])
    .where('booked_on', '=', day)
    .orderBy('bank_lines.id')
    .execute();
  return rows.map((row) => ({
    paise: Number(row.paise),
    class: (row.class ?? 'missing_ours') as ItemClass,
    settlement: row.key?.startsWith(SETTLEMENT) ? row.key : null,
  }));
}

const looseOf = (row: Awaited<ReturnType<typeof lineRows>>[number]): LooseLine => ({
  class:
    row.class === 'fee' ? 'bank_fee' : row.class === 'duplicate' ? 'duplicate' : 'missing_ours',
  paise: row.paise,
});

/** The settlements that the bank booked on a day, also those with nothing to book. */
async function bookedKeys(db: Db, day: Day): Promise<string[]> {
  const rows = await db
    .selectFrom('payment_reconciliation_items as item')
    .leftJoin('bank_lines', 'bank_lines.id', 'item.line_id')
    .select('key')
    .where('key', 'like', `${SETTLEMENT}%`)
    .where(({ or, and, eb }) =>
      or([
        eb('booked_on', '=', day),
        and([eb('line_id', 'is', null), eb('class', '=', 'matched'), eb('item.day', '=', day)]),
      ]),
    )
    .execute();
  return rows.map(({ key }) => key);
}

/** The receipts whose money is in settlements. */
async function creditedReceipts(
  db: Db,
  settlements: readonly ProvenSettlement[],
): Promise<ProvenReceipt[]> {
  const found: ProvenReceipt[] = [];
  for (const { gateway, id } of settlements) {
    const members = await membersOf(db, gateway, id);
    const rows = await receiptQuery(db)
      .where('payment_intents.gateway', '=', gateway)
      .where('payment_intents.payment_id', 'in', (query) =>
        query
          .selectFrom('payment_report_facts')
          .select('payment_report_facts.payment_id')
          .where('payment_report_facts.gateway', '=', gateway)
          .where('payment_report_facts.settlement', 'in', members)
          .where('payment_report_facts.kind', '=', 'settled')
          .where('payment_report_facts.payment_id', 'is not', null),
      )
      .execute();
    found.push(...rows.map(provenReceipt).filter(({ settlement }) => settlement === id));
  }
  return found;
}

/** Writes the public list of the receipts of a day: digests and amounts, in the order of digests. */
async function receiptsCsv(db: Db, day: Day): Promise<string> {
  const lines = (await receiptRows(db, day)).map((row) => {
    const paise = Number(row.amount_paise);
    return csvLine([receiptDigest(row.number, row.verify_code, paise), paise]);
  });
  return csvLine(['sha256', 'paise']) + lines.toSorted().join('');
}

/** Writes the public list of the bank's lines of a day: classes and amounts, without their words. */
async function linesCsv(db: Db, day: Day): Promise<string> {
  const lines = (await lineRows(db, day)).map((row) =>
    csvLine([row.settlement?.slice(SETTLEMENT.length) ?? '', row.class, row.paise]),
  );
  return csvLine(['settlement', 'class', 'paise']) + lines.toSorted().join('');
}

/** Computes the proof of a day from the books as they are now. */
export async function proveDay(db: Db, day: Day): Promise<DayProof> {
  const rows = await receiptRows(db, day);
  const receipts = rows.map(provenReceipt);
  const lines = await lineRows(db, day);
  const today = await provenSettlements(db, await bookedKeys(db, day));
  const own = [
    ...new Set(
      receipts.flatMap(({ gateway, settlement }) =>
        settlement === null ? [] : `${SETTLEMENT}${gateway} ${settlement}`,
      ),
    ),
  ];
  const known = new Set(today.map(({ gateway, id }) => `${SETTLEMENT}${gateway} ${id}`));
  const others = await provenSettlements(
    db,
    own.filter((key) => !known.has(key)),
  );
  const covered = await db
    .selectFrom('bank_statements')
    .select(['sample'])
    .where('from_day', '<=', day)
    .where('to_day', '>=', day)
    .execute();
  const total = (list: readonly { paise: number }[]): number =>
    list.reduce((sum, { paise }) => sum + paise, 0);
  return {
    day,
    receipts: {
      count: receipts.length,
      paise: total(receipts),
      sha256: sha256(await receiptsCsv(db, day)),
    },
    bank: {
      isCovered: covered.length > 0,
      count: lines.length,
      paise: total(lines),
      sha256: sha256(await linesCsv(db, day)),
    },
    differences: differencesOf({
      day,
      receipts,
      credited: await creditedReceipts(db, today),
      settlements: [...today, ...others],
      loose: lines.filter(({ settlement }) => settlement === null).map(looseOf),
    }),
    isSample:
      covered.some(({ sample }) => sample === 1) ||
      receipts.some(({ gateway }) => gateway === SAMPLE_GATEWAY),
  };
}

const rowOf = (row: {
  seq: number;
  content: string;
  previous: string;
  digest: string;
  made_at: string;
}): ProofRow => ({
  seq: Number(row.seq),
  previous: row.previous,
  digest: row.digest,
  madeAt: row.made_at,
  proof: JSON.parse(row.content) as DayProof,
});

/** The last day to prove, and the first one: nothing is proven of a day that is not over. */
async function openDays(context: Context): Promise<Day[]> {
  const { db } = context;
  const yesterday = addDays(dayInIndia(context.now()), -1);
  const from = addDays(yesterday, 1 - DAYS_AGAIN);
  const first = await db
    .selectFrom('payment_receipts')
    .select(({ fn }) => fn.min('issued_at').as('at'))
    .executeTakeFirst();
  const line = await db
    .selectFrom('bank_lines')
    .select(({ fn }) => fn.min('booked_on').as('day'))
    .executeTakeFirst();
  const begin = [first?.at ? dayInIndia(first.at) : null, line?.day ?? null]
    .filter((day) => day !== null)
    .toSorted()[0];
  if (begin === undefined) return [];
  const newest = await db
    .selectFrom('payment_proofs')
    .select(({ fn }) => fn.max('made_at').as('at'))
    .executeTakeFirst();
  // A statement that comes late proves its own days again, however old they are.
  const late = await db
    .selectFrom('bank_lines')
    .innerJoin('bank_statements', 'bank_statements.id', 'statement_id')
    .select('booked_on')
    .distinct()
    .where('imported_at', '>=', newest?.at ?? '')
    .execute();
  const days = Array.from({ length: DAYS_AGAIN }, (_, index) => addDays(from, index));
  return [...new Set([...days, ...late.map((row) => row.booked_on)])]
    .filter((day) => day >= begin && day <= yesterday)
    .toSorted();
}

/**
 * Proves the days that are open, and appends a revision for each day whose proof changed.
 *
 * @returns the number of revisions
 */
export async function publishProofs(context: Context): Promise<number> {
  let published = 0;
  for (const day of await openDays(context)) {
    const proof = await proveDay(context.db, day);
    if (!isProven(proof))
      throw new Error(`[payments] [finance] The differences of ${day} do not add up`);
    const content = canonicalJson(proof);
    const isNew = await context.db.transaction().execute(async (tx) => {
      const before = await tx
        .selectFrom('payment_proofs')
        .select('content')
        .where('day', '=', day)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (before?.content === content) return false;
      const last = await tx
        .selectFrom('payment_proofs')
        .select(['seq', 'previous', 'digest'])
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      const madeAt = context.now().toISOString();
      const { seq, previous, digest } = linked(
        { madeAt, proof },
        last ? { ...last, seq: Number(last.seq) } : null,
      );
      await tx
        .insertInto('payment_proofs')
        .values({ seq, day, content, previous, digest, made_at: madeAt })
        .execute();
      return true;
    });
    if (isNew) published += 1;
  }
  return published;
}

/** Creates the public part of the proofs: every visitor may read all of it. */
export const createProofs = (db: Db) => ({
  /** The newest revision of each day, the newest day first. */
  async newest(before: Day | null, limit: number): Promise<ProofRow[]> {
    let query = db
      .selectFrom('payment_proofs')
      .selectAll()
      .where('seq', 'in', (inner) =>
        inner
          .selectFrom('payment_proofs')
          .select(({ fn }) => fn.max('seq').as('seq'))
          .groupBy('day'),
      );
    if (before !== null) query = query.where('day', '<', before);
    const rows = await query.orderBy('day', 'desc').limit(limit).execute();
    return rows.map(rowOf);
  },
  /** All revisions in the order of the chain, from one on. */
  async chain(after: number, limit: number): Promise<ProofRow[]> {
    const rows = await db
      .selectFrom('payment_proofs')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(limit)
      .execute();
    return rows.map(rowOf);
  },
  receiptsCsv: (day: Day): Promise<string> => receiptsCsv(db, day),
  linesCsv: (day: Day): Promise<string> => linesCsv(db, day),
});
export type Proofs = ReturnType<typeof createProofs>;
