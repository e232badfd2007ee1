import { citizensEnv } from '@pune/citizens/env';
import { openCitizens } from '@pune/citizens/open-citizens';
import { quietUntil } from '@pune/citizens/quiet-hours';
import type { Log } from '@pune/http/log';
import { tellReturnedCheque } from '@pune/payments/counters/tell-returned';
import type { OpenedPayments } from '@pune/payments/open-payments';
import { createReceiptMails } from '@pune/payments/receipts/receipt-mails';
import { isHeldOut } from '@pune/payments/incentives/hold-out';
import { MEASURED_RULE } from '@pune/payments/reminders/reminder-rules';
import type { RequestStep } from '@pune/payments/refund-requests';
import { tellRequestStep } from '@pune/payments/refund-requests/tell-steps';
import { createReminders } from '@pune/payments/reminders/reminders';
import { openOnce } from '@pune/std/open-once';
import { citizenReaders } from '../payments/citizen-readers.ts';
import { messageOrigin } from '../payments/message-origin.ts';

const open = openOnce(openCitizens);

/** Creates what the sweep sends to citizens: receipts, and reminders of bills. */
export function citizenMessages({ db }: Pick<OpenedPayments, 'db'>, log: Log) {
  const origin = messageOrigin();
  return {
    /** Sends the receipt of a payment to those who asked for it; links need a portal. */
    sendReceipt: async (intentId: string): Promise<void> => {
      if (!origin) return;
      const opened = await open();
      const readers = citizenReaders(opened, origin);
      await createReceiptMails({ db, notify: opened.notify, readers, origin }).send(intentId);
    },
    /** Tells the payer of a step of a request about money. */
    tellRequestStep: async (step: RequestStep): Promise<void> => {
      if (!origin) return;
      await tellRequestStep(db, citizenReaders(await open(), origin), step);
    },
    /** Tells the payer that the bank returned the cheque. */
    tellReturnedCheque: async (intentId: string): Promise<void> => {
      if (!origin) return;
      await tellReturnedCheque(db, citizenReaders(await open(), origin), intentId);
    },
    /** Queues the reminders of today, outside the quiet hours. */
    remind: async (): Promise<void> => {
      if (!origin) return;
      const { quietHours } = citizensEnv();
      await createReminders({
        db,
        readers: citizenReaders(await open(), origin),
        isHeldOut: (rule, billId) => rule === MEASURED_RULE && isHeldOut(rule, billId),
        isQuiet: (now) => quietUntil(now, quietHours) !== null,
        onFailure: (_, error, attempts) => log.error('reminders not sent', error, { attempts }),
      }).run();
    },
  };
}
