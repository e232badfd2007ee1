import { parse } from 'hono/utils/cookie';
import { CODE_MINUTES } from '@pune/citizens/schema';
import { SESSION_MS } from '@pune/citizens/sessions.ts';

/** `session` opens an account; `challenge` says which code this browser waits for, `email` the same for an address. */
export type CookieName = 'session' | 'challenge' | 'email';

/** A machine of one's own, without TLS: the one place where a cookie may travel without it. */
const isLocal = (url: URL): boolean => url.protocol === 'http:' && /(^|\.)localhost$|^127\.0\.0\.1$|^\[::1\]$/.test(url.hostname);

/**
 * `__Host-`: only this very host can set it, for all its paths, under TLS alone (RFC 6265bis, 4.1.3.2; OWASP ASVS 5.0, 3.3.1).
 * Whether TLS is there is judged by the name of the host: behind a proxy a request may look as if it came without.
 */
const nameOf = (url: URL, name: CookieName): string => `${isLocal(url) ? '' : '__Host-'}citizen-${name}`;

/** Browsers send it along with links from elsewhere, never with a form from elsewhere. */
function setCookie(url: URL, name: CookieName, value: string, seconds: number | null): string {
  return `${nameOf(url, name)}=${value}; Path=/; HttpOnly; SameSite=Lax${isLocal(url) ? '' : '; Secure'}${seconds === null ? '' : `; Max-Age=${seconds}`}`;
}

export const cookieOf = (request: Request, name: CookieName): string | null => {
  const wanted = nameOf(new URL(request.url), name);
  return parse(request.headers.get('cookie') ?? '', wanted)[wanted] || null;
};

/** Without `keep` it ends with the browser, and in the database long before. */
export const sessionCookie = (request: Request, token: string, keep: boolean): string => setCookie(new URL(request.url), 'session', token, keep ? SESSION_MS.own.whole / 1000 : null);
export const challengeCookie = (request: Request, name: 'challenge' | 'email', challenge: string): string => setCookie(new URL(request.url), name, challenge, CODE_MINUTES * 60);
export const endCookie = (request: Request, name: CookieName): string => setCookie(new URL(request.url), name, '', 0);

export function withCookies(answer: Response, ...cookies: string[]): Response {
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}
