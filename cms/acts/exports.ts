import { parse } from 'csv-parse/sync';
import { canonicalJson } from '@pune/std/canonical-json';
import { csvLine, type Cell } from '@pune/std/csv';
import type { ActRow } from './rules.ts';

/** The record of acts as a file: NDJSON, or CSV for a spreadsheet. Both hold whole rows. */

export const FORMATS = ['ndjson', 'csv'] as const;
export type Format = (typeof FORMATS)[number];
export const isFormat = (value: unknown): value is Format => FORMATS.includes(value as Format);

const COLUMNS = [
  'seq',
  'at',
  'person',
  'personName',
  'kind',
  'way',
  'document',
  'title',
  'department',
  'reason',
  'network',
] as const satisfies (keyof ActRow)[];

/**
 * The cells of a row: columns to read, then the whole row as JSON. A spreadsheet may not change a
 * text that begins like a formula, so the columns alone could not be verified.
 */
const cellsOf = (row: ActRow): Cell[] => [...COLUMNS.map((name) => row[name]), canonicalJson(row)];

const HEADINGS = csvLine([...COLUMNS, 'row']);

/** The first line of a file. */
export const headOf = (format: Format): string => (format === 'csv' ? HEADINGS : '');

export const lineOf = (format: Format, row: ActRow): string =>
  format === 'csv' ? csvLine(cellsOf(row)) : `${canonicalJson(row)}\n`;

/** A file of the record that cannot be read as one, with the number of the line or row. */
export class UnreadableRecord extends Error {}

function parsed(text: string, place: number): ActRow {
  try {
    const row = JSON.parse(text) as ActRow | null;
    if (row && Number.isInteger(row.seq) && typeof row.digest === 'string') return row;
  } catch {
    // Told below.
  }
  throw new UnreadableRecord(`row ${place} of the file is no row of the record`);
}

function rowsOfCsv(text: string): ActRow[] {
  let records: string[][];
  try {
    records = parse(text, { bom: true });
  } catch (error) {
    throw new UnreadableRecord(`the file is no CSV: ${(error as Error).message}`);
  }
  if (records[0]?.join() !== HEADINGS.trim())
    throw new UnreadableRecord('the file does not begin with the headings of the record');
  return records.slice(1).map((cells, n) => {
    const row = parsed(cells.at(-1) ?? '', n + 1);
    const [expected] = parse(csvLine(cellsOf(row))) as string[][];
    if (expected!.join('\0') === cells.join('\0')) return row;
    throw new UnreadableRecord(
      `the columns of row ${n + 1} of the file (act ${row.seq}) are not those of its last column`,
    );
  });
}

/**
 * Reads a file of the record, of either format.
 *
 * @throws UnreadableRecord
 */
export function rowsIn(text: string): ActRow[] {
  if (!text.trimStart().startsWith('{')) return rowsOfCsv(text);
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, n) => parsed(line, n + 1));
}
