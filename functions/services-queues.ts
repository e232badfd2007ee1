import { migrateFeature, openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { readQueues, type QueueState } from '@pune/database/queues';
import type { Variables } from '@pune/database/settings';
import { migrateShared } from '@pune/database/shared';
import { readChannelStates, type ChannelState } from '@pune/notify/channel-states';
import { notifyMigrations } from '@pune/notify/migrations';

/**
 * Creates a reader of the queues of the services database, on a separate connection that opens on
 * first use. It rejects while the database is away.
 */
export function servicesQueues(
  env: Variables,
): () => Promise<{ topics: QueueState[]; channels: ChannelState[] }> {
  let opening: Promise<ReturnType<typeof openDatabase<any>>> | undefined;
  async function open() {
    const db = openDatabase<any>(servicesDatabaseUrl(env));
    await migrateShared(db);
    await migrateFeature(db, 'notify', notifyMigrations);
    return db;
  }
  return async () => {
    opening ??= open();
    const db = await opening.catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    const now = new Date();
    return { topics: await readQueues(db, now), channels: await readChannelStates(db, now) };
  };
}
