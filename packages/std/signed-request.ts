import { createHmac } from 'node:crypto';
import { equalSecrets } from './equal-secrets.ts';

export const TIME_HEADER = 'x-pune-time';
export const SIGNATURE_HEADER = 'x-pune-signature';
/** A recorded request is refused after this time; the clocks of two servers differ by less. */
export const AGE_MAX_MS = 5 * 60_000;

const signatureOf = (key: string, purpose: string, time: string, body: string): string =>
  createHmac('sha256', key).update(`${purpose}\n${time}\n${body}`).digest('base64url');

/**
 * Signs a request between two programs of the installation.
 *
 * @param purpose names the request: a signature for another one is refused
 *
 * @returns the headers
 */
export function signRequest(
  key: string,
  purpose: string,
  { body, at }: { body: string; at: Date },
): Record<string, string> {
  const time = at.toISOString();
  return { [TIME_HEADER]: time, [SIGNATURE_HEADER]: signatureOf(key, purpose, time, body) };
}

/**
 * @param keys the live keys: two while the key changes
 *
 * @returns true for a request that `signRequest` signed with one of them within the last minutes
 */
export function isSignedRequest(
  keys: string | readonly string[],
  purpose: string,
  { headers, body, now }: { headers: Headers; body: string; now: Date },
): boolean {
  const time = headers.get(TIME_HEADER) ?? '';
  const age = now.getTime() - Date.parse(time);
  return (
    Math.abs(age) <= AGE_MAX_MS &&
    [keys]
      .flat()
      .some((key) =>
        equalSecrets(signatureOf(key, purpose, time, body), headers.get(SIGNATURE_HEADER) ?? ''),
      )
  );
}
