import { generateKeyPairSync } from 'node:crypto';
import { openDatabase } from '@pune/database';
import { qrSvg } from '@pune/std/qr';
import { describe, expect, test } from 'vitest';
import { signWebhook } from '../webhook-signature.ts';
import { gatewayContract } from './gateway.contract.ts';
import type { GatewayUnderTest } from './gateway.testing.ts';
import { alteredWebhook } from './sandbox/testing/altered-webhook.ts';
import { createPsp, SIGNATURE_HEADER } from './sandbox/psp.ts';
import type { SandboxTables } from './sandbox/sandbox.migrations.ts';
import { upi } from './upi.ts';
import { readUpi } from './upi/link.ts';
import { pspApi } from './upi/psp-api.ts';
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
  const psp = createPsp({ db, webhookSecret: SECRET, now: () => time });
  await psp.prepare();
  const api = pspApi({
    psp,
    key: KEY,
    merchantId: 'pmc',
    payee: PAYEE,
    signer: upiKey && { organisationId: '159002', privateKey: upiKey },
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
      // Longer than a busy machine takes to answer.
      timeoutMs: 5_000,
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
  /** Places an order at a provider in the same process, and changes the links that it gives. */
  async function place({
    upiKey,
    linkKeys,
    change = (uri) => uri,
  }: {
    upiKey?: typeof privateKey;
    linkKeys?: (typeof publicKey)[];
    change?: (uri: string) => string;
  } = {}) {
    const { db, api } = await open(upiKey);
    let given: { uri: string; qrUri: string } | undefined;
    const answer = await upi({
      api: {
        baseUrl: 'https://psp.example',
        key: KEY,
        fetch: async (request) => {
          const response = await api(request);
          const { uri, qrUri, ...rest } = await response.json();
          given = { uri: change(uri), qrUri: change(qrUri) };
          return Response.json({ ...rest, ...given }, { status: response.status });
        },
      },
      merchantId: 'pmc',
      payee: PAYEE,
      webhookSecret: SECRET,
      linkKeys,
    }).createOrder(order);
    await db.destroy();
    return { answer, given: given! };
  }
  const notOurs = { kind: 'Unknown', reason: 'the link is not ours' };

  test('links for an app on the phone, and draws the link of a code, byte for byte', async () => {
    for (const upiKey of [undefined, privateKey]) {
      const { answer, given } = await place({ upiKey });
      expect(answer).toMatchObject({
        kind: 'Order',
        checkout: { kind: 'upi', uri: given.uri, qrSvg: qrSvg(given.qrUri) },
      });
      expect(given.uri).toContain(upiKey ? '&mode=05&' : '&mode=04&');
      expect(given.qrUri).toContain(upiKey ? '&mode=23&' : '&mode=22&');
      const kind = upiKey ? 'Signed' : 'Unsigned';
      for (const uri of Object.values(given)) expect(readUpi(uri, [publicKey]).kind).toBe(kind);
    }
  });

  test.each<[string, (uri: string) => string]>([
    ['another payee', (uri) => uri.replace('punemc@', 'someone@')],
    ['another amount', (uri) => uri.replace('3654.72', '3.72')],
    ['a second amount', (uri) => uri.replace('&cu=', '&am=3.72&cu=')],
    ['another order', (uri) => uri.replace(/tr=\w+/, 'tr=another')],
    ['another currency', (uri) => uri.replace('cu=INR', 'cu=USD')],
    ['no link at all', () => 'https://elsewhere.example/'],
  ])('shows no link with %s, whoever made it', async (_, change) => {
    expect((await place({ change })).answer).toEqual(notOurs);
    expect((await place({ change, upiKey: privateKey })).answer).toEqual(notOurs);
  });

  test('with the keys of the signer, shows signed links alone', async () => {
    const linkKeys = [publicKey];
    expect((await place({ upiKey: privateKey, linkKeys })).answer.kind).toBe('Order');
    expect((await place({ linkKeys })).answer).toEqual(notOurs);
    const { privateKey: stranger } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect((await place({ upiKey: stranger, linkKeys })).answer).toEqual(notOurs);
    const change = (uri: string) => uri.replace('tn=', 'tn=x');
    expect((await place({ upiKey: privateKey, linkKeys, change })).answer).toEqual(notOurs);
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
});
