import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { appendAudit } from '@pune/staff/audit';
import type { AuditKeys } from '@pune/staff/audit-keys';
import { addDays, dayInIndia, type Day } from '@pune/std/india-time';
import { equalSecrets } from '@pune/std/equal-secrets';
import type { Kysely, Transaction } from 'kysely';
import type { Db, KeyRow, Tx, UseRow } from './open311.tables.ts';

/** `file`: files requests and updates. `test`: its requests are checked, and nothing is filed. */
export const KEY_PERMISSIONS = ['file', 'test'] as const;
export type KeyPermission = (typeof KEY_PERMISSIONS)[number];

export const PARTNER_PATTERN = /^[a-z][a-z0-9-]{1,39}$/;
export const NAME_CHARACTERS_MAX = 100;
export const PER_MINUTE_MAX = 600;
export const PER_DAY_MAX = 100_000;
/** The account of uses shows these days, and older ones are deleted. */
const USES_SHOWN_DAYS = 30;
const USES_KEPT_DAYS = 400;

/** A prefix, by which scanners of source code find a key that was published by mistake. */
const PREFIX = 'pune311_';
const KEY = /^pune311_[\w-]{43}$/;
const hashOf = (key: string): string =>
  createHash('sha256').update(`open311 key ${key}`).digest('base64url');

const newKey = (): string => `${PREFIX}${randomBytes(32).toString('base64url')}`;

export interface Quota {
  perMinute: number;
  perDay: number;
}
export interface NewKey extends Quota {
  /** The short name, which cases name: a new one, or with `isFurther` that of a partner. */
  partner: string;
  /** True for another key of an existing partner, whose name it takes. */
  isFurther?: boolean;
  name: string;
  contact: string;
  permission: KeyPermission;
}
/** The administrator who changes keys, with the post of the permission, and the time. */
export interface KeyAuthor {
  at: Date;
  by: { person: string; post: string };
  keys?: AuditKeys;
}
export type KeyRefusal =
  | 'partner_invalid'
  | 'partner_taken'
  | 'partner_unknown'
  | 'name_missing'
  | 'contact_missing'
  | 'quota_invalid';
export type KeyChanged =
  | { kind: 'Done'; id: string }
  | { kind: 'Refused'; reason: KeyRefusal | 'unknown_key' };
export type KeyIssued =
  /** `key` is the one time that the key is known. */
  | { kind: 'Issued'; id: string; name: string; key: string }
  /** All reasons at once. */
  | { kind: 'Refused'; reasons: readonly KeyRefusal[] };

/** A key with its uses: of today, and of the last 30 days. */
export interface ListedKey {
  id: string;
  partner: string;
  name: string;
  contact: string;
  permission: KeyPermission;
  quota: Quota;
  createdAt: string;
  revokedAt: string | null;
  lastUsedAt: string | null;
  today: Uses;
  recent: Uses;
}
export type Uses = Pick<UseRow, 'requests' | 'filed' | 'updates' | 'refused'>;
const NO_USES: Uses = { requests: 0, filed: 0, updates: 0, refused: 0 };

const isCount = (value: number, max: number): boolean =>
  Number.isSafeInteger(value) && value >= 1 && value <= max;
const isQuota = ({ perMinute, perDay }: Quota): boolean =>
  isCount(perMinute, PER_MINUTE_MAX) && isCount(perDay, PER_DAY_MAX);

const nameOf = async (tx: Tx, code: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('open311_partners')
      .select('name')
      .where('code', '=', code)
      .executeTakeFirst()
  )?.name;

/** Checks the short name: a new one must be free, that of a further key must be known. */
function codeRefusal(
  { partner, isFurther = false }: NewKey,
  owner: string | undefined,
): KeyRefusal | null {
  if (isFurther) return owner === undefined ? 'partner_unknown' : null;
  if (!PARTNER_PATTERN.test(partner)) return 'partner_invalid';
  return owner === undefined ? null : 'partner_taken';
}

function refusalsOf(given: NewKey, owner: string | undefined): KeyRefusal[] {
  const { name, contact, isFurther = false, ...quota } = given;
  const hasName = isFurther || (name !== '' && name.length <= NAME_CHARACTERS_MAX);
  const reasons: (KeyRefusal | null)[] = [
    hasName ? null : 'name_missing',
    codeRefusal(given, owner),
    contact === '' ? 'contact_missing' : null,
    isQuota(quota) ? null : 'quota_invalid',
  ];
  return reasons.filter((reason) => reason !== null);
}

/** @returns false if another transaction bound the short name meanwhile */
async function bindCode(tx: Tx, { partner, name }: NewKey, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('open311_partners')
    .values({ code: partner, name, created_at: at.toISOString() })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

const note = (
  tx: Tx,
  { at, by, keys }: KeyAuthor,
  entry: { action: string; object: string; before?: unknown; after?: unknown },
): Promise<number> =>
  appendAudit(tx, { chain: 'partners', at, person: by.person, post: by.post, ...entry }, keys);

/** Issues a key, of which a hash alone is stored: its 256 random bits need no slow hash. */
export async function issueKey(
  transaction: Transaction<any>,
  given: NewKey,
  author: KeyAuthor,
): Promise<KeyIssued> {
  const tx = transaction as Tx;
  const owner = await nameOf(tx, given.partner);
  const reasons = refusalsOf(given, owner);
  if (reasons.length > 0) return { kind: 'Refused', reasons };
  if (!given.isFurther && !(await bindCode(tx, given, author.at)))
    return { kind: 'Refused', reasons: ['partner_taken'] };
  const [id, key] = [randomUUID(), newKey()];
  const { partner, contact, permission, perMinute, perDay } = given;
  const name = owner ?? given.name;
  await tx
    .insertInto('open311_keys')
    .values({
      id,
      key_hash: hashOf(key),
      partner,
      name,
      contact,
      permission,
      per_minute: perMinute,
      per_day: perDay,
      created_at: author.at.toISOString(),
      created_person: author.by.person,
      created_post: author.by.post,
      revoked_at: null,
      last_used_at: null,
    })
    .execute();
  const after = { partner, permission, perMinute, perDay };
  await note(tx, author, { action: 'issue_key', object: id, after });
  return { kind: 'Issued', id, name, key };
}

/**
 * Replaces the secret of a key in force by a new one, which its partner alone has seen.
 *
 * @returns null if the key was revoked
 */
export async function replaceKey(
  tx: Tx,
  id: string,
  now: Date,
  keys?: AuditKeys,
): Promise<string | null> {
  const key = newKey();
  const { numUpdatedRows } = await tx
    .updateTable('open311_keys')
    .set({ key_hash: hashOf(key) })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return null;
  const entry = { chain: 'partners', at: now, person: null, post: null };
  await appendAudit(tx, { ...entry, action: 'fetch_key', object: id }, keys);
  return key;
}

const rowOf = (db: Db | Tx, id: string): Promise<KeyRow | undefined> =>
  db.selectFrom('open311_keys').selectAll().where('id', '=', id).executeTakeFirst();

export async function changeQuota(
  transaction: Transaction<any>,
  id: string,
  quota: Quota,
  author: KeyAuthor,
): Promise<KeyChanged> {
  const tx = transaction as Tx;
  if (!isQuota(quota)) return { kind: 'Refused', reason: 'quota_invalid' };
  const row = await rowOf(tx, id);
  if (!row || row.revoked_at !== null) return { kind: 'Refused', reason: 'unknown_key' };
  await tx
    .updateTable('open311_keys')
    .set({ per_minute: quota.perMinute, per_day: quota.perDay })
    .where('id', '=', id)
    .execute();
  const before = { perMinute: row.per_minute, perDay: row.per_day };
  const { perMinute, perDay } = quota;
  await note(tx, author, {
    action: 'change_quota',
    object: id,
    before,
    after: { perMinute, perDay },
  });
  return { kind: 'Done', id };
}

/** Revokes a key for good: it holds from the next request. */
export async function revokeKey(
  transaction: Transaction<any>,
  id: string,
  author: KeyAuthor,
): Promise<KeyChanged> {
  const tx = transaction as Tx;
  const { numUpdatedRows } = await tx
    .updateTable('open311_keys')
    .set({ revoked_at: author.at.toISOString() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return { kind: 'Refused', reason: 'unknown_key' };
  await note(tx, author, { action: 'revoke_key', object: id });
  return { kind: 'Done', id };
}

const sumOf = (rows: readonly UseRow[]): Uses =>
  rows.reduce(
    (sum, { requests, filed, updates, refused }) => ({
      requests: sum.requests + requests,
      filed: sum.filed + filed,
      updates: sum.updates + updates,
      refused: sum.refused + refused,
    }),
    NO_USES,
  );

/** Lists all keys with their uses: those in force first, then by name. */
export async function listKeys(given: Kysely<any>, now: Date): Promise<ListedKey[]> {
  const db = given as Db;
  const today = dayInIndia(now);
  const [keys, uses] = await Promise.all([
    db.selectFrom('open311_keys').selectAll().orderBy('name').orderBy('created_at').execute(),
    db
      .selectFrom('open311_uses')
      .selectAll()
      .where('day', '>', addDays(today, -USES_SHOWN_DAYS))
      .execute(),
  ]);
  const usesOf = Map.groupBy(uses, ({ key_id }) => key_id);
  const listed = keys.map((row): ListedKey => {
    const own = usesOf.get(row.id) ?? [];
    return {
      id: row.id,
      partner: row.partner,
      name: row.name,
      contact: row.contact,
      permission: row.permission as KeyPermission,
      quota: { perMinute: row.per_minute, perDay: row.per_day },
      createdAt: row.created_at,
      revokedAt: row.revoked_at,
      lastUsedAt: row.last_used_at,
      today: sumOf(own.filter(({ day }) => day === today)),
      recent: sumOf(own),
    };
  });
  const isRevoked = ({ revokedAt }: ListedKey): boolean => revokedAt !== null;
  return [...listed.filter((key) => !isRevoked(key)), ...listed.filter(isRevoked)];
}

/** Lists the partners that have, or had, a key, by name. */
export const listPartners = (db: Kysely<any>): Promise<{ code: string; name: string }[]> =>
  (db as Db)
    .selectFrom('open311_partners')
    .select(['code', 'name'])
    .orderBy('name')
    .orderBy('code')
    .execute();

/** Finds a key for the pages of administration. */
export const keyById = (db: Kysely<any>, id: string): Promise<KeyRow | undefined> =>
  rowOf(db as Db, id);

/**
 * Finds the key in force that a request carries. The row is found by the hash, and the hashes are
 * compared in constant time: neither tells how much of a guessed key is right.
 */
export async function keyInForce(db: Db | Tx, given: string | undefined): Promise<KeyRow | null> {
  if (given === undefined || !KEY.test(given)) return null;
  const hash = hashOf(given);
  const row = await db
    .selectFrom('open311_keys')
    .selectAll()
    .where('key_hash', '=', hash)
    .executeTakeFirst();
  return row && row.revoked_at === null && equalSecrets(row.key_hash, hash) ? row : null;
}

/** Counts something of a key on a day in India; the day of `requests` is the daily quota's. */
export async function countUse(
  db: Db | Tx,
  key: string,
  name: keyof Uses,
  now: Date,
): Promise<number> {
  const row = { key_id: key, day: dayInIndia(now) as Day, ...NO_USES, [name]: 1 };
  const counted = await db
    .insertInto('open311_uses')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['key_id', 'day'])
        .doUpdateSet((use) => ({ [name]: use(`open311_uses.${name}`, '+', 1) })),
    )
    .returning(name)
    .executeTakeFirstOrThrow();
  return Number(counted[name]);
}

/** Records the time of a use, and deletes old accounts with the first use of a day. */
export async function noteUse(db: Db, { id }: KeyRow, isFirst: boolean, now: Date): Promise<void> {
  await db
    .updateTable('open311_keys')
    .set({ last_used_at: now.toISOString() })
    .where('id', '=', id)
    .execute();
  if (isFirst)
    await db
      .deleteFrom('open311_uses')
      .where('day', '<', addDays(dayInIndia(now), -USES_KEPT_DAYS))
      .execute();
}
