import { dayStart } from '@pune/std/india-time';
import type { Context } from '../../context.ts';
import type { Db, Tx } from '../../ledger.ts';
import { names } from '../../finance/reconciliation/classify.ts';
import { findIntent } from '../../payments.repository.ts';
import { arrivedAtBank, receiveMoney, setMoneyAside } from '../inbound.ts';
import type { Source } from '../source.ts';
import { IMPS } from './imps.ts';
import type { LumpFile, LumpRow } from './lump-file.ts';
import { accountOfNumber } from './virtual-accounts.ts';

/** The outcome of one transfer: booked by its notice before, booked now, or set aside. */
export type LumpOutcome = 'again' | 'matched' | 'setAside';

const orderOf = ({ utr, paidOn }: LumpRow): string => `${utr} ${paidOn}`;

/** Says what an import would do with a transfer, without doing it. */
export async function foreseeTransfer(db: Db, source: Source, row: LumpRow): Promise<LumpOutcome> {
  const known = await findIntent(db, { gateway: IMPS, orderId: orderOf(row) });
  if (known) return known.amount_paise === row.amountPaise ? 'again' : 'setAside';
  return (await accountOfNumber(db, source.merchantId, row.accountNumber)) ? 'matched' : 'setAside';
}

/** True if a statement of the bank shows the sum of a lump under its reference. */
export async function isCredited(
  db: Db,
  { reference, netPaise }: Pick<LumpFile, 'reference' | 'netPaise'>,
): Promise<boolean> {
  const lines = await db
    .selectFrom('bank_lines')
    .select(['reference', 'text'])
    .where('paise', '=', netPaise)
    .execute();
  return lines.some((line) => names(line, reference));
}

/**
 * Books one transfer of a lump, as its notice would have, if none came; and notes that the bank
 * credits it within the lump.
 */
async function bookTransfer(
  context: Context,
  tx: Tx,
  source: Source,
  row: LumpRow,
  reference: string,
): Promise<LumpOutcome> {
  const money = {
    orderId: orderOf(row),
    paymentId: row.utr,
    amountPaise: row.amountPaise,
    occurredAt: dayStart(row.paidOn).toISOString(),
  };
  const account = await accountOfNumber(tx, source.merchantId, row.accountNumber);
  const booked = account
    ? await receiveMoney(context, tx, source, {
        ...money,
        ...account,
        channel: IMPS,
        paidOn: row.paidOn,
        language: 'en',
      })
    : await setMoneyAside(context, tx, source, money, 'unknown_order');
  await arrivedAtBank(context, tx, source, money);
  await tx
    .insertInto('payment_settlement_lumps')
    .values({ gateway: IMPS, settlement: row.utr, lump: reference })
    .onConflict((conflict) => conflict.columns(['gateway', 'settlement']).doNothing())
    .execute();
  if (booked.again) return 'again';
  return booked.kind === 'Credited' ? 'matched' : 'setAside';
}

/** Books the transfers of a lump, each once. @returns the outcome of each */
export async function importLump(
  context: Context,
  source: Source,
  { rows, reference }: LumpFile,
): Promise<{ id: string; outcome: LumpOutcome }[]> {
  const outcomes: { id: string; outcome: LumpOutcome }[] = [];
  for (const row of rows)
    outcomes.push({
      id: row.utr,
      outcome: await context.db
        .transaction()
        .execute((tx) => bookTransfer(context, tx, source, row, reference)),
    });
  return outcomes;
}
