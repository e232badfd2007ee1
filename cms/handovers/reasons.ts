/** The shortest reason that says something. */
const REASON_LENGTH_MIN = 5;
export const REASON_LENGTH_MAX = 500;

/** @returns the reason in words, or `null`; one that is too short is none */
export const reasonOf = (value: unknown): string | null => {
  const reason = typeof value === 'string' ? value.trim().slice(0, REASON_LENGTH_MAX) : '';
  return reason.length >= REASON_LENGTH_MIN ? reason : null;
};
