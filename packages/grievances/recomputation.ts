import { clocksAfter, clocksAtFiling, type Clocks } from './clocks.ts';
import type { Configuration } from './configuration.ts';
import type { StoredEvent } from './case-timeline.ts';
import type { GrievanceStatus } from './grievances.constants.ts';
import { standing } from './transitions.ts';

/** A stored event with the configuration under which it was recorded. */
export interface DatedEvent extends Pick<StoredEvent, 'event' | 'status' | 'at' | 'data'> {
  configuration: Configuration;
}

/** The facts of a grievance that follow from its events alone. */
export interface Recomputed {
  status: GrievanceStatus;
  clocks: Clocks;
  owner: string | null;
  version: number;
}

/**
 * Computes clocks, state and owner of a grievance again from its events, oldest first. An auditor
 * compares them with the stored ones.
 *
 * @throws if the first event is not a filing with its time limits
 */
export function recompute(events: readonly DatedEvent[]): Recomputed {
  const [filing, ...later] = events;
  const { acknowledgeHours, resolveHours } = filing?.data ?? {};
  if (filing?.event !== 'submit' || acknowledgeHours === undefined || resolveHours === undefined)
    throw new Error('[grievances] [recomputation] The first event is no filing with time limits');
  const limits = { acknowledgeHours, resolveHours };
  let clocks = clocksAtFiling(filing.at, limits, filing.configuration);
  let owner = filing.data.owner ?? null;
  const standingEvents = standing(later);
  for (const { event, at, status, data, configuration } of standingEvents) {
    const step = { event, at, status: status as GrievanceStatus };
    clocks = clocksAfter(clocks, step, limits, configuration);
    if (data.owner !== undefined) owner = data.owner;
  }
  return {
    status: events.at(-1)!.status as GrievanceStatus,
    clocks,
    owner,
    version: events.length,
  };
}
