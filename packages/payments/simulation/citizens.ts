import type { Payments } from '../payments.ts';
import type { PaymentChannel } from '../payments.constants.ts';
import type { PaymentStatus } from '../payments.schema.ts';
import type { Chance } from './chance.ts';
import type { Provider } from './providers.ts';

/** A simulated payer, with the statuses (`told`) and receipts that the payer was shown. */
export interface Citizen {
  bills: string[];
  provider: Provider;
  channel: PaymentChannel;
  key: string;
  /** The secret of the payer's browser; null if it keeps no cookies. */
  payer: string | null;
  paymentIds: Set<string>;
  secret: string | null;
  orderId: string | null;
  told: Set<PaymentStatus>;
  receipts: Set<string>;
  patience: number;
  begunAt: Date;
}
export type Counts = Record<
  | 'begun'
  | 'sentAgain'
  | 'underWay'
  | 'nothingDue'
  | 'paidAtGateway'
  | 'looked'
  | 'returned'
  | 'cancelled'
  | 'refundsAsked',
  number
>;

/** Pages of gateways stand open for a quarter of an hour, or longer. */
const PAGE_MS = 15 * 60_000;
/** The places from which payers come to the payment pages. */
const PLACES = ['web', 'embed', 'app', 'kiosk', 'callcentre', 'missedcall'] as const;

export function createCitizens(
  providers: readonly Provider[],
  chance: Chance,
  now: () => Date,
  orderOf: (paymentId: string) => Promise<string | null>,
) {
  const citizens: Citizen[] = [];
  const counts: Counts = {
    begun: 0,
    sentAgain: 0,
    underWay: 0,
    nothingDue: 0,
    paidAtGateway: 0,
    looked: 0,
    returned: 0,
    cancelled: 0,
    refundsAsked: 0,
  };

  const note = (
    citizen: Citizen,
    view: {
      id: string;
      status: PaymentStatus;
      receipt: { number: string } | null;
    },
  ) => {
    citizen.paymentIds.add(view.id);
    citizen.told.add(view.status);
    if (view.receipt) citizen.receipts.add(view.receipt.number);
  };
  async function send(payments: Payments, citizen: Citizen): Promise<void> {
    const answer = await payments.createIntent(
      {
        bills: citizen.bills,
        gateway: citizen.provider.gateway.name,
        channel: citizen.channel,
        language: 'mr',
        idempotencyKey: citizen.key,
      },
      citizen.payer,
    );
    if ('payment' in answer) {
      citizen.secret = answer.secret;
      note(citizen, answer.payment);
      citizen.orderId = await orderOf(answer.payment.id);
    } else if (answer.kind === 'PaymentUnderWay') counts.underWay += 1;
    else if (answer.kind === 'NothingDue') counts.nothingDue += 1;
    if (answer.kind === 'PaymentUnderWay' || answer.kind === 'NothingDue') citizen.patience = 0;
  }

  return {
    citizens,
    counts,
    /** Starts a payment of some bills, by one press of the button or two at once. */
    begin: async (payments: Payments, bills: string[]): Promise<void> => {
      // A second tab of the same browser, or another browser.
      const sameTab = chance.happens(0.4)
        ? citizens.findLast((other) => other.bills === bills && other.payer !== null)
        : undefined;
      const payer = sameTab ? sameTab.payer : chance.happens(0.1) ? null : chance.text(18);
      const citizen: Citizen = {
        bills,
        provider: chance.pick(providers),
        channel: chance.pick(PLACES),
        key: chance.text(18),
        payer,
        paymentIds: new Set(),
        secret: null,
        orderId: null,
        told: new Set(),
        receipts: new Set(),
        patience: chance.between(2, 8),
        begunAt: now(),
      };
      citizens.push(citizen);
      counts.begun += 1;
      const clicks = chance.happens(0.2) ? 2 : 1;
      counts.sentAgain += clicks - 1;
      await Promise.all(Array.from({ length: clicks }, () => send(payments, citizen)));
    },
    /**
     * Performs the next step of a payer: pays, looks, returns, gives up, or presses the button
     * again.
     */
    go: async (payments: Payments, citizen: Citizen): Promise<void> => {
      citizen.patience -= 1;
      if (citizen.secret === null || citizen.orderId === null) {
        counts.sentAgain += 1;
        return send(payments, citizen);
      }
      const fate = chance.next();
      // Few people pay on a page that they opened long ago.
      const isLate = now().getTime() - citizen.begunAt.getTime() > PAGE_MS;
      if (fate < 0.5 && (!isLate || chance.happens(0.2))) {
        counts.paidAtGateway += 1;
        await citizen.provider.pay(citizen.orderId);
      } else if (fate < 0.7) {
        counts.looked += 1;
        const view = await payments.find(citizen.secret, { ask: chance.happens(0.5) });
        if (view) note(citizen, view);
      } else if (fate < 0.85) {
        counts.returned += 1;
        const { gateway, returnOf } = citizen.provider;
        const parameters = await returnOf(citizen.orderId);
        const back = await payments.returned(citizen.secret, gateway.name, parameters);
        if (back.kind === 'Returned') note(citizen, back.payment);
      } else if (fate < 0.92) {
        counts.cancelled += 1;
        await payments.cancel(citizen.secret);
        // Few who gave up pay all the same.
        if (chance.happens(0.8)) citizen.patience = 0;
      } else {
        counts.sentAgain += 1;
        await send(payments, citizen);
      }
    },
    refund: async (payments: Payments, citizen: Citizen): Promise<void> => {
      const [id] = citizen.paymentIds;
      if (!id) return;
      counts.refundsAsked += 1;
      const request = {
        reason: 'request',
        idempotencyKey: chance.text(18),
        ...(chance.happens(0.5) ? { amountPaise: chance.between(1, 200_000) } : {}),
      } as const;
      // Sometimes requested twice at once, with one key.
      await Promise.all(
        Array.from({ length: chance.happens(0.2) ? 2 : 1 }, () =>
          payments.refund(id, request, 'staff'),
        ),
      );
    },
  };
}
