import { fromIndiaClock, toIndiaClock } from '@pune/std/india-time';
import type { Period } from './dashboard.constants.ts';

const SIZE_MS = { hour: 3_600_000, day: 86_400_000 } as const;
export type Bucket = keyof typeof SIZE_MS;

/** The first instant of the hour or day in India in which an instant lies. */
export const bucketStart = (at: Date, bucket: Bucket): Date =>
  fromIndiaClock(Math.floor(toIndiaClock(at).getTime() / SIZE_MS[bucket]) * SIZE_MS[bucket]);
export const daysBefore = (at: Date, days: number): Date =>
  new Date(at.getTime() - days * SIZE_MS.day);

/** The buckets of each period. */
export const PERIOD_BUCKETS: Record<Period, { bucket: Bucket; count: number }> = {
  day: { bucket: 'hour', count: 24 },
  month: { bucket: 'day', count: 30 },
};

/** Starts of a period's buckets up to the one that `now` lies in, oldest first. */
export function bucketsOf(period: Period, now: Date): string[] {
  const { bucket, count } = PERIOD_BUCKETS[period];
  const last = bucketStart(now, bucket).getTime();
  return Array.from({ length: count }, (_, i) =>
    new Date(last - (count - 1 - i) * SIZE_MS[bucket]).toISOString(),
  );
}
