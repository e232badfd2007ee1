import fs from 'node:fs';
import path from 'node:path';
import { UnreadableFile, type BrokenRow, type Row, type RowOptions } from './row.ts';
import { csvRows } from './rows-csv.ts';
import { ndjsonRows } from './rows-ndjson.ts';

/** No list of documents is larger than this; a picture or a backup may be. */
export const FILE_BYTES_MAX = 4 * 1024 ** 3;

/**
 * The rows of an NDJSON or CSV file, one after the other; a row that cannot be read is among them,
 * with its reason.
 * @throws {UnreadableFile} where nothing that follows can be read
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
