import { createOutbox, enqueue, insertOutgoing } from '@pune/database/outbox';
import { secondsToWait, type Limit } from '@pune/database/rate-limit';
import type { Seal } from '@pune/database/seal';
import type { Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import type { Notify } from '@pune/notify';
import type { Channel } from '@pune/notify/schema';
import { dayInIndia } from '@pune/std/india-time';
import type { Kysely } from 'kysely';
import { followingPath, openEmail, type FollowerKeys } from './follower-contact.ts';
import { GRIEVANCES_API } from './grievances.constants.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import { isTold, updateOf } from './reporter-updates.ts';
import { mobileIndexes, openMobile } from './sealed-mobile.ts';
import type { GrievanceRow, Tx } from './steps.ts';
import { say } from './texts.ts';
import { formatTrackingNumber } from './tracking-number.ts';
import type { GrievanceEvent } from './transitions.ts';

/** The topics of the outbox for messages to followers, and for confirmations of addresses. */
export const TELL_FOLLOWERS = 'grievances tell followers';
export const CONFIRM_EMAIL = 'grievances confirm e-mail';

/** Confirmations to one address in a day: nobody fills the mailbox of another person. */
const CONFIRMATIONS: Limit = {
  scope: 'grievances confirm e-mail',
  perWindow: 5,
  windowSeconds: 86_400,
};
/** An address that is not confirmed in this time is deleted. */
export const UNCONFIRMED_DAYS = 7;

/** The steps that the status page shows and that no follower hears of: words between two people. */
const NOT_TOLD: readonly GrievanceEvent[] = [
  'submit',
  'note',
  'route',
  'answer',
  'absorb',
  // Followers were not told of the step that it takes back.
  'undo',
];
export const isForFollowers = (event: GrievanceEvent): boolean => !NOT_TOLD.includes(event);

/** The addresses of an account; null if it no longer exists. A push address is a subscription. */
export type ContactsOf = (
  citizen: string,
) => Promise<{ mobile: string; email: string | null; push: readonly string[] } | null>;

export interface FollowerMessagesOptions {
  db: Kysely<GrievanceTables>;
  seal: Seal;
  queue: Notify['queue'];
  contactsOf: ContactsOf;
  keys: FollowerKeys;
  now: () => Date;
  onFailure?: ((error: unknown) => void) | undefined;
}

type FollowerRow = GrievanceTables['grievance_followers'];
/** A follower with the number of the grievance, and the index of its reporter's mobile number. */
type Recipient = FollowerRow & { number: string; reporter: string | null };
interface Address {
  channel: Channel;
  address: string;
  /** Tells the addresses of one follower apart. */
  name: string;
}
interface StepMessage {
  grievance: string;
  step: number;
  event: GrievanceEvent;
}

const MOBILE_DIGITS = 10;
/** Browsers of one account that are told. */
const PUSH_MAX = 10;
const NAMES: Record<Channel, readonly string[]> = {
  sms: ['sms'],
  email: ['email'],
  webpush: Array.from({ length: PUSH_MAX }, (_, index) => `webpush ${index}`),
};

const stepKey = (grievance: string, step: number, follower: string, name: string): string =>
  `grievance ${grievance} ${step} follower ${follower} ${name}`;
const confirmKey = (follower: string, day: string): string => `follower ${follower} confirm ${day}`;

/** The keys of the messages to a follower about steps of grievances, by its channels. */
export const followerMessageKeys = (
  { id, channels, since }: Pick<FollowerRow, 'id' | 'channels' | 'since'>,
  steps: readonly { grievance: string; step: number }[],
): string[] => [
  confirmKey(id, dayInIndia(new Date(since))),
  ...steps.flatMap(({ grievance, step }) =>
    channels
      .split(' ')
      .flatMap((channel) => NAMES[channel as Channel] ?? [])
      .map((name) => stepKey(grievance, step, id, name)),
  ),
];

/** The followers of a grievance, and of those that were merged into it. */
export const followersOf = (db: Kysely<GrievanceTables> | Tx, grievance: string) =>
  db
    .selectFrom('grievance_followers as follower')
    .innerJoin('grievances', 'grievances.id', 'follower.grievance_id')
    .where((row) =>
      row.or([row('grievances.id', '=', grievance), row('grievances.merged_into', '=', grievance)]),
    )
    .where((row) =>
      row.or([row('email_sealed', 'is', null), row('follower.confirmed_at', 'is not', null)]),
    );

/** Builds the order to send the confirmation of an address: at most one in a day. */
export const confirmation = (db: Kysely<any>, follower: string, now: Date) =>
  insertOutgoing(
    db,
    {
      topic: CONFIRM_EMAIL,
      dedupeKey: `${follower} ${dayInIndia(now)}`,
      payload: { follower, day: dayInIndia(now) },
    },
    now,
  );

/**
 * Creates the messages to followers: each public step, once for each address, on the channels that
 * they chose; also the steps of a grievance into which theirs was merged.
 */
export function createFollowerMessages(options: FollowerMessagesOptions) {
  const { db, seal, queue, contactsOf, keys, now, onFailure } = options;
  const linkOf = ({ id, origin, language }: FollowerRow): string =>
    `${origin}${followingPath(keys.keyOf(id))}?lang=${language}`;
  const pageOf = ({ number, origin, language }: Recipient): string =>
    `${origin}${GRIEVANCES_API}/${number}?lang=${language}`;

  async function accountAddresses(row: Recipient, citizen: string): Promise<Address[]> {
    const contacts = await contactsOf(citizen);
    if (!contacts) {
      // The account was erased.
      await db.deleteFrom('grievance_followers').where('id', '=', row.id).execute();
      return [];
    }
    const chosen = row.channels.split(' ');
    const { mobile, email, push } = contacts;
    const indexes = mobileIndexes(seal, mobile.slice(-MOBILE_DIGITS)).whole;
    // The reporter's own number gets an SMS as such.
    const hasSms = chosen.includes('sms') && !(row.reporter && indexes.includes(row.reporter));
    return [
      ...(hasSms ? [{ channel: 'sms', address: mobile, name: 'sms' } as const] : []),
      ...(chosen.includes('email') && email
        ? [{ channel: 'email', address: email, name: 'email' } as const]
        : []),
      ...(chosen.includes('webpush') ? push.slice(0, PUSH_MAX) : []).map((address, index) => ({
        channel: 'webpush' as const,
        address,
        name: `webpush ${index}`,
      })),
    ];
  }

  async function addressesOf(row: Recipient): Promise<Address[]> {
    const { id, citizen, mobile_sealed: mobile, email_sealed: email } = row;
    if (citizen !== null) return accountAddresses(row, citizen);
    if (email !== null)
      return [{ channel: 'email', address: openEmail(seal, id, email), name: 'email' }];
    if (mobile === null || row.mobile_index === row.reporter) return [];
    const number = openMobile(seal, id, mobile);
    // Rows of one number have different indexes while they are sealed anew under another key.
    const isReporter = row.reporter && mobileIndexes(seal, number).whole.includes(row.reporter);
    return isReporter ? [] : [{ channel: 'sms', address: `+91${number}`, name: 'sms' }];
  }

  /** A reporter is told what the step means for the report, as by SMS. */
  const wordsOf = (event: GrievanceEvent, { relation, language }: FollowerRow): string =>
    relation === 'reporter' && isTold(event)
      ? updateOf(event, language as Locale)
      : say(language as Locale, `event_${event}`);

  /** Queues the messages about a step; again without effect. */
  async function tellAll(payload: unknown): Promise<void> {
    const { grievance, step, event } = payload as StepMessage;
    const rows = await followersOf(db, grievance)
      .selectAll('follower')
      .select(['grievances.number', 'grievances.mobile_index as reporter'])
      .orderBy('follower.since')
      .orderBy('follower.id')
      .execute();
    // One person may follow by an account and by its address alone.
    const told = new Set<string>();
    for (const row of rows) {
      const found = await addressesOf(row);
      const addresses = found.filter(({ channel, address }) => !told.has(`${channel} ${address}`));
      for (const { channel, address } of addresses) told.add(`${channel} ${address}`);
      await db.transaction().execute(async (tx) => {
        for (const { channel, address, name } of addresses)
          await queue(tx, {
            template: channel === 'sms' ? 'grievance_followed' : 'grievance_followed_page',
            language: row.language as Locale,
            channel,
            address,
            ...(row.citizen !== null && { person: row.citizen }),
            values: {
              number: formatTrackingNumber(row.number),
              status: wordsOf(event, row),
              page: pageOf(row),
              link: linkOf(row),
            },
            dedupeKey: stepKey(grievance, step, row.id, name),
          });
      });
    }
  }

  /** Queues the confirmation of an address, unless it got many today. */
  async function askToConfirm(payload: unknown): Promise<void> {
    const { follower, day } = payload as { follower: string; day: string };
    await db.transaction().execute(async (tx) => {
      const row = await tx
        .selectFrom('grievance_followers as follower')
        .innerJoin('grievances', 'grievances.id', 'follower.grievance_id')
        .selectAll('follower')
        .select('grievances.number')
        .where('follower.id', '=', follower)
        .executeTakeFirst();
      if (!row?.email_sealed || row.confirmed_at !== null) return;
      if ((await secondsToWait(tx, CONFIRMATIONS, row.email_index!, now())) > 0) return;
      await queue(tx, {
        template: 'grievance_confirm_email',
        language: row.language as Locale,
        channel: 'email',
        address: openEmail(seal, row.id, row.email_sealed),
        values: {
          number: formatTrackingNumber(row.number),
          link: linkOf(row),
          days: formatNumber(UNCONFIRMED_DAYS, row.language as Locale),
        },
        dedupeKey: confirmKey(row.id, day),
      });
    });
  }

  const outbox = createOutbox({
    db,
    now,
    onFailure: (_topic, error) => onFailure?.(error),
    handlers: { [TELL_FOLLOWERS]: tellAll, [CONFIRM_EMAIL]: askToConfirm },
  });

  return {
    /** Records in the transaction of a step that followers are to be told of it. */
    async tell(tx: Tx, row: GrievanceRow, event: GrievanceEvent, availableAt: Date): Promise<void> {
      if (!isForFollowers(event)) return;
      const payload: StepMessage = { grievance: row.id, step: row.version, event };
      await enqueue(
        tx,
        {
          topic: TELL_FOLLOWERS,
          dedupeKey: `${row.id} ${row.version}`,
          payload,
          availableAt,
        },
        now(),
      );
    },
    /** Queues the messages that are due, and returns the number of orders. */
    deliver: outbox.drain,
  };
}
