import { dayInIndia } from '@pune/std/india-time';
import { bucketStart, type Bucket } from './buckets.ts';
import type { RollUp, RollUpPartition } from './roll-ups.repository.ts';

/** A count of events in one of our features: how many of a kind, at which entity, from `at` on. */
export interface EventCount {
  at: string;
  entity: string;
  property: string;
  total: number;
  simulated?: boolean;
}

/**
 * The entity of the whole city, for a day without events: it marks the time until which events were
 * counted.
 */
export const NOBODY = 'everywhere';

/**
 * Rolls up counts for every day between two instants, including days without events, and adds an
 * empty hour at `now`, so that the absence of events has an age too. The digest of a day depends on
 * its counts.
 */
export function rollUpEvents(
  feed: string,
  properties: readonly string[],
  counts: readonly EventCount[],
  from: Date,
  now: Date,
  digestOf: (text: string) => string,
): { partition: RollUpPartition; rows: RollUp[] }[] {
  const byDay = Map.groupBy(counts, ({ at }) => dayInIndia(at));
  const today = dayInIndia(now);
  const days: { partition: RollUpPartition; rows: RollUp[] }[] = [];
  for (let at = bucketStart(from, 'day'); at <= now; at = new Date(at.getTime() + 86_400_000)) {
    const day = dayInIndia(at);
    const own = byDay.get(day) ?? [];
    const until = day === today ? now : new Date(bucketStart(at, 'day').getTime() + 86_399_999);
    const silent = properties.map((property) => ({
      at: until.toISOString(),
      entity: NOBODY,
      property,
      total: 0,
    }));
    const rows = (['hour', 'day'] as const).flatMap((period) =>
      fold([...own, ...silent], period, until),
    );
    days.push({
      partition: {
        feed,
        day,
        digest: digestOf(JSON.stringify([own, day === today ? now.toISOString() : 'over'])),
      },
      rows,
    });
  }
  return days;
}

function fold(counts: readonly EventCount[], period: Bucket, until: Date): RollUp[] {
  const rows = new Map<string, RollUp>();
  for (const { at, entity, property, total, simulated = false } of counts) {
    const start = bucketStart(new Date(at), period).toISOString();
    const key = `${start} ${entity} ${property}`;
    const row = rows.get(key);
    if (row)
      Object.assign(row, {
        readings: row.readings + 1,
        total: row.total + total,
        lowest: Math.min(row.lowest, total),
        highest: Math.max(row.highest, total),
        latest: total,
        simulated: row.simulated || simulated,
      });
    else
      rows.set(key, {
        entity,
        property,
        period,
        start,
        readings: 1,
        total,
        lowest: total,
        highest: total,
        latest: total,
        latestAt: until.toISOString(),
        simulated,
      });
  }
  return [...rows.values()];
}
