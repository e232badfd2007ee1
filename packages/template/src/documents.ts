import type { Card, Locale, Reader } from '@pune/content';
import { LOCALES } from '@pune/i18n';
import { dayAfter } from './policies.ts';
import { filesOf, type FileFacts } from './files.ts';

export const DOCUMENT_KINDS = ['form', 'checklist', 'charter', 'manual', 'notice', 'report', 'map'] as const;

/** A document of the register, with its files and the languages that they are in. */
export interface Registered {
  document: Card<'documents'>;
  files: FileFacts[];
  languages: Locale[];
}

/** A document of the archive, with the day on which it went there: when it ended, or when another replaced it. */
export interface Archived {
  document: Card<'documents'>;
  since: string;
}

/** Parts the documents of a portal: those that are valid today, and those that an end or a successor has sent to the archive. */
export function registerOf(content: Reader, locale: Locale): { valid: Registered[]; archived: Archived[] } {
  const documents = content.list('documents', { locale, order: 'title', fields: ['id', 'slug', 'title', 'summary', 'date', 'kind', 'number', 'validUntil', 'supersedes', 'files'] });
  const successors = new Map(documents.flatMap(({ date, card }) => (card.supersedes ? [[card.supersedes, date] as const] : [])));
  const archivedSince = ({ id, card: { validUntil } }: Card<'documents'>): string | null =>
    validUntil && content.isPast(validUntil) ? dayAfter(validUntil) : (successors.get(id) ?? null);
  const valid: Registered[] = [];
  const archived: Archived[] = [];
  for (const document of documents) {
    const since = archivedSince(document);
    if (since) archived.push({ document, since });
    else {
      const files = filesOf(content, document.card.files, locale);
      valid.push({ document, files, languages: LOCALES.filter((language) => files.some(({ languages }) => languages.includes(language))) });
    }
  }
  return { valid, archived };
}
