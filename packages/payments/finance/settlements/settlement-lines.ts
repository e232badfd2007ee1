import type { z } from 'zod';

/** A fault of a settlement file, with the line, from one, and the text that stands there. */
export interface SettlementProblem {
  line: number;
  reason: 'header' | 'biller' | 'day' | 'row' | 'twice' | 'trailer';
  value: string;
}
/** A file with a fault is refused as a whole, with all of its faults. */
export interface SettlementRefused {
  kind: 'Refused';
  problems: SettlementProblem[];
}

const SHOWN_CHARACTERS = 60;

/**
 * Reads the lines of a settlement file: a header (`H,…`), one line a payment (`D,…`), and a trailer
 * (`T,number,sums…`) that must agree with the lines, so that a file that was cut off is refused.
 *
 * @param idOf names a payment, which comes once in a file
 * @param sumsOf the sums of the trailer after the number of lines
 */
export function readSettlementLines<Header, Row>(
  text: string,
  {
    header,
    row,
    idOf,
    sumsOf,
  }: {
    header: z.ZodType<Header>;
    row: z.ZodType<Row>;
    idOf: (row: Row) => string;
    sumsOf: (rows: readonly Row[]) => readonly number[];
  },
): { kind: 'Read'; header: Header; rows: Row[] } | SettlementRefused {
  const lines = text.trimEnd().split(/\r?\n/);
  const problems: SettlementProblem[] = [];
  const report = (at: number, reason: SettlementProblem['reason']) =>
    void problems.push({
      line: at + 1,
      reason,
      value: (lines[at] ?? '').slice(0, SHOWN_CHARACTERS),
    });
  const head = header.safeParse(lines[0]?.split(','));
  if (!head.success) report(0, 'header');
  const rows: Row[] = [];
  const seen = new Set<string>();
  for (const [index, line] of lines.slice(1, -1).entries()) {
    const read = row.safeParse(line.split(','));
    if (!read.success) report(index + 1, 'row');
    else if (seen.has(idOf(read.data))) report(index + 1, 'twice');
    else {
      seen.add(idOf(read.data));
      rows.push(read.data);
    }
  }
  const expected = ['T', rows.length, ...sumsOf(rows)].join(',');
  // Sums say nothing about lines that could not be read.
  if (problems.length === 0 && lines.at(-1) !== expected) report(lines.length - 1, 'trailer');
  return problems.length > 0 || !head.success
    ? { kind: 'Refused', problems }
    : { kind: 'Read', header: head.data, rows };
}
