import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { secondsToWait, senderOf, type Limit } from '@pune/database/rate-limit';
import { appendAudit } from '@pune/staff/audit';
import type { Kysely, Transaction } from 'kysely';
import { issueKey, replaceKey, type KeyAuthor, type KeyRefusal, type NewKey } from './keys.ts';
import type { Db, KeyRequestRow, Tx } from './open311.tables.ts';

/** Requests of one sender in a day: each is read by a person. */
const ASKED: Limit = { scope: 'open311 key requests', perWindow: 5, windowSeconds: 86_400 };
export const REASON_CHARACTERS_MAX = 500;
/** The days in which an accepted partner fetches the key. */
export const FETCH_DAYS = 14;
/** Refused requests are deleted after these days. */
const REFUSED_KEPT_DAYS = 90;
const DAY_MS = 86_400_000;
const TOKEN_BYTES = 24;

const digestOf = (token: string): string =>
  createHash('sha256').update(`open311 key request ${token}`).digest('base64url');

/** A request for a key, as the public form has it. */
export interface NewKeyRequest {
  organisation: string;
  purpose: string;
  email: string;
  language: string;
  /** The portal on which it was sent: its link leads there. */
  origin: string;
}

export type KeyRequestRefusal = 'unknown_request' | 'reason_missing';
/** `token` opens the page that shows the key once. */
export type RequestAccepted =
  | { kind: 'Accepted'; request: KeyRequestRow; token: string }
  | { kind: 'Refused'; reasons: readonly KeyRefusal[] }
  | { kind: 'Refused'; reason: KeyRequestRefusal };
export type RequestRefused =
  | { kind: 'RequestRefused'; request: KeyRequestRow; words: string }
  | { kind: 'Refused'; reason: KeyRequestRefusal };

/** Stores a request. @returns the seconds to wait, or 0 */
export async function askForKey(
  db: Db,
  { organisation, purpose, email, language, origin }: NewKeyRequest,
  sender: string,
  now: Date,
): Promise<number> {
  const wait = await secondsToWait(db, ASKED, senderOf(sender), now);
  if (wait > 0) return wait;
  await db
    .deleteFrom('open311_key_requests')
    .where('status', '=', 'refused')
    .where('decided_at', '<', new Date(now.getTime() - REFUSED_KEPT_DAYS * DAY_MS).toISOString())
    .execute();
  await db
    .insertInto('open311_key_requests')
    .values({
      id: randomUUID(),
      organisation,
      purpose,
      email,
      language,
      origin,
      asked_at: now.toISOString(),
      status: 'open',
      decided_at: null,
      key_id: null,
      fetch_digest: null,
      fetch_until: null,
    })
    .execute();
  return 0;
}

/** Lists the requests on which an administrator has to decide, the oldest first. */
export const openKeyRequests = (db: Kysely<any>): Promise<KeyRequestRow[]> =>
  (db as Db)
    .selectFrom('open311_key_requests')
    .selectAll()
    .where('status', '=', 'open')
    .orderBy('asked_at')
    .execute();

export const keyRequestById = (db: Kysely<any>, id: string): Promise<KeyRequestRow | undefined> =>
  (db as Db)
    .selectFrom('open311_key_requests')
    .selectAll()
    .where('id', '=', id)
    .where('status', '=', 'open')
    .executeTakeFirst();

/** Decides on an open request; another decision at the same time finds none. */
const decide = (
  tx: Tx,
  id: string,
  status: 'accepted' | 'refused',
  at: Date,
): Promise<KeyRequestRow | undefined> =>
  tx
    .updateTable('open311_key_requests')
    .set({ status, decided_at: at.toISOString() })
    .where('id', '=', id)
    .where('status', '=', 'open')
    .returningAll()
    .executeTakeFirst();

/** Accepts a request: its key works once the partner has fetched it by the link. */
export async function acceptKeyRequest(
  transaction: Transaction<any>,
  id: string,
  given: Omit<NewKey, 'name' | 'contact'>,
  author: KeyAuthor,
): Promise<RequestAccepted> {
  const tx = transaction as Tx;
  const found = await keyRequestById(tx, id);
  if (!found) return { kind: 'Refused', reason: 'unknown_request' };
  const { organisation: name, email: contact } = found;
  const issued = await issueKey(tx, { ...given, name, contact }, author);
  if (issued.kind === 'Refused') return issued;
  const request = await decide(tx, id, 'accepted', author.at);
  if (!request) throw new Error('[open311] The request was decided by another administrator');
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await tx
    .updateTable('open311_key_requests')
    .set({
      key_id: issued.id,
      fetch_digest: digestOf(token),
      fetch_until: new Date(author.at.getTime() + FETCH_DAYS * DAY_MS).toISOString(),
    })
    .where('id', '=', id)
    .execute();
  return { kind: 'Accepted', request, token };
}

/** Refuses a request with words for the partner. */
export async function refuseKeyRequest(
  transaction: Transaction<any>,
  id: string,
  words: string,
  { at, by, keys }: KeyAuthor,
): Promise<RequestRefused> {
  const tx = transaction as Tx;
  if (words === '') return { kind: 'Refused', reason: 'reason_missing' };
  const request = await decide(tx, id, 'refused', at);
  if (!request) return { kind: 'Refused', reason: 'unknown_request' };
  const entry = { chain: 'partners', at, person: by.person, post: by.post };
  await appendAudit(tx, { ...entry, action: 'refuse_key', object: id }, keys);
  return { kind: 'RequestRefused', request, words };
}

/** Names the organisations of keys and of requests, by the id of either. */
export async function partnerNames(
  given: Kysely<any>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const db = given as Db;
  const keys = await db
    .selectFrom('open311_keys')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute();
  const requests = await db
    .selectFrom('open311_key_requests')
    .select(['id', 'organisation as name'])
    .where('id', 'in', ids)
    .execute();
  return new Map([...keys, ...requests].map(({ id, name }) => [id, name]));
}

/** @returns the name of the partner whose link this is; null if it was used or is too old */
export async function fetchable(db: Db, token: string, now: Date): Promise<string | null> {
  const row = await db
    .selectFrom('open311_key_requests')
    .select('organisation')
    .where('fetch_digest', '=', digestOf(token))
    .where('fetch_until', '>', now.toISOString())
    .executeTakeFirst();
  return row?.organisation ?? null;
}

/** Gives the key of an accepted request, once. @returns null for a link that was used */
export const fetchKey = (db: Db, token: string, now: Date): Promise<string | null> =>
  db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('open311_key_requests')
      .set({ fetch_digest: null, fetch_until: null })
      .where('fetch_digest', '=', digestOf(token))
      .where('fetch_until', '>', now.toISOString())
      .returning('key_id')
      .executeTakeFirst();
    return row?.key_id ? replaceKey(tx, row.key_id, now) : null;
  });
