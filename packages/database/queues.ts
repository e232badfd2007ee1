import { sql, type Kysely } from 'kysely';
import type { SharedTables } from './shared.migrations.ts';

/** One queue of the outbox: the messages of a topic. */
export interface QueueState {
  topic: string;
  /** Messages not yet handled, including those with a later time of delivery. */
  waiting: number;
  /** Messages whose time of delivery has come, including those between two attempts. */
  due: number;
  /** For how long the oldest due message has been due, in seconds; 0 without one. */
  oldestSeconds: number;
  /** Messages set aside after their last attempt, until an operator has looked at them. */
  failed: number;
}

/**
 * Reads the state of each queue from the index `outbox_messages_queues` alone, ordered by topic. A
 * topic without messages has no entry. The shared tables must exist (`migrateShared`).
 */
export async function readQueues(db: Kysely<any>, now: Date): Promise<QueueState[]> {
  const since = sql<string>`coalesce(due_at, available_at)`;
  const rows = await (db as Kysely<SharedTables>)
    .selectFrom('outbox_messages')
    .select(({ fn }) => [
      'topic',
      'state',
      fn.countAll().as('messages'),
      sql<number | null>`sum(case when ${since} <= ${now.toISOString()} then 1 else 0 end)`.as(
        'due',
      ),
      sql<string>`min(${since})`.as('oldest'),
    ])
    .where('state', 'in', ['waiting', 'failed'])
    .groupBy(['topic', 'state'])
    .orderBy('topic')
    .execute();
  const queues = new Map<string, QueueState>();
  for (const { topic, state, messages, due, oldest } of rows) {
    const queue = queues.get(topic) ?? { topic, waiting: 0, due: 0, oldestSeconds: 0, failed: 0 };
    queues.set(topic, queue);
    if (state === 'failed') queue.failed = Number(messages);
    else {
      queue.waiting = Number(messages);
      queue.due = Number(due);
      queue.oldestSeconds = Math.max(0, (now.getTime() - Date.parse(oldest)) / 1000);
    }
  }
  return [...queues.values()];
}
