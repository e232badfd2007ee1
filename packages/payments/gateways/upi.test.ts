import { generateKeyPairSync, verify } from 'node:crypto';
import { openDatabase } from '@pune/database';
import { describe, expect, test } from 'vitest';
import { signWebhook } from '../webhook-signature.ts';
import { gatewayContract } from './gateway.contract.ts';
import type { GatewayUnderTest } from './gateway.testing.ts';
import { alteredWebhook } from './sandbox/testing/altered-webhook.ts';
import { createPsp, SIGNATURE_HEADER } from './sandbox/psp.ts';
import type { SandboxTables } from './sandbox/sandbox.migrations.ts';
import { upi } from './upi.ts';
import { pspApi, upiUri } from './upi/psp-api.ts';
import { startLocalServer } from './testing/local-server.ts';

const SECRET = 'whsec_upi';
const KEY = 'key_of_the_provider';
const PAYEE = {
  address: 'punemc@examplebank',
  name: 'Pune Municipal Corporation',
  categoryCode: '9311',
};
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

async function open(upiKey?: typeof privateKey) {
  const db = openDatabase<SandboxTables>(':memory:');
  let time = new Date('2026-06-15T04:30:00.000Z');
  const psp = createPsp({ db, webhookSecret: SECRET, upiKey, now: () => time });
  await psp.prepare();
  const api = pspApi({
    psp,
    key: KEY,
    merchantId: 'pmc',
    payee: PAYEE,
    organisationId: upiKey ? '159002' : undefined,
  });
  return {
    db,
    psp,
    api,
    now: () => time,
    pass: (seconds: number) => void (time = new Date(time.getTime() + seconds * 1000)),
  };
}

gatewayContract('upi', async (): Promise<GatewayUnderTest> => {
  const { db, psp, api, now, pass } = await open();
  const server = await startLocalServer(api);
  return {
    gateway: upi({
      api: { baseUrl: server.url, key: KEY },
      merchantId: 'pmc',
      payee: PAYEE,
      webhookSecret: SECRET,
      timeoutMs: 1_000,
    }),
    now,
    pass,
    pay: (orderId, how) => psp.pay(orderId, 'upi', how),
    webhooks: async () => {
      const posted: { body: Uint8Array; headers: Headers }[] = [];
      await psp.deliver(async (_, body, headers) => {
        posted.push({ body, headers });
        return 200;
      });
      return posted;
    },
    signed: (body) => ({
      body: Buffer.from(body),
      headers: new Headers({ [SIGNATURE_HEADER]: signWebhook(SECRET, Buffer.from(body), now()) }),
    }),
    misbehave: server.misbehave,
    altered: alteredWebhook,
    returned: (order) => new URLSearchParams({ order }),
    close: async () => {
      await server.close();
      await db.destroy();
    },
  };
});

describe('upi', () => {
  test('without a name server nothing is decided: the sweep asks again', async () => {
    const away = upi({
      api: { baseUrl: 'http://psp.invalid', key: KEY },
      merchantId: 'pmc',
      payee: PAYEE,
      webhookSecret: SECRET,
      timeoutMs: 5_000,
    });
    expect(await away.createOrder(order)).toMatchObject({ kind: 'Unknown' });
    expect(
      await away.fetchStatus({ orderId: 'o', reference: 'r', amountPaise: 100 }),
    ).toMatchObject({
      kind: 'Unknown',
    });
  });

  const order = {
    reference: 'r',
    amountPaise: 365_472,
    currency: 'INR',
    description: 'मालमत्ता कर P/1/05',
    returnUrl: 'https://pmc.example',
    expiresAt: '2026-06-15T05:00:00.000Z',
    language: 'mr',
  };
  const place = async (
    upiKey?: typeof privateKey,
    change: (uri: string) => string = (uri) => uri,
    payee = PAYEE,
  ) => {
    const { db, api } = await open(upiKey);
    // The provider in the same process: no port is needed.
    const answer = await upi({
      api: {
        baseUrl: 'https://psp.example',
        key: KEY,
        fetch: async (request) => {
          const response = await api(request);
          return new Response((await response.text()).replace(/upi:[^"]+/, change), response);
        },
      },
      merchantId: 'pmc',
      payee,
      webhookSecret: SECRET,
    }).createOrder(order);
    await db.destroy();
    return answer;
  };

  test('links with payee, order, amount and purpose, and draws the same text as a code', async () => {
    const placed = await place();
    if (placed.kind !== 'Order' || placed.checkout.kind !== 'upi')
      throw new Error(JSON.stringify(placed));
    const { uri, qrSvg } = placed.checkout;
    expect(uri).toBe(
      `upi://pay?pa=punemc@examplebank&pn=Pune%20Municipal%20Corporation&mc=9311&tr=${placed.orderId}&tn=${encodeURIComponent('मालमत्ता कर P 1 05')}&am=3654.72&cu=INR&mode=04&purpose=00&orgid=000000`,
    );
    expect(qrSvg).toMatch(/^<svg viewBox/);
  });

  test('hands on a signed link byte for byte, so that its signature stays right', async () => {
    const placed = await place(privateKey);
    if (placed.kind !== 'Order' || placed.checkout.kind !== 'upi')
      throw new Error(JSON.stringify(placed));
    const [, text, signature] = /^(.*)&sign=(.*)$/.exec(placed.checkout.uri)!;
    expect(text).toContain('&mode=05&');
    expect(
      verify(
        'sha256',
        Buffer.from(text!),
        publicKey,
        Buffer.from(decodeURIComponent(signature!), 'base64'),
      ),
    ).toBe(true);
  });

  test.each<[string, (uri: string) => string]>([
    ['another payee', (uri) => uri.replace('punemc@', 'someone@')],
    ['another amount', (uri) => uri.replace('3654.72', '3.72')],
    ['another currency', (uri) => uri.replace('cu=INR', 'cu=USD')],
    ['no link at all', () => 'https://elsewhere.example/'],
  ])('shows no link with %s, whoever made it', async (_, change) => {
    expect(await place(undefined, change)).toEqual({
      kind: 'Unknown',
      reason: 'the link is not ours',
    });
  });

  test('the provider refuses requests without its key, and malformed orders', async () => {
    const { db, api } = await open();
    const post = (key: string, body: unknown) =>
      api(
        new Request('https://psp.example/v1/orders', {
          method: 'POST',
          headers: { authorization: `Bearer ${key}` },
          body: JSON.stringify(body),
        }),
      );
    expect((await post('wrong', order)).status).toBe(401);
    expect((await post(KEY, { ...order, payee: 'me' })).status).toBe(400);
    expect((await post(KEY, order)).status).toBe(201);
    await db.destroy();
  });

  test('values are encoded once, and nothing in a description can add one', () => {
    const uri = upiUri(
      PAYEE,
      { orderId: 'o', amountPaise: 100, description: 'a&am=1.00#x' },
      '000000',
    );
    expect(new URLSearchParams(uri.slice(10)).getAll('am')).toEqual(['1.00']);
    expect(uri).toContain('tn=a%20am%201%2000%20x');
  });
});
