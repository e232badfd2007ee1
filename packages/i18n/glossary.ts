import type { Locale } from './i18n.ts';
import { LETTER, patternOf, TERMS, wrongWords, type Term } from './terms.ts';

/** A thing, its word in each language, and perhaps words that must not be used for it. */
export type Word = Readonly<Record<Locale, string> & Partial<Pick<Term, 'not'>>>;

/**
 * Words of administration as English, Marathi and Hindi. They are offered to translators beside
 * those of `TERMS`; no other word is questioned for them. `docs/glossary.md` says the same.
 */
const WORDS: readonly (readonly [en: string, mr: string, hi: string])[] = [
  ['Aadhaar number', 'आधार क्रमांक', 'आधार संख्या'],
  ['accountability', 'उत्तरदायित्व', 'जवाबदेही'],
  ['air quality', 'हवेची गुणवत्ता', 'वायु गुणवत्ता'],
  ['alert', 'इशारा', 'चेतावनी'],
  ['annual report', 'वार्षिक अहवाल', 'वार्षिक रिपोर्ट'],
  ['appeal', 'अपील', 'अपील'],
  ['applicant', 'अर्जदार', 'आवेदक'],
  ['application', 'अर्ज', 'आवेदन'],
  ['application number', 'अर्ज क्रमांक', 'आवेदन संख्या'],
  ['archive', 'संग्रह', 'संग्रह'],
  ['arrears', 'थकबाकी', 'बकाया'],
  ['beneficiary', 'लाभार्थी', 'लाभार्थी'],
  ['benefit', 'लाभ', 'लाभ'],
  ['bill', 'देयक', 'बिल'],
  ['birth certificate', 'जन्म दाखला', 'जन्म प्रमाणपत्र'],
  ['budget', 'अंदाजपत्रक', 'बजट'],
  ['building permission', 'बांधकाम परवानगी', 'भवन निर्माण अनुमति'],
  ['caste certificate', 'जातीचा दाखला', 'जाति प्रमाणपत्र'],
  ['circular', 'परिपत्रक', 'परिपत्र'],
  ['citizens’ charter', 'नागरिकांची सनद', 'नागरिक अधिकार पत्र'],
  ['consent', 'संमती', 'सहमति'],
  ['corporator', 'नगरसेवक', 'नगरसेवक'],
  ['death certificate', 'मृत्यू दाखला', 'मृत्यु प्रमाणपत्र'],
  ['department', 'विभाग', 'विभाग'],
  ['designated officer', 'पदनिर्देशित अधिकारी', 'पदाभिहित अधिकारी'],
  ['detailed project report', 'सविस्तर प्रकल्प अहवाल', 'विस्तृत परियोजना रिपोर्ट'],
  ['development plan', 'विकास आराखडा', 'विकास योजना'],
  ['direct benefit transfer', 'थेट लाभ हस्तांतरण', 'प्रत्यक्ष लाभ अंतरण'],
  ['district', 'जिल्हा', 'ज़िला'],
  ['draft', 'मसुदा', 'मसौदा'],
  ['drill', 'सराव', 'अभ्यास'],
  ['due date', 'देय दिनांक', 'देय तिथि'],
  ['eligibility', 'पात्रता', 'पात्रता'],
  ['eligible', 'पात्र', 'पात्र'],
  ['emergency', 'आपत्ती', 'आपात स्थिति'],
  ['encroachment', 'अतिक्रमण', 'अतिक्रमण'],
  ['fee', 'शुल्क', 'शुल्क'],
  ['fire brigade', 'अग्निशमन दल', 'अग्निशमन दल'],
  ['first appellate authority', 'प्रथम अपिलीय प्राधिकारी', 'प्रथम अपीलीय प्राधिकारी'],
  ['footpath', 'पदपथ', 'फुटपाथ'],
  ['general body', 'मुख्य सभा', 'आम सभा'],
  ['government resolution', 'शासन निर्णय', 'शासनादेश'],
  ['grievance', 'तक्रार', 'शिकायत'],
  ['grievance number', 'तक्रार क्रमांक', 'शिकायत संख्या'],
  ['head of account', 'लेखाशीर्ष', 'लेखा शीर्ष'],
  ['hearing', 'सुनावणी', 'सुनवाई'],
  ['holiday', 'सुट्टी', 'अवकाश'],
  ['hospital', 'रुग्णालय', 'अस्पताल'],
  ['income certificate', 'उत्पन्नाचा दाखला', 'आय प्रमाणपत्र'],
  ['indicator', 'निर्देशक', 'संकेतक'],
  ['instalment', 'हप्ता', 'किस्त'],
  ['last day to apply', 'अर्जाचा शेवटचा दिवस', 'आवेदन की अंतिम तिथि'],
  ['last reviewed', 'शेवटचे पुनरावलोकन', 'अंतिम समीक्षा'],
  ['last updated', 'शेवटचे अद्ययावत', 'अंतिम अद्यतन'],
  ['marriage registration', 'विवाह नोंदणी', 'विवाह पंजीकरण'],
  ['mayor', 'महापौर', 'महापौर'],
  ['municipal commissioner', 'महानगरपालिका आयुक्त', 'महानगरपालिका आयुक्त'],
  ['municipal corporation', 'महानगरपालिका', 'महानगरपालिका'],
  ['no objection certificate', 'ना हरकत प्रमाणपत्र', 'अनापत्ति प्रमाणपत्र'],
  ['notice', 'सूचना', 'सूचना'],
  ['notification', 'अधिसूचना', 'अधिसूचना'],
  ['objection', 'हरकत', 'आपत्ति'],
  ['occupancy certificate', 'भोगवटा प्रमाणपत्र', 'अधिभोग प्रमाणपत्र'],
  ['office', 'कार्यालय', 'कार्यालय'],
  ['officer', 'अधिकारी', 'अधिकारी'],
  ['one-time code', 'ओटीपी', 'ओटीपी'],
  ['open data', 'खुली माहिती', 'खुला डेटा'],
  ['penalty', 'दंड', 'जुर्माना'],
  ['pension', 'निवृत्तीवेतन', 'पेंशन'],
  ['policy', 'धोरण', 'नीति'],
  ['policy in force', 'अंमलातील धोरण', 'लागू नीति'],
  ['pothole', 'खड्डा', 'गड्ढा'],
  ['project', 'प्रकल्प', 'परियोजना'],
  ['public notice', 'जाहीर सूचना', 'सार्वजनिक सूचना'],
  ['public toilet', 'सार्वजनिक शौचालय', 'सार्वजनिक शौचालय'],
  ['rebate', 'सवलत', 'छूट'],
  ['receipt', 'पावती', 'रसीद'],
  ['refund', 'परतावा', 'धन वापसी'],
  ['renewal', 'नूतनीकरण', 'नवीनीकरण'],
  ['right to information', 'माहितीचा अधिकार', 'सूचना का अधिकार'],
  ['right to services', 'सेवा हक्क', 'सेवा का अधिकार'],
  ['scheme', 'योजना', 'योजना'],
  ['scholarship', 'शिष्यवृत्ती', 'छात्रवृत्ति'],
  ['senior citizen', 'ज्येष्ठ नागरिक', 'वरिष्ठ नागरिक'],
  ['service', 'सेवा', 'सेवा'],
  ['solid waste management', 'घनकचरा व्यवस्थापन', 'ठोस अपशिष्ट प्रबंधन'],
  ['standing committee', 'स्थायी समिती', 'स्थायी समिति'],
  ['street light', 'पथदिवा', 'स्ट्रीट लाइट'],
  ['tender', 'निविदा', 'निविदा'],
  ['time limit', 'कालमर्यादा', 'समय सीमा'],
  ['trade licence', 'व्यवसाय परवाना', 'व्यापार लाइसेंस'],
  ['ward office', 'क्षेत्रीय कार्यालय', 'क्षेत्रीय कार्यालय'],
  ['water connection', 'नळजोडणी', 'जल कनेक्शन'],
  ['water supply', 'पाणीपुरवठा', 'जल आपूर्ति'],
];

/**
 * Terms that are asked about and not offered: words of every sentence, words with a second meaning
 * (to file a grievance), and numbers.
 */
const NOT_OFFERED: ReadonlySet<string> = new Set([
  '112, 101, 108, 1098, 1930, 1800 103 0222',
  'accounts',
  'anyone, if you, must',
  'file',
  'here',
  'lock',
  'mistake',
  'of itself',
  'registered',
  'see',
  'there',
  'where',
  'which',
  'you',
]);
/** A term of style, which is no translation of a word. */
const STYLE = 'anyone, if you, must';

/** The words that are offered: those of administration, and the terms that are words of things. */
export const GLOSSARY: readonly Word[] = [
  ...WORDS.map(([en, mr, hi]) => ({ en, mr, hi })),
  ...TERMS.filter(({ en }) => !NOT_OFFERED.has(en)),
];

/**
 * The endings of a word: English plurals and forms of verbs; the oblique vowels of Marathi with its
 * cases and postpositions (परिपत्रकातील); the plural and oblique vowels of Hindi. They are listed:
 * any rest of a word would make पान out of पानशेत.
 */
const ENDINGS: Record<Locale, string> = {
  en: "(?:[’']s|s[’']?|es|ed|ing)?",
  mr: '(?:्?यां?|[ािीुूेो]ं?|ं)?(?:च(?:ा|ी|े|ं|्यां?)|ला|लाही|ना|नां|स|त(?:ील|ून|ही)?|न(?:े|ी|ं|ुसार)|वर(?:ील|ून|ही)?|साठी(?:च(?:ा|ी|े|्या))?|मध(?:्ये|ील|ून)|हून|शी|पर्यंत|खाल(?:ी|ील)|बाबत(?:च(?:ा|ी|े|्या))?|मार्फत|कड(?:े|ून|ील)|द्वारे|सह|विषयी|विरुद्ध|प्रमाणे|नंतर|पूर्वी|आधी|जवळ|बरोबर|ऐवजी|शिवाय)*(?:ही|च)?',
  hi: '(?:िय(?:ों|ाँ)|य(?:ों|ाँ|ें)|ओं|एँ|ए|[ािीुूेो]ं?|ों|ें)?',
};
/** Final vowels that change before an ending: खड्डा, खड्ड्यांचा; नीति, नीतियाँ. */
const FINAL_VOWEL = /(?<=[\p{L}\p{M}]{2})[ािीुूेै]$/u;
/** Marathi: अधिकारी, अधिकाऱ्यांची. */
const FINAL_R = /(?<=[\p{L}\p{M}]{2})र[ाीे]$/u;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A word of a term with its endings. */
function inflected(word: string, locale: Locale): string {
  if (locale === 'en')
    return /[^aeiou]y$/.test(word)
      ? `${escape(word.slice(0, -1))}(?:y(?:[’']s)?|ies[’']?|ied)`
      : `${escape(word).replace(/[’']/g, "[’']")}${ENDINGS.en}`;
  const stems = new Set([word, word.replace(FINAL_VOWEL, '')]);
  if (locale === 'mr') stems.add(word.replace(FINAL_R, 'ऱ'));
  return `(?:${[...stems].map(escape).join('|')})${ENDINGS[locale]}`;
}

const termsOf = (word: Word, locale: Locale): string[] => word[locale].normalize('NFC').split(', ');

/** The pattern of a term: each of its words inflected, and the words that are used instead. */
function patternIn(word: Word, locale: Locale): RegExp {
  const terms = termsOf(word, locale).map((term) =>
    term
      .split(' ')
      .map((part) => inflected(part, locale))
      .join('[\\s-]+'),
  );
  const others = (word.not?.[locale] ?? []).map(patternOf);
  return new RegExp(`(?<!${LETTER})(?:${[...terms, ...others].join('|')})(?!${LETTER})`, 'giu');
}

/** The first letters of a term, in any of its forms: no text without them has the term. */
const beginningsOf = (word: Word, locale: Locale): string[] =>
  [...termsOf(word, locale), ...(word.not?.[locale] ?? [])].map((term) => {
    const first = term
      .normalize('NFC')
      .toLowerCase()
      .split(/[ *’'-]/)
      .find(Boolean)!;
    return first.replace(/y$/, '').replace(FINAL_R, '').replace(FINAL_VOWEL, '');
  });

interface Entry {
  word: Word;
  beginnings: readonly string[];
  pattern: () => RegExp;
}

const entries = new Map<Locale, readonly Entry[]>();
/** The words with their patterns; a pattern is compiled when a text may have its word. */
function entriesIn(locale: Locale): readonly Entry[] {
  let found = entries.get(locale);
  if (!found) {
    found = GLOSSARY.map((word) => {
      let pattern: RegExp | null = null;
      return {
        word,
        beginnings: beginningsOf(word, locale),
        pattern: () => (pattern ??= patternIn(word, locale)),
      };
    });
    entries.set(locale, found);
  }
  return found;
}

/**
 * Finds the words of the glossary in a text, in any of their forms. Of words within each other the
 * longest counts: “application number” is not “application”.
 *
 * @returns each word once, in the order of the text
 */
export function wordsIn(text: string, locale: Locale): Word[] {
  const plain = text.normalize('NFC');
  const lower = plain.toLowerCase();
  const found = entriesIn(locale)
    .filter(({ beginnings }) => beginnings.some((beginning) => lower.includes(beginning)))
    .flatMap(({ word, pattern }) =>
      [...plain.matchAll(pattern())].map(({ index, 0: { length } }) => ({
        word,
        from: index,
        to: index + length,
      })),
    )
    .sort((one, other) => one.from - other.from || other.to - one.to);
  let end = 0;
  const longest = found.filter(({ to }) => {
    if (to <= end) return false;
    end = to;
    return true;
  });
  return [...new Set(longest.map(({ word }) => word))];
}

/** A word in a translation for which the glossary has another one. */
export interface Question {
  found: string;
  word: Word;
}

/** @returns each such word of a text once; a question, because a word may have a second meaning */
export function questionsIn(text: string, locale: Locale): Question[] {
  const seen = new Set<string>();
  return wrongWords(text, locale).flatMap(({ found, term }) => {
    const key = `${found} ${term.en}`;
    if (term.en === STYLE || seen.has(key)) return [];
    seen.add(key);
    return [{ found, word: term }];
  });
}
