import { createHmac, randomBytes } from 'node:crypto';

const MINUTE_MS = 60_000;
/** Callers are forgotten when there are this many, so that their number costs no memory. */
const CALLERS_MAX = 50_000;

/**
 * Counts the calls of each address within a minute, in this process alone. Addresses are kept as
 * digests under a key that lasts as long as the minute.
 *
 * @returns a check that is true for a caller beyond the limit
 */
export function createCallLimit({
  perMinute,
  now,
}: {
  perMinute: number;
  now: () => number;
}): (address: string | undefined) => boolean {
  let minute = -1;
  let key = randomBytes(16);
  const calls = new Map<string, number>();
  return (address = '') => {
    const current = Math.floor(now() / MINUTE_MS);
    if (current !== minute || calls.size >= CALLERS_MAX) {
      minute = current;
      key = randomBytes(16);
      calls.clear();
    }
    const caller = createHmac('sha256', key).update(address).digest('base64url');
    const made = (calls.get(caller) ?? 0) + 1;
    calls.set(caller, made);
    return made > perMinute;
  };
}
