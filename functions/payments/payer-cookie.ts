import { hostCookie, hostCookieOf } from '@pune/http/host-cookies';

const NAME = 'payer';
const SECRET = /^[\w-]{32}$/;
/** Longer than any bank leaves a payment unknown. */
const SECONDS = 7 * 86_400;

/**
 * The secret by which attempts of one browser are known to belong together, so that only this
 * browser ends one of them. It opens nothing. A payment is always begun in the whole window, so the
 * cookie is one of the portal itself, also for forms that stand in frames.
 */
export function payerOf(request: Request): string | null {
  const value = hostCookieOf(request, NAME);
  return value !== null && SECRET.test(value) ? value : null;
}

export const payerCookie = (request: Request, payer: string): string =>
  hostCookie(request, { name: NAME, value: payer, seconds: SECONDS });

/** Bytes of a new secret. */
export const PAYER_BYTES = 24;
