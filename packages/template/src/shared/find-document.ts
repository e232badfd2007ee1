import type { Collection, Document, Locale, Reader } from '@pune/content';
import type { PagedCollection } from '@pune/content/routes';
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

/** A document at an address of one language, or the languages that have it instead. */
export interface FoundPage<C extends PagedCollection> {
  collection: C;
  slug: string;
  /** `null` if the document is not published in this language. */
  document: Document<C> | null;
  /** The languages in which it is published; empty if this one is not among them. */
  versions: Locale[];
  /** The languages that have the document if this one has not, each with its title. */
  elsewhere: { locale: Locale; title: string }[];
}

/**
 * Finds the document at an address, or the languages that have it if this one has not.
 *
 * @returns `null` if the document is published in no language
 */
export function findPage<C extends PagedCollection>(
  content: Reader,
  collection: C,
  slug: string,
  locale: Locale,
): FoundPage<C> | null {
  const found = findDocument(content, collection, slug, locale);
  if (found) return { collection, slug, ...found, elsewhere: [] };
  const elsewhere = content.versions(collection, slug);
  return elsewhere.length > 0
    ? { collection, slug, document: null, versions: [], elsewhere }
    : null;
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
