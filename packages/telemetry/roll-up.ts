import { FILES_BEFORE_COMPACTION, type Lake } from './lake.ts';
import type { Partition, RollUp } from './lake-records.ts';

/** Replaces the hours and days of a partition, together with the digest, in one transaction. */
export interface RollUpSink {
  /** Loads the digest of each partition at its last roll-up, by `partitionKey`. */
  marks(): Promise<ReadonlyMap<string, string>>;
  put(
    partition: Pick<Partition, 'feed' | 'day' | 'digest'>,
    rows: readonly RollUp[],
  ): Promise<void>;
}

export const partitionKey = ({ feed, day }: Pick<Partition, 'feed' | 'day'>): string =>
  `${feed} ${day}`;

/**
 * Rolls up the partitions that have received readings since the last run. The work follows from the
 * files in the lake, so a crash at any time loses nothing, and a repeated run gives the same
 * result. The newest day comes first, because people wait for it.
 *
 * @returns the number of partitions rolled up
 */
export async function rollUpTouched(lake: Lake, sink: RollUpSink): Promise<number> {
  const marks = await sink.marks();
  const touched = (await lake.partitions())
    .filter((partition) => marks.get(partitionKey(partition)) !== partition.digest)
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  for (const { feed, day, files } of touched) {
    if (files > FILES_BEFORE_COMPACTION) await lake.compact(feed, day);
    const { digest, rows } = await lake.rollUp(feed, day);
    await sink.put({ feed, day, digest }, rows);
  }
  return touched.length;
}
