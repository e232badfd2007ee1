import { randomBytes } from 'node:crypto';
import { secondsToWait, senderOf, type Limit } from '@pune/database/rate-limit';
import type { Seal } from '@pune/database/seal';
import type { Write } from '@pune/database/together';
import type { Locale } from '@pune/i18n';
import type { Notify } from '@pune/notify';
import type { Channel } from '@pune/notify/schema';
import { appendAudit } from '@pune/staff/audit';
import { sql, type Kysely } from 'kysely';
import {
  contactColumns,
  createFollowerKeys,
  foundBy,
  maskedEmail,
  openEmail,
  type FollowerContact,
} from './follower-contact.ts';
import {
  confirmation,
  createFollowerMessages,
  followerMessageKeys,
  followersOf,
  UNCONFIRMED_DAYS,
  type FollowerMessagesOptions,
} from './follower-messages.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import { stepsWithMerged } from './steps-with-merged.ts';
import { formatTrackingNumber } from './tracking-number.ts';

export { followingPath, maskedEmail, type FollowerContact } from './follower-contact.ts';
export type { ContactsOf } from './follower-messages.ts';

export interface NewFollower {
  contact: FollowerContact;
  /** `reporter`: the citizen who filed it, signed in or with an e-mail address. */
  relation: 'follower' | 'reporter';
  /** The channels that the person chose; for a number or an address alone its own. */
  channels: readonly Channel[];
  language: Locale;
  /** The portal on which the person followed it: its link ends it there. */
  origin: string;
}

/** `key` opens the page that shows and ends it. */
export type Followed = { kind: 'Followed'; key: string; isNew: boolean } | { kind: 'NotFound' };

export interface FollowersOptions extends Omit<FollowerMessagesOptions, 'keys'> {
  /** Finds messages by their keys, to show if they arrived. */
  messagesWith: Notify['messagesWith'];
}

/** Addresses that one sender names in an hour. */
const ASKED: Limit = {
  scope: 'grievances follow by e-mail',
  perWindow: 20,
  windowSeconds: 3600,
};
const ID_BYTES = 9;
const DAY_MS = 86_400_000;

export type Followers = ReturnType<typeof createFollowers>;

const newId = (): string => randomBytes(ID_BYTES).toString('base64url');
const rowOf = (
  seal: Seal,
  grievance: string,
  { contact, relation, channels, language, origin }: NewFollower,
  now: Date,
): GrievanceTables['grievance_followers'] => {
  const id = newId();
  return {
    id,
    grievance_id: grievance,
    relation,
    ...contactColumns(seal, id, contact),
    channels: channels.join(' '),
    language,
    origin,
    since: now.toISOString(),
    confirmed_at: null,
  };
};

/**
 * Builds the writes by which a reporter without an account is told by e-mail, for the statement of
 * the filing: the address, and the order to ask its owner.
 */
export function reporterByEmail(
  db: Kysely<GrievanceTables>,
  seal: Seal,
  grievance: string,
  { email, language, origin }: { email: string; language: Locale; origin: string },
  now: Date,
): Write[] {
  const reporter: NewFollower = {
    contact: { email },
    relation: 'reporter',
    channels: ['email'],
    language,
    origin,
  };
  const row = rowOf(seal, grievance, reporter, now);
  return [
    { query: db.insertInto('grievance_followers').values(row) },
    { query: confirmation(db, row.id, now) },
  ];
}

/** Creates the followers of grievances, who are told of each public step until they end it. */
export function createFollowers(options: FollowersOptions) {
  const { db, seal, messagesWith, now } = options;
  const keys = createFollowerKeys(seal);
  const messages = createFollowerMessages({ ...options, keys });

  type Found = { kind: 'NotFound' } | (Followed & { kind: 'Followed'; grievance: string });
  async function followIn(
    tx: Kysely<GrievanceTables>,
    number: string,
    given: NewFollower,
  ): Promise<Found> {
    const grievance = await tx
      .selectFrom('grievances')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirst();
    if (!grievance) return { kind: 'NotFound' };
    const { contact, channels, language } = given;
    const [column, values] = foundBy(seal, contact);
    const change = () =>
      tx
        .updateTable('grievance_followers')
        .set({ channels: channels.join(' '), language })
        .where('grievance_id', '=', grievance.id)
        .where(column, 'in', values)
        .returning('id')
        .executeTakeFirst();
    // A row under another key does not conflict with the insertion.
    const known = values.length > 1 ? await change() : undefined;
    const row = rowOf(seal, grievance.id, given, now());
    const isNew =
      !known &&
      (
        await tx
          .insertInto('grievance_followers')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
      ).numInsertedOrUpdatedRows === 1n;
    const held = isNew ? row : (known ?? (await change()));
    if (!held) return followIn(tx, number, given);
    if ('email' in contact) await confirmation(tx, held.id, now()).execute();
    return { kind: 'Followed', key: keys.keyOf(held.id), isNew, grievance: grievance.id };
  }

  /**
   * Adds a follower, or changes the choice of one. An e-mail address is asked first.
   *
   * @param operator the officer who does it for a citizen: the audit gets an entry
   */
  async function follow(
    number: string,
    given: NewFollower,
    operator?: { person: string; post: string },
  ): Promise<Followed> {
    const followed = await db.transaction().execute(async (tx) => {
      const result = await followIn(tx, number, given);
      if (result.kind === 'Followed' && operator)
        await appendAudit(tx, {
          chain: 'grievances',
          at: now(),
          ...operator,
          action: 'follow_on_behalf',
          object: result.grievance,
          after: { isNew: result.isNew },
        });
      return result;
    });
    if (followed.kind !== 'Followed') return followed;
    const { kind, key, isNew } = followed;
    return { kind, key, isNew };
  }

  /**
   * Sends a link to an address, whose owner then follows: limited by the sender, and by address in
   * a day. The key stays here: only the owner of the address gets it.
   */
  async function askByEmail(
    number: string,
    { email, language, origin }: { email: string; language: Locale; origin: string },
    sender: string,
  ): Promise<{ kind: 'Asked' | 'NotFound' } | { kind: 'TooMany'; waitSeconds: number }> {
    const subject = seal.index(`sender ${senderOf(sender)}`);
    const waitSeconds = await secondsToWait(db, ASKED, subject, now());
    if (waitSeconds > 0) return { kind: 'TooMany', waitSeconds };
    const { kind } = await follow(number, {
      contact: { email },
      relation: 'follower',
      channels: ['email'],
      language,
      origin,
    });
    return { kind: kind === 'Followed' ? 'Asked' : kind };
  }

  /** Finds the following of a link, with the number of its grievance and its messages. */
  async function find(key: string) {
    const id = keys.idOf(key);
    if (!id) return null;
    const row = await db
      .selectFrom('grievance_followers as follower')
      .innerJoin('grievances', 'grievances.id', 'follower.grievance_id')
      .selectAll('follower')
      .select(['grievances.number', 'grievances.version', 'grievances.merged_into'])
      .where('follower.id', '=', id)
      .executeTakeFirst();
    if (!row) return null;
    const steps = await stepsWithMerged(db, { ...row, id: row.grievance_id });
    return {
      number: row.number,
      channels: row.channels.split(' ').filter(Boolean) as Channel[],
      isConfirmed: row.email_sealed === null || row.confirmed_at !== null,
      email: row.email_sealed && maskedEmail(openEmail(seal, row.id, row.email_sealed)),
      messages: await messagesWith(followerMessageKeys(row, steps)),
    };
  }

  const byKey = (key: string, work: (id: string) => Promise<unknown>) => {
    const id = keys.idOf(key);
    return id === null ? Promise.resolve() : work(id);
  };

  return {
    follow,
    askByEmail,
    find,
    /** Confirms the address of a link; again without effect. */
    confirm: (key: string) =>
      byKey(key, (id) =>
        db
          .updateTable('grievance_followers')
          .set({ confirmed_at: now().toISOString() })
          .where('id', '=', id)
          .where('confirmed_at', 'is', null)
          .execute(),
      ),
    /** Ends a following; of an unknown link too, so that a repeated form changes nothing. */
    end: (key: string) =>
      byKey(key, (id) => db.deleteFrom('grievance_followers').where('id', '=', id).execute()),
    tell: messages.tell,
    deliver: messages.deliver,
    /** Deletes addresses that their owners did not confirm. */
    async forgetUnconfirmed(): Promise<void> {
      const since = new Date(now().getTime() - UNCONFIRMED_DAYS * DAY_MS).toISOString();
      await db
        .deleteFrom('grievance_followers')
        // Literals, because an index with these conditions answers only queries that repeat them.
        .where(sql<boolean>`email_sealed is not null and confirmed_at is null`)
        .where('since', '<', since)
        .execute();
    },
    /** The number of followers, those of merged grievances included. */
    async count(grievance: string): Promise<number> {
      const { count } = await followersOf(db, grievance)
        .where('follower.relation', '=', 'follower')
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    /** @returns what an account follows or filed while signed in, for the export of its data */
    async ofCitizen(citizen: string) {
      const rows = await db
        .selectFrom('grievance_followers as follower')
        .innerJoin('grievances', 'grievances.id', 'follower.grievance_id')
        .select(['grievances.number', 'relation', 'channels', 'since'])
        .where('citizen', '=', citizen)
        .orderBy('since')
        .execute();
      return rows.map(({ number, relation, channels, since }) => ({
        number: formatTrackingNumber(number),
        relation: relation as NewFollower['relation'],
        channels: channels.split(' ').filter(Boolean) as Channel[],
        since,
      }));
    },
    /** Deletes the followings of an account that is erased. */
    forgetCitizen: (citizen: string): Promise<void> => forgetFollowings(db, citizen),
  };
}

/** Deletes the followings of an account. */
export async function forgetFollowings(
  db: Kysely<GrievanceTables>,
  citizen: string,
): Promise<void> {
  await db.deleteFrom('grievance_followers').where('citizen', '=', citizen).execute();
}
