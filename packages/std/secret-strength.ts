/** The length below which a key can be guessed. */
export const SECRET_LENGTH_MIN = 32;
/** 32 random hexadecimal digits have fewer distinct ones than this once in ten million. */
const DISTINCT_MIN = 8;
/** A text that repeats a part of up to this length is no random one. */
const PERIOD_MAX = 16;

/**
 * Finds signs that a key was not made at random.
 *
 * @returns the reason, to follow the name of the key; null for a key without such signs
 */
export function weaknessOf(secret: string): string | null {
  if (secret.length < SECRET_LENGTH_MIN) return `has ${secret.length} characters`;
  if (new Set(secret).size < DISTINCT_MIN) return 'has few different characters';
  for (let period = 1; period <= PERIOD_MAX; period++)
    if (secret === secret.slice(0, period).repeat(secret.length).slice(0, secret.length))
      return 'repeats a few characters';
  return null;
}
