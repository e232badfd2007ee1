import { setImmediate as breathe } from 'node:timers/promises';
import type { Tx } from './steps.ts';
import type { Db, GrievanceTables } from './grievances.tables.ts';
import { createCells, type Cells } from './public-reports.cells.ts';
import { changesOf, countedRows, type Change, type CountedRow } from './public-reports.changes.ts';
import { COUNTED_EVENTS, type CountedEvent } from './public-reports.contributions.ts';
import { addTotals, mergedCells, replaceCells } from './public-reports.stored.ts';
import type { EventData } from './steps.ts';

/**
 * Keeps the public figures up to date. The table `grievance_changes` has the steps that they do not
 * count, and the report before each. Counting takes away what the report counted for before, and
 * adds what it counts for now. A time limit that ended is a change too.
 */
type State = GrievanceTables['grievance_figures_state'];

/** Reports of one read: the thread answers requests between two reads. */
const REPORTS_AT_ONCE = 500;
const REPORTS_TOGETHER = 20_000;

const readState = (db: Db): Promise<State> =>
  db.selectFrom('grievance_figures_state').selectAll().executeTakeFirstOrThrow();

/** True if all reports are counted, up to an instant. */
export const isCounted = ({ as_of: asOf, counted_to: countedTo }: State): boolean =>
  asOf !== '' && countedTo === null;

/** @returns the instant up to which all reports are counted; null during the first count */
export async function countedUntil(db: Db): Promise<string | null> {
  const state = await readState(db);
  return isCounted(state) ? state.as_of : null;
}

async function countedEvents(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('grievance_events')
    .select(['grievance_id', 'step', 'event', 'at', 'data'])
    .where('grievance_id', 'in', ids)
    .where('event', 'in', COUNTED_EVENTS)
    .execute();
  const events = rows.map(({ data, ...row }) => ({
    ...row,
    wrongRoute: row.event === 'transfer' && ((JSON.parse(data) as EventData).wrongRoute ?? false),
  }));
  return Map.groupBy(events, (event) => event.grievance_id);
}

/** The figures of reports that changed, and the changes that they count. */
interface Counting {
  cells: Cells;
  /** The ids of the reports, by step. */
  done: Map<number, string[]>;
}

/**
 * Divides the changes of a report: those to count now, and the report as it was before the others.
 * A change that was committed after the row was read stays for the next time.
 */
function upTo(changes: readonly Change[], row: CountedRow | undefined, asOf: string) {
  const version = row?.version ?? 0;
  const later = changes.findIndex(({ at, step }) => at >= asOf || step > version);
  if (later < 0) return { done: changes, present: row ?? null };
  return { done: changes.slice(0, later), present: changes[later]!.before };
}

/**
 * Counts reports up to an instant.
 *
 * @param before the instant up to which they are counted already; null if they are not
 */
async function countReports(
  db: Db,
  ids: readonly string[],
  { before, asOf }: { before: string | null; asOf: string },
  { cells, done }: Counting,
): Promise<void> {
  // The rows before the changes: a step that is committed in between is seen as a later one.
  const rows = await countedRows(db, ids);
  const changes = await changesOf(db, ids);
  const events = await countedEvents(db, ids);
  for (const id of ids) {
    const all = changes.get(id) ?? [];
    const row = rows.get(id);
    const { done: counted, present } = upTo(all, row, asOf);
    const former = all.length > 0 ? all[0]!.before : (row ?? null);
    const steps: readonly CountedEvent[] = events.get(id) ?? [];
    if (before !== null && former) cells.add(former, steps, before, -1);
    if (present) cells.add(present, steps, asOf, 1);
    for (const { step } of counted) {
      if (!done.has(step)) done.set(step, []);
      done.get(step)!.push(id);
    }
  }
}

async function deleteChanges(tx: Tx, done: Counting['done']): Promise<void> {
  for (const [step, ids] of done)
    for (let at = 0; at < ids.length; at += REPORTS_AT_ONCE)
      await tx
        .deleteFrom('grievance_changes')
        .where('step', '=', step)
        .where('grievance_id', 'in', ids.slice(at, at + REPORTS_AT_ONCE))
        .execute();
}

/**
 * Stores counted changes and the new state, unless another process has done so meanwhile.
 *
 * @returns false if it has
 */
async function store(
  db: Db,
  known: State,
  next: State,
  { cells, done }: Counting,
): Promise<boolean> {
  // Outside the transaction, which holds the one connection to SQLite: a process that counts
  // meanwhile changes the state too.
  const merged = await mergedCells(db, cells.changed());
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('grievance_figures_state')
      .set(next)
      .where('as_of', '=', known.as_of)
      .where('counted_to', known.counted_to === null ? 'is' : '=', known.counted_to)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    await replaceCells(tx, merged);
    await addTotals(tx, cells.changedTotals());
    await deleteChanges(tx, done);
    return true;
  });
}

/** The place of a report in the order in which reports are counted first. */
const placeOf = (row: { submitted_at: string; id: string }): string =>
  `${row.submitted_at} ${row.id}`;

/** Reads the next reports in the order of filing: they are counted in few days and months. */
const reportsAfter = (db: Db, place: string, limit: number) =>
  db
    .selectFrom('grievances')
    .select(['submitted_at', 'id'])
    .where(({ eb, refTuple, tuple }) => {
      const [at = '', id = ''] = place.split(' ');
      return eb(refTuple('submitted_at', 'id'), '>', tuple(at, id));
    })
    .orderBy('submitted_at')
    .orderBy('id')
    .limit(limit)
    .execute();

/** Counts reports that were never counted. @returns the new state */
async function countNext(db: Db, known: State, together: number): Promise<State> {
  const counting: Counting = { cells: createCells(), done: new Map() };
  const atOnce = Math.min(REPORTS_AT_ONCE, together);
  let next: State = known;
  for (let count = 0; count < together && next.counted_to !== null;) {
    const rows = await reportsAfter(db, next.counted_to, atOnce);
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await countReports(db, ids, { before: null, asOf: known.as_of }, counting);
    count += ids.length;
    next = { ...next, counted_to: ids.length < atOnce ? null : placeOf(rows.at(-1)!) };
    await breathe();
  }
  return (await store(db, known, next, counting)) ? next : readState(db);
}

/** The reports whose figures change from one instant to another. */
async function changedReports(db: Db, from: string, to: string): Promise<string[]> {
  const ids = new Set<string>();
  const changed = await db.selectFrom('grievance_changes').select('grievance_id as id').execute();
  for (const { id } of changed) ids.add(id);
  for (const limit of ['acknowledge_by', 'resolve_by'] as const) {
    const ended = await db
      .selectFrom('grievances')
      .select('id')
      .where(limit, '>=', from)
      .where(limit, '<', to)
      .execute();
    for (const { id } of ended) ids.add(id);
  }
  return [...ids];
}

async function countChanges(db: Db, known: State, asOf: string): Promise<void> {
  const ids = await changedReports(db, known.as_of, asOf);
  const counting: Counting = { cells: createCells(), done: new Map() };
  for (let at = 0; at < ids.length; at += REPORTS_AT_ONCE) {
    const part = ids.slice(at, at + REPORTS_AT_ONCE);
    await countReports(db, part, { before: known.as_of, asOf }, counting);
    await breathe();
  }
  await store(db, known, { ...known, as_of: asOf }, counting);
}

/** Forgets all figures: the next calls of `rollUp` count every report. */
export const countAnew = (db: Db): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await tx.updateTable('grievance_figures_state').set({ as_of: '', counted_to: '' }).execute();
    await tx.deleteFrom('grievance_figures').execute();
    await tx.deleteFrom('grievance_totals').execute();
  });

export interface RollUpOptions {
  /** Returns false to leave the rest of a first count to the next call. */
  goesOn?: () => boolean;
  /** The reports of a first count whose figures are written together. */
  together?: number;
}

/**
 * Brings the figures up to an instant; several processes may do so at the same time. The first call
 * counts all reports: it may stop, and a later call goes on.
 *
 * @param asOf steps before it are counted; it should lie so far back that their transactions ended
 *
 * @returns false if reports are left that were never counted
 */
export async function rollUp(
  db: Db,
  asOf: string,
  { goesOn = () => true, together = REPORTS_TOGETHER }: RollUpOptions = {},
): Promise<boolean> {
  let state = await readState(db);
  if (state.as_of === '') {
    // The instant of the first count: what happens while it runs is a change.
    await db
      .updateTable('grievance_figures_state')
      .set({ as_of: asOf, counted_to: '' })
      .where('as_of', '=', '')
      .execute();
    state = await readState(db);
  }
  while (state.counted_to !== null) {
    if (!goesOn()) return false;
    state = await countNext(db, state, together);
  }
  if (asOf > state.as_of) await countChanges(db, state, asOf);
  return true;
}
