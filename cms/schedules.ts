import type { Payload } from 'payload';
import type { Choice } from '@pune/content-models/changes/rules';
import type { Collection } from '@pune/content-models/models';
import type { WithdrawalKind } from '@pune/content-models/withdrawals';
import type { Locale } from '@pune/i18n';
import { mayIn, type Account } from './access/rules.ts';
import { dayAndMinute, duration } from './india-time.ts';
import { LANGUAGES } from './languages.ts';
import { LATE_MS } from './schedule-limits.ts';
import type { Planned } from './withdrawals/rules.ts';

export interface Schedule {
  id: number | string;
  contentType: Collection;
  documentId: string;
  title: string;
  department: string | null;
  action: 'publish' | 'takeDown';
  /** `null` for every language. */
  language: Locale | null;
  at: string;
  /** The note to readers; `null` for a correction. */
  change: Choice | null;
  /**
   * The kind of taking down, with its reason and successor. `null` for another action, for one
   * language, for a type without a page of its own, and in schedules of earlier releases.
   */
  withdrawal: Planned | null;
  by: number | string | null;
  byName: string;
  state: 'waiting' | 'done' | 'failed' | 'cancelled';
  carriedOutAt: string | null;
  error: string | null;
  tries: number;
  retryAt: string | null;
  alarmedAt: string | null;
}

type Action = Pick<Schedule, 'action' | 'language' | 'withdrawal'>;

const TAKEN_DOWN: Record<WithdrawalKind, string> = {
  error: 'Take down: published in error',
  replaced: 'Take down: replaced by another document',
  withdrawn: 'Take down: withdrawn, with a notice above the text',
};

/** `Publish, in Marathi only` */
export const actionInWords = ({ action, language, withdrawal }: Action): string =>
  withdrawal
    ? TAKEN_DOWN[withdrawal.kind]
    : `${action === 'publish' ? 'Publish' : 'Take down'}${language ? `, in ${LANGUAGES[language]} only` : ''}`;

/** Describes a schedule to editors: `Publish, in Marathi only, on 26 November 2026, 14:05`. */
export const scheduleInWords = (schedule: Action & Pick<Schedule, 'at'>): string =>
  `${actionInWords(schedule)}, on ${dayAndMinute(schedule.at)}`;

/** @returns the reason why a schedule needs attention, or `null` */
export function alarmOf(schedule: Schedule, now: number): string | null {
  const what = schedule.action === 'publish' ? 'be published' : 'be taken down';
  const late = now - Date.parse(schedule.at);
  if (schedule.state === 'failed')
    return `“${schedule.title}” was to ${what} on ${dayAndMinute(schedule.at)} and will not be: ${schedule.error}`;
  if (schedule.state !== 'waiting' || (late <= LATE_MS && !schedule.error)) return null;
  const why =
    schedule.error ?? 'The publisher, which carries it out, has not done so. It may be down.';
  return `“${schedule.title}” was to ${what} on ${dayAndMinute(schedule.at)}, ${duration(late)} ago, and is not yet: ${why}`;
}

/** @returns the department of a document; a department belongs to itself */
export function departmentIn(
  collection: string,
  document: { id: number | string; department?: unknown },
): string | null {
  const department = collection === 'departments' ? document.id : document.department;
  if (department === null || department === undefined) return null;
  return String(
    typeof department === 'object' ? (department as { id: number | string }).id : department,
  );
}

/** @returns the schedules that an account may see: those of documents that it may read */
export async function schedulesFor(
  cms: Payload,
  account: Account,
  where: object = {},
): Promise<Schedule[]> {
  const { docs } = await cms.find({
    collection: 'schedules',
    where: where as never,
    sort: ['at', 'id'],
    limit: 500,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return (docs as unknown as Schedule[]).filter(({ contentType, department }) =>
    mayIn(account, contentType, 'read', department),
  );
}
