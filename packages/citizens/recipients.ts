import type { Notify } from '@pune/notify';
import { CHANNELS, type Channel, type Template, type ValuesOf } from '@pune/notify/schema';
import type { Locale } from '@pune/i18n';
import type { Kysely, Transaction } from 'kysely';
import type { Account, Accounts } from './accounts.ts';
import { reachedBy, type Audience } from './audiences.ts';
import type { CitizenTables } from './citizens.migrations.ts';
import type { Follows } from './follows.ts';
import { keyOf } from './consents.ts';
import type { Push } from './push.ts';

/** One address of a person, on a channel on which the person is told. */
export interface Recipient {
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

/** The key under which a person gets an announcement at one address once. */
export const messageKey = (key: string, { person, name }: Recipient): string =>
  `${key} ${person} ${name}`;

/** Creates the reader of the addresses at which people are told of a topic. */
export function createRecipients({
  db,
  accounts,
  push,
}: {
  db: Kysely<CitizenTables>;
  accounts: Accounts;
  push: Push;
}) {
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
  return async function recipientsOf(
    people: readonly string[],
    audience: Audience,
  ): Promise<Recipient[]> {
    if (people.length === 0) return [];
    const rows = await reachedBy(db, audience)
      .select(['person', 'channel', 'consent'])
      .where('person', 'in', people)
      .execute();
    const recipients: Recipient[] = [];
    for (const person of people) {
      const account = rows.some((row) => row.person === person) && (await accounts.find(person));
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
  };
}
export type RecipientsOf = ReturnType<typeof createRecipients>;

/**
 * Queues a message to one recipient, in the transaction of the caller's own work.
 *
 * @returns false if the recipient has it already
 */
export async function queueFor<T extends Template>(
  notify: Pick<Notify, 'queue'>,
  transaction: Transaction<any>,
  recipient: Recipient,
  {
    key,
    ...message
  }: {
    key: string;
    template: T;
    values: ValuesOf<T>;
    about?: string | undefined;
    sendAfter?: Date | undefined;
    expiresAt?: Date | undefined;
  },
): Promise<boolean> {
  const { language, channel, address, person } = recipient;
  const { sendAfter, about, ...rest } = message;
  const { kind } = await notify.queue(transaction, {
    ...rest,
    language,
    channel,
    address,
    person,
    dedupeKey: messageKey(key, recipient),
    ...(sendAfter && { sendAfter }),
    ...(about && { about }),
  });
  return kind === 'Queued';
}
