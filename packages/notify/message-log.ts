import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Channel, Status } from './notify.constants.ts';
import type { NotifyTables } from './notify.migrations.ts';
import { before } from './statuses.ts';

/** After `sent` the gateway may still report, but address and values are no longer needed. */
const EMPTIED = { address_sealed: null, values_sealed: null };
const INBOX_MESSAGES_MAX = 50;

/** Creates the log of messages: the status of each, and its history. */
export function createMessageLog(db: Kysely<NotifyTables>) {
  async function note(
    transaction: Kysely<any> | Transaction<any>,
    message: string,
    status: Status,
    reason: string | null,
    at: Date,
  ): Promise<void> {
    await (transaction as Kysely<NotifyTables>)
      .insertInto('notify_events')
      .values({ id: randomUUID(), message_id: message, at: at.toISOString(), status, reason })
      .execute();
  }

  /**
   * Changes the status of a message, if the transition is allowed (`statuses.ts`).
   *
   * @returns true if it changed
   */
  const settle = (
    id: string,
    status: Status,
    reason: string | null,
    at: Date,
    sent?: { driver: string; providerId: string | null },
  ): Promise<boolean> =>
    db.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('notify_messages')
        .set({
          status,
          settled_at: at.toISOString(),
          ...EMPTIED,
          ...(sent && { driver: sent.driver, provider_id: sent.providerId }),
        })
        .where('id', '=', id)
        .where('status', 'in', before(status))
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) return false;
      await note(transaction, id, status, reason, at);
      return true;
    });

  return {
    note,
    settle,
    /** Deletes messages that were never sent, with their history. */
    async drop(transaction: Transaction<NotifyTables>, ids: readonly string[]): Promise<void> {
      await transaction.deleteFrom('notify_events').where('message_id', 'in', ids).execute();
      await transaction.deleteFrom('notify_messages').where('id', 'in', ids).execute();
    },
    async status(id: string) {
      const message = await db
        .selectFrom('notify_messages')
        .select([
          'template',
          'channel',
          'language',
          'status',
          'driver',
          'provider_id as providerId',
        ])
        .where('id', '=', id)
        .executeTakeFirst();
      if (!message) return null;
      const events = await db
        .selectFrom('notify_events')
        .select(['at', 'status', 'reason'])
        .where('message_id', '=', id)
        .orderBy('at')
        .execute();
      return { ...message, status: message.status as Status, events };
    },
    messagesOf: (person: string) =>
      db
        .selectFrom('notify_messages')
        .select(['template', 'channel', 'language', 'status', 'created_at as at'])
        .where('person', '=', person)
        .orderBy('created_at')
        .execute(),
    /** @returns the messages with these keys, oldest first */
    messagesWith: (keys: readonly string[]) =>
      db
        .selectFrom('notify_messages')
        .select(['channel', 'status', 'created_at as at'])
        .where('dedupe_key', 'in', keys)
        .orderBy('created_at')
        .execute() as Promise<{ channel: Channel; status: Status; at: string }[]>,
    /** @returns the last messages of the sandbox, newest first */
    inbox: () =>
      db
        .selectFrom('notify_inbox')
        .selectAll()
        .orderBy('at', 'desc')
        .limit(INBOX_MESSAGES_MAX)
        .execute() as Promise<(NotifyTables['notify_inbox'] & { channel: Channel })[]>,
    /** Fails messages that were not sent before their expiry, for any reason. */
    async giveUpExpired(now: Date): Promise<void> {
      const expired = await db
        .selectFrom('notify_messages')
        .select('id')
        .where('status', '=', 'queued')
        .where('expires_at', '<', now.toISOString())
        .execute();
      for (const { id } of expired) await settle(id, 'failed', 'expired', now);
    },
    async forget(messagesBefore: Date, inboxBefore: Date): Promise<void> {
      const old = db
        .selectFrom('notify_messages')
        .select('id')
        .where('settled_at', '<', messagesBefore.toISOString());
      await db.deleteFrom('notify_events').where('message_id', 'in', old).execute();
      await db
        .deleteFrom('notify_messages')
        .where('settled_at', '<', messagesBefore.toISOString())
        .execute();
      await db.deleteFrom('notify_inbox').where('at', '<', inboxBefore.toISOString()).execute();
    },
  };
}
