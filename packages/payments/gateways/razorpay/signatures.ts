import { createHmac } from 'node:crypto';
import { equalSecrets } from '@pune/std/equal-secrets';

/** HMAC-SHA256 in hexadecimal, as Razorpay signs returns and webhooks. */
export const hmacHex = (secret: string, text: Uint8Array | string): string =>
  createHmac('sha256', secret).update(text).digest('hex');

export const isSignedBy = (
  secret: string,
  text: Uint8Array | string,
  signature: string | null,
): boolean =>
  /^[0-9a-f]{64}$/.test(signature ?? '') && equalSecrets(hmacHex(secret, text), signature!);

/**
 * Signs a return from the hosted page. The order is our stored one, never that of the return
 * (https://razorpay.com/docs/payments/payment-gateway/web-integration/hosted/integration-steps/).
 */
export const returnText = (orderId: string, paymentId: string): string => `${orderId}|${paymentId}`;
