import { z } from 'zod';
import {
  FACT_KINDS,
  type GatewayFact,
  type ReportResult,
  type StatusResult,
  type WebhookResult,
} from '../../gateway.ts';
import { verifyWebhookSignature, type WebhookSecrets } from '../../webhook-signature.ts';
import { SIGNATURE_HEADER, type Psp, type PspEvent } from './psp.ts';

export const webhookSchema = z.object({
  id: z.string(),
  kind: z.string(),
  order_id: z.string(),
  reference: z.string(),
  merchant_id: z.string(),
  payment_id: z.string().nullable(),
  refund_id: z.string().nullable(),
  refund_reference: z.string().nullable(),
  amount_paise: z.int().nonnegative(),
  fee_paise: z.int().nonnegative(),
  currency: z.string(),
  at: z.string(),
});

export const factOf = (event: z.output<typeof webhookSchema>): GatewayFact => ({
  eventId: event.id,
  kind: FACT_KINDS.find((kind) => kind === event.kind) ?? 'other',
  merchantId: event.merchant_id,
  orderId: event.order_id,
  reference: event.reference,
  paymentId: event.payment_id,
  amountPaise: event.amount_paise,
  currency: event.currency,
  feePaise: event.fee_paise,
  occurredAt: event.at,
  refund:
    event.refund_id === null
      ? null
      : { refundId: event.refund_id, reference: event.refund_reference },
});

/** Verifies the signature over the raw bytes before parsing anything. */
export async function verifySandboxWebhook(
  secrets: WebhookSecrets,
  rawBody: Uint8Array,
  headers: Headers,
  now: Date,
): Promise<WebhookResult> {
  const verdict = verifyWebhookSignature(secrets, rawBody, headers.get(SIGNATURE_HEADER), now);
  if (verdict !== 'right') return { kind: 'Refused', reason: verdict };
  try {
    return {
      kind: 'Verified',
      facts: [factOf(webhookSchema.parse(JSON.parse(Buffer.from(rawBody).toString('utf8'))))],
    };
  } catch {
    return { kind: 'Refused', reason: 'malformed' };
  }
}

/**
 * Converts the events of an order to facts, with the ids of their webhooks: the first of both
 * counts.
 */
const factsOf = (
  order: { merchant_id: string; reference: string; currency: string },
  events: PspEvent[],
): GatewayFact[] =>
  events.map((event) =>
    factOf({
      ...event,
      merchant_id: order.merchant_id,
      reference: order.reference,
      currency: order.currency,
    }),
  );

export async function sandboxStatus(psp: Psp, orderId: string): Promise<StatusResult> {
  const status = await psp.status(orderId);
  if (!status) return { kind: 'NotFound' };
  return {
    kind: 'Status',
    facts: factsOf(
      status.order,
      status.events.filter(({ refund_id }) => refund_id === null),
    ),
  };
}

export async function sandboxRefundStatus(
  psp: Psp,
  orderId: string,
  reference: string,
): Promise<StatusResult> {
  const [status, events] = [await psp.status(orderId), await psp.refundEvents(orderId, reference)];
  return !status || events.length === 0
    ? { kind: 'NotFound' }
    : { kind: 'Status', facts: factsOf(status.order, events) };
}

export async function sandboxReport(
  psp: Psp,
  gateway: string,
  merchantId: string,
  from: Date,
  to: Date,
): Promise<ReportResult> {
  const events = await psp.report(from, to);
  return {
    kind: 'Report',
    facts: events
      .filter((event) => event.gateway === gateway && event.merchant_id === merchantId)
      .map(factOf),
  };
}
