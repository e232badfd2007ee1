import type { Payload, Where } from 'payload';

/** Every receipt is kept for a year, and the last twenty of each document without limit. */
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const KEPT_PER_DOCUMENT = 20;
const BATCH = 500;

interface Row {
  id: number | string;
  contentType: string;
  documentId: string;
}

/**
 * Deletes receipts older than a year that are not among the last twenty of their document, and
 * finished schedules older than a year.
 *
 * @returns the number of deleted receipts
 */
export async function forgetReceipts(cms: Payload, now: Date = new Date()): Promise<number> {
  const since = new Date(now.getTime() - YEAR_MS).toISOString();
  const { docs } = await cms.find({
    collection: 'receipts',
    where: { at: { less_than: since } },
    sort: '-at',
    select: { contentType: true, documentId: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const going: (number | string)[] = [];
  for (const rows of Map.groupBy(
    docs as unknown as Row[],
    ({ contentType, documentId }) => `${contentType}/${documentId}`,
  ).values()) {
    const { contentType, documentId } = rows[0]!;
    const where: Where = {
      and: [
        { contentType: { equals: contentType } },
        { documentId: { equals: documentId } },
        { at: { greater_than_equal: since } },
      ],
    };
    const { totalDocs: newer } = await cms.count({
      collection: 'receipts',
      where,
      overrideAccess: true,
    });
    going.push(...rows.slice(Math.max(0, KEPT_PER_DOCUMENT - newer)).map(({ id }) => id));
  }
  for (let from = 0; from < going.length; from += BATCH)
    await cms.db.deleteMany({
      collection: 'receipts',
      where: { id: { in: going.slice(from, from + BATCH) } },
    });
  await cms.db.deleteMany({
    collection: 'schedules',
    where: { and: [{ at: { less_than: since } }, { state: { in: ['done', 'cancelled'] } }] },
  });
  return going.length;
}
