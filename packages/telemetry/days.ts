/**
 * India has one offset and no summer time: days and hours begin at the same distance from UTC all
 * year.
 */
export const INDIA_OFFSET_MINUTES = 330;
const OFFSET_MS = INDIA_OFFSET_MINUTES * 60_000;

/** The day in India on which an instant lies: `2026-11-25`. */
export const dayOf = (at: Date | string): string =>
  new Date(new Date(at).getTime() + OFFSET_MS).toISOString().slice(0, 10);
/** The instant at which a day begins in India. */
export const dayStart = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS);
