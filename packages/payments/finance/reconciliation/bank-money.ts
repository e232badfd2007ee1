import { dayInIndia } from '@pune/std/india-time';
import { alarm } from '../../books.ts';
import type { Context } from '../../context.ts';
import { account, post, type Line, type Tx } from '../../ledger.ts';
import { CURRENCY } from '../../money.ts';
import { BANK, type Item } from './classify.ts';

/** Builds the lines that move an amount from one account to another; a negative one moves back. */
const moved = (from: string, to: string, paise: number): Line[] =>
  paise > 0
    ? [
        { account: to, debitPaise: paise },
        { account: from, creditPaise: paise },
      ]
    : [
        { account: from, debitPaise: -paise },
        { account: to, creditPaise: -paise },
      ];

const CLASSES_SET_ASIDE: readonly string[] = ['missing_ours', 'duplicate', 'amount_differs'];

/** The money of an item that the books cannot explain; zero for all others. */
const unexplained = (item: Item): number =>
  item.lineId !== null && CLASSES_SET_ASIDE.includes(item.class) ? item.offPaise : 0;

interface Moved {
  context: Context;
  tx: Tx;
}

const posted = (
  { context, tx }: Moved,
  reason: 'suspense' | 'suspense_release' | 'net_refunds' | 'bank_fee',
  gateway: string,
  lines: Line[],
): Promise<void> =>
  post(
    tx,
    { reason, gateway, currency: CURRENCY, valueDate: dayInIndia(context.now()), lines },
    context.now(),
  );

/** True if finance officers decided about this money: then no later statement moves it. */
async function isDecided({ tx }: Moved, suspenseId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('payment_cases')
    .select('status')
    .where('suspense_id', '=', suspenseId)
    .executeTakeFirst();
  return row?.status === 'done' || row?.status === 'released';
}

/** Brings the money in suspense to what an item leaves unexplained. */
async function setAside(work: Moved, item: Item): Promise<void> {
  const { context, tx } = work;
  const paise = unexplained(item);
  const row = await tx
    .selectFrom('payment_suspense')
    .select(['id', 'amount_paise', 'resolved_at'])
    .where('gateway', '=', BANK)
    .where('subject', '=', item.key)
    .executeTakeFirst();
  const held = row && row.resolved_at === null ? Number(row.amount_paise) : 0;
  if (held === paise || (row && (await isDecided(work, row.id)))) return;
  const now = context.now().toISOString();
  if (held !== 0)
    await posted(work, 'suspense_release', BANK, moved(account.bank, account.suspense, held));
  if (paise !== 0)
    await posted(work, 'suspense', BANK, moved(account.suspense, account.bank, paise));
  const values = {
    reason: item.class,
    amount_paise: paise === 0 ? held : paise,
    opened_at: now,
    resolved_at: paise === 0 ? now : null,
  };
  const id = row?.id ?? context.randomText(12);
  if (row) await tx.updateTable('payment_suspense').set(values).where('id', '=', id).execute();
  else
    await tx
      .insertInto('payment_suspense')
      .values({
        id,
        gateway: BANK,
        subject: item.key,
        intent_id: null,
        currency: CURRENCY,
        posted: 1,
        settled: 1,
        ...values,
      })
      .execute();
  await alarm(context, tx, `suspense ${id} ${paise === 0 ? 'explained' : paise} ${now}`, {
    suspenseId: id,
    reason: item.class,
    gateway: BANK,
  });
}

/**
 * Posts what an item of the bank means for the books: money without an explanation goes to suspense
 * and comes out again when a later report explains it; a charge is an expense; refunds that a
 * gateway kept back are no money of the bank.
 *
 * @param before the item as the run before found it; null for a new one
 */
export async function postBankItem(
  context: Context,
  tx: Tx,
  item: Item,
  before: Item | null,
): Promise<void> {
  const work = { context, tx };
  await setAside(work, item);
  if (item.class === 'fee' && item.lineId !== null && before === null)
    await posted(work, 'bank_fee', BANK, moved(account.bank, account.fees, -item.paise));
  const netted = item.nettedPaise - (before?.nettedPaise ?? 0);
  if (netted !== 0)
    await posted(
      work,
      'net_refunds',
      item.gateway,
      moved(account.bank, account.gateway(item.gateway), netted),
    );
}
