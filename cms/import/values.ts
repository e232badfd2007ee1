import { createHash } from 'node:crypto';
import type { Field } from 'payload';
import { namedFields } from '@pune/content-models/example-data.ts';
import type { RichText } from '@pune/content-models/rich-text.ts';
import { LOCALES, type Locale } from '@pune/i18n';
import { jsonFrom, listFrom, plainValue, WrongValue } from './plain-values.ts';
import type { Problem } from './problems.ts';
import { richTextFrom, type Conversion } from './rich-texts.ts';

/** A value a language. */
export class Localized {
  readonly values: Partial<Record<Locale, unknown>>;
  constructor(values: Partial<Record<Locale, unknown>>) {
    this.values = values;
  }
}

/** Another document, by the types that it may be of and its key or slug. */
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

/** A text with marks, in which pictures may still be names of files. */
export class Prose {
  readonly richText: RichText;
  constructor(richText: RichText) {
    this.richText = richText;
  }
}

/**
 * The values of a document, in which `Localized`, `Reference` and `Prose` stand for what is yet to
 * be found.
 */
export type Values = Record<string, unknown>;

export interface Reading {
  /** Stands in the ids of list items, so that a row read again has the same ones. */
  identity: string;
  /** The language of texts that name none. */
  language: Locale | undefined;
  problems: Problem[];
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
    // A list of one field may be written as its values.
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
      `Say in which language it is: ${path}.en, ${path}.mr or ${path}.hi, or for all rows with --language mr.`,
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

/** The fields of a row as the CMS takes them; what it does not take is noted by field, in words. */
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

/** The values in one language: what other languages say is left out. */
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
 * The languages in which a row says something, in the order of the languages; the first one where
 * it says nothing in any.
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

/** Puts something in the place of each reference and each text; localized values stay so. */
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
