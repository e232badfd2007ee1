import type { Channel } from '@pune/notify/schema';
import type { Kysely } from 'kysely';
import type { CitizenTables } from './citizens.migrations.ts';

/** An alert of which people were told: an operator sees that messages go out, and how many. */
export interface ToldAlert {
  slug: string;
  topic: string;
  /** When the last kind of message was queued: the first, a change or the end. */
  toldAt: string;
  queued: Record<Channel, number>;
}

const SHOWN_MAX = 10;

/** Reads the alerts of which people were told last, newest first. */
export async function readToldAlerts(db: Kysely<any>): Promise<ToldAlert[]> {
  const rows = await (db as Kysely<CitizenTables>)
    .selectFrom('citizens_alerts')
    .select(['slug', 'topic', 'told_at', 'sms', 'email', 'webpush'])
    .orderBy('told_at', 'desc')
    .limit(SHOWN_MAX)
    .execute();
  return rows.map(({ slug, topic, told_at: toldAt, sms, email, webpush }) => ({
    slug,
    topic,
    toldAt,
    queued: { sms, email, webpush },
  }));
}
