/** A schedule that is not carried out within this time is late, and an alarm. */
export const LATE_MS = 60_000;
