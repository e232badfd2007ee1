import { CODE_MINUTES } from '@pune/citizens/schema';
import { SESSION_MS } from '@pune/citizens/sessions';
import { hostCookie, hostCookieOf } from '@pune/http/host-cookies';

/**
 * `session` is the signed-in account; `challenge` is the browser's pending code, `email` the same
 * for an address.
 */
export type CookieName = 'session' | 'challenge' | 'email';

const setCookie = (
  request: Request,
  name: CookieName,
  value: string,
  seconds: number | null,
): string => hostCookie(request, { name: `citizen-${name}`, value, seconds });

export const cookieOf = (request: Request, name: CookieName): string | null =>
  hostCookieOf(request, `citizen-${name}`);

/** Without `keep` the cookie ends with the browser, and its session in the database long before. */
export const sessionCookie = (request: Request, token: string, keep: boolean): string =>
  setCookie(request, 'session', token, keep ? SESSION_MS.own.whole / 1000 : null);
export const challengeCookie = (
  request: Request,
  name: 'challenge' | 'email',
  challenge: string,
): string => setCookie(request, name, challenge, CODE_MINUTES * 60);
export const endCookie = (request: Request, name: CookieName): string =>
  setCookie(request, name, '', 0);
