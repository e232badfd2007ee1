import { isLocale, LOCALES, type Locale } from '@pune/i18n';

/**
 * The ways to take a published document down.
 * - `error`: it was published in error; its address answers 410 with the reason
 * - `replaced`: another document took its place; its address leads there
 * - `withdrawn`: it holds no longer; its page stays, with the reason above the text
 */
export const WITHDRAWAL_KINDS = ['error', 'replaced', 'withdrawn'] as const;
export type WithdrawalKind = (typeof WITHDRAWAL_KINDS)[number];
export const isWithdrawalKind = (value: unknown): value is WithdrawalKind =>
  (WITHDRAWAL_KINDS as readonly unknown[]).includes(value);

/** A text in the languages that have it. */
export type Texts = Partial<Record<Locale, string>>;

/** A text in one language, or else in the first that has it. */
export interface TextIn {
  text: string;
  locale: Locale;
}

/** @returns the text for a reader of a language; `null` if no language has one */
export function textFor(texts: Texts, locale: Locale): TextIn | null {
  const found = [locale, ...LOCALES].find((each) => texts[each]);
  return found ? { text: texts[found]!, locale: found } : null;
}

/** Takes the languages with a text out of a value of unknown shape. */
export const textsFrom = (value: unknown): Texts =>
  Object.fromEntries(
    Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([locale, text]) =>
      isLocale(locale) && typeof text === 'string' && text.trim() ? [[locale, text.trim()]] : [],
    ),
  );

/** The notice above the text of a withdrawn document. */
export interface Withdrawn {
  /** `2026-11-29` */
  on: string;
  reason: TextIn | null;
}

/** @returns the notice of a published document; `null` if it holds */
export const withdrawnIn = (data: unknown): Withdrawn | null =>
  (data as { withdrawn?: Withdrawn } | null)?.withdrawn ?? null;
