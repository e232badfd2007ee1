import {
  APIError,
  type CollectionAfterDeleteHook,
  type CollectionAfterOperationHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type PayloadRequest,
  ValidationError,
} from 'payload';
import { dayAndMinute } from '../india-time.ts';

/**
 * Detects stale saves. A form sends the `updatedAt` that its document had when the form loaded it;
 * if the document has changed since, the save is refused with 409. Programs (JSON over REST,
 * import, seed, schedules) send single fields and are not checked.
 */

type Id = number | string;

const nameOf = (collection: string, id: Id): string => `${collection}/${id}`;
const FORM = /^multipart\/form-data\b/i;
const isForm = (req: PayloadRequest): boolean =>
  req.payloadAPI === 'REST' && FORM.test(req.headers.get('content-type') ?? '');

/**
 * Loads the document's `updatedAt` as forms see it: that of its latest version, including drafts.
 */
async function changedAt(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: Id,
): Promise<string | null> {
  const select = { updatedAt: true } as const;
  if (req.payload.collections[collection]!.config.versions?.drafts) {
    const { docs } = await req.payload.db.findVersions<{ updatedAt: string }>({
      collection,
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
      sort: '-updatedAt',
      limit: 1,
      pagination: false,
      select: { version: select } as never,
      req,
    });
    if (docs[0]) return docs[0].version.updatedAt;
  }
  const where = { id: { equals: id } };
  return (
    (
      await req.payload.db.findOne<{ id: Id; updatedAt: string }>({
        collection,
        where,
        select,
        req,
      })
    )?.updatedAt ?? null
  );
}

const KEPT = 'Your words stand in this form and are not saved.';

interface Save {
  by?: Id | { id: Id } | null;
  changedAt?: string | null;
}

interface Sql {
  drizzle: Insert;
  sessions: Record<string, { db: Insert } | undefined>;
  tables: { saves: { document: unknown } };
}
interface Insert {
  insert(table: object): {
    values(row: object): { onConflictDoNothing(on: object): Promise<unknown> };
  };
}

const isMongo = (req: PayloadRequest): boolean => req.payload.db.name === 'mongoose';

/**
 * Inserts the row. If two saves do so at the same moment, the later one waits and finds it; a
 * constraint error would end its transaction.
 */
async function addRow(req: PayloadRequest, document: string): Promise<void> {
  const { drizzle, sessions, tables } = req.payload.db as unknown as Sql;
  const db = sessions[String(await req.transactionID)]?.db ?? drizzle;
  await db
    .insert(tables.saves)
    .values({ document })
    .onConflictDoNothing({ target: tables.saves.document });
}

/**
 * Updates the row of a document, which locks it until the transaction ends.
 *
 * @returns the row
 */
async function writeRow(req: PayloadRequest, document: string, changes: object): Promise<Save> {
  const where = { document: { equals: document } };
  const data = { document, ...changes };
  const write = () =>
    req.payload.db.updateOne({ collection: 'saves', where, data, options: { atomic: true }, req });
  const create = () =>
    isMongo(req)
      ? req.payload.db.create({ collection: 'saves', data, req })
      : addRow(req, document).then(write);
  return ((await write()) ?? (await create())) as Save;
}

/**
 * Locks the row of the document until the transaction ends.
 *
 * @returns the last save
 */
const beginSave = (req: PayloadRequest, document: string): Promise<Save> =>
  writeRow(req, document, { begunAt: new Date().toISOString() }).catch((error: unknown) => {
    // In MongoDB a save cannot wait for another: the later of two that insert the row is refused.
    if (!(error instanceof ValidationError)) throw error;
    throw new APIError(
      `Another save changed this document a moment ago. ${KEPT}`,
      409,
      undefined,
      true,
    );
  });

const same = (one: string, other: string): boolean => Date.parse(one) === Date.parse(other);

/** Formulates the refusal, with the other editor and the time. */
async function words(
  req: PayloadRequest,
  { by, changedAt: savedAt }: Save,
  at: string,
): Promise<string> {
  const when = dayAndMinute(at);
  const id = typeof by === 'object' ? by?.id : by;
  if (!id || !savedAt || !same(savedAt, at))
    return `This document was changed on ${when} by a program, after you opened it. ${KEPT}`;
  if (String(id) === String(req.user!.id))
    return `You changed this document on ${when} in another tab or on another device. ${KEPT}`;
  const other = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  });
  return `${other?.name ?? 'Another person'} changed this document on ${when}, after you opened it. ${KEPT}`;
}

/**
 * Refuses a save of a form that began from an older document. It runs first, so that a new file
 * does not replace the old one before the refusal.
 */
export const refuseStaleSave: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const { data, id } = args as { data?: { updatedAt?: unknown }; id?: Id };
  if (operation !== 'update' || id === undefined || !req.user || !isForm(req)) return;
  if (typeof data?.updatedAt !== 'string') return;
  const slug = collection.slug as CollectionSlug;
  const last = await beginSave(req, nameOf(slug, id));
  const now = await changedAt(req, slug, id);
  if (!now || same(now, data.updatedAt)) return;
  throw new APIError(await words(req, last, now), 409, undefined, true);
};

/**
 * Sets a new `updatedAt` for every version. Payload keeps the earlier one in the draft beside a
 * single published language, and the next save of an older form would appear current.
 */
export const renewTimeOfChange: CollectionBeforeChangeHook = ({ data, operation }) => {
  if (operation === 'update') data.updatedAt = new Date().toISOString();
};

const NOTED: string[] = ['create', 'updateByID', 'restoreVersion'];

/**
 * Records the editor of a save, and answers with the `updatedAt` that the form's next save must
 * send.
 */
export const noteSave: CollectionAfterOperationHook = async ({
  args,
  collection,
  operation,
  req,
  result,
}) => {
  if (!req.user || !NOTED.includes(operation)) return result;
  const document = result as { id: Id; updatedAt: string };
  const { publishSpecificLocale } = args as { publishSpecificLocale?: string };
  const slug = collection.slug as CollectionSlug;
  // Payload answers with the published document, but forms continue from the draft beside it.
  if (publishSpecificLocale)
    document.updatedAt = (await changedAt(req, slug, document.id)) ?? document.updatedAt;
  const note = () =>
    writeRow(req, nameOf(slug, document.id), { by: req.user!.id, changedAt: document.updatedAt });
  // In MongoDB another save may have inserted the row in the meantime.
  await note().catch((error: unknown) =>
    error instanceof ValidationError ? note() : Promise.reject(error),
  );
  return result;
};

/** Deletes the saves of a deleted document. */
export const forgetSaves: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'saves',
    where: { document: { equals: nameOf(collection.slug, id) } },
    req,
  });
};
