import type { StaffTables } from '@pune/staff/migrations';
import type { Kysely } from 'kysely';
import { FINANCE_CHAIN } from '../cases/open-cases.ts';
import type { Db } from '../../ledger.ts';

const SETTLEMENT = 'settlement ';

/** A payment of a gateway to the bank, and what the bank booked for it. */
export interface SettlementRow {
  gateway: string;
  id: string;
  day: string;
  class: string;
  paise: number;
  offPaise: number;
  bookedOn: string | null;
}

/** Lists the newest settlements, with the line of the bank of each. */
export async function settlementRows(
  db: Db,
  before: string | null,
  limit: number,
): Promise<SettlementRow[]> {
  let query = db
    .selectFrom('payment_reconciliation_items as item')
    .leftJoin('bank_lines', 'bank_lines.id', 'item.line_id')
    .select([
      'item.key',
      'item.gateway',
      'item.class',
      'item.day',
      'item.paise',
      'item.off_paise',
      'booked_on',
    ])
    .where('item.key', 'like', `${SETTLEMENT}%`);
  if (before !== null) query = query.where('item.day', '<', before);
  const rows = await query.orderBy('item.day', 'desc').orderBy('item.key').limit(limit).execute();
  return rows.map((row) => ({
    gateway: row.gateway,
    id: row.key.slice(SETTLEMENT.length + row.gateway.length + 1),
    day: row.day,
    class: row.class,
    paise: Number(row.paise),
    offPaise: Number(row.off_paise),
    bookedOn: row.booked_on,
  }));
}

export interface StatementRow {
  account: string;
  format: string;
  from: string;
  to: string;
  lines: number;
  openingPaise: number;
  closingPaise: number;
  importedAt: string;
}

/** Lists the statements that were imported last. */
export async function statementRows(db: Db, limit: number): Promise<StatementRow[]> {
  const rows = await db
    .selectFrom('bank_statements')
    .selectAll()
    .orderBy('to_day', 'desc')
    .orderBy('imported_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    account: row.account,
    format: row.format,
    from: row.from_day,
    to: row.to_day,
    lines: row.lines,
    openingPaise: Number(row.opening_paise),
    closingPaise: Number(row.closing_paise),
    importedAt: row.imported_at,
  }));
}

export interface RunRow {
  day: string;
  gateway: string;
  state: string;
}

/** Lists the last days that were compared, and those that could not be. */
export const runRows = (db: Db, limit: number): Promise<RunRow[]> =>
  db
    .selectFrom('payment_reconciliation_runs')
    .select(['day', 'gateway', 'state'])
    .orderBy('day', 'desc')
    .orderBy('gateway')
    .limit(limit)
    .execute();

/** A file that came in, by a person or a command. */
export interface ImportRow {
  at: string;
  action: 'import_statement' | 'import_settlement';
  object: string;
  /** The name of the officer; null for a command. */
  person: string | null;
}

/** Lists the files of banks and channels that came in, the newest first, as the audit has them. */
export async function importRows(db: Db, limit: number): Promise<ImportRow[]> {
  const rows = await (db as unknown as Kysely<StaffTables>)
    .selectFrom('staff_audit')
    .leftJoin('staff_persons', 'staff_persons.id', 'staff_audit.person_id')
    .select(['at', 'action', 'object', 'name'])
    .where('chain', '=', FINANCE_CHAIN)
    .where('action', 'in', ['import_statement', 'import_settlement'])
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ at, action, object, name }) => ({
    at,
    action: action as ImportRow['action'],
    object,
    person: name,
  }));
}
