import type { Kysely } from 'kysely';
import type { GrievanceTables } from './grievances.tables.ts';
import type { GrievanceRow, Tx } from './steps.ts';
import { canBeUndone, type GrievanceEvent } from './transitions.ts';

/** Long enough to see the mistake, and short enough that a citizen does not wait for the news. */
export const UNDO_SECONDS = 120;

/** The columns that a step changes, and that its undo restores. */
const RESTORED = [
  'status',
  'category',
  'department_slug',
  'office_id',
  'owner_post',
  'acknowledge_by',
  'acknowledged_at',
  'resolve_from',
  'resolve_by',
  'resolved_at',
  'parked_at',
  'parked_until',
  'acknowledge_breaches',
  'resolve_breaches',
  'resolved_post',
  'resolved_person',
  'merged_into',
] as const satisfies readonly (keyof GrievanceRow)[];
export type Restored = Pick<GrievanceRow, (typeof RESTORED)[number]>;

/** The last step of a case, which its officer can take back. */
export interface Undo {
  step: number;
  action: GrievanceEvent;
  /** The columns before the step. */
  before: Restored;
  /** `merge`: the ids of the grievances that followed the case into the other one. */
  moved: readonly string[];
}

/**
 * The end of the time in which a step can be taken back. Messages about the step wait for it.
 *
 * @returns null for a step that cannot be taken back
 */
export const undoableUntil = (action: GrievanceEvent, at: Date, seconds: number): Date | null =>
  canBeUndone(action) && seconds > 0 ? new Date(at.getTime() + seconds * 1000) : null;

/** Keeps what the undo of a step needs, in the transaction of the step. */
export async function keepUndo(
  tx: Tx,
  before: GrievanceRow,
  {
    step,
    action,
    person,
    until,
    moved = [],
  }: { step: number; action: string; person: string; until: Date; moved?: readonly string[] },
): Promise<void> {
  const columns = Object.fromEntries(RESTORED.map((name) => [name, before[name]]));
  const row = {
    step,
    action,
    person_id: person,
    until: until.toISOString(),
    before: JSON.stringify({ ...columns, ...(moved.length > 0 && { moved }) }),
  };
  await tx
    .insertInto('grievance_undos')
    .values({ grievance_id: before.id, ...row })
    .onConflict((conflict) => conflict.column('grievance_id').doUpdateSet(row))
    .execute();
}

/** Finds the own last steps that a person can take back now, by case. */
export async function undosOf(
  db: Kysely<GrievanceTables> | Tx,
  ids: readonly string[],
  person: string,
  now: Date,
): Promise<ReadonlyMap<string, Undo>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('grievance_undos as undo')
    .innerJoin('grievances', (join) =>
      join
        .onRef('grievances.id', '=', 'undo.grievance_id')
        .onRef('grievances.version', '=', 'undo.step'),
    )
    .select(['undo.grievance_id as id', 'undo.step', 'undo.action', 'undo.before'])
    .where('undo.grievance_id', 'in', ids)
    .where('undo.person_id', '=', person)
    .where('undo.until', '>', now.toISOString())
    .execute();
  return new Map(
    rows.map(({ id, step, action, before }) => {
      const { moved = [], ...columns } = JSON.parse(before) as Restored & { moved?: string[] };
      return [id, { step, action: action as GrievanceEvent, before: columns, moved }];
    }),
  );
}

/** Deletes what can no longer be used. */
export async function forgetUndos(db: Kysely<GrievanceTables>, now: Date): Promise<void> {
  await db.deleteFrom('grievance_undos').where('until', '<=', now.toISOString()).execute();
}
