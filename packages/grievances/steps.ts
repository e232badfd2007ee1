import type { Day } from '@pune/std/india-time';
import type { Locale } from '@pune/i18n';
import type { Transaction } from 'kysely';
import { clocksAfter, nextDue, nextTimedEvent, type BreachedClock, type Clocks } from './clocks.ts';
import type { Configuration } from './configuration.ts';
import type { PhotoFacts } from './evidence.ts';
import type { GrievanceChannel, GrievanceStatus } from './grievances.constants.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import { insertChange } from './public-reports.changes.ts';
import {
  stageOf,
  transition,
  type Actor,
  type GrievanceEvent,
  type TransitionResult,
} from './transitions.ts';

export type Tx = Transaction<GrievanceTables>;
export type GrievanceRow = GrievanceTables['grievances'];

/** The readers of words: everybody with the number, the reporter and the office, the office. */
export type Audience = 'public' | 'reporter' | 'office';

/** The facts of an event, from which clocks and owner of a grievance can be computed again. */
export interface EventData {
  /** `submit`: the time limits. */
  acknowledgeHours?: number;
  resolveHours?: number;
  /** `submit` by an operator: the channel, and if the citizen confirmed the number by a code. */
  channel?: GrievanceChannel;
  mobileConfirmed?: boolean;
  /** The due time of the resolution, where the event changed it. */
  resolveBy?: string;
  /** The post that is responsible from then on. */
  owner?: string | null;
  /** `park`: the day until which it is parked. */
  until?: Day;
  /** `submit`: where it was routed. `transfer`: where it went, and if the first route was wrong. */
  category?: string;
  department?: string;
  office?: string | null;
  wrongRoute?: boolean;
  /** `escalate`: the clock that was breached. */
  clock?: BreachedClock;
  /** `merge`: the number of the other grievance. */
  into?: string;
  /** `undo`: the event that was taken back. */
  undoes?: GrievanceEvent;
  /** `absorb`: the number of the grievance that was merged into this one. */
  from?: string;
}

export interface StoredFile extends PhotoFacts {
  id: string;
  key: string;
  type: string;
}

/** An event to record. Columns in `set` change with it; an undo sets the state too. */
export interface Step {
  event: GrievanceEvent;
  by: Actor;
  at: string;
  /** The post of the officer. */
  post?: string | null;
  data?: EventData;
  words?: { text: string; language: Locale; audience: Audience };
  files?: readonly StoredFile[];
  set?: Partial<GrievanceRow>;
}

export type Recorded =
  | { kind: 'Recorded'; row: GrievanceRow }
  | Extract<TransitionResult, { kind: 'TransitionRefused' }>
  /** Another event was recorded in the meantime. */
  | { kind: 'Stale' };

/** Cases without a running clock come last. */
const NEVER = '9999';

export const clocksOf = (row: GrievanceRow): Clocks => ({
  acknowledgeBy: row.acknowledge_by,
  acknowledgedAt: row.acknowledged_at,
  resolveFrom: row.resolve_from,
  resolveBy: row.resolve_by,
  resolvedAt: row.resolved_at,
  parkedAt: row.parked_at,
});

export const columnsOf = (clocks: Clocks) => ({
  acknowledge_by: clocks.acknowledgeBy,
  acknowledged_at: clocks.acknowledgedAt,
  resolve_from: clocks.resolveFrom,
  resolve_by: clocks.resolveBy,
  resolved_at: clocks.resolvedAt,
  parked_at: clocks.parkedAt,
});

export const limitsOf = (row: GrievanceRow) => ({
  acknowledgeHours: row.acknowledge_hours,
  resolveHours: row.resolve_hours,
});

/** The next event of a row that happens by itself. */
export const timedEventOf = (row: GrievanceRow, configuration: Configuration) =>
  nextTimedEvent(row.status as GrievanceStatus, clocksOf(row), {
    parkedUntil: row.parked_until,
    breaches: { acknowledge: row.acknowledge_breaches, resolve: row.resolve_breaches },
    limits: limitsOf(row),
    calendar: configuration,
  });

/** Computes the columns that follow from others: queue, sort key, next timed event. */
export function derived(row: GrievanceRow, configuration: Configuration): GrievanceRow {
  const status = row.status as GrievanceStatus;
  const stage = stageOf(status);
  const timed = timedEventOf(row, configuration);
  const due = stage === 'completed' ? row.changed_at : nextDue(status, clocksOf(row));
  return { ...row, stage, due_at: due ?? NEVER, timed_at: timed?.at ?? null };
}

/** The breaches that count: a disputed resolution starts the count of its clock anew. */
function breachesAfter(row: GrievanceRow, { event, data }: Step) {
  if (event === 'dispute' || event === 'reopen') return { resolve_breaches: 0 };
  if (event !== 'escalate') return {};
  return data?.clock === 'acknowledge'
    ? { acknowledge_breaches: row.acknowledge_breaches + 1 }
    : { resolve_breaches: row.resolve_breaches + 1 };
}

/** Computes a row after an event. */
export function rowAfter(
  row: GrievanceRow,
  step: Step,
  status: GrievanceStatus,
  configuration: Configuration,
): GrievanceRow {
  const { event, at } = step;
  const clocks = clocksAfter(clocksOf(row), { event, status, at }, limitsOf(row), configuration);
  return derived(
    {
      ...row,
      ...columnsOf(clocks),
      ...breachesAfter(row, step),
      ...step.set,
      parked_until: status === 'parked' ? (step.data?.until ?? row.parked_until) : null,
      status,
      version: row.version + 1,
      changed_at: at,
    },
    configuration,
  );
}

async function insertEvent(
  tx: Tx,
  { id, version, status }: GrievanceRow,
  { event, by, at, post, data, words, files = [] }: Step,
  configuration: Configuration,
): Promise<void> {
  await tx
    .insertInto('grievance_events')
    .values({
      grievance_id: id,
      step: version,
      event,
      status,
      at,
      by,
      post: post ?? null,
      data: JSON.stringify(data ?? {}),
      configuration_version: configuration.version,
    })
    .execute();
  if (words)
    await tx
      .insertInto('grievance_messages')
      .values({
        grievance_id: id,
        step: version,
        words: words.text,
        language: words.language,
        audience: words.audience,
      })
      .execute();
  if (files.length > 0)
    await tx
      .insertInto('grievance_evidence')
      .values(
        files.map((file) => ({
          id: file.id,
          grievance_id: id,
          step: version,
          file_key: file.key,
          type: file.type,
          taken_at: file.takenAt,
          latitude: file.place?.latitude ?? null,
          longitude: file.place?.longitude ?? null,
        })),
      )
      .execute();
}

/**
 * Records an event of a grievance: the row with its clocks, the event, its words and files. Of two
 * concurrent events on the same version, one gets `Stale`.
 */
export async function recordStep(
  tx: Tx,
  row: GrievanceRow,
  step: Step,
  configuration: Configuration,
): Promise<Recorded> {
  const moved = transition(row.status as GrievanceStatus, step.event, step.by);
  if (moved.kind === 'TransitionRefused') return moved;
  const status = (step.set?.status as GrievanceStatus | undefined) ?? moved.to;
  const after = rowAfter(row, step, status, configuration);
  const { id: _, number: __, ...columns } = after;
  const { numUpdatedRows } = await tx
    .updateTable('grievances')
    .set(columns)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return { kind: 'Stale' };
  const due = after.resolve_by === row.resolve_by ? {} : { resolveBy: after.resolve_by };
  await insertEvent(tx, after, { ...step, data: { ...step.data, ...due } }, configuration);
  await insertChange(tx, after, { at: step.at, before: row }).execute();
  return { kind: 'Recorded', row: after };
}
