import { randomUUID } from 'node:crypto';
import {
  createLocalReq,
  saveVersion,
  type Payload,
  type PayloadRequest,
  type RequestContext,
  type SanitizedCollectionConfig,
  ValidationError,
  type Where,
} from 'payload';
import { LOCALES, type Locale } from '@pune/i18n';
import { documentName, noteWriter, settleWritersOf, voidApproval } from '../handovers/store.ts';
import { read, type StoredDocument } from './documents.ts';
import type { JobOfImport } from './import-options.ts';
import type { Memory } from './memory.ts';
import type { RedirectIndex } from './redirect-index.ts';
import { openWriter, type Writer } from './writers.ts';

type Id = number | string;

/** A judged document, ready to be written. */
export interface Composed {
  collection: string;
  key: string;
  /** The digest of the row, which is remembered with the document. */
  digest: string;
  stored: StoredDocument;
  /** The existing document; absent for a new one. */
  known: StoredDocument | undefined;
  /** Values that hooks before the change pass to hooks after it. */
  context: RequestContext;
}

export interface Written {
  documentId: Id;
  writtenAt: string;
  /** The version that was written over; null for a new document, and outside of the admin. */
  before: string | null;
}

/** The version that an import of the admin writes over, the first time that it writes a document. */
async function versionBefore(
  cms: Payload,
  { collection, key, known }: Composed,
  memory: Memory,
  job: JobOfImport | undefined,
): Promise<string | null> {
  if (!job || !known || !cms.collections[collection]!.config.versions) return null;
  const remembered = memory.get(collection, key);
  if (remembered?.job === job.id) return remembered.before ?? null;
  const { docs } = await cms.db.findVersions({
    collection,
    where: { parent: { equals: known.id } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
  });
  return docs[0] ? String(docs[0].id) : null;
}

/** Notes in the history of a document which import wrote it, and who wrote its text. */
async function noteImport(
  writer: Writer,
  req: PayloadRequest,
  job: JobOfImport,
  { id, collection, at, isNew }: { id: Id; collection: string; at: string; isNew: boolean },
): Promise<void> {
  const document = documentName(collection, id);
  const { by, byName, note } = job;
  const act = { by, byName, at };
  if (isNew) {
    const row = { ...act, document, stamp: randomUUID(), settled: job.isSettled };
    await writer.row('handover-writers', row);
  } else {
    await noteWriter(req, document, act);
    await voidApproval(req, document, act);
    if (job.isSettled) await settleWritersOf(req, [document], by);
  }
  await writer.row('handover-events', { ...act, document, action: 'imported', note });
}

/**
 * Builds the request that hooks get while a batch is written: documents that are recorded but not
 * yet in the database are read from memory.
 */
async function requestFor(
  cms: Payload,
  writer: Writer,
  redirects: RedirectIndex,
  transactionID: Id | null,
  noted: ReadonlyMap<string, StoredDocument>,
): Promise<PayloadRequest> {
  const view = Object.create(cms) as Payload;
  const req = await createLocalReq({ locale: LOCALES[0], fallbackLocale: false as never }, cms);
  view.findByID = ((options: { collection: string; id: Id; locale?: Locale }) => {
    const stored = noted.get(`${options.collection}\n${options.id}`);
    return stored
      ? read(cms.collections[options.collection]!.config, stored, options.locale ?? LOCALES[0], req)
      : cms.findByID(options as never);
  }) as Payload['findByID'];
  // Most addresses have no redirect: answer from the index without a query.
  view.find = ((options: { collection: string; where?: Where }) =>
    options.collection === 'redirects' && redirects.answer(options.where)?.docs.length === 0
      ? Promise.resolve({ docs: [] })
      : cms.find(options as never)) as Payload['find'];
  const create = cms.db.create.bind(cms.db);
  view.db = Object.assign(Object.create(cms.db) as Payload['db'], {
    create: (args: Parameters<typeof create>[0]) =>
      args.collection === 'outbox' ? writer.row('outbox', args.data) : create(args),
  });
  if (transactionID !== null) req.transactionID = transactionID;
  // Payload's local API overwrites `req.payload`; ignore the write.
  Object.defineProperty(req, 'payload', { get: () => view, set: () => {}, configurable: true });
  return req;
}

/** Overwrites an existing document and adds a version, as Payload's own update does. */
async function update(
  cms: Payload,
  config: SanitizedCollectionConfig,
  id: Id,
  stored: StoredDocument,
  req: PayloadRequest,
): Promise<void> {
  const docWithLocales = (await cms.db.updateOne({
    collection: config.slug,
    id,
    data: stored,
    req: { transactionID: req.transactionID } as never,
  })) as unknown as StoredDocument;
  if (config.versions)
    await saveVersion({
      id,
      collection: config,
      docWithLocales: docWithLocales as never,
      operation: 'update',
      payload: cms,
      req: { ...req, payload: cms } as never,
      returning: false,
    } as never);
}

/**
 * Runs the hooks after a change, above all the one that writes the outbox row. It runs them once
 * for a document, not once for each language.
 */
async function afterChange(
  config: SanitizedCollectionConfig,
  stored: StoredDocument,
  { known, context }: Composed,
  req: PayloadRequest,
): Promise<void> {
  req.context = context;
  const [doc, previousDoc] = [
    await read(config, stored, LOCALES[0], req),
    known ? await read(config, known, LOCALES[0], req) : {},
  ];
  for (const hook of config.hooks.afterChange ?? [])
    await hook({
      collection: config,
      context: req.context,
      data: doc,
      doc,
      operation: known ? 'update' : 'create',
      overrideAccess: true,
      previousDoc,
      req,
    });
}

/**
 * Writes documents, their versions, outbox rows and import rows in one transaction.
 *
 * @returns the result of each document, in order
 */
export async function writeBatch(
  cms: Payload,
  memory: Memory,
  redirects: RedirectIndex,
  batch: readonly Composed[],
  identityOf: (composed: Composed) => string,
  job?: JobOfImport,
): Promise<Written[]> {
  const transactionID = await cms.db.beginTransaction();
  try {
    const writer = await openWriter(cms, transactionID);
    const noted = new Map<string, StoredDocument>();
    const req = await requestFor(cms, writer, redirects, transactionID, noted);
    const written: Written[] = [];
    for (const composed of batch) {
      const { collection, key, digest, known } = composed;
      const { config } = cms.collections[collection]!;
      const writtenAt = new Date().toISOString();
      const before = await versionBefore(cms, composed, memory, job);
      if (job) composed.context.note = job.note;
      const stored: StoredDocument = {
        ...composed.stored,
        updatedAt: writtenAt,
        createdAt: known?.createdAt ?? writtenAt,
      };
      const id = known
        ? known.id!
        : await writer.document(collection, stored, identityOf(composed));
      if (known) await update(cms, config, id, stored, req);
      else noted.set(`${collection}\n${id}`, { ...stored, id });
      await afterChange(config, { ...stored, id }, composed, req);
      if (job && config.versions)
        await noteImport(writer, req, job, { id, collection, at: writtenAt, isNew: !known });
      const remembered = { documentId: id, digest, writtenAt, before };
      if (memory.get(collection, key))
        await memory.update(collection, key, remembered, { transactionID } as never);
      else await writer.row('imports', memory.rowOf(collection, key, remembered));
      written.push({ documentId: id, writtenAt, before });
    }
    await writer.flush();
    if (transactionID !== null) await cms.db.commitTransaction(transactionID);
    return written;
  } catch (error) {
    if (transactionID !== null) await cms.db.rollbackTransaction(transactionID);
    throw error;
  }
}

/**
 * Error codes of the databases for invalid data and for duplicate values; no other error is the
 * fault of a row.
 */
const OF_A_ROW = /^(SQLITE_(CONSTRAINT|TOOBIG|MISMATCH)\w*|2[23][0-9A-Z]{3}|11000|10334)$/;
/**
 * @returns true if an error is the fault of a row, above all a unique value that another writer has
 *   taken in the meantime
 */
export function isConflict(error: unknown): boolean {
  if (error instanceof ValidationError) return true;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: string | number };
    if (code !== undefined && OF_A_ROW.test(String(code))) return true;
  }
  return false;
}
