import type { HeldKey, IdempotencyKey } from '@pune/database/idempotency';
import type { countedBy } from '@pune/database/rate-limit';
import type { Seal } from '@pune/database/seal';
import type { Write } from '@pune/database/together';
import { sql } from 'kysely';
import { schematicLayer } from './wards/schematic-layer.ts';
import { parseWardLayer, type WardLayer } from './wards/ward-layer.ts';
import type { PublicGrievance, ReporterGrievance } from './grievances.schema.ts';
import { canonicalConfiguration, type Configuration } from './configuration.ts';
import type { Db } from './grievances.tables.ts';
import { publicView, reporterView } from './public-view.ts';
import { secretHash } from './secret-hash.ts';
import type { EventData, GrievanceRow } from './steps.ts';

export type { Db } from './grievances.tables.ts';
export type { GrievanceRow } from './steps.ts';

/** Loads the newest imported layer, or the schematic one. */
export async function newestLayer(db: Db): Promise<WardLayer> {
  const row = await db
    .selectFrom('grievance_ward_layers')
    .selectAll()
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return schematicLayer();
  const parsed = parseWardLayer(JSON.parse(row.geojson));
  if (parsed.kind === 'LayerInvalid')
    throw new Error(
      `[grievances] [wards] Layer ${row.version} (${row.name}) in the database cannot be read: import it again`,
    );
  return { version: `${row.version}`, areas: parsed.areas };
}

export async function addLayer(db: Db, name: string, geojson: string, now: Date): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const { version } = await transaction
      .selectFrom('grievance_ward_layers')
      .select((row) => row.fn.max('version').as('version'))
      .executeTakeFirstOrThrow();
    const next = Number(version ?? 0) + 1;
    await transaction
      .insertInto('grievance_ward_layers')
      .values({ version: next, name, imported_at: now.toISOString(), geojson })
      .execute();
    return next;
  });
}

/** The data that a filing needs before it writes, loaded in one round trip. */
export interface BeforeFiling {
  layerVersion: string;
  held: HeldKey | null;
  /** The sender's filings in this hour. */
  used: number;
}

const SCHEMATIC = 'schematic';

export async function readBeforeFiling(
  db: Db,
  { scope, hash }: IdempotencyKey,
  counted: ReturnType<typeof countedBy>['row'],
): Promise<BeforeFiling> {
  const row = await db
    .selectFrom(sql<{ one: number }>`(select 1 as one)`.as('one'))
    .leftJoin('idempotency_keys as key', (join) =>
      join.on('key.scope', '=', scope).on('key.key_hash', '=', hash),
    )
    .leftJoin('rate_limits as limit', (join) =>
      join
        .on('limit.scope', '=', counted.scope)
        .on('limit.subject_hash', '=', counted.subject_hash)
        .on('limit.window_start', '=', counted.window_start),
    )
    .select([
      'key.body_hash',
      'key.state',
      'key.answer',
      'key.started_at',
      'key.expires_at',
      'limit.used',
    ])
    .select((columns) =>
      columns
        .selectFrom('grievance_ward_layers')
        .select(({ fn }) => fn.max('version').as('version'))
        .as('layer'),
    )
    .executeTakeFirstOrThrow();
  const { body_hash, state, answer, started_at, expires_at } = row;
  return {
    layerVersion: row.layer ? `${row.layer}` : SCHEMATIC,
    held: state === null ? null : ({ body_hash, state, answer, started_at, expires_at } as HeldKey),
    used: Number(row.used ?? 0),
  };
}

/** Builds the write of a configuration to which cases refer: the one stored last is in use. */
export const insertConfiguration = (db: Db, configuration: Configuration, now: Date): Write => ({
  query: db
    .insertInto('grievance_configurations')
    .values({
      version: configuration.version,
      contents: canonicalConfiguration(configuration),
      used_at: now.toISOString(),
    })
    .onConflict((conflict) =>
      conflict.column('version').doUpdateSet({ used_at: now.toISOString() }),
    ),
});

/** Builds the writes of a grievance and its first event. */
export const insertGrievance = (db: Db, row: GrievanceRow): Write[] => [
  { query: db.insertInto('grievances').values(row) },
  {
    query: db.insertInto('grievance_events').values({
      grievance_id: row.id,
      step: 1,
      event: 'submit',
      status: row.status,
      at: row.submitted_at,
      by: 'citizen',
      post: null,
      data: JSON.stringify({
        acknowledgeHours: row.acknowledge_hours,
        resolveHours: row.resolve_hours,
        owner: row.owner_post,
      } satisfies EventData),
      configuration_version: row.configuration_version,
    }),
  },
];

export const isFiled = async (db: Db, id: string): Promise<boolean> =>
  (await db.selectFrom('grievances').select('id').where('id', '=', id).executeTakeFirst()) !==
  undefined;

export async function findPublic(db: Db, number: string): Promise<PublicGrievance | null> {
  const row = await db
    .selectFrom('grievances')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? publicView(db, row) : null;
}

const rowOfSecret = (db: Db, secret: string) =>
  db
    .selectFrom('grievances')
    .selectAll()
    .where('secret_hash', '=', secretHash(secret))
    .executeTakeFirst();

export async function findForReporter(
  db: Db,
  seal: Seal,
  secret: string,
  now: Date,
): Promise<ReporterGrievance | null> {
  const row = await rowOfSecret(db, secret);
  return row ? reporterView(db, seal, row, now) : null;
}

export const photoKeyOfSecret = async (db: Db, secret: string): Promise<string | null> =>
  (await rowOfSecret(db, secret))?.photo_key ?? null;

/** Finds a file of evidence of a grievance, whose events are public. */
export const evidenceOf = async (
  db: Db,
  number: string,
  id: string,
): Promise<{ key: string; type: string } | null> =>
  (await db
    .selectFrom('grievance_evidence as evidence')
    .innerJoin('grievances', 'grievances.id', 'evidence.grievance_id')
    .select(['evidence.file_key as key', 'evidence.type'])
    .where('grievances.number', '=', number)
    .where('evidence.id', '=', id)
    .executeTakeFirst()) ?? null;
