import type { Db, Tx } from '../ledger.ts';
import { lockBill } from '../payments.repository.ts';
import type { Demand } from './bill.ts';
import { maskOwner, type Owner } from './owners.ts';
import { contentOf, recordVersion } from './versions.ts';

export type NewDemand = Omit<Demand, 'owner'> & { owner: Owner | null };

/**
 * Writes the content of bills, all or none, and is the only code to do so. A bill is identified by
 * head, account and period: a new one is issued, one with other content is revised and keeps its
 * id, one with the same content is left unchanged.
 */
export async function issueBills(db: Db, demands: readonly NewDemand[], now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const demand of demands) await issueBill(tx, demand, now);
  });
}

/** Writes the content of one bill in the transaction of its caller. */
export async function issueBill(
  tx: Tx,
  { id, head, accountNumber, period, issuedOn, sample, facts, owner }: NewDemand,
  now: Date,
): Promise<void> {
  const bill = {
    id,
    head,
    account_number: accountNumber,
    period,
    issued_on: issuedOn,
    sample: sample ? 1 : 0,
    facts: JSON.stringify(facts),
    owner: owner && JSON.stringify(maskOwner(owner)),
  };
  const there = await tx
    .selectFrom('payment_bills')
    .selectAll()
    .where('head', '=', head)
    .where('account_number', '=', accountNumber)
    .where('period', '=', period)
    .executeTakeFirst();
  if (there && contentOf({ ...bill, id: there.id }) === contentOf(there)) return;
  if (!there) {
    const inserted = await tx
      .insertInto('payment_bills')
      .values({ ...bill, version: 0 })
      .onConflict((conflict) => conflict.columns(['head', 'account_number', 'period']).doNothing())
      .executeTakeFirst();
    // Another process may issue the same bill at the same moment.
    if (inserted.numInsertedOrUpdatedRows === 1n) await recordVersion(tx, bill, 'issued', now);
    return;
  }
  const revised = { ...bill, id: (await lockBill(tx, there.id)).id };
  await tx
    .updateTable('payment_bills')
    .set({
      issued_on: revised.issued_on,
      sample: revised.sample,
      facts: revised.facts,
      owner: revised.owner,
    })
    .where('id', '=', revised.id)
    .execute();
  await recordVersion(tx, revised, 'revised', now);
}
