import { setImmediate as breathe } from 'node:timers/promises';
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
} from 'payload';
import { publishedDigest, type Snapshot } from '@pune/content/snapshot';
import { models, type Collection } from '@pune/content-models/models';
import { LOCALES } from '@pune/i18n';
import { writeOutbox } from '@pune/payload-outbox/rows';
import { publishedVersions, titleOf } from './hooks/published-versions.ts';

export interface SweepOptions {
  /** Reads every document. */
  isThorough?: boolean;
  /** Documents to read although their time of change says nothing: `circulars/7`. */
  doubted?: ReadonlySet<string>;
}

/**
 * Compares the published documents of the CMS with the snapshot, and writes outbox rows for
 * differences. It repairs missing rows: after a restored backup, a deleted snapshot, or a crash of
 * a database without transactions. Documents already in the outbox are skipped. Only a thorough
 * sweep reads each document, and so finds documents that others changed, as the deletion of a
 * department changes its documents.
 */
export async function sweep(
  cms: Payload,
  snapshot: Snapshot,
  { isThorough = false, doubted = new Set() }: SweepOptions = {},
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
      (doc) =>
        isThorough ||
        doubted.has(`${collection}/${doc.id}`) ||
        !isCurrent(times.get(String(doc.id)) ?? [], doc),
    );
    const ids = new Set(docs.map(({ id }) => String(id)));
    // A document that is not listed was deleted, or created after the listing: check it like the
    // others.
    for (const id of times.keys())
      if (!ids.has(id)) doubtful.push({ id: cms.db.defaultIDType === 'number' ? Number(id) : id });
    for (const doc of doubtful) {
      if (waiting.has(`${collection}/${doc.id}`)) continue;
      // SQLite answers synchronously: without a pause the process would do nothing else until the
      // last document.
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
 * Queries the database directly: Payload's own read walks through every field of every document,
 * which takes four fifths of the time.
 */
async function listed(cms: Payload, collection: Collection): Promise<Listed[]> {
  const select = {
    updatedAt: true,
    ...(cms.collections[collection]!.config.versions?.drafts && { _status: true }),
  };
  const { docs } = await cms.db.find({
    collection,
    pagination: false,
    limit: 0,
    sort: 'id',
    select: select as never,
  });
  return docs as unknown as Listed[];
}

/** A cheap check first: all times of change in the snapshot must equal the document's. */
const isCurrent = (times: readonly string[], { updatedAt, _status }: Listed): boolean =>
  _status === 'draft'
    ? times.length === 0
    : times.length > 0 && times.every((time) => time === updatedAt);

/**
 * Writes an outbox row if a document differs from the snapshot. Document and row are read and
 * written in one transaction: after an edit in between, the row would contain the older content.
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
    // Compare again: its row may have been processed in the meantime.
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
