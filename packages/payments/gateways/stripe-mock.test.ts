import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stripe } from './stripe.ts';

/**
 * Stripe's own server for tests (github.com/stripe/stripe-mock), from its published OpenAPI
 * description: it refuses requests that Stripe would refuse for their form, and answers with
 * Stripe's fixtures. It keeps nothing, so the contract suite runs against our own server instead.
 */
function findProgram(): string | null {
  const places = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [
    process.env.STRIPE_MOCK,
    ...places.map((place) => path.join(place, 'stripe-mock')),
  ];
  return (
    candidates.find((file) => {
      try {
        if (!file) return false;
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    }) ?? null
  );
}
const program = findProgram();
const title = program
  ? "the gateway stripe against Stripe's own stripe-mock"
  : "the gateway stripe against Stripe's own stripe-mock: skipped, because it is not installed (go install github.com/stripe/stripe-mock@latest, or its path in STRIPE_MOCK)";

describe.skipIf(program === null)(title, () => {
  let running: ChildProcess;
  let apiBase: string;
  beforeAll(async () => {
    running = spawn(program!, ['-http-addr', '127.0.0.1:0', '-https-addr', '127.0.0.1:0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: running.stdout! })) {
      const address = /HTTP at address: (127\.0\.0\.1:\d+)/.exec(line)?.[1];
      if (!address) continue;
      apiBase = `http://${address}`;
      return;
    }
    throw new Error('stripe-mock ended before it listened');
  });
  afterAll(() => void running?.kill());

  const open = () =>
    stripe({
      secretKey: 'sk_test_123',
      publishableKey: 'pk_test_123',
      webhookSecret: 'whsec_x',
      apiBase,
      timeoutMs: 5_000,
    });
  const order = {
    reference: 'reference-1',
    amountPaise: 365_472,
    currency: 'INR',
    description: 'मालमत्ता कर P/1/05/00123456',
    returnUrl: 'https://pmc.example/return',
    expiresAt: '2026-06-15T05:00:00.000Z',
    language: 'mr',
  };

  test('an order is a PaymentIntent that Stripe takes, and its answer is understood', async () =>
    expect(await open().createOrder(order)).toMatchObject({
      kind: 'Order',
      orderId: expect.stringMatching(/^pi_/),
      checkout: { kind: 'stripe', clientSecret: expect.stringMatching(/^pi_.*_secret_/) },
    }));

  test('a status, with its charge and balance transaction expanded, is understood', async () =>
    expect(
      await open().fetchStatus({ orderId: 'pi_123', reference: 'r', amountPaise: 100 }),
    ).toMatchObject({ kind: 'Status' }));

  test('an order is cancelled', async () =>
    expect(
      await open().cancelOrder!({ orderId: 'pi_123', reference: 'r', amountPaise: 100 }),
    ).toEqual({ kind: 'Cancelled' }));

  test('a refund is taken, and asked about by its id and by its order', async () => {
    const refund = {
      reference: 'refund-1',
      orderId: 'pi_123',
      paymentId: 'ch_123',
      amountPaise: 100,
      currency: 'INR',
    };
    const accepted = await open().refund!(refund);
    expect(accepted).toMatchObject({ kind: 'Accepted', facts: [{ kind: expect.any(String) }] });
    expect((await open().fetchRefund!({ ...refund, refundId: 're_123' })).kind).toBe('Status');
    // Its list has invented refunds: none has our reference.
    expect((await open().fetchRefund!({ ...refund, refundId: null })).kind).toBe('NotFound');
  });

  test('a report is asked for as Stripe takes it', async () =>
    expect(
      (
        await open().fetchReport!(
          new Date('2026-06-15T00:00:00Z'),
          new Date('2026-06-16T00:00:00Z'),
        )
      ).kind,
    ).toBe('Report'));

  test('a request that Stripe refuses for its form is refused', async () =>
    expect((await open().createOrder({ ...order, amountPaise: 1.5 })).kind).toBe('Refused'));
});
