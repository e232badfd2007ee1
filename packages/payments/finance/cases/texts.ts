import type { Text } from '@pune/desk/case-type';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';

/**
 * Writes a text of finance. Keys are composed from states, reasons and classes, which the typed
 * translator cannot check: the contract suite of the desk checks that every text exists.
 */
export function say(locale: Locale, key: string, values: object = {}): string {
  const write = t(locale) as unknown as (key: string, values: object) => string;
  return write(`finance:${key}`, values);
}

/** A text in the officer's language. */
export const text =
  (key: string, values: object = {}): Text =>
  (locale) =>
    say(locale, key, values);
