import type { Notify } from '@pune/notify';
import {
  TEMPLATES,
  type Channel,
  type Template,
  type Topic,
  type ValuesOf,
} from '@pune/notify/schema';
import type { Locale } from '@pune/i18n';
import type { Kysely } from 'kysely';
import type { Accounts } from './accounts.ts';
import type { CitizenTables } from './citizens.migrations.ts';
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
  values: (language: Locale) => ValuesOf<T>;
  expiresAt?: Date;
}

/**
 * People are processed in batches, each in its own transaction: after a crash the next run
 * continues.
 */
const BATCH = 200;

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
  notify: Pick<Notify, 'queue'>;
  accounts: Accounts;
  consents: Consents;
  push: Push;
}) {
  async function addressesOf(
    citizen: string,
    topic: Topic,
  ): Promise<{ channel: Channel; address: string; name: string; language: Locale }[]> {
    const account = await accounts.find(citizen);
    if (!account) return [];
    const chosen = (await consents.given(citizen))
      .filter((choice) => choice.startsWith(`${topic}.`))
      .map((choice) => choice.split('.')[1]);
    const { language } = account;
    return [
      ...(topic === 'emergency' || chosen.includes('sms')
        ? [{ channel: 'sms' as const, address: account.mobile, name: 'sms', language }]
        : []),
      ...(account.email && chosen.includes('email')
        ? [{ channel: 'email' as const, address: account.email, name: 'email', language }]
        : []),
      ...(chosen.includes('webpush')
        ? (await push.of(citizen)).map(({ id, address }) => ({
            channel: 'webpush' as const,
            address,
            name: id,
            language,
          }))
        : []),
    ];
  }

  /** @returns the number of newly queued messages */
  return async function announce<T extends TopicTemplate>({
    key,
    template,
    areas,
    values,
    expiresAt,
  }: Announcement<T>): Promise<number> {
    const topic = TEMPLATES[template].topic as Topic;
    let [after, queued] = ['', 0];
    for (;;) {
      const people = await db
        .selectFrom('citizens')
        .select('id')
        .where('id', '>', after)
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
      if (people.length === 0) return queued;
      const messages = (
        await Promise.all(
          people.map(async ({ id }) =>
            (await addressesOf(id, topic)).map((to) => ({ ...to, person: id })),
          ),
        )
      ).flat();
      queued += await db.transaction().execute(async (transaction) => {
        let added = 0;
        for (const { channel, address, name, language, person } of messages) {
          const { kind } = await notify.queue(transaction, {
            template,
            language,
            channel,
            address,
            person,
            values: values(language),
            dedupeKey: `${key} ${person} ${name}`,
            expiresAt,
          });
          if (kind === 'Queued') added += 1;
        }
        return added;
      });
      after = people.at(-1)!.id;
    }
  };
}
