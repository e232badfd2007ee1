import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { SharedTables } from './shared.migrations.ts';

/** A handler gets each message at least once, perhaps twice: it must do no harm the second time. */
export type Handler = (
  payload: unknown,
  message: { id: string; topic: string; attempts: number },
) => Promise<void>;

export interface Outgoing {
  topic: string;
  /** The same key is one message, whoever enqueues it again: `receipt 2026-000042`. */
  dedupeKey: string;
  /**
   * What JSON can hold. Nothing that a log or a page of the database may not show: refer to people
   * by id.
   */
  payload: unknown;
  /** Not before; now when nothing is said. */
  availableAt?: Date;
}

/**
 * Writes down what has to happen after this transaction has committed. @returns whether it is new
 */
export async function enqueue(
  transaction: Transaction<any> | Kysely<any>,
  { topic, dedupeKey, payload, availableAt }: Outgoing,
  now: Date,
): Promise<boolean> {
  const at = (availableAt ?? now).toISOString();
  const result = await (transaction as Transaction<SharedTables>)
    .insertInto('outbox_messages')
    .values({
      id: randomUUID(),
      topic,
      dedupe_key: dedupeKey,
      payload: JSON.stringify(payload ?? null),
      state: 'waiting',
      attempts: 0,
      available_at: at,
      leased_until: null,
      created_at: now.toISOString(),
      done_at: null,
      error: null,
    })
    .onConflict((conflict) => conflict.columns(['topic', 'dedupe_key']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export interface OutboxOptions {
  db: Kysely<any>;
  /** By topic. Messages of topics that are not named here wait for somebody else. */
  handlers: Record<string, Handler>;
  now?: () => Date;
  /**
   * Between 0 and 1: spreads retries, so that those who failed together do not come back together.
   */
  random?: () => number;
  batch?: number;
  /** A handler that takes longer has died: somebody else tries. */
  leaseSeconds?: number;
  /**
   * After so many tries a message is set aside as failed, with its error, for a person to look at.
   */
  attemptsMax?: number;
  onFailure?: (topic: string, error: unknown, attempts: number) => void;
}

const FIRST_RETRY_SECONDS = 5;
const RETRY_SECONDS_MAX = 6 * 3600;

/** 5, 10, 20 … seconds, at most six hours, each between one half and the whole of it. */
export const retrySeconds = (attempts: number, random: () => number): number =>
  Math.min(FIRST_RETRY_SECONDS * 2 ** (attempts - 1), RETRY_SECONDS_MAX) * (0.5 + random() / 2);

/**
 * Works through the outbox. Several processes may do so at once: a message is leased to one of them
 * at a time.
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
   * Takes messages that are due, also those whose lease ran out. The condition is asked again in
   * the update: two takers never get the same one.
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
        .returning(['id', 'topic', 'payload', 'attempts', 'leased_until'])
        .executeTakeFirst();
      if (row) taken.push(row);
    }
    return taken;
  }

  /**
   * Messages before this one may have taken their time: a lease that is half over is taken anew,
   * unless somebody else has it by now.
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
    /** Handles what is due once; tells how many messages were handled, well or not. */
    async drain(): Promise<number> {
      if (topics.length === 0) return 0;
      const messages = await lease();
      for (const { id, topic, payload, attempts, leased_until } of messages) {
        if (!(await isStillMine(id, attempts, leased_until!))) continue;
        let failure: unknown;
        try {
          await handlers[topic]!(JSON.parse(payload), { id, topic, attempts });
        } catch (error) {
          failure = error ?? new Error('no reason given');
          onFailure(topic, failure, attempts);
        }
        await settle(id, attempts, failure);
      }
      return messages.length;
    },
    /** Removes what was done before a day; what failed stays until a person has looked at it. */
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
export type Outbox = ReturnType<typeof createOutbox>;
