import { CLOCK, DAY_SCOPE, instantScope, type Place } from '@pune/snapshot/reader';
import type { Graph } from './tables.ts';

/** Returns the next instant that a page asked about. */
export function nextInstant({ snapshot }: Graph): string | undefined {
  const after = instantScope(snapshot.clock.moment());
  const next = snapshot
    .sql(
      'select min(document) as next from questions where collection = ? and document > ? and document < ?',
    )
    .get(CLOCK, after, instantScope('~'))?.next as string | null;
  return next?.slice(instantScope('').length);
}

/** Moves the clock. Returns a place whose scope contains the time queries that may have changed. */
export function passTime({ snapshot }: Graph): Place[] {
  const { from, to, isNewDay } = snapshot.clock.move();
  const come = snapshot
    .sql(
      'select distinct document from questions where collection = ? and document > ? and document <= ?',
    )
    .all(CLOCK, instantScope(from), instantScope(to))
    .map(({ document }) => document as string);
  const values = isNewDay ? [...come, DAY_SCOPE] : come;
  return [
    { collection: CLOCK, id: '', locale: '', slug: '', date: '', year: 0, sites: [], values },
  ];
}
