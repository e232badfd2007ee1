import { randomBytes } from 'node:crypto';
import { migrateFeature } from '@pune/database';
import {
  finish,
  forgetEnded,
  idempotencyKey as keyOf,
  release,
  ReservationLost,
  reserve,
} from '@pune/database/idempotency';
import { secondsToWait, senderOf } from '@pune/database/rate-limit';
import { migrateShared, type SharedTables } from '@pune/database/shared';
import type { Kysely, Transaction } from 'kysely';
import type { Lake } from './lake.ts';
import { readBatch, type BatchFormat } from './read-batch.ts';
import { closeSource, saveSource, sourceOfKey, type Db, type Source } from './sources.ts';
import { telemetryMigrations } from './telemetry.migrations.ts';
import { ERRORS_SHOWN_MAX, type Reading, type RowError } from './telemetry.schema.ts';

const SCOPE = 'telemetry batches';
const WRONG_KEYS_PER_MINUTE_MAX = 20;

/** The result of a batch whose valid rows are on disk. */
export interface Stored {
  rowsAccepted: number;
  rowsRefused: number;
  readings: number;
  errors: RowError[];
}
export type IngestResult =
  | { kind: 'Stored'; stored: Stored; again: boolean }
  | { kind: 'Malformed' }
  | { kind: 'Empty' }
  | { kind: 'TooManyRows' }
  | { kind: 'StillRunning' }
  | { kind: 'KeyReused' };
export type Admission =
  | { kind: 'Source'; source: Source }
  | { kind: 'UnknownKey' }
  | { kind: 'TooMany'; seconds: number };

export interface TelemetryOptions {
  db: Db;
  lake: Lake;
  perMinuteMax: number;
  now?: () => Date;
  randomKey?: () => string;
}
export interface IncomingBatch {
  text: string;
  format: BatchFormat;
  idempotencyKey?: string | undefined;
}

/** Creates the service that ingests readings. Call `prepare()` once first. */
export function createTelemetry({
  db,
  lake,
  perMinuteMax,
  now = () => new Date(),
  randomKey = () => randomBytes(32).toString('base64url'),
}: TelemetryOptions) {
  const shared = db as unknown as Kysely<SharedTables>;

  /**
   * Stores one batch once: a repeated request gets the stored answer, and nothing is written twice.
   */
  async function storeOnce(
    source: Source,
    chosenKey: string | undefined,
    content: unknown,
    read: () => { readings: readonly Reading[]; stored: Stored },
  ): Promise<IngestResult> {
    await forgetEnded(shared, SCOPE, now());
    const key = keyOf(SCOPE, chosenKey && `${source.id} ${chosenKey}`, source.id, content);
    const reservation = await reserve<Stored>(shared, key, now());
    if (reservation.kind === 'Done')
      return { kind: 'Stored', stored: reservation.answer, again: true };
    if (reservation.kind !== 'Reserved') return reservation;
    try {
      const { readings, stored } = read();
      // Write to disk first, then answer: after a crash in between, a retry overwrites the same
      // readings.
      await lake.append({
        key: key.hash,
        source: source.id,
        simulated: source.simulated,
        receivedAt: now(),
        readings,
      });
      await db
        .transaction()
        .execute((transaction) =>
          finish(
            transaction as unknown as Transaction<SharedTables>,
            key,
            reservation.startedAt,
            stored,
          ),
        );
      return { kind: 'Stored', stored, again: false };
    } catch (error) {
      if (error instanceof ReservationLost) return { kind: 'StillRunning' };
      await release(shared, key, reservation.startedAt).catch(() => {});
      throw error;
    }
  }

  return {
    prepare: async () => {
      await migrateShared(db);
      await migrateFeature(db, 'telemetry', telemetryMigrations);
    },

    /**
     * Adds a source.
     *
     * @returns its key, which is shown only this once
     */
    async addSource(source: Source): Promise<string> {
      const key = randomKey();
      await saveSource(db, source, key, now());
      return key;
    },
    closeSource: (id: string) => closeSource(db, id),

    /**
     * Authenticates a key, and checks the rate limit of its source. Wrong keys are limited by
     * address.
     */
    async admit(key: string | null, address: string): Promise<Admission> {
      const source = key ? await sourceOfKey(db, key) : null;
      const limit = source
        ? { scope: 'telemetry source', perWindow: perMinuteMax, windowSeconds: 60 }
        : {
            scope: 'telemetry wrong keys',
            perWindow: WRONG_KEYS_PER_MINUTE_MAX,
            windowSeconds: 60,
          };
      const seconds = await secondsToWait(
        shared,
        limit,
        source ? source.id : senderOf(address),
        now(),
      );
      if (seconds > 0) return { kind: 'TooMany', seconds };
      return source ? { kind: 'Source', source } : { kind: 'UnknownKey' };
    },

    /** Ingests a batch: when it resolves, valid rows are on disk, and refused ones are listed. */
    async ingest(
      source: Source,
      { text, format, idempotencyKey }: IncomingBatch,
    ): Promise<IngestResult> {
      const batch = readBatch(text, format, source.feeds, now());
      if (batch.kind !== 'Batch') return batch;
      const stored: Stored = {
        rowsAccepted: batch.rows - batch.rowsRefused,
        rowsRefused: batch.rowsRefused,
        readings: batch.readings.length,
        errors: batch.errors.slice(0, ERRORS_SHOWN_MAX),
      };
      return storeOnce(source, idempotencyKey, text, () => ({ readings: batch.readings, stored }));
    },

    /** Stores readings made in this process, like a batch. */
    store: (source: Source, key: string, readings: readonly Reading[]): Promise<IngestResult> =>
      storeOnce(source, key, key, () => ({
        readings,
        stored: {
          rowsAccepted: readings.length,
          rowsRefused: 0,
          readings: readings.length,
          errors: [],
        },
      })),

    lake,
    close: async () => {
      await lake.close();
      await db.destroy();
    },
  };
}
export type Telemetry = ReturnType<typeof createTelemetry>;
