import { createHash } from 'node:crypto';
import { secondsToWait, type Limit } from '@pune/database/rate-limit';
import type { Seal } from '@pune/database/seal';
import type { Locale } from '@pune/i18n';
import type { Notify } from '@pune/notify';
import type { Inbound, Template } from '@pune/notify/schema';
import type { Kysely } from 'kysely';
import { addressText, type Accounts } from './accounts.ts';
import type { CitizenTables } from './citizens.migrations.ts';
import { mobileSchema } from './citizens.schema.ts';
import type { Consents } from './consents.ts';
import { readSmsCommand, type SmsCommand } from './sms-words.ts';

const HOUR_MS = 3_600_000;
/** Gateways repeat a delivery for some hours; an older message is none that its sender waits for. */
const AGE_MS_MAX = 24 * HOUR_MS;
const CLOCK_MS_MAX = HOUR_MS / 6;
/** Longer than a message is taken, so that each is taken once. */
export const INBOUND_DAYS_KEPT = 3;

/** Answers cost money, and two programs could answer each other. */
const ANSWERS: Limit = { scope: 'citizens sms answers', perWindow: 6, windowSeconds: 3600 };
const ALL_ANSWERS: Limit = { scope: 'citizens sms all', perWindow: 5000, windowSeconds: 3600 };
/** Each change is written; STOP is carried out whatever was sent before it. */
const STARTS: Limit = { scope: 'citizens sms starts', perWindow: 20, windowSeconds: 86_400 };

const TEMPLATE_OF: Record<SmsCommand, Extract<Template, `sms_${string}`>> = {
  stop: 'sms_stopped',
  start: 'sms_resumed',
  help: 'sms_help',
};

type LinkOf = (language: Locale) => string;

/**
 * Creates the handler of STOP, START and HELP of a telephone. It does the same for a number with
 * an account and for one without, up to the words of the answer.
 */
export function createSmsCommands({
  db,
  seal,
  notify,
  accounts,
  consents,
  now,
}: {
  db: Kysely<CitizenTables>;
  seal: Seal;
  notify: Pick<Notify, 'queue'>;
  accounts: Accounts;
  consents: Consents;
  now: () => Date;
}) {
  /**
   * Carries out one message, once.
   *
   * @param linkOf the page on which topics are chosen, in a language, for the answer
   */
  async function take(message: Inbound, linkOf: LinkOf): Promise<void> {
    const said = readSmsCommand(message.text);
    const mobile = mobileSchema.safeParse(message.from).data;
    const age = now().getTime() - message.receivedAt.getTime();
    if (!said || !mobile || age > AGE_MS_MAX || age < -CLOCK_MS_MAX) return;
    const { command, language } = said;
    const subject = seal.index(`sms ${mobile}`);
    const digest = createHash('sha256').update(`sms ${message.id}`).digest('base64url');
    await db.transaction().execute(async (transaction) => {
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('citizens_inbound')
        .values({ id_digest: digest, at: now().toISOString() })
        .onConflict((conflict) => conflict.column('id_digest').doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n) return;
      const citizen = await accounts.withIndexes(transaction, seal.indexes(addressText(mobile)));
      if (command === 'stop' && citizen && (await consents.pause(transaction, citizen, 'sms')))
        await accounts.note(transaction, citizen, 'consents_changed');
      if (command === 'start') {
        const isRefused = (await secondsToWait(transaction, STARTS, subject, now())) > 0;
        if (
          !isRefused &&
          citizen &&
          (await consents.resume(transaction, citizen, 'sms', language, message.receivedAt))
        )
          await accounts.note(transaction, citizen, 'consents_changed');
      }
      const waits =
        (await secondsToWait(transaction, ANSWERS, subject, now())) ||
        (await secondsToWait(transaction, ALL_ANSWERS, 'all', now()));
      if (waits > 0) return;
      await notify.queue(transaction, {
        template: TEMPLATE_OF[command],
        language,
        channel: 'sms',
        address: mobile,
        values: { link: linkOf(language) },
        dedupeKey: `inbound ${digest}`,
      });
    });
  }

  return {
    /** Carries out the messages of a telephone network, in the order in which they were sent. */
    async takeMessages(messages: readonly Inbound[], linkOf: LinkOf): Promise<void> {
      const inOrder = [...messages].sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
      for (const message of inOrder) await take(message, linkOf);
    },
    forgetBefore: async (before: Date): Promise<void> =>
      void (await db
        .deleteFrom('citizens_inbound')
        .where('at', '<', before.toISOString())
        .execute()),
  };
}
