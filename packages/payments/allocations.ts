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

/**
 * Chooses the accounts that a refund is taken from: first advances, then credits of bills, the last
 * one first.
 */
export function takenFrom(holdings: readonly Holding[], paise: number): Holding[] {
  const isAdvance = ({ account }: Holding) => account.startsWith('advance:');
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
