import { openPayments, type OpenedPayments } from '@pune/payments/open-payments.ts';

let opening: Promise<OpenedPayments> | undefined;

/**
 * One set of payments a process, opened when it is first needed; a failure is tried again by the
 * next.
 */
export const opened = (): Promise<OpenedPayments> =>
  (opening ??= openPayments().catch((error: unknown) => {
    opening = undefined;
    throw error;
  }));
