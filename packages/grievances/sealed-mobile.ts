import type { Seal } from '@pune/database/seal';

/**
 * A mobile number as it is kept: sealed, found whole by one index and by its last four digits, as
 * officers ask for it, by another.
 */
export interface SealedMobile {
  mobile_sealed: string | null;
  mobile_index: string | null;
  mobile_end_index: string | null;
}

const contextOf = (id: string): string => `${id} mobile`;
const END_DIGITS = 4;

/**
 * Under a key, so that a copy of an index cannot be tried with all numbers of ten or four digits.
 */
export const sealedMobile = (
  seal: Seal,
  id: string,
  mobile: string | null | undefined,
): SealedMobile =>
  mobile
    ? {
        mobile_sealed: seal.seal(mobile, contextOf(id)),
        mobile_index: seal.index(`mobile ${mobile}`),
        mobile_end_index: seal.index(`mobile end ${mobile.slice(-END_DIGITS)}`),
      }
    : { mobile_sealed: null, mobile_index: null, mobile_end_index: null };

/** The last three digits are enough to recognise one's own number. */
export function maskedMobile(seal: Seal, id: string, sealed: string | null): string | null {
  return sealed && `•••••••${seal.open(sealed, contextOf(id)).slice(-3)}`;
}
