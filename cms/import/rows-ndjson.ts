import fs from 'node:fs';
import {
  rowOf,
  ROW_BYTES_MAX,
  UnreadableFile,
  type BrokenRow,
  type Columns,
  type Row,
  type RowOptions,
} from './row.ts';

const NEWLINE = 0x0a;

/** Streams the lines of a file as bytes, for a file of any size. */
async function* linesOf(file: string): AsyncGenerator<{ line: number; bytes: Buffer }> {
  let line = 0;
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of fs.createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      yield { line: ++line, bytes: Buffer.concat([...rest, chunk.subarray(from, end)]) };
      [rest, length, from] = [[], 0, end + 1];
    }
    rest.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > ROW_BYTES_MAX)
      throw new UnreadableFile(
        file,
        `line ${line + 1} has more than 16 MB: give pictures and documents as files.`,
      );
  }
  if (length > 0) yield { line: ++line, bytes: Buffer.concat(rest) };
}

/** Puts members under the names of their fields; `title.mr` is a member of `title`. */
function renamed(members: Record<string, unknown>, columns: Columns): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(members)) {
    const field = Object.hasOwn(columns, name) ? columns[name] : '';
    if (!field) continue;
    const parts = field.split('.');
    let place = out;
    for (const part of parts.slice(0, -1)) {
      const inner = Object.hasOwn(place, part) ? place[part] : undefined;
      place = (typeof inner === 'object' && inner !== null
        ? inner
        : (place[part] = {})) as unknown as Record<string, unknown>;
    }
    place[parts.at(-1)!] = value;
  }
  return out;
}

/** @returns the names of members in the first rows of a file, and their values as text */
export async function ndjsonHead(
  file: string,
  rows: number,
): Promise<{ names: string[]; samples: string[][] }> {
  const found: Record<string, unknown>[] = [];
  for await (const row of ndjsonRows(file, { collection: 'any' })) {
    if (found.length === rows) break;
    const members = JSON.parse(row.original || 'null') as unknown;
    if (typeof members === 'object' && members !== null && !Array.isArray(members))
      found.push(members as Record<string, unknown>);
  }
  const names = [...new Set(found.flatMap((members) => Object.keys(members)))];
  const textOf = (value: unknown): string =>
    value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  return { names, samples: found.map((members) => names.map((name) => textOf(members[name]))) };
}

/**
 * Reads one JSON object a line (https://github.com/ndjson/ndjson-spec); empty lines are skipped.
 */
export async function* ndjsonRows(
  file: string,
  options: RowOptions,
): AsyncGenerator<Row | BrokenRow> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  for await (const { line, bytes } of linesOf(file)) {
    let original: string;
    try {
      original = utf8.decode(bytes).trim();
    } catch {
      yield {
        line,
        original: '',
        problem: 'The line is not UTF-8: save the file in that encoding.',
      };
      continue;
    }
    if (!original) continue;
    let members: unknown;
    try {
      members = JSON.parse(original);
    } catch (error) {
      yield { line, original, problem: `The line is no JSON: ${(error as Error).message}` };
      continue;
    }
    if (typeof members !== 'object' || members === null || Array.isArray(members))
      yield { line, original, problem: 'The line is no JSON object.' };
    else {
      const given = members as Record<string, unknown>;
      const named = options.columns ? renamed(given, options.columns) : given;
      if (options.keyColumn) named.key = given[options.keyColumn];
      yield rowOf(named, { line, original }, options);
    }
  }
}
