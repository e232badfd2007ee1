import type { Locale } from '@pune/i18n';

export interface ChallengeStart {
  /**
   * The requested application number. The limits count it, so that they do not reveal if the
   * application exists.
   */
  application: string;
  /** The application id that a correct code opens; `null` for an unknown number. */
  subject: string | null;
  /**
   * In E.164; with `null` nothing is sent and the challenge cannot be met: the requester cannot see
   * the difference.
   */
  mobile: string | null;
  language: Locale;
  /** The internet address of the request. */
  address: string;
  /** The device cookie of the requesting browser. */
  device: string | null;
}
export type Challenge =
  | { kind: 'Started'; challenge: string }
  | { kind: 'TooMany'; seconds: number }
  | { kind: 'NoGateway' };
export type ChallengeCheck =
  | { kind: 'Right'; subject: string; device: string }
  | { kind: 'CodeWrong' }
  | { kind: 'CodeOver' };

/**
 * The port to one-time codes: bound to a challenge and a number, valid once, with limits of guesses
 * and requests. `device` is the browser's cookie before and after. The function of benefits
 * provides the implementation.
 */
export interface Challenges {
  start(asked: ChallengeStart): Promise<Challenge>;
  check(challenge: string, code: string, device: string | null): Promise<ChallengeCheck>;
}
