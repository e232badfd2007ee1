import { hostCookie, hostCookieOf } from '@pune/http/host-cookies';

const NAME = 'payer';
const SECRET = /^[\w-]{32}$/;
/** Longer than any bank leaves a payment unknown. */
const SECONDS = 7 * 86_400;

/**
 * @returns the secret that links the attempts of one browser, so that only this browser can end
 *   them. It grants no access. A payment always starts in the whole window, so the cookie belongs
 *   to the portal itself, also for embedded forms.
 */
export function payerOf(request: Request): string | null {
  const value = hostCookieOf(request, NAME);
  return value !== null && SECRET.test(value) ? value : null;
}

export const payerCookie = (request: Request, payer: string): string =>
  hostCookie(request, { name: NAME, value: payer, seconds: SECONDS });

/** The number of bytes of a new secret. */
export const PAYER_BYTES = 24;
