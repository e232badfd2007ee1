export { soundOf } from '@pune/content-models/sound';

/**
 * Splits a text into words: letters and digits with their vowel signs; punctuation of any script
 * separates.
 */
export const wordsOf = (text: string): string[] =>
  text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** Spellings of one sound in Devanagari, folded into one: the short vowels, the plain letters. */
const FOLDED = new Map<string, string>([
  ...['ईइ', 'ऊउ', 'ीि', 'ूु', 'ँं', 'ऍए', 'ॲअ', 'ऑओ', 'ॅे', 'ॉो'].map(
    (pair) => [pair[0]!, pair[1]!] as const,
  ),
  // Nukta, visarga and the joiners.
  ...['\u093c', '\u0903', '\u200c', '\u200d'].map((sign) => [sign, ''] as const),
  ...Array.from('०१२३४५६७८९', (digit, value) => [digit, String(value)] as const),
]);
const FOLDING = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'gu');
/** A nasal before a consonant of its own class is written as anusvara too: सम्पत्ती, संपत्ती. */
const NASALS = /[ङञणनम]्(?=[क-म])/gu;
const GEMINATE_NASALS = /^(न्न|म्म|ण्ण|न्म|म्न)/u;

/**
 * Folds spellings that mean the same word: long and short vowels, nasals, nukta, digits, letter
 * case and accents. The index holds folded words, and a query is folded before it is asked.
 *
 * @example
 *   fold('सम्पत्ती') === fold('संपत्ति'); // true
 */
export function fold(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  if (/^[ -~\n]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replace(FOLDING, (sign) => FOLDED.get(sign)!)
    .replace(NASALS, (nasal, at: number, whole: string) =>
      GEMINATE_NASALS.test(whole.slice(at)) ? nasal : 'ं',
    );
}

/** The length from which a misspelt word is compared with others. */
const GRAMS_FROM = 4;

/** Returns the groups of three letters in a folded word, with its beginning marked by a space. */
export function gramsOf(word: string): string[] {
  const letters = [...` ${word}`];
  return [...new Set(letters.slice(2).map((_, i) => letters.slice(i, i + 3).join('')))];
}

/** True for a word whose misspellings are looked for. */
export const isSpelt = (word: string): boolean =>
  [...word].length >= GRAMS_FROM && !/\p{N}/u.test(word);
