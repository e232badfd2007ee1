import { ask, type Gateway } from '../gateway.ts';
import type { Psp } from './sandbox/psp.ts';
import {
  sandboxRefundStatus,
  sandboxReport,
  sandboxStatus,
  verifySandboxWebhook,
} from './sandbox/facts.ts';

export interface SandboxOptions {
  psp: Psp;
  merchantId: string;
  webhookSecret: string;
  /** Builds the address of an order's hosted page. */
  hostedUrl: (orderId: string) => string;
  timeoutMs?: number;
}

/**
 * Creates the embedded gateway: a full gateway that moves no money (`sandbox/psp.ts`, magic amounts
 * in `sandbox/magic.ts`).
 */
export function sandbox({
  psp,
  merchantId,
  webhookSecret,
  hostedUrl,
  timeoutMs,
}: SandboxOptions): Gateway {
  return {
    name: 'sandbox',
    merchantId,
    orderMinutes: 30,
    horizonHours: 72,
    createOrder: (order) =>
      ask(async () => {
        const { orderId } = await psp.createOrder({ ...order, gateway: 'sandbox', merchantId });
        return {
          kind: 'Order' as const,
          orderId,
          checkout: { kind: 'redirect' as const, url: hostedUrl(orderId) },
        };
      }, timeoutMs),
    fetchStatus: ({ orderId }) => ask(() => sandboxStatus(psp, orderId), timeoutMs),
    verifyWebhook: (rawBody, headers, now) =>
      verifySandboxWebhook(webhookSecret, rawBody, headers, now),
    verifyReturn: async (parameters) => {
      const orderId = parameters.get('order');
      return orderId ? { kind: 'Returned', orderId } : { kind: 'Refused' };
    },
    cancelOrder: ({ orderId }) =>
      ask(
        async () => ({
          kind:
            (await psp.cancel(orderId)) === false ? ('TooLate' as const) : ('Cancelled' as const),
        }),
        timeoutMs,
      ),
    refund: ({ orderId, reference, amountPaise }) =>
      ask(async () => {
        if ((await psp.refund(orderId, reference, amountPaise)) === 'Refused')
          return { kind: 'Refused' as const, reason: 'declined' };
        const status = await sandboxRefundStatus(psp, orderId, reference);
        return { kind: 'Accepted' as const, facts: status.kind === 'Status' ? status.facts : [] };
      }, timeoutMs),
    fetchRefund: ({ orderId, reference }) =>
      ask(() => sandboxRefundStatus(psp, orderId, reference), timeoutMs),
    fetchReport: (from, to) =>
      ask(() => sandboxReport(psp, 'sandbox', merchantId, from, to), timeoutMs),
  };
}
