/** The part of a payment that is meant for one bill. */
export interface Part {
  billId: string;
  paise: number;
}

/**
 * Divides money among the bills of an account, the oldest first. What no bill needs goes to the
 * newest bill, where it becomes an advance.
 *
 * @param dues the oldest bill first; at least one
 *
 * @returns parts that add up to the amount, without empty ones
 */
export function divide(
  paise: number,
  dues: readonly { billId: string; duePaise: number }[],
): Part[] {
  const newest = dues.length - 1;
  let rest = paise;
  return dues
    .map(({ billId, duePaise }, index) => {
      const taken = index === newest ? rest : Math.min(rest, duePaise);
      rest -= taken;
      return { billId, paise: taken };
    })
    .filter((part) => part.paise > 0);
}
