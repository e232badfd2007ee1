/**
 * Reads a blank text as an absent value: a form sends an empty control as an empty text, and a JSON
 * client omits it.
 */
export const blankToUndefined = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
