import { randomBytes } from 'node:crypto';
import { dayInIndia } from '@pune/std/india-time';
import type { ProviderBooks } from '../../testing/provider-books.ts';
import { textsOf, type Form } from './form.ts';

/** An error in Stripe's shape (https://docs.stripe.com/api/errors). */
export class StripeRefusal extends Error {
  readonly status: number;
  readonly type: string;
  readonly code: string | undefined;
  constructor(status: number, type: string, code: string | undefined, message: string) {
    super(message);
    [this.status, this.type, this.code] = [status, type, code];
  }
}

interface Charge {
  id: string;
  object: 'charge';
  amount: number;
  amount_captured: number;
  amount_refunded: number;
  captured: boolean;
  created: number;
  currency: string;
  metadata: Record<string, string>;
  payment_intent: string;
  status: 'succeeded' | 'failed';
  balance_transaction: string | null;
}
interface Entry {
  id: string;
  object: 'balance_transaction';
  amount: number;
  fee: number;
  net: number;
  currency: string;
  created: number;
  available_on: number;
  source: string;
  type: 'charge' | 'refund';
}
interface Intent {
  id: string;
  object: 'payment_intent';
  amount: number;
  amount_received: number;
  currency: string;
  client_secret: string;
  created: number;
  description: string | null;
  metadata: Record<string, string>;
  status: 'requires_payment_method' | 'processing' | 'succeeded' | 'canceled';
  latest_charge: string | null;
  last_payment_error: {
    type: string;
    code: string;
    decline_code?: string;
    message: string;
    charge: string;
  } | null;
  livemode: false;
}
interface Refund {
  id: string;
  object: 'refund';
  amount: number;
  charge: string;
  created: number;
  currency: string;
  metadata: Record<string, string>;
  payment_intent: string;
  status: 'pending' | 'succeeded' | 'failed';
  failure_reason?: string;
}
export type StripeBooks = ReturnType<typeof createStripeBooks>;

/** Payment methods of Stripe's test mode (https://docs.stripe.com/testing). */
const METHODS: Record<string, 'success' | 'declined' | 'refund_fails' | 'refund_pending'> = {
  pm_card_visa: 'success',
  pm_card_mastercard: 'success',
  pm_card_chargeDeclined: 'declined',
  pm_card_visa_chargeDeclined: 'declined',
  pm_card_refundFail: 'refund_fails',
  pm_card_pendingRefund: 'refund_pending',
};
const FEE_BASIS_POINTS = 200;
const AVAILABLE_SECONDS = 2 * 86_400;

const invalid = (code: string | undefined, message: string) =>
  new StripeRefusal(400, 'invalid_request_error', code, message);
const missing = (what: string, id: string) =>
  new StripeRefusal(404, 'invalid_request_error', 'resource_missing', `No such ${what}: '${id}'`);
const wholeNumber = (value: unknown): number => {
  if (typeof value !== 'string' || !/^\d{1,8}$/.test(value) || Number(value) === 0)
    throw invalid('parameter_invalid_integer', `Invalid positive integer: ${String(value)}`);
  return Number(value);
};

/** Simulates Stripe's data in memory: intents, charges, refunds, balance and events. */
export function createStripeBooks(now: () => Date) {
  const [intents, charges, refunds, entries] = [
    new Map<string, Intent>(),
    new Map<string, Charge>(),
    new Map<string, Refund>(),
    new Map<string, Entry>(),
  ];
  const methodOf = new Map<string, string>();
  let events: {
    id: string;
    object: 'event';
    type: string;
    created: number;
    livemode: false;
    data: { object: unknown };
  }[] = [];
  const seconds = () => Math.floor(now().getTime() / 1000);
  const id = (prefix: string) => `${prefix}_${randomBytes(12).toString('hex')}`;
  const tell = (type: string, object: object) =>
    void events.push({
      id: id('evt'),
      object: 'event',
      type,
      created: seconds(),
      livemode: false,
      data: { object: structuredClone(object) },
    });
  const find = (wanted: string): Intent => {
    const intent = intents.get(wanted);
    if (!intent) throw missing('payment_intent', wanted);
    return intent;
  };
  function enter(type: Entry['type'], source: string, amount: number, fee: number): Entry {
    const entry: Entry = {
      id: id('txn'),
      object: 'balance_transaction',
      amount,
      fee,
      net: amount - fee,
      currency: 'inr',
      created: seconds(),
      available_on: seconds() + AVAILABLE_SECONDS,
      source,
      type,
    };
    entries.set(entry.id, entry);
    return entry;
  }
  const told = (entry: Entry) => ({
    ...entry,
    status: entry.available_on <= seconds() ? 'available' : 'pending',
    source: charges.get(entry.source) ?? refunds.get(entry.source),
  });

  return {
    ownsSecret: (intentId: string, secret: unknown): boolean =>
      intents.get(intentId)?.client_secret === secret,
    createIntent: (form: Form): Intent => {
      if (typeof form.currency !== 'string' || !/^[a-z]{3}$/.test(form.currency))
        throw invalid('parameter_missing', 'Missing required param: currency.');
      const name = id('pi');
      const intent: Intent = {
        id: name,
        object: 'payment_intent',
        amount: wholeNumber(form.amount),
        amount_received: 0,
        currency: form.currency,
        client_secret: `${name}_secret_${randomBytes(12).toString('hex')}`,
        created: seconds(),
        description: typeof form.description === 'string' ? form.description : null,
        metadata: textsOf(form.metadata),
        status: 'requires_payment_method',
        latest_charge: null,
        last_payment_error: null,
        livemode: false,
      };
      intents.set(name, intent);
      tell('payment_intent.created', intent);
      return intent;
    },
    intent: (name: string, expand: unknown): unknown => {
      const intent = find(name);
      const charge = intent.latest_charge === null ? null : charges.get(intent.latest_charge)!;
      const wanted = Object.values(textsOf(expand as Form | undefined));
      if (!charge || !wanted.some((path) => path.startsWith('latest_charge'))) return intent;
      const entry =
        charge.balance_transaction && wanted.includes('latest_charge.balance_transaction')
          ? { ...told(entries.get(charge.balance_transaction)!), source: charge.id }
          : charge.balance_transaction;
      return { ...intent, latest_charge: { ...charge, balance_transaction: entry } };
    },
    /** Confirms an intent with a test-mode payment method, as Stripe.js does in the browser. */
    confirm: (name: string, method: string): Intent => {
      const intent = find(name);
      if (intent.status !== 'requires_payment_method')
        throw invalid(
          'payment_intent_unexpected_state',
          `You cannot confirm this PaymentIntent because it has a status of ${intent.status}.`,
        );
      const outcome = METHODS[method];
      if (!outcome) throw missing('PaymentMethod', method);
      const isDeclined = outcome === 'declined';
      const charge: Charge = {
        id: id('ch'),
        object: 'charge',
        amount: intent.amount,
        amount_captured: isDeclined ? 0 : intent.amount,
        amount_refunded: 0,
        captured: !isDeclined,
        created: seconds(),
        currency: intent.currency,
        metadata: intent.metadata,
        payment_intent: name,
        status: isDeclined ? 'failed' : 'succeeded',
        balance_transaction: null,
      };
      charges.set(charge.id, charge);
      methodOf.set(charge.id, outcome);
      intent.latest_charge = charge.id;
      if (isDeclined) {
        intent.last_payment_error = {
          type: 'card_error',
          code: 'card_declined',
          decline_code: 'generic_decline',
          message: 'Your card was declined.',
          charge: charge.id,
        };
        tell('payment_intent.payment_failed', intent);
        throw new StripeRefusal(402, 'card_error', 'card_declined', 'Your card was declined.');
      }
      charge.balance_transaction = enter(
        'charge',
        charge.id,
        intent.amount,
        Math.floor((intent.amount * FEE_BASIS_POINTS) / 10_000),
      ).id;
      Object.assign(intent, {
        status: 'succeeded',
        amount_received: intent.amount,
        last_payment_error: null,
      });
      tell('charge.succeeded', charge);
      tell('payment_intent.succeeded', intent);
      return intent;
    },
    cancel: (name: string): Intent => {
      const intent = find(name);
      if (intent.status !== 'requires_payment_method')
        throw invalid(
          'payment_intent_unexpected_state',
          `You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`,
        );
      intent.status = 'canceled';
      tell('payment_intent.canceled', intent);
      return intent;
    },
    createRefund: (form: Form): Refund => {
      const intent = find(String(form.payment_intent ?? ''));
      const charge =
        intent.latest_charge === null || intent.status !== 'succeeded'
          ? null
          : charges.get(intent.latest_charge)!;
      if (!charge)
        throw invalid(
          'payment_intent_unexpected_state',
          'This PaymentIntent does not have a successful charge to refund.',
        );
      const amount =
        form.amount === undefined
          ? charge.amount - charge.amount_refunded
          : wholeNumber(form.amount);
      if (charge.amount_refunded === charge.amount)
        throw invalid('charge_already_refunded', `Charge ${charge.id} has already been refunded.`);
      if (amount > charge.amount - charge.amount_refunded)
        throw invalid(undefined, 'Refund amount is greater than unrefunded amount on charge');
      const status = methodOf.get(charge.id) === 'refund_pending' ? 'pending' : 'succeeded';
      const refund: Refund = {
        id: id('re'),
        object: 'refund',
        amount,
        charge: charge.id,
        created: seconds(),
        currency: intent.currency,
        metadata: textsOf(form.metadata),
        payment_intent: intent.id,
        status,
      };
      refunds.set(refund.id, refund);
      charge.amount_refunded += amount;
      enter('refund', refund.id, -amount, 0);
      tell('refund.created', refund);
      return refund;
    },
    /** Decides a pending refund as a bank does, or returns a refund that had succeeded. */
    decideRefund: (name: string, status: 'succeeded' | 'failed'): void => {
      const refund = refunds.get(name)!;
      Object.assign(refund, {
        status,
        ...(status === 'failed' && { failure_reason: 'lost_or_stolen_card' }),
      });
      if (status === 'failed') charges.get(refund.charge)!.amount_refunded -= refund.amount;
      tell(status === 'failed' ? 'refund.failed' : 'refund.updated', refund);
    },
    refund: (name: string): Refund => {
      const refund = refunds.get(name);
      if (!refund) throw missing('refund', name);
      return refund;
    },
    refunds: (intentId: string) => ({
      object: 'list',
      url: '/v1/refunds',
      has_more: false,
      data: [...refunds.values()]
        .filter(({ payment_intent }) => payment_intent === intentId)
        .reverse(),
    }),
    /** The newest first, a hundred a page at most (https://docs.stripe.com/api/pagination). */
    balance: (form: Form) => {
      const created = textsOf(form.created);
      const all = [...entries.values()]
        .reverse()
        .filter(
          (entry) =>
            entry.created >= Number(created.gte ?? 0) &&
            entry.created < Number(created.lt ?? Infinity),
        );
      const start =
        typeof form.starting_after === 'string'
          ? all.findIndex((entry) => entry.id === form.starting_after) + 1
          : 0;
      const limit = Math.min(Number(form.limit ?? 10), 100);
      return {
        object: 'list',
        url: '/v1/balance_transactions',
        has_more: all.length > start + limit,
        data: all.slice(start, start + limit).map(told),
      };
    },
    provider: {
      entries: () =>
        [...entries.values()].map((entry) => {
          const source = charges.get(entry.source) ?? refunds.get(entry.source)!;
          const isRefund = entry.type === 'refund';
          return {
            kind: isRefund ? ('refund' as const) : ('payment' as const),
            orderId: source.payment_intent,
            paymentId: 'charge' in source ? source.charge : source.id,
            refundId: isRefund ? source.id : null,
            paise: Math.abs(entry.amount),
            feePaise: entry.fee,
            settledOn: dayInIndia(new Date(entry.available_on * 1000)),
          };
        }),
      refusedOrders: () =>
        new Set(
          [...charges.values()].flatMap(({ status, payment_intent }) =>
            status === 'failed' ? [payment_intent] : [],
          ),
        ),
    } satisfies ProviderBooks,
    takeEvents: () => {
      const taken = events;
      events = [];
      return taken;
    },
  };
}
