import { cellsOf, isUnknown, NOT_WATCHED, reasonOf, UP, type History } from './history.ts';
import {
  dayAfter,
  dayOf,
  firstSlotOf,
  INTERVAL_SECONDS,
  SERVICES,
  SLOTS_PER_DAY,
  timeOf,
  type Reason,
  type Service,
} from './results.ts';

/** The probes of a period: each expected one is up, down or unknown. */
export interface Counts {
  expected: number;
  up: number;
  down: number;
  unknown: number;
}

/** `partly`: some targets answer, some do not. */
export type State = 'up' | 'partly' | 'down' | 'unknown';

export interface Incident {
  service: Service;
  from: string;
  /** Null while it lasts. */
  to: string | null;
  seconds: number;
  /** `unknown`: there are no results, because the prober did not run. */
  kind: 'down' | 'unknown';
  /** The targets that failed, by the number of failures. */
  targets: Record<string, number>;
  reasons: Partial<Record<Reason | 'none', number>>;
}

export interface ServiceReport {
  service: Service;
  state: State;
  /** Failed targets of the last slot, with the reason. */
  failing: { target: string; reason: Reason | 'none' }[];
  last24Hours: Counts;
  last28Days: Counts;
  last90Days: Counts;
  /** True if `last28Days` meets the objective; null without a probe. */
  isMet: boolean | null;
  /**
   * The failures of `last28Days` by those that the objective allows, in percent with one decimal,
   * rounded up; null without a probe. Above 100 the error budget is spent.
   */
  budgetUsed: number | null;
  /** From the oldest to the newest. */
  hours: ({ from: string } & Counts)[];
  days: ({ day: string } & Counts)[];
}

export interface Report {
  /** The end of the last slot that counts. */
  at: string;
  intervalSeconds: number;
  /** In percent. */
  objective: number;
  /** The first slot that counts; null without one. */
  since: string | null;
  services: ServiceReport[];
  /** The newest first. */
  incidents: Incident[];
  targets: { id: string; service: Service; address: string; isWatched: boolean }[];
  /** Lines of the files that cannot be read; their probes count as unknown. */
  unreadable: number;
}

const DAYS_SHOWN = 90;
export const OBJECTIVE_DAYS = 28;
const HOURS_SHOWN = 24;
const SLOTS_PER_HOUR = SLOTS_PER_DAY / HOURS_SHOWN;
export const OBJECTIVE_PERCENT = 99.95;
/** The whole error budget. */
export const BUDGET_PERCENT = 100;
/** A single failed slot is no incident, but counts in every number. */
const INCIDENT_SLOTS_MIN = 2;
/** Failures that are less than five minutes apart belong to one incident. */
const INCIDENT_GAP_SLOTS = 300 / INTERVAL_SECONDS;

const NONE: Counts = { expected: 0, up: 0, down: 0, unknown: 0 };
const sumOf = (one: Counts, other: Counts): Counts => ({
  expected: one.expected + other.expected,
  up: one.up + other.up,
  down: one.down + other.down,
  unknown: one.unknown + other.unknown,
});

/** The share of probes that were up, in percent with two decimals, rounded down; null for none. */
export const percentOf = ({ expected, up }: Counts): number | null =>
  expected === 0 ? null : Math.floor((up * 10_000) / expected) / 100;

/**
 * The part of the error budget that failures have used up: `ServiceReport.budgetUsed`.
 *
 * @param objective in percent, with two decimals at most
 */
export function budgetUsedBy({ expected, up }: Counts, objective: number): number | null {
  if (expected === 0) return null;
  const allowed = Math.max(1, 10_000 - Math.round(objective * 100)) * expected;
  return Math.ceil(((expected - up) * 10_000_000) / allowed) / 10;
}

interface Row {
  id: string;
  cells: Uint8Array;
}

/** The class of each cell value, as a table: a report looks up millions of cells. */
const COUNTED = Uint8Array.from({ length: 256 }, (_, cell) =>
  cell === NOT_WATCHED ? 0 : cell === UP ? 1 : isUnknown(cell) ? 2 : 3,
);

function countsOf(rows: readonly Row[], from: number, to: number): Counts {
  const totals = new Uint32Array(4);
  for (const { cells } of rows)
    for (let n = Math.max(0, from); n < to; n += 1) totals[COUNTED[cells[n]!]!]! += 1;
  const [, up = 0, unknown = 0, down = 0] = totals;
  return { expected: up + down + unknown, up, down, unknown };
}

function stateOf({ expected, up, unknown }: Counts): State {
  if (expected === 0 || (unknown > 0 && unknown + up === expected)) return 'unknown';
  if (up === expected) return 'up';
  return up > 0 ? 'partly' : 'down';
}

const isFailure = (cell: number): boolean => cell !== NOT_WATCHED && cell !== UP;

/** The runs of failed slots, `[first, last]`, joined where they are close. */
function runsOf(rows: readonly Row[]): [number, number][] {
  const failed = new Set<number>();
  for (const { cells } of rows)
    for (let n = 0; n < cells.length; n += 1) if (COUNTED[cells[n]!]! > 1) failed.add(n);
  const runs: [number, number][] = [];
  for (const n of [...failed].toSorted((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && n - last[1] <= INCIDENT_GAP_SLOTS) last[1] = n;
    else runs.push([n, n]);
  }
  return runs;
}

function incidentsOf(service: Service, rows: readonly Row[], from: number): Incident[] {
  const length = rows[0]?.cells.length ?? 0;
  return runsOf(rows).flatMap(([first, last]) => {
    const targets: Incident['targets'] = {};
    const reasons: Incident['reasons'] = {};
    const failed = new Set<number>();
    let isDown = false;
    for (const { id, cells } of rows)
      for (let n = first; n <= last; n += 1) {
        if (!isFailure(cells[n]!)) continue;
        failed.add(n);
        isDown ||= !isUnknown(cells[n]!);
        targets[id] = (targets[id] ?? 0) + 1;
        const reason = reasonOf(cells[n]!) ?? 'none';
        reasons[reason] = (reasons[reason] ?? 0) + 1;
      }
    if (failed.size < INCIDENT_SLOTS_MIN) return [];
    return {
      service,
      from: timeOf(from + first),
      to: last === length - 1 ? null : timeOf(from + last + 1),
      seconds: (last - first + 1) * INTERVAL_SECONDS,
      kind: isDown ? 'down' : 'unknown',
      targets,
      reasons,
    };
  });
}

/** The first day that a page shows. */
const firstDayOf = (end: number): string => dayAfter(dayOf(end - 1), 1 - DAYS_SHOWN);

/** The days that a page shows; those before the first cell have no probes. */
function daysOf(rows: readonly Row[], from: number, to: number): ServiceReport['days'] {
  const days = [];
  for (let day = firstDayOf(to); firstSlotOf(day) < to; day = dayAfter(day)) {
    const first = firstSlotOf(day) - from;
    days.push({ day, ...countsOf(rows, first, Math.min(first + SLOTS_PER_DAY, to - from)) });
  }
  return days;
}

function serviceReport(
  service: Service,
  rows: readonly Row[],
  { from, to, objective }: { from: number; to: number; objective: number },
): ServiceReport {
  const length = to - from;
  const last = (slots: number) => countsOf(rows, length - slots, length);
  const days = daysOf(rows, from, to);
  const last28Days = last(OBJECTIVE_DAYS * SLOTS_PER_DAY);
  const budgetUsed = budgetUsedBy(last28Days, objective);
  return {
    service,
    state: stateOf(last(1)),
    failing: rows.flatMap(({ id, cells }) =>
      isFailure(cells[length - 1]!)
        ? { target: id, reason: reasonOf(cells[length - 1]!) ?? 'none' }
        : [],
    ),
    last24Hours: last(SLOTS_PER_DAY),
    last28Days,
    last90Days: days.reduce<Counts>(sumOf, NONE),
    isMet: budgetUsed === null ? null : budgetUsed <= BUDGET_PERCENT,
    budgetUsed,
    hours: Array.from({ length: HOURS_SHOWN }, (_, hour) => {
      const first = length - (HOURS_SHOWN - hour) * SLOTS_PER_HOUR;
      return { from: timeOf(from + first), ...countsOf(rows, first, first + SLOTS_PER_HOUR) };
    }),
    days,
  };
}

/**
 * Computes every number of the status page.
 *
 * @param end the slot up to which results count, without it (`endOf`)
 */
export function reportOf(
  { targets, unreadable }: History,
  end: number,
  objective = OBJECTIVE_PERCENT,
): Report {
  const begin = Math.min(end, ...[...targets.values()].map(({ periods }) => periods[0]!.from));
  const from = Math.max(begin, firstSlotOf(firstDayOf(end)));
  const rows = [...targets]
    .map(([id, target]) => ({ id, target, cells: cellsOf(target, { from, to: end }) }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const watched = rows.filter(({ cells }) => cells.some((cell) => cell !== NOT_WATCHED));
  const present = SERVICES.map((service) => ({
    service,
    rows: watched.filter(({ target }) => target.service === service),
  })).filter((one) => one.rows.length > 0);
  const first = Math.min(
    ...watched.map(({ cells }) => cells.findIndex((cell) => cell !== NOT_WATCHED)),
  );
  return {
    at: timeOf(end),
    intervalSeconds: INTERVAL_SECONDS,
    objective,
    since: watched.length > 0 ? timeOf(from + first) : null,
    services: present.map((one) =>
      serviceReport(one.service, one.rows, { from, to: end, objective }),
    ),
    incidents: present
      .flatMap((one) => incidentsOf(one.service, one.rows, from))
      .toSorted(
        (one, other) =>
          other.from.localeCompare(one.from) || one.service.localeCompare(other.service),
      ),
    targets: watched.map(({ id, target, cells }) => ({
      id,
      service: target.service,
      address: target.address,
      isWatched: cells.at(-1) !== NOT_WATCHED,
    })),
    unreadable,
  };
}
