import { createHash } from 'node:crypto';
import type { HeldKey, IdempotencyKey } from '@pune/database/idempotency';
import type { countedBy } from '@pune/database/rate-limit';
import type { Seal } from '@pune/database/seal';
import type { Write } from '@pune/database/together';
import { sql, type Kysely } from 'kysely';
import { schematicLayer } from './wards/schematic-layer.ts';
import { parseWardLayer, type WardLayer } from './wards/ward-layer.ts';
import { canonicalConfiguration, parseConfiguration, type Configuration } from './configuration.ts';
import type {
  GrievanceStatus,
  PublicEvent,
  PublicGrievance,
  ReporterGrievance,
} from './grievances.schema.ts';
import type { GrievanceTables } from './grievances.migrations.ts';
import { maskedMobile } from './sealed-mobile.ts';
import { transition, type GrievanceEvent, type TransitionResult } from './transitions.ts';

export type Db = Kysely<GrievanceTables>;
export type GrievanceRow = GrievanceTables['grievances'];

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

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

/** Reads the configuration that was stored last; `null` before the first case. */
export async function newestConfiguration(db: Db): Promise<Configuration | null> {
  const row = await db
    .selectFrom('grievance_configurations')
    .select('contents')
    .orderBy('used_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const parsed = row && parseConfiguration(JSON.parse(row.contents));
  return parsed?.kind === 'Parsed' ? parsed.configuration : null;
}

/** Builds the write of a configuration to which cases refer. */
export const insertConfiguration = (db: Db, configuration: Configuration, now: Date): Write => ({
  query: db
    .insertInto('grievance_configurations')
    .values({
      version: configuration.version,
      contents: canonicalConfiguration(configuration),
      used_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.column('version').doNothing()),
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
    }),
  },
];

export const isFiled = async (db: Db, id: string): Promise<boolean> =>
  (await db.selectFrom('grievances').select('id').where('id', '=', id).executeTakeFirst()) !==
  undefined;

async function events(db: Db, id: string): Promise<PublicEvent[]> {
  const rows = await db
    .selectFrom('grievance_events')
    .select(['status', 'at', 'by'])
    .where('grievance_id', '=', id)
    .orderBy('step')
    .execute();
  return rows.map((row) => ({
    status: row.status as GrievanceStatus,
    at: row.at,
    by: row.by as PublicEvent['by'],
  }));
}

const publicView = async (db: Db, row: GrievanceRow): Promise<PublicGrievance> => ({
  number: row.number,
  category: row.category,
  departmentSlug: row.department_slug,
  officeId: row.office_id,
  status: row.status as GrievanceStatus,
  submittedAt: row.submitted_at,
  acknowledgeBy: row.acknowledge_by,
  acknowledgedAt: row.acknowledged_at,
  resolveBy: row.resolve_by,
  resolvedAt: row.resolved_at,
  events: await events(db, row.id),
});

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
    .where('secret_hash', '=', sha256(`receipt ${secret}`))
    .executeTakeFirst();
export const secretHash = (secret: string): string => sha256(`receipt ${secret}`);

export async function findForReporter(
  db: Db,
  seal: Seal,
  secret: string,
): Promise<ReporterGrievance | null> {
  const row = await rowOfSecret(db, secret);
  return row
    ? {
        ...(await publicView(db, row)),
        description: row.description,
        landmark: row.landmark,
        mobileMasked: maskedMobile(seal, row.id, row.mobile_sealed),
        hasPhoto: row.photo_key !== null,
        forgottenAt: row.forgotten_at,
      }
    : null;
}

export const photoKeyOfSecret = async (db: Db, secret: string): Promise<string | null> =>
  (await rowOfSecret(db, secret))?.photo_key ?? null;

/** Applies an event to a grievance. Of two concurrent events, one gets `TransitionRefused`. */
export async function advance(
  db: Db,
  number: string,
  event: GrievanceEvent,
  by: PublicEvent['by'],
  now: Date,
): Promise<TransitionResult | { kind: 'NotFound' }> {
  return db.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('grievances')
      .select(['id', 'status', 'acknowledged_at'])
      .where('number', '=', number)
      .executeTakeFirst();
    if (!row) return { kind: 'NotFound' };
    const moved = transition(row.status as GrievanceStatus, event);
    if (moved.kind === 'TransitionRefused') return moved;
    const at = now.toISOString();
    const times =
      event === 'acknowledge'
        ? { acknowledged_at: row.acknowledged_at ?? at }
        : event === 'resolve'
          ? { resolved_at: at }
          : event === 'reopen'
            ? { resolved_at: null }
            : {};
    const updated = await transaction
      .updateTable('grievances')
      .set({ status: moved.to, ...times })
      .where('id', '=', row.id)
      .where('status', '=', row.status)
      .executeTakeFirst();
    if (updated.numUpdatedRows !== 1n)
      return { kind: 'TransitionRefused', from: row.status as GrievanceStatus, event };
    const { step } = await transaction
      .selectFrom('grievance_events')
      .select((columns) => columns.fn.max('step').as('step'))
      .where('grievance_id', '=', row.id)
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('grievance_events')
      .values({ grievance_id: row.id, step: Number(step) + 1, event, status: moved.to, at, by })
      .execute();
    return moved;
  });
}
