import type { DuckDBConnection } from '@duckdb/node-api';
import type { Batch } from './lake-records.ts';
import type { Reading } from './telemetry.schema.ts';

const CHUNK_ROWS = 2048;
const MICROSECONDS = 1000n;

/** Inserts readings into a temporary table by columns, which is ten times faster than by rows. */
export async function writeReadings(
  connection: DuckDBConnection,
  table: string,
  readings: readonly Reading[],
  batch: Batch,
): Promise<void> {
  const { BOOLEAN, DOUBLE, DuckDBDataChunk, DuckDBTimestampValue, TIMESTAMP, VARCHAR } =
    await import('@duckdb/node-api');
  await connection.run(
    `create temp table ${table} (entity varchar, property varchar, observed_at timestamp, value double, text varchar, latitude double, longitude double, source varchar, simulated boolean, batch varchar, received_at timestamp)`,
  );
  const instant = (ms: number) => new DuckDBTimestampValue(BigInt(ms) * MICROSECONDS);
  const receivedAt = instant(batch.receivedAt.getTime());
  const appender = await connection.createAppender(table);
  for (let from = 0; from < readings.length; from += CHUNK_ROWS) {
    const rows = readings.slice(from, from + CHUNK_ROWS);
    const chunk = DuckDBDataChunk.create(
      [
        VARCHAR,
        VARCHAR,
        TIMESTAMP,
        DOUBLE,
        VARCHAR,
        DOUBLE,
        DOUBLE,
        VARCHAR,
        BOOLEAN,
        VARCHAR,
        TIMESTAMP,
      ],
      rows.length,
    );
    chunk.setColumns([
      rows.map(({ entity }) => entity),
      rows.map(({ property }) => property),
      rows.map(({ observedAt }) => instant(Date.parse(observedAt))),
      rows.map(({ value }) => value),
      rows.map(({ text }) => text),
      rows.map(({ latitude }) => latitude),
      rows.map(({ longitude }) => longitude),
      rows.map(() => batch.source),
      rows.map(() => batch.simulated),
      rows.map(() => batch.key),
      rows.map(() => receivedAt),
    ]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
