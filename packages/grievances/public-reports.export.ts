import { setImmediate as breathe } from 'node:timers/promises';
import { designationsOf, type Designations } from './case-rows.ts';
import { INTERNAL } from './case-timeline.ts';
import type { BreachedClock } from './clocks.ts';
import type { GrievanceStatus } from './grievances.constants.ts';
import type { Db, GrievanceTables } from './grievances.tables.ts';
import { listedReport, PUBLIC_COLUMNS, type PublicRow } from './public-reports.list.ts';
import type { ListedReport } from './public-reports.schema.ts';
import type { EventData } from './steps.ts';
import { formatTrackingNumber } from './tracking-number.ts';
import type { Actor, GrievanceEvent } from './transitions.ts';

/** Reports of one read: memory stays bounded however many there are. */
const REPORTS_PER_READ = 500;

/** A public step in the open data. Words of the office are not in it: files cannot be recalled. */
export interface ExportedEvent {
  step: number;
  at: string;
  event: GrievanceEvent;
  status: GrievanceStatus;
  by: Actor;
  /** The designation of the officer, in English. */
  post: string | null;
  /** The route of the report after the step. */
  category: string;
  department: string;
  office: string | null;
  /** The due time of the resolution after the step. */
  resolveBy: string;
  parkedUntil: string | null;
  breachedClock: BreachedClock | null;
  mergedInto: string | null;
  wrongRoute: boolean;
}

export interface ExportedReport extends ListedReport {
  acknowledgeHours: number;
  resolveHours: number;
  events: ExportedEvent[];
}

type EventRow = Pick<
  GrievanceTables['grievance_events'],
  'grievance_id' | 'step' | 'event' | 'status' | 'at' | 'by' | 'post' | 'data'
>;

/**
 * Follows unit and due time through the events. An event of an earlier version names neither: the
 * present ones of the report stand in for it.
 */
function exportedEvents(
  row: PublicRow,
  events: readonly EventRow[],
  designations: Designations,
): ExportedEvent[] {
  const filing = JSON.parse(events[0]?.data ?? '{}') as EventData;
  let unit = {
    category: filing.category ?? row.category,
    department: filing.department ?? row.department_slug,
    office: filing.category === undefined ? row.office_id : (filing.office ?? null),
  };
  let resolveBy = filing.resolveBy ?? row.resolve_by;
  return events.flatMap((event) => {
    const data = JSON.parse(event.data) as EventData;
    if (event.event !== 'submit' && data.department !== undefined)
      unit = {
        category: data.category ?? unit.category,
        department: data.department,
        office: data.office ?? null,
      };
    resolveBy = data.resolveBy ?? resolveBy;
    if (INTERNAL.includes(event.event as GrievanceEvent)) return [];
    return {
      step: event.step,
      at: event.at,
      event: event.event as GrievanceEvent,
      status: event.status as GrievanceStatus,
      by: event.by as Actor,
      post: (event.post && designations.get(event.post)?.en) || null,
      ...unit,
      resolveBy,
      parkedUntil: data.until ?? null,
      breachedClock: data.clock ?? null,
      mergedInto: data.into === undefined ? null : formatTrackingNumber(data.into),
      wrongRoute: data.wrongRoute ?? false,
    };
  });
}

async function readPart(db: Db, after: string): Promise<(ExportedReport & { id: string })[]> {
  const rows = await db
    .selectFrom('grievances')
    .select([...PUBLIC_COLUMNS])
    .where('id', '>', after)
    .orderBy('id')
    .limit(REPORTS_PER_READ)
    .execute();
  if (rows.length === 0) return [];
  const events = await db
    .selectFrom('grievance_events')
    .select(['grievance_id', 'step', 'event', 'status', 'at', 'by', 'post', 'data'])
    .where(
      'grievance_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('grievance_id')
    .orderBy('step')
    .execute();
  const designations = await designationsOf(
    db,
    events.map(({ post }) => post),
  );
  const eventsOf = Map.groupBy(events, (event) => event.grievance_id);
  return rows.map((row) => ({
    id: row.id,
    ...listedReport(row),
    acknowledgeHours: row.acknowledge_hours,
    resolveHours: row.resolve_hours,
    events: exportedEvents(row, eventsOf.get(row.id) ?? [], designations),
  }));
}

/** Reads all public reports with their public steps, in parts. */
export async function* exportReports(db: Db): AsyncGenerator<ExportedReport[]> {
  for (let after = ''; ;) {
    const part = await readPart(db, after);
    if (part.length === 0) return;
    after = part.at(-1)!.id;
    yield part.map((row) => {
      const { id: _, ...report } = row;
      return report;
    });
    await breathe();
  }
}
