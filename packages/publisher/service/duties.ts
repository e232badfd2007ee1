import { statusOf, type ServiceStatus } from '../service-status.ts';
import { beginReleases, publishFirst } from './make-releases.ts';
import { publishChanges } from './publish-changes.ts';
import { isWithin, pause, type Service } from './state.ts';
import { keepUp, warmUp } from './upkeep.ts';

/**
 * The moments of a duty within a round of the service:
 *
 * - `once`: in the first round, until it succeeds.
 * - `round`: in every round.
 * - a number: in a round, once per so many milliseconds, counted from its last success.
 * - `work`: in every round; the first duty that finds work ends these, and the round is busy.
 * - `spare`: in a round without work; in busy rounds only once a second, because edits go first.
 * - `idle`: in a round in which no duty found work; the first one that does ends the round.
 */
export type Moment = 'once' | 'round' | number | 'work' | 'spare' | 'idle';

export interface Duty {
  name: string;
  when: Moment | ((service: Service) => number);
  /** Returns `true` if it found work. */
  run: (service: Service) => Promise<unknown> | unknown;
}

const STATUS_MS = 1000;
const SCHEDULE_MS = 1000;

/** Everything that the publisher does, in the order of a round. */
export const DUTIES: readonly Duty[] = [
  { name: 'recall live releases', when: 'once', run: ({ publisher }) => publisher.recall() },
  { name: 'sweep, check targets', when: ({ sweepMs }) => sweepMs, run: keepUp },
  { name: 'make first releases', when: 'round', run: publishFirst },
  { name: 'begin new releases', when: 'round', run: beginReleases },
  { name: 'carry out schedules', when: SCHEDULE_MS, run: ({ schedule }) => schedule() },
  { name: 'move the clock', when: 'round', run: moveClock },
  { name: 'roll back on request', when: 'work', run: ({ requests }) => requests() },
  { name: 'publish changes', when: 'work', run: publishChanges },
  { name: 'report the status', when: 'spare', run: reportStatus },
  { name: 'build static searches', when: 'spare', run: (s) => s.staticSearch?.tick() },
  { name: 'update a search server', when: 'spare', run: (s) => s.searchCopies?.tick() },
  { name: 'draw preview pictures', when: 'spare', run: (s) => s.previews?.tick() },
  { name: 'compress pages', when: 'spare', run: compress },
  { name: 'delete old rows', when: 'idle', run: ({ publisher }) => publisher.tidy() },
  { name: 'warm up renderers', when: 'idle', run: warmUp },
  { name: 'wait for a change', when: 'idle', run: (s) => pause(s, s.pollMs) },
];

async function moveClock({ publisher }: Service): Promise<void> {
  if (publisher.isTimeDue()) await publisher.beginTime();
}

/** Compresses some pages, unless pages of an alert wait: they go first. */
async function compress({ publisher, isBusy, isLowest }: Service): Promise<boolean> {
  return !(isBusy && isLowest) && (await publisher.compress());
}

/** Reports the status about once a second, and at once when an error begins or ends. */
export function reportStatus(service: Service): void {
  const { onStatus, reported, trouble, now } = service;
  if (!onStatus || (isWithin(service, reported.at, STATUS_MS) && trouble === reported.trouble))
    return;
  service.reported = { at: now(), trouble };
  onStatus(currentStatus(service));
}

/** Returns the current status. */
export const currentStatus = (service: Service): ServiceStatus =>
  statusOf({
    ...service,
    isReleasing: service.releasing !== null,
    held: [...service.held.values()],
    now: service.now(),
  });
