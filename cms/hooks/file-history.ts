import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionAfterErrorHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload';
import { inAllLanguages } from './in-all-languages.ts';
import type { FileVersion } from '../collections/file-versions.ts';
import {
  bytesNotReplaced,
  keepBytes,
  releaseBytes,
  type FileFolders,
  type StoredFile,
} from './kept-bytes.ts';

/**
 * The history of files: whenever bytes or texts of a file are replaced, its earlier state is kept,
 * with the person and the time. A public file is evidence, and Payload keeps no drafts or versions
 * of files.
 */

/** The maximum number of versions of a file, the same as for a document. */
export const VERSIONS_PER_FILE = 50;
const SYSTEM = 'The system';
/** The texts of a file: everything that pages show of it besides its bytes. */
const WORDS = ['alt', 'credit', 'language', 'pages', 'focalX', 'focalY'] as const;

type Id = number | string;
type FileState = StoredFile &
  Record<string, unknown> & { mimeType?: string | null; filesize?: number | null };

/** Loads the stored file, with its texts in every language. */
async function stateOf(id: Id, req: PayloadRequest): Promise<FileState | null> {
  return (await req.payload.findByID({
    collection: 'media',
    id,
    locale: 'all',
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req: inAllLanguages(req),
  })) as unknown as FileState | null;
}

const statesBefore = ({ context }: PayloadRequest): Map<string, FileState> =>
  (context.filesBefore ??= new Map()) as Map<string, FileState>;
const wordsOf = (file: FileState): Record<string, unknown> =>
  Object.fromEntries(WORDS.map((name) => [name, file[name] ?? null]));
const nameOf = (req: PayloadRequest): string =>
  (req.user as { name?: string } | null)?.name || SYSTEM;

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** @returns true if a text replaces another one; adding a text where none was replaces nothing */
function replaces(before: unknown, after: unknown): boolean {
  if (isEmpty(before)) return false;
  if (typeof before !== 'object' || Array.isArray(before))
    return JSON.stringify(before) !== JSON.stringify(after);
  return Object.entries(before as object).some(([name, value]) =>
    replaces(value, (after as Record<string, unknown> | null)?.[name]),
  );
}

/**
 * @returns true if texts changed. The system imports files one language at a time, so of its writes
 *   only replacements count.
 */
const areChanged = (before: FileState, after: FileState, req: PayloadRequest): boolean =>
  req.user
    ? JSON.stringify(wordsOf(before)) !== JSON.stringify(wordsOf(after))
    : replaces(wordsOf(before), wordsOf(after));

async function write(
  req: PayloadRequest,
  file: FileState,
  what: FileVersion['what'],
  kept: string | null,
): Promise<void> {
  const data = {
    fileId: String(file.id),
    what,
    kept,
    words: wordsOf(file),
    filename: String(file.filename),
    mimeType: file.mimeType ?? 'application/octet-stream',
    bytes: file.filesize ?? 0,
    by: req.user?.id ?? null,
    byName: nameOf(req),
    at: new Date().toISOString(),
  };
  await req.payload.db.create({ collection: 'file-versions', data, req });
}

/** Deletes the oldest versions beyond the maximum, with their bytes. */
async function forgetOldest(req: PayloadRequest, fileId: string): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'file-versions',
    where: { fileId: { equals: fileId } },
    sort: '-at',
    limit: 0,
    pagination: false,
    select: {},
    depth: 0,
    overrideAccess: true,
    req,
  });
  const old = docs.slice(VERSIONS_PER_FILE).map(({ id }) => id);
  if (old.length > 0)
    await req.payload.delete({
      collection: 'file-versions',
      where: { id: { in: old } },
      overrideAccess: true,
      req,
    });
}

/**
 * @returns true if Payload may rewrite the bytes: for a new file, a crop, or another focal point
 */
const mayReplaceBytes = (
  args: { data?: Record<string, unknown> | null },
  req: PayloadRequest,
): boolean =>
  Boolean(
    req.file ||
    req.query?.uploadEdits ||
    args.data?.focalX !== undefined ||
    args.data?.focalY !== undefined,
  );

/** Creates the hooks of the collection of files. */
export function fileHistory(folders: FileFolders) {
  const keepBeforeUpdate: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
    const { id, data } = args as { id?: Id; data?: Record<string, unknown> | null };
    if (operation !== 'update' || !mayReplaceBytes({ data }, req)) return;
    // For a bulk update, Payload deletes the bytes of one file after another and continues after a
    // failure.
    if (id === undefined)
      throw new APIError(
        'Files are replaced and cropped one at a time: open the file, and do it there.',
        400,
        undefined,
        true,
      );
    const file = await stateOf(id, req);
    if (file) await keepBytes(req, file, folders);
  };

  const rememberWords: CollectionBeforeChangeHook = async ({
    data,
    operation,
    originalDoc,
    req,
  }) => {
    const before = operation === 'update' && (await stateOf(originalDoc.id, req));
    if (before) statesBefore(req).set(String(before.id), before);
    return data;
  };

  const recordChange: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
    const before = operation === 'update' ? statesBefore(req).get(String(doc.id)) : undefined;
    if (!before) return;
    statesBefore(req).delete(String(doc.id));
    const after = (await stateOf(doc.id, req))!;
    const isReplaced = after.filename !== before.filename;
    const kept = await releaseBytes(req, doc.id, isReplaced, folders);
    if (!isReplaced && !areChanged(before, after, req)) return;
    await write(req, before, isReplaced ? 'bytes' : 'words', kept);
    await forgetOldest(req, String(doc.id));
    // The receipt names the person.
    if (req.user)
      req.context.note = `${isReplaced ? 'The file was replaced' : 'The words of the file were changed'} by ${nameOf(req)}.`;
  };

  const rememberDeleted: CollectionBeforeDeleteHook = async ({ id, req }) => {
    const file = await stateOf(id, req);
    if (!file) return;
    statesBefore(req).set(String(id), file);
    await keepBytes(req, file, folders);
  };

  const recordDeletion: CollectionAfterDeleteHook = async ({ id, req }) => {
    const before = statesBefore(req).get(String(id));
    if (!before) return;
    statesBefore(req).delete(String(id));
    await write(req, before, 'deleted', await releaseBytes(req, id, true, folders));
    await forgetOldest(req, String(id));
    await req.payload.db.updateMany({
      collection: 'file-versions',
      where: { fileId: { equals: String(id) } },
      data: { fileId: `${id}, deleted ${new Date().toISOString()}` },
      req,
    });
    if (req.user) req.context.note = `The file was deleted by ${nameOf(req)}.`;
  };

  const restoreAfterError: CollectionAfterErrorHook = async ({ req }) => {
    if (req.payload) await bytesNotReplaced(req as PayloadRequest, folders);
  };

  return {
    keepBeforeUpdate,
    rememberWords,
    recordChange,
    rememberDeleted,
    recordDeletion,
    restoreAfterError,
  };
}
