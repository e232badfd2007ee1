import { hostCookie, hostCookieOf } from '@pune/http/host-cookies';
import {
  sessionOf,
  type PlaceSession,
  type SessionChannel,
} from '@pune/payments/channels/sessions';

const NAME = 'place';

/**
 * @returns the channel of a browser with the signed session of a kiosk, an operator or a link; empty
 *   for any other browser
 */
export function placeOf(
  request: Request,
  keys: readonly string[],
  now: Date,
): { channel?: SessionChannel } {
  const session = sessionOf(hostCookieOf(request, NAME) ?? '', keys, now);
  return session ? { channel: session.channel } : {};
}

export const placeCookie = (
  request: Request,
  token: string,
  { expiresAt }: PlaceSession,
  now: Date,
): string =>
  hostCookie(request, {
    name: NAME,
    value: token,
    seconds: Math.ceil((expiresAt.getTime() - now.getTime()) / 1000),
  });
