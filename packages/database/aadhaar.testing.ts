import fc from 'fast-check';
import { checkDigit } from './verhoeff.ts';

/** Generates valid Aadhaar numbers: twelve digits with a correct check digit. */
export const aadhaarDigits = fc
  .tuple(
    fc.integer({ min: 2, max: 9 }),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 }),
  )
  .map(([first, rest]) => `${first}${rest.join('')}`)
  .map((eleven) => eleven + checkDigit(eleven));
