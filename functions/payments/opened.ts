import { openPayments } from '@pune/payments/open-payments';
import { openOnce } from '@pune/std/open-once';

/** Opens the payments once in a process; a failure is retried by the next request. */
export const opened = openOnce(openPayments);
