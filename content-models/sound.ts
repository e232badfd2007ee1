import anyAscii from 'any-ascii';
import { consonantsOf } from './consonants.ts';
import { romanise } from './romanise.ts';

/**
 * Returns the consonants of a text in any script, so that "malmatta kar", "malamatta kar" and
 * "मालमत्ता कर" match: `mlmt kr`. Vowels are dropped because their spelling in Latin letters
 * varies; a vowel at the start of a word becomes `a`.
 */
export function soundOf(text: string): string {
  return consonantsOf(anyAscii(romanise(text)));
}
