import { parse } from 'csv-parse/sync';
import { toLatinDigits } from '@pune/std/digits';
import type { Day } from '@pune/std/india-time';
import type { CsvBank } from './csv-banks.ts';
import { CURRENCY } from '../../money.ts';
import {
  checked,
  dayOf,
  paiseOf,
  problemList,
  type ParsedFile,
  type Report,
  type Statement,
  type StatementLine,
} from './statement.ts';

interface Row {
  line: number;
  cells: readonly string[];
}

/** A line with the balance that the bank writes after it. */
interface Balanced extends StatementLine {
  balancePaise: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TWO_DIGITS = 100;
const CENTURY = 2000;

function rowsOf(text: string, delimiter: string): Row[] {
  const records = parse(text.replace(/^\uFEFF/, ''), {
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
}

/** Reads a day in the order that the bank writes: `29/11/2026`, `29-Nov-26`, `2026-11-29`. */
export function csvDay(text: string, order: CsvBank['days']): Day | null {
  const parts = toLatinDigits(text)
    .trim()
    .split(/[-/.\s]+/)
    .slice(0, 3);
  if (parts.length < 3) return null;
  const at = (sign: 'd' | 'm' | 'y') => parts[order.indexOf(sign)]!;
  const named = MONTHS.indexOf(at('m').slice(0, 3).toLowerCase());
  const month = named >= 0 ? named + 1 : Number(at('m'));
  const year = Number(at('y'));
  if (![year, month, Number(at('d'))].every(Number.isInteger)) return null;
  return dayOf(year < TWO_DIGITS ? CENTURY + year : year, month, Number(at('d')));
}

/** Reads an amount with grouping of any kind, a sign, or a mark `Cr` or `Dr` behind it. */
export function csvPaise(text: string): number | null {
  const plain = text.replaceAll(/[,\s₹]/g, '').replace(/^INR/i, '');
  const [, sign, digits, mark = ''] = /^([-−(]?)([\d.]+)\)?(cr|dr)?\.?$/i.exec(plain) ?? [];
  const paise = digits === undefined ? null : paiseOf(digits);
  if (paise === null) return null;
  return (sign !== '') !== (mark.toLowerCase() === 'dr') ? -paise : paise;
}

const same = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** Finds the row with the names of all mapped columns. */
function headerOf(rows: readonly Row[], bank: CsvBank): { index: number; missing: string[] } {
  const wanted = Object.values(bank.columns).filter((name) => name !== undefined);
  let best = { index: -1, missing: wanted };
  for (const [index, { cells }] of rows.entries()) {
    const missing = wanted.filter((name) => !cells.some((cell) => same(cell, name)));
    if (missing.length < best.missing.length) best = { index, missing };
    if (missing.length === 0) break;
  }
  return best;
}

/** Finds the account beside its label, or behind it in the same cell. */
function accountOf(rows: readonly Row[], label: string): string {
  for (const { cells } of rows)
    for (const [index, cell] of cells.entries()) {
      if (!cell.toLowerCase().startsWith(label.toLowerCase())) continue;
      const behind = cell.slice(label.length).replace(/^[\s:.]+/, '');
      const found = (behind || cells.slice(index + 1).find(Boolean) || '').replace(/^[':_\s]+/, '');
      if (found) return found;
    }
  return '';
}

function amountOf(row: Row, cell: (name?: string) => string, bank: CsvBank, report: Report) {
  const { columns, debitMarks = [] } = bank;
  const read = (text: string): number | null => {
    const paise = csvPaise(text);
    if (paise === null) report(row.line, 'amount_invalid', text);
    return paise;
  };
  if (columns.amount) {
    const paise = read(cell(columns.amount));
    const isDebit = debitMarks.some((mark) => same(mark, cell(columns.mark)));
    return paise === null ? null : isDebit ? -Math.abs(paise) : paise;
  }
  const [debit, credit] = [cell(columns.debit), cell(columns.credit)];
  if (debit === '' && credit === '') return report(row.line, 'field_missing', columns.credit ?? '');
  const [left, came] = [debit === '' ? 0 : read(debit), credit === '' ? 0 : read(credit)];
  return left === null || came === null ? null : came - left;
}

const cellOf =
  ({ cells }: Row, header: readonly string[]) =>
  (name?: string): string =>
    name === undefined ? '' : (cells[header.findIndex((one) => same(one, name))] ?? '').trim();

/**
 * Tells lines from the totals and notes that banks write around them: a line begins with a day. One
 * with an amount and a balance is a line whose day cannot be read, and is not left out.
 */
function isLine(row: Row, header: readonly string[], { columns }: CsvBank): boolean {
  const [first = ''] = row.cells;
  if (/\d/.test(first)) return row.cells.filter(Boolean).length > 2;
  if (/total|balance/i.test(row.cells.find(Boolean) ?? '')) return false;
  const cell = cellOf(row, header);
  const amounts = [columns.amount, columns.debit, columns.credit].filter((name) =>
    csvPaise(cell(name)),
  );
  return amounts.length === 1 && csvPaise(cell(columns.balance)) !== null;
}

function lineOf(row: Row, header: readonly string[], bank: CsvBank, report: Report) {
  const cell = cellOf(row, header);
  const { columns } = bank;
  const bookedOn = csvDay(cell(columns.bookedOn), bank.days);
  if (bookedOn === null) {
    report(row.line, 'day_invalid', cell(columns.bookedOn));
    return null;
  }
  const paise = amountOf(row, cell, bank, report);
  const balancePaise = csvPaise(cell(columns.balance));
  if (balancePaise === null) report(row.line, 'amount_invalid', cell(columns.balance));
  if (paise === null || balancePaise === null) return null;
  const text = cell(columns.text);
  const isCharge = paise < 0 && bank.charges.some((word) => text.toUpperCase().includes(word));
  const reference = cell(columns.reference);
  return { line: row.line, bookedOn, paise, balancePaise, reference, text, isCharge };
}

const follows = (lines: readonly Balanced[]): number =>
  lines.findIndex(
    ({ balancePaise, paise }, index) =>
      index > 0 && lines[index - 1]!.balancePaise + paise !== balancePaise,
  );

/** Puts the oldest line first: some banks write the newest first, and a balance tells which. */
function inOrder(lines: readonly Balanced[]): readonly Balanced[] {
  const reversed = lines.toReversed();
  return follows(lines) < 0 || follows(reversed) >= 0 ? lines : reversed;
}

function statementOf(lines: readonly Balanced[], account: string): Statement {
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const days = lines.map(({ bookedOn }) => bookedOn).toSorted();
  return {
    account,
    currency: CURRENCY,
    number: '',
    from: days[0]!,
    to: days.at(-1)!,
    openingPaise: first.balancePaise - first.paise,
    closingPaise: last.balancePaise,
    lines: lines.map(({ balancePaise: _balance, ...line }) => line),
  };
}

/**
 * Parses a CSV statement by the columns of a bank. Each balance must follow from the one before:
 * the file has no other sum to check.
 */
export function parseCsvStatement(text: string, bank: CsvBank): ParsedFile {
  const { problems, report } = problemList();
  let rows: Row[] = [];
  try {
    rows = rowsOf(text, bank.delimiter);
  } catch (error) {
    const { lines = 1, code = '' } = error as { lines?: number; code?: string };
    report(lines, 'unreadable', code);
    return checked([], problems);
  }
  const { index, missing } = headerOf(rows, bank);
  if (missing.length > 0) {
    for (const name of missing) report(rows[Math.max(index, 0)]?.line ?? 1, 'column_missing', name);
    return checked([], problems);
  }
  const account = accountOf(rows.slice(0, index), bank.accountLabel);
  if (account === '') report(rows[index]!.line, 'field_missing', bank.accountLabel);
  const header = rows[index]!.cells;
  const body = rows.slice(index + 1).filter((row) => isLine(row, header, bank));
  const lines = inOrder(body.flatMap((row) => lineOf(row, header, bank, report) ?? []));
  const broken = follows(lines);
  if (problems.length === 0 && broken > 0)
    report(lines[broken]!.line, 'balance_differs', lines[broken]!.text);
  return checked(
    problems.length === 0 && lines.length > 0 ? [statementOf(lines, account)] : [],
    problems,
  );
}
