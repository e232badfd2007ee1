import { statfsSync } from 'node:fs';

/**
 * The level of free disk space. `scarce`: work that can wait stops, which is new releases,
 * compaction and lines of logs that report no trouble. `critical`: photos and documents are refused
 * as well, so that the rest is left for texts and payments.
 */
export type DiskSpace = 'ample' | 'scarce' | 'critical';

/** The numbers of blocks of a file system, as `statfs` gives them. */
export interface Blocks {
  bavail: number;
  blocks: number;
  bsize: number;
}

const GIGABYTE = 1024 ** 3;
/** Both have to be fallen below: a twentieth of a large disk is room for years. */
const SCARCE = { share: 0.15, bytes: 10 * GIGABYTE };
const CRITICAL = { share: 0.05, bytes: 2 * GIGABYTE };

export function spaceOf({ bavail, blocks, bsize }: Blocks): DiskSpace {
  const isBelow = ({ share, bytes }: typeof SCARCE) =>
    bavail < share * blocks && bavail * bsize < bytes;
  return isBelow(CRITICAL) ? 'critical' : isBelow(SCARCE) ? 'scarce' : 'ample';
}

/** The time for which an answer counts: a disk takes longer to fill. */
const KEPT_MS = 2_000;

/**
 * Watches the disk of a folder. A folder that is not there yet, or that cannot be asked, counts as
 * ample: what is written then says by its own error that it failed.
 */
export function createDiskSpace(
  folder: string,
  {
    statfs = statfsSync,
    now = () => performance.now(),
  }: { statfs?: (folder: string) => Blocks; now?: () => number } = {},
): () => DiskSpace {
  let kept: { at: number; space: DiskSpace } | null = null;
  const ask = (): DiskSpace => {
    try {
      return spaceOf(statfs(folder));
    } catch {
      return 'ample';
    }
  };
  return () => {
    if (!kept || now() - kept.at >= KEPT_MS) kept = { at: now(), space: ask() };
    return kept.space;
  };
}
