import type { Locale } from './i18n.ts';

/** A thing, its word in each language, and words that must not be used for it. */
export interface Term extends Record<Locale, string> {
  /**
   * Whole words and phrases, in any case. A `*` stands for the rest of a word at that side:
   * `फाईल*` is also फाईलमध्ये. In brackets behind the right word they are allowed, as an
   * explanation: मिळकतकर (मालमत्ता कर).
   */
  not: Partial<Record<Locale, readonly string[]>>;
}

/**
 * The words of pages and messages for which texts may be tempted by others. `docs/glossary.md` has
 * more words, and those of the code. Spelling follows the Marathi rules of 1972 (संकेत: प्रगतिपथ,
 * साहाय्य, फाइल) and the Central Hindi Directorate (किराए; a nukta below ज, फ, ड and ढ alone).
 */
export const TERMS: readonly Term[] = [
  {
    en: 'property tax',
    mr: 'मिळकतकर',
    hi: 'संपत्ति कर',
    not: {
      mr: ['मिळकत कर', 'मिळकत करा*', 'मालमत्ता कर', 'मालमत्ता करा*'],
      hi: ['मिल्कियत कर', 'संपत्तिकर*'],
    },
  },
  {
    en: 'sign in',
    mr: 'लॉग इन',
    hi: 'लॉग इन',
    not: {
      en: ['log in', 'login', 'log-in', 'logged in'],
      mr: ['साइन इन*', 'साईन इन*', 'लॉगिन*', 'लॉग-इन*'],
      hi: ['साइन इन*', 'लॉगिन*', 'लॉग-इन*'],
    },
  },
  {
    en: 'sign out',
    mr: 'बाहेर पडा',
    hi: 'लॉग आउट',
    not: { en: ['log out', 'logout', 'logged out'] },
  },
  {
    en: 'download',
    mr: 'डाउनलोड',
    hi: 'डाउनलोड',
    not: { mr: ['उतरवून घे*', 'उतरवून घ्या', 'डाऊनलोड*'], hi: ['डाऊनलोड*'] },
  },
  {
    en: 'file',
    mr: 'फाइल',
    hi: 'फ़ाइल',
    not: { mr: ['फाईल*', 'फाइल्स*'], hi: ['फाइल*', 'फाईल*'] },
  },
  {
    en: 'mobile number',
    mr: 'मोबाइल क्रमांक',
    hi: 'मोबाइल नंबर',
    not: { mr: ['मोबाईल*'], hi: ['मोबाईल*'] },
  },
  {
    en: 'email',
    mr: 'ईमेल',
    hi: 'ईमेल',
    not: { en: ['e-mail*'], mr: ['ई-मेल*', 'इमेल*'], hi: ['ई-मेल*', 'इमेल*'] },
  },
  { en: 'online', mr: 'ऑनलाइन', hi: 'ऑनलाइन', not: { mr: ['ऑनलाईन*'], hi: ['ऑनलाईन*'] } },
  { en: 'link', mr: 'दुवा', hi: 'लिंक', not: { mr: ['लिंक*'] } },
  {
    en: 'install an app',
    mr: 'ॲप इन्स्टॉल करा',
    hi: 'ऐप इंस्टॉल करें',
    not: { mr: ['ॲप बसव*', '*अॅ*'], hi: ['ऐप लगा*'] },
  },
  { en: 'lock', mr: 'लॉक', hi: 'लॉक', not: { mr: ['कुलूपबंद*'], hi: ['तालाबंद*'] } },
  {
    en: 'screen',
    mr: 'स्क्रीन',
    hi: 'स्क्रीन',
    not: { mr: ['पडदे', 'पडद्या*'], hi: ['पर्दा', 'पर्दे', 'पर्दों'] },
  },
  { en: 'program', mr: 'प्रोग्राम', hi: 'प्रोग्राम', not: { mr: ['प्रोग्रॅम*'] } },
  // की alone is a conjunction: “तुमची की”
  { en: 'API key', mr: 'एपीआय की', hi: 'एपीआई कुंजी', not: { mr: ['तुमची की', 'नवी की'] } },
  { en: 'private', mr: 'खासगी', hi: 'निजी', not: { mr: ['खाजगी*'] } },
  { en: 'accessibility', mr: 'सुगम्यता', hi: 'सुगम्यता', not: { mr: ['सुगमता*'], hi: ['सुगमता*'] } },
  {
    en: 'photo',
    mr: 'छायाचित्र',
    hi: 'फ़ोटो',
    not: { mr: ['फोटो*'], hi: ['तस्वीर*', 'फोटो*'] },
  },
  {
    en: 'telephone',
    mr: 'दूरध्वनी',
    hi: 'फ़ोन',
    not: { hi: ['टेलीफ़ोन*', 'टेलीफोन*', 'दूरभाष*', 'फोन*'] },
  },
  {
    en: 'page',
    mr: 'पान',
    hi: 'पृष्ठ',
    not: { mr: ['पृष्ठ', 'पृष्ठे', 'पृष्ठावर*', 'पृष्ठाच*', 'पृष्ठांच*'], hi: ['पेज*'] },
  },
  {
    en: 'website',
    mr: 'संकेतस्थळ',
    hi: 'वेबसाइट',
    not: { mr: ['वेबसाइट*', 'वेबसाईट*'], hi: ['संकेतस्थल*', 'वेबसाईट*'] },
  },
  { en: 'Hindi', mr: 'हिंदी', hi: 'हिन्दी', not: { mr: ['हिन्दी*'], hi: ['हिंदी*'] } },
  { en: 'partner', mr: 'भागीदार', hi: 'भागीदार', not: { hi: ['साझेदार*'] } },
  // The reader
  {
    en: 'you',
    mr: 'तुम्ही, तुमचे',
    hi: 'आप, आपका',
    not: { mr: ['आपण', 'आपणास', 'आपणांस', 'आपला', 'आपली', 'आपले', 'आपल्या*'], hi: ['तुम*'] },
  },
  // Places
  { en: 'where', mr: 'कोठे', hi: 'कहाँ', not: { mr: ['कुठ*'] } },
  { en: 'here', mr: 'येथे', hi: 'यहाँ', not: { mr: ['इथे*', 'इथून*', 'इथल*'] } },
  { en: 'there', mr: 'तेथे', hi: 'वहाँ', not: { mr: ['तिथे*', 'तिथून*', 'तिथल*', 'जिथे*'] } },
  { en: 'see', mr: 'पाहा', hi: 'देखें', not: { mr: ['पहा', 'पहावे', 'पहावी', 'पहाणे'] } },
  {
    en: 'landmark',
    mr: 'जवळची खूण',
    hi: 'पास की पहचान',
    not: { hi: ['निकटतम चिह्न*'] },
  },
  {
    en: 'housing society',
    mr: 'सोसायटी, गृहनिर्माण संस्था',
    hi: 'हाउसिंग सोसाइटी',
    not: { hi: ['आवास समिति*'] },
  },
  { en: 'rent', mr: 'भाडे', hi: 'किराया', not: { hi: ['किराये*'] } },
  {
    en: 'the corporation',
    mr: 'महानगरपालिका',
    hi: 'महानगरपालिका',
    not: { mr: ['महापालिका*', 'महापालिके*'], hi: ['महापालिका*'] },
  },
  {
    en: 'citizen facilitation centre',
    mr: 'नागरी सुविधा केंद्र',
    hi: 'नागरिक सुविधा केंद्र',
    not: { mr: ['नागरिक सुविधा केंद्र*'], hi: ['नागरी सुविधा*'] },
  },
  // Works and welfare
  { en: 'in progress', mr: 'प्रगतिपथावर', hi: 'प्रगति पर', not: { mr: ['प्रगतीपथ*'] } },
  {
    en: 'flagship project',
    mr: 'महत्त्वाचा प्रकल्प',
    hi: 'प्रमुख परियोजना',
    not: { mr: ['पथदर्शी*'] },
  },
  {
    en: 'placemaking',
    mr: 'प्लेसमेकिंग',
    hi: 'प्लेसमेकिंग',
    not: { mr: ['जागांची नवनिर्मिती'], hi: ['जगहों का नवनिर्माण'] },
  },
  {
    en: 'plinth certificate',
    mr: 'जोते प्रमाणपत्र',
    hi: 'प्लिंथ प्रमाणपत्र',
    not: { hi: ['कुर्सी*'] },
  },
  {
    en: 'financial assistance',
    mr: 'अर्थसाहाय्य',
    hi: 'आर्थिक सहायता',
    not: { mr: ['अर्थसहाय्य*', 'सहाय्य', 'सहाय्याने'] },
  },
  {
    en: 'intellectual disability',
    mr: 'बौद्धिक दिव्यांगत्व',
    hi: 'बौद्धिक दिव्यांगता',
    not: { mr: ['मतिमंद*'], hi: ['मंदबुद्धि*', 'मतिमंद*'] },
  },
  {
    en: 'wheelchair',
    mr: 'व्हीलचेअर',
    hi: 'व्हीलचेयर',
    not: { mr: ['चाकाची खुर्ची', 'चाकाच्या खुर्ची*'], hi: ['पहिया कुर्सी*', 'पहियाकुर्सी*'] },
  },
  {
    en: 'persons with disabilities',
    mr: 'दिव्यांग व्यक्ती',
    hi: 'दिव्यांगजन',
    not: { hi: ['दिव्यांग जन*'] },
  },
  { en: 'sewage', mr: 'मलनिःसारण', hi: 'मलजल', not: { mr: ['मल-*'], hi: ['मल-*'] } },
  { en: 'water charges', mr: 'पाणीपट्टी', hi: 'जल शुल्क', not: { hi: ['जल कर'] } },
  { en: 'accounts', mr: 'हिशेब', hi: 'लेखा', not: { mr: ['हिशोब*'] } },
  {
    en: 'information technology',
    mr: 'माहिती तंत्रज्ञान',
    hi: 'सूचना प्रौद्योगिकी',
    not: { hi: ['सूचना एवं प्रौद्योगिकी*'] },
  },
  {
    en: 'Information Technology Department',
    mr: 'माहिती व तंत्रज्ञान विभाग',
    hi: 'सूचना प्रौद्योगिकी विभाग',
    not: { mr: ['माहिती तंत्रज्ञान विभाग*'] },
  },
  {
    en: 'rateable value',
    mr: 'करपात्र मूल्य',
    hi: 'कर योग्य मूल्य',
    not: {
      en: ['taxable value*'],
      mr: ['करयोग्य मूल्य*', 'कर योग्य मूल्य*', 'करपात्र रकम*'],
      hi: ['करयोग्य मूल्य*', 'कर-योग्य मूल्य*'],
    },
  },
  { en: 'stranger', mr: 'अनोळखी व्यक्ती', hi: 'अनजान व्यक्ति', not: { mr: ['अज्ञान व्यक्ती*'] } },
  // Figures and alerts
  {
    en: 'simulated readings',
    mr: 'काल्पनिक आकडे',
    hi: 'काल्पनिक आँकड़े',
    not: { mr: ['नमुना वाचन*'], hi: ['नमूना रीडिंग*'] },
  },
  {
    en: '112, 101, 108, 1098, 1930, 1800 103 0222',
    mr: '112, 101, 108, 1098, 1930, 1800 103 0222',
    hi: '112, 101, 108, 1098, 1930, 1800 103 0222',
    not: {
      mr: [
        '११२ वर',
        '१०१ वर',
        '१०८ वर',
        '१०९८ वर',
        '१९३० वर',
        '१४४१६ वर',
        '१८०० १०३ ०२२२',
        '११२ क्रमांक*',
      ],
      hi: ['११२ पर', '१०१ पर', '१०८ पर', '१०९८ पर', '१९३० पर', '१४४१६ पर', '१८०० १०३ ०२२२'],
    },
  },
  // Spelling and plain English
  { en: 'February', mr: 'फेब्रुवारी', hi: 'फ़रवरी', not: { hi: ['फरवरी'] } },
  { en: 'registered', mr: 'नोंदवली', hi: 'दर्ज', not: { mr: ['नोंदली*', 'नोंदले*'] } },
  { en: 'of itself', mr: 'आपोआप', hi: 'अपने आप', not: { hi: ['अपने-आप*'] } },
  { en: 'which', mr: 'कोणता', hi: 'कौन-सा', not: { hi: ['कौन सा', 'कौन सी', 'कौन से'] } },
  { en: 'mistake', mr: 'चूक', hi: 'गलती', not: { hi: ['*क़*', '*ख़*', '*ग़*'] } },
  {
    en: 'anyone, if you, must',
    mr: 'कोणीही',
    hi: 'कोई भी',
    not: { en: ['whoever*', 'whomever*', 'shall', 'to be had', 'besides', 'please'] },
  },
];

/** A word that must not be used, where it stands, and the term to use. */
export interface WrongTerm {
  found: string;
  sentence: string;
  use: string;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/**
 * The letters, marks and digits of Latin and Devanagari, listed: a browser needs seconds to compile
 * some hundred patterns with the classes of all scripts.
 */
const LETTERS = '0-9A-Za-z\\u00C0-\\u024F\\u0300-\\u036F\\u0900-\\u0963\\u0966-\\u097F';
export const LETTER = `[${LETTERS}]`;

/** A pattern of a word of `not`, with its `*`. */
export function patternOf(word: string): string {
  const starts = word.startsWith('*');
  const ends = word.endsWith('*');
  const middle = escape(word.replace(/^\*|\*$/g, '').normalize('NFC')).replaceAll(' ', '\\s+');
  return `${starts ? `${LETTER}*` : ''}${middle}${ends ? `${LETTER}*` : ''}`;
}

const rules = new Map<Locale, readonly { pattern: RegExp; term: Term }[]>();
const rulesOf = (locale: Locale) => {
  let found = rules.get(locale);
  if (!found) {
    found = TERMS.flatMap((term) => {
      const words = term.not[locale] ?? [];
      if (words.length === 0) return [];
      const pattern = new RegExp(
        `(?<![${LETTERS}(])(?:${words.map(patternOf).join('|')})(?!${LETTER})`,
        'giu',
      );
      return [{ pattern, term }];
    });
    rules.set(locale, found);
  }
  return found;
};

/** The sentence of a text around a position, at most 160 characters of it. */
export function sentenceAt(text: string, at: number): string {
  const before = text
    .slice(0, at)
    .split(/(?<=[.।?!\n])/u)
    .at(-1)!;
  const after = /^[^.।?!\n]*[.।?!]?/u.exec(text.slice(at))![0];
  return (before + after).trim().replace(/\s+/g, ' ').slice(0, 160);
}

/** Finds the words of a text for which the list of terms has another one, with that term. */
export const wrongWords = (
  text: string,
  locale: Locale,
): { found: string; index: number; term: Term }[] =>
  rulesOf(locale).flatMap(({ pattern, term }) =>
    [...text.normalize('NFC').matchAll(pattern)].map(({ 0: found, index }) => ({
      found,
      index,
      term,
    })),
  );

/** Finds the words of a text for which the list of terms has another one, in their sentences. */
export function wrongTerms(text: string, locale: Locale): WrongTerm[] {
  const plain = text.normalize('NFC');
  return wrongWords(plain, locale).map(({ found, index, term }) => ({
    found,
    sentence: sentenceAt(plain, index),
    use: term[locale],
  }));
}
