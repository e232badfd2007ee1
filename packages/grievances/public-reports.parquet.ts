import { createReadStream, createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExportedReport } from './public-reports.export.ts';
import { csvOf, EVENT_COLUMNS, REPORT_COLUMNS, type Table } from './public-reports.files.ts';

const MEMORY_MAX = '256MB';
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

async function convert(table: Table, csv: string, parquet: string): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY_MAX,
    threads: '1',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    const columns = (table === 'reports' ? REPORT_COLUMNS : EVENT_COLUMNS)
      .map(({ name, type }) => `${quote(name)}: ${quote(type)}`)
      .join(', ');
    await connection.run(
      `copy (select * from read_csv(${quote(csv)}, header = true, auto_detect = false, quote = '"', escape = '"', columns = {${columns}})) to ${quote(parquet)} (format parquet, compression zstd)`,
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/**
 * Writes a table as Parquet. DuckDB converts a temporary CSV file, so that memory stays bounded; the
 * files are deleted when the bytes have been read.
 */
export async function* parquetOf(
  table: Table,
  parts: AsyncIterable<ExportedReport[]>,
): AsyncGenerator<Uint8Array> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'pune-reports-'));
  const [csv, parquet] = [path.join(folder, 'table.csv'), path.join(folder, 'table.parquet')];
  try {
    await pipeline(Readable.from(csvOf(table, parts)), createWriteStream(csv));
    await convert(table, csv, parquet);
    for await (const chunk of createReadStream(parquet)) yield chunk as Uint8Array;
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
