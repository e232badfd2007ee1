/** A smaller count may be that of one person and is not shown. */
export const SHOWN_FROM = 10;

/** @returns a count of people or of what they did, to the nearest ten; null below ten */
export const shownCount = (count: number): number | null =>
  count < SHOWN_FROM ? null : Math.round(count / SHOWN_FROM) * SHOWN_FROM;
