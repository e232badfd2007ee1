import type { Day } from '@pune/std/india-time';
import { remit, type Remittance } from '../channels/agents/remittances.ts';
import { closeSession, confirmClosing, depositTakings } from '../channels/counters/close-day.ts';
import { openSession } from '../channels/counters/sessions.ts';
import { takePayment } from '../channels/counters/take-payment.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ledger.ts';
import type { BillHead } from '../payments.constants.ts';

const SECOND_PERSON = 'supervisor';
const NO_NOTES = { 500: 0, 200: 0, 100: 0, 50: 0, 20: 0, 10: 0 };

/** Work at a counter in a simulation: one clerk, whose drawer always agrees, and a second person. */
export function counterDay(context: Context, clerk = 'clerk') {
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    context.db.transaction().execute(work);
  return {
    open: async (postId: string): Promise<string> =>
      (
        await within((tx) =>
          openSession(
            context,
            tx,
            { place: 'counter', desk: 'window-1', outlet: 'o', openingPaise: 0 },
            { person: clerk, post: postId },
          ),
        )
      ).sessionId,
    take: (
      sessionId: string,
      payment: {
        head: BillHead;
        accountNumber: string;
        amountPaise: number;
        idempotencyKey: string;
      },
    ) => within((tx) => takePayment(context, tx, sessionId, { ...payment, means: 'cash' }, clerk)),
    /** Counts the drawer and closes the session; `cashPaise` is what it took, in whole rupees. */
    close: (sessionId: string, cashPaise: number) =>
      within((tx) =>
        closeSession(
          context,
          tx,
          sessionId,
          { notes: NO_NOTES, coinsRupees: cashPaise / 100 },
          clerk,
        ),
      ),
    /** Confirms the count, and brings what was taken to the bank. */
    deposit: async (sessionId: string, reference: string, depositedOn: Day) => {
      await within((tx) => confirmClosing(context, tx, sessionId, SECOND_PERSON));
      return within((tx) =>
        depositTakings(
          context,
          tx,
          sessionId,
          { kind: 'cash', reference, depositedOn },
          SECOND_PERSON,
        ),
      );
    },
  };
}

/** Brings the cash of an agent to the bank. */
export const bringCash = (context: Context, given: Remittance) =>
  context.db.transaction().execute((tx) => remit(context, tx, given));
