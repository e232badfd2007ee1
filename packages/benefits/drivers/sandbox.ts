import { randomUUID } from 'node:crypto';
import type { Authentication } from '../authentication.ts';

/**
 * The code of every sample number, and numbers that simulate failures: all from UIDAI's published
 * test data, which are issued to no person.
 */
export const SANDBOX_CODE = '421503';
export const SANDBOX_NUMBERS = {
  works: '999941057058',
  noMobile: '999933119405',
  unavailable: '999955183433',
} as const;

const MINUTES = 10;
const USED_MAX = 1_000;

export interface SandboxOptions {
  /** The value of `NODE_ENV`. */
  environment: string;
  /** The setting that allows sandboxes in production (`env.ts`). */
  allowed?: boolean;
  /** Signs references, so that each process of an installation can verify those of another. */
  sign: (text: string) => string;
  now?: () => Date;
}

/**
 * Creates a complete authentication service without UIDAI: it accepts every number with a correct
 * check digit, and sends nothing. A reference contains its signed expiry, so that every process can
 * check it. Single use of a code is enforced within a process only: the caller deletes a proved
 * challenge.
 *
 * @throws in production, unless it was allowed explicitly
 */
export function createSandbox({
  environment,
  allowed = false,
  sign,
  now = () => new Date(),
}: SandboxOptions): Authentication {
  if (environment === 'production' && !allowed)
    throw new Error(
      '[benefits] [sandbox] The sandbox authenticates every number: configure the authentication service, or leave Aadhaar off',
    );
  const used = new Set<string>();
  const isOpen = (reference: string): boolean => {
    const [id, until, signature] = reference.split('.');
    return (
      signature === sign(`${id}.${until}`) &&
      Number(until) > now().getTime() &&
      !used.has(reference)
    );
  };
  return {
    name: 'sandbox',
    async requestCode(number) {
      const digits = number.reveal();
      if (digits === SANDBOX_NUMBERS.unavailable) return { kind: 'Unavailable' };
      if (digits === SANDBOX_NUMBERS.noMobile) return { kind: 'NoMobile' };
      const given = `${randomUUID()}.${now().getTime() + MINUTES * 60_000}`;
      return { kind: 'CodeSent', reference: `${given}.${sign(given)}` };
    },
    async checkCode(reference, code) {
      if (!isOpen(reference)) return { kind: 'CodeOver' };
      if (code !== SANDBOX_CODE) return { kind: 'CodeWrong' };
      if (used.size >= USED_MAX) used.delete(used.keys().next().value!);
      used.add(reference);
      return { kind: 'Verified' };
    },
  };
}
