/** A part of a payment's money, and the ledger account that holds it. */
export interface Holding {
  account: string;
  paise: number;
}

/** Splits a payment: a bill takes at most the amount due. The rest is an advance of the payer. */
export function creditOf(
  paidPaise: number,
  duePaise: number,
): { creditedPaise: number; advancePaise: number } {
  const creditedPaise = Math.min(paidPaise, duePaise);
  return { creditedPaise, advancePaise: paidPaise - creditedPaise };
}

/** A bill to be paid, with its due amount. */
export interface DueBill {
  billId: string;
  period: string;
  duePaise: number;
  /** The smallest part that may be paid; null if the bill is paid whole. */
  partFromPaise: number | null;
}
export type Parts =
  | { kind: 'Parts'; parts: { bill_id: string; amount_paise: number }[] }
  /** The amount is above the bills, below the smallest part, or leaves a bill in part that is paid whole. */
  | { kind: 'TooLarge' | 'TooSmall' | 'WholeOnly' };

/** Divides an amount among bills: the oldest year is settled first. */
export function partsOf(due: readonly DueBill[], paise: number): Parts {
  let rest = paise;
  const parts: { bill_id: string; amount_paise: number }[] = [];
  for (const bill of due.toSorted((a, b) => (a.period < b.period ? -1 : 1))) {
    const part = Math.min(rest, bill.duePaise);
    if (part === 0) break;
    if (part < bill.duePaise) {
      if (bill.partFromPaise === null) return { kind: 'WholeOnly' };
      if (paise < bill.partFromPaise) return { kind: 'TooSmall' };
    }
    parts.push({ bill_id: bill.billId, amount_paise: part });
    rest -= part;
  }
  return rest > 0 ? { kind: 'TooLarge' } : { kind: 'Parts', parts };
}

export const isAdvance = ({ account }: Holding): boolean => account.startsWith('advance:');

/**
 * Chooses the accounts that a refund is taken from: first advances, then credits of bills, the last
 * one first.
 */
export function takenFrom(holdings: readonly Holding[], paise: number): Holding[] {
  let rest = paise;
  return [
    ...holdings.filter(isAdvance),
    ...holdings.filter((holding) => !isAdvance(holding)).reverse(),
  ].flatMap(({ account, paise: held }) => {
    const taken = Math.min(rest, held);
    rest -= taken;
    return taken > 0 ? [{ account, paise: taken }] : [];
  });
}
