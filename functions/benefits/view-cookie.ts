import { VIEW_MINUTES } from '@pune/benefits/schema';

/**
 * `__Host-`: only this host can set it, only over a secure connection, and for all its paths (RFC
 * 6265bis, 4.1.3.2).
 */
const NAME = '__Host-benefit';
const SECRET = /^[\w-]{32}$/;

/** In a frame of another site, browsers partition the cookie by that site (CHIPS). */
const attributes = (embedded: boolean): string =>
  `Path=/; Secure; HttpOnly; ${embedded ? 'SameSite=None; Partitioned' : 'SameSite=Lax'}`;

export const viewCookie = (secret: string, embedded: boolean): string =>
  `${NAME}=${secret}; Max-Age=${VIEW_MINUTES * 60}; ${attributes(embedded)}`;
export const noViewCookie = (embedded: boolean): string =>
  `${NAME}=; Max-Age=0; ${attributes(embedded)}`;

/** @returns the secret of an open status in the request's cookie, or null */
export function secretOf(request: Request): string | null {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=');
    if (name === NAME && SECRET.test(value)) return value;
  }
  return null;
}
