import { LOCALES, translator, type Feature, type Locale, type Translation, type Translator } from './i18n.ts';
import grievancesEn from './messages/grievances.en.ts';
import grievancesHi from './messages/grievances.hi.ts';
import grievancesMr from './messages/grievances.mr.ts';
import hostEn from './messages/host.en.ts';
import hostHi from './messages/host.hi.ts';
import hostMr from './messages/host.mr.ts';
import portalEn from './messages/portal.en.ts';
import portalHi from './messages/portal.hi.ts';
import portalMr from './messages/portal.mr.ts';
import registersEn from './messages/registers.en.ts';
import registersHi from './messages/registers.hi.ts';
import registersMr from './messages/registers.mr.ts';
import searchEn from './messages/search.en.ts';
import searchHi from './messages/search.hi.ts';
import searchMr from './messages/search.mr.ts';

// Explicit imports: the same module runs under Vite, in Node and inside a bundled function.
const resources: Record<Locale, { [F in Feature]: Translation<F> }> = {
  en: { portal: portalEn, grievances: grievancesEn, search: searchEn, host: hostEn, registers: registersEn },
  mr: { portal: portalMr, grievances: grievancesMr, search: searchMr, host: hostMr, registers: registersMr },
  hi: { portal: portalHi, grievances: grievancesHi, search: searchHi, host: hostHi, registers: registersHi },
};

/** Looking up constant texts was a quarter of the time of a page: those that take no values are kept. */
function remembered(t: Translator): Translator {
  const texts = new Map<string, string>();
  return ((key: never, values?: never) => {
    if (values) return t(key, values);
    let text = texts.get(key);
    if (text === undefined) texts.set(key, (text = t(key) as string));
    return text;
  }) as unknown as Translator;
}

const translators = Object.fromEntries(
  LOCALES.map((locale) => [locale, remembered(translator(locale, resources[locale]))]),
) as Record<Locale, Translator>;

/** The translator of a language: `t('mr')('portal:home')`; keys of `portal` need no prefix. */
export const t = (locale: Locale): Translator => translators[locale];

/** The messages of one feature, for an island's props: only one language travels. */
export const messagesOf = <F extends Feature>(feature: F, locale: Locale): Translation<F> => resources[locale][feature];
