import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { qrSvg } from '@pune/std/qr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../gateway.ts';
import { gatewayContract } from './gateway.contract.ts';
import type { Message } from './gateway.testing.ts';
import { paytm } from './paytm.ts';
import { bodyText, checksumOf, isChecksumOf, joined } from './paytm/checksum.ts';
import { refundSchema, statusSchema } from './paytm/facts.ts';
import type { PaytmServer } from './paytm/testing/paytm-server.ts';
import {
  PAYTM_KEYS as KEYS,
  paytmUnderTest,
  startPaytm as start,
} from './paytm/testing/under-test.ts';

const ORDER = {
  reference: 'r',
  amountPaise: 50_000,
  currency: 'INR',
  description: 'x',
  returnUrl: 'https://pmc.example/return',
  expiresAt: '2026-06-15T05:00:00.000Z',
  language: 'en',
};

const CANNOT = [
  {
    reason: 'Paytm cannot cancel an order',
    tests: ['cancels an unpaid order, but not a paid one'],
  },
  {
    reason: 'Paytm knows an order only after the first attempt to pay it',
    tests: ['does not know orders of others'],
  },
];
gatewayContract('paytm', () => paytmUnderTest(), { skip: CANNOT });
gatewayContract('upi', () => paytmUnderTest(true), {
  skip: [
    ...CANNOT,
    {
      reason: 'Paytm documents no repeated request for a code: it is another order',
      tests: ['gives the same reference the same order'],
    },
  ],
});

const { checksums, messages } = JSON.parse(
  readFileSync(new URL('paytm/testing/documented-messages.json', import.meta.url), 'utf8'),
) as {
  checksums: { key: string } & Record<
    'form' | 'body',
    Record<'salt' | 'text' | 'checksum', string>
  >;
  messages: Record<string, { body: any }>;
};
const now = new Date('2020-07-25T00:00:00.000Z');
const documented = paytm({ ...KEYS, merchantId: 'INTEGR7769XXXXXX9383' });
const signedForm = (values: Record<string, string>) => {
  const form = new URLSearchParams(values);
  form.set('CHECKSUMHASH', checksumOf(joined(form)!, KEYS.merchantKey, 'abcd'));
  return form;
};
const signedJson = (body: string) =>
  `{"head":{"signature":"${checksumOf(body, KEYS.merchantKey, 'abcd')}"},"body":${body}}`;
const verify = (text: string, at = now) =>
  documented.verifyWebhook(Buffer.from(text), new Headers(), at);

describe('the checksum of Paytm', () => {
  test.each(['form', 'body'] as const)("of a %s is that of Paytm's own library", (kind) => {
    const { text, salt, checksum } = checksums[kind];
    expect(checksumOf(text, checksums.key, salt)).toBe(checksum);
    expect(isChecksumOf(text, checksums.key, checksum)).toBe(true);
    expect(isChecksumOf(`${text} `, checksums.key, checksum)).toBe(false);
    expect(isChecksumOf(text, 'PONMLKJIHGFEDCBA', checksum)).toBe(false);
    expect(isChecksumOf(text, checksums.key, `${checksum}>`)).toBe(false);
    expect(isChecksumOf(text, checksums.key, '')).toBe(false);
  });

  test('joins values by the order of their names', () => {
    const { text } = checksums.form;
    const form = { ...messages.paymentStatus!.body, TXNDATE: '2020-07-24 15:13:02.0' };
    expect(joined(new URLSearchParams(form))).toBe(text);
  });

  test('is refused where two forms could have the same: `|`, a name twice, an unknown name', async () => {
    const right = signedForm(messages.paymentStatus!.body);
    expect((await verify(right.toString())).kind).toBe('Verified');
    // The values of BANKNAME and BANKTXNID, moved over the border between them.
    const moved = new URLSearchParams(right);
    moved.set('BANKNAME', `${right.get('BANKNAME')}|${right.get('BANKTXNID')}`);
    moved.delete('BANKTXNID');
    const twice = new URLSearchParams(right);
    twice.append('STATUS', 'TXN_SUCCESS');
    const renamed = new URLSearchParams(right.toString().replace('BANKNAME', 'BANKNAMES'));
    for (const form of [moved, twice, renamed])
      expect(await verify(form.toString())).toEqual({ kind: 'Refused', reason: 'signature' });
  });

  test('of JSON covers the text of the body, as it came', () => {
    const body = '{"a":1.50, "b":"}{\\"","c":{"body":{}}}';
    expect(bodyText(`{"head":{"signature":"s","body":{}},"body":${body}}`)).toBe(body);
    expect(bodyText(`{"body":${body},"head":{}}`)).toBe(body);
    for (const text of [
      '{"head":{"body":{}}}',
      '{"body":{},"body":{}}',
      'x',
      '{"body":1}',
      '["body",{}]',
    ])
      expect(bodyText(text)).toBeNull();
  });
});

describe('messages of the documentation of Paytm', () => {
  test('the form of a payment, and its date in either way of writing', async () => {
    expect(await verify(signedForm(messages.paymentStatus!.body).toString())).toMatchObject({
      facts: [
        {
          eventId: '202005081112128XXXXXX68470101509706 captured',
          orderId: 'OREDRID_98765',
          reference: 'OREDRID_98765',
          merchantId: 'INTEGR7769XXXXXX9383',
          amountPaise: 100,
          currency: 'INR',
          occurredAt: '2020-07-24T09:43:02.000Z',
        },
      ],
    });
  });

  test('the webhooks of a payment and of a refund in JSON', async () => {
    const [payment, refund] = ['paymentWebhook', 'refundWebhook'].map((name) =>
      signedJson(JSON.stringify(messages[name]!.body)),
    ) as [string, string];
    expect(await verify(payment, new Date('2024-05-11T12:00:00Z'))).toMatchObject({
      facts: [{ kind: 'captured', amountPaise: 10_000, merchantId: 'YOUR_MID' }],
    });
    expect(await verify(refund, new Date('2020-09-03T12:00:00Z'))).toMatchObject({
      facts: [
        {
          kind: 'refunded',
          amountPaise: 100,
          orderId: 'OREDRID_98765',
          refund: { reference: 'REFUNDID_98765' },
        },
      ],
    });
    const unsigned = JSON.stringify({ body: messages.refundWebhook!.body });
    for (const forged of [refund.replace('"1.00"', '"9.00"'), unsigned])
      expect(await verify(forged)).toEqual({ kind: 'Refused', reason: 'signature' });
  });

  test('answers about a transaction and a refund', () => {
    expect(statusSchema.parse(messages.transactionStatus!.body)).toMatchObject({
      txnAmount: 100,
      txnDate: '2020-05-08T05:51:28.000Z',
    });
    expect(refundSchema.parse(messages.refundStatus!.body)).toMatchObject({
      refundAmount: 1_200,
      resultInfo: { resultCode: '10' },
    });
  });
});

describe('paytm', () => {
  let server: PaytmServer;
  let gateway: Gateway;
  beforeAll(async () => ({ server, gateway } = await start()));
  afterAll(() => server.close());
  const place = async (reference: string) => {
    const order = await gateway.createOrder({ ...ORDER, reference });
    if (order.kind !== 'Order' || order.checkout.kind !== 'form') throw new Error(order.kind);
    return { ...order, checkout: order.checkout, reference, amountPaise: ORDER.amountPaise };
  };

  test("the form leads to Paytm's page with a token, and holds no key", async () => {
    const { checkout } = await place('r-form');
    expect(Object.keys(checkout.fields)).toEqual(['mid', 'orderId', 'txnToken']);
    expect(JSON.stringify(checkout)).not.toContain(KEYS.merchantKey);
    const body = new URLSearchParams(checkout.fields);
    expect((await fetch(checkout.action, { method: 'POST', body })).status).toBe(200);
    body.set('txnToken', 'another');
    expect((await fetch(checkout.action, { method: 'POST', body })).status).toBe(400);
  });

  test('an attempt that a bank leaves open is no failure, and is decided later', async () => {
    const order = await place('r-pending');
    server.pay(order.orderId, 'pending');
    expect(await gateway.fetchStatus(order)).toEqual({ kind: 'Status', facts: [], isTried: true });
    server.decide(order.orderId, 'TXN_SUCCESS');
    expect(await gateway.fetchStatus(order)).toMatchObject({ facts: [{ kind: 'captured' }] });
  });

  test('a second amount for the same reference is refused', async () => {
    await place('r-twice');
    expect(await gateway.createOrder({ ...ORDER, reference: 'r-twice', amountPaise: 100 })).toEqual(
      { kind: 'Refused', reason: '325' },
    );
  });

  test('a refund waits for the bank, and may fail', async () => {
    const order = await place('r-refund');
    server.pay(order.orderId, 'success');
    const status = await gateway.fetchStatus(order);
    if (status.kind !== 'Status') throw new Error(status.kind);
    server.holdRefunds(true);
    const refund = {
      ...order,
      reference: 'refund-1',
      paymentId: status.facts[0]!.paymentId!,
      currency: 'INR',
    };
    expect(await gateway.refund!(refund)).toMatchObject({ facts: [{ kind: 'refund_pending' }] });
    server.decideRefund('refund-1', 'TXN_FAILURE');
    expect(await gateway.fetchRefund!({ ...refund, refundId: null })).toMatchObject({
      facts: [{ kind: 'refund_failed' }],
    });
    server.takeWebhooks();
    server.decideRefund('refund-1', 'TXN_SUCCESS');
    const [{ body, headers }] = server.takeWebhooks() as [Message];
    expect(
      await gateway.verifyWebhook(body, headers, new Date('2026-06-15T04:30:00.000Z')),
    ).toMatchObject({
      facts: [{ kind: 'refunded', amountPaise: 50_000, refund: { reference: 'refund-1' } }],
    });
  });

  test('an answer with a stranger’s signature says nothing', async () => {
    const stranger = paytm({
      ...KEYS,
      merchantKey: 'PONMLKJIHGFEDCBA',
      apiBase: server.url,
      timeoutMs: 60_000,
    });
    expect(await stranger.createOrder(ORDER)).toEqual({
      kind: 'Unknown',
      reason: 'the signature of the answer is wrong',
    });
  });
});

describe('UPI by a code of Paytm', () => {
  let started: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => void (started = await start({ byCode: true })));
  afterAll(() => started.server.close());
  const upi = { clientId: 'C11', posId: 'PORTAL', payeeAddress: 'pune@paytm' };
  const open = (more: Partial<typeof upi> & { linkKeys?: KeyObject[] }) =>
    paytm({ ...KEYS, upi: { ...upi, ...more }, apiBase: started.server.url, timeoutMs: 60_000 });

  test("the link of Paytm is shown as it came, and drawn, and the order is paid by Paytm's word", async () => {
    const { gateway, server } = started;
    const order = await gateway.createOrder({ ...ORDER, reference: 'r-code' });
    if (order.kind !== 'Order' || order.checkout.kind !== 'upi') throw new Error(order.kind);
    const { uri, qrSvg: drawn } = order.checkout;
    expect(uri).toMatch(/^upi:\/\/pay\?pa=pune@paytm&.*&am=500\.00&cu=INR&mode=22&/);
    expect(drawn).toBe(qrSvg(uri));
    server.pay(order.orderId, 'success');
    expect(
      await gateway.fetchStatus({ orderId: order.orderId, reference: 'r', amountPaise: 50_000 }),
    ).toMatchObject({ facts: [{ kind: 'captured', reference: 'r-code' }] });
  });

  test('a link to another payee, or an unsigned one where a key is known, is not shown', async () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    for (const more of [{ payeeAddress: 'another@paytm' }, { linkKeys: [publicKey] }])
      expect(await open(more).createOrder(ORDER)).toEqual({
        kind: 'Unknown',
        reason: 'the link is not ours',
      });
  });
});
