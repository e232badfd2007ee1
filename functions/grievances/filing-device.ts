import { randomBytes } from 'node:crypto';
import { hostCookie, hostCookieOf } from '@pune/http/host-cookies';

const NAME = 'filing';
/** As long as filings are counted: the cookie follows no person further. */
const SECONDS = 3600;
const VALUE = /^[\w-]{22}$/;

const valueOf = (request: Request): string | null => {
  const value = hostCookieOf(request, NAME);
  return value && VALUE.test(value) ? value : null;
};

/**
 * Returns the device of a filing, so that one device is limited sooner than an address that many
 * share. A device without the cookie counts for its address alone, so inventing values gains
 * nothing.
 */
export function deviceOf(request: Request): { device?: string } {
  const device = valueOf(request);
  return device === null ? {} : { device };
}

export const filingCookie = (request: Request, value: string, embedded: boolean): string =>
  hostCookie(request, { name: NAME, value, seconds: SECONDS, embedded });

/** The cookie of a device that has none. */
export const newDeviceCookies = (request: Request, embedded: boolean): string[] =>
  valueOf(request) === null
    ? [filingCookie(request, randomBytes(16).toString('base64url'), embedded)]
    : [];
