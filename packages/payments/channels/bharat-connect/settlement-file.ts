import { z } from 'zod';
import {
  readSettlementLines,
  type SettlementRefused,
} from '../../finance/settlements/settlement-lines.ts';
import type { GatewayFact } from '../../gateway.ts';
import { CURRENCY } from '../../money.ts';

const paise = z
  .string()
  .regex(/^\d{1,14}$/)
  .transform(Number);
const headerSchema = z.tuple([
  z.literal('H'),
  z.string().regex(/^[A-Z0-9]{1,20}$/),
  z.string().regex(/^[A-Za-z0-9-]{1,20}$/),
  z.iso.date(),
]);
const rowSchema = z
  .tuple([
    z.literal('D'),
    z.string().regex(/^[A-Za-z0-9]{10,20}$/),
    z.string().regex(/^[A-Za-z0-9]{35}$/),
    paise,
    paise,
    z.iso.date(),
  ])
  .transform(([, txnReferenceId, refId, amountPaise, feePaise, paidOn]) => ({
    txnReferenceId,
    refId,
    amountPaise,
    feePaise,
    paidOn,
  }));

/** A payment of a settlement: what the unit pays to the city's bank, and what it keeps as its fee. */
export interface SettlementRow {
  txnReferenceId: string;
  refId: string;
  amountPaise: number;
  /** The unit's fee with its tax. It may exceed a small payment: then it is kept from the others. */
  feePaise: number;
  paidOn: string;
}
export type SettlementFile =
  | {
      kind: 'Settlement';
      billerId: string;
      cycle: string;
      settledOn: string;
      rows: SettlementRow[];
      /** The credit that the bank statement must show; negative if the fees exceed the payments. */
      netPaise: number;
    }
  | SettlementRefused;

const sumOf = (rows: readonly SettlementRow[], of: 'amountPaise' | 'feePaise'): number =>
  rows.reduce((sum, row) => sum + row[of], 0);

/**
 * Reads a settlement file: a header (`H,biller,cycle,day`), one line a payment
 * (`D,txnReferenceId,refId,paise,fee,day`), and a trailer with number, sum and fees (`T,…`).
 */
export function readSettlementFile(text: string): SettlementFile {
  const read = readSettlementLines(text, {
    header: headerSchema,
    row: rowSchema,
    idOf: ({ txnReferenceId }) => txnReferenceId,
    sumsOf: (rows) => [sumOf(rows, 'amountPaise'), sumOf(rows, 'feePaise')],
  });
  if (read.kind === 'Refused') return read;
  const { rows } = read;
  const [, billerId, cycle, settledOn] = read.header;
  const netPaise = sumOf(rows, 'amountPaise') - sumOf(rows, 'feePaise');
  return { kind: 'Settlement', billerId, cycle, settledOn, rows, netPaise };
}

/** The rows as facts, for reconciliation: each payment once, in whatever file it comes. */
export const settlementFacts = (
  { rows, settledOn, cycle }: Extract<SettlementFile, { kind: 'Settlement' }>,
  { merchantId }: { merchantId: string },
): GatewayFact[] =>
  rows.map((row) => ({
    eventId: `settle ${row.txnReferenceId}`,
    kind: 'settled',
    merchantId,
    orderId: row.refId,
    reference: null,
    paymentId: row.txnReferenceId,
    amountPaise: row.amountPaise,
    currency: CURRENCY,
    feePaise: row.feePaise,
    occurredAt: `${settledOn}T00:00:00.000Z`,
    refund: null,
    settlement: cycle,
  }));
