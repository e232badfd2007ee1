import { createHash } from 'node:crypto';
import { appendAudit } from '@pune/staff/audit';
import type { Db, Tx } from '../../ledger.ts';
import { readStatement } from './read-statement.ts';
import type { Statement, StatementLine, StatementProblem } from './statement.ts';

/** The officer who imports, as the audit names one; both null for a command. */
export interface Importer {
  person: string | null;
  post: string | null;
  /** The person for whom a delegate acts. */
  behalf?: string | null;
}

export interface ImportedStatement {
  account: string;
  from: string;
  to: string;
  lines: number;
  /** The lines that no statement contained before. */
  added: number;
  /** True if this statement was imported before. */
  isKnown: boolean;
}

export type ImportOutcome =
  | { kind: 'Imported'; statements: readonly ImportedStatement[] }
  | { kind: 'Refused'; problems: readonly StatementProblem[] }
  | { kind: 'NotPermitted' };

export interface ImportOptions {
  now: Date;
  /** The bank whose columns a CSV file has. */
  bank: string;
  /** True for a statement of the trial bank. */
  isSample?: boolean;
  /** Reads the importer's authority in the transaction of the import. */
  importer: (tx: Tx) => Promise<Importer | 'NotPermitted'>;
}

const CHAIN = 'finance';
const ROWS_AT_ONCE = 200;

const digestOf = (values: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('base64url');

/**
 * The ids of lines: a line of another statement of the same account is the same line if day, amount
 * and reference are the same. Equal lines of one statement are counted.
 */
export function lineIds(account: string, lines: readonly StatementLine[]): string[] {
  const counts = new Map<string, number>();
  return lines.map(({ bookedOn, paise, reference, text }) => {
    // Formats shorten texts in different ways: a text counts only where there is no reference.
    const name = reference === '' ? text.replaceAll(/\s+/g, ' ').trim() : reference;
    const same = digestOf([account, bookedOn, paise, name]);
    const count = counts.get(same) ?? 0;
    counts.set(same, count + 1);
    return count === 0 ? same : digestOf([same, count]);
  });
}

async function insertLines(tx: Tx, id: string, { account, lines }: Statement): Promise<number> {
  const ids = lineIds(account, lines);
  const rows = lines.map(({ bookedOn, paise, reference, text, isCharge }, index) => ({
    id: ids[index]!,
    statement_id: id,
    account,
    booked_on: bookedOn,
    paise,
    reference,
    text,
    charge: isCharge ? 1 : 0,
  }));
  let added = 0;
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('bank_lines')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    added += Number(numInsertedOrUpdatedRows ?? 0);
  }
  return added;
}

async function insertStatement(
  tx: Tx,
  statement: Statement,
  given: { format: string; by: Importer; options: ImportOptions },
): Promise<ImportedStatement> {
  const { account, currency, number, from, to, openingPaise, closingPaise, lines } = statement;
  const id = digestOf([account, from, to, openingPaise, closingPaise, lines.length]);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('bank_statements')
    .values({
      id,
      account,
      number,
      currency,
      format: given.format,
      from_day: from,
      to_day: to,
      opening_paise: openingPaise,
      closing_paise: closingPaise,
      lines: lines.length,
      imported_at: given.options.now.toISOString(),
      imported_by: given.by.person,
      sample: given.options.isSample ? 1 : 0,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  const base = { account, from, to, lines: lines.length };
  if (numInsertedOrUpdatedRows !== 1n) return { ...base, added: 0, isKnown: true };
  const added = await insertLines(tx, id, statement);
  await appendAudit(tx, {
    chain: CHAIN,
    at: given.options.now,
    ...given.by,
    action: 'import_statement',
    object: id,
    after: { from, to, openingPaise, closingPaise, lines: lines.length, added },
  });
  return { ...base, added, isKnown: false };
}

/**
 * Imports a file of bank statements, whole or not at all. A statement or a line that was imported
 * before is recognised, also in another format.
 */
export async function importStatements(
  db: Db,
  text: string,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const { format, parsed } = readStatement(text, options.bank);
  if (parsed.kind === 'Refused') return parsed;
  return db.transaction().execute(async (tx): Promise<ImportOutcome> => {
    const by = await options.importer(tx);
    if (by === 'NotPermitted') return { kind: 'NotPermitted' };
    const statements: ImportedStatement[] = [];
    for (const statement of parsed.statements)
      statements.push(await insertStatement(tx, statement, { format, by, options }));
    return { kind: 'Imported', statements };
  });
}
