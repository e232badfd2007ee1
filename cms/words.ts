import type { Locale } from '@pune/i18n';

/** The languages as the CMS, which is in English, calls them. */
export const LANGUAGES: Record<Locale, string> = { en: 'English', mr: 'Marathi', hi: 'Hindi' };

/**
 * An error of the CMS as its editors read it: each field by its path, where fields are concerned.
 */
export function inWords(error: unknown): string {
  const fields = (
    error as { data?: { errors?: { path?: string; label?: string; message: string }[] } }
  ).data?.errors;
  if (fields?.length)
    return fields.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join(' ');
  return error instanceof Error ? error.message : String(error);
}
