import type { Field, FlattenedField, SanitizedCollectionConfig } from 'payload';
import { namedFields } from '@pune/content-models/example-data';
import { models } from '@pune/content-models/models';
import { LOCALES, type Locale } from '@pune/i18n';
import { OLD_ADDRESSES } from '../import/judge.ts';
import { labelText } from '../words/label-text.ts';

/** The fields to which columns of a file can belong. */

export interface Target {
  /** `title.mr`, `issuedOn` */
  path: string;
  /** As the form names it, in the language of the account. */
  label: string;
  language: Locale | null;
  isRequired: boolean;
}

/** Layout, and fields that the system fills itself. */
const isLeftOut = (field: Field): boolean =>
  field.type === 'ui' ||
  ('hidden' in field && Boolean(field.hidden)) ||
  ('virtual' in field && Boolean(field.virtual)) ||
  ('admin' in field && Boolean((field.admin as { hidden?: boolean } | undefined)?.hidden));

function targetsIn(
  fields: Iterable<[string, Field]>,
  labelled: readonly FlattenedField[],
  language: string,
  prefix = '',
): Target[] {
  return [...fields].flatMap(([name, field]): Target[] => {
    if (isLeftOut(field)) return [];
    const shown = labelled.find((one) => one.name === name);
    const own = labelText(shown && 'label' in shown ? shown.label : undefined, language) ?? name;
    const path = prefix ? `${prefix.split('\n')[0]}.${name}` : name;
    const label = prefix ? `${prefix.split('\n')[1]}: ${own}` : own;
    if (field.type === 'group')
      return targetsIn(
        namedFields(field.fields),
        (shown as { flattenedFields?: FlattenedField[] } | undefined)?.flattenedFields ?? [],
        language,
        `${path}\n${label}`,
      );
    const isRequired = !prefix && 'required' in field && Boolean(field.required);
    if ('localized' in field && field.localized)
      return LOCALES.map((locale) => ({
        path: `${path}.${locale}`,
        label,
        language: locale,
        isRequired,
      }));
    return [{ path, label, language: null, isRequired }];
  });
}

/** Lists the fields of a content type in the order of its form. */
export function targetsOf(
  { slug, flattenedFields }: Pick<SanitizedCollectionConfig, 'slug' | 'flattenedFields'>,
  language: string,
): Target[] {
  const { fields } = models[slug as 'pages'].collection;
  return targetsIn(namedFields(fields), flattenedFields, language);
}

/** The parts of a name that count: `Title (Marathi)`, `title_mr`. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const LANGUAGE_WORDS: Record<Locale, readonly string[]> = {
  en: ['en', 'english', 'इंग्रजी', 'अंग्रेज़ी', 'अंग्रेजी'],
  mr: ['mr', 'marathi', 'मराठी'],
  hi: ['hi', 'hindi', 'हिंदी', 'हिन्दी'],
};
const KEY_WORDS = ['key', 'id'];
const PATH = /^[A-Za-z_]\w*(\.[\w-]+)*$/;

/**
 * Proposes a field for each column: by its path, or by the label of the form in any language.
 *
 * @param byLanguage the fields with their labels in each language of the admin
 * @param isNested true if a value may be an object by language, as in NDJSON
 */
export function suggestColumns(
  names: readonly string[],
  byLanguage: Record<Locale, readonly Target[]>,
  isNested = false,
): Record<string, string> {
  const roots = new Set(byLanguage.en.map(({ path }) => path.split('.')[0]!));
  const known = new Map<string, string>();
  const add = (name: string, path: string): void => {
    const text = plain(name);
    if (text && !known.has(text)) known.set(text, path);
  };
  for (const { path } of byLanguage.en) add(path, path);
  for (const spoken of LOCALES)
    for (const { path, label, language } of byLanguage[spoken]) {
      // The label of a text alone means the language in which it is written.
      if (language === null || language === spoken) add(label, path);
      if (language)
        for (const word of LANGUAGE_WORDS[language]) {
          add(`${label} ${word}`, path);
          add(`${path.split('.')[0]} ${word}`, path);
        }
    }
  const taken = new Set<string>();
  return Object.fromEntries(
    names.map((name) => {
      const isPath =
        PATH.test(name) && roots.has(name.split('.')[0]!) && (isNested || name.includes('.'));
      const field = isPath
        ? name
        : name === 'collection' || name === OLD_ADDRESSES
          ? name
          : KEY_WORDS.includes(plain(name))
            ? 'key'
            : (known.get(plain(name)) ?? '');
      if (field === '' || taken.has(field)) return [name, ''];
      taken.add(field);
      return [name, field];
    }),
  );
}

/**
 * Proposes the column that tells the rows apart: one that is called so, else a number, else the first
 * one.
 */
export function suggestKey(
  names: readonly string[],
  columns: Readonly<Record<string, string>>,
): string {
  for (const field of ['key', 'number', 'code', 'slug'])
    for (const name of names) if (columns[name] === field) return name;
  return names[0] ?? '';
}

/** @returns true if columns may belong to a field: a path whose first part is one of the type */
export function isTarget(field: string, targets: readonly Target[]): boolean {
  if (['key', 'collection', OLD_ADDRESSES].includes(field)) return true;
  const roots = new Set(targets.map(({ path }) => path.split('.')[0]!));
  return PATH.test(field) && roots.has(field.split('.')[0]!);
}
