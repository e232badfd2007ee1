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
 * Returns the consonants of words in Latin letters: `khadda` and `khaddaa` are both `kd`. It imports
 * nothing, so that scripts of pages can use it too.
 */
export const consonantsOf = (latin: string): string =>
  latin
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
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
