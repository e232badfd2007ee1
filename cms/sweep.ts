import { setImmediate as breathe } from 'node:timers/promises';
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
} from 'payload';
import { publishedDigest, type Snapshot } from '@pune/content/snapshot';
import { models, type Collection } from '@pune/content-models/models.ts';
import { LOCALES } from '@pune/i18n';
import { writeOutbox } from './hooks/outbox-hooks.ts';
import { publishedVersions, titleOf } from './hooks/published-versions.ts';

/**
 * Compares what the CMS says is published with what the snapshot holds, and writes outbox rows for
 * what differs. It makes "never lost" true where a row is missing: after a restored backup, a
 * deleted snapshot, a database without transactions. Documents that wait in the outbox already are
 * left to it. Only a thorough one reads each document: so it also finds those that others changed,
 * as the deletion of a department changes what belonged to it.
 */
export async function sweep(
  cms: Payload,
  snapshot: Snapshot,
  { isThorough = false } = {},
): Promise<number> {
  const { docs: rows } = await cms.find({
    collection: 'outbox',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { contentType: true, documentId: true },
  });
  const waiting = new Set(rows.map((row) => `${row.contentType}/${row.documentId}`));
  let found = 0;
  for (const collection of Object.keys(models) as Collection[]) {
    const docs = await listed(cms, collection);
    const times = snapshot.timesIn(collection);
    const doubtful: Listed[] = docs.filter(
      (doc) => isThorough || !isCurrent(times.get(String(doc.id)) ?? [], doc),
    );
    const ids = new Set(docs.map(({ id }) => String(id)));
    // One that is not listed was deleted, or came after the list: it is looked at like the others.
    for (const id of times.keys())
      if (!ids.has(id)) doubtful.push({ id: cms.db.defaultIDType === 'number' ? Number(id) : id });
    for (const doc of doubtful) {
      if (waiting.has(`${collection}/${doc.id}`)) continue;
      // SQLite answers at once: without a pause nothing else of the process would get its turn
      // before the last document.
      await breathe();
      if (await isMended(cms, snapshot, collection, doc)) found++;
    }
  }
  return found;
}

interface Listed {
  id: number | string;
  updatedAt?: string;
  _status?: string;
}

/**
 * Asks the database itself: Payload's own way of reading walks through every field of every
 * document, four fifths of the time.
 */
async function listed(cms: Payload, collection: Collection): Promise<Listed[]> {
  const select = { updatedAt: true, ...(collection !== 'media' && { _status: true }) };
  const { docs } = await cms.db.find({
    collection,
    pagination: false,
    limit: 0,
    sort: 'id',
    select: select as never,
  });
  return docs as unknown as Listed[];
}

/**
 * Cheap look first: the time of change that the snapshot has, in whichever language, is the
 * document's own.
 */
const isCurrent = (times: readonly string[], { updatedAt, _status }: Listed): boolean =>
  _status === 'draft'
    ? times.length === 0
    : times.length > 0 && times.every((time) => time === updatedAt);

/**
 * Writes an outbox row where a document differs from what the snapshot holds. It is read and the
 * row written in one transaction: an edit in between must not be followed by a row of what was
 * there before it.
 */
async function isMended(
  cms: Payload,
  snapshot: Snapshot,
  collection: Collection,
  doc: Listed,
): Promise<boolean> {
  const req = await createLocalReq({}, cms);
  await initTransaction(req);
  try {
    const versions = await publishedVersions(cms, collection, doc.id, req);
    const differsFromSnapshot = (): boolean => {
      const held = snapshot.digestsOf(collection, String(doc.id));
      return LOCALES.some(
        (locale) =>
          (versions[locale] ? publishedDigest(versions[locale]) : undefined) !== held.get(locale),
      );
    };
    const waits = async () =>
      (
        await cms.count({
          collection: 'outbox',
          where: {
            and: [
              { contentType: { equals: collection } },
              { documentId: { equals: String(doc.id) } },
            ],
          },
          overrideAccess: true,
          req,
        })
      ).totalDocs > 0;
    // Looked at once more: its row may have been carried out while it was looked for.
    const differs = differsFromSnapshot() && !(await waits()) && differsFromSnapshot();
    if (differs)
      await writeOutbox(req, {
        contentType: collection,
        documentId: String(doc.id),
        title: titleOf(versions, doc),
        operation: 'sweep',
        versions,
      });
    await commitTransaction(req);
    return differs;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}
