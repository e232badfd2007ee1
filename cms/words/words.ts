import { en } from 'payload/i18n/en';
import type { Config } from 'payload';
import type { Locale } from '@pune/i18n';
import { labelsHi } from './labels.hi.ts';
import { labelsMr } from './labels.mr.ts';
import { messagesHi } from './messages.hi.ts';
import { messagesMr } from './messages.mr.ts';
import { payloadEn } from './payload.en.ts';
import { payloadHi } from './payload.hi.ts';
import { payloadMr } from './payload.mr.ts';

/**
 * The languages of the admin. English texts stand where they are used, and are the keys of their
 * translations: `labels` for the configuration, `messages` for `say()`. `payload` has Payload's own
 * texts by Payload's keys.
 */
export const LABELS: Record<Exclude<Locale, 'en'>, Record<string, string>> = {
  mr: labelsMr,
  hi: labelsHi,
};

/** Translates a text of the configuration; a text without a translation stays English. */
export const wordIn = (language: string, text: string): string =>
  (language === 'mr' || language === 'hi' ? LABELS[language][text] : undefined) ?? text;

/** Payload's texts without those of the text editor, which are merged from `translations` alone. */
const withoutEditor = (texts: Record<string, object>): Record<string, object> =>
  Object.fromEntries(Object.entries(texts).filter(([part]) => part !== 'lexical'));

/**
 * The languages in the form of `buildConfig`, whose types know only those that Payload ships. The
 * names of months and lengths of time come from `date-words.ts`: Payload has none for Marathi and
 * Hindi.
 */
export const adminI18n = {
  fallbackLanguage: 'en',
  supportedLanguages: {
    en,
    mr: { dateFNSKey: 'en-US', translations: withoutEditor(payloadMr) },
    hi: { dateFNSKey: 'en-US', translations: withoutEditor(payloadHi) },
  },
  translations: {
    en: payloadEn,
    mr: { lexical: payloadMr.lexical, pune: messagesMr },
    hi: { lexical: payloadHi.lexical, pune: messagesHi },
  },
} as unknown as NonNullable<Config['i18n']>;
