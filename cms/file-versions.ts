import type { Payload } from 'payload';

/** The retention period of the versions of a deleted file, the same as for receipts. */
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const BATCH = 200;

/**
 * Deletes the versions, with their bytes, of files that were deleted more than a year ago.
 *
 * @returns the number of deleted versions
 */
export async function forgetFileVersions(cms: Payload, now: Date = new Date()): Promise<number> {
  const since = new Date(now.getTime() - YEAR_MS).toISOString();
  const { docs } = await cms.find({
    collection: 'file-versions',
    where: { and: [{ what: { equals: 'deleted' } }, { at: { less_than: since } }] },
    select: { fileId: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const files = docs.map(({ fileId }) => fileId);
  let gone = 0;
  for (let from = 0; from < files.length; from += BATCH) {
    const { docs: removed } = await cms.delete({
      collection: 'file-versions',
      where: { fileId: { in: files.slice(from, from + BATCH) } },
      depth: 0,
      overrideAccess: true,
    });
    gone += removed.length;
  }
  return gone;
}
