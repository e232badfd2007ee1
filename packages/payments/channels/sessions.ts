import { createHmac } from 'node:crypto';
import { equalSecrets } from '@pune/std/equal-secrets';
import { z } from 'zod';

/** Places that a public request cannot claim: a signed session alone says that it comes from one. */
export const SESSION_CHANNELS = ['app', 'kiosk', 'callcentre', 'missedcall'] as const;
export type SessionChannel = (typeof SESSION_CHANNELS)[number];

/** The session of a place. It opens nothing: it only says where a payment begins. */
export interface PlaceSession {
  channel: SessionChannel;
  /** Names the machine or the post: `kiosk-05`. No person. */
  place: string;
  expiresAt: Date;
}

const TOKEN = /^([a-z]{2,20})\.([a-z0-9-]{1,40})\.(\d{10})\.([\w-]{43})$/;
const channelSchema = z.enum(SESSION_CHANNELS);

const signatureOf = (key: string, content: string): string =>
  createHmac('sha256', key).update(`channel session ${content}`).digest('base64url');

/** @throws RangeError if the place is no name of letters, digits and hyphens */
export function issueSession({ channel, place, expiresAt }: PlaceSession, key: string): string {
  const content = `${channel}.${place}.${Math.floor(expiresAt.getTime() / 1000)}`;
  const token = `${content}.${signatureOf(key, content)}`;
  if (!TOKEN.test(token))
    throw new RangeError(
      `[payments] [channels] "${place}" names no place: take letters, digits and hyphens`,
    );
  return token;
}

/** @returns the session of a token that one of the keys has signed, until its end; else null */
export function sessionOf(token: string, keys: readonly string[], now: Date): PlaceSession | null {
  const [, name, place, seconds, signature] = TOKEN.exec(token) ?? [];
  if (signature === undefined) return null;
  const content = `${name}.${place}.${seconds}`;
  const isSigned = keys.some((key) => equalSecrets(signatureOf(key, content), signature));
  const channel = channelSchema.safeParse(name);
  const expiresAt = new Date(Number(seconds) * 1000);
  return isSigned && channel.success && expiresAt > now
    ? { channel: channel.data, place: place!, expiresAt }
    : null;
}
