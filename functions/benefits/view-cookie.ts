import { VIEW_MINUTES } from '@pune/benefits/schema';
import { hostCookie, hostCookieOf } from '@pune/http/host-cookies';

const NAME = 'benefit';
const SECRET = /^[\w-]{32}$/;

export const viewCookie = (request: Request, secret: string, embedded: boolean): string =>
  hostCookie(request, { name: NAME, value: secret, seconds: VIEW_MINUTES * 60, embedded });
export const noViewCookie = (request: Request, embedded: boolean): string =>
  hostCookie(request, { name: NAME, value: '', seconds: 0, embedded });

/** @returns the secret of an open status in the request's cookie, or null */
export function secretOf(request: Request): string | null {
  const value = hostCookieOf(request, NAME);
  return value !== null && SECRET.test(value) ? value : null;
}
