import fs from 'node:fs';
import path from 'node:path';
import { UnreadableFile, type BrokenRow, type Row, type RowOptions } from './row.ts';
import { csvHead, csvRows } from './rows-csv.ts';
import { ndjsonHead, ndjsonRows } from './rows-ndjson.ts';

/**
 * The maximum size of a file: a larger one is not a list of documents, but perhaps a picture or a
 * backup.
 */
export const FILE_BYTES_MAX = 4 * 1024 ** 3;

/**
 * Streams the rows of an NDJSON or CSV file, including broken rows with their reasons.
 *
 * @throws {UnreadableFile} if none of the following rows can be read
 */
export function rowsOf(file: string, options: RowOptions): AsyncGenerator<Row | BrokenRow> {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new UnreadableFile(file, 'there is no such file.');
  if (stat.size > FILE_BYTES_MAX) throw new UnreadableFile(file, 'has more than 4 GB: divide it.');
  switch (path.extname(file).toLowerCase()) {
    case '.ndjson':
    case '.jsonl':
      return ndjsonRows(file, options);
    case '.csv':
      return csvRows(file, options);
    default:
      throw new UnreadableFile(file, 'is neither .ndjson nor .csv.');
  }
}

/**
 * Reads the names of the columns of a file, and its first rows.
 *
 * @throws {UnreadableFile}
 */
export const headOf = (
  file: string,
  rows: number,
): Promise<{ names: string[]; samples: string[][] }> =>
  path.extname(file).toLowerCase() === '.csv' ? csvHead(file, rows) : ndjsonHead(file, rows);
