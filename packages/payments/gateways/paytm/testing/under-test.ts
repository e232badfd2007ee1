import type { GatewayUnderTest, Message } from '../../gateway.testing.ts';
import { paytm } from '../../paytm.ts';
import { startPaytmServer } from './paytm-server.ts';

export const PAYTM_KEYS = {
  merchantId: 'PUNE00000000000001',
  merchantKey: 'ABCDEFGHIJKLMNOP',
  website: 'WEBSTAGING',
};

const UPI = { clientId: 'C11', posId: 'PORTAL', payeeAddress: 'pune@paytm' };

/**
 * Starts the provider's server with a clock of its own, and the driver that speaks to it.
 *
 * @param isDirect true if they speak without the network between them
 */
export async function startPaytm({ byCode = false, isDirect = false } = {}) {
  let time = new Date('2026-06-15T04:30:00.000Z');
  const server = await startPaytmServer({ ...PAYTM_KEYS, now: () => time });
  return {
    server,
    now: () => time,
    pass: (seconds: number) => void (time = new Date(time.getTime() + seconds * 1000)),
    gateway: paytm({
      ...PAYTM_KEYS,
      apiBase: server.url,
      // Longer than a busy machine takes to answer.
      timeoutMs: 5_000,
      ...(isDirect && { fetch: server.fetch }),
      ...(byCode && { upi: UPI }),
    }),
  };
}
const textOf = ({ body }: Message) => Buffer.from(body).toString();

export async function paytmUnderTest(byCode = false): Promise<GatewayUnderTest> {
  const { server, now, pass, gateway } = await startPaytm({ byCode });
  return {
    gateway,
    now,
    pass,
    pay: async (orderId, how) => server.pay(orderId, how),
    webhooks: async () => server.takeWebhooks(),
    signed: server.signed,
    unsigned: (message) => {
      const form = new URLSearchParams(textOf(message));
      form.delete('CHECKSUMHASH');
      return { ...message, body: Buffer.from(form.toString()) };
    },
    staleSeconds: 8 * 86_400,
    altered: (body, what) => {
      const form = new URLSearchParams(body);
      form.set('TXNID', `${form.get('TXNID')}-${what}`);
      if (what === 'amount') form.set('TXNAMOUNT', '1.00');
      if (what === 'currency') form.set('CURRENCY', 'USD');
      if (what === 'merchant') form.set('MID', 'ANOTHER');
      if (what === 'order') form.set('ORDERID', 'another');
      return form.toString();
    },
    misbehave: server.misbehave,
    returned: server.returnOf,
    close: server.close,
  };
}
