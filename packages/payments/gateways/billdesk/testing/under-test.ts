import { billdesk } from '../../billdesk.ts';
import type { GatewayUnderTest } from '../../gateway.testing.ts';
import { readToken, type BilldeskKeys } from '../tokens.ts';
import { startBilldeskServer } from './billdesk-server.ts';

export const BILLDESK_MERCHANT = 'PUNEMC';
export const SIGNED_KEYS: BilldeskKeys = {
  clientId: 'pune',
  signingKey: 'a key of thirty-two characters, or more',
};
export const ENCRYPTED_KEYS: BilldeskKeys = {
  ...SIGNED_KEYS,
  encryptionKey: 'exactly thirty-two characters ok',
  keyId: 'key1',
};

/**
 * Starts the provider's server with a clock of its own, and the driver that speaks to it.
 *
 * @param isDirect true if they speak without the network between them
 */
export async function startBilldesk(keys: BilldeskKeys, { isDirect = false } = {}) {
  let time = new Date('2026-06-15T04:30:00.000Z');
  const server = await startBilldeskServer({
    merchantId: BILLDESK_MERCHANT,
    keys,
    now: () => time,
  });
  return {
    server,
    now: () => time,
    pass: (seconds: number) => void (time = new Date(time.getTime() + seconds * 1000)),
    gateway: billdesk({
      merchantId: BILLDESK_MERCHANT,
      keys,
      serverAddress: '203.0.113.7',
      apiBase: server.url,
      // Longer than a busy machine takes to answer.
      timeoutMs: 5_000,
      ...(isDirect && { fetch: server.fetch }),
      now: () => time,
    }),
  };
}

export async function billdeskUnderTest(keys: BilldeskKeys): Promise<GatewayUnderTest> {
  const { server, now, pass, gateway } = await startBilldesk(keys);
  return {
    gateway,
    now,
    pass,
    pay: server.pay,
    webhooks: async () => server.takeWebhooks(),
    signed: server.signed,
    unsigned: (message) => {
      const [, payload, signature] = Buffer.from(message.body).toString().split('.');
      const none = Buffer.from('{"alg":"none"}').toString('base64url');
      return { ...message, body: Buffer.from(`${none}.${payload}.${signature}`) };
    },
    staleSeconds: 8 * 86_400,
    altered: async (token, what) => {
      const told = JSON.parse(await readToken(token, keys));
      told.transactionid += `-${what}`;
      if (what === 'amount') told.amount = '1.00';
      if (what === 'currency') told.currency = '840';
      if (what === 'merchant') told.mercid = 'ANOTHER';
      if (what === 'order') told.orderid = 'another';
      return JSON.stringify(told);
    },
    misbehave: server.misbehave,
    returned: server.returnOf,
    close: server.close,
  };
}
