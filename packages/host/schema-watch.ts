import type { Logger } from 'pino';

export interface SchemaWatchOptions {
  log: Logger;
  /** True in the process that reports for all. */
  reports: boolean;
  everyMs?: number;
}

/**
 * Watches whether this version may use the services database. A newer version may take away columns
 * while this one still runs, which would then damage rows.
 *
 * @param state the check; a database that is away changes nothing
 */
export function watchSchema(
  state: () => Promise<'ok' | 'failing' | 'newer'>,
  { log, reports, everyMs = 10_000 }: SchemaWatchOptions,
) {
  let isNewer = false;
  async function look(): Promise<void> {
    const now = await state().catch(() => 'failing' as const);
    if (now === 'failing' || (now === 'newer') === isNewer) return;
    isNewer = now === 'newer';
    if (!reports) return;
    if (isNewer)
      log.error(
        '! The services database is of a newer version, which took away columns that this one uses: functions and schedules stop, pages are served. Start the newer version; npm run schema says which',
      );
    else log.warn('! The services database is of this version again: functions and schedules work');
  }
  void look();
  const timer = setInterval(() => void look(), everyMs).unref();
  return { isNewer: () => isNewer, stop: () => clearInterval(timer) };
}
