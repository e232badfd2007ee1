import { REPORT_GROUPS, type StatisticsPeriod } from './public-reports.constants.ts';
import type { ExportedEvent, ExportedReport } from './public-reports.export.ts';
import {
  createFigures,
  emptyMonth,
  groupIds,
  hoursBetween,
  noMonthFigures,
  type MonthFigures,
  type MonthOfReports,
  type ReportUnit,
  type Statistics,
} from './public-reports.figures.ts';
import { monthBounds, windowOf } from './public-reports.periods.ts';
import { acknowledges, stageOf, standing } from './transitions.ts';

/** The facts of a report at an instant, which follow from its public steps alone. */
interface Facts {
  unit: ReportUnit;
  filedAt: string;
  status: ExportedEvent['status'];
  acknowledgedAt: string | null;
  resolveBy: string;
  resolvedAt: string | null;
  parkedAt: string | null;
}

function factsOf(events: readonly ExportedEvent[]): Facts | null {
  const [filing] = events;
  const last = events.at(-1);
  if (filing?.event !== 'submit' || !last) return null;
  const facts: Facts = {
    unit: { office: last.office, department: last.department, category: last.category },
    filedAt: filing.at,
    status: last.status,
    acknowledgedAt: events.find(({ event }) => acknowledges(event))?.at ?? null,
    resolveBy: last.resolveBy,
    resolvedAt: null,
    parkedAt: null,
  };
  for (const { event, status, at } of events) {
    if (event === 'resolve') facts.resolvedAt = at;
    if (event === 'dispute' || event === 'reopen') facts.resolvedAt = null;
    if (event === 'park') facts.parkedAt = at;
    if (status !== 'parked') facts.parkedAt = null;
  }
  return facts;
}

/**
 * Computes all figures of a period again, from the open data alone: it replays the steps of each
 * report up to `asOf`, while the server counts columns of its database.
 */
export function createRecomputation(period: StatisticsPeriod, asOf: string) {
  const { from } = windowOf(period, asOf);
  const figures = createFigures();
  const isWithin = (at: string | null): boolean => at !== null && at >= from && at < asOf;

  function addPromises({ acknowledgeBy }: ExportedReport, facts: Facts): void {
    const { unit, status, resolveBy, resolvedAt, parkedAt, acknowledgedAt } = facts;
    const isPromised = status !== 'merged' && (parkedAt === null || parkedAt >= resolveBy);
    if (isPromised && isWithin(resolveBy)) {
      figures.count(unit, 'resolveDue');
      if (resolvedAt !== null && resolvedAt <= resolveBy) figures.count(unit, 'resolveInTime');
    }
    if (isWithin(acknowledgeBy)) {
      figures.count(unit, 'acknowledgeDue');
      if (acknowledgedAt !== null && acknowledgedAt <= acknowledgeBy)
        figures.count(unit, 'acknowledgeInTime');
    }
    if (stageOf(status) === 'completed' || status === 'resolved') return;
    figures.count(unit, 'open');
    if (isPromised && resolveBy < asOf) figures.count(unit, 'late');
  }

  function addSteps(events: readonly ExportedEvent[], { unit, filedAt }: Facts): void {
    for (const { event, at, wrongRoute } of events) {
      if (!isWithin(at)) continue;
      if (event === 'resolve') figures.time(unit, 'resolved', hoursBetween(filedAt, at));
      if (event === 'dispute') figures.count(unit, 'disputed');
      if (event === 'reopen') figures.count(unit, 'reopened');
      if (event === 'transfer' && wrongRoute) figures.count(unit, 'wrongRoutes');
    }
  }

  return {
    add(report: ExportedReport): void {
      const events = standing(report.events.filter(({ at }) => at < asOf));
      const facts = factsOf(events);
      if (!facts) return;
      const { unit, filedAt, acknowledgedAt } = facts;
      if (isWithin(filedAt)) figures.count(unit, 'filed');
      if (isWithin(acknowledgedAt))
        figures.time(unit, 'acknowledged', hoursBetween(filedAt, acknowledgedAt!));
      addPromises(report, facts);
      addSteps(events, facts);
    },
    result: (): Statistics => ({ period, from, asOf, ...figures.result() }),
  };
}

/** Adds up the figures of one month: for the city, and for each group. */
function createMonth(month: string, asOf: string) {
  const { all, groups } = emptyMonth(month, asOf);
  return {
    add(unit: ReportUnit, figures: MonthFigures): void {
      const ids = groupIds(unit);
      const tallies = [
        all,
        ...REPORT_GROUPS.map((group) => (groups[group][ids[group]] ??= noMonthFigures())),
      ];
      for (const tally of tallies)
        for (const [name, count] of Object.entries(figures))
          tally[name as keyof MonthFigures] += count;
    },
    result: (): MonthOfReports => ({ month, asOf, all, groups }),
  };
}

/** Computes the figures of a month again, from the open data alone. */
export function createMonthRecomputation(month: string, asOf: string) {
  const { from, to } = monthBounds(month);
  const figures = createMonth(month, asOf);
  const isWithin = (at: string): boolean => at >= from && at < to && at < asOf;
  return {
    add({ events: all }: ExportedReport): void {
      const events = standing(all.filter(({ at }) => at < asOf));
      const facts = factsOf(events);
      if (!facts) return;
      const { unit, filedAt, status, resolveBy, resolvedAt, parkedAt } = facts;
      const isPromised = status !== 'merged' && (parkedAt === null || parkedAt >= resolveBy);
      const due = isPromised && isWithin(resolveBy) ? 1 : 0;
      figures.add(unit, {
        filed: isWithin(filedAt) ? 1 : 0,
        due,
        inTime: resolvedAt !== null && resolvedAt <= resolveBy ? due : 0,
        resolved: events.filter(({ event, at }) => event === 'resolve' && isWithin(at)).length,
      });
    },
    result: figures.result,
  };
}

/** Flattens figures to paths: `groups.office.WO-03.resolved.medianHours`. Zeros are left out. */
function numbersOf(value: object, path = ''): [path: string, number: number][] {
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = path ? `${path}.${name}` : name;
    if (typeof inner === 'number') return inner === 0 ? [] : ([[at, inner]] as [string, number][]);
    return inner !== null && typeof inner === 'object' ? numbersOf(inner as object, at) : [];
  });
}

interface Figured {
  all: object;
  groups: object;
}

/** @returns a line for each figure that differs; none if all are equal */
export function differences(published: Figured, recomputed: Figured): string[] {
  const [theirs, ours] = [published, recomputed].map(
    ({ all, groups }) => new Map(numbersOf({ all, groups })),
  ) as [Map<string, number>, Map<string, number>];
  return [...new Set([...theirs.keys(), ...ours.keys()])]
    .filter((path) => theirs.get(path) !== ours.get(path))
    .map(
      (path) => `${path}: published ${theirs.get(path) ?? 0}, recomputed ${ours.get(path) ?? 0}`,
    );
}

/** @returns the number of figures of a group that are not zero */
export const figuresCount = ({ all, groups }: Figured): number => numbersOf({ all, groups }).length;
