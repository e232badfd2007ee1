import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload } from 'payload';
import { publishedDigest, type Snapshot } from '@pune/content/snapshot';
import { models, type Collection } from '@pune/content-models/models.ts';
import { LOCALES } from '@pune/i18n';
import { writeOutbox } from './hooks/outbox-hooks.ts';
import { NOTHING_PUBLIC, publishedVersions, titleOf } from './hooks/published-versions.ts';

/**
 * Compares what the CMS says is published with what the snapshot holds, and writes outbox rows for what differs.
 * It makes "never lost" true where a row is missing: after a restored backup, a deleted snapshot, a database without transactions.
 * Documents that wait in the outbox already are left to it. Only a thorough one reads each document: so it also finds those that others
 * changed, as the deletion of a department changes what belonged to it.
 */
export async function sweep(cms: Payload, snapshot: Snapshot, { isThorough = false } = {}): Promise<number> {
  const held = new Map(snapshot.held().map(({ collection, id, locale, digest }) => [`${collection}/${id}/${locale}`, digest]));
  const waiting = new Set<string>();
  const { docs: rows } = await cms.find({ collection: 'outbox', pagination: false, depth: 0, overrideAccess: true, select: { contentType: true, documentId: true } });
  for (const row of rows) waiting.add(`${row.contentType}/${row.documentId}`);

  let found = 0;
  const req = await createLocalReq({}, cms);
  for (const collection of Object.keys(models) as Collection[]) {
    const { docs } = await cms.find({ collection, pagination: false, depth: 0, overrideAccess: true, select: { updatedAt: true, ...(collection !== 'media' && { _status: true }) } as never });
    const known = new Set(docs.map(({ id }) => String(id)));
    for (const doc of docs as unknown as { id: number; updatedAt: string; _status?: string }[]) {
      if (waiting.has(`${collection}/${doc.id}`) || (!isThorough && isCurrent(snapshot, collection, doc))) continue;
      // Read and written in one transaction: an edit in between must not be followed by a row of what was there before it.
      await initTransaction(req);
      try {
        const versions = await publishedVersions(cms, collection, doc.id, req);
        const differs = LOCALES.some((locale) => (versions[locale] ? publishedDigest(versions[locale]) : undefined) !== held.get(`${collection}/${doc.id}/${locale}`));
        if (differs) {
          await writeOutbox(req, { contentType: collection, documentId: String(doc.id), title: titleOf(versions, doc), operation: 'sweep', versions });
          found++;
        }
        await commitTransaction(req);
      } catch (error) {
        await killTransaction(req);
        throw error;
      }
    }
    for (const id of snapshot.idsOf(collection)) {
      if (known.has(id) || waiting.has(`${collection}/${id}`)) continue;
      await writeOutbox(req, { contentType: collection, documentId: id, title: `${collection} ${id}`, operation: 'sweep', versions: NOTHING_PUBLIC });
      found++;
    }
  }
  return found;
}

/** Cheap look first: the time of change that the snapshot has, in whichever language, is the document's own. */
function isCurrent(snapshot: Snapshot, collection: Collection, { id, updatedAt, _status }: { id: number; updatedAt: string; _status?: string }): boolean {
  const times = snapshot.timesOf(collection, String(id));
  return _status === 'draft' ? times.length === 0 : times.length > 0 && times.every((time) => time === updatedAt);
}
