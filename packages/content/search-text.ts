import anyAscii from 'any-ascii';
import { romanise } from '@pune/content-models/romanise';

/** Spellings that people mix when they type Marathi or Hindi in Latin letters, folded into one. */
const SAME: [RegExp, string][] = [
  [/ksh|ks|x/g, 'ks'],
  [/chh|ch/g, 'c'],
  [/([kgjtdpbs])h/g, '$1'],
  [/w/g, 'v'],
  [/z/g, 'j'],
  [/q/g, 'k'],
  [/f/g, 'p'],
  [/y(?=\b)/g, ''],
  [/m(?=[kgcjtdpb])/g, 'n'],
];

/**
 * Returns the consonants of a text in any script, so that "malmatta kar", "malamatta kar" and
 * "मालमत्ता कर" match: `mlmt kr`. Vowels are dropped because their spelling in Latin letters
 * varies; a vowel at the start of a word becomes `a`.
 */
export function soundOf(text: string): string {
  const latin = anyAscii(romanise(text))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return latin
    .split(' ')
    .map((word) => {
      const folded = SAME.reduce((folding, [pattern, by]) => folding.replace(pattern, by), word);
      const consonants = folded
        .replace(/^[aeiou]+/, 'A')
        .replace(/[aeiou]/g, '')
        .toLowerCase();
      return consonants.replace(/([a-z])\1+/g, '$1');
    })
    .filter(Boolean)
    .join(' ');
}
