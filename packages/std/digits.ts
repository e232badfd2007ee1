/** The digit zero of scripts that readers of Pune type. */
export const DEVANAGARI_ZERO = 0x966;
export const BENGALI_ZERO = 0x9e6;
export const GUJARATI_ZERO = 0xae6;

/**
 * Converts a digit of any script to Latin: the digits of a script are consecutive code points,
 * starting at its zero.
 */
export function latinDigit(digit: string): string {
  let zero = digit.codePointAt(0)!;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((digit.codePointAt(0)! - zero) % 10);
}

/** Converts the digits of other scripts to Latin: `५ लाख` becomes `5 लाख`. */
export const toLatinDigits = (text: string, zeros: readonly number[] = [DEVANAGARI_ZERO]): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = zeros.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
