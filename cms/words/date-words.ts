import type { Locale } from '@pune/i18n';

/** The part of a date-fns locale that Payload's formats use. */
export interface DateWords {
  code: string;
  formatDistance: (token: string, count: number) => string;
  localize: {
    month: (month: number, options?: { width?: string }) => string;
    day: (day: number, options?: { width?: string }) => string;
    dayPeriod: (period: string) => string;
  };
}

type Language = Exclude<Locale, 'en'>;
type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const AROUND: Record<Language, { few: string; half: string; about: string; over: string }> = {
  mr: { few: 'काही सेकंद', half: 'अर्धा मिनिट', about: 'सुमारे {}', over: '{}हून अधिक' },
  hi: { few: 'कुछ सेकंड', half: 'आधा मिनट', about: 'लगभग {}', over: '{} से अधिक' },
};
const DAY_PERIODS: Record<Language, Record<string, string>> = {
  mr: { am: 'सकाळी', pm: 'दुपारी', midnight: 'मध्यरात्री', noon: 'दुपारी' },
  hi: { am: 'पूर्वाह्न', pm: 'अपराह्न', midnight: 'मध्यरात्रि', noon: 'दोपहर' },
};

const named = (
  language: Language,
  part: 'month' | 'weekday',
  width: string | undefined,
  at: Date,
): string =>
  new Intl.DateTimeFormat(language, {
    [part]: width === 'wide' || width === undefined ? 'long' : 'short',
    timeZone: 'UTC',
  }).format(at);

/** `lessThanXMinutes` → `lessThan`, `minute`. */
const partsOf = (token: string): { kind: string; unit: Unit } => {
  const [, kind = '', unit = 'minute'] = /^(\w*?)X(\w+)s$/.exec(token) ?? [];
  return { kind: kind || 'exactly', unit: unit.toLowerCase() as Unit };
};

/**
 * The names of months and days, and lengths of time, that Payload takes from date-fns for the
 * languages it ships. date-fns has no Marathi, and Payload loads no other locale than its own.
 * Digits are Latin, as in all figures of the admin.
 */
export const dateWords = (language: Language): DateWords => ({
  code: language,
  formatDistance: (token, count) => {
    const { few, half, about, over } = AROUND[language];
    if (token === 'halfAMinute') return half;
    const { kind, unit } = partsOf(token);
    if (kind === 'lessThan') return few;
    const length = new Intl.NumberFormat(`${language}-u-nu-latn`, {
      style: 'unit',
      unit,
      unitDisplay: 'long',
    }).format(count);
    if (kind === 'exactly') return length;
    return (kind === 'over' ? over : about).replace('{}', length);
  },
  localize: {
    month: (month, options) =>
      named(language, 'month', options?.width, new Date(Date.UTC(2026, month, 15))),
    // The fourth of January 2026 is a Sunday, day 0 of date-fns.
    day: (day, options) =>
      named(language, 'weekday', options?.width, new Date(Date.UTC(2026, 0, 4 + day))),
    dayPeriod: (period) => DAY_PERIODS[language][period] ?? DAY_PERIODS[language].pm!,
  },
});

/** @returns a date-fns locale with the words of a language, and everything else as before */
export function withDateWords<English extends object>(
  english: English,
  language: Language,
): English {
  const words = dateWords(language);
  const { localize } = english as unknown as { localize: object };
  return { ...english, ...words, localize: { ...localize, ...words.localize } };
}
