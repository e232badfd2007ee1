import { diffArrays } from 'diff';
import type { Locale } from '@pune/i18n';
import { wordsOf } from './words-of.ts';

/**
 * The texts that a translation is made from, field by field, and what changed in them since the
 * translation. Pure.
 */

/** A field of a collection, as far as it concerns texts. */
export interface TextField {
  name: string;
  type: string;
  localized?: boolean;
  hidden?: boolean;
  flattenedFields?: readonly TextField[];
}

/** A text of a document in one language. */
export interface Text {
  /** The path in the form: `steps.1.title`. */
  path: string;
  /** The same with the ids of rows, which stay when rows are moved. */
  key: string;
  text: string;
}

const TEXTS = new Set(['text', 'textarea', 'richText']);
type Values = Record<string, unknown>;
const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * @param document a document with all languages
 * @returns its translatable texts in a language, in the order of the form
 */
export function textsIn(
  fields: readonly TextField[],
  document: unknown,
  locale: Locale,
  at = { path: '', key: '' },
): Text[] {
  if (!isRecord(document)) return [];
  return fields.flatMap((field): Text[] => {
    if (field.hidden) return [];
    const given = document[field.name];
    const value = field.localized && isRecord(given) ? given[locale] : given;
    const [path, key] = [`${at.path}${field.name}`, `${at.key}${field.name}`];
    if (TEXTS.has(field.type)) return field.localized ? [{ path, key, text: wordsOf(value) }] : [];
    const { flattenedFields } = field;
    if (!flattenedFields) return [];
    return Array.isArray(value)
      ? value.flatMap((row: Values, n) =>
          textsIn(flattenedFields, row, locale, {
            path: `${path}.${n}.`,
            key: `${key}.${String(row?.id ?? n)}.`,
          }),
        )
      : textsIn(flattenedFields, value, locale, { path: `${path}.`, key: `${key}.` });
  });
}

/** The texts of a state of a document by key, in the source language and in the other one. */
export interface State {
  updatedAt: string;
  source: ReadonlyMap<string, string>;
  target: ReadonlyMap<string, string>;
}

/** A change of the source text that its translation does not have. */
export interface SourceChange {
  /** The source text that was translated. */
  before: string;
  changedAt: string;
}

/**
 * Finds the source text of a translation: that of the oldest state which has this translation.
 *
 * @param states the newest draft, then the published states, the newest first
 * @param confirmedAt the time at which a person stated that the translation needs no change
 * @returns the change of the source since then; null if there is none, or no translation
 */
export function changeSince(
  key: string,
  states: readonly State[],
  confirmedAt: string | null,
): SourceChange | null {
  const [now] = states;
  const translation = now?.target.get(key);
  if (!now || !translation) return null;
  const isConfirmed = ({ updatedAt }: State) => confirmedAt !== null && updatedAt <= confirmedAt;
  let base = 0;
  while (
    !isConfirmed(states[base]!) &&
    base + 1 < states.length &&
    states[base + 1]!.target.get(key) === translation
  )
    base++;
  const before = states[base]!.source.get(key) ?? '';
  if (before === (now.source.get(key) ?? '')) return null;
  let changed = base - 1;
  while ((states[changed]!.source.get(key) ?? '') === before) changed--;
  return { before, changedAt: states[changed]!.updatedAt };
}

export interface Part {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Combining vowels of Devanagari belong to their word. */
const words = new Intl.Segmenter('mr', { granularity: 'word' });
const wordsIn = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);

/** Compares two texts word by word. */
export const wordChanges = (before: string, after: string): Part[] =>
  diffArrays(wordsIn(before), wordsIn(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));

/**
 * @param written the languages in which the document has a title
 * @returns the language from which a form is translated: English if it is written, else the first
 *   other one; null for the only language, and for English beside which others were written later
 */
export function sourceLanguage(form: Locale, written: readonly Locale[]): Locale | null {
  if (form === 'en' && written.includes('en')) return null;
  return written.find((locale) => locale !== form) ?? null;
}
