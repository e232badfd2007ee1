import type { Locale } from '@pune/i18n';

export interface ChallengeStart {
  /**
   * The number that was asked for. Limits count it, so that they tell nothing of whether there is
   * such an application.
   */
  application: string;
  /** What a right code opens: an application's id. `null` for a number that there is none of. */
  subject: string | null;
  /**
   * In E.164; `null` sends nothing, and the challenge can never be met: who asks cannot tell the
   * difference.
   */
  mobile: string | null;
  language: Locale;
  /** The internet address that asks. */
  address: string;
  /** The device cookie of the browser that asks. */
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
 * The port to one-time codes: bound to a challenge and a number, single use, guesses and requests
 * counted. `device` is the browser's cookie before and after. The function of benefits hands it in.
 */
export interface Challenges {
  start(asked: ChallengeStart): Promise<Challenge>;
  check(challenge: string, code: string, device: string | null): Promise<ChallengeCheck>;
}
