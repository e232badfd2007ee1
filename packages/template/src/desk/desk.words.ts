import type { Locale } from '@pune/i18n';
import type { islandTranslator } from '@pune/i18n/island';

/** A translator of the messages of the desk, and the language for numbers. */
export interface Words {
  t: ReturnType<typeof islandTranslator<'desk'>>;
  locale: Locale;
}
