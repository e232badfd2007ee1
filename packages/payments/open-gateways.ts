import { PAYMENTS_API } from './addresses.constants.ts';
import type { PaymentsEnv } from './env.ts';
import type { Gateway } from './gateway.ts';
import { sandbox } from './gateways/sandbox.ts';
import type { Psp } from './gateways/sandbox/psp.ts';

const SANDBOX_MERCHANT = 'pune-sandbox';
/** A payee address that no bank has. */
const SANDBOX_PAYEE = {
  address: 'pune@sandbox',
  name: 'Pune Municipal Corporation',
  categoryCode: '9311',
};

const both = (secret: string, other: string | undefined): readonly string[] =>
  other ? [secret, other] : [secret];

/**
 * Loads the drivers with settings in the environment, and the sandbox for others if it is enabled.
 */
export async function openGateways(env: PaymentsEnv, psp: Psp | null): Promise<Gateway[]> {
  const gateways: Gateway[] = [];
  const sandboxKey = env.sandboxKey ?? '';
  if (env.PAYTM_UPI_MERCHANT_ID) {
    const { paytm } = await import('./gateways/paytm.ts');
    gateways.push(
      paytm({
        merchantId: env.PAYTM_UPI_MERCHANT_ID,
        merchantKey: env.PAYTM_UPI_MERCHANT_KEY!,
        upi: {
          clientId: env.PAYTM_UPI_CLIENT_ID!,
          posId: env.PAYTM_UPI_POS_ID,
          payeeAddress: env.PAYTM_UPI_PAYEE_ADDRESS!,
          linkKeys: env.UPI_LINK_PUBLIC_KEYS,
        },
        apiBase: env.PAYTM_API_BASE,
      }),
    );
  } else if (env.UPI_API_URL || psp) {
    const { upi } = await import('./gateways/upi.ts');
    if (env.UPI_API_URL) {
      gateways.push(
        upi({
          api: { baseUrl: env.UPI_API_URL, key: env.UPI_API_KEY! },
          merchantId: env.UPI_MERCHANT_ID!,
          webhookSecret: both(env.UPI_WEBHOOK_SECRET!, env.UPI_WEBHOOK_SECRET_OTHER),
          payee: {
            address: env.UPI_PAYEE_ADDRESS!,
            name: env.UPI_PAYEE_NAME!,
            categoryCode: env.UPI_CATEGORY_CODE,
          },
          linkKeys: env.UPI_LINK_PUBLIC_KEYS,
        }),
      );
    } else if (psp) {
      const { pspApi } = await import('./gateways/upi/psp-api.ts');
      const fetch = pspApi({
        psp,
        key: sandboxKey,
        merchantId: SANDBOX_MERCHANT,
        payee: SANDBOX_PAYEE,
      });
      gateways.push(
        upi({
          api: { baseUrl: 'http://sandbox.invalid', key: sandboxKey, fetch },
          merchantId: SANDBOX_MERCHANT,
          webhookSecret: sandboxKey,
          payee: SANDBOX_PAYEE,
        }),
      );
    }
  }
  if (env.STRIPE_SECRET_KEY) {
    const { stripe } = await import('./gateways/stripe.ts');
    gateways.push(
      stripe({
        secretKey: env.STRIPE_SECRET_KEY,
        publishableKey: env.STRIPE_PUBLISHABLE_KEY!,
        webhookSecret: both(env.STRIPE_WEBHOOK_SECRET!, env.STRIPE_WEBHOOK_SECRET_OTHER),
        apiBase: env.STRIPE_API_BASE,
      }),
    );
  }
  if (env.RAZORPAY_KEY_ID) {
    const { razorpay } = await import('./gateways/razorpay.ts');
    gateways.push(
      razorpay({
        keyId: env.RAZORPAY_KEY_ID,
        keySecret: env.RAZORPAY_KEY_SECRET!,
        accountId: env.RAZORPAY_ACCOUNT_ID!,
        webhookSecret: both(env.RAZORPAY_WEBHOOK_SECRET!, env.RAZORPAY_WEBHOOK_SECRET_OTHER),
        businessName: env.RAZORPAY_BUSINESS_NAME,
        apiBase: env.RAZORPAY_API_BASE,
      }),
    );
  }
  if (env.PAYTM_MERCHANT_ID) {
    const { paytm } = await import('./gateways/paytm.ts');
    gateways.push(
      paytm({
        merchantId: env.PAYTM_MERCHANT_ID,
        merchantKey: env.PAYTM_MERCHANT_KEY!,
        website: env.PAYTM_WEBSITE!,
        apiBase: env.PAYTM_API_BASE,
      }),
    );
  }
  if (env.BILLDESK_MERCHANT_ID) {
    const { billdesk } = await import('./gateways/billdesk.ts');
    gateways.push(
      billdesk({
        merchantId: env.BILLDESK_MERCHANT_ID,
        keys: {
          clientId: env.BILLDESK_CLIENT_ID!,
          signingKey: env.BILLDESK_SIGNING_KEY!,
          encryptionKey: env.BILLDESK_ENCRYPTION_KEY,
          keyId: env.BILLDESK_KEY_ID,
        },
        serverAddress: env.BILLDESK_SERVER_ADDRESS!,
        apiBase: env.BILLDESK_API_BASE,
      }),
    );
  }
  if (psp)
    gateways.unshift(
      sandbox({
        psp,
        merchantId: SANDBOX_MERCHANT,
        webhookSecret: sandboxKey,
        hostedUrl: (orderId) => `${PAYMENTS_API}/sandbox/${orderId}`,
      }),
    );
  return gateways;
}
