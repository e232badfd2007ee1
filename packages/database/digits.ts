/**
 * Latin digits of what a person typed: in Latin or Devanagari digits, with any spaces and dashes.
 * Other signs stay, so that they can be refused.
 */
export const latinDigits = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');
