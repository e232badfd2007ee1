import { parse } from 'hono/utils/cookie';

/** A machine of one's own, without TLS: the one place where a cookie may travel without it. */
const isLocal = (url: URL): boolean =>
  url.protocol === 'http:' && /(^|\.)localhost$|^127\.0\.0\.1$|^\[::1\]$/.test(url.hostname);

/**
 * `__Host-`: only this very host can set it, for all its paths, under TLS alone (RFC 6265bis,
 * 4.1.3.2; OWASP ASVS 5.0, 3.3.1). The name of the host decides if TLS is there: behind a proxy a
 * request may look as if it came without.
 */
const nameOf = (url: URL, name: string): string => `${isLocal(url) ? '' : '__Host-'}${name}`;

export interface HostCookie {
  name: string;
  value: string;
  /** Null: it ends with the browser. 0: it ends now. */
  seconds: number | null;
  /**
   * Set inside a frame of another site, where browsers keep it apart for each site around it
   * (CHIPS).
   */
  embedded?: boolean;
}

/**
 * A `Set-Cookie` line. Browsers send the cookie along with links from elsewhere, never with a form
 * from elsewhere.
 */
export function hostCookie(
  request: Request,
  { name, value, seconds, embedded = false }: HostCookie,
): string {
  const url = new URL(request.url);
  const site = embedded
    ? '; SameSite=None; Secure; Partitioned'
    : `; SameSite=Lax${isLocal(url) ? '' : '; Secure'}`;
  return `${nameOf(url, name)}=${value}; Path=/; HttpOnly${site}${seconds === null ? '' : `; Max-Age=${seconds}`}`;
}

export function hostCookieOf(request: Request, name: string): string | null {
  const wanted = nameOf(new URL(request.url), name);
  return parse(request.headers.get('cookie') ?? '', wanted)[wanted] || null;
}

export function withCookies(answer: Response, ...cookies: string[]): Response {
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}
