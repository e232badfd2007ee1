import {
  APIError,
  type CollectionAfterDeleteHook,
  type CollectionAfterOperationHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type PayloadRequest,
} from 'payload';
import { dayAndMinute } from '../india-time.ts';

/**
 * A form sends the `updatedAt` that its document had when the form read it. A save whose document has changed since is refused
 * with 409. Programs (JSON over REST, import, seed, schedules) send single fields and are not compared.
 */

type Id = number | string;

const nameOf = (collection: string, id: Id): string => `${collection}/${id}`;
const FORM = /^multipart\/form-data\b/i;
const isForm = (req: PayloadRequest): boolean =>
  req.payloadAPI === 'REST' && FORM.test(req.headers.get('content-type') ?? '');

/** The document's time of change as forms read it: of its latest version, a draft included. */
async function changedAt(req: PayloadRequest, collection: CollectionSlug, id: Id): Promise<string | null> {
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
  return (await req.payload.db.findOne<{ id: Id; updatedAt: string }>({ collection, where, select, req }))?.updatedAt ?? null;
}

interface Save {
  by?: Id | { id: Id } | null;
  changedAt?: string | null;
}

/** Takes the row of the document until the transaction ends. @returns what it says of the last save */
async function beginSave(req: PayloadRequest, document: string): Promise<Save> {
  const where = { document: { equals: document } };
  const data = { document, begunAt: new Date().toISOString() };
  const options = { atomic: true };
  const begun = await req.payload.db.updateOne({ collection: 'saves', where, data, options, req });
  return (begun ?? (await req.payload.db.create({ collection: 'saves', data, req }))) as Save;
}

const same = (one: string, other: string): boolean => Date.parse(one) === Date.parse(other);

/** The refusal, which names the other person and the time. */
async function words(req: PayloadRequest, { by, changedAt: savedAt }: Save, at: string): Promise<string> {
  const kept = 'Your words stand in this form and are not saved.';
  const when = dayAndMinute(at);
  const id = typeof by === 'object' ? by?.id : by;
  if (!id || !savedAt || !same(savedAt, at)) return `This document was changed on ${when} by a program, after you opened it. ${kept}`;
  if (String(id) === String(req.user!.id)) return `You changed this document on ${when} in another tab or on another device. ${kept}`;
  const other = await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, overrideAccess: true, req });
  return `${other?.name ?? 'Another person'} changed this document on ${when}, after you opened it. ${kept}`;
}

/** Refuses the save of a form that began from an older document. Runs first: a new file must not replace the old one before. */
export const refuseStaleSave: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
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
 * Gives every version a time of change of its own. Payload keeps the earlier one in the draft that it makes beside a single
 * published language, and the next save of an older form would pass for a current one.
 */
export const renewTimeOfChange: CollectionBeforeChangeHook = ({ data, operation }) => {
  if (operation === 'update') data.updatedAt = new Date().toISOString();
};

const NOTED: string[] = ['create', 'updateByID', 'restoreVersion'];

/** Notes who saved, and answers with the time of change that the next save of this form must send. */
export const noteSave: CollectionAfterOperationHook = async ({ args, collection, operation, req, result }) => {
  if (!req.user || !NOTED.includes(operation)) return result;
  const document = result as { id: Id; updatedAt: string };
  const { publishSpecificLocale } = args as { publishSpecificLocale?: string };
  const slug = collection.slug as CollectionSlug;
  // Payload answers with the published document, and forms go on from the draft beside it.
  if (publishSpecificLocale) document.updatedAt = (await changedAt(req, slug, document.id)) ?? document.updatedAt;
  const name = nameOf(slug, document.id);
  const data = { document: name, by: req.user.id, changedAt: document.updatedAt };
  await req.payload.db.upsert({ collection: 'saves', where: { document: { equals: name } }, data, req });
  return result;
};

/** Databases give ids again: the next document must not inherit the saves of a deleted one. */
export const forgetSaves: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await req.payload.db.deleteMany({ collection: 'saves', where: { document: { equals: nameOf(collection.slug, id) } }, req });
};
