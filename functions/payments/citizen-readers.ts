import type { Citizens } from '@pune/citizens';
import { stopPath } from '@pune/citizens/constants';
import { queueFor, type Recipient } from '@pune/citizens/recipients';
import type { Notify } from '@pune/notify';
import type { Reader, Readers } from '@pune/payments/readers';

const TOPIC = 'payments';

export interface CitizenReader extends Reader {
  recipient: Recipient;
}

/** Presents the accounts of citizens to payments: those that keep a payment or a number. */
export const citizenReaders = (
  { citizens, notify }: { citizens: Citizens; notify: Notify },
  origin: string,
): Readers<CitizenReader> => ({
  of: async ({ kind, reference }) => {
    const recipients = await citizens.recipientsOf(await citizens.keepersOf(kind, reference), {
      topic: TOPIC,
      areas: [],
    });
    return recipients.map((recipient) => ({
      recipient,
      channel: recipient.channel,
      address: recipient.address,
      language: recipient.language,
      stopAddress: `${origin}${stopPath(recipient.key ?? '')}`,
    }));
  },
  keptNumbers: (page) => citizens.keptBy(TOPIC, 'bill', page),
  queue: (tx, { recipient }, message) => queueFor(notify, tx, recipient, message),
});
