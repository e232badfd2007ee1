import { DEVICE_DAYS } from '@pune/citizens/known-devices.ts';
import { hostCookie, hostCookieOf } from '@pune/http/host-cookies';

const NAME = 'device';
const DAY_SECONDS = 86_400;

/**
 * Numbers that this browser proved before (`known-devices.ts`); every feature that asks for codes
 * shares it.
 */
export const deviceOf = (request: Request): string | null => hostCookieOf(request, NAME);

/** Nothing of a person stays in the browser after they erased everything. */
export const endDeviceCookie = (request: Request): string =>
  hostCookie(request, { name: NAME, value: '', seconds: 0 });

export const deviceCookie = (request: Request, value: string, embedded = false): string =>
  hostCookie(request, { name: NAME, value, seconds: DEVICE_DAYS * DAY_SECONDS, embedded });
