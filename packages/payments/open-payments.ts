import { randomBytes } from 'node:crypto';
import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import type { SharedTables } from '@pune/database/shared';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { PAYMENTS_API } from './addresses.constants.ts';
import { createOwnerIndex } from './bills/owner-index.ts';
import { createBudgets, type Budgets } from './budgets.ts';
import { channelsOn, type Channel } from './channels/channels.ts';
import { channelsEnv } from './channels/env.ts';
import { allotVirtualAccount, type PaidAccount } from './channels/imps/virtual-accounts.ts';
import { openChannels, placesOf } from './channels/open-channels.ts';
import { paymentsEnv } from './env.ts';
import { createPsp, type Psp } from './gateways/sandbox/psp.ts';
import { openGateways } from './open-gateways.ts';
import type { BillHead } from './payments.constants.ts';
import { createPayments, type Payments, type PaymentsOptions } from './payments.ts';
import { tracedGateway } from './traced-gateway.ts';

export interface OpenedPayments extends Budgets {
  payments: Payments;
  /** The sandbox bank, if sandboxes are enabled: its hosted page and its webhooks. */
  psp: Psp | null;
  /** True if bills are found by name and address here. */
  findsOwners: boolean;
  db: PaymentsOptions['db'];
  /** The key of a prober that may rehearse a payment; null without one. */
  probeKey: string | null;
  /** The key of the city's tax system; null without one. */
  demandsKey: string | null;
  /** The channels that this installation offers. */
  channels: readonly Channel[];
  /** Keys that sign the sessions of kiosks, operators and links, and the passes of pages. */
  placeKeys: readonly string[];
  /** Secrets that sign the notices of missed calls; empty without them. */
  missedCallSecrets: readonly string[];
  /** Phone numbers of channels that have one. */
  phones: { callcentre?: string | undefined; missedcall?: string | undefined };
  /** The account number at the bank for one account of the city; null without bank transfers. */
  transferTo: (account: PaidAccount) => Promise<TransferTo | null>;
}

/** The account to which a payer transfers, from any bank. */
export interface TransferTo {
  number: string;
  ifsc: string;
  beneficiary: string;
}

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
  const channelSettings = channelsEnv(env);
  const inbound = await openChannels(channelSettings);
  const owners = settings.ownerKeys && createOwnerIndex(settings.ownerKeys);
  const payments = createPayments({
    db,
    gateways: (await openGateways(settings, psp)).map(tracedGateway),
    channels: inbound,
    now,
    receiptPrefix: settings.RECEIPT_PREFIX,
    owners,
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
  const placeKeys = [
    channelSettings.CHANNEL_SESSIONS_KEY,
    ...(channelSettings.CHANNEL_SESSIONS_KEY_OTHER ?? []),
  ].filter((key) => key !== undefined);
  return {
    ...createBudgets({
      db,
      limits,
      settings,
      keys: placeKeys,
      owners,
      now,
      randomText: (bytes) => randomBytes(bytes).toString('base64url'),
    }),
    payments,
    psp,
    db,
    probeKey: settings.PAYMENTS_PROBE_KEY ?? null,
    demandsKey: settings.DEMANDS_KEY ?? null,
    channels: channelsOn({
      gateways: payments.gateways().map(({ name }) => name),
      open: [...inbound.map(({ name }) => name), ...placesOf(channelSettings)],
    }),
    placeKeys,
    missedCallSecrets: [
      channelSettings.MISSED_CALL_SECRET,
      channelSettings.MISSED_CALL_SECRET_OTHER,
    ].filter((secret) => secret !== undefined),
    phones: {
      callcentre: channelSettings.CALL_CENTRE_PHONE,
      missedcall: channelSettings.MISSED_CALL_PHONE,
    },
    transferTo: async (account) => {
      const { IMPS_CLIENT_CODE, IMPS_IFSC, IMPS_BENEFICIARY } = channelSettings;
      if (IMPS_CLIENT_CODE === undefined) return null;
      const number = await payments.within((context) =>
        allotVirtualAccount(context, account, IMPS_CLIENT_CODE),
      );
      return { number, ifsc: IMPS_IFSC!, beneficiary: IMPS_BENEFICIARY! };
    },
    findsOwners: owners !== null,
  };
}
