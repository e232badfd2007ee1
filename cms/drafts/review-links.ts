import type { Payload, PayloadRequest } from 'payload';
import type { Collection } from '@pune/content-models/models';
import type { Locale } from '@pune/i18n';
import { activeAccount } from '../access/active-account.ts';
import { liveSecrets } from '../access/other-secrets.ts';
import { mayIn } from '../access/rules.ts';
import type { Subject } from '../acts/rules.ts';
import { noteAct } from '../acts/store.ts';
import { inTransaction } from '../document-requests.ts';
import { departmentIn } from '../schedules.ts';
import { newCode, readReview, signReview, type Reviewed } from './grants.ts';

export const REVIEW_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;
const YEAR_MS = 365 * DAY_MS;
/** Links of one document that are open at the same time. */
export const OPEN_MAX = 20;

interface Row {
  id: number | string;
  contentType: string;
  documentId: string;
  language: Locale;
  code: string;
  endsAt: string;
  createdAt: string;
  by?: number | string | null;
  byName: string;
  revokedAt?: string | null;
  revokedByName?: string | null;
}

/** A link as editors see it. */
export interface ReviewLink {
  id: number | string;
  language: Locale;
  madeAt: string;
  byName: string;
  endsAt: string;
  /** The address; null for a link that has ended or was revoked. */
  url: string | null;
  revokedAt: string | null;
  revokedByName: string | null;
}

/** The result of reading a link. */
export type OpenedLink =
  | { kind: 'Open'; endsAt: Date; code: string }
  | { kind: 'Invalid' | 'Withdrawn' | 'Gone' }
  | { kind: 'Ended'; endsAt: Date };

const nameOf = (account: unknown): string =>
  (account as { name?: string | null }).name ?? 'An editor';

/** @returns the path of a link, which has the document, the language and no personal data */
function pathOf(secret: string, row: Row): string {
  const reviewed = { collection: row.contentType, id: row.documentId, language: row.language };
  const endsAt = Math.floor(Date.parse(row.endsAt) / 1000);
  return `/api/drafts/review/${row.contentType}/${row.documentId}/${row.language}/${signReview(secret, reviewed, { code: row.code, endsAt })}`;
}

function viewOf(payload: Payload, row: Row, now: Date): ReviewLink {
  const [secret] = liveSecrets(payload) as [string];
  const isOpen = !row.revokedAt && Date.parse(row.endsAt) > now.getTime();
  return {
    id: row.id,
    language: row.language,
    madeAt: row.createdAt,
    byName: row.byName,
    endsAt: row.endsAt,
    url: isOpen ? `${payload.config.serverURL}${pathOf(secret, row)}` : null,
    revokedAt: row.revokedAt ?? null,
    revokedByName: row.revokedByName ?? null,
  };
}

/** @returns the links of a document, newest first */
export async function reviewLinksOf(
  payload: Payload,
  collection: string,
  id: number | string,
  now: Date,
): Promise<ReviewLink[]> {
  const { docs } = await payload.find({
    collection: 'review-links',
    where: {
      and: [{ contentType: { equals: collection } }, { documentId: { equals: String(id) } }],
    },
    sort: '-createdAt',
    limit: 2 * OPEN_MAX,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return (docs as unknown as Row[]).map((row) => viewOf(payload, row, now));
}

/** The link in words of its act: which language it shows, and the time at which it ends by itself. */
const factsOf = ({ language, endsAt }: Pick<Row, 'language' | 'endsAt'>) => ({
  language,
  ends: endsAt,
});

/** Makes a link that ends after seven days, which the record of acts says. */
export const makeReviewLink = (
  req: PayloadRequest,
  reviewed: Reviewed,
  subject: Subject,
  now: Date,
): Promise<ReviewLink> => inTransaction(req, () => addReviewLink(req, reviewed, subject, now));

async function addReviewLink(
  req: PayloadRequest,
  { collection, id, language }: Reviewed,
  subject: Subject,
  now: Date,
): Promise<ReviewLink> {
  // Whole seconds, as the address has them.
  const endsAt = new Date(Math.floor(now.getTime() / 1000) * 1000 + REVIEW_DAYS * DAY_MS);
  const row = await req.payload.create({
    collection: 'review-links',
    overrideAccess: true,
    depth: 0,
    req,
    data: {
      contentType: collection,
      documentId: id,
      language: language as Locale,
      code: newCode(),
      endsAt: endsAt.toISOString(),
      by: req.user!.id as number,
      byName: nameOf(req.user),
    },
  });
  req.payload.logger.info({
    message: 'review link made',
    link: row.id,
    by: req.user!.id,
    document: `${collection}/${id}`,
    language,
    endsAt: endsAt.toISOString(),
  });
  await noteAct(req, {
    kind: 'link-made',
    subject,
    details: factsOf(row as unknown as Row),
  });
  return viewOf(req.payload, row as unknown as Row, now);
}

/** Ends a link at once. Returns false if it was revoked before. */
export const revokeReviewLink = (
  req: PayloadRequest,
  id: number | string,
  subject: Subject,
  now: Date,
): Promise<boolean> => inTransaction(req, () => endReviewLink(req, id, subject, now));

async function endReviewLink(
  req: PayloadRequest,
  id: number | string,
  subject: Subject,
  now: Date,
): Promise<boolean> {
  const done = await req.payload.db.updateOne({
    collection: 'review-links',
    where: { and: [{ id: { equals: id } }, { revokedAt: { exists: false } }] },
    data: {
      revokedAt: now.toISOString(),
      revokedBy: req.user!.id,
      revokedByName: nameOf(req.user),
    },
    options: { atomic: true },
    req,
  });
  if (!done) return false;
  await noteAct(req, {
    kind: 'link-revoked',
    subject,
    details: factsOf(done as unknown as Row),
  });
  req.payload.logger.info({ message: 'review link revoked', link: id, by: req.user!.id });
  return true;
}

export const reviewLinkById = async (
  payload: Payload,
  id: string,
): Promise<Pick<Row, 'id' | 'contentType' | 'documentId'> | null> =>
  (await payload.findByID({
    collection: 'review-links',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })) as unknown as Row | null;

/**
 * Reads the address of a link: signed for this document and language, not ended, not revoked, and
 * made by an account that may still read the draft.
 */
export async function openReviewLink(
  payload: Payload,
  reviewed: Reviewed,
  ticket: string,
  now: Date,
): Promise<OpenedLink> {
  const read = readReview(liveSecrets(payload), reviewed, ticket);
  if (!read) return { kind: 'Invalid' };
  const endsAt = new Date(read.endsAt * 1000);
  if (endsAt.getTime() <= now.getTime()) return { kind: 'Ended', endsAt };
  const { docs } = await payload.find({
    collection: 'review-links',
    where: { code: { equals: read.code } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const [row] = docs as unknown as Row[];
  if (!row || row.revokedAt) return { kind: 'Withdrawn' };
  const document = await payload.findByID({
    collection: reviewed.collection as Collection,
    id: reviewed.id,
    draft: true,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
  });
  if (!document) return { kind: 'Gone' };
  return (await mayStillRead(payload, row.by, reviewed.collection, document))
    ? { kind: 'Open', endsAt, code: read.code }
    : { kind: 'Withdrawn' };
}

async function mayStillRead(
  payload: Payload,
  by: Row['by'],
  collection: string,
  document: { id: number | string },
): Promise<boolean> {
  const account = await activeAccount(payload, by);
  return account !== null && mayIn(account, collection, 'read', departmentIn(collection, document));
}

/** Deletes the rows of links that ended more than a year ago. */
export async function forgetReviewLinks(payload: Payload, now: Date = new Date()): Promise<void> {
  await payload.db.deleteMany({
    collection: 'review-links',
    where: { endsAt: { less_than: new Date(now.getTime() - YEAR_MS).toISOString() } },
  });
}
