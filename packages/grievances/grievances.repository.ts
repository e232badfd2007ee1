import { createHash } from 'node:crypto';
import { finish, type IdempotencyKey } from '@pune/database/idempotency';
import type { Kysely, Transaction } from 'kysely';
import type { SharedTables } from '@pune/database/shared';
import { schematicLayer } from './wards/schematic-layer.ts';
import { parseWardLayer, type WardLayer } from './wards/ward-layer.ts';
import type { Category } from './categories.ts';
import type { GrievanceCategory, GrievanceStatus, PublicEvent, PublicGrievance, ReporterGrievance } from './grievances.schema.ts';
import type { GrievanceTables } from './grievances.migrations.ts';
import { transition, type GrievanceEvent, type TransitionResult } from './transitions.ts';

export type Db = Kysely<GrievanceTables>;
export type GrievanceRow = GrievanceTables['grievances'];

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

export async function activeCategories(db: Db): Promise<Category[]> {
  const rows = await db.selectFrom('grievance_categories').selectAll().where('active', '=', 1).execute();
  return rows.map((row) => ({ code: row.code as GrievanceCategory, departmentSlug: row.department_slug, acknowledgeHours: row.acknowledge_hours, resolveHours: row.resolve_hours }));
}

/** The newest layer that was imported, or the schematic one. */
export async function newestLayer(db: Db): Promise<WardLayer> {
  const row = await db.selectFrom('grievance_ward_layers').selectAll().orderBy('version', 'desc').limit(1).executeTakeFirst();
  if (!row) return schematicLayer();
  const parsed = parseWardLayer(JSON.parse(row.geojson));
  if (parsed.kind === 'LayerInvalid') throw new Error(`[grievances] [wards] Layer ${row.version} (${row.name}) in the database cannot be read: import it again`);
  return { version: `${row.version}`, areas: parsed.areas };
}

export async function newestLayerVersion(db: Db): Promise<string> {
  const { version } = await db.selectFrom('grievance_ward_layers').select((row) => row.fn.max('version').as('version')).executeTakeFirstOrThrow();
  return version ? `${version}` : 'schematic';
}

export async function addLayer(db: Db, name: string, geojson: string, now: Date): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const { version } = await transaction.selectFrom('grievance_ward_layers').select((row) => row.fn.max('version').as('version')).executeTakeFirstOrThrow();
    const next = Number(version ?? 0) + 1;
    await transaction.insertInto('grievance_ward_layers').values({ version: next, name, imported_at: now.toISOString(), geojson }).execute();
    return next;
  });
}

/**
 * Writes the grievance, its first step and the end of its filing together.
 * @returns false when the number is taken: draw another
 * @throws ReservationLost when another process filed the same grievance in the meantime
 */
export async function insertGrievance(db: Db, row: GrievanceRow, filing: { key: IdempotencyKey; startedAt: string; answer: unknown }): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const inserted = await transaction.insertInto('grievances').values(row).onConflict((conflict) => conflict.column('number').doNothing()).executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
    await transaction.insertInto('grievance_events').values({ grievance_id: row.id, step: 1, event: 'submit', status: row.status, at: row.submitted_at, by: 'citizen' }).execute();
    await finish(transaction as unknown as Transaction<SharedTables>, filing.key, filing.startedAt, filing.answer);
    return true;
  });
}

export const isFiled = async (db: Db, id: string): Promise<boolean> => (await db.selectFrom('grievances').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

async function events(db: Db, id: string): Promise<PublicEvent[]> {
  const rows = await db.selectFrom('grievance_events').select(['status', 'at', 'by']).where('grievance_id', '=', id).orderBy('step').execute();
  return rows.map((row) => ({ status: row.status as GrievanceStatus, at: row.at, by: row.by as PublicEvent['by'] }));
}

const publicView = async (db: Db, row: GrievanceRow): Promise<PublicGrievance> => ({
  number: row.number,
  category: row.category as GrievanceCategory,
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
  const row = await db.selectFrom('grievances').selectAll().where('number', '=', number).executeTakeFirst();
  return row ? publicView(db, row) : null;
}

const rowOfSecret = (db: Db, secret: string) => db.selectFrom('grievances').selectAll().where('secret_hash', '=', sha256(`receipt ${secret}`)).executeTakeFirst();
export const secretHash = (secret: string): string => sha256(`receipt ${secret}`);

/** The last three digits are enough to recognise one's own number. */
const masked = (mobile: string | null) => mobile && `•••••••${mobile.slice(-3)}`;

export async function findForReporter(db: Db, secret: string): Promise<ReporterGrievance | null> {
  const row = await rowOfSecret(db, secret);
  return row ? { ...(await publicView(db, row)), description: row.description, landmark: row.landmark, mobileMasked: masked(row.mobile), hasPhoto: row.photo_key !== null } : null;
}

export const photoKeyOfSecret = async (db: Db, secret: string): Promise<string | null> => (await rowOfSecret(db, secret))?.photo_key ?? null;

/** Moves a grievance one step. Of two people who press at once, one gets `TransitionRefused`. */
export async function advance(db: Db, number: string, event: GrievanceEvent, by: PublicEvent['by'], now: Date): Promise<TransitionResult | { kind: 'NotFound' }> {
  return db.transaction().execute(async (transaction) => {
    const row = await transaction.selectFrom('grievances').select(['id', 'status', 'acknowledged_at']).where('number', '=', number).executeTakeFirst();
    if (!row) return { kind: 'NotFound' };
    const moved = transition(row.status as GrievanceStatus, event);
    if (moved.kind === 'TransitionRefused') return moved;
    const at = now.toISOString();
    const times = event === 'acknowledge' ? { acknowledged_at: row.acknowledged_at ?? at } : event === 'resolve' ? { resolved_at: at } : event === 'reopen' ? { resolved_at: null } : {};
    const updated = await transaction.updateTable('grievances').set({ status: moved.to, ...times }).where('id', '=', row.id).where('status', '=', row.status).executeTakeFirst();
    if (updated.numUpdatedRows !== 1n) return { kind: 'TransitionRefused', from: row.status as GrievanceStatus, event };
    const { step } = await transaction.selectFrom('grievance_events').select((columns) => columns.fn.max('step').as('step')).where('grievance_id', '=', row.id).executeTakeFirstOrThrow();
    await transaction.insertInto('grievance_events').values({ grievance_id: row.id, step: Number(step) + 1, event, status: moved.to, at, by }).execute();
    return moved;
  });
}
