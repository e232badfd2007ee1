import { fold, soundOf, wordsOf } from '@pune/content/search-text';
import { isStopWord } from '@pune/content/stop-words';
import { stemOf } from './words.ts';

/** Words as people type them, and the words of the index that they mean. */
export interface SearchTerm {
  typed: readonly string[];
  means: readonly string[];
}

export type How = 'words' | 'spelling' | 'sound';

/** One way to find a word: all of `words`, in any order. */
export interface Alternative {
  how: How;
  words: readonly string[];
  /** How well it stands for the word that was typed: 0 to 1. */
  weight: number;
}

/** A word of the query, and the ways to find it. */
export interface Group {
  word: string;
  alternatives: Alternative[];
}

const WORDS_MAX = 10;
/** Latin words with fewer hits may be Marathi or Hindi ones: search by sound too. */
const [ENOUGH, LATIN_ENOUGH] = [1, 3];
/** A word of this length may have two wrong letters, a shorter one has one. */
const LONG_WORD = 7;
/** Beside pages with all words, a page without one must be about the others. */
export const SCORE_BESIDE_MIN = 0.65;

/** True if a text is in Latin letters, in any language. */
export const isLatin = (text: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Common}]*$/u.test(text);
/** The number of pages with all words after which no further phase is run. */
export const enoughFor = (q: string): number => (isLatin(q) ? LATIN_ENOUGH : ENOUGH);
/** The number of letters that may be wrong in a misspelt word. */
export const wrongLettersMax = (word: string): number => ([...word].length >= LONG_WORD ? 2 : 1);
/** A shorter beginning would begin too many words: कर is not कोरा, and not करार. */
const PREFIX_LATIN_MIN = 4;
const PREFIX_DEVANAGARI_MIN = 3;
const SYNONYM_WEIGHT = 0.95;
const COMPOUND_WEIGHT = 0.95;

/** The beginning by which the forms of a word are found; `null` if only the word itself is. */
export function prefixOf(word: string): string | null {
  const stem = stemOf(word);
  if (/\p{N}/u.test(word)) return null;
  const least = /^[a-z]/.test(word) ? PREFIX_LATIN_MIN : PREFIX_DEVANAGARI_MIN;
  return [...stem].length >= least ? stem : null;
}

/** The words of a text, without more than an engine would look up. */
const fewWords = (text: string): string[] =>
  wordsOf(text.replace(/(\d)\s*[x×]\s*(\d)/gu, '$1 $2')).slice(0, WORDS_MAX);

/** The folded words of a query. */
export const queryWords = (q: string): string[] => fewWords(fold(q));

/** The same words in the spelling in which they were typed. */
export const typedWords = (q: string): string[] => fewWords(q.normalize('NFC').toLowerCase());

/** The terms of editors, prepared for many queries: by the first word that is typed. */
export type Terms = ReadonlyMap<string, readonly { typed: string[]; means: string[][] }[]>;

export function termsOf(terms: readonly SearchTerm[]): Terms {
  const byFirst = new Map<string, { typed: string[]; means: string[][] }[]>();
  for (const { typed, means } of terms) {
    const wanted = means.map((text) => wordsOf(fold(text))).filter((words) => words.length > 0);
    for (const text of typed) {
      const words = wordsOf(fold(text)).map(stemOf);
      if (words.length === 0 || wanted.length === 0) continue;
      byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), { typed: words, means: wanted }]);
    }
  }
  return byFirst;
}

/**
 * Splits a query into groups: each of its words with the compounds and the terms of editors in
 * which it takes part.
 *
 * @param isKnown true for a word of the index, by which a compound that was typed as one word is
 *   split
 */
export function planOf(q: string, terms: Terms, isKnown: (word: string) => boolean): Group[] {
  const all = queryWords(q);
  const isMeant = all.map((word) => !isStopWord(word));
  const extra: Alternative[][] = all.map(() => []);
  const add = (from: number, to: number, words: string[], weight: number): void => {
    for (let i = from; i < to; i++) {
      extra[i]!.push({ how: 'words', words, weight });
      isMeant[i] = true;
    }
  };
  const stems = all.map(stemOf);
  for (let i = 0; i < all.length; i++) {
    for (const { typed, means } of terms.get(stems[i]!) ?? [])
      if (typed.every((word, j) => stems[i + j] === word))
        for (const words of means) add(i, i + typed.length, words, SYNONYM_WEIGHT);
    const next = all[i + 1];
    if (next && !isStopWord(all[i]!) && !isStopWord(next)) {
      const words = [all[i]! + next];
      for (const j of [i, i + 1]) extra[j]!.push({ how: 'words', words, weight: COMPOUND_WEIGHT });
    }
    for (const parts of splitsOf(all[i]!, isKnown))
      extra[i]!.push({ how: 'words', words: parts, weight: COMPOUND_WEIGHT });
  }
  const meant = all.flatMap((word, i) => (isMeant[i] ? [i] : []));
  const asked = meant.length > 0 ? meant : all.map((_, i) => i);
  const seen = new Set<string>();
  return asked.flatMap((i) => {
    const word = all[i]!;
    if (seen.has(word)) return [];
    seen.add(word);
    return [{ word, alternatives: [{ how: 'words', words: [word], weight: 1 }, ...extra[i]!] }];
  });
}

const PART_LETTERS_MIN = 2;

/** The two words of the index that a compound consists of: पाणीपुरवठा, पाणी पुरवठा. */
function splitsOf(word: string, isKnown: (word: string) => boolean): string[][] {
  const letters = [...word];
  if (letters.length < 3 || isKnown(word)) return [];
  const splits: string[][] = [];
  for (let at = 1; at < letters.length; at++) {
    if (/\p{M}/u.test(letters[at]!)) continue;
    const [a, b] = [letters.slice(0, at).join(''), letters.slice(at).join('')];
    const isNumbered = /\p{N}/u.test(a) !== /\p{N}/u.test(b);
    if (!isNumbered && Math.min(at, letters.length - at) <= PART_LETTERS_MIN) continue;
    if (isKnown(a) && isKnown(b)) splits.push([a, b]);
  }
  return splits;
}

/** Adds to the words that no page has the ones that are spelt nearly alike, or sound alike. */
export function widened(
  groups: readonly Group[],
  isMissing: (group: Group) => boolean,
  how: Exclude<How, 'words'>,
  nearest: (word: string) => string[][],
): Group[] {
  return groups.map((group, i) => {
    if (!isMissing(group)) return group;
    const next = groups[i + 1];
    const more: Alternative[] =
      how === 'spelling'
        ? nearest(group.word).map((words) => ({ how, words, weight: 0.8 }))
        : [group.word, next && group.word + next.word, i > 0 && groups[i - 1]!.word + group.word]
            .filter((word) => typeof word === 'string')
            .map((word) => soundOf(word))
            .filter((sound) => sound.length >= SOUND_LETTERS_MIN)
            .map((sound) => ({ how, words: [sound], weight: 0.7 }));
    return { ...group, alternatives: [...group.alternatives, ...more] };
  });
}
const SOUND_LETTERS_MIN = 2;
