import type { Collection, Document, Locale, Reader } from '@pune/content';
import { site } from 'virtual:pune/site';
import { documentLink } from './links.ts';

/** A document of this portal, with the languages in which it is published. */
export interface Found<C extends Collection> {
  document: Document<C>;
  versions: Locale[];
}

/** The document with a slug; `null` if it is not published in this language. */
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

/** The name of the department that owns a document. */
export const ownerOf = (
  content: Reader,
  department: string | null,
  locale: Locale,
): string | null => (department ? content.title('departments', department, locale) : null);

/** Links to the related documents that are published, in the editor's order. */
export const relatedLinks = (
  content: Reader,
  collection: Collection,
  ids: string[],
  locale: Locale,
) => ids.flatMap((id) => documentLink(content, collection, id, locale) ?? []);
