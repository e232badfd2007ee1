import { INDIA_OFFSET_MINUTES } from '@pune/std/india-time';

/** A deterministic number in 0…1 from words (FNV-1a, then the mixing step of murmur3). */
export function chance(...words: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const sign of words.join('|')) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

const HOUR_MS = 3_600_000;

/** A deterministic value in -1…1 that drifts over hours. */
export function drift(seed: string, name: string, at: Date, hours = 3): number {
  const place = at.getTime() / (hours * HOUR_MS);
  const [from, part] = [Math.floor(place), place - Math.floor(place)];
  const eased = part * part * (3 - 2 * part);
  const [a, b] = [chance(seed, name, from), chance(seed, name, from + 1)];
  return 2 * (a + (b - a) * eased) - 1;
}

/** A bump of height 1 around an hour of the day in India, `width` hours wide. */
export function around(at: Date, hour: number, width: number): number {
  const now = (at.getTime() / HOUR_MS + INDIA_OFFSET_MINUTES / 60) % 24;
  const distance = Math.min(Math.abs(now - hour), 24 - Math.abs(now - hour));
  return Math.exp(-((distance / width) ** 2));
}

export const between = (value: number, min: number, max: number, digits = 1): number =>
  Number(Math.min(max, Math.max(min, value)).toFixed(digits));
