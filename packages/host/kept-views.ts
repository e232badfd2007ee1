import type { Logger } from 'pino';
import { errorForLog } from '@pune/http/log';
import type { PageViews } from './function-services.ts';

const MINUTE_MS = 60_000;

/**
 * Keeps what was counted once a minute. A database that is away is told once, and the counts wait
 * for it in memory.
 *
 * @returns a function that ends it and keeps the rest
 */
export function keepViews(
  views: Pick<PageViews, 'flush'>,
  {
    log,
    arePaused,
    everyMs = MINUTE_MS,
  }: { log: Logger; arePaused: () => boolean; everyMs?: number },
): () => Promise<void> {
  let isAway = false;
  async function keep(): Promise<void> {
    if (arePaused()) return;
    try {
      await views.flush();
      isAway = false;
    } catch (error) {
      if (!isAway) log.warn({ error: errorForLog(error) }, 'views of pages wait in memory');
      isAway = true;
    }
  }
  const timer = setInterval(() => void keep(), everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await keep();
  };
}
