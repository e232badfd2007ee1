import { randomUUID } from 'node:crypto';
import type { Authentication } from '../authentication.ts';

/** The code of every sample number, and numbers with which failures can be seen: all from UIDAI's published test data, issued to nobody. */
export const SANDBOX_CODE = '421503';
export const SANDBOX_NUMBERS = { works: '999941057058', noMobile: '999933119405', unavailable: '999955183433' } as const;

const MINUTES = 10;
const OPEN_MAX = 1_000;

export interface SandboxOptions {
  /** As in `NODE_ENV`. */
  environment: string;
  /** The switch that allows sandboxes in production (`env.ts`). */
  allowed?: boolean;
  now?: () => Date;
}

/**
 * A whole authentication service without UIDAI behind it: takes every number with a right check digit, sends nothing, and forgets
 * what it was given after ten minutes.
 * @throws in production, unless it was allowed by name
 */
export function createSandbox({ environment, allowed = false, now = () => new Date() }: SandboxOptions): Authentication {
  if (environment === 'production' && !allowed) throw new Error('[benefits] [sandbox] A sandbox would let anybody in: configure the authentication service, or leave the Aadhaar way off');
  const open = new Map<string, number>();
  return {
    name: 'sandbox',
    async requestCode(number) {
      const digits = number.reveal();
      if (digits === SANDBOX_NUMBERS.unavailable) return { kind: 'Unavailable' };
      if (digits === SANDBOX_NUMBERS.noMobile) return { kind: 'NoMobile' };
      const reference = randomUUID();
      if (open.size >= OPEN_MAX) open.delete(open.keys().next().value!);
      open.set(reference, now().getTime() + MINUTES * 60_000);
      return { kind: 'CodeSent', reference };
    },
    async checkCode(reference, code) {
      const until = open.get(reference);
      if (until === undefined || until <= now().getTime()) return { kind: 'CodeOver' };
      if (code !== SANDBOX_CODE) return { kind: 'CodeWrong' };
      open.delete(reference);
      return { kind: 'Verified' };
    },
  };
}
