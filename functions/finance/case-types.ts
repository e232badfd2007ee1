import { GatewayMissing } from '@pune/payments/env';
import { alarmCaseType, complaintCaseType, suspenseCaseType } from '@pune/payments/finance/desk';
import { openBooksWithoutGateways } from '@pune/payments/finance/open-finance';
import { openOnce } from '@pune/std/open-once';
import { opened } from '../payments/opened.ts';

/** The books behind the officers' desk, opened with the first page or case of money. */
export const openedBooks = openOnce(async () => {
  try {
    return (await opened()).payments;
  } catch (error) {
    if (error instanceof GatewayMissing) return openBooksWithoutGateways();
    throw error;
  }
});
const openedFinance = async () => (await openedBooks()).finance;

/** Money without an owner on the officers' desk. */
export const suspense = suspenseCaseType(openedFinance);

/** Alarms about payments on the officers' desk. */
export const alarms = alarmCaseType(openedFinance);

/** Complaints of payers to the party by which they paid, on the officers' desk. */
export const complaints = complaintCaseType(openedFinance);
