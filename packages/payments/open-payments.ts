import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { secondsToWait, senderOf, type Limit } from '@pune/database/rate-limit';
import type { SharedTables } from '@pune/database/shared';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { PAYMENTS_API } from './addresses.constants.ts';
import { channelsEnv } from './channels/env.ts';
import { openChannels } from './channels/open-channels.ts';
import { paymentsEnv, type PaymentsEnv } from './env.ts';
import { createPsp, type Psp } from './gateways/sandbox/psp.ts';
import { openGateways } from './open-gateways.ts';
import type { BillHead } from './payments.constants.ts';
import { createPayments, type Payments, type PaymentsOptions } from './payments.ts';
import { tracedGateway } from './traced-gateway.ts';

export interface OpenedPayments {
  payments: Payments;
  /** The sandbox bank, if sandboxes are enabled: its hosted page and its webhooks. */
  psp: Psp | null;
  /**
   * @returns the seconds that this address must wait before the next request; 0 if it may proceed
   */
  mustWait: (what: keyof typeof LIMITS, address: string) => Promise<number>;
  db: PaymentsOptions['db'];
  /** The key of a prober that may rehearse a payment; null without one. */
  probeKey: string | null;
  /** The key of the city's tax system; null without one. */
  demandsKey: string | null;
}

const LIMITS = {
  searches: { scope: 'payments searches', perWindow: 'BILL_SEARCHES_PER_HOUR_MAX' },
  payments: { scope: 'payments intents', perWindow: 'PAYMENTS_PER_HOUR_MAX' },
} as const satisfies Record<string, { scope: string; perWindow: keyof PaymentsEnv }>;
const HOUR_SECONDS = 3_600;

/** Opens payments as configured by the environment (`env.ts`). */
export async function openPayments(
  env: Record<string, string | undefined> = process.env,
  now: () => Date = () => new Date(),
): Promise<OpenedPayments> {
  const settings = paymentsEnv(env);
  const db = openDatabase<any>(servicesDatabaseUrl(env), {
    needsSecondCopy: true,
  }) as PaymentsOptions['db'];
  // Searches go on while the second disk fails: their count need not be on it.
  const limits = openDatabase<SharedTables>(servicesDatabaseUrl(env));
  const psp =
    settings.sandboxKey === null
      ? null
      : createPsp({
          db: db as never,
          webhookSecret: settings.sandboxKey,
          slowSeconds: settings.SANDBOX_SLOW_SECONDS,
          now,
        });
  const payments = createPayments({
    db,
    gateways: (await openGateways(settings, psp)).map(tracedGateway),
    channels: await openChannels(channelsEnv(env)),
    now,
    receiptPrefix: settings.RECEIPT_PREFIX,
    returnUrl: ({ secret, gateway, language }) =>
      `${settings.PAYMENTS_ORIGIN ?? ''}${PAYMENTS_API}/return/${secret}/${gateway}?lang=${language}`,
    describe: ({ language, bills }) =>
      [
        ...new Set(
          bills.map(
            ({ head, accountNumber }) =>
              `${t(language as Locale)(`payments:head_${head as BillHead}`)} ${accountNumber}`,
          ),
        ),
      ].join(', '),
  });
  await payments.prepare();
  await psp?.prepare();
  if (psp) await payments.seedSamples();
  return {
    payments,
    psp,
    db,
    probeKey: settings.PAYMENTS_PROBE_KEY ?? null,
    demandsKey: settings.DEMANDS_KEY ?? null,
    mustWait: (what, address) => {
      const { scope, perWindow } = LIMITS[what];
      return secondsToWait(
        limits,
        { scope, perWindow: settings[perWindow], windowSeconds: HOUR_SECONDS } satisfies Limit,
        senderOf(address),
        now(),
      );
    },
  };
}
