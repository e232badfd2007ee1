import { secondsToWait, senderOf, type Limit } from '@pune/database/rate-limit';
import type { Seal } from '@pune/database/seal';
import type { Kysely } from 'kysely';

/**
 * Limits for codes. An address is the recipient (a number, a mailbox), a sender is an internet
 * address. The daily limit of an address bounds the messages that strangers can cause, and their
 * guesses: with `GUESSES_MAX` for each code, 100 (NIST SP 800-63B, 5.2.2).
 */
export interface CodeLimits {
  /**
   * By one sender to one address: below the limit of the address, so that one sender cannot use it
   * up.
   */
  perAddressAndSenderInTenMinutes: number;
  perAddressAndSenderInDay: number;
  /** By all unknown browsers to one address. */
  perAddressInTenMinutes: number;
  perAddressInDay: number;
  /** By one known browser, which has proved the address before, to this address. */
  perDeviceInTenMinutes: number;
  perDeviceInDay: number;
  /**
   * By all known browsers to one address: each proof makes a browser known, so one person with one
   * SIM could create many.
   */
  perDevicesInDay: number;
  /**
   * By one sender to all addresses. Mobile networks put many people behind one internet address.
   */
  perSenderInHour: number;
  /** In total: text messages cost money. */
  allInHour: number;
}
export const CODE_LIMITS: CodeLimits = {
  perAddressAndSenderInTenMinutes: 3,
  perAddressAndSenderInDay: 6,
  perAddressInTenMinutes: 5,
  perAddressInDay: 20,
  perDeviceInTenMinutes: 5,
  perDeviceInDay: 20,
  perDevicesInDay: 60,
  perSenderInHour: 60,
  allInHour: 20_000,
};

export interface Asker {
  purpose: string;
  /** The blind index of the requested subject: a number, a mailbox, an application. */
  subject: string;
  /** The internet address of the request. */
  sender: string;
  /** The id of a browser that proved the subject before; null for an unknown one. */
  device: string | null;
}
/** `NoNewMessage`: the limit of messages is reached, but this browser may use the last code too. */
export type Admission =
  | { kind: 'Send' }
  | { kind: 'NoNewMessage'; waitSeconds: number }
  | { kind: 'TooMany'; waitSeconds: number };

const TEN_MINUTES = 600;
const HOUR = 3600;
const DAY = 86_400;

/**
 * Counts one request for a code, in the database and therefore across processes. Subjects are
 * stored as blind indexes.
 */
export async function admit(
  db: Kysely<any>,
  seal: Seal,
  limits: CodeLimits,
  { purpose, subject, sender, device }: Asker,
  now: Date,
): Promise<Admission> {
  const count = (
    name: string,
    perWindow: number,
    windowSeconds: number,
    counted: string,
  ): Promise<number> => {
    const limit: Limit = { scope: `codes ${purpose} ${name}`, perWindow, windowSeconds };
    return secondsToWait(db, limit, counted, now);
  };
  if (device !== null) {
    const own = `${device} ${subject}`;
    const waitSeconds =
      (await count('device 10m', limits.perDeviceInTenMinutes, TEN_MINUTES, own)) ||
      (await count('device day', limits.perDeviceInDay, DAY, own)) ||
      (await count('devices day', limits.perDevicesInDay, DAY, subject)) ||
      (await count('all', limits.allInHour, HOUR, 'all'));
    return waitSeconds > 0 ? { kind: 'TooMany', waitSeconds } : { kind: 'Send' };
  }
  const network = seal.index(`sender ${senderOf(sender)}`);
  // In this order each limit counts only requests that the previous ones admitted: a refused sender
  // does not use up an address.
  const refused =
    (await count('sender', limits.perSenderInHour, HOUR, network)) ||
    (await count(
      'address sender day',
      limits.perAddressAndSenderInDay,
      DAY,
      `${network} ${subject}`,
    )) ||
    (await count('address day', limits.perAddressInDay, DAY, subject));
  if (refused > 0) return { kind: 'TooMany', waitSeconds: refused };
  const waitSeconds =
    (await count(
      'address sender 10m',
      limits.perAddressAndSenderInTenMinutes,
      TEN_MINUTES,
      `${network} ${subject}`,
    )) || (await count('address 10m', limits.perAddressInTenMinutes, TEN_MINUTES, subject));
  if (waitSeconds > 0) return { kind: 'NoNewMessage', waitSeconds };
  const all = await count('all', limits.allInHour, HOUR, 'all');
  return all > 0 ? { kind: 'TooMany', waitSeconds: all } : { kind: 'Send' };
}
