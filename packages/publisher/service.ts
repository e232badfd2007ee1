import { messageOf } from '@pune/std/errors';
import { isFatal } from './disk-errors.ts';
import { Stopped } from './rendering.ts';
import { currentStatus, DUTIES, reportStatus, type Duty, type Moment } from './service/duties.ts';
import { publishFully } from './service/make-releases.ts';
import { publishChanges } from './service/publish-changes.ts';
import {
  isWithin,
  openService,
  pause,
  type Service,
  type ServiceOptions,
} from './service/state.ts';
import type { ServiceStatus } from './service-status.ts';

export type { ServiceOptions } from './service/state.ts';

/** Interval of spare duties, such as compression, while there is no idle time. */
const BETWEEN_BATCHES_MS = 1000;

/**
 * Creates the long-running publisher: it makes releases where a portal needs one, publishes changes
 * as they arrive, and moves the clock. `service/duties.ts` lists everything that it does.
 */
export function createPublisherService(options: ServiceOptions) {
  const service = openService(options);
  return {
    /** Runs until `stop` is called. */
    run: () => run(service),
    /**
     * Wakes the loop because a change may be in the outbox. Polling finds it without this call,
     * only later.
     */
    notify: () => {
      service.isNotified = true;
      service.wake();
    },
    /** Ends `run` after the current step. */
    stop: () => {
      service.isStopped = true;
      service.wake();
    },
    /** Reports the progress of a release that is being rendered. */
    onProgress: (progress: NonNullable<ServiceStatus['progress']>) => {
      service.progress = progress;
      reportStatus(service);
    },
    status: () => currentStatus(service),
    publishFully: () => publishFully(service),
    drain: () => drain(service),
  };
}

/** Publishes until nothing is due. Returns `false` if there was nothing to do. */
async function drain(service: Service): Promise<boolean> {
  let any = false;
  service.isNotified = true;
  while (await publishChanges(service)) any = true;
  while (await service.publisher.compress());
  return any;
}

/** Runs rounds until the service is stopped. An error is logged and the loop goes on after a pause. */
async function run(service: Service): Promise<void> {
  const rounds: Rounds = { done: new Map(), duty: '', spareAt: performance.now(), failures: 0 };
  while (!service.isStopped) {
    try {
      await runRound(service, rounds);
    } catch (error) {
      if (error instanceof Stopped) break;
      // The change stays in the outbox and is retried at growing intervals.
      rounds.failures = Math.min(rounds.failures + 1, 8);
      const retryInMs = 100 * 2 ** rounds.failures;
      service.trouble = messageOf(error);
      const { duty } = rounds;
      service.log('trouble', { duty, error: service.trouble, isFatal: isFatal(error), retryInMs });
      reportStatus(service);
      if (!service.isStopped) await pause(service, retryInMs);
    }
  }
  await service.keepingUp;
  await service.releasing;
  await service.delivering;
  const { previews, staticSearch, searchCopies } = service;
  await Promise.all([previews?.stop(), staticSearch?.stop(), searchCopies?.stop()]);
}

/** The state of the loop between two rounds. */
interface Rounds {
  /** Instants of the last success of the duties with an interval, and of those done once. */
  done: Map<Duty, number>;
  /** Name of the duty that runs or ran last. */
  duty: string;
  /** Time of the last spare duties. */
  spareAt: number;
  /** Number of rounds that failed in a row. */
  failures: number;
}

/** Runs the duties of one round, in the order of the list. */
async function runRound(service: Service, rounds: Rounds): Promise<void> {
  /** Runs a duty. Returns `true` if it found work. */
  const perform = async ({ name, run }: Duty): Promise<boolean> => {
    rounds.duty = name;
    return (await run(service)) === true;
  };
  /** Runs the duties of a moment until one finds work. */
  const findsWork = async (moment: Moment): Promise<boolean> => {
    for (const duty of dutiesAt(moment)) if (await perform(duty)) return true;
    return false;
  };

  for (const duty of DUTIES) {
    if (!isDutyDue(service, rounds, duty)) continue;
    await perform(duty);
    rounds.done.set(duty, service.now());
  }
  service.isBusy = await findsWork('work');
  service.trouble = null;
  rounds.failures = 0;
  // Edits go live first; without idle time, spare duties run between batches.
  if (service.isBusy && performance.now() - rounds.spareAt < BETWEEN_BATCHES_MS) return;
  rounds.spareAt = performance.now();
  let hasWork = service.isBusy;
  for (const duty of dutiesAt('spare')) hasWork = (await perform(duty)) || hasWork;
  if (!hasWork) await findsWork('idle');
}

const dutiesAt = (moment: Moment): Duty[] => DUTIES.filter(({ when }) => when === moment);

/** Returns `true` if a duty of every round, of an interval or of the start is due. */
function isDutyDue(service: Service, { done }: Rounds, duty: Duty): boolean {
  const when = typeof duty.when === 'function' ? duty.when(service) : duty.when;
  if (when === 'once') return !done.has(duty);
  if (typeof when === 'number') return !isWithin(service, done.get(duty) ?? -Infinity, when);
  return when === 'round';
}
