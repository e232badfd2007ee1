import type { SystemState } from './system-state.ts';

/** `unknown`: it is not configured, or cannot be read here. */
export type Level = 'ok' | 'warn' | 'bad' | 'unknown';

/** The parts in the order of the page, each with the runbook for its troubles. */
export const SYSTEM_PARTS = {
  alarms: 'alarm-standing',
  queues: 'queue-stuck',
  channels: 'deliveries-failed',
  schedules: 'schedule-stuck',
  publisher: 'publisher-stuck',
  disk: 'disk-filling',
  certificate: 'certificate-expiring',
  backup: 'backup-old',
} as const satisfies Record<Exclude<keyof SystemState, 'alerts'>, string>;
export type SystemPart = keyof typeof SYSTEM_PARTS;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const QUEUE_SECONDS = { warn: 300, bad: 3600 };
/** Schedules run by the minute; a run may take some. */
const OVERDUE_MS = 10 * MINUTE_MS;
/** The publisher writes its status every second; a release may delay it. */
const SILENT_MS = MINUTE_MS;
/** Below these shares first work that can wait stops, then uploads. */
const FREE_SHARE = { warn: 0.15, bad: 0.05 };
const CERTIFICATE_DAYS = { warn: 14, bad: 3 };
/** A backup a day, with time to make it. */
const BACKUP_MS_MAX = 26 * HOUR_MS;
const VERIFICATION_MS_MAX = 8 * DAY_MS;

const worst = (levels: readonly Level[]): Level =>
  (['bad', 'warn', 'unknown'] as const).find((level) => levels.includes(level)) ?? 'ok';
const above = (value: number, { warn, bad }: { warn: number; bad: number }): Level =>
  value > bad ? 'bad' : value > warn ? 'warn' : 'ok';
const below = (value: number, { warn, bad }: { warn: number; bad: number }): Level =>
  value < bad ? 'bad' : value < warn ? 'warn' : 'ok';

type Rules = { [P in SystemPart]: (state: SystemState[P], now: number) => Level };

/** The level of each queue, schedule and so on, for its row. */
export const queueLevel = ({ oldestSeconds, failed }: { oldestSeconds: number; failed: number }) =>
  failed > 0 ? 'bad' : above(oldestSeconds, QUEUE_SECONDS);

export function scheduleLevel(
  { failures, nextAt }: SystemState['schedules'][number],
  now: number,
): Level {
  if (nextAt && now - Date.parse(nextAt) > OVERDUE_MS) return 'bad';
  return failures > 1 ? 'bad' : failures > 0 ? 'warn' : 'ok';
}

const RULES: Rules = {
  alarms: (alarms) => (alarms.length > 0 ? 'bad' : 'ok'),
  queues: (queues) => (queues ? worst(queues.map(queueLevel)) : 'unknown'),
  channels: (channels) => {
    if (!channels) return 'unknown';
    return channels.some(({ failedLastHour }) => failedLastHour > 0) ? 'warn' : 'ok';
  },
  schedules: (schedules, now) =>
    schedules.length === 0 ? 'unknown' : worst(schedules.map((one) => scheduleLevel(one, now))),
  publisher: (publisher, now) => {
    if (!publisher || publisher === 'unknown') return 'unknown';
    const { seenAt, trouble, held, failingPages } = publisher;
    if (trouble || now - Date.parse(seenAt) > SILENT_MS) return 'bad';
    return held + failingPages > 0 ? 'warn' : 'ok';
  },
  disk: (disk) => (disk ? below(disk.freeBytes / disk.sizeBytes, FREE_SHARE) : 'unknown'),
  certificate: (certificate, now) => {
    if (certificate === 'unset') return 'unknown';
    if (!certificate) return 'bad';
    return below((Date.parse(certificate.expiresAt) - now) / DAY_MS, CERTIFICATE_DAYS);
  },
  backup: (backup, now) => {
    if (backup === 'unset') return 'unknown';
    if (!backup || backup === 'none') return 'bad';
    const { startedAt, verified } = backup;
    if (now - Date.parse(startedAt) > BACKUP_MS_MAX || verified?.isRight === false) return 'bad';
    return !verified || now - Date.parse(verified.at) > VERIFICATION_MS_MAX ? 'warn' : 'ok';
  },
};

/** Says of each part whether an operator has to act. */
export const systemLevels = (state: SystemState, now: Date): Record<SystemPart, Level> =>
  Object.fromEntries(
    (Object.keys(SYSTEM_PARTS) as SystemPart[]).map((part) => [
      part,
      (RULES[part] as (state: SystemState[SystemPart], now: number) => Level)(
        state[part],
        now.getTime(),
      ),
    ]),
  ) as Record<SystemPart, Level>;
