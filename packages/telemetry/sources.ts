import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { SensorFeedName } from './telemetry.schema.ts';
import type { TelemetryTables } from './telemetry.migrations.ts';

export type Db = Kysely<TelemetryTables>;

/** A sender of readings: a vendor's gateway, a department's server, the simulator. */
export interface Source {
  id: string;
  name: string;
  feeds: SensorFeedName[];
  simulated: boolean;
}

/** A key has 256 random bits, so a plain hash of it cannot be reversed. */
const keyHash = (key: string): string =>
  createHash('sha256').update(`telemetry ${key}`).digest('base64url');

const sourceFrom = (row: TelemetryTables['telemetry_sources']): Source => ({
  id: row.id,
  name: row.name,
  feeds: JSON.parse(row.feeds) as SensorFeedName[],
  simulated: row.simulated === 1,
});

/** Inserts a source, or changes its key, feeds and name. */
export async function saveSource(
  db: Db,
  { id, name, feeds, simulated }: Source,
  key: string,
  now: Date,
): Promise<void> {
  const values = {
    name,
    feeds: JSON.stringify(feeds),
    key_hash: keyHash(key),
    simulated: simulated ? 1 : 0,
    active: 1,
  };
  await db
    .insertInto('telemetry_sources')
    .values({ id, created_at: now.toISOString(), ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

export async function sourceOfKey(db: Db, key: string): Promise<Source | null> {
  const row = await db
    .selectFrom('telemetry_sources')
    .selectAll()
    .where('key_hash', '=', keyHash(key))
    .where('active', '=', 1)
    .executeTakeFirst();
  return row ? sourceFrom(row) : null;
}

/** Deactivates a source whose key is lost; its readings stay. */
export async function closeSource(db: Db, id: string): Promise<boolean> {
  return (
    (
      await db
        .updateTable('telemetry_sources')
        .set({ active: 0 })
        .where('id', '=', id)
        .executeTakeFirst()
    ).numUpdatedRows === 1n
  );
}
