import { sql, type Kysely } from 'kysely';
import { CHANNELS, type Channel } from './notify.constants.ts';
import type { NotifyTables } from './notify.migrations.ts';

/** The messages of one channel. */
export interface ChannelState {
  channel: Channel;
  /** Messages that were not sent yet. */
  queued: number;
  /** Messages that failed for good within the last hour: refused, expired, or without a gateway. */
  failedLastHour: number;
}

const HOUR_MS = 3_600_000;

/** Reads the state of every channel. The tables of messages must exist (`Notify.prepare`). */
export async function readChannelStates(db: Kysely<any>, now: Date): Promise<ChannelState[]> {
  const tables = db as Kysely<NotifyTables>;
  const counted = () =>
    tables
      .selectFrom('notify_messages')
      .select(({ fn }) => ['channel', fn.countAll().as('messages')])
      .groupBy('channel');
  // PostgreSQL uses the partial index for a literal only.
  const queued = await counted().where('status', '=', sql.lit('queued')).execute();
  const failed = await counted()
    .where('status', '=', 'failed')
    .where('settled_at', '>', new Date(now.getTime() - HOUR_MS).toISOString())
    .execute();
  const of = (rows: typeof queued, channel: Channel) =>
    Number(rows.find((row) => row.channel === channel)?.messages ?? 0);
  return CHANNELS.map((channel) => ({
    channel,
    queued: of(queued, channel),
    failedLastHour: of(failed, channel),
  }));
}
