import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CompactSign } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../gateway.ts';
import { billdesk } from './billdesk.ts';
import {
  errorSchema,
  factOfRefund,
  factsOfTransaction,
  orderSchema,
  refundSchema,
  transactionSchema,
} from './billdesk/facts.ts';
import { readToken, tokenIn, tokenOf, type BilldeskKeys } from './billdesk/tokens.ts';
import type { BilldeskServer } from './billdesk/testing/billdesk-server.ts';
import {
  BILLDESK_MERCHANT as MERCHANT,
  billdeskUnderTest,
  ENCRYPTED_KEYS as ENCRYPTED,
  SIGNED_KEYS as SIGNED,
  startBilldesk as start,
} from './billdesk/testing/under-test.ts';
import { gatewayContract } from './gateway.contract.ts';
import type { Message } from './gateway.testing.ts';

const ORDER = {
  reference: 'r',
  amountPaise: 50_000,
  currency: 'INR',
  description: 'x',
  returnUrl: 'https://pmc.example/api/payments/return/s/billdesk?lang=mr',
  expiresAt: '2026-06-15T05:00:00.000Z',
  language: 'mr',
};

for (const keys of [SIGNED, ENCRYPTED])
  gatewayContract('billdesk', () => billdeskUnderTest(keys), {
    skip: [
      {
        reason: 'BillDesk gives the page of an order once: a repeated request is another order',
        tests: ['gives the same reference the same order'],
      },
      {
        reason: 'BillDesk cannot cancel an order',
        tests: ['cancels an unpaid order, but not a paid one'],
      },
      {
        reason: 'BillDesk knows a transaction only after the first attempt to pay',
        tests: ['does not know orders of others'],
      },
    ],
  });

describe('tokens of BillDesk', () => {
  test('the signature is that of RFC 7515, appendix A.1', async () => {
    // The example of the standard: HS256 over header and payload.
    const key = Buffer.from(
      'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
      'base64url',
    );
    const signed =
      'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ';
    expect(createHmac('sha256', key).update(signed).digest('base64url')).toBe(
      'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    );
    const own = await tokenOf('{}', SIGNED);
    const [header, payload, signature] = own.split('.');
    expect(
      createHmac('sha256', SIGNED.signingKey).update(`${header}.${payload}`).digest('base64url'),
    ).toBe(signature);
    expect(JSON.parse(Buffer.from(header!, 'base64url').toString())).toEqual({
      alg: 'HS256',
      clientid: 'pune',
    });
  });

  test('hide what they say if there is a key for that, and are read again', async () => {
    const token = await tokenOf('{"amount":"300.00"}', ENCRYPTED);
    const inner = Buffer.from(token.split('.')[1]!, 'base64url').toString();
    expect(inner.split('.')).toHaveLength(5);
    expect(JSON.parse(Buffer.from(inner.split('.')[0]!, 'base64url').toString())).toEqual({
      alg: 'dir',
      enc: 'A256GCM',
      clientid: 'pune',
      kid: 'key1',
    });
    expect(await readToken(token, ENCRYPTED)).toBe('{"amount":"300.00"}');
  });

  const sign = (header: Record<string, string>, key = SIGNED.signingKey) =>
    new CompactSign(Buffer.from('{}'))
      .setProtectedHeader(header as { alg: string })
      .sign(new TextEncoder().encode(key));
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`;
  test.each<[string, () => Promise<string>, BilldeskKeys]>([
    ['`alg: none`', async () => none, SIGNED],
    ['`alg: none` with a signature', async () => `${none}AAAA`, SIGNED],
    ['another algorithm', () => sign({ alg: 'HS512' }), SIGNED],
    ['another key', () => sign({ alg: 'HS256' }, 'another key of thirty-two characters'), SIGNED],
    ['another client', () => sign({ alg: 'HS256', clientid: 'another' }), SIGNED],
    ['a signature alone where there is a key to encrypt', () => tokenOf('{}', SIGNED), ENCRYPTED],
    [
      'another key to encrypt',
      () => tokenOf('{}', { ...ENCRYPTED, encryptionKey: 'another key of 32 characters, ok' }),
      ENCRYPTED,
    ],
  ])('are refused with %s', async (_, make, keys) => {
    await expect(readToken(await make(), keys)).rejects.toThrow();
  });

  test('have one text each: other text of the same bytes is refused', async () => {
    const token = await tokenOf('{}', SIGNED);
    const last = token.at(-1)!;
    const same = Array.from(
      { length: 64 },
      (_, n) => Buffer.from([n << 2]).toString('base64url')[0]!,
    )
      .map((letter) => token.slice(0, -1) + letter)
      .filter(
        (text) =>
          text !== token &&
          Buffer.from(text.split('.')[2]!, 'base64url').equals(
            Buffer.from(token.split('.')[2]!, 'base64url'),
          ),
      );
    expect([last.length, same.length]).toEqual([1, 3]);
    for (const text of same) await expect(readToken(text, SIGNED)).rejects.toThrow('canonical');
  });

  test('come alone or in a field of a form', async () => {
    const token = await tokenOf('{}', SIGNED);
    expect(tokenIn(`${token}\n`)).toBe(token);
    expect(tokenIn(new URLSearchParams({ transaction_response: token }).toString())).toBe(token);
    expect(tokenIn(new URLSearchParams({ encrypted_response: token }).toString())).toBe(token);
    // The form of a payer who gave up, which is not signed.
    expect(tokenIn('terminal_state=111&orderid=x')).toBeNull();
  });
});

const { messages } = JSON.parse(
  readFileSync(new URL('billdesk/testing/documented-messages.json', import.meta.url), 'utf8'),
) as { messages: Record<string, { body: any }> };

describe('messages of the documentation of BillDesk', () => {
  test('an order with the link to its page', () =>
    expect(orderSchema.parse(messages.order!.body)).toMatchObject({
      bdorderid: 'OAZY21S8GXAC',
      amount: 200,
      currency: 'INR',
      links: [{ parameters: { rdata: 'signed' } }],
    }));

  test('a transaction in each state: what is not certain is no fact', () => {
    const kinds = ['0300', '0399', '0398', '0002', '0001', 'NA'].map((auth_status) =>
      factsOfTransaction(
        transactionSchema.parse({ ...messages.transaction!.body, auth_status }),
      ).map(({ kind }) => kind),
    );
    expect(kinds).toEqual([['captured'], ['failed'], ['failed'], [], [], []]);
    expect(factsOfTransaction(transactionSchema.parse(messages.transaction!.body))).toMatchObject([
      {
        eventId: 'X7890477676443 captured',
        orderId: 'UPIODR00000004',
        reference: null,
        amountPaise: 200,
        currency: 'INR',
        occurredAt: '2022-03-18T06:20:27.000Z',
      },
    ]);
  });

  test('an error of a repeated request', () =>
    expect(errorSchema.parse(messages.duplicateError!.body).error_type).toBe(
      'duplicate_request_error',
    ));

  test('a refund in each state', () => {
    const { mercid, orderid, transactionid } = messages.transaction!.body;
    const kinds = ['0699', '0799', '0399', '0002', '1234'].map(
      (refund_status) =>
        factOfRefund(
          refundSchema.parse({
            mercid,
            orderid,
            transactionid,
            refundid: 'RF1',
            refund_amount: '1.00',
            refund_status,
          }),
          '2026-06-15T04:30:00.000Z',
        ).kind,
    );
    expect(kinds).toEqual([
      'refunded',
      'refunded',
      'refund_failed',
      'refund_pending',
      'refund_pending',
    ]);
  });
});

describe('billdesk', () => {
  let server: BilldeskServer;
  let gateway: Gateway;
  let now: () => Date;
  beforeAll(async () => ({ server, gateway, now } = await start(ENCRYPTED)));
  afterAll(() => server.close());
  const place = async (reference: string) => {
    const order = await gateway.createOrder({ ...ORDER, reference });
    if (order.kind !== 'Order' || order.checkout.kind !== 'form') throw new Error(order.kind);
    return { ...order, checkout: order.checkout, reference, amountPaise: ORDER.amountPaise };
  };

  test("the form leads to BillDesk's page, and holds no key", async () => {
    const { checkout } = await place('r-form');
    expect(Object.keys(checkout.fields)).toEqual(['merchantid', 'bdorderid', 'rdata']);
    const body = new URLSearchParams(checkout.fields);
    expect((await fetch(checkout.action, { method: 'POST', body })).status).toBe(200);
    body.set('rdata', 'another');
    expect((await fetch(checkout.action, { method: 'POST', body })).status).toBe(400);
  });

  test('a repeated request is another order with the same reference', async () => {
    const [first, second] = [await place('r-again'), await place('r-again')];
    expect(second.orderId).not.toBe(first.orderId);
    await server.pay(second.orderId, 'success');
    const { body, headers } = server.takeWebhooks().at(-1)!;
    expect(await gateway.verifyWebhook(body, headers, now())).toMatchObject({
      facts: [{ orderId: second.orderId, reference: 'r-again' }],
    });
  });

  test('an attempt that a bank leaves open is no failure, and is decided later', async () => {
    const order = await place('r-pending');
    await server.pay(order.orderId, 'pending');
    expect(await gateway.fetchStatus(order)).toEqual({ kind: 'Status', facts: [], isTried: true });
    await server.decide(order.orderId, '0300');
    expect(await gateway.fetchStatus(order)).toMatchObject({ facts: [{ kind: 'captured' }] });
  });

  test('a payer who gave up comes back with an unsigned form', async () => {
    const { orderId } = await place('r-left');
    const left = new URLSearchParams({ terminal_state: '111', orderid: orderId });
    expect(await gateway.verifyReturn(left, orderId)).toEqual({ kind: 'Refused' });
  });

  test('a refund waits for the bank, and its webhook tells of it', async () => {
    const order = await place('r-refund');
    await server.pay(order.orderId, 'success');
    const status = await gateway.fetchStatus(order);
    if (status.kind !== 'Status') throw new Error(status.kind);
    server.refundsGet('0002');
    server.takeWebhooks();
    const refund = {
      ...order,
      reference: 'refund-1',
      paymentId: status.facts[0]!.paymentId!,
      currency: 'INR',
    };
    expect(await gateway.refund!(refund)).toMatchObject({ facts: [{ kind: 'refund_pending' }] });
    server.refundsGet('0799');
    const [{ body, headers }] = server.takeWebhooks() as [Message];
    expect(await gateway.verifyWebhook(body, headers, now())).toMatchObject({
      facts: [{ kind: 'refund_pending', refund: { reference: 'refund-1' } }],
    });
  });

  test('a webhook about another object is taken and has no effect', async () => {
    const { body, headers } = await server.signed('{"objectid":"mandate","mercid":"PUNEMC"}');
    expect(await gateway.verifyWebhook(body, headers, now())).toEqual({
      kind: 'Verified',
      facts: [],
    });
  });

  test('an answer with a stranger’s signature says nothing', async () => {
    const stranger = billdesk({
      merchantId: MERCHANT,
      keys: { ...ENCRYPTED, signingKey: 'another key of thirty-two characters' },
      serverAddress: '203.0.113.7',
      apiBase: server.url,
      timeoutMs: 1_000,
    });
    expect((await stranger.createOrder(ORDER)).kind).toBe('Unknown');
  });
});
