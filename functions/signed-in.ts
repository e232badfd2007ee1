import type { Citizens, Keeping, Me } from '@pune/citizens';
import type { KeptKind } from '@pune/citizens/kept';
import type { Session } from '@pune/citizens/sessions';
import type { Notify } from '@pune/notify';
import { cookieOf } from './citizens/cookies.ts';

/** Opens accounts and codes on first use. */
export type CitizensService = () => Promise<{ citizens: Citizens; notify: Notify }>;

/** The signed-in citizen of a request, with the data of the account. */
export async function signedInOf(
  request: Request,
  open: CitizensService,
): Promise<{ session: Session; me: Me } | null> {
  const token = cookieOf(request, 'session');
  if (!token) return null;
  const { citizens } = await open();
  const session = await citizens.session(token);
  const me = session && (await citizens.me(session));
  return session && me ? { session, me } : null;
}

const COUNTRY = '+91';

/** The signed-in account of a request, with its confirmed number of ten digits. */
export async function accountOf(
  request: Request,
  open: CitizensService,
): Promise<{ citizen: string; mobile: string } | null> {
  const token = cookieOf(request, 'session');
  if (!token) return null;
  const { citizens } = await open();
  const session = await citizens.session(token);
  const contacts = session && (await citizens.contactsOf(session.citizen));
  return session && contacts
    ? { citizen: session.citizen, mobile: contacts.mobile.slice(COUNTRY.length) }
    : null;
}

/** The page of the signed-in citizen, as far as other features write to it. */
export interface OwnPage {
  /** The id of the account. */
  citizen: string;
  keeps: (kind: KeptKind, reference: string) => Promise<boolean>;
  keep: (kind: KeptKind, reference: string) => Promise<Keeping>;
}

/** @returns null for a request without a session */
export async function ownPageOf(request: Request, open: CitizensService): Promise<OwnPage | null> {
  const token = cookieOf(request, 'session');
  if (!token) return null;
  const { citizens } = await open();
  const session = await citizens.session(token);
  return (
    session && {
      citizen: session.citizen,
      keeps: (kind, reference) => citizens.keeps(session, kind, reference),
      keep: (kind, reference) => citizens.keep(session, kind, reference),
    }
  );
}
