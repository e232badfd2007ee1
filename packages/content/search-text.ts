import anyAscii from 'any-ascii';
import { romanise } from '@pune/content-models/romanise.ts';

/** Spellings that people mix when they type Marathi or Hindi in Latin letters, folded to one. */
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
 * The consonants of a text in any script, so that "malmatta kar", "malamatta kar" and "मालमत्ता कर"
 * meet: `mlmt kr`. Vowels go because nobody agrees on how to spell them in Latin letters; a vowel
 * that begins a word stays as `a`.
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
