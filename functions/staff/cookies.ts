import { SESSION_WHOLE_MS } from '@pune/staff/sessions';
import { hostCookie, hostCookieOf } from '@pune/http/host-cookies';

const SESSION = 'staff-session';
/** A browser that signed in to an account is known for half a year. */
const BROWSER_SECONDS = 180 * 86_400;

/** @returns the token of the session, or null */
export const sessionOf = (request: Request): string | null => hostCookieOf(request, SESSION);

/** The session ends in the database first. */
export const sessionCookie = (request: Request, token: string): string =>
  hostCookie(request, { name: SESSION, value: token, seconds: SESSION_WHOLE_MS / 1000 });

export const endSessionCookie = (request: Request): string =>
  hostCookie(request, { name: SESSION, value: '', seconds: 0 });

/** The cookie by which an account's own wrong passwords count apart from those of strangers. */
export const browserCookie = (request: Request, name: string, value: string): string =>
  hostCookie(request, { name, value, seconds: BROWSER_SECONDS });

const DIRECTORY = 'staff-directory';
const DIRECTORY_SECONDS = 600;

/** The state of a sign-in at the city's directory, which ends in the browser that began it. */
export const directoryStateOf = (request: Request): string | null =>
  hostCookieOf(request, DIRECTORY);
export const directoryCookie = (request: Request, state: string | null): string =>
  hostCookie(request, {
    name: DIRECTORY,
    value: state ?? '',
    seconds: state === null ? 0 : DIRECTORY_SECONDS,
  });
