import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway, RefundOrder } from '../gateway.ts';
import { signWebhook } from '../webhook-signature.ts';
import { gatewayContract } from './gateway.contract.ts';
import { stripe } from './stripe.ts';
import type { StripeServer } from './stripe/testing/stripe-server.ts';
import {
  confirm,
  startStripe as start,
  STRIPE_KEYS as KEYS,
  stripeUnderTest,
} from './stripe/testing/under-test.ts';

gatewayContract('stripe', stripeUnderTest, {
  skip: [
    {
      reason: 'Stripe accepts each refund within the charge; what a bank refuses comes back later',
      tests: ['says when a refund is refused'],
    },
  ],
});

describe('stripe', () => {
  let server: StripeServer;
  let gateway: Gateway;
  let pass: (seconds: number) => void;
  let now: () => Date;
  beforeAll(async () => ({ server, gateway, pass, now } = await start()));
  afterAll(() => server.close());

  const paid = async (method: string) => {
    const order = await gateway.createOrder({
      reference: `r-${method}-${Math.random()}`,
      amountPaise: 50_000,
      currency: 'INR',
      description: 'x',
      returnUrl: '',
      expiresAt: '',
      language: 'en',
    });
    if (order.kind !== 'Order') throw new Error(order.kind);
    await confirm(server, order.orderId, method);
    return { orderId: order.orderId, reference: 'r', amountPaise: 50_000 };
  };

  test('gives the browser a secret for one payment, and no other key', async () => {
    const order = await gateway.createOrder({
      reference: 'r-browser',
      amountPaise: 50_000,
      currency: 'INR',
      description: 'x',
      returnUrl: '',
      expiresAt: '',
      language: 'en',
    });
    expect(order).toMatchObject({
      kind: 'Order',
      orderId: expect.stringMatching(/^pi_/),
      checkout: {
        kind: 'stripe',
        clientSecret: expect.stringMatching(/^pi_.*_secret_/),
        publishableKey: KEYS.publishableKey,
      },
    });
    expect(JSON.stringify(order)).not.toContain(KEYS.secretKey);
  });

  test('reports a settlement with its fee once the money is available', async () => {
    const order = await paid('pm_card_visa');
    const kinds = async () => {
      const status = await gateway.fetchStatus(order);
      return status.kind === 'Status'
        ? status.facts.map(({ kind, feePaise }) => [kind, feePaise])
        : status;
    };
    expect(await kinds()).toEqual([['captured', 0]]);
    pass(3 * 86_400);
    expect(await kinds()).toEqual([
      ['captured', 0],
      ['settled', 1_000],
    ]);
  });

  test('reports a refund that the bank returned later', async () => {
    const order = await paid('pm_card_visa');
    const refund: RefundOrder & { refundId: null } = {
      ...order,
      reference: 'refund-back',
      paymentId: '',
      currency: 'INR',
      refundId: null,
    };
    const accepted = await gateway.refund!(refund);
    const { refundId } =
      accepted.kind === 'Accepted' ? accepted.facts[0]!.refund! : { refundId: '' };
    server.books.decideRefund(refundId, 'failed');
    expect(await gateway.fetchRefund!(refund)).toMatchObject({
      kind: 'Status',
      facts: [{ kind: 'refund_failed', eventId: `${refundId} refund_failed` }],
    });
  });

  test('takes either of two signatures while a secret is changed, and looks at no other scheme', async () => {
    const body = Buffer.from(
      JSON.stringify({
        id: 'evt_1',
        object: 'event',
        type: 'customer.created',
        created: 1,
        data: { object: { object: 'customer' } },
      }),
    );
    const right = signWebhook(KEYS.webhookSecret, body, now());
    const [time, v1] = right.split(',') as [string, string];
    const verify = (header: string) =>
      gateway.verifyWebhook(body, new Headers({ 'stripe-signature': header }), now());
    expect(await verify(`${time},v1=${'0'.repeat(64)},${v1}`)).toMatchObject({
      kind: 'Verified',
      facts: [{ kind: 'other', eventId: 'evt_1' }],
    });
    for (const header of [
      `${time},${v1.replace('v1', 'v0')}`,
      v1,
      time,
      '',
      `t=1,${v1}`,
      `${time},v1=zz`,
    ])
      expect(await verify(header)).toEqual({ kind: 'Refused', reason: 'signature' });
  });

  test('leaves things unknown when our key is wrong', async () => {
    const stranger = stripe({
      ...KEYS,
      secretKey: 'sk_wrong',
      apiBase: server.url,
      timeoutMs: 1_500,
    });
    expect(
      (
        await stranger.createOrder({
          reference: 'r',
          amountPaise: 50_000,
          currency: 'INR',
          description: 'x',
          returnUrl: '',
          expiresAt: '',
          language: 'en',
        })
      ).kind,
    ).toBe('Unknown');
  });

  test('reads reports of more than a page', async () => {
    pass(10);
    const from = now();
    for (let n = 0; n < 105; n += 1) {
      const { id } = server.books.createIntent({
        amount: '100',
        currency: 'inr',
        metadata: { merchant: 'pmc', reference: `many-${n}` },
      });
      server.books.confirm(id, 'pm_card_visa');
    }
    pass(10);
    const report = await gateway.fetchReport!(from, now());
    expect(
      report.kind === 'Report' && new Set(report.facts.map(({ eventId }) => eventId)).size,
    ).toBe(105);
  });
});
