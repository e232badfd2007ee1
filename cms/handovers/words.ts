import type { PayloadRequest } from 'payload';
import { isLocale, type Locale } from '@pune/i18n';
import { INDIA_ZONE } from '@pune/std/india-time';
import { en, type WordKey, type Words } from './words.en.ts';
import { hi } from './words.hi.ts';
import { mr } from './words.mr.ts';

/** The words of the hand-over, in the language that a person has chosen for the CMS. */
export const WORDS: Record<Locale, Words> = { en, mr, hi };

export type Values = Record<string, string | number>;
export type Say = (key: WordKey, values?: Values) => string;

/** @param language the language of the CMS; English if the CMS does not have it */
export const say =
  (language: string | undefined): Say =>
  (key, values = {}) =>
    WORDS[isLocale(language) ? language : 'en'][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );

export const sayIn = (req: PayloadRequest): Say => say(req.i18n?.language);

/** `English, Marathi` */
export const languagesInWords = (req: PayloadRequest, languages: readonly Locale[]): string =>
  languages.map((locale) => sayIn(req)(locale)).join(', ');

const MINUTE = 60_000;
const UNITS = [
  ['days', 24 * 60 * MINUTE],
  ['hours', 60 * MINUTE],
  ['minutes', MINUTE],
] as const;

/** An age in its largest whole unit, at least a minute: `3 days`, `1 hour`. */
export function age(speak: Say, ms: number): string {
  const [unit, size] = UNITS.find(([, length]) => ms >= length) ?? UNITS[2];
  const count = Math.max(1, Math.floor(ms / size));
  return speak(count === 1 ? `${unit}_one` : unit, { count });
}

const TAGS: Record<Locale, string> = { en: 'en-GB', mr: 'mr-IN-u-nu-deva', hi: 'hi-IN-u-nu-deva' };

/** A time in India, in the language of the CMS: `29 November 2026, 06:41`. */
export const timeIn = (language: string | undefined, at: string): string =>
  new Intl.DateTimeFormat(TAGS[isLocale(language) ? language : 'en'], {
    timeZone: INDIA_ZONE,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(new Date(at))
    .replace(' at ', ', ');

/** A day in India, in the language of the CMS: `29 November 2026`. */
export const dayIn = (language: string | undefined, at: string): string =>
  new Intl.DateTimeFormat(TAGS[isLocale(language) ? language : 'en'], {
    timeZone: INDIA_ZONE,
    dateStyle: 'long',
  }).format(new Date(at));
