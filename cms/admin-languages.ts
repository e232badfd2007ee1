import type { Config } from 'payload';
import { en } from 'payload/i18n/en';
import { adminWords } from './admin-words.ts';

const ownEnglish: Words = adminWords.en;

type Words = Record<string, Record<string, string>>;
type Language = NonNullable<NonNullable<Config['i18n']>['supportedLanguages']>['en'];

/** Payload's words in a language that it does not have: ours, and the English ones for the rest. */
const withWords = (words: Words): Language => {
  const english = en.translations as unknown as Words;
  const translations = Object.fromEntries(
    Object.entries(english).map(([group, texts]) => [
      group,
      { ...texts, ...ownEnglish[group], ...words[group] },
    ]),
  );
  return { dateFNSKey: 'en-US', translations } as unknown as Language;
};

const mr: Words = {
  authentication: { account: 'खाते', logOut: 'बाहेर पडा', login: 'लॉगिन करा', password: 'पासवर्ड' },
  general: {
    account: 'खाते',
    cancel: 'रद्द करा',
    close: 'बंद करा',
    collections: 'मजकूर',
    createNew: 'नवीन तयार करा',
    dashboard: 'डॅशबोर्ड',
    delete: 'हटवा',
    duplicate: 'प्रत करा',
    edit: 'संपादित करा',
    language: 'भाषा',
    locale: 'भाषा',
    save: 'जतन करा',
    saving: 'जतन होत आहे …',
    status: 'स्थिती',
  },
  version: {
    draft: 'मसुदा',
    published: 'प्रकाशित',
    publish: 'प्रसिद्ध करा',
    publishChanges: 'बदल प्रसिद्ध करा',
    saveDraft: 'मसुदा जतन करा',
    status: 'स्थिती',
    unpublish: 'प्रसिद्धी मागे घ्या',
    versions: 'आवृत्त्या',
    changed: 'सर्व मजकूर प्रकाशित नाही',
    draftHasPublishedVersion: 'प्रकाशित, पण सर्व नाही',
    currentDraft: 'सर्वांत नवीन आवृत्ती',
  },
};

const hi: Words = {
  authentication: { account: 'खाता', logOut: 'लॉग आउट करें', login: 'लॉगिन करें', password: 'पासवर्ड' },
  general: {
    account: 'खाता',
    cancel: 'रद्द करें',
    close: 'बंद करें',
    collections: 'सामग्री',
    createNew: 'नया बनाएँ',
    dashboard: 'डैशबोर्ड',
    delete: 'हटाएँ',
    duplicate: 'प्रति बनाएँ',
    edit: 'संपादित करें',
    language: 'भाषा',
    locale: 'भाषा',
    save: 'सहेजें',
    saving: 'सहेजा जा रहा है …',
    status: 'स्थिति',
  },
  version: {
    draft: 'मसौदा',
    published: 'प्रकाशित',
    publish: 'प्रकाशित करें',
    publishChanges: 'बदलाव प्रकाशित करें',
    saveDraft: 'मसौदा सहेजें',
    status: 'स्थिति',
    unpublish: 'प्रकाशन वापस लें',
    versions: 'संस्करण',
    changed: 'पूरा पाठ प्रकाशित नहीं है',
    draftHasPublishedVersion: 'प्रकाशित, पर पूरा नहीं',
    currentDraft: 'सबसे नया संस्करण',
  },
};

/**
 * The languages of the CMS itself, chosen under Account. The hand-over and My work are translated
 * whole; of Payload's own words those of the buttons that an editor presses.
 */
export const adminLanguages = {
  en,
  mr: withWords(mr),
  hi: withWords(hi),
} as NonNullable<NonNullable<Config['i18n']>['supportedLanguages']>;
