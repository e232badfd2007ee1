import { enqueue } from '@pune/database/outbox';
import { dayInIndia } from '@pune/std/india-time';
import type { Context } from '../../context.ts';
import { account, post, type Line, type Tx } from '../../ledger.ts';
import { CURRENCY } from '../../money.ts';
import {
  BILL_HEADS,
  ACCOUNT_NUMBER_CHARACTERS_MAX,
  type BillHead,
} from '../../payments.constants.ts';
import {
  billsOfIntent,
  demandOf,
  findIntent,
  leftOf,
  refundedPaise,
} from '../../payments.repository.ts';
import { isPaid } from '../../transitions.ts';
import { COUNTER } from '../../channels/counters/counters.constants.ts';
import { chequeOf, returnCheque } from '../../channels/counters/returned-cheques.ts';
import { BANK } from '../reconciliation/classify.ts';
import { IDENTIFIED_BY, identifyMoney } from './identify.ts';
import type { CaseRecord } from './open-cases.ts';
import {
  decisionsOfRequest,
  isRefusal,
  moveRequest,
  openRequest,
  refusalOf,
  REQUESTED,
} from './requests.ts';
import type { DecisionKind, Proposal } from './transitions.ts';

/** The topic by which the refund of a released case is carried out. */
export const DECISION_TOPIC = 'payments.decision';

export const WORDS_CHARACTERS_MAX = 1_000;
/** The network passes on so much of an answer. */
export const ANSWER_CHARACTERS_MAX = 255;

export type Values = Readonly<Record<string, string>>;

/** A refused field, with a key of `finance` after `error_`. */
export interface Fault {
  field: string;
  message: string;
}

/** The decisions that a case allows: an advance stays or is refunded, a debit cannot be refunded. */
export async function possibleDecisions(
  context: Context,
  tx: Tx,
  row: CaseRecord,
): Promise<DecisionKind[]> {
  const kinds: DecisionKind[] = [];
  // Books of accounts are in rupees: other money is given back or given up as it came.
  if ((await currencyOf(tx, row)) !== CURRENCY) return ['return', 'write_off'];
  const paise = Number(row.paise);
  if (paise > 0 && row.suspense_id !== null) kinds.push('identify');
  // Money without a payment becomes one, with a receipt, and no advance beside the bills.
  if (paise > 0 && !isUnidentified(row)) kinds.push('advance');
  if (paise > 0 && (await canRefund(context, tx, row))) kinds.push('refund');
  const request = row.intent_id === null ? undefined : await openRequest(tx, row.intent_id);
  if (row.suspense_id !== null)
    return [
      ...kinds,
      ...(isReturnedByBank(row) ? (['cheque_return'] as const) : []),
      'return',
      'write_off',
      ...(request ? refusalOf(request) : []),
    ];
  return request && row.reason === REQUESTED ? decisionsOfRequest(request, kinds) : kinds;
}

/** The currency of money in suspense; all other money is in rupees. */
async function currencyOf(tx: Tx, { suspense_id: id }: CaseRecord): Promise<string> {
  if (id === null) return CURRENCY;
  const row = await tx
    .selectFrom('payment_suspense')
    .select('currency')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.currency ?? CURRENCY;
}

/** True for money that came without a payment of ours: its payer has no receipt yet. */
const isUnidentified = (row: CaseRecord): boolean =>
  row.suspense_id !== null && row.intent_id === null;

/** True for money that the bank took from our account, as it does for a cheque that it returns. */
const isReturnedByBank = (row: CaseRecord): boolean =>
  row.gateway === BANK && row.intent_id === null && Number(row.paise) < 0;

/** True if the gateway can give the money back to the payer of the intent. */
async function canRefund(context: Context, tx: Tx, row: CaseRecord): Promise<boolean> {
  const intent = row.intent_id === null ? null : await findIntent(tx, { id: row.intent_id });
  if (!intent || !isPaid(intent.state) || !context.gateways.get(intent.gateway)?.refund)
    return false;
  // Money in suspense becomes an advance of this payer before it is given back.
  const paise =
    row.suspense_id === null
      ? (await leftOf(tx, intent)).paise
      : intent.amount_paise - (await refundedPaise(tx, intent.id));
  return Number(row.paise) <= paise;
}

/** Reads the account of a proposal: it must have a bill, or a typing error would take the money. */
async function accountOf(
  tx: Tx,
  kind: 'identify' | 'advance',
  values: Values,
): Promise<Proposal | Fault[]> {
  const head = values.head ?? '';
  const accountNumber = (values.account_number ?? '').trim().toUpperCase();
  const faults: Fault[] = [];
  if (!(BILL_HEADS as readonly string[]).includes(head))
    faults.push({ field: 'head', message: 'head_required' });
  if (accountNumber === '') faults.push({ field: 'account_number', message: 'account_required' });
  if (accountNumber.length > ACCOUNT_NUMBER_CHARACTERS_MAX)
    faults.push({ field: 'account_number', message: 'account_unknown' });
  if (faults.length > 0) return faults;
  const bill = await tx
    .selectFrom('payment_bills')
    .select('id')
    .where('head', '=', head as (typeof BILL_HEADS)[number])
    .where('account_number', '=', accountNumber)
    .executeTakeFirst();
  return bill
    ? { kind, head, accountNumber }
    : [{ field: 'account_number', message: 'account_unknown' }];
}

/** Reads the receipt of a returned cheque: it is for the amount that the bank took. */
async function chequeProposal(
  tx: Tx,
  row: CaseRecord,
  values: Values,
): Promise<Proposal | Fault[]> {
  const receiptNumber = (values.receipt ?? '').trim().toUpperCase();
  if (receiptNumber === '') return [{ field: 'receipt', message: 'receipt_required' }];
  const cheque = await chequeOf(tx, receiptNumber);
  if (!cheque) return [{ field: 'receipt', message: 'receipt_no_cheque' }];
  return cheque.paise === -Number(row.paise)
    ? { kind: 'cheque_return', receiptNumber }
    : [{ field: 'receipt', message: 'receipt_amount' }];
}

async function contentOf(
  tx: Tx,
  row: CaseRecord,
  kind: DecisionKind,
  values: Values,
): Promise<Proposal | Fault[]> {
  if (kind === 'cheque_return') return chequeProposal(tx, row, values);
  if (kind === 'advance' || kind === 'identify') return accountOf(tx, kind, values);
  if (kind !== 'refuse') return { kind };
  const refusal = values.refusal ?? '';
  return isRefusal(refusal)
    ? { kind, refusal }
    : [{ field: 'refusal', message: 'refusal_required' }];
}

/** Builds the proposal of a maker from the fields of the form. */
export async function proposalOf(
  tx: Tx,
  row: CaseRecord,
  kind: DecisionKind,
  values: Values,
): Promise<Proposal | Fault[]> {
  const wordsFaults = faultsOfWords(values, true);
  const found = await contentOf(tx, row, kind, values);
  if (Array.isArray(found)) return [...found, ...wordsFaults];
  return wordsFaults.length > 0 ? wordsFaults : found;
}

export function faultsOfWords(values: Values, isRequired: boolean, isAnswer = false): Fault[] {
  const words = (values.words ?? '').trim();
  if (isRequired && words === '') return [{ field: 'words', message: 'words_required' }];
  if (isAnswer && words.length > ANSWER_CHARACTERS_MAX)
    return [{ field: 'words', message: 'answer_long' }];
  return words.length > WORDS_CHARACTERS_MAX ? [{ field: 'words', message: 'words_long' }] : [];
}

/** True if the money leaves the city or is given up: then a third person releases it. */
export const needsRelease = ({ kind }: Proposal): boolean =>
  kind !== 'identify' && kind !== 'advance' && kind !== 'refuse' && kind !== 'cheque_return';

/** Builds the lines from one account to another; a negative amount goes the other way. */
const given = (from: string, to: string, paise: number): Line[] => [
  { account: paise > 0 ? from : to, debitPaise: Math.abs(paise) },
  { account: paise > 0 ? to : from, creditPaise: Math.abs(paise) },
];

/** Takes the money out of suspense. @returns false if a later report explained it meanwhile */
async function takeFromSuspense(
  context: Context,
  tx: Tx,
  row: CaseRecord,
  to: string,
  intentId: string | null,
): Promise<boolean> {
  const now = context.now();
  const { numUpdatedRows } = await tx
    .updateTable('payment_suspense')
    .set({ resolved_at: now.toISOString() })
    .where('id', '=', row.suspense_id!)
    .where('amount_paise', '=', row.paise)
    .where('resolved_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await post(
    tx,
    {
      reason: 'decision',
      gateway: row.gateway ?? 'bank',
      currency: await currencyOf(tx, row),
      valueDate: dayInIndia(now),
      intentId,
      lines: given(account.suspense, to, Number(row.paise)),
    },
    now,
  );
  return true;
}

/** The account of the first bill of an intent, which holds what its payer is owed. */
async function advanceOfIntent(tx: Tx, intentId: string): Promise<string> {
  const [first] = await billsOfIntent(tx, intentId);
  const bill = await tx
    .selectFrom('payment_bills')
    .selectAll()
    .where('id', '=', first!.bill_id)
    .executeTakeFirstOrThrow();
  const { head, accountNumber } = demandOf(bill);
  return account.advance(head, accountNumber);
}

/** Leaves an advance with its account, or moves it to another one. */
async function moveAdvance(
  context: Context,
  tx: Tx,
  row: CaseRecord,
  to: string,
): Promise<boolean> {
  const from = await advanceOfIntent(tx, row.intent_id!);
  if (from === to) return true;
  const { balance_paise } = await tx
    .selectFrom('ledger_balances')
    .select('balance_paise')
    .where('account', '=', from)
    .where('currency', '=', CURRENCY)
    .executeTakeFirstOrThrow();
  if (-Number(balance_paise) < Number(row.paise)) return false;
  const now = context.now();
  await post(
    tx,
    {
      reason: 'decision',
      gateway: row.gateway ?? 'bank',
      currency: CURRENCY,
      valueDate: dayInIndia(now),
      intentId: row.intent_id,
      lines: given(from, to, Number(row.paise)),
    },
    now,
  );
  return true;
}

/**
 * Carries out an approved decision in its transaction. A refund is enqueued: the gateway is asked
 * after the commit, by `payments.refund`.
 *
 * @returns false if the money is no longer there to decide about
 */
export async function carryOut(
  context: Context,
  tx: Tx,
  row: CaseRecord,
  proposal: Proposal,
): Promise<boolean> {
  const { kind, ...content } = proposal;
  if (kind !== 'refuse' && !(await moveMoney(context, tx, row, { kind, ...content }))) return false;
  await moveRequest(tx, row, proposal, context.now());
  return true;
}

async function moveMoney(
  context: Context,
  tx: Tx,
  row: CaseRecord,
  proposal: Proposal & { kind: Exclude<DecisionKind, 'refuse'> },
): Promise<boolean> {
  const { kind, head = '', accountNumber = '', receiptNumber = '' } = proposal;
  if (kind === 'cheque_return') {
    const cheque = await chequeOf(tx, receiptNumber);
    return (
      cheque !== null &&
      (await takeFromSuspense(context, tx, row, account.gateway(COUNTER), cheque.intentId)) &&
      returnCheque(context, tx, cheque)
    );
  }
  if (kind === 'identify')
    return (
      (await takeFromSuspense(context, tx, row, account.gateway(IDENTIFIED_BY), null)) &&
      identifyMoney(context, tx, row, { head: head as BillHead, accountNumber })
    );
  if (kind === 'refund') {
    if (!(await canRefund(context, tx, row))) return false;
    // The payer gets the first payment back, and the second one stays for the bill.
    if (
      row.suspense_id !== null &&
      !(await takeFromSuspense(
        context,
        tx,
        row,
        await advanceOfIntent(tx, row.intent_id!),
        row.intent_id,
      ))
    )
      return false;
    await enqueue(
      tx,
      { topic: DECISION_TOPIC, dedupeKey: `${row.id} ${row.version}`, payload: { caseId: row.id } },
      context.now(),
    );
    return true;
  }
  if (row.suspense_id === null)
    return moveAdvance(context, tx, row, account.advance(head, accountNumber));
  const to = {
    advance: account.advance(head, accountNumber),
    return: account.returns,
    write_off: account.writtenOff,
  }[kind];
  return takeFromSuspense(context, tx, row, to, null);
}
