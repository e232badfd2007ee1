import type { Feature, Locale, Messages, Translation } from './i18n.ts';

/** The key of a plural message without its suffix: `photos` for `photos_one` and `photos_other`. */
type Key<F extends Feature> = keyof Messages[F] extends infer K
  ? (K extends `${infer Base}_${'one' | 'other'}` ? Base : K) & string
  : never;

/**
 * A translator for islands of 0.3 kB with the parts of i18next that they need: interpolation and
 * plurals. It gets its messages as a prop. A test compares it with i18next for every key of every
 * language.
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
