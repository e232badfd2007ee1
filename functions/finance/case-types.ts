import { GatewayMissing } from '@pune/payments/env';
import { alarmCaseType, suspenseCaseType } from '@pune/payments/finance/desk';
import { openFinanceWithoutGateways } from '@pune/payments/finance/open-finance';
import { openOnce } from '@pune/std/open-once';
import { opened } from '../payments/opened.ts';

/** The books of money behind the officers' desk, opened with the first case. */
export const openedFinance = openOnce(async () => {
  try {
    return (await opened()).payments.finance;
  } catch (error) {
    if (error instanceof GatewayMissing) return openFinanceWithoutGateways();
    throw error;
  }
});

/** Money without an owner on the officers' desk. */
export const suspense = suspenseCaseType(openedFinance);

/** Alarms about payments on the officers' desk. */
export const alarms = alarmCaseType(openedFinance);
