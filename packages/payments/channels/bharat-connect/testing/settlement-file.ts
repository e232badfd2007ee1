import type { SettlementRow } from '../settlement-file.ts';

/** Writes a settlement file, as the operating unit does. */
export function writeSettlementFile(
  { billerId, cycle, settledOn }: { billerId: string; cycle: string; settledOn: string },
  rows: readonly SettlementRow[],
): string {
  const sum = (of: 'amountPaise' | 'feePaise') => rows.reduce((total, row) => total + row[of], 0);
  return [
    ['H', billerId, cycle, settledOn],
    ...rows.map((row) => [
      'D',
      row.txnReferenceId,
      row.refId,
      row.amountPaise,
      row.feePaise,
      row.paidOn,
    ]),
    ['T', rows.length, sum('amountPaise'), sum('feePaise')],
  ]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
}
