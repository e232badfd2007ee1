import type { Officer } from '@pune/staff/officer';
import type { Staff } from '@pune/staff/open-staff';
import type { Session } from '@pune/staff/sessions';
import { sessionOf } from './cookies.ts';
import { openedStaff } from './opened.ts';

export interface SignedInOfficer {
  session: Session;
  officer: Officer;
}

/**
 * Finds the officer of a request. The session and the revision of staff are read from the database,
 * so a session that ended, a disabled person and a changed post count at the next request.
 *
 * @param isUse false for a request that a page sends by itself
 *
 * @returns null without a session, after its end, and for a disabled person
 */
export async function signedInOfficer(
  request: Request,
  staff: Pick<Staff, 'sessions' | 'keptOfficers'>,
  now: Date,
  isUse = true,
): Promise<SignedInOfficer | null> {
  const session = await staff.sessions.find(sessionOf(request), isUse);
  const officer = session && (await staff.keptOfficers.of(session.person, session.revision, now));
  return officer && { session, officer };
}

/** The officer of a request, as `signedInOfficer` reads it. */
export async function currentOfficer(
  request: Request,
  { now = new Date(), isUse = true }: { now?: Date; isUse?: boolean } = {},
): Promise<Officer | null> {
  // A request without the cookie does not open the database.
  if (sessionOf(request) === null) return null;
  return (await signedInOfficer(request, await openedStaff(), now, isUse))?.officer ?? null;
}
