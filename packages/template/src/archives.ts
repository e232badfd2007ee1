import { site } from 'virtual:pune/site';
import type { Card, Locale, Reader } from '@pune/content';
import { ARCHIVE_PAGE_SIZE } from '@pune/content/pages';

type Archived = 'circulars' | 'events' | 'news' | 'alerts';

/** One page of a year, newest first; `null` where there is no such page. */
export function archivePage<C extends Archived>(content: Reader, collection: C, locale: Locale, params: Record<string, string | undefined>): { year: number; page: number; pages: number; items: Card<C>[] } | null {
  const year = Number(params.year);
  const page = Number(params.page);
  const pages = Math.ceil(content.count(collection, { locale, year }) / ARCHIVE_PAGE_SIZE);
  if (!Number.isInteger(page) || page < 1 || page > pages) return null;
  const items = content.list(collection, { locale, year, order: 'oldest', offset: (page - 1) * ARCHIVE_PAGE_SIZE, limit: ARCHIVE_PAGE_SIZE, summaries: collection !== 'circulars' });
  return { year, page, pages, items: items.reverse() };
}

/** The same year in the other languages, which may have fewer pages of it, or none: then the list. */
export function archivePaths(content: Reader, collection: Archived, year: number, page: number): Partial<Record<Locale, string>> {
  return Object.fromEntries(
    site.locales.map((locale) => {
      const pages = Math.ceil(content.count(collection, { locale, year }) / ARCHIVE_PAGE_SIZE);
      return [locale, pages > 0 ? `/${collection}/archive/${year}/${Math.min(page, pages)}/` : `/${collection}/`];
    }),
  );
}
