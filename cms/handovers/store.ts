import { randomUUID } from 'node:crypto';
import { APIError, type PayloadRequest, type Where } from 'payload';
import type { Texts, WithdrawalKind } from '@pune/content-models/withdrawals';
import { LOCALES } from '@pune/i18n';
import { noteAct } from '../acts/store.ts';
import {
  changed,
  NOTHING_HANDED_OVER,
  type Act,
  type Digests,
  type HandOver,
  type Renewed,
  type Writer,
} from './rules.ts';

/** Loads and stores hand-overs, on the transaction of a request. */

type Id = number | string;

/** A comment on a place of the form: the path of a field, and its name when it was written. */
export interface Comment {
  path: string;
  label: string;
  locale: string;
  text: string;
}

/** The stored state, with what lists show of it. */
export interface StoredHandOver extends HandOver {
  submittedBy: string | null;
  submittedByName: string | null;
  submittedTo: string | null;
  submittedToName: string | null;
  note: string | null;
  comments: Comment[];
  /** The note to readers about the change, as the checker reads it. */
  changeNote: Texts | null;
  renewed: Renewed;
  isBehind: boolean;
  since: string | null;
  revision: number;
}

export interface HandOverRow extends StoredHandOver {
  document: string;
  contentType: string;
  documentId: string;
  title: string;
  department: string | null;
  isFlagged: boolean;
}

export type Action =
  | 'submitted'
  | 'returned'
  | 'approved'
  | 'voided'
  | 'published'
  | 'published-unapproved'
  | 'approved-afterwards'
  | 'file-changed'
  | 'refreshed'
  | 'imported'
  | `taken-down-${WithdrawalKind}`
  | 'put-back';

export interface Event extends Act {
  action: Action;
  to?: string | null;
  note?: string | null;
  comments?: Comment[];
  digests?: Digests;
}

/** The names of a document that lists show. */
export interface Named {
  contentType: string;
  documentId: Id;
  title: string;
  department: string | null;
}

export const documentName = (collection: string, id: Id): string => `${collection}/${id}`;

const NOTHING_STORED: StoredHandOver = {
  ...NOTHING_HANDED_OVER,
  submittedBy: null,
  submittedByName: null,
  submittedTo: null,
  submittedToName: null,
  note: null,
  comments: [],
  changeNote: null,
  renewed: {},
  isBehind: false,
  since: null,
  revision: 0,
};

/** The person of a request, and the time. */
export function actOf(req: PayloadRequest, now: Date = new Date()): Act {
  const { id, name } = req.user as unknown as { id: Id; name?: string };
  return { by: String(id), byName: name || 'An editor', at: now.toISOString() };
}

export async function handOverOf(req: PayloadRequest, document: string): Promise<StoredHandOver> {
  const row = await req.payload.db.findOne<HandOverRow & { id: Id }>({
    collection: 'handovers',
    where: { document: { equals: document } },
    req,
  });
  return row
    ? {
        ...row,
        comments: row.comments ?? [],
        changeNote: row.changeNote ?? null,
        renewed: row.renewed ?? {},
      }
    : NOTHING_STORED;
}

/** @returns the persons whose changes of a document are not yet approved and public */
export async function writersOf(req: PayloadRequest, document: string): Promise<WriterRow[]> {
  const where: Where = {
    and: [{ document: { equals: document } }, { settled: { not_equals: true } }],
  };
  const { docs } = await req.payload.db.find<WriterRow>({
    collection: 'handover-writers',
    where,
    limit: 0,
    pagination: false,
    req,
  });
  return docs;
}

export interface WriterRow extends Writer {
  id: Id;
  document: string;
  at: string;
  stamp: string;
}

/** Remembers a person who changes a document. It comes before the change is stored. */
export async function noteWriter(req: PayloadRequest, document: string, act: Act): Promise<void> {
  const data = { ...act, document, stamp: randomUUID(), settled: false };
  const where: Where = { and: [{ document: { equals: document } }, { by: { equals: act.by } }] };
  const { payload } = req;
  const collection = 'handover-writers' as const;
  const known = await payload.db.updateOne({
    collection,
    where,
    data,
    options: { atomic: true },
    req,
  });
  if (!known) await payload.db.create({ collection, data, req });
}

/** Forgets persons whose text is approved and public, unless they have changed it since. */
export async function settleWriters(
  req: PayloadRequest,
  writers: readonly WriterRow[],
): Promise<void> {
  for (const { id, stamp } of writers)
    await req.payload.db.updateOne({
      collection: 'handover-writers',
      where: { and: [{ id: { equals: id } }, { stamp: { equals: stamp } }] },
      data: { settled: true },
      options: { atomic: true },
      req,
    });
}

/** Forgets a person as the writer of documents: another one has approved them together. */
export async function settleWritersOf(
  req: PayloadRequest,
  documents: readonly string[],
  by: string,
): Promise<void> {
  await req.payload.db.updateMany({
    collection: 'handover-writers',
    where: { and: [{ document: { in: [...documents] } }, { by: { equals: by } }] },
    data: { settled: true },
    req,
  });
}

/**
 * Counts all persons who ever changed a document again: an earlier version that is restored, or a
 * text that was taken down, may be the text of each of them.
 */
export async function unsettleWriters(req: PayloadRequest, document: string): Promise<void> {
  const { docs } = await req.payload.db.find<WriterRow>({
    collection: 'handover-writers',
    where: { and: [{ document: { equals: document } }, { settled: { equals: true } }] },
    limit: 0,
    pagination: false,
    req,
  });
  for (const { id } of docs)
    await req.payload.db.updateOne({
      collection: 'handover-writers',
      where: { id: { equals: id } },
      data: { settled: false },
      options: { atomic: true },
      req,
    });
}

export async function addEvent(req: PayloadRequest, document: string, event: Event): Promise<void> {
  await req.payload.db.create({
    collection: 'handover-events',
    data: { ...event, document },
    req,
  });
}

/**
 * Stores the next state of a hand-over and its event.
 *
 * @param from the state that the change began from
 *
 * @throws if another change came first
 */
export async function storeHandOver(
  req: PayloadRequest,
  named: Named,
  from: StoredHandOver,
  next: HandOver & Partial<StoredHandOver>,
  event: Event,
): Promise<void> {
  const document = documentName(named.contentType, named.documentId);
  const data = {
    ...named,
    documentId: String(named.documentId),
    document,
    state: next.state,
    approval: next.approval,
    flag: next.flag,
    isFlagged: next.flag !== null,
    submittedBy: next.submittedBy ?? from.submittedBy,
    submittedByName: next.submittedByName ?? from.submittedByName,
    submittedTo: next.submittedTo === undefined ? from.submittedTo : next.submittedTo,
    submittedToName:
      next.submittedToName === undefined ? from.submittedToName : next.submittedToName,
    note: next.note === undefined ? from.note : next.note,
    comments: next.comments ?? from.comments,
    changeNote: next.changeNote === undefined ? from.changeNote : next.changeNote,
    renewed: next.renewed ?? from.renewed,
    isBehind: next.isBehind ?? from.isBehind,
    since: next.state === from.state && from.since ? from.since : event.at,
    revision: from.revision + 1,
  };
  const { db } = req.payload;
  const stored =
    from.revision === 0
      ? await db.create({ collection: 'handovers', data, req })
      : await db.updateOne({
          collection: 'handovers',
          where: {
            and: [{ document: { equals: document } }, { revision: { equals: from.revision } }],
          },
          data,
          options: { atomic: true },
          req,
        });
  if (!stored)
    throw new APIError(
      'Another person handed this text over a moment ago. Look at it again.',
      409,
      undefined,
      true,
    );
  await addEvent(req, document, event);
  await noteEvent(req, named, event);
}

const PUBLISHED: Action[] = ['published', 'published-unapproved'];

/** Adds an event to the record of acts. A void approval follows from a change, and is no act. */
async function noteEvent(
  req: PayloadRequest,
  { contentType, documentId, title, department }: Named,
  { action, at, note, to, digests }: Event,
): Promise<void> {
  if (action === 'voided') return;
  const languages = LOCALES.filter((locale) => digests?.[locale]).join(', ');
  const details = {
    ...(to && { to }),
    ...(PUBLISHED.includes(action) && { languages: languages || 'none' }),
  };
  await noteAct(req, {
    kind: action,
    at,
    subject: { contentType, documentId: String(documentId), title, department },
    reason: note ?? null,
    details: Object.keys(details).length > 0 ? details : null,
  });
}

/** Voids the approval of a document that is being changed. */
export async function voidApproval(req: PayloadRequest, document: string, act: Act): Promise<void> {
  const from = await handOverOf(req, document);
  if (from.revision === 0 || changed(from).state === from.state) return;
  const voided = await req.payload.db.updateOne({
    collection: 'handovers',
    where: { and: [{ document: { equals: document } }, { state: { equals: 'approved' } }] },
    data: { state: changed(from).state, since: act.at, revision: from.revision + 1 },
    options: { atomic: true },
    req,
  });
  if (voided) await addEvent(req, document, { ...act, action: 'voided' });
}

/** @returns the last events of a document, the newest first */
export async function eventsOf(
  req: PayloadRequest,
  document: string,
  limit: number,
): Promise<Event[]> {
  const { docs } = await req.payload.db.find<Event & { id: Id }>({
    collection: 'handover-events',
    where: { document: { equals: document } },
    sort: ['-at', '-id'],
    limit,
    pagination: false,
    req,
  });
  return docs;
}

/** Forgets the state of a deleted document; its history stays. */
export async function forgetHandOver(req: PayloadRequest, document: string): Promise<void> {
  const where = { document: { equals: document } };
  for (const collection of ['handovers', 'handover-writers'] as const)
    await req.payload.db.deleteMany({ collection, where, req });
}
