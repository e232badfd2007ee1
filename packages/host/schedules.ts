import { Cron } from 'croner';
import type { Logger } from 'pino';
import { errorForLog, forRequest } from '@pune/http/log';
import { functionContext } from './function-context.ts';
import type { MountedFunction } from './functions.ts';

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
  requestId: () => string;
  waitUntil: (promise: Promise<unknown>) => void;
}

/**
 * Runs one scheduled function as Netlify does: a POST whose body contains the time of the next run.
 * A failure is logged.
 */
export async function runScheduled(
  fn: MountedFunction,
  nextRun: Date | null,
  { log, origin, requestId, waitUntil }: ScheduleOptions,
): Promise<void> {
  const id = requestId();
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
  try {
    const handler = await fn.load();
    const answer = await forRequest(id, () => handler(request, context));
    log.info({ function: fn.name, requestId: id, status: answer?.status ?? 204 }, 'schedule');
  } catch (error) {
    log.error({ function: fn.name, requestId: id, error: errorForLog(error) }, 'schedule failed');
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
    return new Cron(
      cronOf(fn.config.schedule),
      { timezone: 'UTC', protect: true, unref: true },
      (self: Cron) => {
        const running = runScheduled(fn, self.nextRun(), options);
        options.waitUntil(running);
        return running;
      },
    );
  });
  return () => jobs.forEach((job) => job.stop());
}
