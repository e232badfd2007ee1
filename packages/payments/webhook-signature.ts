import { createHmac } from 'node:crypto';
import { equalSecrets } from '@pune/std/equal-secrets';

const TOLERANCE_SECONDS = 300;

const hmac = (secret: string, seconds: number, body: Uint8Array): Buffer =>
  createHmac('sha256', secret).update(`${seconds}.`).update(body).digest();

/** Signs time and bytes as `t=…,v1=…`, like Stripe (https://docs.stripe.com/webhooks/signature). */
export function signWebhook(secret: string, body: Uint8Array, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  return `t=${seconds},v1=${hmac(secret, seconds, body).toString('hex')}`;
}

/** The secret of a sender; several while it changes, all of which are right. */
export type WebhookSecrets = string | readonly string[];

/**
 * Verifies a signature. One of several `v1` must be valid: during a change of the secret, both
 * sign. Other schemes are ignored.
 */
export function verifyWebhookSignature(
  secrets: WebhookSecrets,
  body: Uint8Array,
  header: string | null,
  now: Date,
): 'right' | 'signature' | 'stale' {
  const parts = (header ?? '')
    .slice(0, 2_000)
    .split(',')
    .map((part) => part.trim().split('=', 2) as [string, string | undefined]);
  const time = parts.find(([name]) => name === 't')?.[1];
  if (!time || !/^\d{1,12}$/.test(time)) return 'signature';
  const expected = [secrets].flat().map((secret) => hmac(secret, Number(time), body));
  const isRight = parts.some(
    ([name, value]) =>
      name === 'v1' &&
      /^[0-9a-f]{64}$/.test(value ?? '') &&
      expected.some((one) => equalSecrets(one, Buffer.from(value!, 'hex'))),
  );
  if (!isRight) return 'signature';
  return Math.abs(now.getTime() / 1000 - Number(time)) > TOLERANCE_SECONDS ? 'stale' : 'right';
}
