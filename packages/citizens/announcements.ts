import type { Notify } from '@pune/notify';
import {
  CHANNELS,
  TEMPLATES,
  type Channel,
  type Template,
  type Topic,
  type ValuesOf,
} from '@pune/notify/schema';
import type { Locale } from '@pune/i18n';
import type { Kysely, Transaction } from 'kysely';
import type { Account, Accounts } from './accounts.ts';
import { reachedBy, type Audience } from './audiences.ts';
import type { CitizenTables } from './citizens.migrations.ts';
import type { Follows } from './follows.ts';
import { keyOf } from './consents.ts';
import type { Push } from './push.ts';

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

const messageKey = (key: string, person: string, name: string): string =>
  `${key} ${person} ${name}`;

interface Recipient {
  person: string;
  channel: Channel;
  address: string;
  /** Names the address among those of the person: a person has several browsers. */
  name: string;
  language: Locale;
  /** The key of the consent; null for an emergency without one. */
  key: string | null;
  follows: Follows;
}

/**
 * Creates the sender of announcements. Each person of the audience (see `audiences.ts`) is notified
 * in their language. A text message in an emergency goes out regardless of their choice (see
 * `notify.ts`).
 */
export function createAnnouncements({
  db,
  notify,
  accounts,
  push,
}: {
  db: Kysely<CitizenTables>;
  notify: Pick<Notify, 'queue' | 'messagesWith'>;
  accounts: Accounts;
  push: Push;
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

  async function addressesOf(
    { id: person, mobile, email }: Account,
    channel: Channel,
  ): Promise<Pick<Recipient, 'address' | 'name'>[]> {
    switch (channel) {
      case 'sms':
        return [{ address: mobile, name: 'sms' }];
      case 'email':
        return email === null ? [] : [{ address: email, name: 'email' }];
      case 'webpush':
        return (await push.of(person)).map(({ id, address }) => ({ address, name: id }));
    }
  }

  /** Loads the addresses of people on the channels on which they are told. */
  async function recipientsOf(people: readonly string[], audience: Audience): Promise<Recipient[]> {
    const rows = await reachedBy(db, audience)
      .select(['person', 'channel', 'consent'])
      .where('person', 'in', people)
      .execute();
    const recipients: Recipient[] = [];
    for (const person of people) {
      const account = await accounts.find(person);
      if (!account) continue;
      const { language, follows } = account;
      for (const channel of CHANNELS) {
        const reached = rows.find((row) => row.person === person && row.channel === channel);
        if (!reached) continue;
        const key = reached.consent === null ? null : keyOf(reached.consent);
        for (const { address, name } of await addressesOf(account, channel))
          recipients.push({ person, channel, address, name, language, key, follows });
      }
    }
    return recipients;
  }

  const wasTold = async ({ person, name }: Recipient, keys: readonly string[]): Promise<boolean> =>
    (await notify.messagesWith(keys.map((key) => messageKey(key, person, name)))).some(
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
        for (const {
          channel,
          address,
          name,
          language,
          person,
          key: consent,
          follows,
        } of recipients) {
          const text = values(language, { channel, key: consent, follows });
          if (!text) continue;
          const { kind } = await notify.queue(transaction, {
            template,
            language,
            channel,
            address,
            person,
            values: text,
            dedupeKey: messageKey(key, person, name),
            ...(sendAfter && { sendAfter }),
            expiresAt,
          });
          if (kind === 'Queued') added[channel] += 1;
        }
        await onQueued?.(transaction, added);
        return added.sms + added.email + added.webpush;
      });
      after = people.at(-1)!;
    }
  };
}
