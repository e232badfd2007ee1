import { enqueue, hasten, withdraw } from '@pune/database/outbox';
import type { Seal } from '@pune/database/seal';
import type { Locale } from '@pune/i18n';
import type { Notify } from '@pune/notify';
import { holdersOf, workingPost } from '@pune/staff/posts';
import type { Kysely } from 'kysely';
import { TELL_FOLLOWERS } from './follower-messages.ts';
import type { Followers } from './followers.ts';
import { isTold, updateOf } from './reporter-updates.ts';
import { openMobile } from './sealed-mobile.ts';
import type { StaffDb } from './routing.ts';
import type { GrievanceRow, Tx } from './steps.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import { say } from './texts.ts';
import { formatTrackingNumber } from './tracking-number.ts';
import type { GrievanceEvent } from './transitions.ts';

/** The topic of the outbox for messages to the officer who is responsible. */
export const TELL_OWNER = 'grievances tell owner';

/** The events after which another officer has work to do. */
const FOR_OWNER = [
  'submit',
  'assign',
  'transfer',
  'escalate',
  'dispute',
  'reopen',
  'unpark',
] as const satisfies readonly GrievanceEvent[];
type ForOwner = (typeof FOR_OWNER)[number];
export const isForOwner = (event: GrievanceEvent): event is ForOwner =>
  (FOR_OWNER as readonly GrievanceEvent[]).includes(event);

interface OwnerMessage {
  grievance: string;
  step: number;
  event: ForOwner;
}

/** The key of the messages of a step in the outbox. */
export const stepKey = (grievance: string, step: number): string => `${grievance} ${step}`;

/** The message to the owner, as the outbox keeps it: without personal data. */
export const ownerMessage = (grievance: string, step: number, event: ForOwner) => ({
  topic: TELL_OWNER,
  dedupeKey: stepKey(grievance, step),
  payload: { grievance, step, event } satisfies OwnerMessage,
});

/** The key of the message about a step to a reporter, whose grievance may be merged into it. */
export const reporterKey = (grievance: string, step: number, reporter: string): string =>
  `grievance ${grievance} ${step} ${reporter} sms`;

export interface MessagesOptions {
  db: Kysely<GrievanceTables>;
  seal: Seal;
  queue: Notify['queue'];
  withdraw: Notify['withdraw'];
  /** Records that followers are to be told. */
  tellFollowers: Followers['tell'];
}

export type Messages = ReturnType<typeof createMessages>;

/**
 * Creates the messages about grievances. Reporters get an SMS at the mobile number that they gave
 * for this purpose, in their language; the holders of the responsible post get an e-mail. Each
 * message is queued in the transaction of its event, once.
 */
export function createMessages({
  db,
  seal,
  queue,
  withdraw: withdrawQueued,
  tellFollowers,
}: MessagesOptions) {
  /** The reporter of a grievance, and those whose grievances were merged into it. */
  const recipients = (tx: Tx, id: string) =>
    tx
      .selectFrom('grievances')
      .select(['id', 'number', 'language', 'mobile_sealed'])
      .where((row) => row.or([row('id', '=', id), row('merged_into', '=', id)]))
      .where('mobile_sealed', 'is not', null)
      .execute();

  async function tellReporters(
    tx: Tx,
    row: GrievanceRow,
    event: GrievanceEvent,
    sendAfter: Date,
  ): Promise<void> {
    if (!isTold(event)) return;
    for (const { id, number, language, mobile_sealed: sealed } of await recipients(tx, row.id)) {
      const locale = language as Locale;
      await queue(tx, {
        template: 'grievance_update',
        language: locale,
        channel: 'sms',
        address: `+91${openMobile(seal, id, sealed!)}`,
        values: {
          number: formatTrackingNumber(number),
          status: updateOf(event, locale),
        },
        dedupeKey: reporterKey(row.id, row.version, id),
        sendAfter,
      });
    }
  }

  /** Sends the e-mails of a message of the outbox to the present holders of the post. */
  async function deliverToOwner(payload: unknown, now: Date): Promise<void> {
    const { grievance, step, event } = payload as OwnerMessage;
    await db.transaction().execute(async (tx) => {
      const row = await tx
        .selectFrom('grievances')
        .select(['number', 'owner_post'])
        .where('id', '=', grievance)
        .executeTakeFirst();
      if (!row?.owner_post) return;
      const staff = tx as unknown as StaffDb;
      const post = await workingPost(staff, row.owner_post, now);
      const holders = post === null ? [] : await holdersOf(staff, post, now);
      if (holders.length === 0) return;
      const persons = await tx
        .selectFrom('staff_persons')
        .select(['id', 'email', 'language'])
        .where('id', 'in', holders)
        .execute();
      for (const { id, email, language } of persons)
        await queue(tx, {
          template: 'grievance_for_officer',
          language: language as Locale,
          channel: 'email',
          address: email,
          values: {
            number: formatTrackingNumber(row.number),
            reason: say(language as Locale, `owner_${event}`),
          },
          dedupeKey: `grievance ${grievance} ${step} ${id} email`,
        });
    });
  }

  return {
    /**
     * Queues the messages about an event, in its transaction.
     *
     * @param sendAfter the time until which the event can be taken back
     */
    async tell(
      tx: Tx,
      row: GrievanceRow,
      event: GrievanceEvent,
      now: Date,
      sendAfter = now,
    ): Promise<void> {
      await tellReporters(tx, row, event, sendAfter);
      await tellFollowers(tx, row, event, sendAfter);
      if (!isForOwner(event)) return;
      const message = ownerMessage(row.id, row.version, event);
      await enqueue(tx, { ...message, availableAt: sendAfter }, now);
    },
    /**
     * Takes the messages about the last step of a case back.
     *
     * @returns false if one was sent, or is being sent: roll the transaction back then
     */
    async withdraw(tx: Tx, { id, version }: GrievanceRow): Promise<boolean> {
      const keys = (await recipients(tx, id)).map((one) => reporterKey(id, version, one.id));
      return (
        (await withdrawQueued(tx, keys)) &&
        (await withdraw(tx, [TELL_OWNER, TELL_FOLLOWERS], [stepKey(id, version)]))
      );
    },
    /**
     * The reporter answered a resolution of which no message was sent yet: the reporter's own one is
     * void, and followers get theirs before the next.
     */
    async overtake(tx: Tx, { id }: GrievanceRow, step: number, now: Date): Promise<void> {
      await withdrawQueued(tx, [reporterKey(id, step, id)]);
      await hasten(tx, [TELL_FOLLOWERS], [stepKey(id, step)], now);
    },
    deliverToOwner,
  };
}
