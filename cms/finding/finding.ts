import type { FlattenedField, Where } from 'payload';
import { LOCALES, type Locale } from '@pune/i18n';

/** Searches of editors over all types. Pure. */

export const QUERY_CHARACTERS_MIN = 2;
export const QUERY_CHARACTERS_MAX = 120;
export const FOUND_MAX = 24;

/** The fields that a search reads, where a type has them. */
const FIELDS = ['title', 'number', 'slug', 'summary', 'alt', 'filename', 'from'];

/** A query without spaces at its ends and with single ones inside. */
export const normalQuery = (typed: unknown): string =>
  typeof typed === 'string'
    ? typed.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, QUERY_CHARACTERS_MAX)
    : '';

/** The condition of one type; `null` if it has none of the fields. Each word must occur. */
export function conditionFor(fields: readonly FlattenedField[], query: string): Where | null {
  const names = new Set(fields.map(({ name }) => name));
  const read = FIELDS.filter((name) => names.has(name));
  const words = query.split(' ');
  return read.length === 0
    ? null
    : { and: words.map((word) => ({ or: read.map((name) => ({ [name]: { like: word } })) })) };
}

/** A document that was found. */
export interface Found {
  collection: string;
  id: string;
  title: string;
  number: string | null;
  isPublished: boolean;
  /** An instant. */
  changedAt: string;
  /** The account that saved it last; `null` for a program. */
  changedBy: string | null;
}

const titleIn = (title: unknown): string[] =>
  title && typeof title === 'object'
    ? LOCALES.map((locale) => String((title as Record<string, unknown>)[locale] ?? ''))
    : [String(title ?? '')];

/** The title in a language; without one the first that there is, in the order of the languages. */
export const shownTitle = (title: unknown, language?: Locale): string =>
  (language && (title as Partial<Record<Locale, string>> | null)?.[language]) ||
  (titleIn(title).find(Boolean) ?? '');

const sameText = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, '');

/**
 * Puts an exact number first, then titles that begin with the query, then titles that contain it;
 * among equals the newest change first.
 */
export function inOrder(found: readonly Found[], query: string): Found[] {
  const wanted = sameText(query);
  const rank = ({ number, title }: Found): number => {
    if (number && sameText(number) === wanted) return 0;
    const text = sameText(title);
    if (text.startsWith(wanted)) return 1;
    return text.includes(wanted) ? 2 : 3;
  };
  return found.toSorted(
    (one, other) => rank(one) - rank(other) || other.changedAt.localeCompare(one.changedAt),
  );
}
