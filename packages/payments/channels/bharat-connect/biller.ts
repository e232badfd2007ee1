import { dayInIndia } from '@pune/std/india-time';
import { applyIntentFact } from '../../apply-facts.ts';
import { ownerLine } from '../../bills/owners.ts';
import type { Context } from '../../context.ts';
import type { GatewayFact } from '../../gateway.ts';
import type { Tx } from '../../ledger.ts';
import { CURRENCY } from '../../money.ts';
import {
  billsOfIntent,
  demandOf,
  findIntent,
  insertEvent,
  insertOwnEvent,
  lockIntent,
  type IntentRow,
} from '../../payments.repository.ts';
import type { BillHead } from '../../payments.constants.ts';
import { accountNumberSchema } from '../../payments.schema.ts';
import { receiptOf } from '../../receipts/receipts.ts';
import { isPaid } from '../../transitions.ts';
import { findComplaint, openComplaint } from '../complaints.ts';
import type { InboundChannel } from '../inbound.ts';
import type { Source } from '../source.ts';
import { insertInbound, lockDues } from '../inbound-intents.ts';
import {
  billAnswer,
  paymentAnswer,
  refusedAck,
  requestOf,
  statusAnswer,
  type BillMessage,
  type Compliance,
  type FetchedBill,
  type PaymentMessage,
  type StatusMessage,
} from './messages.ts';
import { signXml, verifyXml } from './signed-xml.ts';

export const BHARAT_CONNECT = 'bharatconnect';

/** The time in which a fetched bill may be paid, at the amount and the rebate of its day. */
const FETCH_MINUTES = 30;

export interface BillerOptions {
  /** Our biller ids at the network, one a head of account. */
  billers: Readonly<Record<string, BillHead>>;
  /** The name of the parameter that holds the account number, as registered with the network. */
  accountParameter?: string;
  /** Our name in the head of an answer. */
  origInst: string;
  /** Public keys (PEM) of the operating unit that calls us; two while it changes its key. */
  unitPublicKeys: readonly string[];
  /** Our private key (PEM), which signs the answers. */
  privateKey: string;
}

const MERCHANT = 'biller';

const paymentFact = (
  { head, txn, amountPaise }: PaymentMessage,
  kind: GatewayFact['kind'],
): GatewayFact => ({
  eventId: `pay ${txn.txnReferenceId}`,
  kind,
  merchantId: MERCHANT,
  orderId: head.refId,
  reference: null,
  paymentId: txn.txnReferenceId,
  amountPaise,
  currency: CURRENCY,
  feePaise: 0,
  occurredAt: new Date(txn.ts).toISOString(),
  refund: null,
});

/**
 * The city as a biller of Bharat Connect (Bharat Bill Payment System): an operating unit fetches
 * bills, pays them, asks about payments and passes complaints on. Each message is signed, and its
 * answer follows from what is stored: a message that comes twice has the same answer.
 */
export function bharatConnectBiller({
  billers,
  accountParameter = 'Account Number',
  origInst,
  unitPublicKeys,
  privateKey,
}: BillerOptions): InboundChannel {
  const source = {
    name: BHARAT_CONNECT,
    merchantId: MERCHANT,
    billerIds: Object.keys(billers),
  } as const satisfies Source;
  const accountOf = ({ details }: BillMessage | PaymentMessage) => {
    const head = Object.hasOwn(billers, details.billerId) ? billers[details.billerId] : undefined;
    const accountNumber = accountNumberSchema.safeParse(details.parameters[accountParameter]);
    return head && accountNumber.success ? { head, accountNumber: accountNumber.data } : null;
  };

  /** Fetches the sum of what is due, and begins an attempt that the unit knows by its `refId`. */
  const fetchBill = (
    context: Context,
    request: BillMessage,
  ): Promise<{ bill: FetchedBill | null } | { failure: Compliance }> =>
    context.db.transaction().execute(async (tx) => {
      const account = accountOf(request);
      if (!account) return { failure: 'invalidAccount' };
      const asOf = dayInIndia(context.now());
      const dues = await lockDues(tx, account, asOf);
      if (dues.length === 0) return { failure: 'invalidAccount' };
      if (request.api === 'BillValidationRequest') return { bill: null };
      const { refId } = request.head;
      const before = await findIntent(tx, { gateway: BHARAT_CONNECT, orderId: refId });
      const due = dues.filter(({ duePaise }) => duePaise > 0);
      if (!before && due.length === 0) return { failure: 'noBillDue' };
      const intent =
        before ??
        (await insertInbound(context, tx, source, {
          channel: BHARAT_CONNECT,
          language: 'en',
          orderId: refId,
          valueDate: asOf,
          parts: due.map(({ billId, duePaise }) => ({ billId, paise: duePaise })),
          expiresAt: new Date(context.now().getTime() + FETCH_MINUTES * 60_000),
        })) ??
        (await findIntent(tx, { gateway: BHARAT_CONNECT, orderId: refId }))!;
      const bill = await fetchedBill(tx, intent);
      // One reference is one fetch: it cannot be used for another account.
      return bill.accountNumber === account.accountNumber && bill.head === account.head
        ? { bill: bill.bill }
        : { failure: 'invalidCombination' };
    });

  /** Credits a payment, or refuses it so that the network gives the money back: one of both. */
  const pay = (
    context: Context,
    request: PaymentMessage,
  ): Promise<{ receiptNumber: string } | { failure: Compliance }> =>
    context.db.transaction().execute(async (tx) => {
      const { refId } = request.head;
      const found = await findIntent(tx, { gateway: BHARAT_CONNECT, orderId: refId });
      const intent = found && (await lockIntent(tx, found.id));
      if (intent && isPaid(intent.state)) {
        if (intent.payment_id !== request.txn.txnReferenceId) return { failure: 'noBillDue' };
        return { receiptNumber: (await receiptOf(tx, intent.id))!.number };
      }
      const refusal = intent ? await refusalOf(context, tx, intent, request) : 'noBill';
      if (refusal !== null) {
        await refuse(context, tx, intent, request, refusal);
        return { failure: refusal };
      }
      const applied = await applyIntentFact(
        context,
        tx,
        BHARAT_CONNECT,
        MERCHANT,
        paymentFact(request, 'captured'),
      );
      // The unit was told that this payment has not arrived, or the reference belongs to another.
      if (applied.kind !== 'Moves') return { failure: 'noBill' };
      return { receiptNumber: (await receiptOf(tx, intent!.id))!.number };
    });

  const status = async (
    context: Context,
    request: StatusMessage,
  ): Promise<Parameters<typeof statusAnswer>[1]> => {
    switch (request.exchange) {
      case '401':
        return transactionStatus(context, request.asked.txnReferenceId);
      case '501': {
        const { asked } = request;
        return context.db.transaction().execute(async (tx) => {
          const payment = await paymentOf(tx, asked.txnReferenceId);
          const complaint = await openComplaint(context, tx, {
            source: BHARAT_CONNECT,
            reference: asked.complaintId ?? asked.msgId,
            payment_id: asked.txnReferenceId,
            intent_id: payment?.id ?? null,
            type: asked.complaintType,
            disposition: asked.disposition,
            description: asked.description ?? '',
          });
          return { complaintId: complaint.id, complaintStatus: 'ASSIGNED' };
        });
      }
      case '506': {
        const complaint = await findComplaint(
          context.db,
          BHARAT_CONNECT,
          request.asked.complaintId,
        );
        if (!complaint) return { failure: 'noBill' };
        return {
          complaintId: complaint.id,
          complaintStatus: { open: 'ASSIGNED', resolved: 'RESOLVED', rejected: 'REJECTED' }[
            complaint.state
          ],
          remarks: complaint.answer,
        };
      }
    }
  };

  return {
    ...source,
    receive: async (context, rawBody) => {
      const verified = verifyXml(rawBody, unitPublicKeys);
      if (verified.kind === 'Refused') return verified;
      const answering = { origInst, now: context.now() };
      const answered = (status: number, xml: string) => ({
        kind: 'Answered' as const,
        status,
        contentType: 'application/xml; charset=utf-8',
        body: signXml(xml, privateKey),
      });
      const request = requestOf(verified.root);
      if (!request) return answered(400, refusedAck(verified.root, answering.now));
      switch (request.api) {
        case 'BillFetchRequest':
        case 'BillValidationRequest':
          return answered(200, billAnswer(request, await fetchBill(context, request), answering));
        case 'BillPaymentRequest':
          return answered(200, paymentAnswer(request, await pay(context, request), answering));
        case 'TxnStatusComplainRequest':
          return answered(200, statusAnswer(request, await status(context, request), answering));
      }
    },
  };
}

/** Reads the bill of an attempt as it was fetched: a repeated fetch has the same answer. */
async function fetchedBill(
  tx: Tx,
  intent: IntentRow,
): Promise<{ bill: FetchedBill; head: string; accountNumber: string }> {
  const parts = await billsOfIntent(tx, intent.id);
  const rows = await tx
    .selectFrom('payment_bills')
    .selectAll()
    .where(
      'id',
      'in',
      parts.map(({ bill_id }) => bill_id),
    )
    .orderBy('period')
    .execute();
  const demands = rows.map(demandOf);
  const [oldest, newest] = [demands[0]!, demands.at(-1)!];
  return {
    head: newest.head,
    accountNumber: newest.accountNumber,
    bill: {
      customerName: newest.owner
        ? ownerLine({ ...newest.owner, locality: { latin: '', devanagari: '' } }, 'en')
        : 'Account holder',
      amountPaise: intent.amount_paise,
      billDate: newest.issuedOn,
      dueDate: intent.value_date,
      billNumber: newest.accountNumber,
      billPeriod: oldest === newest ? newest.period : `${oldest.period} to ${newest.period}`,
    },
  };
}

/** @returns why an attempt cannot be paid by this message; null if it can */
async function refusalOf(
  context: Context,
  tx: Tx,
  intent: IntentRow,
  request: PaymentMessage,
): Promise<Compliance | null> {
  if (intent.state === 'failed') {
    const told = await tx
      .selectFrom('payment_events')
      .select('detail')
      .where('intent_id', '=', intent.id)
      .where('kind', '=', 'own_fail')
      .executeTakeFirst();
    return (told?.detail as Compliance | undefined) ?? 'noBill';
  }
  if (intent.state !== 'pending' || intent.expires_at <= context.now().toISOString())
    return 'expired';
  if (request.amountPaise !== intent.amount_paise) return 'invalidCombination';
  const parts = await billsOfIntent(tx, intent.id);
  const { head, account_number: accountNumber } = await tx
    .selectFrom('payment_bills')
    .select(['head', 'account_number'])
    .where('id', '=', parts[0]!.bill_id)
    .executeTakeFirstOrThrow();
  const dues = new Map(
    (await lockDues(tx, { head, accountNumber }, intent.value_date)).map(({ billId, duePaise }) => [
      billId,
      duePaise,
    ]),
  );
  return parts.some(({ bill_id, amount_paise }) => amount_paise > (dues.get(bill_id) ?? 0))
    ? 'noBillDue'
    : null;
}

/**
 * Records a refusal: the reference of the payment can never be credited, and where the bill was
 * paid by another channel, the attempt has failed.
 */
async function refuse(
  context: Context,
  tx: Tx,
  intent: IntentRow | null,
  request: PaymentMessage,
  refusal: Compliance,
): Promise<void> {
  const now = context.now();
  await insertEvent(tx, BHARAT_CONNECT, paymentFact(request, 'failed'), {
    intentId: null,
    refundId: null,
    step: 0,
    outcome: 'stored',
    detail: refusal,
    receivedAt: now,
  });
  if (intent?.state !== 'pending' || refusal !== 'noBillDue') return;
  await insertOwnEvent(tx, intent, 'fail', now, null, refusal);
  await tx
    .updateTable('payment_intents')
    .set({ state: 'failed', next_poll_at: null })
    .where('id', '=', intent.id)
    .execute();
}

const paymentOf = async (tx: Tx, txnReferenceId: string): Promise<IntentRow | null> => {
  const row = await tx
    .selectFrom('payment_intents')
    .select('id')
    .where('gateway', '=', BHARAT_CONNECT)
    .where('payment_id', '=', txnReferenceId)
    .executeTakeFirst();
  return row ? findIntent(tx, { id: row.id }) : null;
};

/**
 * Answers for a payment: credited, or never to be credited. A payment that has not arrived is
 * closed by the answer, so that money which the network gives back afterwards is not credited by a
 * late message.
 */
const transactionStatus = (
  context: Context,
  txnReferenceId: string,
): Promise<Parameters<typeof statusAnswer>[1]> =>
  context.db.transaction().execute(async (tx) => {
    await insertEvent(
      tx,
      BHARAT_CONNECT,
      {
        eventId: `pay ${txnReferenceId}`,
        kind: 'failed',
        merchantId: MERCHANT,
        orderId: '',
        reference: null,
        paymentId: txnReferenceId,
        amountPaise: 0,
        currency: CURRENCY,
        feePaise: 0,
        occurredAt: context.now().toISOString(),
        refund: null,
      },
      {
        intentId: null,
        refundId: null,
        step: 0,
        outcome: 'stored',
        detail: 'asked before it arrived',
        receivedAt: context.now(),
      },
    );
    const intent = await paymentOf(tx, txnReferenceId);
    return {
      transaction: {
        id: txnReferenceId,
        status: intent ? 'SUCCESS' : 'FAILURE',
        amountPaise: intent?.amount_paise ?? 0,
      },
    };
  });
