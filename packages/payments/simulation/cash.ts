import type { Day } from '@pune/std/india-time';
import { remit } from '../channels/agents/agents.ts';
import { closeSession, depositTakings, openSession, takePayment } from '../channels/counters.ts';
import type { Context } from '../context.ts';
import type { BillHead } from '../payments.constants.ts';

/** Work at a counter in a simulation: one clerk, whose drawer always agrees. */
export const counterDay = (context: Context) => ({
  open: async (postId: string): Promise<string> =>
    (await openSession(context, { outlet: 'o', postId, openingPaise: 0 })).sessionId,
  take: (
    sessionId: string,
    payment: { head: BillHead; accountNumber: string; amountPaise: number; idempotencyKey: string },
  ) => takePayment(context, sessionId, { ...payment, means: 'cash' }),
  /** Counts the drawer and closes the session; `cashPaise` is what it took. */
  close: (sessionId: string, cashPaise: number) => closeSession(context, sessionId, cashPaise),
  deposit: (sessionId: string, reference: string, depositedOn: Day) =>
    depositTakings(context, sessionId, { reference, depositedOn }),
});

/** Brings the cash of an agent to the bank. */
export const bringCash = (
  context: Context,
  given: { deviceId: string; reference: string; amountPaise: number; remittedOn: Day },
) => remit(context, given);
