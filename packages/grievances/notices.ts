import { createOutbox } from '@pune/database/outbox';
import type { Kysely } from 'kysely';
import type { Followers } from './followers.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import { TELL_OWNER, type Messages } from './messages.ts';

/** One delivery ends after this time; the next one goes on. */
const DELIVER_MS_MAX = 20_000;
const LEASE_SECONDS = 20;

export interface NoticesOptions {
  db: Kysely<GrievanceTables>;
  messages: Pick<Messages, 'deliverToOwner'>;
  followers: Pick<Followers, 'deliver'>;
  /** Sends queued messages that depend on no preference, and returns how many it handled. */
  send: () => Promise<number>;
  now: () => Date;
  onFailure?: (error: unknown) => void;
}

/**
 * Creates the delivery of the messages to officers and followers. It runs after each commit, so that
 * an officer learns of a case within seconds, and in the sweep of every minute, which delivers what
 * a failure or the end of a process left. Each message is leased to one of them, and sent once.
 */
export function createNotices({
  db,
  messages,
  followers,
  send,
  now,
  onFailure = () => {},
}: NoticesOptions) {
  const outbox = createOutbox({
    db,
    now,
    // The sweep of the next minute delivers what a process that ended has leased.
    leaseSeconds: LEASE_SECONDS,
    onFailure: (_topic, error) => onFailure(error),
    handlers: { [TELL_OWNER]: (payload) => messages.deliverToOwner(payload, now()) },
  });
  let running: Promise<void> | null = null;
  let isWanted = false;

  async function deliver(): Promise<void> {
    const until = performance.now() + DELIVER_MS_MAX;
    while (performance.now() < until) {
      const queued = (await outbox.drain()) + (await followers.deliver());
      const sent = await send();
      if (queued === 0 && sent === 0) return;
    }
  }

  async function deliverAll(): Promise<void> {
    while (isWanted) {
      isWanted = false;
      await deliver();
    }
  }

  return {
    /** Queues and sends the messages that are due. */
    deliver,
    /**
     * Delivers in the background. Calls during a delivery share the next one, so that a burst of
     * filings causes no burst of queries.
     */
    deliverSoon(): void {
      isWanted = true;
      running ??= deliverAll()
        .catch(onFailure)
        .finally(() => (running = null));
    },
    /** Waits for the delivery in the background. */
    settled: async (): Promise<void> => void (await running),
  };
}
