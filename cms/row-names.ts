import type { Locale } from '@pune/i18n';
import { day } from './india-time.ts';
import { isIso } from './typed-dates.ts';

/**
 * Names of the rows of a list by their content. Pure functions of the browser; the server sends the
 * shape of a row (`row-shapes.ts`).
 */

/** A field of a row that can be part of its name. */
export type RowPart =
  | { kind: 'text' | 'day'; path: string }
  /** A choice, with the labels of its values in the language of the account. */
  | { kind: 'choice'; path: string; labels: Record<string, string> }
  /** A group with one text a language. */
  | { kind: 'languages'; path: string; names: Record<Locale, string> }
  /** A reference, named by the title of its document. */
  | { kind: 'document'; path: string; type: string | null };

export interface RowShape {
  /** The name of one row without content: `Item`. */
  label: string;
  parts: RowPart[];
  /** The target of a link: a document, or an address. */
  target: RowPart[];
  /** The lists within a row, with the name of their rows: `Links`. */
  lists: { path: string; label: string }[];
}

type Row = Record<string, unknown>;

export interface Reference {
  collection: string;
  id: string;
}

function referenceOf(value: unknown, type: string | null): Reference | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'object') return type ? { collection: type, id: String(value) } : null;
  const { relationTo, value: inner, id } = value as Record<string, unknown>;
  if (typeof relationTo === 'string') return referenceOf(inner, relationTo);
  return type && id !== undefined ? { collection: type, id: String(id) } : null;
}

/** The documents that the name of a row needs the titles of. */
export const referencesIn = ({ parts, target }: RowShape, row: Row): Reference[] =>
  [...parts, ...target].flatMap((part) => {
    if (part.kind !== 'document') return [];
    const value = row[part.path];
    return (Array.isArray(value) ? value : [value]).flatMap(
      (one) => referenceOf(one, part.type) ?? [],
    );
  });

export interface Naming {
  language: Locale;
  /** The title of a document, or null while it is not known. */
  titleOf: (reference: Reference) => string | null;
}

const written = (value: unknown): string =>
  typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';

function wordsOf(part: RowPart, row: Row, { language, titleOf }: Naming): string {
  const value = row[part.path];
  switch (part.kind) {
    case 'text':
      return (Array.isArray(value) ? value : [value]).map(written).filter(Boolean).join(', ');
    case 'day':
      return typeof value === 'string' && isIso(value) ? day(value, language) : written(value);
    case 'choice':
      return (Array.isArray(value) ? value : [value])
        .map((one) => part.labels[String(one)] ?? '')
        .filter(Boolean)
        .join(', ');
    case 'languages': {
      const texts = (value ?? {}) as Row;
      return written(texts[part.names[language]]) || written(texts[part.names.en]);
    }
    case 'document':
      return (Array.isArray(value) ? value : [value])
        .map((one) => referenceOf(one, part.type))
        .map((one) => (one ? titleOf(one) : null))
        .filter(Boolean)
        .join(', ');
  }
}

/** A list in the form of a row is an array, or its length before its rows are read. */
const lengthOf = (value: unknown): number =>
  Array.isArray(value) ? value.length : typeof value === 'number' ? value : 0;

/**
 * Names a row by its content: `Pay property tax → /pay/property-tax`, `Get help – Links: 6`.
 *
 * @returns an empty text for a row without content
 */
export function nameOfRow(shape: RowShape, row: Row, naming: Naming): string {
  const words = (parts: readonly RowPart[]): string[] =>
    parts.map((part) => wordsOf(part, row, naming)).filter(Boolean);
  // A link with both leads to its document.
  const [target] = words(shape.target);
  const counts = shape.lists
    .map(({ path, label }) => ({ label, count: lengthOf(row[path]) }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label}: ${count}`);
  const name = [...words(shape.parts), ...counts].join(' – ');
  // A link that is called as its document is named once.
  return [name, target && target !== name && `→ ${target}`].filter(Boolean).join(' ');
}

/** Names a block: its kind, and its content. A list in it counts: `Steps: 4`. */
export function nameOfBlock(shape: RowShape, block: Row, naming: Naming): string {
  const [list] = shape.lists;
  const kind = list ? `${shape.label}: ${lengthOf(block[list.path])}` : shape.label;
  const name = nameOfRow({ ...shape, lists: [] }, block, naming);
  return [kind, name].filter(Boolean).join(' – ');
}
