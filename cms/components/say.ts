'use client';
import { say, type Values } from '@pune/content-models/say';
import { useTranslation } from '@payloadcms/ui';
import { isLocale, type Locale } from '@pune/i18n';
import { useCallback } from 'react';

export type Say = (text: string, values?: Values) => string;

/** `say` in the language of the account, for the components of a browser. */
export function useSay(): { say: Say; language: Locale } {
  const { i18n } = useTranslation();
  const language = isLocale(i18n.language) ? i18n.language : 'en';
  const translations = i18n.translations;
  const bound = useCallback<Say>(
    (text, values) => say({ i18n: { translations } }, text, values),
    [translations],
  );
  return { say: bound, language };
}
