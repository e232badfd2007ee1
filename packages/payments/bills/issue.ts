import type { Db, Tx } from '../ledger.ts';
import { lockBill, type BillRow } from '../payments.repository.ts';
import type { Demand } from './bill.ts';
import type { OwnedAccount, OwnerIndex } from './owner-index.ts';
import { maskOwner, type Owner } from './owners.ts';
import {
  contentOf,
  factsText,
  firstVersion,
  recordVersion,
  type VersionReason,
} from './versions.ts';

export type NewDemand = Omit<Demand, 'owner'> & {
  owner: Owner | null;
  /** The code of the ward office; of it only the tokens of the owner remain. */
  wardOffice?: string | null;
};
/** The content of a bill as stored. */
export type BillContent = Omit<BillRow, 'version'>;
export type Written = 'new' | 'changed' | 'unchanged';

/** The number of bills in a statement: SQLite takes 32,766 values. */
const BILLS_IN_STATEMENT = 1_000;

/** Identifies a bill: head, account and period. */
export const billKey = ({
  head,
  account_number,
  period,
}: Pick<BillRow, 'head' | 'account_number' | 'period'>): string =>
  `${head} ${account_number} ${period}`;

/** Converts a demand to a stored bill; of its owner only the mask remains. */
export const billContent = ({
  id,
  head,
  accountNumber,
  period,
  issuedOn,
  sample,
  owner,
  ...stored
}: NewDemand): BillContent => ({
  id,
  head,
  account_number: accountNumber,
  period,
  issued_on: issuedOn,
  sample: sample ? 1 : 0,
  facts: factsText(stored),
  owner: owner && JSON.stringify(maskOwner(owner)),
});

/** Finds all bills of the accounts that bills belong to, by key. */
export async function billsOfAccounts(
  db: Db | Tx,
  bills: readonly Pick<BillRow, 'head' | 'account_number'>[],
): Promise<Map<string, BillRow>> {
  const accounts = Map.groupBy(bills, ({ head }) => head);
  const found = new Map<string, BillRow>();
  for (const [head, ofHead] of accounts)
    for (const row of await db
      .selectFrom('payment_bills')
      .selectAll()
      .where('head', '=', head)
      .where('account_number', 'in', [
        ...new Set(ofHead.map(({ account_number }) => account_number)),
      ])
      .execute())
      found.set(billKey(row), row);
  return found;
}

/**
 * Writes the content of bills, all or none, and is the only code to do so. A bill is identified by
 * head, account and period: a new one is issued, one with other content is revised and keeps its
 * id, one with the same content is left unchanged.
 */
export async function issueBills(
  db: Db,
  demands: readonly NewDemand[],
  now: Date,
  owners: OwnerIndex | null = null,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (let start = 0; start < demands.length; start += BILLS_IN_STATEMENT) {
      const batch = demands.slice(start, start + BILLS_IN_STATEMENT);
      await writeBills(tx, batch.map(billContent), now);
      await owners?.write(tx, batch.flatMap(ownedAccount));
    }
  });
}

/** The account of a demand whose owner is known. */
export const ownedAccount = ({
  head,
  accountNumber,
  owner,
  wardOffice = null,
}: Pick<NewDemand, 'head' | 'accountNumber' | 'owner' | 'wardOffice'>): OwnedAccount[] =>
  owner ? [{ head, accountNumber, owner, wardOffice }] : [];

/** Writes the content of one bill in the transaction of its caller. */
export const issueBill = async (tx: Tx, demand: NewDemand, now: Date): Promise<void> =>
  void (await writeBills(tx, [billContent(demand)], now));

export interface WriteOptions {
  /** The reason for the next version of a bill that has other content. */
  reasonOf?: (bill: BillContent) => VersionReason;
  /** The import that the bills are of, by which it can be undone. */
  importSerial?: number | undefined;
}

/**
 * Writes at most a statement of bills in the transaction of its caller, in few statements.
 *
 * @returns the result of each bill
 */
export async function writeBills(
  tx: Tx,
  bills: readonly BillContent[],
  now: Date,
  { reasonOf = () => 'revised', importSerial }: WriteOptions = {},
): Promise<Written[]> {
  const there = await billsOfAccounts(tx, bills);
  await insertBills(
    tx,
    bills.filter((bill) => !there.has(billKey(bill))),
    now,
    importSerial,
  );
  const written: Written[] = [];
  for (const bill of bills) {
    const found = there.get(billKey(bill));
    if (found && contentOf({ ...bill, id: found.id }) !== contentOf(found)) {
      await reviseBill(tx, { ...bill, id: found.id }, now, reasonOf(bill), importSerial);
      written.push('changed');
    } else written.push(found ? 'unchanged' : 'new');
  }
  return written;
}

async function insertBills(
  tx: Tx,
  bills: readonly BillContent[],
  now: Date,
  importSerial: number | undefined,
): Promise<void> {
  if (bills.length === 0) return;
  const inserted = await tx
    .insertInto('payment_bills')
    .values(bills.map((bill) => ({ ...bill, version: 0 })))
    .onConflict((conflict) => conflict.columns(['head', 'account_number', 'period']).doNothing())
    .returning('id')
    .execute();
  // Another process may issue the same bill at the same moment.
  const ids = new Set(inserted.map(({ id }) => id));
  const own = bills.filter(({ id }) => ids.has(id));
  if (own.length > 0)
    await tx
      .insertInto('payment_bill_versions')
      .values(own.map((bill) => firstVersion(bill, now, importSerial)))
      .execute();
}

async function reviseBill(
  tx: Tx,
  bill: BillContent,
  now: Date,
  reason: VersionReason,
  importSerial: number | undefined,
): Promise<void> {
  await lockBill(tx, bill.id);
  await tx
    .updateTable('payment_bills')
    .set({
      issued_on: bill.issued_on,
      sample: bill.sample,
      facts: bill.facts,
      owner: bill.owner,
    })
    .where('id', '=', bill.id)
    .execute();
  await recordVersion(tx, bill, reason, now, importSerial);
}
