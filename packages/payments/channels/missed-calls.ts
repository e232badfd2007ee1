import { createHmac } from 'node:crypto';
import { equalSecrets } from '@pune/std/equal-secrets';
import { z } from 'zod';

/** Hex HMAC-SHA256 over the body, by the telephone provider or an adapter in front of it. */
export const CALL_SIGNATURE_HEADER = 'x-call-signature';

/** A notice of the telephone provider that a call was hung up. */
export const missedCallSchema = z.object({
  callId: z.string().regex(/^[\w-]{4,60}$/),
  /** E.164. */
  from: z.string().regex(/^\+\d{6,15}$/),
  at: z.iso.datetime({ offset: true }),
});
export type MissedCall = z.output<typeof missedCallSchema>;

const MINUTES_OLD_MAX = 10;

export type CallNotice =
  | { kind: 'Call'; call: MissedCall }
  | { kind: 'Refused'; reason: 'signature' | 'malformed' | 'stale' };

/** Verifies the raw bytes of a notice, and reads it. */
export function callNotice(
  rawBody: Uint8Array,
  signature: string | null,
  secrets: readonly string[],
  now: Date,
): CallNotice {
  const isSigned = secrets.some((secret) =>
    equalSecrets(createHmac('sha256', secret).update(rawBody).digest('hex'), signature ?? ''),
  );
  if (!isSigned) return { kind: 'Refused', reason: 'signature' };
  const parsed = missedCallSchema.safeParse(jsonOf(rawBody));
  if (!parsed.success) return { kind: 'Refused', reason: 'malformed' };
  const minutesOld = Math.abs(now.getTime() - Date.parse(parsed.data.at)) / 60_000;
  return minutesOld > MINUTES_OLD_MAX
    ? { kind: 'Refused', reason: 'stale' }
    : { kind: 'Call', call: parsed.data };
}

function jsonOf(rawBody: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(rawBody).toString('utf8'));
  } catch {
    return null;
  }
}

/** @returns true for a mobile number of India: a text message reaches no other caller */
export const canReadMessages = ({ from }: MissedCall): boolean => /^\+91[6-9]\d{9}$/.test(from);
