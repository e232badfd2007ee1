import type { Payload, PayloadRequest } from 'payload';
import type { Behind, ChangeSource, KeptText } from '@pune/content-models/changes/published';
import { isKept, type ChangeKind } from '@pune/content-models/changes/rules';
import type { Collection } from '@pune/content-models/models';
import type { Texts } from '@pune/content-models/withdrawals';
import { LOCALES, type Locale } from '@pune/i18n';
import { writeOutbox } from '@pune/payload-outbox/rows';
import {
  NOTHING_PUBLIC,
  publishedVersions,
  titleOf,
  type Versions,
} from '../hooks/published-versions.ts';

/** Loads and stores the history of documents, on the transaction of a request. */

export type ChangeRow = Omit<ChangeSource, 'slug'> & { by: string | null; byName: string | null };

const collection = 'changes' as const;

export async function changesOf(req: PayloadRequest, document: string): Promise<ChangeRow[]> {
  const { docs } = await req.payload.db.find<ChangeRow>({
    collection,
    where: { document: { equals: document } },
    sort: 'id',
    limit: 0,
    pagination: false,
    req,
  });
  return docs;
}

/** Writes a row to the outbox, as any change of public content. */
async function publish(req: PayloadRequest, id: ChangeRow['id']): Promise<void> {
  const versions = await publishedVersions(req.payload, collection, id, req);
  await writeOutbox(req, {
    contentType: collection,
    documentId: String(id),
    title: titleOf(versions, { id }),
    operation: 'publish',
    versions,
  });
}

/** The title, the portals and the texts of a document, as its rows keep them. */
export const shownOf = (type: Collection, versions: Versions) => {
  const published = LOCALES.flatMap((locale) => versions[locale] ?? []);
  const texts = Object.fromEntries(
    published.map(({ locale, slug, title, summary, updatedAt, data }) => [
      locale,
      { slug, title, summary, updatedAt, data },
    ]),
  ) as Partial<Record<Locale, KeptText>>;
  return {
    title: Object.fromEntries(published.map(({ locale, title }) => [locale, title])) as Texts,
    portals: published[0]?.portals ?? [],
    texts: isKept(type) ? texts : null,
  };
};

export async function addChange(
  req: PayloadRequest,
  document: string,
  row: {
    kind: ChangeKind;
    at: string;
    note: Texts | null;
    department: string | null;
    behind: Behind | null;
    by: string | null;
    byName: string | null;
  } & ReturnType<typeof shownOf>,
): Promise<void> {
  const { id } = (await req.payload.db.create({
    collection,
    data: { document, ...row, createdAt: row.at, updatedAt: new Date().toISOString() },
    req,
  })) as { id: ChangeRow['id'] };
  await publish(req, id);
}

/** Gives the rows of a document the portals and the department that it has. */
export async function moveChanges(
  req: PayloadRequest,
  rows: readonly ChangeRow[],
  to: Pick<ChangeRow, 'portals' | 'department'>,
): Promise<void> {
  const shape = ({ portals, department }: Pick<ChangeRow, 'portals' | 'department'>): string =>
    JSON.stringify([portals, department ?? null]);
  for (const row of rows) {
    if (shape(row) === shape(to)) continue;
    await req.payload.db.updateOne({
      collection,
      id: row.id,
      data: {
        portals: to.portals,
        department: to.department,
        updatedAt: new Date().toISOString(),
      },
      req,
    });
    await publish(req, row.id);
  }
}

/** Takes the languages that have caught up out of the rows of a document. */
export async function settleBehind(
  req: PayloadRequest,
  rows: readonly ChangeRow[],
  behindNow: readonly Locale[],
): Promise<void> {
  for (const { id, behind } of rows) {
    if (!behind) continue;
    const languages = behind.languages.filter((locale) => behindNow.includes(locale));
    if (languages.length === behind.languages.length) continue;
    const data = {
      behind: languages.length > 0 ? { ...behind, languages } : null,
      updatedAt: new Date().toISOString(),
    };
    await req.payload.db.updateOne({ collection, id, data, req });
    await publish(req, id);
  }
}

/**
 * Deletes the kept texts of a document that was published in error: they should not have been
 * public, and a corrected text brings none of them back. The notes to readers stay.
 */
export async function forgetTexts(req: PayloadRequest, document: string): Promise<void> {
  for (const { id, texts } of await changesOf(req, document)) {
    if (!texts) continue;
    const data = { texts: null, updatedAt: new Date().toISOString() };
    await req.payload.db.updateOne({ collection, id, data, req });
    await publish(req, id);
  }
}

/** Deletes the history of a deleted document. */
export async function forgetChanges(req: PayloadRequest, document: string): Promise<void> {
  for (const { id } of await changesOf(req, document)) {
    await req.payload.db.deleteOne({ collection, where: { id: { equals: id } }, req });
    await writeOutbox(req, {
      contentType: collection,
      documentId: String(id),
      title: titleOf({}, { id }),
      operation: 'delete',
      versions: NOTHING_PUBLIC,
    });
  }
}

/**
 * @returns the instant at which the document was first seen live, as far back as receipts are kept;
 *   `null` without a receipt
 */
export async function firstSeen(
  payload: Payload,
  type: string,
  id: number | string,
  req: PayloadRequest,
): Promise<string | null> {
  const { docs } = await payload.db.find<{ at: string }>({
    collection: 'receipts',
    where: { and: [{ contentType: { equals: type } }, { documentId: { equals: String(id) } }] },
    sort: 'at',
    limit: 1,
    pagination: false,
    req,
  });
  return docs[0]?.at ?? null;
}
