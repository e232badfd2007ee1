import type Stripe from 'stripe';
import { dayInIndia } from '@pune/std/india-time';
import type { FactKind, GatewayFact } from '../../gateway.ts';

const idOf = (reference: string | { id: string } | null | undefined): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null);
const iso = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** Marks our payments in an account that others may use too. */
export const metadataOf = (merchantId: string, reference: string) => ({
  merchant: merchantId,
  reference,
});

type Base = Pick<
  GatewayFact,
  'merchantId' | 'orderId' | 'reference' | 'amountPaise' | 'currency' | 'occurredAt'
>;
/** Builds a fact. The same event gets the same id from a webhook, a status request and a report. */
const fact = (
  base: Base,
  kind: FactKind,
  paymentId: string | null,
  more: Partial<GatewayFact> = {},
): GatewayFact => ({
  ...base,
  eventId: `${base.orderId} ${kind} ${paymentId ?? ''}`.trim(),
  kind,
  paymentId,
  feePaise: 0,
  refund: null,
  ...more,
});

const chargeOf = ({ latest_charge }: Stripe.PaymentIntent): Stripe.Charge | null =>
  typeof latest_charge === 'string' ? null : (latest_charge ?? null);

/** @param at the time of what is told, in seconds; a charge at hand knows its own */
const baseOf = (
  intent: Stripe.PaymentIntent,
  amountPaise = intent.amount,
  at = chargeOf(intent)?.created ?? intent.created,
): Base => ({
  merchantId: intent.metadata.merchant ?? '',
  orderId: intent.id,
  reference: intent.metadata.reference ?? null,
  amountPaise,
  currency: intent.currency.toUpperCase(),
  occurredAt: iso(at),
});

/**
 * Derives the facts of a PaymentIntent in its current state
 * (https://docs.stripe.com/payments/paymentintents/lifecycle).
 */
export function factsOfIntent(intent: Stripe.PaymentIntent, at?: number): GatewayFact[] {
  const charge = idOf(intent.latest_charge);
  switch (intent.status) {
    case 'succeeded':
      return [
        fact(baseOf(intent, intent.amount_received, at), 'captured', charge),
        ...settlementOf(intent),
      ];
    case 'requires_capture':
      return [fact(baseOf(intent, intent.amount, at), 'authorised', charge)];
    case 'canceled':
      return [fact(baseOf(intent, intent.amount, at), 'cancelled', charge)];
    // Back at the start after an attempt: the bank declined, and another attempt may follow.
    case 'requires_payment_method':
      return intent.last_payment_error
        ? [
            fact(
              baseOf(intent, intent.amount, at),
              'failed',
              intent.last_payment_error.charge ?? charge,
            ),
          ]
        : [];
    default:
      return [];
  }
}

/** Known only if the charge was expanded with its balance transaction. */
function settlementOf(intent: Stripe.PaymentIntent): GatewayFact[] {
  const charge = chargeOf(intent);
  const entry =
    typeof charge?.balance_transaction === 'string' ? null : charge?.balance_transaction;
  return entry?.status === 'available'
    ? [
        fact(baseOf(intent, intent.amount_received), 'settled', charge!.id, {
          feePaise: entry.fee,
          occurredAt: iso(entry.available_on),
        }),
      ]
    : [];
}

const REFUND_KINDS: Record<string, FactKind> = {
  pending: 'refund_pending',
  requires_action: 'refund_pending',
  succeeded: 'refunded',
  failed: 'refund_failed',
  canceled: 'refund_failed',
};

export function factOfRefund(refund: Stripe.Refund): GatewayFact {
  const kind = REFUND_KINDS[refund.status ?? ''] ?? 'other';
  const base: Base = {
    merchantId: refund.metadata?.merchant ?? '',
    orderId: idOf(refund.payment_intent) ?? '',
    reference: null,
    amountPaise: refund.amount,
    currency: refund.currency.toUpperCase(),
    occurredAt: iso(refund.created),
  };
  return fact(base, kind, idOf(refund.charge), {
    eventId: `${refund.id} ${kind}`,
    refund: { refundId: refund.id, reference: refund.metadata?.reference ?? null },
  });
}

/**
 * Derives the facts of a balance transaction: the charge, and if it is available, its settlement.
 */
export function factsOfBalance(entry: Stripe.BalanceTransaction): GatewayFact[] {
  const source = entry.source;
  if (!source || typeof source === 'string') return [];
  // What becomes available on a day is paid out together, less the refunds.
  const settlement = `stripe ${dayInIndia(iso(entry.available_on))}`;
  if (source.object === 'refund') return [{ ...factOfRefund(source), settlement }];
  if (source.object !== 'charge' || !source.captured) return [];
  const base: Base = {
    merchantId: source.metadata.merchant ?? '',
    orderId: idOf(source.payment_intent) ?? '',
    reference: source.metadata.reference ?? null,
    amountPaise: source.amount_captured,
    currency: source.currency.toUpperCase(),
    occurredAt: iso(source.created),
  };
  const captured = fact(base, 'captured', source.id);
  return entry.status === 'available'
    ? [
        captured,
        fact(base, 'settled', source.id, {
          feePaise: entry.fee,
          occurredAt: iso(entry.available_on),
          settlement,
        }),
      ]
    : [captured];
}

/**
 * Derives the facts of a webhook event. An event about other objects is stored and has no effect.
 */
export function factsOfEvent(event: Stripe.Event): GatewayFact[] {
  const { object } = event.data as { object: { object?: string } };
  const told =
    object.object === 'payment_intent'
      ? factsOfIntent(object as Stripe.PaymentIntent, event.created)
      : object.object === 'refund'
        ? [factOfRefund(object as Stripe.Refund)]
        : [];
  if (told.length > 0) return told;
  return [
    {
      eventId: event.id,
      kind: 'other',
      merchantId: '',
      orderId: '',
      reference: null,
      paymentId: null,
      amountPaise: 0,
      currency: '',
      feePaise: 0,
      occurredAt: iso(event.created),
      refund: null,
    },
  ];
}
