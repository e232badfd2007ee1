import { soundOf } from '@pune/content-models/sound';
import { toLatinDigits } from '@pune/std/digits';

/** Titles before names. They are compared as written: `Mr` and the surname `More` sound alike. */
const TITLES = new Set(
  'shri shree smt shrimati mr mrs ms miss dr adv prof kum kumari sau late kai श्री श्रीमती श्रीमान सौ कु कुमारी डॉ ॲड प्रा कै स्व'.split(
    ' ',
  ),
);
/** Words that most addresses have. */
const COMMON = new Set(
  'flat plot house shop room no number near opposite behind road rd lane society building apartment chs pune india फ्लॅट फ्लैट प्लॉट प्लाट घर दुकान गाळा खोली क्र क्रमांक नंबर नं जवळ पास समोर सामने मागे पीछे रस्ता रोड सड़क गल्ली गली सोसायटी सोसाइटी इमारत अपार्टमेंट पुणे भारत'
    .normalize('NFC')
    .split(' '),
);
export const NAME_WORDS_MAX = 4;
const ADDRESS_WORDS_MAX = 8;
/** PIN codes are longer numbers, and stand on few bills. */
const HOUSE_DIGITS_MAX = 5;

const SOUNDS_KEPT_MAX = 100_000;
const sounds = new Map<string, string>();
/** The sound of a word; a file of a million owners has the same words again and again. */
function soundOfWord(word: string): string {
  let sound = sounds.get(word);
  if (sound === undefined) {
    if (sounds.size >= SOUNDS_KEPT_MAX) sounds.clear();
    sound = soundOf(word).replaceAll(' ', '');
    sounds.set(word, sound);
  }
  return sound;
}

/** Words of two letters or more, in lower case: an initial says little. */
const wordsOf = (text: string): string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  ).filter((word) => (word.match(/\p{L}/gu) ?? []).length > 1 || /\p{M}/u.test(word));

const soundsOf = (words: readonly string[], max: number): string[] =>
  [...new Set(words.map(soundOfWord).filter(Boolean))].slice(0, max);

/** @returns the words of a name as sounds, without titles and initials, four at most */
export const nameWords = (name: string): string[] =>
  soundsOf(
    wordsOf(name).filter((word) => !TITLES.has(word)),
    NAME_WORDS_MAX,
  );

/** @returns each two words of a name, in an order of their own: people begin with either */
export const pairsOf = (words: readonly string[]): string[] =>
  words
    .toSorted()
    .flatMap((first, index, all) => all.slice(index + 1).map((second) => `${first} ${second}`));

export interface AddressWords {
  /** The numbers of house and flat, without zeros before them. */
  numbers: string[];
  /** The other words as sounds. */
  words: string[];
}

/** @returns the parts of an address that tell it from its neighbours */
export function addressWords(address: string): AddressWords {
  const numbers = toLatinDigits(address.normalize('NFKC')).match(/\d+/g) ?? [];
  return {
    numbers: [
      ...new Set(
        numbers
          .filter((digits) => digits.length <= HOUSE_DIGITS_MAX)
          .map((digits) => String(Number(digits))),
      ),
    ].slice(0, ADDRESS_WORDS_MAX),
    words: soundsOf(
      wordsOf(address).filter((word) => !COMMON.has(word)),
      ADDRESS_WORDS_MAX,
    ),
  };
}
