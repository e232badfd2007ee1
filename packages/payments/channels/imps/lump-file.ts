import { z } from 'zod';
import {
  readSettlementLines,
  type SettlementRefused,
} from '../../finance/settlements/settlement-lines.ts';

const headerSchema = z.tuple([
  z.literal('H'),
  z.literal('IMPS'),
  z.string().regex(/^[A-Za-z0-9]{6,30}$/),
  z.iso.date(),
]);
const rowSchema = z
  .tuple([
    z.literal('D'),
    z.string().regex(/^[A-Za-z0-9]{6,30}$/),
    z.string().regex(/^[A-Za-z0-9]{1,40}$/),
    z
      .string()
      .regex(/^[1-9]\d{0,13}$/)
      .transform(Number),
    z.iso.date(),
  ])
  .transform(([, utr, accountNumber, amountPaise, paidOn]) => ({
    utr,
    accountNumber,
    amountPaise,
    paidOn,
  }));

/** A bank transfer within a lump. The number is that to which the payer transferred. */
export type LumpRow = z.output<typeof rowSchema>;

/** Transfers that the bank credits as one sum, under one reference. */
export interface LumpFile {
  kind: 'Lump';
  reference: string;
  creditedOn: string;
  rows: LumpRow[];
  /** The credit that the bank statement must show. */
  netPaise: number;
}

const sumOf = (rows: readonly LumpRow[]): number =>
  rows.reduce((sum, { amountPaise }) => sum + amountPaise, 0);

/** True for a file of transfers, by its first signs. */
export const isLumpFile = (text: string): boolean => text.startsWith('H,IMPS,');

/**
 * Reads a file of transfers that the collecting bank credits as one sum: a header
 * (`H,IMPS,reference,day`), one line a transfer (`D,UTR,account number,paise,day`), and a trailer
 * (`T,number,sum`).
 */
export function readLumpFile(text: string): LumpFile | SettlementRefused {
  const read = readSettlementLines(text, {
    header: headerSchema,
    row: rowSchema,
    idOf: ({ utr, paidOn }) => `${utr} ${paidOn}`,
    sumsOf: (rows) => [sumOf(rows)],
  });
  if (read.kind === 'Refused') return read;
  const [, , reference, creditedOn] = read.header;
  return { kind: 'Lump', reference, creditedOn, rows: read.rows, netPaise: sumOf(read.rows) };
}
