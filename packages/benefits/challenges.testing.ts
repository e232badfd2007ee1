import type { ChallengeStart, Challenges } from './challenges.ts';

/** One-time codes in memory, with a fixed code, which record the requests. */
export function fakeChallenges(
  code = '123456',
): Challenges & { asked: ChallengeStart[]; full: Set<string> } {
  const asked: ChallengeStart[] = [];
  const full = new Set<string>();
  const open = new Map<string, string | null>();
  return {
    asked,
    /** Applications whose limit of codes is reached. */
    full,
    async start(start) {
      if (full.has(start.application)) return { kind: 'TooMany', seconds: 600 };
      asked.push(start);
      const challenge = `challenge-${asked.length}`;
      open.set(challenge, start.subject);
      return { kind: 'Started', challenge };
    },
    async check(challenge, given) {
      const subject = open.get(challenge);
      if (subject === undefined) return { kind: 'CodeOver' };
      if (subject === null || given !== code) return { kind: 'CodeWrong' };
      open.delete(challenge);
      return { kind: 'Right', subject, device: `knows ${subject}` };
    },
  };
}
