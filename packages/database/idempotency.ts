import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { SharedTables } from './shared.migrations.ts';

/** Work that runs longer has died: its place may be taken. */
export const RUNNING_SECONDS_MAX = 60;
const MINUTE_MS = 60_000;
/**
 * How long the same key gives the same answer, by `Idempotency-Key` and by a key that was made of
 * the content.
 */
const CHOSEN_KEY_MINUTES = 24 * 60;
const CONTENT_KEY_MINUTES = 10;

const sha256 = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('base64url');

export interface IdempotencyKey {
  /** The feature and the request: `payments intents`. Keys of different scopes never meet. */
  scope: string;
  secret: string;
  hash: string;
  bodyHash: string;
  minutes: number;
}

/**
 * The key under which a request is carried out once
 * (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/). Without one from
 * the client — a plain form that was sent twice by a double click — it is made of the content and
 * of `sender`.
 */
export function idempotencyKey(
  scope: string,
  chosen: string | undefined,
  sender: string,
  body: unknown,
): IdempotencyKey {
  const bodyHash = sha256(JSON.stringify(body));
  const secret = chosen ? `chosen ${chosen}` : `content ${sender} ${bodyHash}`;
  return {
    scope,
    secret,
    hash: sha256(`${scope} ${secret}`),
    bodyHash,
    minutes: chosen ? CHOSEN_KEY_MINUTES : CONTENT_KEY_MINUTES,
  };
}

/**
 * An answer may hold what only its owner may see: it is sealed under the client's key, of which the
 * database has a hash alone.
 */
const sealingKey = ({ secret, hash, scope }: IdempotencyKey) =>
  Buffer.from(hkdfSync('sha256', secret, hash, scope, 32));

function seal(key: IdempotencyKey, answer: unknown): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(key), iv);
  return Buffer.concat([
    iv,
    cipher.update(JSON.stringify(answer), 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]).toString('base64url');
}

function unseal<T>(key: IdempotencyKey, sealed: string): T {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(key), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  return JSON.parse(
    Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8'),
  ) as T;
}

export type Reservation<T> =
  | { kind: 'Reserved'; startedAt: string }
  | { kind: 'Done'; answer: T }
  | { kind: 'StillRunning' }
  | { kind: 'KeyReused' };

/**
 * Somebody else has carried on in this place meanwhile: whatever was done in the transaction has to
 * be undone.
 */
export class ReservationLost extends Error {
  override name = 'ReservationLost';
}

type Db = Kysely<SharedTables> | Transaction<SharedTables>;

/** Of the row of a key: what tells who has it. */
export type HeldKey = Pick<
  SharedTables['idempotency_keys'],
  'body_hash' | 'state' | 'answer' | 'started_at' | 'expires_at'
>;

const runningSince = (now: Date): string =>
  new Date(now.getTime() - RUNNING_SECONDS_MAX * 1000).toISOString();

/**
 * The holder of the place of a key: none, one whose time is over (`forgetEnded` makes room), an
 * answer, work that goes on, or another request.
 */
export function holderOf<T>(
  key: IdempotencyKey,
  held: HeldKey | null,
  now: Date,
): { kind: 'Free' } | { kind: 'Ended' } | Exclude<Reservation<T>, { kind: 'Reserved' }> {
  if (!held) return { kind: 'Free' };
  if (
    held.state === 'done'
      ? held.expires_at < now.toISOString()
      : held.started_at < runningSince(now)
  )
    return { kind: 'Ended' };
  if (held.body_hash !== key.bodyHash) return { kind: 'KeyReused' };
  return held.state === 'done'
    ? { kind: 'Done', answer: unseal<T>(key, held.answer!) }
    : { kind: 'StillRunning' };
}

const rowOf = (key: IdempotencyKey, now: Date) => ({
  scope: key.scope,
  key_hash: key.hash,
  body_hash: key.bodyHash,
  started_at: now.toISOString(),
  expires_at: new Date(now.getTime() + key.minutes * MINUTE_MS).toISOString(),
});

/**
 * Takes a free place for work that goes on elsewhere. It fails when the place is taken (`isTaken`).
 */
export const insertRunning = (db: Db, key: IdempotencyKey, now: Date, note: string | null) =>
  (db as Kysely<SharedTables>)
    .insertInto('idempotency_keys')
    .values({ ...rowOf(key, now), state: 'running', note, answer: null });

/** Takes a free place together with its answer, where the work is done in the same transaction. */
export const insertDone = (db: Db, key: IdempotencyKey, now: Date, answer: unknown) =>
  (db as Kysely<SharedTables>)
    .insertInto('idempotency_keys')
    .values({ ...rowOf(key, now), state: 'done', note: null, answer: seal(key, answer) });

/**
 * Writes the answer of work that was begun at `startedAt`; it changes no row when another has taken
 * the place since.
 */
export const updateDone = (db: Db, key: IdempotencyKey, startedAt: string, answer: unknown) =>
  (db as Kysely<SharedTables>)
    .updateTable('idempotency_keys')
    .set({ state: 'done', answer: seal(key, answer) })
    .where('scope', '=', key.scope)
    .where('key_hash', '=', key.hash)
    .where('state', '=', 'running')
    .where('started_at', '=', startedAt);

/**
 * Takes the place of this key, or tells who has it: an answer that was given, work that is still
 * going on, or another request (422). `note` names what the work may leave behind, so that
 * `forgetEnded` can tell what has to be cleared away.
 */
export async function reserve<T>(
  db: Db,
  key: IdempotencyKey,
  now: Date,
  note: string | null = null,
): Promise<Reservation<T>> {
  await db
    .deleteFrom('idempotency_keys')
    .where('scope', '=', key.scope)
    .where('key_hash', '=', key.hash)
    .where((row) =>
      row.or([
        row.and([row('state', '=', 'done'), row('expires_at', '<', now.toISOString())]),
        row.and([
          row('state', '=', 'running'),
          row('note', 'is', null),
          row('started_at', '<', runningSince(now)),
        ]),
      ]),
    )
    .execute();
  const inserted = await insertRunning(db, key, now, note)
    .onConflict((conflict) => conflict.columns(['scope', 'key_hash']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n)
    return { kind: 'Reserved', startedAt: now.toISOString() };

  const held = await db
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('scope', '=', key.scope)
    .where('key_hash', '=', key.hash)
    .executeTakeFirst();
  if (!held) return reserve(db, key, now, note);
  if (held.body_hash !== key.bodyHash) return { kind: 'KeyReused' };
  if (held.state === 'done') return { kind: 'Done', answer: unseal<T>(key, held.answer!) };
  return { kind: 'StillRunning' };
}

/**
 * Keeps the answer under its key, in the transaction of the work itself: both are there, or neither
 * is.
 * @throws ReservationLost when the place was taken meanwhile: the transaction must roll back
 */
export async function finish(
  transaction: Transaction<SharedTables>,
  key: IdempotencyKey,
  startedAt: string,
  answer: unknown,
): Promise<void> {
  const { numUpdatedRows } = await updateDone(
    transaction,
    key,
    startedAt,
    answer,
  ).executeTakeFirst();
  if (numUpdatedRows !== 1n)
    throw new ReservationLost('The place of this request was taken by another');
}

/** Gives the place back after work that failed: the same request may be tried again at once. */
export const release = async (db: Db, key: IdempotencyKey, startedAt: string): Promise<void> => {
  await db
    .deleteFrom('idempotency_keys')
    .where('scope', '=', key.scope)
    .where('key_hash', '=', key.hash)
    .where('state', '=', 'running')
    .where('started_at', '=', startedAt)
    .execute();
};

export type Once<T> =
  | { kind: 'Done'; answer: T; again: boolean }
  | { kind: 'StillRunning' }
  | { kind: 'KeyReused' };

/**
 * Carries out work once under a key: place, work and answer in one transaction, so that it waits
 * for the disk once. The same request gets the same answer, and waits for it while the work goes
 * on. Work that is long, or not all in the database, reserves its place first (`reserve`, `finish`,
 * `release`): others are told meanwhile that it is still running.
 */
export async function once<T, Tables extends SharedTables>(
  db: Kysely<Tables>,
  key: IdempotencyKey,
  now: () => Date,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<Once<T>> {
  return db.transaction().execute(async (transaction): Promise<Once<T>> => {
    const shared = transaction as unknown as Transaction<SharedTables>;
    const reservation = await reserve<T>(shared, key, now());
    if (reservation.kind === 'Done') return { ...reservation, again: true };
    if (reservation.kind !== 'Reserved') return reservation;
    const answer = await work(transaction);
    await finish(shared, key, reservation.startedAt, answer);
    return { kind: 'Done', answer, again: false };
  });
}

/**
 * Forgets answers whose time is over and work that died; gives back the notes of what died, for
 * whoever clears up behind it.
 */
export async function forgetEnded(db: Db, scope: string, now: Date): Promise<string[]> {
  const deadSince = runningSince(now);
  const dead = await db
    .deleteFrom('idempotency_keys')
    .where('scope', '=', scope)
    .where('state', '=', 'running')
    .where('started_at', '<', deadSince)
    .returning('note')
    .execute();
  await db
    .deleteFrom('idempotency_keys')
    .where('scope', '=', scope)
    .where('state', '=', 'done')
    .where('expires_at', '<', now.toISOString())
    .execute();
  return dead.flatMap(({ note }) => (note ? [note] : []));
}
