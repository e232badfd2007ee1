import type { Collection, Document, Locale, Reader } from '@pune/content';
import { site } from 'virtual:pune/site';
import { documentLink } from './links.ts';

/** A document that this portal shows, with the languages it is published in. */
export interface Found<C extends Collection> {
  document: Document<C>;
  versions: Locale[];
}

/** The document of an address, or `null` where this language has no version of it. */
export function findDocument<C extends Collection>(
  content: Reader,
  collection: C,
  slug: string,
  locale: Locale,
): Found<C> | null {
  const document = content.bySlug(collection, slug, locale);
  if (!document) return null;
  return {
    document,
    versions: site.locales.filter((language) => document.locales.includes(language)),
  };
}

/** Name of the department that owns a document. */
export const ownerOf = (
  content: Reader,
  department: string | null,
  locale: Locale,
): string | null => (department ? content.title('departments', department, locale) : null);

/** Related documents that are published, in the order that the editor chose. */
export const relatedLinks = (
  content: Reader,
  collection: Collection,
  ids: string[],
  locale: Locale,
) => ids.flatMap((id) => documentLink(content, collection, id, locale) ?? []);
