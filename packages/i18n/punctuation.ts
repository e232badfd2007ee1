import type { Locale } from './i18n.ts';
import { sentenceAt } from './terms.ts';

/** A mark that the language does not use so, where it stands, and what to write. */
export interface WrongMark {
  found: string;
  sentence: string;
  use: string;
}

/** The initials of a name, which end with a stop in every language: न. ला. */
const INITIALS = /(?<![\p{L}\p{M}])(?:\p{L}\p{M}*\. ?)+\p{L}\p{M}*\.|^\p{L}\p{M}*\.$/gu;

interface Rule {
  in: readonly Locale[];
  pattern: RegExp;
  use: string;
}

const DEVANAGARI = '[\\u0900-\\u0963\\u0970-\\u097f]';
/** Hindi abbreviations that end with a stop in the middle of a sentence: पु. ल. देशपांडे. */
const ABBREVIATIONS = 'डॉ|पु|ल|बी|जे|उ|पू|द|प|ई|रु|सं|क्र|मि|सी|एम|डी|आर|के|एस|पी|वि';

const RULES: readonly Rule[] = [
  {
    in: ['hi'],
    pattern: new RegExp(
      `(?<=${DEVANAGARI}|${DEVANAGARI} [०-९]+|[A-Z]{2})(?<!(?<!${DEVANAGARI})(?:${ABBREVIATIONS}))\\.(?=[\\s”’)]|$)`,
      'gu',
    ),
    use: '।',
  },
  { in: ['mr'], pattern: /।/gu, use: '.' },
  // A colon is not the sign visarga: दुःख
  {
    in: ['mr', 'hi'],
    pattern: new RegExp(`${DEVANAGARI}:(?=${DEVANAGARI})`, 'gu'),
    use: 'ः',
  },
  // Only numbers that are called have Latin digits; they have three digits and more
  {
    in: ['mr', 'hi'],
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}\\p{N}/.,:*#+-]|\\d )\\d{1,2} (?=${DEVANAGARI})|\\d,\\d{2,3}(?!\\d)|₹\\d|\\d%`,
      'gu',
    ),
    use: '०–९',
  },
  { in: ['en', 'mr', 'hi'], pattern: /[0-9०-९}][ \u00a0\u202f]%/gu, use: '%' },
  // Doubled marks and labels where two fragments meet: “राहील..”, “आवाज़.।”, “Source: Source:”
  {
    in: ['en', 'mr', 'hi'],
    pattern: /(?<![.।])(?:\.\.|।[,;]|(?<=[\p{L}\p{M}]{3})\.[,;]|\.।|।\.|,[,.।;]|;[.।,])(?!\.)/gu,
    use: '.',
  },
  {
    in: ['en', 'mr', 'hi'],
    pattern: /(?<=\S)[ \u00a0](?:[,;।]|[.?!:](?=\s|$))/gu,
    use: 'no space',
  },
  {
    in: ['en', 'mr', 'hi'],
    pattern: /(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M} ]+): \1:/gu,
    use: 'the label once',
  },
];

/** Finds the marks of a text that its language does not use, or that two fragments left. */
export function wrongMarks(text: string, locale: Locale): WrongMark[] {
  const plain = text.normalize('NFC').replace(INITIALS, (name) => name.replaceAll('.', '·'));
  return RULES.filter((rule) => rule.in.includes(locale)).flatMap(({ pattern, use }) =>
    [...plain.matchAll(pattern)].map((match) => ({
      found: match[0],
      sentence: sentenceAt(plain, match.index),
      use,
    })),
  );
}
