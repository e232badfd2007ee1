import type { DatePrecision } from '@pune/content-models/projects/milestones';

/**
 * The geometry of a timeline of milestones: years from left to right, a track for each milestone.
 * Positions are per cent of the width.
 */
export const TIMELINE = { width: 100, barWidthMin: 6, ticksMax: 6 } as const;

export interface Bar {
  x: number;
  width: number;
}

export interface TimelineRow {
  /** The number of the milestone in the list beside the chart, from 1. */
  number: number;
  planned: Bar | null;
  actual: Bar | null;
}

export interface Timeline {
  rows: TimelineRow[];
  ticks: { x: number; year: number }[];
  firstYear: number;
  lastYear: number;
}

interface Dated {
  plannedOn: string | null;
  actualOn: string | null;
  precision: DatePrecision;
}

const DAY_MS = 86_400_000;
const STEPS_YEARS = [1, 2, 5, 10, 20, 50] as const;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * The start and the exclusive end of a date in milliseconds: a date known by its year covers the
 * whole year.
 */
export function periodMs(day: string, precision: DatePrecision): [from: number, to: number] {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (precision === 'year') return [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  if (precision === 'month') return [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 1)];
  const from = Date.parse(`${day}T00:00:00Z`);
  return [from, from + DAY_MS];
}

/** The timeline of the milestones with a date; `null` if fewer than two have one. */
export function projectTimeline(milestones: readonly Dated[]): Timeline | null {
  const dated = milestones.flatMap(({ plannedOn, actualOn, precision }, i) =>
    plannedOn || actualOn ? { number: i + 1, plannedOn, actualOn, precision } : [],
  );
  if (dated.length < 2) return null;
  const years = dated.flatMap(({ plannedOn, actualOn }) =>
    [plannedOn, actualOn].flatMap((day) => (day ? Number(day.slice(0, 4)) : [])),
  );
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  const [start, end] = [Date.UTC(firstYear, 0, 1), Date.UTC(lastYear + 1, 0, 1)];
  const xOf = (ms: number): number => ((ms - start) / (end - start)) * TIMELINE.width;
  const bar = (day: string | null, precision: DatePrecision): Bar | null => {
    if (!day) return null;
    const [from, to] = periodMs(day, precision).map(xOf) as [number, number];
    const width = Math.max(TIMELINE.barWidthMin, to - from);
    // A bar of minimum width is centred on its date and stays inside the chart.
    const x = Math.min(Math.max((from + to - width) / 2, 0), TIMELINE.width - width);
    return { x: tenth(x), width: tenth(width) };
  };
  const step =
    STEPS_YEARS.find((some) => (lastYear + 1 - firstYear) / some < TIMELINE.ticksMax) ??
    STEPS_YEARS.at(-1)!;
  const ticks = Array.from(
    { length: Math.floor((lastYear + 1 - firstYear) / step) + 1 },
    (_, i) => firstYear + i * step,
  );
  return {
    rows: dated.map(({ number, plannedOn, actualOn, precision }) => ({
      number,
      planned: bar(plannedOn, precision),
      actual: bar(actualOn, precision),
    })),
    ticks: ticks.map((year) => ({ x: tenth(xOf(Date.UTC(year, 0, 1))), year })),
    firstYear,
    lastYear,
  };
}
