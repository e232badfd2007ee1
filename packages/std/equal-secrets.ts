import { timingSafeEqual } from 'node:crypto';

/**
 * Compares a secret, or what proves one, with a given value. The time does not depend on where they
 * differ, so it reveals nothing (CWE-208); it does depend on the length, which is no secret.
 */
export function equalSecrets(secret: Uint8Array | string, given: Uint8Array | string): boolean {
  const [wanted, other] = [Buffer.from(secret), Buffer.from(given)];
  return wanted.length === other.length && timingSafeEqual(wanted, other);
}
