import type { Part } from './content.ts';

/**
 * Approximate maximum of placements in a part; the number of parts follows from it. Each edit
 * re-runs the query of one part and writes one of its site maps, so parts are small. The index page
 * names every part, so they are not smaller.
 */
const PART_SIZE = 500;
const BUCKETS = 1 << 12;

/** Returns a stable hash of a slug, from 0 to 4095 (FNV-1a, folded). */
export function bucketOf(slug: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < slug.length; i++) hash = Math.imul(hash ^ slug.charCodeAt(i), 0x01000193);
  return ((hash >>> 16) ^ hash) & (BUCKETS - 1);
}

/**
 * Returns the number of parts for a number of placements. It is a power of two: a growing
 * collection is split seldom, and then each part in two.
 */
export const partsFor = (placements: number): number =>
  Math.min(BUCKETS, 2 ** Math.max(0, Math.ceil(Math.log2(placements / PART_SIZE))));

/** Returns the first and the last bucket of a part. */
export const bucketsOf = ([number, count]: Part): [number, number] => [
  (number * BUCKETS) / count,
  ((number + 1) * BUCKETS) / count - 1,
];

/** Returns a part as the document value of a scope: `part:3/4`. */
export const partScope = ([number, count]: Part): string => `part:${number}/${count}`;

/** Returns the parts that contain a slug, one for each possible number of parts. */
export function partsOf(slug: string): string[] {
  const bucket = bucketOf(slug);
  return Array.from({ length: Math.log2(BUCKETS) + 1 }, (_, n) =>
    partScope([Math.floor((bucket * 2 ** n) / BUCKETS), 2 ** n]),
  );
}
