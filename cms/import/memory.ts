import type { Payload, PayloadRequest, Where } from 'payload';

type Id = number | string;

/**
 * The key of a file whose path names another file already. No row and no link can name it, for what
 * follows `#` in a name is no part of a path.
 */
export const keyBeside = (path: string, contentDigest: string): string =>
  `${path}#${contentDigest}`;
const BESIDE = /^(.+)#[\w-]{16}$/s;

/** The result of the last import of one row of the source. */
export interface Remembered {
  /** The id of the row in `imports`; null in a dry run. */
  rowId: Id | null;
  documentId: Id;
  digest: string;
  writtenAt: string;
  /** The import of the admin that wrote it last. */
  job?: string | null;
  /** The version that this import wrote over; null for a new document. */
  before?: string | null;
}

interface ImportRow {
  id: Id;
  source: string;
  contentType: string;
  key: string;
  documentId: string;
  digest: string;
  writtenAt: string;
  job?: string | null;
  before?: string | null;
}

export type Memory = Awaited<ReturnType<typeof openMemory>>;

/**
 * Opens the record of earlier imports from a source: the document that each imported row became, and
 * a digest by which an unchanged row is recognised. All rows are loaded at once. They are stored in
 * the content database (`imports`), so that a restored backup stays consistent.
 */
export async function openMemory(cms: Payload, source: string, job: string | null = null) {
  const at = (collection: string, key: string) => `${collection}\n${key}`;
  const ofDocument = (id: string): Id => (cms.db.defaultIDType === 'number' ? Number(id) : id);
  const { docs } = await cms.db.find<ImportRow>({
    collection: 'imports',
    where: { source: { equals: source } },
    pagination: false,
    limit: 0,
  });
  const known = new Map(
    docs.map((row): [string, Remembered] => [
      at(row.contentType, row.key),
      {
        rowId: row.id,
        documentId: ofDocument(row.documentId),
        digest: row.digest,
        writtenAt: new Date(row.writtenAt).toISOString(),
        job: row.job ?? null,
        before: row.before ?? null,
      },
    ]),
  );

  /** The newest file of each path. */
  const newest = new Map<string, Remembered>();
  const noteFile = (key: string, remembered: Remembered): void => {
    const path = BESIDE.exec(key)?.[1] ?? key;
    const last = newest.get(path);
    if (!last || last.writtenAt <= remembered.writtenAt) newest.set(path, remembered);
  };
  for (const { contentType, key } of docs)
    if (contentType === 'media') noteFile(key, known.get(at(contentType, key))!);

  const rowOf = (
    contentType: string,
    key: string,
    { documentId, digest, writtenAt, before }: Omit<Remembered, 'rowId'>,
  ) => ({
    source,
    contentType,
    key,
    documentId: String(documentId),
    digest,
    writtenAt,
    job,
    before: before ?? null,
  });

  return {
    get: (collection: string, key: string): Remembered | undefined =>
      known.get(at(collection, key)),
    /** @returns the file that came last under a path, beside earlier ones */
    newestFile: (path: string): Remembered | undefined => newest.get(path),
    /** Called after the commit. */
    set(collection: string, key: string, remembered: Remembered): void {
      const stored = { ...remembered, job };
      known.set(at(collection, key), stored);
      if (collection === 'media') noteFile(key, stored);
    },
    rowOf,
    /** Updates the row of a known document, in the transaction of the request. */
    async update(
      collection: string,
      key: string,
      remembered: Omit<Remembered, 'rowId'>,
      req: Partial<PayloadRequest>,
    ): Promise<void> {
      const where: Where = {
        and: [
          { source: { equals: source } },
          { contentType: { equals: collection } },
          { key: { equals: key } },
        ],
      };
      const found = known.get(at(collection, key));
      if (found)
        await cms.db.updateOne({
          collection: 'imports',
          where,
          data: rowOf(collection, key, remembered),
          req,
        });
      else
        await cms.db.create({
          collection: 'imports',
          data: rowOf(collection, key, remembered),
          req,
        });
    },
  };
}
