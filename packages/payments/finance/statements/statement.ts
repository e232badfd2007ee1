import { addDays, isCalendarDay, type Day } from '@pune/std/india-time';
import { CURRENCY } from '../../money.ts';

/** A booked line of a bank statement. */
export interface StatementLine {
  /** The line of the file on which it begins, from 1. */
  line: number;
  bookedOn: Day;
  /** Positive for money that came, negative for money that left. */
  paise: number;
  /** The reference of the bank or of the payer; empty if there is none. */
  reference: string;
  text: string;
  /** True for a charge of the bank, as its own code says. */
  isCharge: boolean;
}

/** A statement of one account over a period. */
export interface Statement {
  account: string;
  currency: string;
  /** As the bank numbers its statements; empty if it does not. */
  number: string;
  /** The first and the last day that it covers. */
  from: Day;
  to: Day;
  openingPaise: number;
  closingPaise: number;
  lines: readonly StatementLine[];
}

/** Texts: `finance:statement_<reason>`. */
export const STATEMENT_REASONS = [
  'unreadable',
  'no_statement',
  'column_missing',
  'field_missing',
  'amount_invalid',
  'day_invalid',
  'currency_other',
  'sum_differs',
  'balance_differs',
  'bank_unknown',
] as const;
export type StatementReason = (typeof STATEMENT_REASONS)[number];

/** A fault of a file, with the line and the value at which it was found. */
export interface StatementProblem {
  line: number;
  reason: StatementReason;
  value: string;
}

export type ParsedFile =
  | { kind: 'Parsed'; statements: readonly Statement[] }
  | { kind: 'Refused'; problems: readonly StatementProblem[] };

/** Adds a problem of a file; the result stands for the value that could not be read. */
export type Report = (line: number, reason: StatementReason, value?: string) => null;

const SHOWN_CHARACTERS = 60;
const AMOUNT = /^(\d{1,13})(?:[.,](\d{0,5}))?$/;

/**
 * Reads an amount without a sign, with a decimal point or comma, and without grouping. Decimals
 * beyond paise must be zero.
 */
export function paiseOf(text: string): number | null {
  const [, rupees, decimals = ''] = AMOUNT.exec(text.trim()) ?? [];
  if (rupees === undefined || !/^0*$/.test(decimals.slice(2))) return null;
  return Number(rupees) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'));
}

/** Writes a day of year, month and day as texts or numbers; null if the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDay(text) ? text : null;
}

/** Creates a list of problems, and the function that adds to it. */
export function problemList(): { problems: StatementProblem[]; report: Report } {
  const problems: StatementProblem[] = [];
  return {
    problems,
    report(line, reason, value = '') {
      problems.push({ line, reason, value: value.slice(0, SHOWN_CHARACTERS) });
      return null;
    },
  };
}

export const sumOf = (lines: readonly { paise: number }[]): number =>
  lines.reduce((sum, { paise }) => sum + paise, 0);

/**
 * Takes statements whose opening balance and lines add up to the closing balance, all in one
 * currency; otherwise nothing is taken.
 */
export function checked(
  statements: readonly Statement[],
  problems: readonly StatementProblem[],
  lineOf: (statement: Statement) => number = () => 1,
): ParsedFile {
  const found = [...problems];
  const add = (statement: Statement, reason: StatementReason, value: string) =>
    found.push({ line: lineOf(statement), reason, value });
  if (statements.length === 0 && found.length === 0)
    found.push({ line: 1, reason: 'no_statement', value: '' });
  if (found.length === 0)
    for (const statement of statements) {
      if (statement.currency !== CURRENCY) add(statement, 'currency_other', statement.currency);
      const off = statement.openingPaise + sumOf(statement.lines) - statement.closingPaise;
      if (off !== 0) add(statement, 'sum_differs', (off / 100).toFixed(2));
    }
  return found.length === 0 ? { kind: 'Parsed', statements } : { kind: 'Refused', problems: found };
}

/** The first day of a statement: banks write the day of the balance before it, or its own first. */
export function firstDay(opening: Day, closing: Day, lines: readonly StatementLine[]): Day {
  const first = opening < closing ? addDays(opening, 1) : closing;
  return lines.reduce((day, { bookedOn }) => (bookedOn < day ? bookedOn : day), first);
}
