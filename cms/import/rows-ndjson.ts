import fs from 'node:fs';
import {
  rowOf,
  ROW_BYTES_MAX,
  UnreadableFile,
  type BrokenRow,
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
    else yield rowOf(members as Record<string, unknown>, { line, original }, options);
  }
}
