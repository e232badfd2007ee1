import { addDays, dayStart, type Day } from '@pune/std/india-time';
import type { Transaction } from 'kysely';
import { appendAudit } from './audit.ts';
import type { AuditKeys } from './audit-keys.ts';
import type { StaffTables } from './staff.tables.ts';

/** A transaction, also one of a feature with more tables. */
export type StaffTransaction = Transaction<StaffTables>;

/** The time and the author of a change. */
export interface Author {
  at: Date;
  /** The administrator with the post of the permission; null for the program itself. */
  by: { person: string; post: string } | null;
  keys?: AuditKeys;
}

/** The reasons for which a change of staff is refused. Texts: `staff:refused_<reason>`. */
export const REFUSALS = [
  'email_taken',
  'email_invalid',
  'name_missing',
  'unknown_person',
  'unknown_post',
  'unknown_record',
  'other_duty',
  'period_invalid',
  'circular',
  'overlap',
  'same_person',
  'not_own_post',
  'permission_not_held',
  'order_missing',
  'has_inferiors',
  'last_administrator',
  'identity_taken',
  'subject_invalid',
] as const;
export type RefusalReason = (typeof REFUSALS)[number];

export type Changed = { kind: 'Done'; id: string } | { kind: 'Refused'; reason: RefusalReason };
export const done = (id: string): Changed => ({ kind: 'Done', id });
export const refused = (reason: RefusalReason): Changed => ({ kind: 'Refused', reason });

/** A span of time; the end is the first instant after it. */
export interface Period {
  startsAt: Date;
  endsAt: Date;
}

/** @returns the span of calendar days in India, both included */
export const periodOf = (first: Day, last: Day): Period => ({
  startsAt: dayStart(first),
  endsAt: dayStart(addDays(last, 1)),
});

export const isPeriod = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date | null }): boolean =>
  Number.isFinite(startsAt.getTime()) &&
  (endsAt === null || (Number.isFinite(endsAt.getTime()) && endsAt > startsAt));

/** Records a change of staff in the audit. */
export const note = (
  transaction: StaffTransaction,
  { at, by, keys }: Author,
  entry: { action: string; object: string; before?: unknown; after?: unknown },
): Promise<number> =>
  appendAudit(
    transaction,
    { chain: 'staff', at, person: by?.person ?? null, post: by?.post ?? null, ...entry },
    keys,
  );
