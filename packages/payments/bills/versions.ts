import { createHash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { PaymentTables } from '../payments.tables.ts';

type BillRow = Selectable<PaymentTables['payment_bills']>;
export type VersionRow = Selectable<PaymentTables['payment_bill_versions']>;

/** The reason for a version of a bill. */
export type VersionReason = 'issued' | 'revised' | 'first seen';

/** Serialises everything that determines the bill and its owner, in a fixed order. */
export const contentOf = ({
  id,
  head,
  account_number,
  period,
  issued_on,
  sample,
  facts,
  owner,
}: Omit<BillRow, 'version'>): string =>
  JSON.stringify([
    id,
    head,
    account_number,
    period,
    issued_on,
    Number(sample),
    facts,
    owner ?? null,
  ]);

export const digestOf = (before: string, reason: string, content: string): string =>
  createHash('sha256').update(`${before}\n${reason}\n${content}`).digest('base64url');

/**
 * Records the content of a bill that was just inserted or revised. `npm run verify-ledger` reports
 * a change without a record, and the digest chain reveals an altered or deleted version.
 */
export async function recordVersion(
  db: Kysely<any>,
  bill: Omit<BillRow, 'version'>,
  reason: VersionReason,
  now: Date,
): Promise<void> {
  const tables = db as Kysely<PaymentTables>;
  const last = await tables
    .selectFrom('payment_bill_versions')
    .select(['revision', 'digest'])
    .where('bill_id', '=', bill.id)
    .orderBy('revision', 'desc')
    .executeTakeFirst();
  const content = contentOf(bill);
  await tables
    .insertInto('payment_bill_versions')
    .values({
      bill_id: bill.id,
      revision: (last?.revision ?? 0) + 1,
      reason,
      content,
      digest: digestOf(last?.digest ?? '', reason, content),
      at: now.toISOString(),
    })
    .execute();
}
