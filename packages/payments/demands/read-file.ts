import { createHash } from 'node:crypto';
import fs from 'node:fs';
import readline from 'node:readline';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';

/** The error for a file that cannot be read as rows, with its reason. */
export class UnreadableFile extends Error {}

export interface FileRow {
  line: number;
  /** The members of the row; null if the line is no JSON object. */
  values: Record<string, unknown> | null;
}

const ROW_CHARACTERS_MAX = 100_000;
const HEAD_BYTES = 64 * 1024;
const DELIMITERS = [',', ';', '\t'];
const NAME = /^[A-Za-z]{1,40}$/;

const firstLine = (file: string): string => {
  const handle = fs.openSync(file, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const read = fs.readSync(handle, head, 0, HEAD_BYTES, 0);
    return head.toString('utf8', 0, read).split(/\r?\n/, 1)[0]!;
  } finally {
    fs.closeSync(handle);
  }
};

/** Spreadsheets separate columns by a sign that their locale does not use for decimals. */
const delimiterOf = (line: string): string =>
  DELIMITERS.toSorted((a, b) => line.split(b).length - line.split(a).length)[0]!;

/** Refuses bytes that are not UTF-8, which a lenient decoder would replace by question marks. */
async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of bytes) yield utf8.decode(chunk, { stream: true });
  yield utf8.decode();
}

function namesOf(cells: readonly string[], file: string): string[] {
  const names = cells.map((name) => name.trim());
  const wrong = names.find((name, n) => !NAME.test(name) || names.indexOf(name) !== n);
  if (wrong !== undefined)
    throw new UnreadableFile(
      `${file}: the first line must name each column once; "${wrong.slice(0, 60)}" is no name of a column`,
    );
  return names;
}

async function* csvRows(file: string): AsyncGenerator<FileRow> {
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(firstLine(file)),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: ROW_CHARACTERS_MAX,
  });
  pipeline(fs.createReadStream(file), decoded, parser, () => {});
  let names: string[] | null = null;
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[];
    info: { lines: number };
  }>) {
    if (names === null) {
      names = namesOf(record, file);
      continue;
    }
    const isWhole = record.length === names.length;
    const cells = names.flatMap((name, n) =>
      record[n] === undefined || record[n] === '' ? [] : [[name, record[n]]],
    );
    yield { line: info.lines, values: isWhole ? Object.fromEntries(cells) : null };
  }
}

const jsonObject = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
};

async function* ndjsonRows(file: string): AsyncGenerator<FileRow> {
  const lines = readline.createInterface({
    input: fs.createReadStream(file, 'utf8'),
    crlfDelay: Infinity,
  });
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    if (text.length > ROW_CHARACTERS_MAX)
      throw new UnreadableFile(
        `${file}: line ${line} is longer than ${ROW_CHARACTERS_MAX} characters`,
      );
    yield { line, values: jsonObject(line === 1 ? text.replace(/^\uFEFF/, '') : text) };
  }
}

/**
 * Reads the rows of a file one after another: an object a line in a file that ends with `.ndjson`,
 * else a table by RFC 4180 whose first line names the columns.
 *
 * @throws UnreadableFile
 */
export async function* fileRows(file: string): AsyncGenerator<FileRow> {
  try {
    yield* /\.(ndjson|jsonl)$/i.test(file) ? ndjsonRows(file) : csvRows(file);
  } catch (error) {
    if (error instanceof CsvError)
      throw new UnreadableFile(
        `${file} cannot be read from line ${error.lines ?? 1} on: ${error.message}`,
      );
    if (error instanceof TypeError)
      throw new UnreadableFile(`${file} is not UTF-8: save it as "CSV UTF-8"`);
    throw error;
  }
}

export async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of fs.createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('base64url');
}

/** Collects rows in lists of a length. */
export async function* inBatches<T>(rows: AsyncIterable<T>, length: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < length) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
