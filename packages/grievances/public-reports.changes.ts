import type { Kysely } from 'kysely';
import type { GrievanceTables } from './grievances.tables.ts';

type GrievanceRow = GrievanceTables['grievances'];

/** The columns by which the public figures count a report. */
const COUNTED_COLUMNS = [
  'category',
  'department_slug',
  'office_id',
  'status',
  'version',
  'submitted_at',
  'acknowledge_by',
  'acknowledged_at',
  'resolve_by',
  'resolved_at',
  'parked_at',
] as const satisfies readonly (keyof GrievanceRow)[];
export type CountedRow = Pick<GrievanceRow, (typeof COUNTED_COLUMNS)[number]>;

const countedColumns = (row: CountedRow): CountedRow =>
  Object.fromEntries(COUNTED_COLUMNS.map((name) => [name, row[name]])) as unknown as CountedRow;

/** A step that the public figures do not count yet. */
export interface Change {
  step: number;
  at: string;
  /** The report before the step; null before its filing. */
  before: CountedRow | null;
}

/**
 * Builds the insert of a change. It belongs into the transaction of the step, so that the figures
 * miss no step and count none that was rolled back.
 *
 * @param row the report after the step
 * @param before null for a filing
 */
export const insertChange = (
  db: Kysely<GrievanceTables>,
  { id, version }: Pick<GrievanceRow, 'id' | 'version'>,
  { at, before }: Omit<Change, 'step' | 'before'> & { before: GrievanceRow | null },
) =>
  db.insertInto('grievance_changes').values({
    grievance_id: id,
    step: version,
    at,
    before: before && JSON.stringify(countedColumns(before)),
  });

/** Reads the changes of reports, in the order of their steps. */
export async function changesOf(
  db: Kysely<GrievanceTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Change[]>> {
  const rows = await db
    .selectFrom('grievance_changes')
    .selectAll()
    .where('grievance_id', 'in', ids)
    .orderBy('grievance_id')
    .orderBy('step')
    .execute();
  const changes = new Map<string, Change[]>();
  for (const { grievance_id: id, step, at, before } of rows) {
    const change = {
      step,
      at,
      before: before === null ? null : (JSON.parse(before) as CountedRow),
    };
    if (!changes.has(id)) changes.set(id, []);
    changes.get(id)!.push(change);
  }
  return changes;
}

/** Reads reports as the figures count them, by id. */
export async function countedRows(
  db: Kysely<GrievanceTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CountedRow>> {
  const rows = await db
    .selectFrom('grievances')
    .select(['id', ...COUNTED_COLUMNS])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
