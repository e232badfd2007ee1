import { DEVICE_DAYS } from '@pune/citizens/known-devices';
import { hostCookie, hostCookieOf } from '@pune/http/host-cookies';

const NAME = 'device';
const DAY_SECONDS = 86_400;

/**
 * @returns the device cookie, which proves the numbers of this browser (`known-devices.ts`); every
 *   feature with codes shares it
 */
export const deviceOf = (request: Request): string | null => hostCookieOf(request, NAME);

/** Deletes the cookie: after an erasure the browser keeps no data about the person. */
export const endDeviceCookie = (request: Request): string =>
  hostCookie(request, { name: NAME, value: '', seconds: 0 });

export const deviceCookie = (request: Request, value: string, embedded = false): string =>
  hostCookie(request, { name: NAME, value, seconds: DEVICE_DAYS * DAY_SECONDS, embedded });
