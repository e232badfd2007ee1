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

const contextOf = (id: string): string => `${id} mobile`;
const END_DIGITS = 4;

/** The blind indexes of a number and of its last four digits. */
export const mobileIndexes = (seal: Seal, mobile: string) => ({
  whole: seal.index(`mobile ${mobile}`),
  end: seal.index(`mobile end ${mobile.slice(-END_DIGITS)}`),
});

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
        mobile_sealed: seal.seal(mobile, contextOf(id)),
        mobile_index: mobileIndexes(seal, mobile).whole,
        mobile_end_index: mobileIndexes(seal, mobile).end,
      }
    : { mobile_sealed: null, mobile_index: null, mobile_end_index: null };

/** Opens a sealed number: ten digits. */
export const openMobile = (seal: Seal, id: string, sealed: string): string =>
  seal.open(sealed, contextOf(id));

/** Masks a number: its owner recognises it by the last three digits. */
export function maskedMobile(seal: Seal, id: string, sealed: string | null): string | null {
  return sealed && `•••••••${openMobile(seal, id, sealed).slice(-3)}`;
}
