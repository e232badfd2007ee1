import { createHash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { PaymentTables } from '../payments.tables.ts';

type BillRow = Selectable<PaymentTables['payment_bills']>;
export type VersionRow = Selectable<PaymentTables['payment_bill_versions']>;

/** Why the content of a bill was written. */
export type VersionReason = 'issued' | 'revised' | 'first seen';

/** Everything that decides who owes what, in a fixed order. */
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
 * Records the content of a bill that was just inserted or lawfully revised. A change that skips
 * this shows in `npm run verify-ledger`, and the chain shows a version that was changed or taken
 * away.
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
