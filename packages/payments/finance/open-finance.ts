import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { createPayments, type PaymentsOptions } from '../payments.ts';
import type { Finance } from './finance.ts';

export type { Finance } from './finance.ts';

/**
 * Opens the cases and books of money without a gateway: an installation that takes no payments has
 * none, and its officers' desk works all the same.
 */
export async function openFinanceWithoutGateways(
  env: Record<string, string | undefined> = process.env,
): Promise<Finance> {
  const payments = createPayments({
    db: openDatabase<any>(servicesDatabaseUrl(env)) as PaymentsOptions['db'],
    gateways: [],
    returnUrl: () => '',
    describe: () => '',
  });
  await payments.prepare();
  return payments.finance;
}
