import { openPayments, type OpenedPayments } from '@pune/payments/open-payments';

let opening: Promise<OpenedPayments> | undefined;

/** Opens the payments once in a process; a failure is retried by the next request. */
export const opened = (): Promise<OpenedPayments> =>
  (opening ??= openPayments().catch((error: unknown) => {
    opening = undefined;
    throw error;
  }));
