import { expect, it } from 'vitest';
import { BENGALI_ZERO, DEVANAGARI_ZERO, GUJARATI_ZERO, toLatinDigits } from './digits.ts';

it('converts Devanagari digits, and nothing else', () => {
  expect(toLatinDigits('०१२३४५६७८९')).toBe('0123456789');
  expect(toLatinDigits('दि. २६/११/2026, १० वाजता')).toBe('दि. 26/11/2026, 10 वाजता');
  expect(toLatinDigits('০১ ૦૧ ٠١')).toBe('০১ ૦૧ ٠١');
});

it('converts the scripts that it is given', () => {
  const zeros = [DEVANAGARI_ZERO, BENGALI_ZERO, GUJARATI_ZERO];
  expect(toLatinDigits('०९ ০৯ ૦૯ ٠١', zeros)).toBe('09 09 09 ٠١');
});
