import { z } from 'zod';
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
const rowSchema = z.tuple([
  z.literal('D'),
  z.string().regex(/^[A-Za-z0-9]{10,20}$/),
  z.string().regex(/^[A-Za-z0-9]{35}$/),
  paise,
  paise,
  z.iso.date(),
]);
const trailerSchema = z.tuple([z.literal('T'), paise, paise, paise]);

/** A payment of a settlement: what the unit pays to the city's bank, and what it keeps as its fee. */
export interface SettlementRow {
  txnReferenceId: string;
  refId: string;
  amountPaise: number;
  /** The unit's fee with its tax. */
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
      /** The credit that the bank statement must show. */
      netPaise: number;
    }
  /** `line` counts from one. A file with an error is refused as a whole. */
  | { kind: 'Refused'; line: number; reason: 'header' | 'row' | 'twice' | 'trailer' };

/**
 * Reads a settlement file: a header (`H,biller,cycle,day`), one line a payment
 * (`D,txnReferenceId,refId,paise,fee,day`), and a trailer with number, sum and fees (`T,…`), which
 * must agree with the lines: a file that was cut off is refused.
 */
export function readSettlementFile(text: string): SettlementFile {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const refused = (line: number, reason: 'header' | 'row' | 'twice' | 'trailer') =>
    ({ kind: 'Refused', line, reason }) as const;
  const header = headerSchema.safeParse(lines[0]?.split(','));
  if (!header.success) return refused(1, 'header');
  const rows: SettlementRow[] = [];
  const seen = new Set<string>();
  for (const [index, line] of lines.slice(1, -1).entries()) {
    const row = rowSchema.safeParse(line.split(','));
    if (!row.success || row.data[4] > row.data[3]) return refused(index + 2, 'row');
    const [, txnReferenceId, refId, amountPaise, feePaise, paidOn] = row.data;
    if (seen.has(txnReferenceId)) return refused(index + 2, 'twice');
    seen.add(txnReferenceId);
    rows.push({ txnReferenceId, refId, amountPaise, feePaise, paidOn });
  }
  const trailer = trailerSchema.safeParse(lines.at(-1)?.split(','));
  const sum = rows.reduce((total, row) => total + row.amountPaise, 0);
  const fees = rows.reduce((total, row) => total + row.feePaise, 0);
  const isWhole =
    trailer.success &&
    trailer.data[1] === rows.length &&
    trailer.data[2] === sum &&
    trailer.data[3] === fees;
  if (!isWhole) return refused(lines.length, 'trailer');
  const [, billerId, cycle, settledOn] = header.data;
  return { kind: 'Settlement', billerId, cycle, settledOn, rows, netPaise: sum - fees };
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
