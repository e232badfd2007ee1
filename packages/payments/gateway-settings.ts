import { z } from 'zod';

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
} as const;

/** Settings that only work together. */
export const GATEWAY_SETTINGS_TOGETHER = [
  ['RAZORPAY_KEY_ID', 'RAZORPAY_KEY_SECRET', 'RAZORPAY_ACCOUNT_ID', 'RAZORPAY_WEBHOOK_SECRET'],
] as const;

const schema = z.object(gatewaySettings);
type GatewaySettings = z.output<typeof schema>;

/**
 * @returns the settings by which a gateway with a page of its own is configured: each is a gateway
 *   that sends payers back to `PAYMENTS_ORIGIN`
 */
export const hostedGateways = (settings: GatewaySettings): string[] =>
  GATEWAY_SETTINGS_TOGETHER.flatMap(([name]) => (settings[name] ? [name] : []));

/** @returns the settings that move real money */
export const liveGateways = (settings: GatewaySettings): string[] =>
  settings.RAZORPAY_KEY_ID?.startsWith('rzp_live_') ? ['RAZORPAY_KEY_ID'] : [];
