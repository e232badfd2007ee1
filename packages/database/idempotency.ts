import { createHash, hkdfSync } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { decrypt, encrypt } from '@pune/std/encryption';
import type { SharedTables } from './shared.migrations.ts';

/** Work that runs longer counts as dead: its reservation may be taken over. */
export const RUNNING_SECONDS_MAX = 60;
const MINUTE_MS = 60_000;
/**
 * How long a key returns the same answer: for an `Idempotency-Key` header, and for a key derived
 * from the content.
 */
const CHOSEN_KEY_MINUTES = 24 * 60;
const CONTENT_KEY_MINUTES = 10;

const sha256 = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('base64url');

export interface IdempotencyKey {
  /** The feature and the request: `payments intents`. Keys of different scopes never collide. */
  scope: string;
  secret: string;
  hash: string;
  bodyHash: string;
  minutes: number;
}

/**
 * Builds the key under which a request is carried out once
 * (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/). If the client
 * sends none (a double click on a plain form), the key is derived from `sender` and the content.
 *
 * @param chosenMinutes how long a key of the client returns the same answer
 */
export function idempotencyKey(
  scope: string,
  chosen: string | undefined,
  sender: string,
  body: unknown,
  chosenMinutes = CHOSEN_KEY_MINUTES,
): IdempotencyKey {
  const bodyHash = sha256(JSON.stringify(body));
  const secret = chosen ? `chosen ${chosen}` : `content ${sender} ${bodyHash}`;
  return {
    scope,
    secret,
    hash: sha256(`${scope} ${secret}`),
    bodyHash,
    minutes: chosen ? chosenMinutes : CONTENT_KEY_MINUTES,
  };
}

/**
 * An answer may contain data that only its owner may see: it is sealed under the client's key, of
 * which the database stores only a hash.
 */
const sealingKey = ({ secret, hash, scope }: IdempotencyKey) =>
  Buffer.from(hkdfSync('sha256', secret, hash, scope, 32));

const seal = (key: IdempotencyKey, answer: unknown): string =>
  encrypt(sealingKey(key), JSON.stringify(answer));

const unseal = <T>(key: IdempotencyKey, sealed: string): T =>
  JSON.parse(decrypt(sealingKey(key), sealed)) as T;

export type Reservation<T> =
  | { kind: 'Reserved'; startedAt: string }
  | { kind: 'Done'; answer: T }
  | { kind: 'StillRunning' }
  | { kind: 'KeyReused' };

/** Another request has taken over the reservation: the transaction must roll back. */
export class ReservationLost extends Error {
  override name = 'ReservationLost';
}

type Db = Kysely<SharedTables> | Transaction<SharedTables>;

/** The columns of a key's row that identify its holder. */
export type HeldKey = Pick<
  SharedTables['idempotency_keys'],
  'body_hash' | 'state' | 'answer' | 'started_at' | 'expires_at'
>;

const runningSince = (now: Date): string =>
  new Date(now.getTime() - RUNNING_SECONDS_MAX * 1000).toISOString();

/**
 * Classifies the holder of a key: none, an expired one (`forgetEnded` deletes it), a stored answer,
 * running work, or another request.
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
 * Inserts a reservation for work that runs outside this transaction. It fails when the key is taken
 * (`isTaken`).
 */
export const insertRunning = (db: Db, key: IdempotencyKey, now: Date, note: string | null) =>
  (db as Kysely<SharedTables>)
    .insertInto('idempotency_keys')
    .values({ ...rowOf(key, now), state: 'running', note, answer: null });

/** Inserts a key together with its answer, when the work is done in the same transaction. */
export const insertDone = (db: Db, key: IdempotencyKey, now: Date, answer: unknown) =>
  (db as Kysely<SharedTables>)
    .insertInto('idempotency_keys')
    .values({ ...rowOf(key, now), state: 'done', note: null, answer: seal(key, answer) });

/**
 * Builds the query that stores the answer of work that started at `startedAt`; the caller executes
 * it. It updates no row if another request has taken over the reservation.
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
 * Reserves this key. `note` names what the work may leave behind: `forgetEnded` returns it for
 * cleaning up.
 *
 * @returns the reservation, or the holder of the key: a stored answer, running work, or another
 *   request (422)
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
 * Stores the answer under its key, in the transaction of the work itself: both are committed, or
 * neither is.
 *
 * @throws ReservationLost if another request has taken over the reservation: the transaction must
 *   roll back
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

/** Releases the reservation after failed work: the same request may be tried again at once. */
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
 * Carries out work once under a key. Reservation, work and answer share one transaction, so that it
 * waits for the disk once. A repeated request gets the same answer, and waits for it while the work
 * runs. Work that is long, or not entirely in the database, reserves its key first (`reserve`,
 * `finish`, `release`): other requests then learn that it is still running.
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
 * Deletes expired answers and reservations of dead work.
 *
 * @returns the notes of the dead work, so that the caller can clean up what it left behind
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
