import type { Field } from 'payload';
import { LOCALES, type Locale } from '@pune/i18n';
import { richText } from './rich-text.ts';

type Values = Record<string, unknown>;

/** Returns the id of a document by its slug; `undefined` if the document does not exist (yet). */
export type IdOf = (collection: string, slug: string) => number | string | undefined;

export const isLocalized = (value: unknown): value is Record<Locale, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  'en' in value &&
  Object.keys(value).every((name) => LOCALES.includes(name as Locale));

/** The fields by name, including those in rows and tabs, which are layout only. */
export function namedFields(fields: readonly Field[]): Map<string, Field> {
  const found = new Map<string, Field>();
  for (const field of fields) {
    if (field.type === 'tabs')
      for (const tab of field.tabs)
        for (const [name, inner] of namedFields(tab.fields)) found.set(name, inner);
    else if (field.type === 'ui') continue;
    else if ('name' in field && field.name) found.set(field.name, field);
    else if ('fields' in field)
      for (const [name, inner] of namedFields(field.fields)) found.set(name, inner);
  }
  return found;
}

function related(field: { relationTo: string | string[] }, value: unknown, idOf: IdOf): unknown {
  if (Array.isArray(value))
    return value.map((item) => related(field, item, idOf)).filter((item) => item !== undefined);
  if (isLocalized(value))
    return Object.fromEntries(
      Object.entries(value).map(([locale, slug]) => [locale, related(field, slug, idOf)]),
    );
  if (!Array.isArray(field.relationTo)) return idOf(field.relationTo, String(value));
  const { relationTo, value: slug } = value as { relationTo: string; value: string };
  const id = idOf(relationTo, slug);
  return id === undefined ? undefined : { relationTo, value: id };
}

/**
 * The data of an example in the form that the CMS saves in all languages at once: texts by
 * language, markup as rich text, slugs as ids.
 */
export function exampleData(example: Values, fields: readonly Field[], idOf: IdOf): Values {
  const byName = namedFields(fields);
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => {
      const field = byName.get(name);
      if (field?.type === 'relationship' || field?.type === 'upload')
        return [name, related(field as { relationTo: string | string[] }, value, idOf)];
      if (field?.type === 'array')
        return [name, (value as Values[]).map((row) => exampleData(row, field.fields, idOf))];
      if (field?.type === 'richText')
        return [
          name,
          Object.fromEntries(
            Object.entries(value as Record<Locale, string>).map(([locale, markup]) => [
              locale,
              richText(markup),
            ]),
          ),
        ];
      if (field && 'localized' in field && field.localized && !isLocalized(value))
        return [name, Object.fromEntries(LOCALES.map((locale) => [locale, value]))];
      return [name, value];
    }),
  );
}

/** @returns such data in one language */
export function inLanguage(value: unknown, locale: Locale): unknown {
  if (isLocalized(value)) return value[locale];
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, locale));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, inLanguage(inner, locale)]),
    );
  return value;
}
