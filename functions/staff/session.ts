import type { Officer } from '@pune/staff/officer';
import { officerOf } from '@pune/staff/officers';
import type { Staff } from '@pune/staff/open-staff';
import type { Session } from '@pune/staff/sessions';
import { sessionOf } from './cookies.ts';
import { openedStaff } from './opened.ts';

export interface SignedInOfficer {
  session: Session;
  officer: Officer;
}

/**
 * Reads the officer of a request from the database: a session that ended, a disabled person and a
 * changed post count at the next request.
 *
 * @returns null without a session, after its end, and for a disabled person
 */
export async function signedInOfficer(
  request: Request,
  staff: Pick<Staff, 'db' | 'sessions'>,
  now: Date,
): Promise<SignedInOfficer | null> {
  const session = await staff.sessions.find(sessionOf(request));
  const officer = session && (await officerOf(staff.db, session.person, now));
  return officer && { session, officer };
}

/** The officer of a request, as `signedInOfficer` reads it. */
export async function currentOfficer(
  request: Request,
  now: Date = new Date(),
): Promise<Officer | null> {
  // A request without the cookie does not open the database.
  if (sessionOf(request) === null) return null;
  return (await signedInOfficer(request, await openedStaff(), now))?.officer ?? null;
}
