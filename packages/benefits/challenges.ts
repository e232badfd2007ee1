import type { Locale } from '@pune/i18n';

export interface ChallengeStart {
  /** What a right code opens: an application's id. `null` for a number that there is none of. */
  subject: string | null;
  /** In E.164; `null` sends nothing, and the challenge can never be met: who asks cannot tell the difference. */
  mobile: string | null;
  language: Locale;
  /** The internet address that asks. */
  address: string;
}
export type Challenge = { kind: 'Started'; challenge: string } | { kind: 'TooMany'; seconds: number };
export type ChallengeCheck = { kind: 'Right'; subject: string } | { kind: 'CodeWrong' } | { kind: 'CodeOver' };

/** The port to one-time codes: bound to a challenge and a number, single use, guesses counted. Whoever composes benefits hands it in. */
export interface Challenges {
  start(asked: ChallengeStart): Promise<Challenge>;
  check(challenge: string, code: string): Promise<ChallengeCheck>;
}
