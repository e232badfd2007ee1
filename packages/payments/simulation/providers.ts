import { dayInIndia } from '@pune/std/india-time';
import type { Gateway } from '../gateway.ts';
import type { Message } from '../gateways/gateway.testing.ts';
import { ENCRYPTED_KEYS, startBilldesk } from '../gateways/billdesk/testing/under-test.ts';
import { startPaytm } from '../gateways/paytm/testing/under-test.ts';
import { startRazorpay } from '../gateways/razorpay/testing/under-test.ts';
import { sandbox } from '../gateways/sandbox.ts';
import { OUTCOMES, type Outcome } from '../gateways/sandbox/magic.ts';
import type { Psp } from '../gateways/sandbox/psp.ts';
import { confirm, startStripe } from '../gateways/stripe/testing/under-test.ts';
import type { ProviderBooks, ProviderEntry } from '../gateways/testing/provider-books.ts';
import { upi } from '../gateways/upi.ts';
import { pspApi } from '../gateways/upi/psp-api.ts';
import { MERCHANT, WEBHOOK_SECRET } from '../payments.testing.ts';
import type { Chance } from './chance.ts';

/** A provider in a simulation: its gateway for us, its page for payers, and its own books. */
export interface Provider {
  gateway: Gateway;
  /** Pays an order, or tries to, as a person would. An order that cannot be paid stays so. */
  pay: (orderId: string) => Promise<void>;
  /** @returns the parameters with which a payer comes back */
  returnOf: (orderId: string) => URLSearchParams | Promise<URLSearchParams>;
  /** @returns the webhooks that were sent since the last call; providers of the sandbox post theirs */
  takeWebhooks: () => Message[];
  entries: () => Promise<ProviderEntry[]>;
  refusedOrders: () => Promise<ReadonlySet<string>>;
  pass: (seconds: number) => void;
  close: () => Promise<void>;
}

const UPI_KEY = 'key of the provider';
const PAYEE = {
  address: 'punemc@examplebank',
  name: 'Pune Municipal Corporation',
  categoryCode: '9311',
};
const LIKELY: readonly Outcome[] = [
  'success',
  'success',
  'success',
  'success',
  ...OUTCOMES.filter((outcome) => outcome !== 'order_times_out'),
];
const BEGIN = new Date(0);
const END = new Date('9999-01-01');

/** The two gateways on the sandbox's books: its own, and UPI by link and code. */
function onSandbox(psp: Psp, chance: Chance): Provider[] {
  const provider = (gateway: Gateway): Provider => {
    const events = async () =>
      (await psp.report(BEGIN, END)).filter((event) => event.gateway === gateway.name);
    return {
      gateway,
      pay: async (orderId) => {
        const method =
          gateway.name === 'upi' ? 'upi' : chance.pick(['card', 'netbanking'] as const);
        await psp.pay(orderId, method, chance.pick(LIKELY));
      },
      returnOf: (order) => new URLSearchParams({ order }),
      takeWebhooks: () => [],
      entries: async () => {
        const all = await events();
        const settled = new Map(
          all.flatMap((event) => (event.kind === 'settled' ? [[event.payment_id, event]] : [])),
        );
        return all.flatMap(
          ({ kind, payment_id, refund_id, order_id, amount_paise, at }): ProviderEntry[] => {
            const one = settled.get(payment_id);
            const base = { orderId: order_id, paymentId: payment_id!, paise: amount_paise };
            if (kind === 'captured')
              return [
                {
                  ...base,
                  kind: 'payment' as const,
                  refundId: null,
                  feePaise: one?.fee_paise ?? 0,
                  settledOn: one ? dayInIndia(one.at) : '',
                },
              ];
            if (kind !== 'refunded') return [];
            const of = { kind: 'refund' as const, refundId: refund_id, feePaise: 0 };
            return [{ ...base, ...of, settledOn: dayInIndia(at) }];
          },
        );
      },
      refusedOrders: async () =>
        new Set(
          (await events()).flatMap(({ kind, order_id }) => (kind === 'failed' ? [order_id] : [])),
        ),
      pass: () => {},
      close: async () => {},
    };
  };
  const api = pspApi({ psp, key: UPI_KEY, merchantId: MERCHANT, payee: PAYEE });
  return [
    provider(
      sandbox({
        psp,
        merchantId: MERCHANT,
        webhookSecret: WEBHOOK_SECRET,
        hostedUrl: (orderId) => `https://gateway.example/pay/${orderId}`,
      }),
    ),
    provider(
      upi({
        api: { baseUrl: 'http://psp', key: UPI_KEY, fetch: api },
        merchantId: MERCHANT,
        payee: PAYEE,
        webhookSecret: WEBHOOK_SECRET,
      }),
    ),
  ];
}

interface Started {
  gateway: Gateway;
  now: () => Date;
  pass: (seconds: number) => void;
  server: {
    takeWebhooks: () => Message[];
    close: () => Promise<void>;
  };
}

/** A provider with a server of its own, whose clock begins with ours. */
function onServer(
  { gateway, now, pass, server }: Started,
  start: Date,
  books: ProviderBooks,
  more: Pick<Provider, 'pay' | 'returnOf'>,
): Provider {
  pass((start.getTime() - now().getTime()) / 1000);
  return {
    ...more,
    gateway,
    pay: (orderId) => more.pay(orderId).catch(() => {}),
    takeWebhooks: server.takeWebhooks,
    entries: async () => books.entries(),
    refusedOrders: async () => books.refusedOrders(),
    pass,
    close: server.close,
  };
}

const HOW = ['success', 'success', 'success', 'declined', 'refund_declined'] as const;

/** Opens every gateway of the project, with the provider behind it. */
export async function openProviders(psp: Psp, chance: Chance, start: Date): Promise<Provider[]> {
  const razorpay = await startRazorpay({ isDirect: true });
  const paytm = await startPaytm({ isDirect: true });
  const billdesk = await startBilldesk(ENCRYPTED_KEYS, { isDirect: true });
  const stripe = await startStripe({ isDirect: true });
  const how = () => chance.pick(HOW);
  return [
    ...onSandbox(psp, chance),
    onServer(razorpay, start, razorpay.server.books, {
      pay: async (orderId) => void razorpay.server.pay(orderId, how()),
      returnOf: (orderId) => razorpay.server.returnOf(orderId),
    }),
    onServer(paytm, start, paytm.server.books, {
      pay: async (orderId) => paytm.server.pay(orderId, how()),
      returnOf: (orderId) => paytm.server.returnOf(orderId),
    }),
    onServer(billdesk, start, billdesk.server.books, {
      pay: (orderId) => billdesk.server.pay(orderId, how()),
      returnOf: (orderId) => billdesk.server.returnOf(orderId),
    }),
    onServer(stripe, start, stripe.server.books.provider, {
      pay: async (orderId) => {
        const method = chance.happens(0.7) ? 'pm_card_visa' : 'pm_card_chargeDeclined';
        await confirm(stripe.server, orderId, method, stripe.server.fetch);
      },
      returnOf: (orderId) =>
        new URLSearchParams({
          payment_intent: orderId,
          payment_intent_client_secret: `${orderId}_secret_x`,
          redirect_status: 'succeeded',
        }),
    }),
  ];
}
