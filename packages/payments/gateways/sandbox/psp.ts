import { randomBytes } from 'node:crypto';
import { migrateFeature } from '@pune/database';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { FactKind } from '../../gateway.ts';
import {
  CARD_FEE_BASIS_POINTS,
  deliveriesOf,
  outcomeOf,
  SETTLE_SECONDS,
  SLOW_SECONDS,
  type Outcome,
} from './magic.ts';
import { basisPointsOf } from '../../money.ts';
import { signWebhook } from '../../webhook-signature.ts';
import { sandboxMigrations, type SandboxTables } from './sandbox.migrations.ts';

export interface PspOptions {
  db: Kysely<SandboxTables>;
  /** Signs webhooks; the merchant's server has the same secret. */
  webhookSecret: string;
  /** The duration of slow outcomes. */
  slowSeconds?: number;
  now?: () => Date;
  randomText?: (bytes: number) => string;
}
export interface NewOrder {
  gateway: string;
  merchantId: string;
  reference: string;
  amountPaise: number;
  currency: string;
  description: string;
  returnUrl: string;
  expiresAt: string;
  language: string;
  upiLinks?: (orderId: string) => string;
}
export type PspEvent = Selectable<SandboxTables['sandbox_events']>;
type OrderRow = Selectable<SandboxTables['sandbox_orders']>;
/** The data of the hosted payment page. */
export interface HostedOrder {
  orderId: string;
  merchantId: string;
  amountPaise: number;
  currency: string;
  description: string;
  language: string;
  state: 'open' | 'paid' | 'declined' | 'cancelled' | 'expired';
  outcome: Outcome;
  returnUrl: string;
  expiresAt: string;
}
export type PayResult =
  | { kind: 'Done'; returnUrl: string }
  | { kind: 'NotFound' }
  | { kind: 'Closed'; returnUrl: string };
export type Psp = ReturnType<typeof createPsp>;

/** The error for a call without an answer, although the work may have been done. */
export class PspTimeout extends Error {
  override name = 'PspTimeout';
}

export const SIGNATURE_HEADER = 'x-sandbox-signature';
const RETRY_SECONDS = [5, 30, 120, 600, 3_600, 21_600, 86_400];
const isOver = (order: OrderRow, at: string): boolean =>
  order.cancelled === 1 || order.expires_at <= at;
const numbers = (event: PspEvent): PspEvent => ({
  ...event,
  amount_paise: Number(event.amount_paise),
  fee_paise: Number(event.fee_paise),
});

/**
 * Creates a payment service provider that moves no money: orders, a hosted page, payments, refunds,
 * settlement and signed webhooks, with its own store.
 */
export function createPsp({
  db,
  webhookSecret,
  slowSeconds = SLOW_SECONDS,
  now = () => new Date(),
  randomText = (bytes) => randomBytes(bytes).toString('base64url'),
}: PspOptions) {
  const after = (seconds: number) => new Date(now().getTime() + seconds * 1000).toISOString();
  const orderRow = async (
    id: string,
    tx: Kysely<SandboxTables> | Transaction<SandboxTables> = db,
  ) => {
    const row = await tx
      .selectFrom('sandbox_orders')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row && { ...row, amount_paise: Number(row.amount_paise) };
  };
  const events = async (
    orderId: string,
    tx: Kysely<SandboxTables> | Transaction<SandboxTables> = db,
  ) =>
    (
      await tx
        .selectFrom('sandbox_events')
        .selectAll()
        .where('order_id', '=', orderId)
        .where('at', '<=', now().toISOString())
        .orderBy('at')
        .orderBy('place')
        .execute()
    ).map(numbers);
  const chosen = (order: OrderRow): Outcome =>
    (order.outcome as Outcome | null) ?? outcomeOf(order.amount_paise);
  const locked = async (tx: Transaction<SandboxTables>, id: string) => {
    const row = await tx
      .updateTable('sandbox_orders')
      .set((columns) => ({ questions: columns('questions', '+', 0) }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
    return row && { ...row, amount_paise: Number(row.amount_paise) };
  };

  /** Records an event, now or later, and its webhooks. */
  async function happen(
    tx: Transaction<SandboxTables>,
    order: OrderRow,
    outcome: Outcome,
    kind: FactKind,
    place: number,
    more: {
      paymentId?: string;
      refundId?: string;
      refundReference?: string;
      amountPaise?: number;
      feePaise?: number;
      inSeconds?: number;
    },
  ): Promise<void> {
    const id = `evt_${randomText(12)}`;
    const at = after(more.inSeconds ?? 0);
    await tx
      .insertInto('sandbox_events')
      .values({
        id,
        order_id: order.id,
        kind,
        payment_id: more.paymentId ?? null,
        refund_id: more.refundId ?? null,
        refund_reference: more.refundReference ?? null,
        amount_paise: more.amountPaise ?? order.amount_paise,
        fee_paise: more.feePaise ?? 0,
        at,
        place,
      })
      .execute();
    const webhooks = deliveriesOf(outcome, place).map(({ afterSeconds, forged }) => ({
      id: `wh_${randomText(12)}`,
      event_id: id,
      gateway: order.gateway,
      forged: forged ? 1 : 0,
      due_at: after((more.inSeconds ?? 0) + afterSeconds),
      attempts: 0,
      delivered_at: null,
    }));
    if (webhooks.length > 0) await tx.insertInto('sandbox_webhooks').values(webhooks).execute();
  }

  /** Records the events of one attempt that the bank accepts. */
  async function accept(
    tx: Transaction<SandboxTables>,
    order: OrderRow,
    outcome: Outcome,
    method: 'card' | 'upi' | 'netbanking',
    inSeconds: number,
  ): Promise<void> {
    const paymentId = `pay_${randomText(12)}`;
    const amountPaise = order.amount_paise + (outcome === 'amount_differs' ? 100 : 0);
    const feePaise = method === 'card' ? basisPointsOf(amountPaise, CARD_FEE_BASIS_POINTS) : 0;
    await happen(tx, order, outcome, 'authorised', 0, {
      paymentId,
      amountPaise,
      inSeconds: outcome === 'slow' ? 0 : inSeconds,
    });
    await happen(tx, order, outcome, 'captured', 1, { paymentId, amountPaise, inSeconds });
    await happen(tx, order, outcome, 'settled', 2, {
      paymentId,
      amountPaise,
      feePaise,
      inSeconds:
        outcome === 'settled_at_once' || outcome === 'webhooks_reordered'
          ? inSeconds
          : inSeconds + SETTLE_SECONDS,
    });
  }

  return {
    prepare: () => migrateFeature(db, 'sandbox_gateway', sandboxMigrations),
    /**
     * @throws PspTimeout if the magic amount loses the first answer; the order exists all the same
     */
    createOrder: async (order: NewOrder): Promise<{ orderId: string; upiLinks: string | null }> => {
      const id = `ord_${randomText(12)}`;
      const inserted = await db
        .insertInto('sandbox_orders')
        .values({
          id,
          gateway: order.gateway,
          merchant_id: order.merchantId,
          reference: order.reference,
          amount_paise: order.amountPaise,
          currency: order.currency,
          description: order.description,
          return_url: order.returnUrl,
          language: order.language,
          expires_at: order.expiresAt,
          outcome: null,
          cancelled: 0,
          questions: 0,
          upi_uri: order.upiLinks?.(id) ?? null,
        })
        .onConflict((conflict) => conflict.column('reference').doNothing())
        .executeTakeFirst();
      if (
        inserted.numInsertedOrUpdatedRows === 1n &&
        outcomeOf(order.amountPaise) === 'order_times_out'
      )
        throw new PspTimeout('The answer was lost');
      const row = await db
        .selectFrom('sandbox_orders')
        .select(['id', 'upi_uri'])
        .where('reference', '=', order.reference)
        .executeTakeFirstOrThrow();
      return { orderId: row.id, upiLinks: row.upi_uri };
    },
    /** Loads an order for the hosted page: the order's id suffices to pay it. */
    hostedOrder: async (orderId: string): Promise<HostedOrder | null> => {
      const order = await orderRow(orderId);
      if (!order) return null;
      const kinds = (await events(orderId)).map(({ kind }) => kind);
      const paid = kinds.some((kind) => kind === 'authorised' || kind === 'captured');
      const state = paid
        ? 'paid'
        : kinds.includes('failed')
          ? 'declined'
          : order.cancelled === 1
            ? 'cancelled'
            : isOver(order, now().toISOString())
              ? 'expired'
              : 'open';
      return {
        orderId,
        merchantId: order.merchant_id,
        amountPaise: order.amount_paise,
        currency: order.currency,
        description: order.description,
        language: order.language,
        state,
        outcome: chosen(order),
        returnUrl: `${order.return_url}${order.return_url.includes('?') ? '&' : '?'}order=${orderId}`,
        expiresAt: order.expires_at,
      };
    },
    /** Pays an order on the hosted page or in a UPI app. `outcome` overrides the magic amount. */
    pay: async (
      orderId: string,
      method: 'card' | 'upi' | 'netbanking',
      outcome?: Outcome,
    ): Promise<PayResult> =>
      db.transaction().execute(async (tx): Promise<PayResult> => {
        const order = await locked(tx, orderId);
        if (!order) return { kind: 'NotFound' };
        const returnUrl = `${order.return_url}${order.return_url.includes('?') ? '&' : '?'}order=${orderId}`;
        const before = await tx
          .selectFrom('sandbox_events')
          .select('kind')
          .where('order_id', '=', orderId)
          .execute();
        if (isOver(order, now().toISOString()) || before.some(({ kind }) => kind === 'captured'))
          return { kind: 'Closed', returnUrl };
        const what = outcome ?? outcomeOf(order.amount_paise);
        await tx
          .updateTable('sandbox_orders')
          .set({ outcome: what })
          .where('id', '=', orderId)
          .execute();
        if (what === 'declined' || what === 'declined_then_captured')
          await happen(tx, order, what, 'failed', 0, { paymentId: `pay_${randomText(12)}` });
        if (what === 'declined') return { kind: 'Done', returnUrl };
        await accept(
          tx,
          order,
          what,
          method,
          what === 'slow' || what === 'declined_then_captured' ? slowSeconds : 0,
        );
        if (what === 'paid_twice') await accept(tx, order, what, method, 0);
        return { kind: 'Done', returnUrl };
      }),
    /** @throws PspTimeout for the first three requests if the magic amount says so */
    status: async (orderId: string): Promise<{ events: PspEvent[]; order: OrderRow } | null> => {
      const order = await orderRow(orderId);
      if (!order) return null;
      if (chosen(order) === 'status_times_out' && order.questions < 3) {
        await db
          .updateTable('sandbox_orders')
          .set((row) => ({ questions: row('questions', '+', 1) }))
          .where('id', '=', orderId)
          .execute();
        throw new PspTimeout('No answer');
      }
      return { events: await events(orderId), order };
    },
    /** @returns false if an attempt is in progress or paid */
    cancel: async (orderId: string): Promise<boolean | null> =>
      db.transaction().execute(async (tx) => {
        const order = await locked(tx, orderId);
        if (!order) return null;
        const under = await tx
          .selectFrom('sandbox_events')
          .select('kind')
          .where('order_id', '=', orderId)
          .where('kind', 'in', ['authorised', 'captured'])
          .execute();
        if (under.length > 0) return false;
        await tx
          .updateTable('sandbox_orders')
          .set({ cancelled: 1 })
          .where('id', '=', orderId)
          .execute();
        return true;
      }),
    refund: async (
      orderId: string,
      reference: string,
      amountPaise: number,
    ): Promise<'Accepted' | 'Refused'> =>
      db.transaction().execute(async (tx) => {
        const order = await locked(tx, orderId);
        if (!order) return 'Refused';
        if (
          await tx
            .selectFrom('sandbox_refunds')
            .select('id')
            .where('reference', '=', reference)
            .executeTakeFirst()
        )
          return 'Accepted';
        const captured = (await events(orderId, tx)).find(({ kind }) => kind === 'captured');
        const refunds = await tx
          .selectFrom('sandbox_refunds')
          .select('amount_paise')
          .where('order_id', '=', orderId)
          .execute();
        const outcome = chosen(order);
        if (
          !captured ||
          outcome === 'refund_declined' ||
          refunds.reduce((sum, row) => sum + Number(row.amount_paise), amountPaise) >
            captured.amount_paise
        )
          return 'Refused';
        const id = `rfnd_${randomText(12)}`;
        await tx
          .insertInto('sandbox_refunds')
          .values({ id, order_id: orderId, reference, amount_paise: amountPaise })
          .execute();
        const more = {
          refundId: id,
          refundReference: reference,
          amountPaise,
          paymentId: captured.payment_id!,
        };
        await happen(tx, order, outcome, 'refund_pending', 0, more);
        await happen(tx, order, outcome, 'refunded', 1, {
          ...more,
          inSeconds: outcome === 'refund_slow' ? slowSeconds : 0,
        });
        return 'Accepted';
      }),
    refundEvents: async (orderId: string, reference: string): Promise<PspEvent[]> =>
      (await events(orderId)).filter((event) => event.refund_reference === reference),
    /** @returns the events in a period (`from` inclusive, `to` exclusive), with their orders */
    report: async (from: Date, to: Date) =>
      (
        await db
          .selectFrom('sandbox_events')
          .innerJoin('sandbox_orders', 'sandbox_orders.id', 'order_id')
          .selectAll('sandbox_events')
          .select(['merchant_id', 'reference', 'currency', 'gateway'])
          .where('at', '>=', from.toISOString())
          .where('at', '<', to.toISOString())
          .where('at', '<=', now().toISOString())
          .orderBy('at')
          .orderBy('place')
          .execute()
      ).map((row) => ({ ...row, ...numbers(row) })),
    /**
     * Posts the webhooks that are due; one without a 2xx answer is retried, seven times within a
     * day and a half.
     *
     * @returns the number of webhooks posted
     */
    deliver: async (
      post: (gateway: string, body: Uint8Array, headers: Headers) => Promise<number>,
    ): Promise<number> => {
      const due = await db
        .selectFrom('sandbox_webhooks')
        .innerJoin('sandbox_events', 'sandbox_events.id', 'event_id')
        .innerJoin('sandbox_orders', 'sandbox_orders.id', 'order_id')
        .select([
          'sandbox_webhooks.id as webhook_id',
          'sandbox_webhooks.gateway',
          'forged',
          'attempts',
          'sandbox_events.id',
          'kind',
          'order_id',
          'reference',
          'merchant_id',
          'payment_id',
          'refund_id',
          'refund_reference',
          'sandbox_events.amount_paise',
          'fee_paise',
          'currency',
          'at',
        ])
        .where('delivered_at', 'is', null)
        .where('due_at', '<=', now().toISOString())
        .orderBy('due_at')
        .orderBy('sandbox_webhooks.id')
        .limit(200)
        .execute();
      for (const row of due) {
        const { webhook_id, gateway, forged, attempts, ...event } = row;
        const body = Buffer.from(
          JSON.stringify({
            ...event,
            amount_paise: Number(event.amount_paise) + (forged ? 1_000_000 : 0),
            fee_paise: Number(event.fee_paise),
          }),
        );
        const headers = new Headers({
          'content-type': 'application/json',
          [SIGNATURE_HEADER]: signWebhook(forged ? 'not the secret' : webhookSecret, body, now()),
        });
        const status = await post(gateway, body, headers).catch(() => 0);
        const delivered =
          (status >= 200 && status < 300) || forged === 1 || attempts >= RETRY_SECONDS.length;
        await db
          .updateTable('sandbox_webhooks')
          .set({
            attempts: attempts + 1,
            delivered_at: delivered ? now().toISOString() : null,
            due_at: delivered ? now().toISOString() : after(RETRY_SECONDS[attempts] ?? 0),
          })
          .where('id', '=', webhook_id)
          .execute();
      }
      return due.length;
    },
  };
}
