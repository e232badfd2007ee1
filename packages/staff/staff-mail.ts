import { notifyEnv } from '@pune/notify/env';
import type { Notify } from '@pune/notify';
import type { Locale } from '@pune/i18n';
import { formatDateTime } from '@pune/i18n/format';
import type { StaffTransaction } from './changes.ts';
import { INVITATION_DAYS, type InvitedPerson } from './invitations.ts';
import { tokenDigest } from './tokens.ts';

const DAY_MS = 86_400_000;
/** A test mail that could not be sent within an hour is of no use. */
const TEST_MS = 3_600_000;

export class MailRefused extends Error {
  override name = 'MailRefused';
}

/** Creates the mails to persons of staff. Their work needs them, so no preference applies. */
export function createStaffMail(
  { queue }: Pick<Notify, 'queue'>,
  now: () => Date = () => new Date(),
) {
  return {
    /**
     * Queues the mail with the link of an invitation, in its transaction.
     *
     * @throws MailRefused for an address that no mail reaches: the invitation is not made either
     */
    async invite(
      transaction: StaffTransaction,
      { email, language }: InvitedPerson,
      link: string,
    ): Promise<void> {
      const queued = await queue(transaction, {
        template: 'staff_invitation',
        language,
        channel: 'email',
        address: email,
        values: { link, days: String(INVITATION_DAYS) },
        dedupeKey: `staff invitation ${tokenDigest('mail', link.split('/').at(-1)!) ?? ''}`,
        expiresAt: new Date(now().getTime() + INVITATION_DAYS * DAY_MS),
      });
      if (queued.kind === 'AddressRefused') throw new MailRefused();
    },

    /** Queues a mail by which a person sees that mails arrive; one in each minute. */
    async test(
      transaction: StaffTransaction,
      { id, email, language }: { id: string; email: string; language: Locale },
    ): Promise<void> {
      const at = now();
      const queued = await queue(transaction, {
        template: 'staff_test_mail',
        language,
        channel: 'email',
        address: email,
        values: { time: formatDateTime(at.toISOString(), language) },
        dedupeKey: `staff test ${id} ${at.toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length)}`,
        expiresAt: new Date(at.getTime() + TEST_MS),
      });
      if (queued.kind === 'AddressRefused') throw new MailRefused();
    },
  };
}
export type StaffMail = ReturnType<typeof createStaffMail>;

/** @returns the mails through the configured gateway; null without one */
export function openStaffMail(
  notify: Pick<Notify, 'queue'>,
  env: Record<string, string | undefined>,
): StaffMail | null {
  // The sandbox delivers nothing: there the page shows the link.
  return notifyEnv(env).SMTP_URL === undefined ? null : createStaffMail(notify);
}
