import { REPORT_GROUPS } from './public-reports.constants.ts';
import type { CountedRow } from './public-reports.changes.ts';
import { contribute, type CountedEvent } from './public-reports.contributions.ts';
import {
  COUNTERS,
  emptyTally,
  groupIds,
  TIMED_STEPS,
  WHOLE_CITY,
  type Hours,
  type ReportScope,
  type Tally,
  type TimedStep,
} from './public-reports.figures.ts';
import { bucketsOf, type Bucket } from './public-reports.periods.ts';

/** The bucket of figures that count reports as they are now. */
export const PRESENT: Bucket = '';

/** The figures of a bucket for the whole city or for a group; as a change, also below zero. */
export interface Cell extends Tally {
  bucket: Bucket;
  scope: ReportScope;
  id: string;
}

/** The number of reports of a unit in a state. */
export interface Total {
  office: string;
  department: string;
  category: string;
  status: string;
  count: number;
}

export const cellKey = ({ bucket, scope, id }: Pick<Cell, 'bucket' | 'scope' | 'id'>): string =>
  `${bucket} ${scope} ${id}`;

/** Packs durations as pairs of hours and their number: `[3,12,5,1]`. */
export function packHours(hours: Hours): string {
  const pairs = [...hours].filter(([, count]) => count !== 0).sort(([a], [b]) => a - b);
  return JSON.stringify(pairs.flat());
}

/** Adds packed durations to a map. */
export function addPackedHours(hours: Hours, packed: string): void {
  const numbers = JSON.parse(packed) as number[];
  for (let at = 0; at < numbers.length; at += 2) {
    const taken = numbers[at]!;
    hours.set(taken, (hours.get(taken) ?? 0) + numbers[at + 1]!);
  }
}

/** True if a figure of a tally is not zero. */
export const hasFigures = ({ counts, hours }: Tally): boolean =>
  COUNTERS.some((name) => counts[name] !== 0) ||
  TIMED_STEPS.some((step) => hours[step].values().some((count) => count !== 0));

/** Adds up what changes of reports change in the figures. */
export function createCells() {
  const cells = new Map<string, Cell>();
  const totals = new Map<string, Total>();

  function cellsAt(at: string | null, ids: readonly (readonly [ReportScope, string])[]): Cell[] {
    const buckets = at === null ? [PRESENT] : bucketsOf(at);
    return buckets.flatMap((bucket) =>
      ids.map(([scope, id]) => {
        const key = cellKey({ bucket, scope, id });
        const cell = cells.get(key) ?? { bucket, scope, id, ...emptyTally() };
        cells.set(key, cell);
        return cell;
      }),
    );
  }

  function addTotal(unit: Omit<Total, 'count'>, by: number): void {
    const key = JSON.stringify([unit.office, unit.department, unit.category, unit.status]);
    const total = totals.get(key) ?? { ...unit, count: 0 };
    total.count += by;
    totals.set(key, total);
  }

  return {
    /** @param by 1 to add what the report counts for, -1 to take it away */
    add(row: CountedRow, events: readonly CountedEvent[], asOf: string, by: 1 | -1): void {
      const { office_id: office, category, department_slug: department, status } = row;
      const groups = groupIds({ office, category, department });
      const ids = [WHOLE_CITY, ...REPORT_GROUPS.map((name) => [name, groups[name]] as const)];
      addTotal({ office: groups.office, department, category, status }, by);
      contribute(row, events, asOf, {
        count(counter, at) {
          for (const { counts } of cellsAt(at, ids)) counts[counter] += by;
        },
        time(step: TimedStep, at, taken) {
          for (const { hours } of cellsAt(at, ids))
            hours[step].set(taken, (hours[step].get(taken) ?? 0) + by);
        },
      });
    },
    /** The cells whose figures change. */
    changed: (): Cell[] => [...cells.values()].filter(hasFigures),
    changedTotals: (): Total[] => [...totals.values()].filter(({ count }) => count !== 0),
  };
}
export type Cells = ReturnType<typeof createCells>;
