import type { HeldKey, IdempotencyKey } from '@pune/database/idempotency';
import type { countedBy } from '@pune/database/rate-limit';
import type { Seal } from '@pune/database/seal';
import type { Write } from '@pune/database/together';
import type { Notify } from '@pune/notify';
import { sql } from 'kysely';
import { schematicLayer } from './wards/schematic-layer.ts';
import { parseWardLayer, type WardLayer } from './wards/ward-layer.ts';
import type { PublicGrievance, ReporterGrievance } from './grievances.schema.ts';
import { canonicalConfiguration, type Configuration } from './configuration.ts';
import type { Db } from './grievances.tables.ts';
import { filedKey } from './behalf.ts';
import { maskedEmail, openEmail } from './follower-contact.ts';
import { followerMessageKeys } from './follower-messages.ts';
import { stepsWithMerged } from './steps-with-merged.ts';
import { reporterKey } from './messages.ts';
import { insertChange } from './public-reports.changes.ts';
import { publicView, reporterView } from './public-view.ts';
import { insertWords } from './search-words.ts';
import { bySecret } from './secret-hash.ts';
import type { Moderation } from './shared-parts.ts';
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

/** The version of the layer that `newestLayer` reads. */
export async function newestLayerVersion(db: Db): Promise<string> {
  const { version } = await db
    .selectFrom('grievance_ward_layers')
    .select((row) => row.fn.max('version').as('version'))
    .executeTakeFirstOrThrow();
  return version ? `${version}` : SCHEMATIC;
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
  /** The filings in this hour, of each counted sender. */
  used: readonly number[];
}

const SCHEMATIC = 'schematic';

export async function readBeforeFiling(
  db: Db,
  { scope, hash }: IdempotencyKey,
  counted: readonly ReturnType<typeof countedBy>['row'][],
): Promise<BeforeFiling> {
  const usedBy = (place: number) => {
    const row = counted[place];
    return sql<number | null>`(
      select used from rate_limits where scope = ${row?.scope ?? ''}
      and subject_hash = ${row?.subject_hash ?? ''} and window_start = ${row?.window_start ?? ''})`;
  };
  const row = await db
    .selectFrom(sql<{ one: number }>`(select 1 as one)`.as('one'))
    .leftJoin('idempotency_keys as key', (join) =>
      join.on('key.scope', '=', scope).on('key.key_hash', '=', hash),
    )
    .select(['key.body_hash', 'key.state', 'key.answer', 'key.started_at', 'key.expires_at'])
    .select([usedBy(0).as('used_by_sender'), usedBy(1).as('used_by_device')])
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
    used: [Number(row.used_by_sender ?? 0), Number(row.used_by_device ?? 0)],
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

/**
 * Builds the writes of a grievance and its first event.
 *
 * @param more facts of the event beside the time limits and the owner
 */
export const insertGrievance = (db: Db, row: GrievanceRow, more: EventData = {}): Write[] => [
  { query: db.insertInto('grievances').values(row) },
  insertWords(db, row),
  { query: insertChange(db, row, { at: row.submitted_at, before: null }) },
  {
    query: db.insertInto('grievance_events').values({
      grievance_id: row.id,
      step: 1,
      event: 'submit',
      status: row.status,
      at: row.submitted_at,
      by: 'citizen',
      post: row.operator_post,
      data: JSON.stringify({
        ...more,
        acknowledgeHours: row.acknowledge_hours,
        resolveHours: row.resolve_hours,
        resolveBy: row.resolve_by,
        category: row.category,
        department: row.department_slug,
        office: row.office_id,
        owner: row.owner_post,
      } satisfies EventData),
      configuration_version: row.configuration_version,
    }),
  },
];

export const isFiled = async (db: Db, id: string): Promise<boolean> =>
  (await db.selectFrom('grievances').select('id').where('id', '=', id).executeTakeFirst()) !==
  undefined;

const rowOfNumber = (db: Db, number: string) =>
  db.selectFrom('grievances').selectAll().where('number', '=', number).executeTakeFirst();

export async function findPublic(db: Db, number: string): Promise<PublicGrievance | null> {
  const row = await rowOfNumber(db, number);
  return row ? publicView(db, row) : null;
}

/** Finds the public view with the id, by which other features name the grievance. */
export async function findPublicWithId(
  db: Db,
  number: string,
): Promise<{ id: string; grievance: PublicGrievance } | null> {
  const row = await rowOfNumber(db, number);
  return row ? { id: row.id, grievance: await publicView(db, row) } : null;
}

const rowOfSecret = (db: Db, secret: string, now: Date) =>
  db.selectFrom('grievances').selectAll().where(bySecret(secret, now)).executeTakeFirst();

/** The address by which a reporter without an account is told; null without one. */
async function emailOf(db: Db, seal: Seal, grievance: string) {
  const row = await db
    .selectFrom('grievance_followers')
    .selectAll()
    .where('grievance_id', '=', grievance)
    .where('relation', '=', 'reporter')
    .where('email_sealed', 'is not', null)
    .executeTakeFirst();
  return row
    ? {
        row,
        shown: {
          masked: maskedEmail(openEmail(seal, row.id, row.email_sealed!)),
          isConfirmed: row.confirmed_at !== null,
        },
      }
    : null;
}

export async function findForReporter(
  db: Db,
  given: { seal: Seal; moderation: Moderation },
  secret: string,
  now: Date,
  messagesWith: Notify['messagesWith'],
): Promise<ReporterGrievance | null> {
  const row = await rowOfSecret(db, secret, now);
  if (!row) return null;
  // A reporter of a merged grievance is told of the steps of the other one.
  const [steps, email] = await Promise.all([
    stepsWithMerged(db, row),
    emailOf(db, given.seal, row.id),
  ]);
  const keys = [
    filedKey(row.id),
    ...steps.map(({ grievance, step }) => reporterKey(grievance, step, row.id)),
    ...(email ? followerMessageKeys(email.row, steps) : []),
  ];
  return {
    ...(await reporterView(db, given, row, now)),
    email: email?.shown ?? null,
    messages: await messagesWith(keys),
  };
}

export const photoKeyOfSecret = async (db: Db, secret: string, now: Date): Promise<string | null> =>
  (await rowOfSecret(db, secret, now))?.photo_key ?? null;

/** Finds a file of evidence of a public step that was not taken back. */
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
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('grievance_events as undo')
            .select('undo.step')
            .whereRef('undo.grievance_id', '=', 'evidence.grievance_id')
            .where('undo.step', '=', sql<number>`evidence.step + 1`)
            .where('undo.event', '=', 'undo'),
        ),
      ),
    )
    .executeTakeFirst()) ?? null;
