import { enqueue } from '@pune/database/outbox';
import type { Seal } from '@pune/database/seal';
import type { Locale } from '@pune/i18n';
import type { Notify } from '@pune/notify';
import { holdersOf, workingPost } from '@pune/staff/posts';
import type { Kysely } from 'kysely';
import { openMobile } from './sealed-mobile.ts';
import type { StaffDb } from './routing.ts';
import type { GrievanceRow, Tx } from './steps.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import { say } from './texts.ts';
import { formatTrackingNumber } from './tracking-number.ts';
import type { GrievanceEvent } from './transitions.ts';

/** The topic of the outbox for messages to the officer who is responsible. */
export const TELL_OWNER = 'grievances tell owner';

/** The events of which reporters are told: those that change what they may expect. */
const TOLD = [
  'acknowledge',
  'park',
  'reply',
  'transfer',
  'resolve',
  'lapse',
  'merge',
] as const satisfies readonly GrievanceEvent[];
type Told = (typeof TOLD)[number];
export const isTold = (event: GrievanceEvent): event is Told =>
  (TOLD as readonly GrievanceEvent[]).includes(event);

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

/** The message to the owner, as the outbox keeps it: without personal data. */
export const ownerMessage = (grievance: string, step: number, event: ForOwner) => ({
  topic: TELL_OWNER,
  dedupeKey: `${grievance} ${step}`,
  payload: { grievance, step, event } satisfies OwnerMessage,
});

export interface MessagesOptions {
  db: Kysely<GrievanceTables>;
  seal: Seal;
  queue: Notify['queue'];
}

/** The words for an event in the message to the reporter. */
export const updateOf = (event: Told, locale: Locale): string => say(locale, `update_${event}`);

export type Messages = ReturnType<typeof createMessages>;

/**
 * Creates the messages about grievances. Reporters get an SMS at the mobile number that they gave
 * for this purpose, in their language; the holders of the responsible post get an e-mail. Each
 * message is queued in the transaction of its event, once.
 */
export function createMessages({ db, seal, queue }: MessagesOptions) {
  /** The reporter of a grievance, and those whose grievances were merged into it. */
  const recipients = (tx: Tx, id: string) =>
    tx
      .selectFrom('grievances')
      .select(['id', 'number', 'language', 'mobile_sealed'])
      .where((row) => row.or([row('id', '=', id), row('merged_into', '=', id)]))
      .where('mobile_sealed', 'is not', null)
      .execute();

  async function tellReporters(tx: Tx, row: GrievanceRow, event: GrievanceEvent): Promise<void> {
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
        dedupeKey: `grievance ${row.id} ${row.version} ${id} sms`,
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
    /** Queues the messages about an event, in its transaction. */
    async tell(tx: Tx, row: GrievanceRow, event: GrievanceEvent, now: Date): Promise<void> {
      await tellReporters(tx, row, event);
      if (isForOwner(event)) await enqueue(tx, ownerMessage(row.id, row.version, event), now);
    },
    deliverToOwner,
  };
}
