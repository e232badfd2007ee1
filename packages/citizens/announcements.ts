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
import type { Accounts } from './accounts.ts';
import type { CitizenTables } from './citizens.migrations.ts';
import type { Follows } from './follows.ts';
import type { Consents } from './consents.ts';
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
 * Creates the sender of announcements. Each person who chose the topic, for the whole city or for
 * an affected office, is notified in their language on their channels. In an emergency all of them
 * also get a text message, regardless of their choice (see `notify.ts`).
 */
export function createAnnouncements({
  db,
  notify,
  accounts,
  consents,
  push,
}: {
  db: Kysely<CitizenTables>;
  notify: Pick<Notify, 'queue' | 'messagesWith'>;
  accounts: Accounts;
  consents: Consents;
  push: Push;
}) {
  async function recipientsOf(person: string, topic: Topic): Promise<Recipient[]> {
    const account = await accounts.find(person);
    if (!account) return [];
    const chosen = new Map(
      (await consents.channelsOf(person, topic)).map(({ channel, key }) => [channel, key]),
    );
    const { language, follows } = account;
    const by = (channel: Channel, address: string, name: string): Recipient => ({
      person,
      channel,
      address,
      name,
      language,
      key: chosen.get(channel) ?? null,
      follows,
    });
    return [
      ...(topic === 'emergency' || chosen.has('sms') ? [by('sms', account.mobile, 'sms')] : []),
      ...(account.email && chosen.has('email') ? [by('email', account.email, 'email')] : []),
      ...(chosen.has('webpush')
        ? (await push.of(person)).map(({ id, address }) => by('webpush', address, id))
        : []),
    ];
  }

  /** @returns the next people, by id, who have to do with the topic and the areas */
  async function peopleAfter(
    after: string,
    topic: Topic,
    areas: readonly string[],
  ): Promise<string[]> {
    const rows = await db
      .selectFrom('citizens')
      .select('id')
      .where('id', '>', after)
      .$if(topic !== 'emergency', (query) =>
        query.where((row) =>
          row.exists(
            row
              .selectFrom('citizens_consents')
              .select('citizens_consents.id')
              .whereRef('citizens_consents.citizen_id', '=', 'citizens.id')
              .where('topic', '=', topic)
              .where('slot', 'is not', null),
          ),
        ),
      )
      .$if(areas.length > 0, (query) =>
        query.where((row) =>
          row.or([
            row.exists(
              row
                .selectFrom('citizens_areas')
                .select('area')
                .whereRef('citizens_areas.citizen_id', '=', 'citizens.id')
                .where('area', 'in', [...areas]),
            ),
            row.not(
              row.exists(
                row
                  .selectFrom('citizens_areas')
                  .select('area')
                  .whereRef('citizens_areas.citizen_id', '=', 'citizens.id'),
              ),
            ),
          ]),
        ),
      )
      .orderBy('id')
      .limit(BATCH)
      .execute();
    return rows.map(({ id }) => id);
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
    const topic = TEMPLATES[template].topic as Topic;
    let [after, queued] = ['', 0];
    for (;;) {
      const people = await peopleAfter(after, topic, areas);
      if (people.length === 0) return queued;
      const recipients: Recipient[] = [];
      for (const person of people)
        for (const recipient of await recipientsOf(person, topic))
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
