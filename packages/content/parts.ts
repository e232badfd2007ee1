import type { Part } from './content.ts';

/**
 * Placements that a part holds at most, about: as many branches and site maps a collection has as
 * it needs for that. Each edit asks for a part anew and writes a site map of it, so parts are
 * small; the index names them all, so they are not smaller.
 */
const PART_SIZE = 500;
const BUCKETS = 1 << 12;

/** A stable number for a slug, from 0 to 4095 (FNV-1a, folded). */
export function bucketOf(slug: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < slug.length; i++) hash = Math.imul(hash ^ slug.charCodeAt(i), 0x01000193);
  return ((hash >>> 16) ^ hash) & (BUCKETS - 1);
}

/** A power of two: a collection that grows is split anew seldom, and then each part in two. */
export const partsFor = (placements: number): number =>
  Math.min(BUCKETS, 2 ** Math.max(0, Math.ceil(Math.log2(placements / PART_SIZE))));

/** The first and the last bucket of a part. */
export const bucketsOf = ([number, count]: Part): [number, number] => [
  (number * BUCKETS) / count,
  ((number + 1) * BUCKETS) / count - 1,
];

/** A part as a value that a scope can name: `part:3/4`. */
export const partScope = ([number, count]: Part): string => `part:${number}/${count}`;

/** The parts that a slug falls into, however many there are. */
export function partsOf(slug: string): string[] {
  const bucket = bucketOf(slug);
  return Array.from({ length: Math.log2(BUCKETS) + 1 }, (_, n) =>
    partScope([Math.floor((bucket * 2 ** n) / BUCKETS), 2 ** n]),
  );
}
