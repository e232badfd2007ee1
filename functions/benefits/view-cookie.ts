import { VIEW_MINUTES } from '@pune/benefits/schema';

/**
 * `__Host-`: set by this host alone, over a secure connection, for all of it (RFC 6265bis,
 * 4.1.3.2).
 */
const NAME = '__Host-benefit';
const SECRET = /^[\w-]{32}$/;

/** In a frame of another site the cookie is kept apart for each site around it (CHIPS). */
const attributes = (embedded: boolean): string =>
  `Path=/; Secure; HttpOnly; ${embedded ? 'SameSite=None; Partitioned' : 'SameSite=Lax'}`;

export const viewCookie = (secret: string, embedded: boolean): string =>
  `${NAME}=${secret}; Max-Age=${VIEW_MINUTES * 60}; ${attributes(embedded)}`;
export const noViewCookie = (embedded: boolean): string =>
  `${NAME}=; Max-Age=0; ${attributes(embedded)}`;

/** The secret that opens a status, if the request brings one. */
export function secretOf(request: Request): string | null {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=');
    if (name === NAME && SECRET.test(value)) return value;
  }
  return null;
}
