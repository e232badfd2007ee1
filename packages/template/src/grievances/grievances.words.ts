import { to } from '@pune/content/routes';
import { soundOf } from '@pune/content/search-text';
import type { ConfigurationCategory } from '@pune/grievances/configuration';
import type { Locale } from '@pune/i18n';
import { sha256OfJson } from '@pune/std/canonical-json';
import type { TileWords } from './grievances.find.tsx';

const DIGEST_CHARACTERS = 8;

type Category = Pick<ConfigurationCategory, 'code' | 'label' | 'keywords' | 'isActive'>;

/** The words and sounds by which each active category is found, by its code. */
export const wordsIn = (categories: readonly Category[]): Record<string, TileWords> =>
  Object.fromEntries(
    categories
      .filter(({ isActive }) => isActive)
      .map(({ code, label, keywords }) => {
        const names = [...Object.values(label), ...keywords];
        const sounds = new Set(names.flatMap((name) => soundOf(name).split(' ')));
        return [
          code,
          {
            words: names.join('|').normalize('NFC').toLowerCase(),
            sounds: [...sounds].join(' '),
          },
        ];
      }),
  );

/**
 * The address of these words. With their digest a cache of the service worker keeps the words of
 * its own version of the page.
 */
export const wordsAddress = (locale: Locale, categories: readonly Category[]): string =>
  `${to.grievances.words({ locale })}?v=${sha256OfJson(wordsIn(categories)).slice(0, DIGEST_CHARACTERS)}`;
