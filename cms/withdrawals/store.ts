import type { Payload, PayloadRequest } from 'payload';
import {
  textFor,
  type Texts,
  type Withdrawn,
  type WithdrawalKind,
} from '@pune/content-models/withdrawals';
import type { Locale } from '@pune/i18n';
import { dayInIndia } from '@pune/std/india-time';

/** Loads and stores the documents that are taken down, on the transaction of a request. */

export interface WithdrawalRow {
  id: number | string;
  document: string;
  kind: WithdrawalKind;
  reason: Texts;
  title: Texts;
  successor: string | null;
  by: string;
  byName: string;
  at: string;
}

const collection = 'withdrawals' as const;

export const withdrawalOf = (
  payload: Payload,
  document: string,
  req?: PayloadRequest,
): Promise<WithdrawalRow | null> =>
  payload.db.findOne<WithdrawalRow>({
    collection,
    where: { document: { equals: document } },
    ...(req && { req }),
  });

/** @returns the documents whose place this one took, the newest first */
export async function replacedBy(req: PayloadRequest, document: string): Promise<WithdrawalRow[]> {
  const { docs } = await req.payload.db.find<WithdrawalRow>({
    collection,
    where: { successor: { equals: document } },
    sort: '-at',
    limit: 0,
    pagination: false,
    req,
  });
  return docs;
}

export async function endWithdrawal(req: PayloadRequest, document: string): Promise<void> {
  await req.payload.db.deleteMany({ collection, where: { document: { equals: document } }, req });
}

export async function storeWithdrawal(
  req: PayloadRequest,
  row: Omit<WithdrawalRow, 'id'>,
): Promise<void> {
  await endWithdrawal(req, row.document);
  await req.payload.db.create({ collection, data: row, req });
}

/** The notice above the text of a document that was withdrawn, in one language. */
export const noticeOf = (
  { at, reason }: Pick<WithdrawalRow, 'at' | 'reason'>,
  locale: Locale,
): Withdrawn => ({ on: dayInIndia(at), reason: textFor(reason, locale) });
