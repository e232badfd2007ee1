/**
 * Converts typed digits to Latin: from Latin or Devanagari digits, without spaces, dashes and other
 * punctuation. Letters stay, so that validation can refuse them.
 */
export const latinDigits = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');
