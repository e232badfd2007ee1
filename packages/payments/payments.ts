import { randomBytes } from 'node:crypto';
import { migrateFeature } from '@pune/database';
import { forgetEnded } from '@pune/database/idempotency';
import { secondsToWait, type Limit } from '@pune/database/rate-limit';
import { migrateShared } from '@pune/database/shared';
import { migrateStaff } from '@pune/staff/migrations';
import { applyFact, applyFacts } from './apply-facts.ts';
import { computeBill } from './bills/compute-bill.ts';
import { bookBefore } from './bills/parameters.ts';
import { issueBills } from './bills/issue.ts';
import { findByOwner, type FoundAccount } from './bills/find-by-owner.ts';
import type { OwnerIndex } from './bills/owner-index.ts';
import type { OwnerSearch } from './bills/owner-search.schema.ts';
import { contentAt } from './bills/versions.ts';
import { SAMPLE_DEMANDS } from './bills/samples.ts';
import { createAgentDesk } from './channels/agents/agent-desk.ts';
import { createCounterDesk } from './channels/counters/counter-desk.ts';
import type { ChannelAnswer, InboundChannel } from './channels/inbound.ts';
import type { Context } from './context.ts';
import { receiveDemands } from './demands/receive-demands.ts';
import type { Applied } from './facts.ts';
import { createFinance } from './finance/finance.ts';
import { ask, type Gateway, type GatewayFact, type WebhookResult } from './gateway.ts';
import { addDays, dayInIndia, dayStart, type Day } from '@pune/std/india-time';
import { releaseDiscounts } from './incentives/claims.ts';
import { offeredDiscount } from './incentives/reserve-discounts.ts';
import { incentiveFigures } from './incentives/figures.ts';
import { measureIncentives, publishedMeasures } from './incentives/measures.ts';
import { CANCELS, cancelIntent, refresh } from './intent-steps.ts';
import { createIntent } from './intents.ts';
import { advanceOf, creditsOf, type Db } from './ledger.ts';
import { viewOf } from './payment-view.ts';
import { paymentMigrations } from './payments.migrations.ts';
import { demandOf, findIntent, type BillRow } from './payments.repository.ts';
import type {
  Bill,
  BillSearch,
  PaymentRequest,
  PaymentView,
  RefundRequest,
} from './payments.schema.ts';
import { poll } from './polling.ts';
import { ruleBook } from './rules/stored-rules.ts';
import { rehearse } from './rehearsal.ts';
import { reconcile } from './reconcile.ts';
import { receiptOf, verifyReceipt } from './receipts/receipts.ts';
import { requestRefund } from './refunds.ts';
import { isPaid } from './transitions.ts';

export type { AmountRefused } from './intents.ts';

export interface PaymentsOptions {
  db: Db;
  gateways: readonly Gateway[];
  /** Channels by which another party reports money. */
  channels?: readonly InboundChannel[];
  /** Builds the address to which a gateway sends the payer back. */
  returnUrl: Context['returnUrl'];
  /** Describes the payment for the gateway's page, in the payer's language. */
  describe: Context['describe'];
  receiptPrefix?: string;
  /** Finds bills by their owner; null without its key. */
  owners?: OwnerIndex | null;
  now?: () => Date;
  random?: () => number;
  randomText?: (bytes: number) => string;
}
export type WebhookOutcome =
  | { kind: 'Accepted'; applied: Applied[] }
  | { kind: 'GatewayUnknown' }
  | Extract<WebhookResult, { kind: 'Refused' }>;
export type ReturnOutcome =
  | { kind: 'Returned'; payment: PaymentView }
  | { kind: 'GatewayUnknown' }
  | { kind: 'Refused' }
  | { kind: 'NotFound' };
export type Payments = ReturnType<typeof createPayments>;

/**
 * Limits how often a gateway is asked about one payment when a person views it or returns:
 * reloading a page must not overload it.
 */
const LOOKS: Limit = { scope: 'payments looks', perWindow: 1, windowSeconds: 3 };
const RETURNS: Limit = { scope: 'payments returns', perWindow: 10, windowSeconds: 60 };

/**
 * Creates the service of bills, payments, ledger and receipts on one database. Call `prepare()`
 * once first.
 */
export function createPayments({
  db,
  gateways,
  channels = [],
  returnUrl,
  describe,
  receiptPrefix = 'PMC',
  owners = null,
  now = () => new Date(),
  random = Math.random,
  randomText = (bytes) => randomBytes(bytes).toString('base64url'),
}: PaymentsOptions) {
  const context: Context = {
    db,
    gateways: new Map(gateways.map((gateway) => [gateway.name, gateway])),
    sources: new Map(channels.map((channel) => [channel.name, channel])),
    now,
    random,
    randomText,
    receiptPrefix,
    owners,
    returnUrl,
    describe,
  };
  /** Computes a bill; for a past day, from what was known and paid at its end. */
  const bill = async (row: BillRow, asOf: Day): Promise<Bill> => {
    const [credits, book] = await Promise.all([creditsOf(db, row.id), ruleBook(db)]);
    if (asOf >= dayInIndia(now())) return computeBill(demandOf(row), credits, asOf, book);
    const end = dayStart(addDays(asOf, 1));
    const content = await contentAt(db, row.id, end);
    return computeBill(
      demandOf(content ?? row),
      credits.filter(({ valueDate }) => valueDate <= asOf),
      asOf,
      bookBefore(book, end),
    );
  };

  return {
    prepare: async (): Promise<void> => {
      await migrateShared(db);
      await migrateStaff(db);
      await migrateFeature(db, 'payments', paymentMigrations);
    },
    /** Inserts the sample demands; idempotent. */
    seedSamples: async (): Promise<void> => {
      await issueBills(
        db,
        SAMPLE_DEMANDS.map((demand) => ({ ...demand, id: randomText(18) })),
        now(),
        owners,
      );
    },
    /** @returns the gateways that a payer may choose from */
    gateways: (): { name: string; canRefund: boolean }[] =>
      gateways.map(({ name, refund }) => ({ name, canRefund: refund !== undefined })),
    /**
     * @returns all bills of an account that were issued by a day, as of that day, the newest year
     *   first; an empty list for an unknown account
     */
    findBills: async (
      { head, accountNumber }: BillSearch,
      asOf: Day = dayInIndia(now()),
    ): Promise<Bill[]> => {
      const rows = await db
        .selectFrom('payment_bills')
        .selectAll()
        .where('head', '=', head)
        .where('account_number', '=', accountNumber)
        .where('issued_on', '<=', asOf)
        .orderBy('period', 'desc')
        .execute();
      return Promise.all(rows.map((row) => bill(row, asOf)));
    },
    /** Finds the bill of today of each account whose owner and address a payer knows. */
    findByOwner: (query: OwnerSearch): Promise<FoundAccount[]> =>
      findByOwner(context, query, (row) => bill(row, dayInIndia(now()))),
    /** Computes one bill as of any day. */
    findBill: async (id: string, asOf: Day = dayInIndia(now())): Promise<Bill | null> => {
      const row = await db
        .selectFrom('payment_bills')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? bill(row, asOf) : null;
    },
    /** @returns the advance of an account: paid beyond its bills, and not refunded */
    advanceOf: ({ head, accountNumber }: BillSearch): Promise<number> =>
      advanceOf(db, head, accountNumber),
    /** @returns the discount on bills that are paid whole by a gateway now, in paise */
    offeredDiscount: (bills: readonly Bill[], gateway: string): Promise<number> =>
      offeredDiscount(db, bills, gateway, now()),
    /** @returns what each incentive has cost: public figures, without payments or payers */
    incentives: () => incentiveFigures(db),
    /** Measures what discounts and reminders changed; a schedule calls it at night. */
    measureIncentives: () => measureIncentives(db, now()),
    /** The last measurements, without small groups. */
    measures: () => publishedMeasures(db),
    /** @param payer the secret of the requesting browser, or null */
    createIntent: (request: PaymentRequest, payer: string | null) =>
      createIntent(context, request, payer),
    /**
     * Finds the payment behind a secret link, as shown to the payer. With `ask`, first asks the
     * gateway if the outcome is unknown.
     */
    find: async (secret: string, options: { ask?: boolean } = {}): Promise<PaymentView | null> => {
      const intent = await findIntent(db, { secret });
      if (!intent) return null;
      if (
        options.ask &&
        !isPaid(intent.state) &&
        intent.order_id !== null &&
        (await secondsToWait(db, LOOKS, intent.id, now())) === 0
      )
        await refresh(context, intent);
      return viewOf(db, (await findIntent(db, { secret }))!);
    },
    /**
     * Cancels an attempt at the payer's request. `TooLate`: the bank is processing, or it is paid.
     */
    cancel: async (secret: string): Promise<'Cancelled' | 'TooLate' | 'Unknown' | 'NotFound'> => {
      const intent = await findIntent(db, { secret });
      return intent ? cancelIntent(context, intent, CANCELS.person) : 'NotFound';
    },
    /**
     * Handles a payer's return from a gateway's page, by the address with the secret. It proves
     * nothing about money: the gateway is asked.
     */
    returned: async (
      secret: string,
      gatewayName: string,
      parameters: URLSearchParams,
    ): Promise<ReturnOutcome> => {
      const gateway = context.gateways.get(gatewayName);
      if (!gateway) return { kind: 'GatewayUnknown' };
      const intent = await findIntent(db, { secret });
      if (!intent || intent.gateway !== gatewayName) return { kind: 'NotFound' };
      const { order_id } = intent;
      if (order_id === null) return { kind: 'Refused' };
      const result = await ask(() => gateway.verifyReturn(parameters, order_id));
      if (result.kind !== 'Returned' || result.orderId !== order_id) return { kind: 'Refused' };
      if ((await secondsToWait(db, RETURNS, intent.id, now())) === 0)
        await refresh(context, intent);
      return {
        kind: 'Returned',
        payment: await viewOf(db, (await findIntent(db, { id: intent.id }))!),
      };
    },
    /**
     * Processes the raw bytes of a webhook. Answer `Accepted` by 2xx regardless of the content,
     * `Refused` by 400, and an exception by 500: the gateway then sends it again.
     */
    receiveWebhook: async (
      gatewayName: string,
      rawBody: Uint8Array,
      headers: Headers,
    ): Promise<WebhookOutcome> => {
      const gateway = context.gateways.get(gatewayName);
      if (!gateway) return { kind: 'GatewayUnknown' };
      const result = await gateway.verifyWebhook(rawBody, headers, now());
      if (result.kind === 'Refused') return result;
      const applied = await applyFacts(context, gatewayName, result.facts);
      return { kind: 'Accepted', applied };
    },
    /**
     * Processes the raw bytes of a message of an inbound channel, and returns the answer for its
     * sender. An exception is answered by 503, so that the message is sent again.
     */
    receiveMessage: async (
      channelName: string,
      rawBody: Uint8Array,
      headers: Headers,
    ): Promise<ChannelAnswer | { kind: 'ChannelUnknown' }> => {
      const channel = channels.find(({ name }) => name === channelName);
      return channel ? channel.receive(context, rawBody, headers) : { kind: 'ChannelUnknown' };
    },
    /** Runs work of a channel that is no message, with what all parts of the service share. */
    within: <T>(work: (shared: Context) => Promise<T>): Promise<T> => work(context),
    /** Applies a row of a gateway's report or a bank statement, like a verified webhook. */
    applyGatewayEvent: (gatewayName: string, fact: GatewayFact): Promise<Applied> =>
      applyFact(context, gatewayName, fact),
    refund: (intentId: string, request: RefundRequest, sender: string) =>
      requestRefund(context, intentId, request, sender),
    /** Rehearses the beginning of a payment: no money moves, and nothing remains in the books. */
    rehearse: () => rehearse(context),
    /** Writes bills of demands that the city's tax system sends. */
    receiveDemands: (rows: readonly unknown[], idempotencyKey: string | undefined) =>
      receiveDemands(context, rows, idempotencyKey),
    /** Polls gateways; a schedule calls it about every minute. */
    poll: async () => {
      await forgetEnded(db as never, 'payments intents', now());
      await forgetEnded(db as never, 'payments refunds', now());
      await forgetEnded(db as never, 'payments demands', now());
      await releaseDiscounts(context);
      return poll(context);
    },
    /**
     * Compares our books with a gateway's report, and applies facts that only the report contains.
     */
    reconcile: (gatewayName: string, from: Date, to: Date) =>
      reconcile(context, gatewayName, from, to),
    /** Bank statements, and the daily comparison of books, reports and bank. */
    finance: createFinance(context),
    /** Counters: clerks who take money, and the second person who confirms a day. */
    counters: createCounterDesk(context),
    /** Doorstep agents, for finance officers. */
    agents: createAgentDesk(context),
    /** @returns the payment with this id, for a reader who was found to be its payer */
    findById: async (id: string): Promise<PaymentView | null> => {
      const intent = await findIntent(db, { id });
      return intent ? viewOf(db, intent) : null;
    },
    /** @returns the receipt behind the payer's secret link */
    receipt: async (secret: string) => {
      const intent = await findIntent(db, { secret });
      return intent ? receiptOf(db, intent.id) : null;
    },
    verifyReceipt: (number: string, verifyCode: string) => verifyReceipt(db, number, verifyCode),
    close: () => db.destroy(),
  };
}
