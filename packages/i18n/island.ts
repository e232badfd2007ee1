import type { Feature, Locale, Messages, Translation } from './i18n.ts';

/** `photos_one`, `photos_other` are asked for as `photos`. */
type Key<F extends Feature> = keyof Messages[F] extends infer K
  ? (K extends `${infer Base}_${'one' | 'other'}` ? Base : K) & string
  : never;

/**
 * The part of i18next that an island needs, in 0.3 kB: interpolation and plurals over the messages
 * that it got as a prop. A test holds it equal to i18next over every key of every language.
 */
export function islandTranslator<F extends Feature>(locale: Locale, messages: Translation<F>) {
  const plural = new Intl.PluralRules(locale);
  const texts = messages as Record<string, string | undefined>;
  return (key: Key<F>, values: Record<string, string | number> = {}): string => {
    const counted =
      'count' in values
        ? (texts[`${key}_${plural.select(Number(values.count))}`] ?? texts[`${key}_other`])
        : undefined;
    const text = counted ?? texts[key] ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}
