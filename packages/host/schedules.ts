import { Cron } from 'croner';
import type { Logger } from 'pino';
import { errorForLog } from '@pune/http/log';
import { SpanKind, startRoot } from '@pune/std/tracing';
import { functionContext } from './function-context.ts';
import type { MountedFunction } from './functions.ts';
import type { ProcessMetrics } from './metrics/process-metrics.ts';

/** Netlify's nicknames for common schedules, allowed instead of cron expressions. */
const NICKNAMES: Record<string, string> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@yearly': '0 0 1 1 *',
};

export const cronOf = (schedule: string): string => NICKNAMES[schedule] ?? schedule;

export interface ScheduleOptions {
  log: Logger;
  /** The origin of the requests to the functions, such as `http://127.0.0.1:8080`. */
  origin: string;
  metrics?: Pick<ProcessMetrics, 'functionRan' | 'scheduleSucceeded'>;
  /** Called after each run. */
  ended?: (run: { name: string; isFailed: boolean; nextRun: Date | null }) => void;
  requestId?: () => string;
  waitUntil: (promise: Promise<unknown>) => void;
  /** True while no schedule may run. */
  arePaused?: () => boolean;
}

/**
 * Runs one scheduled function as Netlify does: a POST whose body contains the time of the next run.
 * A failure is logged.
 */
export async function runScheduled(
  fn: MountedFunction,
  nextRun: Date | null,
  { log, metrics, ended: told, origin, requestId, waitUntil }: ScheduleOptions,
): Promise<void> {
  const began = performance.now();
  const trace = startRoot(`schedule ${fn.name}`, SpanKind.INTERNAL, null, requestId);
  const { id } = trace;
  const url = new URL(`/.netlify/functions/${fn.name}`, origin);
  const request = new Request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ next_run: nextRun?.toISOString() ?? null }),
  });
  const { context } = functionContext({
    request,
    url,
    ip: '127.0.0.1',
    params: {},
    requestId: id,
    site: { id: '', name: '', url: origin },
    waitUntil,
    log: (...data) => log.info({ function: fn.name, requestId: id, data }, 'function says'),
  });
  const ended = (isFailed: boolean) => {
    trace.end({}, isFailed);
    metrics?.functionRan(fn.name, isFailed ? 'Failure' : 'Answer', performance.now() - began);
    if (!isFailed) metrics?.scheduleSucceeded(fn.name, Date.now());
    told?.({ name: fn.name, isFailed, nextRun });
  };
  try {
    const handler = await fn.load();
    const answer = await trace.run(() => handler(request, context));
    log.info({ function: fn.name, requestId: id, status: answer?.status ?? 204 }, 'schedule');
    ended(false);
  } catch (error) {
    log.error({ function: fn.name, requestId: id, error: errorForLog(error) }, 'schedule failed');
    ended(true);
  }
}

/**
 * Starts the schedules (UTC, like Netlify). A run that is still going on is not started again.
 *
 * @returns a function that stops all schedules
 */
export function startSchedules(
  functions: readonly MountedFunction[],
  options: ScheduleOptions,
): () => void {
  const jobs = functions.flatMap((fn) => {
    if (!fn.config.schedule) return [];
    // One that never succeeds counts from the start.
    options.metrics?.scheduleSucceeded(fn.name, Date.now());
    return new Cron(
      cronOf(fn.config.schedule),
      { timezone: 'UTC', protect: true, unref: true },
      (self: Cron) => {
        if (options.arePaused?.()) return;
        const running = runScheduled(fn, self.nextRun(), options);
        options.waitUntil(running);
        return running;
      },
    );
  });
  return () => jobs.forEach((job) => job.stop());
}
