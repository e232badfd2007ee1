import fs from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse, type InfoRecord } from 'csv-parse';
import {
  rowOf,
  ROW_BYTES_MAX,
  UnreadableFile,
  type BrokenRow,
  type Columns,
  type Row,
  type RowOptions,
} from './row.ts';

interface Parsed {
  record: string[];
  raw: string;
  info: InfoRecord & { error?: CsvError };
}

/** Spreadsheets separate columns by a sign that their locale does not use for decimals. */
const DELIMITERS = [',', ';', '\t'];
const HEAD_BYTES = 64 * 1024;

function delimiterOf(file: string): string {
  const handle = fs.openSync(file, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const first = head
      .toString('utf8', 0, fs.readSync(handle, head, 0, HEAD_BYTES, 0))
      .split(/\r?\n/, 1)[0]!;
    const count = (delimiter: string) => first.split(delimiter).length;
    return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0]!;
  } finally {
    fs.closeSync(handle);
  }
}

/** Refuses bytes that are not UTF-8, which a lenient decoder would replace by question marks. */
async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of bytes) yield utf8.decode(chunk, { stream: true });
  yield utf8.decode();
}

/**
 * Converts columns such as `title.mr` and `steps.2.title.en` to nested values; array items are
 * counted from 1. Empty cells are absent.
 */
export function nested(
  names: readonly string[],
  cells: readonly string[],
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  names.forEach((name, n) => {
    const cell = cells[n]!;
    if (!name || cell.trim() === '') return;
    const parts = name.split('.');
    let place: Record<string, unknown> = out;
    for (const part of parts.slice(0, -1))
      place = (
        Object.hasOwn(place, part) && typeof place[part] === 'object'
          ? place[part]
          : (place[part] = {})
      ) as Record<string, unknown>;
    place[parts.at(-1)!] = cell;
  });
  return withLists(out) as Record<string, unknown>;
}

function withLists(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, withLists(inner)] as const);
  const isList = entries.length > 0 && entries.every(([name]) => /^[1-9]\d{0,3}$/.test(name));
  return isList
    ? entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner)
    : Object.fromEntries(entries);
}

const NAME = /^[A-Za-z_][\w-]*(\.[\w-]+)*$/;

/** @returns the problem with the header line of a file, or `null` */
function checkNames(names: readonly string[]): string | null {
  const wrong = names.find(
    (name) =>
      name !== '' &&
      (!NAME.test(name) ||
        name.split('.').some((part) => ['__proto__', 'constructor', 'prototype'].includes(part))),
  );
  if (wrong !== undefined)
    return `the column "${wrong.slice(0, 60)}" is no name of a field: the first line names the columns, such as key, title.en, title.mr, issuedOn.`;
  const twice = names.find((name, n) => name !== '' && names.indexOf(name) !== n);
  return twice === undefined ? null : `the column "${twice}" is there twice.`;
}

const fieldOf = (column: string, columns: Columns | undefined): string =>
  columns ? (Object.hasOwn(columns, column) && columns[column]) || '' : column;

/** @returns the names in the first line of a file, and the cells of the next ones */
export async function csvHead(
  file: string,
  rows: number,
): Promise<{ names: string[]; samples: string[][] }> {
  const lines: string[][] = [];
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(file),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: ROW_BYTES_MAX,
    to: rows + 1,
  });
  pipeline(fs.createReadStream(file), decoded, parser, () => {});
  try {
    for await (const record of parser as AsyncIterable<string[]>) lines.push(record);
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile(file, unreadable(error, lines.length));
    if (error instanceof TypeError) throw new UnreadableFile(file, noUtf8(lines.length));
    throw error;
  }
  const [names = [], ...samples] = lines;
  return { names: names.map((name) => name.trim()), samples };
}

const unreadable = (error: CsvError, lines: number): string =>
  `cannot be read from line ${error.lines ?? lines + 1} on: ${error.code === 'CSV_MAX_RECORD_SIZE' ? 'a row has more than 16 MB, or a quotation mark is not closed' : error.message}`;
const noUtf8 = (lines: number): string =>
  `is not UTF-8 after line ${lines}: save it as "CSV UTF-8".`;

export interface CsvRecord {
  line: number;
  original: string;
  members: Record<string, unknown>;
}

/**
 * Parses a CSV file by RFC 4180: quoted cells may contain delimiters and line ends. The first line
 * is the header.
 */
export async function* csvRecords(
  file: string,
  { columns, keyColumn }: Partial<RowOptions> = {},
): AsyncGenerator<CsvRecord | BrokenRow> {
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(file),
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: ROW_BYTES_MAX,
  });
  pipeline(fs.createReadStream(file), decoded, parser, () => {});
  let names: string[] | undefined;
  let keyAt = -1;
  let lines = 0;
  try {
    for await (const { record, raw, info } of parser as AsyncIterable<Parsed>) {
      const original = raw.replace(/^[\r\n]+|[\r\n]+$/g, '');
      // The parser counts lines at the end of a record, which may span several.
      const line = info.lines - (original.match(/\r\n|\r|\n/g)?.length ?? 0);
      lines = info.lines;
      if (!names) {
        const given = record.map((name) => name.trim());
        names = given.map((name) => fieldOf(name, columns));
        if (keyColumn) keyAt = given.indexOf(keyColumn);
        const problem = checkNames(names);
        if (problem) throw new UnreadableFile(file, problem);
        continue;
      }
      if (record.length === names.length) {
        const members = nested(names, record);
        yield { line, original, members: keyAt < 0 ? members : { ...members, key: record[keyAt] } };
      } else
        yield {
          line,
          original,
          problem: `The row has ${record.length} cells, the first line names ${names.length} columns: a quotation mark or a delimiter is missing.`,
        };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile(file, unreadable(error, lines));
    if (error instanceof TypeError) throw new UnreadableFile(file, noUtf8(lines));
    throw error;
  }
}

export async function* csvRows(file: string, options: RowOptions): AsyncGenerator<Row | BrokenRow> {
  for await (const record of csvRecords(file, options))
    yield 'problem' in record ? record : rowOf(record.members, record, options);
}
