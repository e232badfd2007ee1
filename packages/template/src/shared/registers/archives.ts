import { site } from 'virtual:pune/site';
import type { Card, ListField, Locale, Reader } from '@pune/content';
import { ARCHIVE_PAGE_SIZE } from '@pune/content/page-tree';
import { to, type ArchivedCollection } from '@pune/content/routes';
import { ALERT_ROW_FIELDS } from '../../alerts/alerts.ts';
import { REGISTER_FIELDS } from '../../circulars/circulars.ts';
import { DOCUMENT_FIELDS } from '../../documents/documents.ts';
import { FULL_EVENT_FIELDS } from '../../events/events.ts';
import { NEWS_FIELDS } from '../../news/news.ts';

const FIELDS: { [C in ArchivedCollection]: readonly ListField<C>[] } = {
  circulars: REGISTER_FIELDS,
  events: FULL_EVENT_FIELDS,
  news: NEWS_FIELDS,
  alerts: ALERT_ROW_FIELDS,
  documents: DOCUMENT_FIELDS,
};

interface ArchivePage<C extends ArchivedCollection> {
  year: number;
  page: number;
  pages: number;
  /** Sorted newest first. */
  items: Card<C>[];
  /** The day of the latest change to one of the items. */
  updatedOn: string;
}

/**
 * One page of a year's archive; `null` if there is no such page. The result depends only on its own
 * documents and on the number of pages.
 */
export function archivePage<C extends ArchivedCollection>(
  content: Reader,
  collection: C,
  locale: Locale,
  params: Record<string, string | undefined>,
): ArchivePage<C> | null {
  const year = Number(params.year);
  const page = Number(params.page);
  const pages = content.archivePages(collection, locale, year);
  if (!Number.isInteger(page) || page < 1 || page > pages) return null;
  const items = content.list(collection, {
    locale,
    year,
    order: 'oldest',
    offset: (page - 1) * ARCHIVE_PAGE_SIZE,
    limit: ARCHIVE_PAGE_SIZE,
    fields: FIELDS[collection],
  });
  return {
    year,
    page,
    pages,
    items: items.toReversed(),
    updatedOn: content.lastChange(collection, { locale, year, archivePage: page })!,
  };
}

/**
 * The addresses of the same year in the other languages. A language may have fewer pages of the
 * year, or none: then it is the address of the list.
 */
export function archivePaths(
  content: Reader,
  collection: ArchivedCollection,
  year: number,
  page: number,
): Partial<Record<Locale, string>> {
  return Object.fromEntries(
    site.locales.map((locale) => {
      const pages = content.archivePages(collection, locale, year);
      return [
        locale,
        pages > 0
          ? to[collection].archive({ locale, year, page: Math.min(page, pages) })
          : to[collection].list({ locale }),
      ];
    }),
  );
}
