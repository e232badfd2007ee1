import type { Notify } from '@pune/notify';
import {
  TEMPLATES,
  type Channel,
  type Template,
  type Topic,
  type ValuesOf,
} from '@pune/notify/schema';
import type { Locale } from '@pune/i18n';
import type { Kysely, Transaction } from 'kysely';
import { reachedBy, type Audience } from './audiences.ts';
import type { CitizenTables } from './citizens.migrations.ts';
import type { Follows } from './follows.ts';
import { messageKey, queueFor, type Recipient, type RecipientsOf } from './recipients.ts';

/** Templates with a topic that people choose. */
export type TopicTemplate = {
  [T in Template]: (typeof TEMPLATES)[T]['topic'] extends Topic ? T : never;
}[Template];

export interface Announcement<T extends TopicTemplate> {
  /** Identifies the announcement: each person gets the same key only once. */
  key: string;
  template: T;
  /** The affected ward offices; empty for the whole city. */
  areas: readonly string[];
  /**
   * @param consent the channel, and the key of the consent by which it is used; null for an
   *   emergency that goes out without one
   *
   * @returns the values of the message; null if this person gets none
   */
  values: (
    language: Locale,
    consent: { channel: Channel; key: string | null; follows: Follows },
  ) => ValuesOf<T> | null;
  /** The earliest time of sending; by default now. */
  sendAfter?: Date;
  expiresAt?: Date;
  /** If set, only addresses that got a message under one of these keys are told. */
  toldBy?: readonly string[];
  /** Called in the transaction that queues messages, with their number by channel. */
  onQueued?: (
    transaction: Transaction<CitizenTables>,
    queued: Readonly<Record<Channel, number>>,
  ) => Promise<void>;
}

/**
 * People are processed in batches, each in its own transaction: after a crash the next run
 * continues.
 */
const BATCH = 200;

/**
 * Creates the sender of announcements. Each person of the audience (see `audiences.ts`) is notified
 * in their language. A text message in an emergency goes out regardless of their choice (see
 * `notify.ts`).
 */
export function createAnnouncements({
  db,
  notify,
  recipientsOf,
}: {
  db: Kysely<CitizenTables>;
  notify: Pick<Notify, 'queue' | 'messagesWith'>;
  recipientsOf: RecipientsOf;
}) {
  /** @returns the next people, by id, who are told on some channel */
  async function peopleAfter(after: string, audience: Audience): Promise<string[]> {
    const rows = await reachedBy(db, audience)
      .select('person')
      .distinct()
      .where('person', '>', after)
      .orderBy('person')
      .limit(BATCH)
      .execute();
    return rows.map(({ person }) => person);
  }

  const wasTold = async (recipient: Recipient, keys: readonly string[]): Promise<boolean> =>
    (await notify.messagesWith(keys.map((key) => messageKey(key, recipient)))).some(
      ({ status }) => status !== 'suppressed',
    );

  /** @returns the number of newly queued messages */
  return async function announce<T extends TopicTemplate>({
    key,
    template,
    areas,
    values,
    sendAfter,
    expiresAt,
    toldBy,
    onQueued,
  }: Announcement<T>): Promise<number> {
    const audience = { topic: TEMPLATES[template].topic as Topic, areas };
    let [after, queued] = ['', 0];
    for (;;) {
      const people = await peopleAfter(after, audience);
      if (people.length === 0) return queued;
      const recipients: Recipient[] = [];
      for (const recipient of await recipientsOf(people, audience))
        if (!toldBy || (await wasTold(recipient, toldBy))) recipients.push(recipient);
      queued += await db.transaction().execute(async (transaction) => {
        const added = { sms: 0, email: 0, webpush: 0 };
        for (const recipient of recipients) {
          const { language, channel, key: consent, follows } = recipient;
          const text = values(language, { channel, key: consent, follows });
          if (!text) continue;
          const message = { key, template, values: text, sendAfter, expiresAt };
          if (await queueFor(notify, transaction, recipient, message)) added[channel] += 1;
        }
        await onQueued?.(transaction, added);
        return added.sms + added.email + added.webpush;
      });
      after = people.at(-1)!;
    }
  };
}
