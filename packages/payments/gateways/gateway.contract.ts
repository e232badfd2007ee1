import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway, GatewayFact, OrderRequest } from '../gateway.ts';
import { withoutHeaders, type GatewayUnderTest, type Message } from './gateway.testing.ts';
import { webhookContract } from './webhooks.contract.ts';

export interface ContractOptions {
  /** Tests that do not apply to a driver, with the reason. */
  skip?: { reason: string; tests: string[] }[];
}

const AMOUNT = 365_472;
let counter = 0;

/** The contract suite that every gateway must pass. */
export const gatewayContract = (
  name: string,
  open: () => Promise<GatewayUnderTest>,
  { skip = [] }: ContractOptions = {},
) =>
  describe(`the gateway ${name}`, () => {
    let opened: GatewayUnderTest;
    let gateway: Gateway;
    beforeAll(async () => {
      opened = await open();
      ({ gateway } = opened);
    });
    beforeEach(async () => {
      opened.misbehave(null);
      await opened.webhooks();
    });
    afterAll(() => opened?.close());
    const it = (sentence: string, run: () => Promise<void>) => {
      const reason = skip.find(({ tests }) => tests.includes(sentence))?.reason;
      if (reason) test.skip(`${sentence}: ${reason}`, () => {});
      else test(sentence, run);
    };

    const request = (more: Partial<OrderRequest> = {}): OrderRequest => ({
      reference: `reference-${(counter += 1)}`,
      amountPaise: AMOUNT,
      currency: 'INR',
      description: 'Property tax P/1/05/00123456',
      returnUrl: 'https://pmc.example/return',
      expiresAt: new Date(opened.now().getTime() + 900_000).toISOString(),
      language: 'en',
      ...more,
    });
    const place = async (more: Partial<OrderRequest> = {}) => {
      const asked = request(more);
      const order = await gateway.createOrder(asked);
      if (order.kind !== 'Order') throw new Error(JSON.stringify(order));
      return { ...asked, orderId: order.orderId, checkout: order.checkout };
    };
    const facts = async (order: {
      orderId: string;
      reference: string;
      amountPaise: number;
    }): Promise<GatewayFact[]> => {
      const status = await gateway.fetchStatus(order);
      if (status.kind !== 'Status') throw new Error(JSON.stringify(status));
      return status.facts;
    };
    const paid = async (how: 'success' | 'declined' | 'refund_declined' = 'success') => {
      const order = await place();
      await opened.pay(order.orderId, how);
      opened.pass(5);
      const captured = (await facts(order)).find(({ kind }) => kind === 'captured');
      return { ...order, captured: captured! };
    };
    const refundOf = (
      order: Awaited<ReturnType<typeof paid>>,
      reference: string,
      amountPaise = AMOUNT,
    ) => ({
      reference,
      orderId: order.orderId,
      paymentId: order.captured.paymentId!,
      amountPaise,
      currency: 'INR',
    });

    it('declares its name, the lifetime of an order, and its horizon', async () => {
      expect([gateway.name, gateway.merchantId]).toEqual([
        expect.stringMatching(/^[a-z]{2,30}$/),
        expect.stringMatching(/./),
      ]);
      expect(gateway.horizonHours * 60).toBeGreaterThan(gateway.orderMinutes);
      expect(gateway.refund === undefined).toBe(gateway.fetchRefund === undefined);
    });

    it('gives the same reference the same order', async () => {
      const asked = request();
      const [first, again] = [await gateway.createOrder(asked), await gateway.createOrder(asked)];
      expect(first).toMatchObject({
        kind: 'Order',
        orderId: expect.stringMatching(/./),
        checkout: { kind: expect.any(String) },
      });
      expect(again).toEqual(first);
      expect((await place()).orderId).not.toBe((first as { orderId: string }).orderId);
    });

    it('reports no money before a payment', async () =>
      expect(await facts(await place())).toEqual([]));

    it('reports a capture with all fields that must match', async () => {
      const { captured, orderId, reference } = await paid();
      expect(captured).toMatchObject({
        merchantId: gateway.merchantId,
        orderId,
        reference,
        amountPaise: AMOUNT,
        currency: 'INR',
        refund: null,
      });
      expect([captured.eventId, captured.paymentId]).toEqual([
        expect.stringMatching(/./),
        expect.stringMatching(/./),
      ]);
    });

    it('reports the same fact by webhook, under the same id', async () => {
      const { captured } = await paid();
      const told: GatewayFact[] = [];
      for (const { body, headers } of await opened.webhooks()) {
        const result = await gateway.verifyWebhook(body, headers, opened.now());
        if (result.kind !== 'Verified') throw new Error(result.reason);
        told.push(...result.facts.filter(({ kind }) => kind === 'captured'));
      }
      expect(told).not.toEqual([]);
      // A webhook may lack our reference: its order names the payment.
      for (const fact of told)
        expect({ ...fact, reference: fact.reference ?? captured.reference }).toEqual(captured);
    });

    it('refuses a webhook that was changed by a bit, or that is not signed', async () => {
      await paid();
      const [message] = await opened.webhooks();
      const { body, headers } = message!;
      for (const place of [0, Math.floor(body.length / 2), body.length - 1]) {
        const changed = Uint8Array.from(body);
        changed[place]! ^= 1;
        expect(await gateway.verifyWebhook(changed, headers, opened.now())).toEqual({
          kind: 'Refused',
          reason: 'signature',
        });
      }
      const unsigned = (opened.unsigned ?? withoutHeaders)(message!);
      expect(await gateway.verifyWebhook(unsigned.body, unsigned.headers, opened.now())).toEqual({
        kind: 'Refused',
        reason: 'signature',
      });
      expect(await gateway.verifyWebhook(new Uint8Array(), headers, opened.now())).toEqual({
        kind: 'Refused',
        reason: 'signature',
      });
    });

    it('refuses a webhook that is old', async () => {
      await paid();
      const [{ body, headers }] = (await opened.webhooks()) as [Message];
      const seconds = (opened.staleSeconds ?? 300) + 1;
      expect(
        await gateway.verifyWebhook(
          body,
          headers,
          new Date(opened.now().getTime() + seconds * 1_000),
        ),
      ).toEqual({ kind: 'Refused', reason: 'stale' });
    });

    it('refuses a signed body that makes no sense', async () => {
      const { body, headers } = await opened.signed('not json');
      expect(await gateway.verifyWebhook(body, headers, opened.now())).toEqual({
        kind: 'Refused',
        reason: 'malformed',
      });
    });

    it('reports a decline, and allows another attempt', async () => {
      const order = await place();
      await opened.pay(order.orderId, 'declined');
      opened.pass(5);
      expect((await facts(order)).map(({ kind }) => kind)).toEqual(['failed']);
      await opened.pay(order.orderId, 'success');
      opened.pass(5);
      expect((await facts(order)).some(({ kind }) => kind === 'captured')).toBe(true);
    });

    it('knows nothing when the other side is silent or talks nonsense: never that something failed', async () => {
      const order = await paid();
      for (const how of ['hang', 'nonsense'] as const) {
        opened.misbehave(how);
        const answers = await Promise.all([
          gateway.createOrder(request()),
          gateway.fetchStatus(order),
          gateway.cancelOrder?.(order),
          gateway.refund?.(refundOf(order, `never-${how}`)),
          gateway.fetchRefund?.({ ...refundOf(order, 'x'), refundId: null }),
          gateway.fetchReport?.(opened.now(), opened.now()),
        ]);
        for (const answer of answers) if (answer) expect(answer.kind).toBe('Unknown');
      }
    });

    it('finds the order whose answer was lost', async () => {
      const asked = request();
      opened.misbehave('answers_lost');
      expect((await gateway.createOrder(asked)).kind).toBe('Unknown');
      opened.misbehave(null);
      expect((await gateway.createOrder(asked)).kind).toBe('Order');
    });

    it('does not know orders of others', async () =>
      expect(
        await gateway.fetchStatus({ orderId: 'pi_nobody', reference: 'x', amountPaise: 1 }),
      ).toEqual({ kind: 'NotFound' }));

    it('identifies the order of a returning payer, and refuses an unknown return', async () => {
      const [{ orderId }, other] = [await place(), await place()];
      expect(await gateway.verifyReturn(await opened.returned(orderId), orderId)).toEqual({
        kind: 'Returned',
        orderId,
      });
      expect(await gateway.verifyReturn(new URLSearchParams(), orderId)).toEqual({
        kind: 'Refused',
      });
      // The return of another order is no return of this one.
      expect(await gateway.verifyReturn(await opened.returned(other.orderId), orderId)).not.toEqual(
        {
          kind: 'Returned',
          orderId,
        },
      );
    });

    it('cancels an unpaid order, but not a paid one', async () => {
      const order = await place();
      expect(await gateway.cancelOrder!(order)).toEqual({ kind: 'Cancelled' });
      await Promise.resolve(opened.pay(order.orderId, 'success')).catch(() => {});
      expect((await facts(order)).some(({ kind }) => kind === 'captured')).toBe(false);
      expect(await gateway.cancelOrder!(await paid())).toEqual({ kind: 'TooLate' });
    });

    it('gives money back once for a reference, also when its answer was lost', async () => {
      const order = await paid();
      const reference = `refund-${order.orderId}`;
      expect(
        await gateway.fetchRefund!({ ...refundOf(order, reference, 100_000), refundId: null }),
      ).toEqual({ kind: 'NotFound' });
      opened.misbehave('answers_lost');
      expect((await gateway.refund!(refundOf(order, reference, 100_000))).kind).toBe('Unknown');
      opened.misbehave(null);
      expect((await gateway.refund!(refundOf(order, reference, 100_000))).kind).toBe('Accepted');
      opened.pass(5);
      const status = await gateway.fetchRefund!({
        ...refundOf(order, reference, 100_000),
        refundId: null,
      });
      if (status.kind !== 'Status') throw new Error(status.kind);
      expect(status.facts.at(-1)).toMatchObject({
        kind: 'refunded',
        orderId: order.orderId,
        merchantId: gateway.merchantId,
        amountPaise: 100_000,
        currency: 'INR',
        refund: { reference },
      });
      expect(
        await gateway.fetchRefund!({
          ...refundOf(order, reference, 100_000),
          refundId: status.facts.at(-1)!.refund!.refundId,
        }),
      ).toEqual(status);
      expect(
        (await gateway.refund!(refundOf(order, `${reference} more`, AMOUNT - 100_000 + 1))).kind,
      ).toBe('Refused');
      expect(
        (await gateway.refund!(refundOf(order, `${reference} rest`, AMOUNT - 100_000))).kind,
      ).toBe('Accepted');
    });

    it('says when a refund is refused', async () => {
      const order = await paid('refund_declined');
      expect((await gateway.refund!(refundOf(order, `refused-${order.orderId}`))).kind).toBe(
        'Refused',
      );
    });

    it('reports the events of a period, under the ids of its webhooks', async () => {
      const from = opened.now();
      opened.pass(1);
      const { captured } = await paid();
      opened.pass(10);
      const report = async (start: Date, end: Date) => {
        const answer = await gateway.fetchReport!(start, end);
        return answer.kind === 'Report'
          ? answer.facts
              .filter(({ kind }) => kind === 'captured')
              .map(({ eventId, amountPaise, merchantId }) => ({ eventId, amountPaise, merchantId }))
          : answer;
      };
      expect(await report(from, opened.now())).toEqual([
        { eventId: captured.eventId, amountPaise: AMOUNT, merchantId: gateway.merchantId },
      ]);
      expect(await report(opened.now(), new Date(opened.now().getTime() + 60_000))).toEqual([]);
    });

    webhookContract(name, open, it);
  });
