import { z } from 'zod';
import { KEY_CHARACTERS } from './gateways/paytm/checksum.ts';

const address = z.url({ protocol: /^https?$/ }).optional();
const secret = z.string().min(16).optional();

/** The settings of gateways with pages of their own, as contracts with them give them. */
export const gatewaySettings = {
  RAZORPAY_KEY_ID: z
    .string()
    .regex(/^rzp_(live|test)_\w+$/)
    .optional(),
  RAZORPAY_KEY_SECRET: secret,
  RAZORPAY_ACCOUNT_ID: z
    .string()
    .regex(/^acc_\w+$/)
    .optional(),
  RAZORPAY_WEBHOOK_SECRET: secret,
  /** A second secret that signs webhooks too, while the provider changes it. */
  RAZORPAY_WEBHOOK_SECRET_OTHER: secret,
  /** The name that payers read on the page of the provider. */
  RAZORPAY_BUSINESS_NAME: z.string().min(1).max(255).default('Pune Municipal Corporation'),
  /** Another server with Razorpay's API. */
  RAZORPAY_API_BASE: address,
  PAYTM_MERCHANT_ID: z
    .string()
    .regex(/^\w{1,20}$/)
    .optional(),
  PAYTM_MERCHANT_KEY: z.string().length(KEY_CHARACTERS).optional(),
  /** The website of the contract: `WEBSTAGING` in the test environment. */
  PAYTM_WEBSITE: z
    .string()
    .regex(/^\w{1,30}$/)
    .optional(),
  /**
   * The merchant of Paytm under which UPI is taken by codes: one of its own, so that its webhooks
   * have an address of their own.
   */
  PAYTM_UPI_MERCHANT_ID: z
    .string()
    .regex(/^\w{1,20}$/)
    .optional(),
  PAYTM_UPI_MERCHANT_KEY: z.string().length(KEY_CHARACTERS).optional(),
  PAYTM_UPI_CLIENT_ID: z.string().min(1).max(3).optional(),
  PAYTM_UPI_PAYEE_ADDRESS: z
    .string()
    .regex(/^[\w.-]{2,}@[A-Za-z][\w.-]+$/)
    .optional(),
  /** The name of this portal among the terminals of the contract. */
  PAYTM_UPI_POS_ID: z
    .string()
    .regex(/^\w{1,50}$/)
    .default('PORTAL'),
  /** Another server with Paytm's API, such as that of the test environment. */
  PAYTM_API_BASE: address,
  BILLDESK_MERCHANT_ID: z
    .string()
    .regex(/^\w{1,32}$/)
    .optional(),
  BILLDESK_CLIENT_ID: z.string().min(1).max(64).optional(),
  BILLDESK_SIGNING_KEY: secret,
  /** Only if the contract says that messages are encrypted too. */
  BILLDESK_ENCRYPTION_KEY: z.string().length(32).optional(),
  BILLDESK_KEY_ID: z.string().min(1).max(64).optional(),
  /** The public address of this server, which BillDesk lets in. */
  BILLDESK_SERVER_ADDRESS: z.union([z.ipv4(), z.ipv6()]).optional(),
  /** Another server with BillDesk's API, such as that of the test environment. */
  BILLDESK_API_BASE: address,
} as const;

/** Settings that only work together, of gateways with a page of their own. */
const HOSTED_TOGETHER = [
  ['RAZORPAY_KEY_ID', 'RAZORPAY_KEY_SECRET', 'RAZORPAY_ACCOUNT_ID', 'RAZORPAY_WEBHOOK_SECRET'],
  ['PAYTM_MERCHANT_ID', 'PAYTM_MERCHANT_KEY', 'PAYTM_WEBSITE'],
  ['BILLDESK_MERCHANT_ID', 'BILLDESK_CLIENT_ID', 'BILLDESK_SIGNING_KEY', 'BILLDESK_SERVER_ADDRESS'],
] as const;

/** Settings that only work together. */
export const GATEWAY_SETTINGS_TOGETHER = [
  ...HOSTED_TOGETHER,
  [
    'PAYTM_UPI_MERCHANT_ID',
    'PAYTM_UPI_MERCHANT_KEY',
    'PAYTM_UPI_CLIENT_ID',
    'PAYTM_UPI_PAYEE_ADDRESS',
  ],
] as const;

const schema = z.object(gatewaySettings);
type GatewaySettings = z.output<typeof schema>;

/**
 * @returns the settings by which a gateway with a page of its own is configured: each is a gateway
 *   that sends payers back to `PAYMENTS_ORIGIN`
 */
export const hostedGateways = (settings: GatewaySettings): string[] =>
  HOSTED_TOGETHER.flatMap(([name]) => (settings[name] ? [name] : []));

/**
 * @returns the settings that move real money. Paytm's and BillDesk's keys do not tell: there the
 *   server does, which is the live one unless it is set.
 */
export const liveGateways = (settings: GatewaySettings): string[] => [
  ...(settings.RAZORPAY_KEY_ID?.startsWith('rzp_live_') ? ['RAZORPAY_KEY_ID'] : []),
  ...(['PAYTM_MERCHANT_ID', 'PAYTM_UPI_MERCHANT_ID'] as const).filter(
    (name) => settings[name] !== undefined && !settings.PAYTM_API_BASE,
  ),
  ...(settings.BILLDESK_MERCHANT_ID && !settings.BILLDESK_API_BASE ? ['BILLDESK_MERCHANT_ID'] : []),
];
