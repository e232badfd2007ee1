import { parse, serialize } from 'hono/utils/cookie';

/** Checks for a local machine without TLS: the only place where a cookie may be sent without it. */
const isLocal = (url: URL): boolean =>
  url.protocol === 'http:' && /(^|\.)localhost$|^127\.0\.0\.1$|^\[::1\]$/.test(url.hostname);

/**
 * Adds the prefix `__Host-`: only this host can set the cookie, for all its paths, and only with
 * TLS (RFC 6265bis, 4.1.3.2; OWASP ASVS 5.0, 3.3.1). The host name decides if TLS is expected:
 * behind a proxy a request may appear to have come without.
 */
const nameOf = (url: URL, name: string): string => `${isLocal(url) ? '' : '__Host-'}${name}`;

export interface HostCookie {
  name: string;
  value: string;
  /** `null`: a session cookie. 0: deletes the cookie. */
  seconds: number | null;
  /**
   * True inside a frame of another site, where browsers partition the cookie by that site (CHIPS).
   */
  embedded?: boolean;
}

/**
 * Builds a `Set-Cookie` line. Browsers send the cookie with links from other sites, but not with
 * their forms.
 */
export function hostCookie(
  request: Request,
  { name, value, seconds, embedded = false }: HostCookie,
): string {
  const url = new URL(request.url);
  return serialize(nameOf(url, name), value, {
    path: '/',
    httpOnly: true,
    secure: embedded || !isLocal(url),
    sameSite: embedded ? 'None' : 'Lax',
    partitioned: embedded,
    ...(seconds !== null && { maxAge: seconds }),
  });
}

export function hostCookieOf(request: Request, name: string): string | null {
  const wanted = nameOf(new URL(request.url), name);
  return parse(request.headers.get('cookie') ?? '', wanted)[wanted] || null;
}

export function withCookies(answer: Response, ...cookies: string[]): Response {
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}
