import { createPublicKey } from 'node:crypto';
import { secretFrom, secretsFrom, type Secrets } from '@pune/database/seal';
import { parseSettings, requireTogether, SettingsError } from '@pune/database/settings';
import { isSandbox } from '@pune/std/sandbox';
import { z } from 'zod';
import {
  GATEWAY_SETTINGS_TOGETHER,
  gatewaySettings,
  hostedGateways,
  liveGateways,
} from './gateway-settings.ts';

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  /**
   * `1` enables the sandbox gateway, which moves no money, and fictional bills. Every visitor can
   * "pay" there.
   */
  DANGEROUSLY_SANDBOX: z.string().optional(),
  /**
   * The origin to which gateways with their own pages send payers back, if it is another address of
   * ours: `https://pmc.example`.
   */
  PAYMENTS_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  /** The duration of the sandbox's slow outcomes. */
  SANDBOX_SLOW_SECONDS: z.coerce.number().positive().optional(),
  /** The prefix of receipt numbers. */
  RECEIPT_PREFIX: z
    .string()
    .regex(/^[A-Z0-9]{1,8}$/)
    .default('PMC'),
  /**
   * Limits for one internet address in an hour. Mobile networks put many people behind one address.
   */
  BILL_SEARCHES_PER_HOUR_MAX: z.coerce.number().int().positive().default(2_000),
  /**
   * Searches by name and address: of one internet address in an hour, of one ward office in an hour,
   * and of one name there in a day.
   */
  OWNER_SEARCHES_PER_HOUR_MAX: z.coerce.number().int().positive().default(30),
  OWNER_SEARCHES_PER_WARD_MAX: z.coerce.number().int().positive().default(600),
  OWNER_SEARCHES_PER_NAME_MAX: z.coerce.number().int().positive().default(10),
  PAYMENTS_PER_HOUR_MAX: z.coerce.number().int().positive().default(600),
  /** The key by which a prober on other premises rehearses payments. */
  PAYMENTS_PROBE_KEY: z.string().min(32).optional(),
  /** The key by which the city's tax system sends demands. */
  DEMANDS_KEY: z.string().min(32).optional(),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_/)
    .optional(),
  STRIPE_PUBLISHABLE_KEY: z.string().startsWith('pk_').optional(),
  STRIPE_WEBHOOK_SECRET: z.string().startsWith('whsec_').optional(),
  /** A second secret that signs webhooks too, while the provider changes it. */
  STRIPE_WEBHOOK_SECRET_OTHER: z.string().startsWith('whsec_').optional(),
  /** Another server with Stripe's API. */
  STRIPE_API_BASE: z.url({ protocol: /^https?$/ }).optional(),
  /** The API of the bank that collects by UPI, and our data as its payee. */
  UPI_API_URL: z.url({ protocol: /^https?$/ }).optional(),
  UPI_API_KEY: z.string().min(16).optional(),
  UPI_MERCHANT_ID: z.string().min(1).optional(),
  UPI_PAYEE_ADDRESS: z
    .string()
    .regex(/^[\w.-]{2,}@[A-Za-z][\w.-]+$/)
    .optional(),
  UPI_PAYEE_NAME: z.string().min(1).max(99).optional(),
  UPI_CATEGORY_CODE: z
    .string()
    .regex(/^\d{4}$/)
    .default('9311'),
  /**
   * The public keys, as PEM, of who signs the links of UPI: with them, a link without a right
   * signature is not shown.
   */
  UPI_LINK_PUBLIC_KEYS: z
    .string()
    .transform((pem, { addIssue }) => {
      try {
        return pem
          .replaceAll('\\n', '\n')
          .split(/(?<=-----END PUBLIC KEY-----)/)
          .filter((part) => part.trim() !== '')
          .map((part) => createPublicKey(part));
      } catch {
        addIssue('expected public keys as PEM');
        return z.NEVER;
      }
    })
    .optional(),
  UPI_WEBHOOK_SECRET: z.string().min(24).optional(),
  UPI_WEBHOOK_SECRET_OTHER: z.string().min(24).optional(),
  ...gatewaySettings,
});

/** Settings that only work together. */
const TOGETHER = [
  ['STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET'],
  [
    'UPI_API_URL',
    'UPI_API_KEY',
    'UPI_MERCHANT_ID',
    'UPI_PAYEE_ADDRESS',
    'UPI_PAYEE_NAME',
    'UPI_WEBHOOK_SECRET',
  ],
  ...GATEWAY_SETTINGS_TOGETHER,
] as const;

export type PaymentsEnv = Omit<z.output<typeof schema>, 'DANGEROUSLY_SANDBOX'> & {
  /** The key of the sandbox's webhooks if the sandbox is enabled, else null. */
  sandboxKey: string | null;
  /** The keys of the search by name and address; null without one in production. */
  ownerKeys: Secrets | null;
};

/**
 * @returns the keys from `BILL_SEARCH_KEY` and `BILL_SEARCH_KEY_OTHER`; null in production without
 *   one: bills are then found by their number alone
 */
export function ownerKeys(env: Record<string, string | undefined>): Secrets | null {
  if (env['NODE_ENV'] === 'production' && !env['BILL_SEARCH_KEY']) return null;
  return secretsFrom(env, 'BILL_SEARCH_KEY', 'payments');
}

/** The error if the settings are valid but configure no gateway. */
export class GatewayMissing extends SettingsError {}

/** @throws SettingsError that names the variable to correct; GatewayMissing */
export function paymentsEnv(env: Record<string, string | undefined> = process.env): PaymentsEnv {
  const { DANGEROUSLY_SANDBOX, ...settings } = parseSettings('payments', schema, env);
  requireTogether('payments', settings, TOGETHER);
  const mayUseSandbox = isSandbox({ NODE_ENV: settings.NODE_ENV, DANGEROUSLY_SANDBOX });
  // A sandbox in production must be explicit: otherwise a forgotten NODE_ENV would let visitors
  // settle real bills without money.
  const live = [
    ...(/^.._live_/.test(settings.STRIPE_SECRET_KEY ?? '') ? ['STRIPE_SECRET_KEY'] : []),
    ...liveGateways(settings),
  ];
  if (mayUseSandbox && live.length > 0)
    throw new SettingsError('payments', [
      `${live.join(', ')} moves real money, and beside it stands a sandbox that moves none: set NODE_ENV=production without DANGEROUSLY_SANDBOX, or take a test key`,
    ]);
  const hosted = hostedGateways(settings);
  if (hosted.length > 0 && settings.PAYMENTS_ORIGIN === undefined)
    throw new SettingsError('payments', [
      `PAYMENTS_ORIGIN is missing: the page of ${hosted.join(', ')} leads payers back to it, for example https://pmc.example`,
    ]);
  if (settings.UPI_API_URL && settings.PAYTM_UPI_MERCHANT_ID)
    throw new SettingsError('payments', [
      'UPI_API_URL and PAYTM_UPI_MERCHANT_ID are both the way UPI: give one of them',
    ]);
  if (!mayUseSandbox && TOGETHER.every(([name]) => settings[name] === undefined))
    throw new GatewayMissing('payments', [
      `No gateway to pay by: give ${TOGETHER[0].join(', ')}, or the settings ${TOGETHER.slice(1)
        .map(([name]) => `${name.replace(/_[^_]+_[^_]+$/, '')}_…`)
        .join(', ')}; DANGEROUSLY_SANDBOX=1 lets a gateway without money stand in`,
    ]);
  return {
    ...settings,
    ownerKeys: ownerKeys(env),
    sandboxKey: mayUseSandbox ? secretFrom(env, 'PAYMENTS_KEY', 'payments') : null,
  };
}
