import { parseCamt053 } from './camt053.ts';
import { CSV_BANKS } from './csv-banks.ts';
import { parseCsvStatement } from './csv-statement.ts';
import { parseMt940 } from './mt940.ts';
import type { ParsedFile } from './statement.ts';

export const STATEMENT_FORMATS = ['camt053', 'mt940', 'csv'] as const;
export type StatementFormat = (typeof STATEMENT_FORMATS)[number];

/** Recognises the format of a file by its first signs. */
export function formatOf(text: string): StatementFormat {
  const begin = text.replace(/^\uFEFF/, '').trimStart();
  if (begin.startsWith('<')) return 'camt053';
  return /^(?:\{1:|:20:)/.test(begin) ? 'mt940' : 'csv';
}

/**
 * Parses a bank statement.
 *
 * @param bank the name of the bank whose columns a CSV file has
 */
export function readStatement(
  text: string,
  bank: string,
): { format: StatementFormat; parsed: ParsedFile } {
  const format = formatOf(text);
  const nul = text.indexOf('\u0000');
  if (nul >= 0) {
    const line = text.slice(0, nul).split('\n').length;
    return {
      format,
      parsed: { kind: 'Refused', problems: [{ line, reason: 'unreadable', value: '' }] },
    };
  }
  if (format === 'camt053') return { format, parsed: parseCamt053(text) };
  if (format === 'mt940') return { format, parsed: parseMt940(text) };
  const columns = Object.hasOwn(CSV_BANKS, bank) ? CSV_BANKS[bank] : undefined;
  return columns
    ? { format, parsed: parseCsvStatement(text, columns) }
    : {
        format,
        parsed: { kind: 'Refused', problems: [{ line: 1, reason: 'bank_unknown', value: bank }] },
      };
}
