import type { Kysely } from 'kysely';
import { MEMORY_MS } from '@pune/std/sign-in-limits';
import { createSessions } from './sessions.ts';
import type { StaffTables } from './staff.tables.ts';

const DAY_MS = 86_400_000;
/** Ended invitations show for a while who invited whom. */
const INVITATION_DAYS_KEPT = 30;

/** Deletes sessions, invitations, attempts and sign-ins at the directory that have ended. */
export async function sweepStaff(given: Kysely<any>, now: Date): Promise<void> {
  const db = given as Kysely<StaffTables>;
  await createSessions({ db, now: () => now }).forget();
  await db
    .deleteFrom('staff_invitations')
    .where('expires_at', '<', new Date(now.getTime() - INVITATION_DAYS_KEPT * DAY_MS).toISOString())
    .execute();
  await db
    .deleteFrom('staff_identity_requests')
    .where('expires_at', '<', now.toISOString())
    .execute();
  await db
    .deleteFrom('staff_attempts')
    .where('at', '<', new Date(now.getTime() - MEMORY_MS).toISOString())
    .execute();
}
