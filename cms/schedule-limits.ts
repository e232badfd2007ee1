/** A schedule that is carried out later than this is late, and raises an alarm. */
export const LATE_MS = 60_000;
