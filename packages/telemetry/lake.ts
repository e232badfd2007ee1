import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { dayInIndia } from '@pune/std/india-time';
import { openOnce } from '@pune/std/open-once';
import { writeReadings } from './lake-files.ts';
import type { Batch, Partition, RollUp, StoredReading } from './lake-records.ts';
import { READINGS, ROLL_UP } from './lake-sql.ts';
import { SENSOR_FEED_NAMES, type SensorFeedName } from './telemetry.schema.ts';

export interface LakeOptions {
  folder: string;
  memoryMax?: string;
  threads?: number;
  /** False while the disk has no room for a copy of a partition. */
  hasRoom?: () => boolean;
}

/** A partition with more files than this is compacted. */
export const FILES_BEFORE_COMPACTION = 48;
const TMP_AGE_MS_MAX = 3_600_000;

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';
const names = async (folder: string): Promise<string[]> =>
  fs.readdir(folder).catch((error: unknown) => (isMissing(error) ? [] : Promise.reject(error)));

/**
 * Opens the lake: readings in append-only Parquet files, `feed=air/day=2026-11-25/<batch>.parquet`,
 * which any Parquet engine can read. A file is written under a temporary name, flushed to disk and
 * then renamed, so that no partial file exists, and `append` resolves only for data that survive a
 * power cut. DuckDB loads on demand, runs in memory and locks no file: several processes may use
 * one lake.
 */
export function openLake({
  folder,
  memoryMax = '512MB',
  threads = 2,
  hasRoom = () => true,
}: LakeOptions) {
  const instance = openOnce(async () => {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    return DuckDBInstance.create(':memory:', {
      memory_limit: memoryMax,
      threads: String(threads),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      preserve_insertion_order: 'false',
    });
  });
  async function withConnection<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = await (await instance()).connect();
    try {
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  }
  const placeOf = (feed: SensorFeedName, day: string) =>
    path.join(folder, `feed=${feed}`, `day=${day}`);
  const filesOf = async (feed: SensorFeedName, day: string) =>
    (await names(placeOf(feed, day))).filter((name) => name.endsWith('.parquet')).sort();
  const digestOf = (files: readonly string[]) =>
    createHash('sha256').update(files.join('\n')).digest('base64url').slice(0, 22);
  const listOf = (place: string, files: readonly string[]) =>
    `[${files.map((name) => quote(path.join(place, name))).join(', ')}]`;

  /**
   * Runs a query over a partition's files. If another process compacts them at the same time,
   * retries with a new list.
   */
  async function query(
    feed: SensorFeedName,
    day: string,
    sql: (files: string) => string,
    tries = 3,
  ): Promise<{ rows: Record<string, unknown>[]; digest: string }> {
    const place = placeOf(feed, day);
    const files = await filesOf(feed, day);
    if (files.length === 0) return { rows: [], digest: digestOf(files) };
    try {
      const rows = await withConnection(async (connection) =>
        (await connection.runAndReadAll(sql(listOf(place, files)))).getRowObjectsJS(),
      );
      return { rows, digest: digestOf(files) };
    } catch (error) {
      const gone = (await filesOf(feed, day)).join() !== files.join();
      if (tries > 1 && gone) return query(feed, day, sql, tries - 1);
      throw error;
    }
  }

  /** Copies a query's rows to a file atomically, and flushes it to disk. */
  async function writeFile(connection: DuckDBConnection, sql: string, file: string): Promise<void> {
    const tmp = `${file}.${randomUUID()}.tmp`;
    try {
      await connection.run(`copy (${sql}) to ${quote(tmp)} (format parquet, compression zstd)`);
      const handle = await fs.open(tmp, 'r+');
      await handle.sync().finally(() => handle.close());
      await fs.rename(tmp, file);
    } catch (error) {
      await fs.rm(tmp, { force: true });
      throw error;
    }
  }
  async function syncFolder(place: string): Promise<void> {
    const handle = await fs.open(place, 'r');
    await handle.sync().finally(() => handle.close());
  }
  /** A new folder survives a power cut only after its parents have been flushed to disk. */
  async function makePlace(place: string): Promise<void> {
    const first = await fs.mkdir(place, { recursive: true });
    if (!first) return;
    for (
      let at = path.dirname(place);
      at.length >= path.dirname(first).length;
      at = path.dirname(at)
    )
      await syncFolder(at);
  }

  return {
    /** Appends a batch; resolves when every reading is on disk. */
    async append(batch: Batch): Promise<void> {
      if (batch.readings.length === 0) return;
      const key = createHash('sha256')
        .update(`${batch.source}\n${batch.key}`)
        .digest('hex')
        .slice(0, 32);
      const byPlace = Map.groupBy(batch.readings, ({ feed, observedAt }) =>
        placeOf(feed, dayInIndia(observedAt)),
      );
      await withConnection(async (connection) => {
        const table = `batch_${randomUUID().replaceAll('-', '')}`;
        for (const [place, readings] of byPlace) {
          await makePlace(place);
          await writeReadings(connection, table, readings, batch);
          await writeFile(
            connection,
            `select * from ${table} order by property, entity, observed_at`,
            path.join(place, `${key}.parquet`),
          );
          await connection.run(`drop table ${table}`);
          await syncFolder(place);
        }
      });
    },

    /** Lists all partitions, with the digests of their files. */
    async partitions(): Promise<Partition[]> {
      const found: Partition[] = [];
      for (const feed of SENSOR_FEED_NAMES) {
        for (const name of (await names(path.join(folder, `feed=${feed}`))).sort()) {
          const day = /^day=(\d{4}-\d\d-\d\d)$/.exec(name)?.[1];
          const files = day ? await filesOf(feed, day) : [];
          if (day && files.length > 0)
            found.push({ feed, day, digest: digestOf(files), files: files.length });
        }
      }
      return found;
    },

    /**
     * Aggregates the hours and the day of a partition, counting each reading once; with the digest
     * of the files read.
     */
    async rollUp(feed: SensorFeedName, day: string): Promise<{ digest: string; rows: RollUp[] }> {
      const { digest, rows } = await query(feed, day, ROLL_UP);
      return {
        digest,
        rows: rows.map((row) => ({ ...row, readings: Number(row.readings) }) as unknown as RollUp),
      };
    },

    /** @returns the readings of a day without duplicates, for inspection and tests */
    async readings(feed: SensorFeedName, day: string): Promise<StoredReading[]> {
      const { rows } = await query(feed, day, READINGS);
      return rows.map((row) => ({ feed, ...row }) as unknown as StoredReading);
    },

    /**
     * Merges the files of a partition into one. A crash in between leaves duplicates, which count
     * once; so does a batch that is sent again later.
     */
    async compact(feed: SensorFeedName, day: string): Promise<void> {
      const place = placeOf(feed, day);
      const files = await filesOf(feed, day);
      if (files.length < 2 || !hasRoom()) return;
      const name = `compacted-${digestOf(files)}.parquet`;
      await withConnection((connection) =>
        writeFile(
          connection,
          `select * from (${READINGS(listOf(place, files), 'raw')}) order by property, entity, observed_at`,
          path.join(place, name),
        ),
      );
      await syncFolder(place);
      for (const file of files)
        if (file !== name) await fs.rm(path.join(place, file), { force: true });
      for (const left of (await names(place)).filter((file) => file.endsWith('.tmp'))) {
        const { mtimeMs } = await fs
          .stat(path.join(place, left))
          .catch(() => ({ mtimeMs: Date.now() }));
        if (Date.now() - mtimeMs > TMP_AGE_MS_MAX)
          await fs.rm(path.join(place, left), { force: true });
      }
    },

    close: async (): Promise<void> => (await instance.started())?.closeSync(),
  };
}
export type Lake = ReturnType<typeof openLake>;
