import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { GrievanceTables } from './grievances.migrations.ts';

/** A filing that runs longer has died: its place may be taken. */
export const FILING_SECONDS_MAX = 60;
const MINUTE_MS = 60_000;
/** How long the same key gives the same answer. A key made from the content must not swallow a new report of next week. */
const CHOSEN_KEY_MINUTES = 24 * 60;
const CONTENT_KEY_MINUTES = 10;

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('base64url');

export type FilingKey = { secret: string; hash: string; bodyHash: string; minutes: number };

/**
 * The key under which a filing is done once. Without one from the client (a plain form that was sent twice by a double click)
 * it is made of the content and the sender's address.
 */
export function filingKey(chosen: string | undefined, address: string, body: unknown, photo: Uint8Array | null): FilingKey {
  const bodyHash = sha256(JSON.stringify([body, photo && sha256(photo)]));
  const secret = chosen ?? `content ${address} ${bodyHash}`;
  return { secret, hash: sha256(`filing ${secret}`), bodyHash, minutes: chosen ? CHOSEN_KEY_MINUTES : CONTENT_KEY_MINUTES };
}

/** The answer holds the secret link, which the database must not: it is sealed under the client's key, kept only as a hash. */
const sealingKey = (key: FilingKey) => Buffer.from(hkdfSync('sha256', key.secret, key.hash, 'grievance filing answer', 32));

export function seal(key: FilingKey, answer: unknown): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(key), iv);
  return Buffer.concat([iv, cipher.update(JSON.stringify(answer), 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

export function unseal<T>(key: FilingKey, sealed: string): T {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(key), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')) as T;
}

export type Reservation<T> =
  | { kind: 'Reserved'; startedAt: string }
  | { kind: 'AlreadyFiled'; answer: T }
  | { kind: 'StillFiling' }
  | { kind: 'KeyReused' };

/**
 * Takes the place of this key, or tells who has it. `photoKey` is noted before the photo is written, so that a photo whose
 * filing died can always be found and removed.
 */
export async function reserve<T>(db: Kysely<GrievanceTables>, key: FilingKey, photoKey: string | null, now: Date): Promise<Reservation<T>> {
  const startedAt = now.toISOString();
  const row = { key_hash: key.hash, body_hash: key.bodyHash, state: 'running', photo_key: photoKey, answer: null, started_at: startedAt, expires_at: new Date(now.getTime() + key.minutes * MINUTE_MS).toISOString() };
  const inserted = await db.insertInto('grievance_filings').values(row).onConflict((conflict) => conflict.column('key_hash').doNothing()).executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return { kind: 'Reserved', startedAt };

  const held = await db.selectFrom('grievance_filings').selectAll().where('key_hash', '=', key.hash).executeTakeFirst();
  if (!held) return reserve(db, key, photoKey, now);
  if (held.body_hash !== key.bodyHash) return { kind: 'KeyReused' };
  if (held.state === 'done') return { kind: 'AlreadyFiled', answer: unseal<T>(key, held.answer!) };
  return { kind: 'StillFiling' };
}

export const release = (db: Kysely<GrievanceTables>, key: FilingKey, startedAt: string) =>
  db.deleteFrom('grievance_filings').where('key_hash', '=', key.hash).where('state', '=', 'running').where('started_at', '=', startedAt).execute();

/** Forgets filings that died or whose time is over; gives back the photos that no grievance has. */
export async function forgetEnded(db: Kysely<GrievanceTables>, now: Date): Promise<string[]> {
  const deadSince = new Date(now.getTime() - FILING_SECONDS_MAX * 1000).toISOString();
  const dead = await db.deleteFrom('grievance_filings').where('state', '=', 'running').where('started_at', '<', deadSince).returning('photo_key').execute();
  await db.deleteFrom('grievance_filings').where('state', '=', 'done').where('expires_at', '<', now.toISOString()).execute();
  return dead.flatMap(({ photo_key }) => (photo_key ? [photo_key] : []));
}
