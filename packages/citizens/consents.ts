import { randomUUID } from 'node:crypto';
import type { Locale } from '@pune/i18n';
import type { Channel, Topic } from '@pune/notify/schema';
import type { MayNotify } from '@pune/notify';
import type { Kysely, Transaction } from 'kysely';
import type { CitizenTables } from './citizens.migrations.ts';
import { CHOICES, type Choice } from './citizens.schema.ts';
import { CONSENT_NOTICE_VERSION } from './consent-notice.ts';

type Db = Kysely<CitizenTables> | Transaction<CitizenTables>;

/**
 * The consent to the account itself, given by the first sign-in under the notice beside the form.
 */
const ACCOUNT = { topic: 'account', channel: 'sms' } as const;
export type ConsentTopic = Topic | typeof ACCOUNT.topic;

/**
 * The key of a consent: its random id of 122 bits in 22 characters, because each character of a text
 * message is paid for. The key is in the messages: whoever holds one may withdraw that consent alone.
 */
export const keyOf = (id: string): string =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
const idOf = (key: string): string =>
  Buffer.from(key, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** A record of consent: topic, channel, notice, language and times. The purpose is the topic's. */
export interface Consent {
  topic: ConsentTopic;
  channel: Channel;
  noticeVersion: string;
  language: Locale;
  givenAt: string;
  withdrawnAt: string | null;
}

/**
 * Creates the repository of consents: one for each topic and channel, given and withdrawn
 * separately (Digital Personal Data Protection Act 2023, section 6).
 */
export function createConsents({ db, now }: { db: Kysely<CitizenTables>; now: () => Date }) {
  const slotOf = (citizen: string, topic: string, channel: string) =>
    `${citizen} ${topic} ${channel}`;

  async function give(
    transaction: Db,
    citizen: string,
    topic: ConsentTopic,
    channel: Channel,
    language: Locale,
  ): Promise<boolean> {
    const inserted = await transaction
      .insertInto('citizens_consents')
      .values({
        id: randomUUID(),
        citizen_id: citizen,
        slot: slotOf(citizen, topic, channel),
        topic,
        channel,
        notice_version: CONSENT_NOTICE_VERSION,
        language,
        given_at: now().toISOString(),
        withdrawn_at: null,
        paused: null,
      })
      .onConflict((conflict) => conflict.column('slot').doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }
  async function withdraw(
    transaction: Db,
    citizen: string,
    topic: ConsentTopic,
    channel: Channel,
  ): Promise<boolean> {
    const { numUpdatedRows } = await transaction
      .updateTable('citizens_consents')
      .set({ slot: null, withdrawn_at: now().toISOString() })
      .where('slot', '=', slotOf(citizen, topic, channel))
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }
  const given = async (transaction: Db, citizen: string): Promise<Choice[]> => {
    const rows = await transaction
      .selectFrom('citizens_consents')
      .select(['topic', 'channel'])
      .where('citizen_id', '=', citizen)
      .where('slot', 'is not', null)
      .execute();
    return CHOICES.filter((choice) =>
      rows.some(({ topic, channel }) => choice === `${topic}.${channel}`),
    );
  };

  return {
    /** @returns the consents in force, in the order of the form */
    given: (citizen: string) => given(db, citizen),
    giveAccount: (transaction: Db, citizen: string, language: Locale) =>
      give(transaction, citizen, ACCOUNT.topic, ACCOUNT.channel, language),
    /**
     * Gives and withdraws consents until exactly the wanted ones are in force.
     *
     * @returns the number of changes
     */
    async set(
      transaction: Db,
      citizen: string,
      wanted: readonly Choice[],
      language: Locale,
    ): Promise<{ given: number; withdrawn: number }> {
      const held = await given(transaction, citizen);
      const changed = { given: 0, withdrawn: 0 };
      for (const choice of CHOICES) {
        const [topic, channel] = choice.split('.') as [Topic, Channel];
        if (wanted.includes(choice) && !held.includes(choice))
          changed.given += Number(await give(transaction, citizen, topic, channel, language));
        if (!wanted.includes(choice) && held.includes(choice))
          changed.withdrawn += Number(await withdraw(transaction, citizen, topic, channel));
      }
      return changed;
    },
    /** Ends the consents of one channel when its address is removed. */
    async endChannel(transaction: Db, citizen: string, channel: Channel): Promise<void> {
      for (const choice of await given(transaction, citizen)) {
        const [topic, on] = choice.split('.') as [Topic, Channel];
        if (on === channel) await withdraw(transaction, citizen, topic, channel);
      }
    },
    /**
     * Ends the consents of one channel, and marks them, so that their owner can resume them.
     *
     * @returns true if there were some
     */
    async pause(transaction: Db, citizen: string, channel: Channel): Promise<boolean> {
      const { numUpdatedRows } = await transaction
        .updateTable('citizens_consents')
        .set({ slot: null, withdrawn_at: now().toISOString(), paused: 1 })
        .where('citizen_id', '=', citizen)
        .where('channel', '=', channel)
        .where('topic', '!=', ACCOUNT.topic)
        .where('slot', 'is not', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    /**
     * Resumes the consents that `pause` ended: a consent of its own, under the notice of today.
     *
     * @param saidAt when its owner asked for it; a wish older than the pause changes nothing
     *
     * @returns true if something was resumed
     */
    async resume(
      transaction: Db,
      citizen: string,
      channel: Channel,
      language: Locale,
      saidAt: Date,
    ): Promise<boolean> {
      const rows = await transaction
        .updateTable('citizens_consents')
        .set({ paused: null })
        .where('citizen_id', '=', citizen)
        .where('channel', '=', channel)
        .where('paused', '=', 1)
        .where('withdrawn_at', '<=', saidAt.toISOString())
        .returning('topic')
        .execute();
      let resumed = false;
      for (const topic of new Set(rows.map((row) => row.topic as Topic)))
        if (await give(transaction, citizen, topic, channel, language)) resumed = true;
      return resumed;
    },
    /** Forgets paused consents: a later choice of their owner counts. */
    async forgetPaused(transaction: Db, citizen: string): Promise<void> {
      await transaction
        .updateTable('citizens_consents')
        .set({ paused: null })
        .where('citizen_id', '=', citizen)
        .where('paused', '=', 1)
        .execute();
    },
    /** @returns all consents of a person, oldest first */
    async record(citizen: string): Promise<Consent[]> {
      const rows = await db
        .selectFrom('citizens_consents')
        .select(['topic', 'channel', 'notice_version', 'language', 'given_at', 'withdrawn_at'])
        .where('citizen_id', '=', citizen)
        .orderBy('given_at')
        .orderBy('topic')
        .orderBy('channel')
        .execute();
      return rows.map((row) => ({
        topic: row.topic as ConsentTopic,
        channel: row.channel as Channel,
        noticeVersion: row.notice_version,
        language: row.language as Locale,
        givenAt: row.given_at,
        withdrawnAt: row.withdrawn_at,
      }));
    },
    /** @returns the consent with this key; null if it was withdrawn */
    async withKey(
      key: string,
    ): Promise<{ citizen: string; topic: Topic; channel: Channel } | null> {
      const row = await db
        .selectFrom('citizens_consents')
        .select(['citizen_id', 'topic', 'channel'])
        .where('id', '=', idOf(key))
        .where('topic', '!=', ACCOUNT.topic)
        .where('slot', 'is not', null)
        .executeTakeFirst();
      return row
        ? {
            citizen: row.citizen_id,
            topic: row.topic as Topic,
            channel: row.channel as Channel,
          }
        : null;
    },
    withdraw,
    /** `notify` calls it when it sends a message. */
    mayNotify: (async (person, topic, channel) =>
      (await db
        .selectFrom('citizens_consents')
        .select('id')
        .where('slot', '=', slotOf(person, topic, channel))
        .executeTakeFirst()) !== undefined) satisfies MayNotify,
    /**
     * Ends all consents. The records stay for their retention period, under an id that no longer
     * belongs to a person.
     */
    async endAll(transaction: Db, citizen: string): Promise<void> {
      await transaction
        .updateTable('citizens_consents')
        .set({ slot: null, withdrawn_at: now().toISOString() })
        .where('citizen_id', '=', citizen)
        .where('slot', 'is not', null)
        .execute();
      await this.forgetPaused(transaction, citizen);
    },
    forgetBefore: async (before: Date): Promise<void> =>
      void (await db
        .deleteFrom('citizens_consents')
        .where('withdrawn_at', '<', before.toISOString())
        .execute()),
  };
}
export type Consents = ReturnType<typeof createConsents>;
