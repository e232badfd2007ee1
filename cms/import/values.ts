import { createHash } from 'node:crypto';
import type { Field } from 'payload';
import { namedFields } from '@pune/content-models/example-data';
import type { RichText } from '@pune/content-models/rich-text';
import { LOCALES, type Locale } from '@pune/i18n';
import { jsonFrom, listFrom, plainValue, WrongValue } from './plain-values.ts';
import type { RowProblem } from './row-problems.ts';
import { richTextFrom, type Conversion } from './rich-texts.ts';

/** A value in each language. */
export class Localized {
  readonly values: Partial<Record<Locale, unknown>>;
  constructor(values: Partial<Record<Locale, unknown>>) {
    this.values = values;
  }
}

/** A reference to another document, by its possible types and its key or slug. */
export class Reference {
  readonly collections: readonly string[];
  readonly name: string;
  readonly isPolymorphic: boolean;
  constructor(collections: readonly string[], name: string, isPolymorphic: boolean) {
    this.collections = collections;
    this.name = name;
    this.isPolymorphic = isPolymorphic;
  }
}

/** Rich text in which pictures may still be names of files. */
export class Prose {
  readonly richText: RichText;
  constructor(richText: RichText) {
    this.richText = richText;
  }
}

/**
 * The values of a document; `Localized`, `Reference` and `Prose` stand for values still to be
 * resolved.
 */
export type Values = Record<string, unknown>;

/** The context in which one row is converted. */
export interface Reading {
  /** Part of the ids of array items, so that a row gets the same ids when it is read again. */
  identity: string;
  /** The language of texts that specify none. */
  language: Locale | undefined;
  problems: RowProblem[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isByLanguage = (value: unknown): value is Partial<Record<Locale, unknown>> =>
  isObject(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((name) => (LOCALES as readonly string[]).includes(name));
const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '');

function referenceFrom(
  field: { relationTo: string | readonly string[] },
  value: unknown,
): Reference {
  const isPolymorphic = Array.isArray(field.relationTo);
  const collections = [field.relationTo].flat() as string[];
  const given = isObject(value)
    ? {
        collection: value.relationTo ?? value.collection,
        name: value.value ?? value.key ?? value.slug,
      }
    : { collection: undefined, name: value };
  if (typeof given.name !== 'string' && typeof given.name !== 'number')
    throw new WrongValue('Name a document by its key or slug.');
  const name = String(given.name).trim();
  const [first, ...rest] = name.split('/');
  if (
    typeof given.collection === 'string' ||
    (isPolymorphic && rest.length > 0 && collections.includes(first!))
  ) {
    const collection = typeof given.collection === 'string' ? given.collection : first!;
    if (!collections.includes(collection))
      throw new WrongValue(`It may lead to ${collections.join(', ')}, not to ${collection}.`);
    return new Reference(
      [collection],
      typeof given.collection === 'string' ? name : rest.join('/'),
      isPolymorphic,
    );
  }
  return new Reference(collections, name, isPolymorphic);
}

function readProse(text: string): Conversion {
  try {
    return richTextFrom(text);
  } catch (error) {
    if (error instanceof RangeError)
      throw new WrongValue(
        'Elements stand inside each other thousands of times: make the text flatter.',
      );
    throw error;
  }
}

function proseFrom(value: unknown, path: string, { problems }: Reading): Prose {
  if (isObject(value) && isObject(value.root)) return new Prose(value as unknown as RichText);
  if (typeof value !== 'string') throw new WrongValue('Give a text in Markdown or HTML.');
  const { richText, problems: found } = readProse(value);
  for (const message of found) problems.push({ field: path, message, isWarning: true });
  return new Prose(richText);
}

const itemId = (identity: string, path: string): string =>
  createHash('sha256').update(`${identity}\n${path}`).digest('hex').slice(0, 24);

function itemsFrom(
  field: Extract<Field, { type: 'array' }>,
  value: unknown,
  path: string,
  reading: Reading,
): unknown[] {
  return listFrom(value).map((item, n) => {
    const place = `${path}.${n + 1}`;
    // A list of items with a single field may contain just the values.
    const [only, ...more] = namedFields(field.fields).values();
    const members =
      isObject(item) && !isByLanguage(item)
        ? item
        : more.length === 0 && only && 'name' in only
          ? { [only.name as string]: item }
          : null;
    if (!members) throw new WrongValue(`Item ${n + 1} is no list of fields.`);
    return {
      id: itemId(reading.identity, place),
      ...valuesFrom(members, field.fields, place, reading),
    };
  });
}

function valueFrom(field: Field, value: unknown, path: string, reading: Reading): unknown {
  if (value === null) return null;
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return field.hasMany
        ? listFrom(value).map((item) => referenceFrom(field, item))
        : referenceFrom(field, value);
    case 'richText':
      return proseFrom(value, path, reading);
    case 'array':
      return itemsFrom(field, value, path, reading);
    case 'group': {
      const members = jsonFrom(value);
      if (!isObject(members)) throw new WrongValue('Give its fields by name.');
      return valuesFrom(members, field.fields, path, reading);
    }
    default:
      return plainValue(field, value);
  }
}

function localizedFrom(field: Field, value: unknown, path: string, reading: Reading): Localized {
  const byLanguage = isByLanguage(value)
    ? value
    : reading.language
      ? { [reading.language]: value }
      : null;
  if (!byLanguage)
    throw new WrongValue(
      `Say in which language it is: ${path}.en, ${path}.mr or ${path}.hi, or choose one language for all rows.`,
    );
  const values: Partial<Record<Locale, unknown>> = {};
  for (const [locale, inner] of Object.entries(byLanguage))
    if (!isEmpty(inner))
      attempt(
        `${path}.${locale}`,
        reading,
        () => (values[locale as Locale] = valueFrom(field, inner, `${path}.${locale}`, reading)),
      );
  return new Localized(values);
}

function attempt(path: string, { problems }: Reading, read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof WrongValue)) throw error;
    problems.push({ field: path, message: error.message });
  }
}

/**
 * Converts the cells of an imported row to values of CMS fields. An invalid cell is added to
 * `reading.problems` under the path of its field, and left out.
 */
export function valuesFrom(
  members: Record<string, unknown>,
  fields: readonly Field[],
  path: string,
  reading: Reading,
): Values {
  const known = namedFields(fields);
  const values: Values = {};
  for (const [name, value] of Object.entries(members)) {
    if (isEmpty(value)) continue;
    const place = path ? `${path}.${name}` : name;
    const field = known.get(name);
    if (!field || field.type === 'ui')
      reading.problems.push({
        field: place,
        message: `There is no field "${name}": there are ${[...known.keys()].filter((other) => known.get(other)!.type !== 'ui').join(', ')}.`,
      });
    else
      attempt(
        place,
        reading,
        () =>
          (values[name] =
            'localized' in field && field.localized
              ? localizedFrom(field, value, place, reading)
              : valueFrom(field, value, place, reading)),
      );
  }
  return values;
}

/** @returns a copy of a value in which each `Localized` is replaced by its value in one language */
export function inLanguage(value: unknown, locale: Locale): unknown {
  if (value instanceof Localized) return value.values[locale];
  if (value instanceof Reference || value instanceof Prose) return value;
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, locale));
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, inLanguage(inner, locale)]),
    );
  return value;
}

/**
 * @returns the languages in which a document has values, in the order of `LOCALES`; the first of
 *   `LOCALES` if no value has a language
 */
export function languagesOf(values: Values): Locale[] {
  const found = new Set<Locale>();
  const visit = (value: unknown): void => {
    if (value instanceof Localized)
      for (const [locale, inner] of Object.entries(value.values))
        if (inner !== undefined && inner !== null) found.add(locale as Locale);
    if (Array.isArray(value)) value.forEach(visit);
    else if (isObject(value) && !(value instanceof Localized)) Object.values(value).forEach(visit);
  };
  visit(values);
  return found.size > 0 ? LOCALES.filter((locale) => found.has(locale)) : [LOCALES[0]];
}

/** Replaces each `Reference` and each `Prose` by the result of `resolve`; keeps `Localized` values. */
export async function resolved(
  value: unknown,
  resolve: (found: Reference | Prose, path: string) => Promise<unknown>,
  path = '',
): Promise<unknown> {
  const at = (name: string | number) => (path ? `${path}.${name}` : String(name));
  if (value instanceof Reference || value instanceof Prose) return resolve(value, path);
  if (value instanceof Localized)
    return new Localized(
      (await resolved(value.values, resolve, path)) as Partial<Record<Locale, unknown>>,
    );
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const [n, item] of value.entries()) items.push(await resolved(item, resolve, at(n + 1)));
    return items.filter((item) => item !== undefined);
  }
  if (!isObject(value)) return value;
  const members: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value))
    members[name] = await resolved(inner, resolve, at(name));
  return members;
}
