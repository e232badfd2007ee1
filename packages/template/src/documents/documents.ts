import type { Card, Locale, Reader } from '@pune/content';
import { LOCALES } from '@pune/i18n';
import { collator } from '@pune/std/collator';
import { dayAfter } from '../policies/policies.ts';
import { filesOf, type FileFacts } from '../shared/files.ts';

export const DOCUMENT_KINDS = [
  'form',
  'checklist',
  'charter',
  'manual',
  'notice',
  'report',
  'map',
] as const;

/** The fields of a document that the register shows, and those that decide its validity. */
export const DOCUMENT_FIELDS = [
  'id',
  'slug',
  'title',
  'summary',
  'date',
  'kind',
  'number',
  'validUntil',
  'supersedes',
  'files',
] as const;

/** The number of newest documents in the register; the others are in the archives by year. */
const LATEST = 100;

/** A document of the register, with its files and their languages. */
export interface Registered {
  document: Card<'documents'>;
  files: FileFacts[];
  languages: Locale[];
}

/**
 * A document of the archive.
 *
 * `since` is the day on which it was archived: after its end, or when another document replaced it.
 */
export interface Archived {
  document: Card<'documents'>;
  since: string;
}

/** A document with its published files. */
export function registered(
  content: Reader,
  document: Card<'documents'>,
  locale: Locale,
): Registered {
  const files = filesOf(content, document.card.files, locale);
  return {
    document,
    files,
    languages: LOCALES.filter((language) =>
      files.some(({ languages }) => languages.includes(language)),
    ),
  };
}

/**
 * The newest documents of a portal, sorted by title: those that are valid today, and those that are
 * archived because they ended or were replaced.
 */
export function registerOf(
  content: Reader,
  locale: Locale,
): { valid: Registered[]; archived: Archived[] } {
  const documents = content
    .list('documents', { locale, order: 'newest', limit: LATEST, fields: DOCUMENT_FIELDS })
    .toSorted((a, b) => collator(locale).compare(a.title, b.title));
  const successors = new Map(
    documents.flatMap(({ date, card }) =>
      card.supersedes ? [[card.supersedes, date] as const] : [],
    ),
  );
  const archivedSince = ({ id, card: { validUntil } }: Card<'documents'>): string | null =>
    validUntil && content.isPast(validUntil) ? dayAfter(validUntil) : (successors.get(id) ?? null);
  const valid: Registered[] = [];
  const archived: Archived[] = [];
  for (const document of documents) {
    const since = archivedSince(document);
    if (since) archived.push({ document, since });
    else valid.push(registered(content, document, locale));
  }
  return { valid, archived };
}
