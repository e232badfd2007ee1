import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { createPayments, type Payments, type PaymentsOptions } from '../payments.ts';

export type { Finance } from './finance.ts';

/**
 * Opens the books without a gateway: an installation that takes no payments online has cases,
 * counters and agents all the same.
 */
export async function openBooksWithoutGateways(
  env: Record<string, string | undefined> = process.env,
): Promise<Payments> {
  const payments = createPayments({
    db: openDatabase<any>(servicesDatabaseUrl(env)) as PaymentsOptions['db'],
    gateways: [],
    returnUrl: () => '',
    describe: () => '',
  });
  await payments.prepare();
  return payments;
}
