import type { Kysely } from 'kysely';
import { auditStep } from './actions.ts';
import type { TimedEvent } from './clocks.ts';
import type { Configuration } from './configuration.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import type { Messages } from './messages.ts';
import { ownerOf, superiorOwner, type StaffDb } from './routing.ts';
import {
  derived,
  recordStep,
  timedEventOf,
  type GrievanceRow,
  type Step,
  type Tx,
} from './steps.ts';

const ROWS_AT_ONCE = 200;
/** A schedule may run for half a minute; the next run goes on. */
const RUN_MS_MAX = 20_000;

export interface TimedEventsOptions {
  db: Kysely<GrievanceTables>;
  /** Null before the first case: nothing happens by itself then. */
  configuration: () => Promise<Configuration | null>;
  messages: Messages;
  now: () => Date;
  /** Called for a grievance whose event failed: the others go on. */
  onFailure?: (error: unknown) => void;
}

export interface TimedCounts {
  escalate: number;
  lapse: number;
  unpark: number;
  /** Grievances that got an owner because they had none, or because its post ended. */
  route: number;
}

const NO_ACTOR = { person: null, post: null };

/**
 * Creates the events that happen by themselves: escalations to the superior post at each breach,
 * lapses of the reporter's period to disagree, ends of parking, and owners for grievances whose
 * post ended. Each is recorded once, however many processes run this, because it names the version
 * of the row that it changes.
 */
export function createTimedEvents({
  db,
  configuration,
  messages,
  now,
  onFailure = () => {},
}: TimedEventsOptions) {
  const read = (tx: Tx, id: string) =>
    tx.selectFrom('grievances').selectAll().where('id', '=', id).executeTakeFirst();

  async function record(
    tx: Tx,
    row: GrievanceRow,
    step: Step,
    current: Configuration,
  ): Promise<boolean> {
    const recorded = await recordStep(tx, row, step, current);
    if (recorded.kind !== 'Recorded') return false;
    await messages.tell(tx, recorded.row, step.event, now());
    await auditStep(tx, NO_ACTOR, step.event, row, recorded.row);
    return true;
  }

  async function stepOf(tx: Tx, row: GrievanceRow, timed: TimedEvent): Promise<Step> {
    const step: Step = { event: timed.event, by: 'system', at: now().toISOString() };
    if (timed.event !== 'escalate') return step;
    const staff = tx as unknown as StaffDb;
    const owner =
      row.owner_post === null
        ? await ownerOf(staff, unitOfRow(row), now())
        : await superiorOwner(staff, row.owner_post);
    return { ...step, data: { clock: timed.clock, owner }, set: { owner_post: owner } };
  }

  /** Records the due event of one grievance. */
  async function advance(id: string, current: Configuration): Promise<keyof TimedCounts | null> {
    return db.transaction().execute(async (tx) => {
      const row = await read(tx, id);
      if (!row) return null;
      const timed = timedEventOf(row, current);
      if (timed && timed.at <= now().toISOString())
        return (await record(tx, row, await stepOf(tx, row, timed), current)) ? timed.event : null;
      // The calendar has changed since the time was computed.
      const { due_at, stage, timed_at } = derived(row, current);
      await tx
        .updateTable('grievances')
        .set({ due_at, stage, timed_at })
        .where('id', '=', id)
        .where('version', '=', row.version)
        .execute();
      return null;
    });
  }

  const unitOfRow = ({ department_slug: department, office_id: office }: GrievanceRow) => ({
    department,
    office,
  });

  async function route(id: string, current: Configuration): Promise<'route' | null> {
    return db.transaction().execute(async (tx) => {
      const row = await read(tx, id);
      const owner = row && (await ownerOf(tx as unknown as StaffDb, unitOfRow(row), now()));
      if (!row || !owner || owner === row.owner_post) return null;
      const step: Step = {
        event: 'route',
        by: 'system',
        at: now().toISOString(),
        data: { owner },
        set: { owner_post: owner },
      };
      return (await record(tx, row, step, current)) ? 'route' : null;
    });
  }

  /** Finds grievances without an owner, or whose post ended. */
  async function unowned(): Promise<string[]> {
    const ended = await db
      .selectFrom('staff_posts')
      .select('id')
      .where('ended_at', '<=', now().toISOString())
      .execute();
    const rows = await db
      .selectFrom('grievances')
      .select('id')
      .where('stage', 'in', ['open', 'waiting'])
      .where((row) =>
        row.or([
          row('owner_post', 'is', null),
          ...(ended.length > 0
            ? [
                row(
                  'owner_post',
                  'in',
                  ended.map(({ id }) => id),
                ),
              ]
            : []),
        ]),
      )
      .limit(ROWS_AT_ONCE)
      .execute();
    return rows.map(({ id }) => id);
  }

  const dueNow = async (): Promise<string[]> =>
    (
      await db
        .selectFrom('grievances')
        .select('id')
        .where('timed_at', '<=', now().toISOString())
        .orderBy('timed_at')
        .limit(ROWS_AT_ONCE)
        .execute()
    ).map(({ id }) => id);

  async function runAll(
    find: () => Promise<string[]>,
    each: (id: string, current: Configuration) => Promise<keyof TimedCounts | null>,
    current: Configuration,
    counts: TimedCounts,
    until: number,
  ): Promise<void> {
    const failed = new Set<string>();
    while (performance.now() < until) {
      const ids = (await find()).filter((id) => !failed.has(id));
      let changed = 0;
      for (const id of ids)
        try {
          const event = await each(id, current);
          if (event) {
            counts[event] += 1;
            changed += 1;
          }
        } catch (error) {
          failed.add(id);
          onFailure(error);
        }
      if (changed === 0) return;
    }
  }

  return {
    /** Records everything that is due; idempotent. */
    async run(): Promise<TimedCounts> {
      const counts: TimedCounts = { escalate: 0, lapse: 0, unpark: 0, route: 0 };
      const until = performance.now() + RUN_MS_MAX;
      const current = await configuration();
      if (!current) return counts;
      await runAll(unowned, route, current, counts, until);
      await runAll(dueNow, advance, current, counts, until);
      return counts;
    },
  };
}
export type TimedEvents = ReturnType<typeof createTimedEvents>;
