import type { GatewayUnderTest } from '../../gateway.testing.ts';
import type { Fetch } from '../../../request-json.ts';
import { stripe } from '../../stripe.ts';
import { startStripeServer, type StripeServer } from './stripe-server.ts';

export const STRIPE_KEYS = {
  secretKey: 'sk_test_local',
  publishableKey: 'pk_test_local',
  webhookSecret: 'whsec_local',
};
const METHOD = {
  success: 'pm_card_visa',
  declined: 'pm_card_chargeDeclined',
  refund_declined: 'pm_card_visa',
};

/**
 * Starts the provider's server with a clock of its own, and the driver that speaks to it.
 *
 * @param isDirect true if they speak without the network between them
 */
export async function startStripe({ isDirect = false } = {}) {
  // Loading it takes longer than an answer of the server.
  await import('stripe');
  let time = new Date('2026-06-15T04:30:00.000Z');
  const server = await startStripeServer({ ...STRIPE_KEYS, now: () => time });
  return {
    server,
    now: () => time,
    pass: (seconds: number) => void (time = new Date(time.getTime() + seconds * 1000)),
    gateway: stripe({
      ...STRIPE_KEYS,
      merchantId: 'pmc',
      apiBase: server.url,
      // Longer than a busy machine takes to answer.
      timeoutMs: 5_000,
      ...(isDirect && { fetch: server.fetch }),
    }),
  };
}

/** Confirms a payment as Stripe.js does in the browser. */
export async function confirm(
  server: StripeServer,
  orderId: string,
  method: string,
  fetch: Fetch = globalThis.fetch,
) {
  const { client_secret } = server.books.intent(orderId, undefined) as { client_secret: string };
  return fetch(`${server.url}/v1/payment_intents/${orderId}/confirm`, {
    method: 'POST',
    headers: { authorization: `Bearer ${STRIPE_KEYS.publishableKey}` },
    body: new URLSearchParams({ client_secret, payment_method: method }),
  });
}

export async function stripeUnderTest(): Promise<GatewayUnderTest> {
  const { server, now, pass, gateway } = await startStripe();
  return {
    gateway,
    now,
    pass,
    pay: (orderId, how) => confirm(server, orderId, METHOD[how]),
    webhooks: async () => server.takeWebhooks(),
    signed: server.signed,
    misbehave: server.misbehave,
    altered: (body, what) => {
      const event = JSON.parse(body);
      const intent = event.data.object;
      event.id = `${event.id}_altered_${what}`;
      intent.latest_charge = `${intent.latest_charge}_altered_${what}`;
      if (what === 'amount') intent.amount_received += 100;
      if (what === 'currency') intent.currency = 'usd';
      if (what === 'merchant') intent.metadata.merchant = 'another';
      if (what === 'order') intent.id = 'pi_another';
      return JSON.stringify(event);
    },
    returned: (orderId) =>
      new URLSearchParams({
        payment_intent: orderId,
        payment_intent_client_secret: `${orderId}_secret_x`,
        redirect_status: 'succeeded',
      }),
    close: server.close,
  };
}
