import type { Seal } from '@pune/database/seal';

/**
 * A mobile number as stored: sealed, with one index for the whole number and one for its last four
 * digits, by which officers search.
 */
export interface SealedMobile {
  mobile_sealed: string | null;
  mobile_index: string | null;
  mobile_end_index: string | null;
}

export const mobileContext = (id: string): string => `${id} mobile`;
const END_DIGITS = 4;

/** The texts whose blind indexes find a number, and numbers by the last four digits. */
export const mobileTexts = (mobile: string) => ({
  whole: `mobile ${mobile}`,
  end: `mobile end ${mobile.slice(-END_DIGITS)}`,
});

/** The blind indexes by which rows of a number are found, under each live key. */
export const mobileIndexes = (seal: Seal, mobile: string) => {
  const { whole, end } = mobileTexts(mobile);
  return { whole: seal.indexes(whole), end: seal.indexes(end) };
};

/**
 * Indexes are keyed, so that a copy of the table cannot be tested with all numbers of ten or four
 * digits.
 */
export const sealedMobile = (
  seal: Seal,
  id: string,
  mobile: string | null | undefined,
): SealedMobile =>
  mobile
    ? {
        mobile_sealed: seal.seal(mobile, mobileContext(id)),
        mobile_index: seal.index(mobileTexts(mobile).whole),
        mobile_end_index: seal.index(mobileTexts(mobile).end),
      }
    : { mobile_sealed: null, mobile_index: null, mobile_end_index: null };

/** Opens a sealed number: ten digits. */
export const openMobile = (seal: Seal, id: string, sealed: string): string =>
  seal.open(sealed, mobileContext(id));

/** Masks a number: its owner recognises it by the last three digits. */
export function maskedMobile(seal: Seal, id: string, sealed: string | null): string | null {
  return sealed && `•••••••${openMobile(seal, id, sealed).slice(-3)}`;
}
