import { randomUUID } from 'node:crypto';
import { currentTraceparent, inTraceOf } from '@pune/std/tracing';
import type { Kysely, Transaction } from 'kysely';
import type { SharedTables } from './shared.migrations.ts';

/** Handles a message. Delivery is at least once, so a handler must be idempotent. */
export type Handler = (
  payload: unknown,
  message: { id: string; topic: string; attempts: number },
) => Promise<void>;

export interface Outgoing {
  topic: string;
  /**
   * The deduplication key: enqueuing the same key again adds no message. Example: `receipt
   * 2026-000042`.
   */
  dedupeKey: string;
  /** A JSON value. It may appear in logs and in views of the database, so refer to people by id. */
  payload: unknown;
  /** The earliest time of delivery; by default now. */
  availableAt?: Date;
}

/** Builds the insert of a message; it changes no row if the key is known. */
export function insertOutgoing(
  db: Transaction<any> | Kysely<any>,
  { topic, dedupeKey, payload, availableAt }: Outgoing,
  now: Date,
) {
  return (db as Kysely<SharedTables>)
    .insertInto('outbox_messages')
    .values({
      id: randomUUID(),
      topic,
      dedupe_key: dedupeKey,
      payload: JSON.stringify(payload ?? null),
      state: 'waiting',
      attempts: 0,
      available_at: (availableAt ?? now).toISOString(),
      leased_until: null,
      created_at: now.toISOString(),
      done_at: null,
      error: null,
      due_at: (availableAt ?? now).toISOString(),
      traceparent: currentTraceparent(),
    })
    .onConflict((conflict) => conflict.columns(['topic', 'dedupe_key']).doNothing());
}

/**
 * Records a message for delivery after this transaction has committed.
 *
 * @returns true if the message is new
 */
export async function enqueue(
  transaction: Transaction<any> | Kysely<any>,
  outgoing: Outgoing,
  now: Date,
): Promise<boolean> {
  const result = await insertOutgoing(transaction, outgoing, now).executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/**
 * Takes messages back, in the transaction of what makes them void.
 *
 * @returns false if a worker has begun to handle one: roll the transaction back then
 */
export async function withdraw(
  transaction: Transaction<any> | Kysely<any>,
  topics: readonly string[],
  dedupeKeys: readonly string[],
): Promise<boolean> {
  if (dedupeKeys.length === 0) return true;
  const shared = transaction as Kysely<SharedTables>;
  await shared
    .deleteFrom('outbox_messages')
    .where('topic', 'in', topics)
    .where('dedupe_key', 'in', dedupeKeys)
    .where('state', '=', 'waiting')
    .where('attempts', '=', 0)
    .execute();
  const begun = await shared
    .selectFrom('outbox_messages')
    .select('id')
    .where('topic', 'in', topics)
    .where('dedupe_key', 'in', dedupeKeys)
    .executeTakeFirst();
  return begun === undefined;
}

/**
 * Puts the failed messages of a topic back into their queue, with as many attempts as new ones.
 *
 * @returns the number of messages
 */
export async function retryFailed(
  transaction: Transaction<any> | Kysely<any>,
  topic: string,
  now: Date,
): Promise<number> {
  const { numUpdatedRows } = await (transaction as Kysely<SharedTables>)
    .updateTable('outbox_messages')
    .set({
      state: 'waiting',
      attempts: 0,
      available_at: now.toISOString(),
      due_at: now.toISOString(),
      error: null,
    })
    .where('state', '=', 'failed')
    .where('topic', '=', topic)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/**
 * Sets all waiting messages aside as failed, in restored data that are older than what was sent: some
 * of them went out after the copy was made. `retryFailed` sends those of a topic.
 *
 * @returns the number of messages
 */
export async function hold(db: Kysely<any>, reason: string): Promise<number> {
  const { numUpdatedRows } = await (db as Kysely<SharedTables>)
    .updateTable('outbox_messages')
    .set({ state: 'failed', leased_until: null, error: reason })
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Makes messages due that wait for a later time. */
export async function hasten(
  transaction: Transaction<any> | Kysely<any>,
  topics: readonly string[],
  dedupeKeys: readonly string[],
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  await (transaction as Kysely<SharedTables>)
    .updateTable('outbox_messages')
    .set({ available_at: at, due_at: at })
    .where('topic', 'in', topics)
    .where('dedupe_key', 'in', dedupeKeys)
    .where('state', '=', 'waiting')
    .where('available_at', '>', at)
    .where('attempts', '=', 0)
    .execute();
}

export interface OutboxOptions {
  db: Kysely<any>;
  /** Handlers by topic. Messages of other topics wait for another process. */
  handlers: Record<string, Handler>;
  now?: () => Date;
  /**
   * Between 0 and 1: spreads retries, so that messages that failed together are not retried
   * together.
   */
  random?: () => number;
  batch?: number;
  /** A handler that takes longer counts as dead: another process tries. */
  leaseSeconds?: number;
  /**
   * After this many attempts a message is set aside as failed, with its error, for an operator to
   * look at.
   */
  attemptsMax?: number;
  onFailure?: (topic: string, error: unknown, attempts: number) => void;
}

/** The parts of a leased message that its handling needs. */
type Taken = Pick<
  SharedTables['outbox_messages'],
  'id' | 'topic' | 'payload' | 'attempts' | 'traceparent'
>;

const FIRST_RETRY_SECONDS = 5;
const RETRY_SECONDS_MAX = 6 * 3600;

/**
 * The delay before the next attempt: 5, 10, 20 … seconds, at most six hours, with jitter between
 * half of it and the whole.
 */
export const retrySeconds = (attempts: number, random: () => number): number =>
  Math.min(FIRST_RETRY_SECONDS * 2 ** (attempts - 1), RETRY_SECONDS_MAX) * (0.5 + random() / 2);

/**
 * Creates a worker for the outbox. Several processes may run one at the same time: a message is
 * leased to one of them at a time.
 */
export function createOutbox({
  db,
  handlers,
  now = () => new Date(),
  random = Math.random,
  batch = 20,
  leaseSeconds = 60,
  attemptsMax = 20,
  onFailure = () => {},
}: OutboxOptions) {
  const shared = db as Kysely<SharedTables>;
  const topics = Object.keys(handlers);

  /**
   * Leases messages that are due, including those whose lease expired. The update repeats the
   * condition, so that two workers never lease the same message.
   */
  async function lease() {
    const at = now().toISOString();
    const due = await shared
      .selectFrom('outbox_messages')
      .select(['id', 'attempts'])
      .where('state', '=', 'waiting')
      .where('topic', 'in', topics)
      .where('available_at', '<=', at)
      .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<', at)]))
      .orderBy('available_at')
      .orderBy('id')
      .limit(batch)
      .execute();
    const taken = [];
    for (const { id, attempts } of due) {
      const row = await shared
        .updateTable('outbox_messages')
        .set({
          leased_until: new Date(now().getTime() + leaseSeconds * 1000).toISOString(),
          attempts: attempts + 1,
        })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .where('attempts', '=', attempts)
        .returning(['id', 'topic', 'payload', 'attempts', 'leased_until', 'traceparent'])
        .executeTakeFirst();
      if (row) taken.push(row);
    }
    return taken;
  }

  /**
   * Renews a lease that is half over, because earlier messages may have taken long.
   *
   * @returns false if another worker has leased the message in the meantime
   */
  async function isStillMine(id: string, attempts: number, leasedUntil: string): Promise<boolean> {
    const at = now().getTime();
    if (Date.parse(leasedUntil) - at > leaseSeconds * 500) return true;
    const renewed = await shared
      .updateTable('outbox_messages')
      .set({ leased_until: new Date(at + leaseSeconds * 1000).toISOString() })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .where('attempts', '=', attempts)
      .executeTakeFirst();
    return renewed.numUpdatedRows === 1n;
  }

  /**
   * Handles a message in the trace of the request that caused it.
   *
   * @returns the error, if it failed
   */
  async function handle({ id, topic, payload, attempts, traceparent }: Taken): Promise<unknown> {
    try {
      await inTraceOf(traceparent, `outbox ${topic}`, async () => {
        try {
          await handlers[topic]!(JSON.parse(payload), { id, topic, attempts });
        } catch (error) {
          const failure = error ?? new Error('no reason given');
          onFailure(topic, failure, attempts);
          throw failure;
        }
      });
      return undefined;
    } catch (failure) {
      return failure;
    }
  }

  async function settle(id: string, attempts: number, error: unknown): Promise<void> {
    const at = now();
    const mine = shared
      .updateTable('outbox_messages')
      .where('id', '=', id)
      .where('attempts', '=', attempts);
    if (error === undefined) {
      await mine
        .set({ state: 'done', done_at: at.toISOString(), leased_until: null, error: null })
        .execute();
      return;
    }
    const words = {
      leased_until: null,
      error:
        `${(error as Error).name ?? 'Error'} ${(error as { code?: string }).code ?? ''}`.trim(),
    };
    if (attempts >= attemptsMax) await mine.set({ ...words, state: 'failed' }).execute();
    else
      await mine
        .set({
          ...words,
          available_at: new Date(
            at.getTime() + retrySeconds(attempts, random) * 1000,
          ).toISOString(),
        })
        .execute();
  }

  return {
    /**
     * Handles the messages that are due, once each.
     *
     * @returns the number of messages handled, including failed ones
     */
    async drain(): Promise<number> {
      if (topics.length === 0) return 0;
      const messages = await lease();
      for (const message of messages) {
        const { id, attempts, leased_until } = message;
        if (!(await isStillMine(id, attempts, leased_until!))) continue;
        await settle(id, attempts, await handle(message));
      }
      return messages.length;
    },
    /**
     * Deletes messages done before `before`; failed ones stay until an operator has looked at them.
     */
    async forgetDone(before: Date): Promise<void> {
      await shared
        .deleteFrom('outbox_messages')
        .where('state', '=', 'done')
        .where('done_at', '<', before.toISOString())
        .execute();
    },
    async count(): Promise<Record<'waiting' | 'done' | 'failed', number>> {
      const rows = await shared
        .selectFrom('outbox_messages')
        .select(({ fn }) => ['state', fn.countAll().as('n')])
        .groupBy('state')
        .execute();
      return {
        waiting: 0,
        done: 0,
        failed: 0,
        ...Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)])),
      };
    },
  };
}
