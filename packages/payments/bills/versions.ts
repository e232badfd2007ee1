import { createHash } from 'node:crypto';
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { BillHead } from '../payments.constants.ts';
import type { PaymentTables } from '../payments.tables.ts';
import type { Demand } from './bill.ts';

type BillRow = Selectable<PaymentTables['payment_bills']>;
export type VersionRow = Selectable<PaymentTables['payment_bill_versions']>;

/** The reason for a version of a bill. */
export type VersionReason = 'issued' | 'revised' | 'cancelled' | 'first seen';

/** The parts of a demand that are stored in one column, as JSON. */
export type StoredFacts = Pick<Demand, 'facts' | 'arrears' | 'change'>;

/** Serialises the facts of a head, with the arrears and the order of a change among them. */
export const factsText = ({ facts, arrears = [], change }: StoredFacts): string =>
  JSON.stringify({
    ...(facts as object),
    ...(arrears.length > 0 && { arrears }),
    ...(change && { change }),
  });

export function storedFacts(text: string): StoredFacts {
  const { arrears, change, ...facts } = JSON.parse(text) as Omit<StoredFacts, 'facts'>;
  return { facts, arrears: arrears ?? [], change: change ?? null };
}

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

/** Restores the bill from the content of a version. */
export function billOfContent(content: string): Omit<BillRow, 'version'> {
  const [id, head, account_number, period, issued_on, sample, facts, owner] = JSON.parse(
    content,
  ) as [string, BillHead, string, string, string, number, string, string | null];
  return { id, head, account_number, period, issued_on, sample, facts, owner };
}

/** @returns the content that a bill had at an instant; the first one for an earlier instant */
export async function contentAt(
  db: Kysely<PaymentTables>,
  billId: string,
  at: Date,
): Promise<Omit<BillRow, 'version'> | null> {
  const versions = await db
    .selectFrom('payment_bill_versions')
    .select(['at', 'content'])
    .where('bill_id', '=', billId)
    .orderBy('revision')
    .execute();
  const then = versions.findLast((version) => version.at < at.toISOString()) ?? versions[0];
  return then ? billOfContent(then.content) : null;
}

export const digestOf = (before: string, reason: string, content: string): string =>
  createHash('sha256').update(`${before}\n${reason}\n${content}`).digest('base64url');

/** The import that wrote a version; none is said of a version by another way. */
const importOf = (importSerial: number | undefined) =>
  importSerial === undefined ? {} : { import_serial: importSerial };

/** Builds the first version of a bill. */
export function firstVersion(
  bill: Omit<BillRow, 'version'>,
  now: Date,
  importSerial?: number,
): Insertable<PaymentTables['payment_bill_versions']> {
  const content = contentOf(bill);
  return {
    bill_id: bill.id,
    revision: 1,
    reason: 'issued' satisfies VersionReason,
    content,
    digest: digestOf('', 'issued', content),
    at: now.toISOString(),
    ...importOf(importSerial),
  };
}

/**
 * Records the content of a bill that was just inserted or revised. `npm run verify-ledger` reports
 * a change without a record, and the digest chain reveals an altered or deleted version.
 */
export async function recordVersion(
  db: Kysely<any>,
  bill: Omit<BillRow, 'version'>,
  reason: VersionReason,
  now: Date,
  importSerial?: number,
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
      ...importOf(importSerial),
    })
    .execute();
}
