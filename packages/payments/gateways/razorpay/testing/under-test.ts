import type { GatewayUnderTest } from '../../gateway.testing.ts';
import { razorpay } from '../../razorpay.ts';
import { startRazorpayServer } from './razorpay-server.ts';

export const RAZORPAY_KEYS = {
  keyId: 'rzp_test_local',
  keySecret: 'secret_of_the_key',
  webhookSecret: 'secret_of_webhooks',
  accountId: 'acc_local000000001',
};

/**
 * Starts the provider's server with a clock of its own, and the driver that speaks to it.
 *
 * @param isDirect true if they speak without the network between them
 */
export async function startRazorpay({ isDirect = false } = {}) {
  let time = new Date('2026-06-15T04:30:00.000Z');
  const server = await startRazorpayServer({ ...RAZORPAY_KEYS, now: () => time });
  return {
    server,
    now: () => time,
    pass: (seconds: number) => void (time = new Date(time.getTime() + seconds * 1000)),
    gateway: razorpay({
      ...RAZORPAY_KEYS,
      businessName: 'Pune Municipal Corporation',
      apiBase: server.url,
      // Longer than a busy machine takes to answer.
      timeoutMs: 5_000,
      ...(isDirect && { fetch: server.fetch }),
    }),
  };
}

export async function razorpayUnderTest(): Promise<GatewayUnderTest> {
  const { server, now, pass, gateway } = await startRazorpay();
  return {
    gateway,
    now,
    pass,
    pay: async (orderId, how) => server.pay(orderId, how),
    webhooks: async () => server.takeWebhooks(),
    signed: server.signed,
    staleSeconds: 8 * 86_400,
    altered: (body, what) => {
      const event = JSON.parse(body);
      const payment = event.payload.payment.entity;
      payment.id = `${payment.id}_altered_${what}`;
      if (what === 'amount') payment.amount += 100;
      if (what === 'currency') payment.currency = 'USD';
      if (what === 'merchant') event.account_id = 'acc_another';
      if (what === 'order') payment.order_id = 'order_another';
      return JSON.stringify(event);
    },
    misbehave: server.misbehave,
    returned: server.returnOf,
    close: server.close,
  };
}
