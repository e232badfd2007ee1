import {
  APIError,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  ValidationError,
  type Payload,
  type PayloadRequest,
} from 'payload';
import { isCollection, models } from '@pune/content-models/models';
import { referenceTo, referringTo } from '../hooks/references.ts';
import { titleOf } from '../hooks/published-versions.ts';
import { openEdits } from '../import/edits.ts';

/**
 * Takes back what an import wrote: a new document is deleted, a changed one gets the version before
 * again. What was changed since stays.
 */

type Id = number | string;

/** The reason why something was not taken back. */
export type Left = 'edited' | 'referred' | 'shown' | 'refused' | 'pruned';

export interface LeftDocument {
  collection: string;
  documentId: string;
  title: string;
  why: Left;
  /** The message of the rule that refused it. */
  words?: string;
}

type Reason = Pick<LeftDocument, 'why' | 'words'>;

interface Row {
  id: Id;
  contentType: string;
  documentId: string;
  writtenAt: string;
  before: string | null;
}

export interface UndoOptions {
  signal?: AbortSignal;
  progress: (done: number, total: number) => void;
  pause: () => Promise<void>;
  /** Names the undoing in receipts. */
  note: string;
}

/**
 * Goes through what an import wrote, the last first: what leads to a document goes before it. Each
 * document has a transaction of its own, and leaves the memory of the import with it, so that an
 * interrupted run goes on.
 *
 * @returns the number of documents that were taken back, and those that were not
 */
export async function undoImport(
  cms: Payload,
  job: string,
  { signal, progress, pause, note }: UndoOptions,
): Promise<{ takenBack: number; left: LeftDocument[]; isStopped: boolean }> {
  const { docs } = await cms.db.find<Row>({
    collection: 'imports',
    where: { job: { equals: job } },
    sort: '-id',
    limit: 0,
    pagination: false,
  });
  // Files go after the documents that show them.
  const isFile = ({ contentType }: Row) => contentType === 'media';
  const rows = [...docs.filter((row) => !isFile(row)), ...docs.filter(isFile)];
  const edits = openEdits(cms);
  const left: LeftDocument[] = [];
  let takenBack = 0;
  for (const [n, row] of rows.entries()) {
    if (signal?.aborted) return { takenBack, left, isStopped: true };
    const reason = await takeBack(cms, row, edits, note);
    if (reason === null) takenBack++;
    else left.push({ ...(await named(cms, row)), ...reason });
    progress(n + 1, rows.length);
    await pause();
  }
  return { takenBack, left, isStopped: false };
}

async function named(
  cms: Payload,
  { contentType: collection, documentId }: Row,
): Promise<Omit<LeftDocument, keyof Reason>> {
  const doc = await cms.findByID({
    collection: collection as 'pages',
    id: documentId,
    depth: 0,
    locale: 'all' as never,
    disableErrors: true,
    overrideAccess: true,
  });
  const titles = (doc?.title ?? (doc as { alt?: object } | null)?.alt) as object | string | null;
  const title =
    typeof titles === 'object' && titles ? Object.values(titles).find(Boolean) : (titles as string);
  return { collection, documentId, title: titleOf({}, { ...doc, id: documentId, title } as never) };
}

/** @returns the reason why a document stays, or null */
async function takeBack(
  cms: Payload,
  row: Row,
  edits: ReturnType<typeof openEdits>,
  note: string,
): Promise<Reason | null> {
  const { contentType: collection, documentId, before } = row;
  const id: Id = cms.db.defaultIDType === 'number' ? Number(documentId) : documentId;
  const { state } = await edits.stateOf(collection, {
    rowId: row.id,
    documentId: id,
    digest: '',
    writtenAt: new Date(row.writtenAt).toISOString(),
  });
  if (state === 'edited') return { why: 'edited' };
  const req = await createLocalReq({}, cms);
  req.context.note = note;
  await initTransaction(req);
  try {
    const why =
      state === 'deleted'
        ? null
        : before
          ? await restore(req, collection, id, before)
          : await remove(req, collection, id);
    if (why) {
      await killTransaction(req);
      return { why };
    }
    if (before && state !== 'deleted') await rememberRestored(req, row, id);
    else await cms.db.deleteOne({ collection: 'imports', where: { id: { equals: row.id } }, req });
    await commitTransaction(req);
    return null;
  } catch (error) {
    await killTransaction(req);
    // A document that a rule refuses to change stays; the others are still taken back.
    if (!(error instanceof APIError)) throw error;
    return collection === 'media' ? { why: 'shown' } : { why: 'refused', words: wordsOf(error) };
  }
}

const WORDS_LENGTH_MAX = 500;

/** The words of a refusal: those of its fields, which Payload's own summary only counts. */
const wordsOf = (error: APIError): string =>
  (error instanceof ValidationError
    ? error.data.errors.map(({ message }) => message).join(' ')
    : error.message
  ).slice(0, WORDS_LENGTH_MAX);

async function remove(req: PayloadRequest, collection: string, id: Id): Promise<Left | null> {
  if (await isReferred(req, collection, id)) return 'referred';
  await req.payload.delete({
    collection: collection as 'pages',
    id: id as number,
    depth: 0,
    overrideAccess: true,
    req,
  });
  return null;
}

/** Looks for references to a document. The later documents of this import are deleted already. */
async function isReferred(req: PayloadRequest, collection: string, id: Id): Promise<boolean> {
  for (const holder of Object.keys(models)) {
    const { flattenedFields } = req.payload.collections[holder]!.config;
    // The redirects of old addresses follow their document.
    if (holder === 'redirects') continue;
    for (const field of referringTo(collection, flattenedFields)) {
      const { totalDocs } = await req.payload.count({
        collection: holder as 'pages',
        where: {
          and: [
            referenceTo(field, collection, id),
            ...(holder === collection ? [{ id: { not_equals: id } }] : []),
          ],
        },
        overrideAccess: true,
        req,
      });
      if (totalDocs > 0) return true;
    }
  }
  return false;
}

async function restore(
  req: PayloadRequest,
  collection: string,
  id: Id,
  version: string,
): Promise<Left | null> {
  if (!isCollection(collection)) return 'edited';
  const found = await req.payload.db.findVersions({
    collection,
    where: { and: [{ id: { equals: version } }, { parent: { equals: id } }] },
    limit: 1,
    pagination: false,
    req,
  });
  if (found.docs.length === 0) return 'pruned';
  await req.payload.restoreVersion({
    collection: collection as 'pages',
    id: version,
    depth: 0,
    overrideAccess: true,
    req,
  });
  return null;
}

/** A later import of the same row writes it again. */
async function rememberRestored(req: PayloadRequest, row: Row, id: Id): Promise<void> {
  const stored = await req.payload.db.findOne<{ id: Id; updatedAt: string }>({
    collection: row.contentType as 'pages',
    where: { id: { equals: id } },
    req,
  });
  await req.payload.db.updateOne({
    collection: 'imports',
    id: row.id,
    data: {
      digest: 'taken back',
      writtenAt: new Date(stored!.updatedAt).toISOString(),
      job: null,
      before: null,
    },
    req,
  });
}
