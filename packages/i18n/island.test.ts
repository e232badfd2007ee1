import { describe, expect, it } from 'vitest';
import { LOCALES, type Feature } from './i18n.ts';
import { islandTranslator } from './island.ts';
import { messagesOf, t } from './server.ts';

const FEATURES: Feature[] = ['portal', 'grievances', 'search'];

describe('islandTranslator', () => {
  it.each(LOCALES.flatMap((locale) => FEATURES.map((feature) => [locale, feature] as const)))(
    'says the same as i18next for every key: %s %s',
    (locale, feature) => {
      const messages = messagesOf(feature, locale) as Record<string, string>;
      const island = islandTranslator(locale, messages as never) as (
        key: string,
        values?: Record<string, string | number>,
      ) => string;
      const server = t(locale) as unknown as (key: string, values?: object) => string;
      for (const key of Object.keys(messages)) {
        const base = key.replace(/_(one|other)$/, '');
        const names = [...messages[key]!.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!);
        for (const count of base === key ? [1] : [0, 1, 2, 5]) {
          const values = {
            ...Object.fromEntries(names.map((name) => [name, `«${name}»`])),
            ...(base !== key && { count }),
          };
          expect(island(base, values), key).toBe(server(`${feature}:${base}`, values));
        }
      }
    },
  );
});
