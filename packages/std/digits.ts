/** The digit zero of scripts that readers of Pune type. */
export const DEVANAGARI_ZERO = 0x966;
export const BENGALI_ZERO = 0x9e6;
export const GUJARATI_ZERO = 0xae6;

/** Converts the digits of other scripts to Latin: `५ लाख` becomes `5 लाख`. */
export const toLatinDigits = (text: string, zeros: readonly number[] = [DEVANAGARI_ZERO]): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = zeros.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
