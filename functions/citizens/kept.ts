import type { Benefits } from '@pune/benefits';
import type { BriefStatus } from '@pune/benefits/brief';
import type { Citizens } from '@pune/citizens';
import type { Kept, KeptKind } from '@pune/citizens/kept';
import type { Session } from '@pune/citizens/sessions';
import {
  BILL_HEADS,
  HEADS,
  type Bill,
  type BillHead,
  type PaymentView,
} from '@pune/payments/schema';
import type { Payments } from '@pune/payments';
import { requestsOf, type RefundRequestView } from '@pune/payments/refund-requests';
import { remindersOf, type BillReminders } from '@pune/payments/reminders/reminders-of';
import { CITIZENS_API } from '@pune/citizens/schema';

/** The addresses of what an account keeps. */
export const KEPT_API = {
  bills: `${CITIZENS_API}/bills`,
  payments: `${CITIZENS_API}/payments`,
  benefits: `${CITIZENS_API}/benefits`,
} as const;
export const receiptAddress = (id: string): string => `${KEPT_API.payments}/${id}/receipt.pdf`;
export const ownRefundAddress = (id: string): string => `${KEPT_API.payments}/${id}/refund-request`;
export const STATEMENT_API = `${CITIZENS_API}/statement`;
export const letGoAddress = (id: string): string => `${CITIZENS_API}/kept/${id}/remove`;

/** The other features' records of what an account keeps. */
export interface KeptServices {
  payments: () => Promise<Pick<Payments, 'findBill' | 'findBills' | 'findById' | 'within'>>;
  benefits: () => Promise<Pick<Benefits, 'applicationOf' | 'brief'>>;
}

/** A number that an account keeps; without bills if the city no longer has one under it. */
export interface OwnBills {
  id: string;
  head: BillHead;
  accountNumber: string;
  bills: Bill[];
  /** The reminders of those bills: due today, and sent. */
  reminders: BillReminders[];
}
export interface OwnPayment {
  id: string;
  payment: PaymentView;
  /** Requests for money back, the newest first. */
  requests: RefundRequestView[];
}
export interface OwnBenefit {
  id: string;
  benefit: BriefStatus;
}

/** Rows of one kind, and the mark of the next page. */
export interface Part<T> {
  rows: T[];
  next: string | null;
}

const ROWS_MAX = 20;
/** A thousand payments: more than a person makes in some years. */
const STATEMENT_PAGES_MAX = 50;

/** True for a number under which bills come again; a fee is paid once. */
export const isKeepable = ({ head }: Pick<Bill, 'head'>): boolean => HEADS[head].recurs;

/** The reference under which the bills of a number are kept. */
export const billReference = ({
  head,
  accountNumber,
}: Pick<Bill, 'head' | 'accountNumber'>): string => `${head} ${accountNumber}`;

function numberOf(reference: string): { head: BillHead; accountNumber: string } | null {
  const [head, accountNumber] = reference.split(' ');
  return BILL_HEADS.includes(head as BillHead) && accountNumber
    ? { head: head as BillHead, accountNumber }
    : null;
}

interface Reader {
  citizens: Citizens;
  session: Session;
  services: KeptServices;
}

/** Reads a page of a kind; references to what is no longer there are left out. */
async function part<T>(
  { citizens, session }: Reader,
  kind: KeptKind,
  page: { after?: string | null; limit?: number },
  rowOf: (kept: Kept) => Promise<T | null>,
): Promise<Part<T>> {
  const { kept, next } = await citizens.kept(session, kind, { limit: ROWS_MAX, ...page });
  const rows = await Promise.all(kept.map(rowOf));
  return { rows: rows.filter((row) => row !== null), next };
}

/** @returns the numbers that an account keeps, with all their bills as of now */
export const ownBills = (reader: Reader): Promise<Part<OwnBills>> =>
  part(reader, 'bill', {}, async ({ id, reference }) => {
    const number = numberOf(reference);
    if (!number) return null;
    const payments = await reader.services.payments();
    const bills = await payments.findBills(number);
    const open = bills.filter(({ duePaise }) => duePaise > 0).map((bill) => bill.id);
    const reminders = await payments.within((context) => remindersOf(context, open));
    return { id, ...number, bills, reminders };
  });

/** @returns the payments that were made by this account, newest first */
export const ownPayments = (
  reader: Reader,
  page: { after?: string | null; limit?: number } = {},
): Promise<Part<OwnPayment>> =>
  part(reader, 'payment', page, async ({ id, reference }) => {
    const payments = await reader.services.payments();
    const payment = await payments.findById(reference);
    return (
      payment && {
        id,
        payment,
        requests: await payments.within(({ db }) => requestsOf(db, payment.id)),
      }
    );
  });

/** @returns all payments that were made by this account, newest first */
export async function allOwnPayments(reader: Reader): Promise<PaymentView[]> {
  const found: PaymentView[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < STATEMENT_PAGES_MAX; pages += 1) {
    const { rows, next }: Part<OwnPayment> = await ownPayments(reader, { after });
    found.push(...rows.map(({ payment }) => payment));
    if (next === null) break;
    after = next;
  }
  return found;
}

/** @returns the applications that an account keeps, in brief */
export const ownBenefits = (reader: Reader): Promise<Part<OwnBenefit>> =>
  part(reader, 'benefit', {}, async ({ id, reference }) => {
    const benefit = await (await reader.services.benefits()).brief(reference);
    return benefit && { id, benefit };
  });
