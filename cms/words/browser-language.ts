import { isLocale, type Locale } from '@pune/i18n';

/**
 * Chooses the admin's language from an `Accept-Language` header.
 *
 * @returns the first of ours in the order of the browser, or `null`
 */
export function languageOfBrowser(header: string | null): Locale | null {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', weight] = part.trim().split(/\s*;\s*q=/);
    return { language: tag.toLowerCase().split('-')[0]!, weight: weight ? Number(weight) : 1 };
  });
  const found = wanted
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .find(({ language }) => isLocale(language));
  return (found?.language as Locale | undefined) ?? null;
}
