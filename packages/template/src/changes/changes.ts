import type { Card, Collections, Locale, Reader } from '@pune/content';
import type { PagedCollection } from '@pune/content/routes';
import type { TextIn } from '@pune/content-models/withdrawals';
import { documentLink } from '../shared/links.ts';

const FIELDS = ['id', 'category', 'of', 'at', 'note'] as const;

/** A change that readers are told of, with the page that it is about. */
export interface ToldChange {
  id: string;
  type: PagedCollection;
  href: string;
  title: string;
  lang: Locale | undefined;
  note: TextIn;
  /** The instant of the publication. */
  at: string;
}

/** The newest changes of pages that are published now. */
export function toldChanges(content: Reader, locale: Locale, limit: number): ToldChange[] {
  return content
    .list('changes', { locale, where: ['told', 1], order: 'newest', limit, fields: FIELDS })
    .flatMap(({ id, category, card: { of, at, note } }) => {
      const type = category as PagedCollection;
      const link = documentLink(content, type, of.slice(type.length + 1), locale);
      return link && note
        ? [{ id, type, href: link.href, title: link.label, lang: link.lang, note, at }]
        : [];
    });
}

export type HistoryEntry = Pick<Collections['changes']['card'], 'kind' | 'at' | 'note'>;

/**
 * The history of a page, the newest entry first: when it was first published, and each change that
 * readers were told of. Empty if they were told of none.
 */
export function historyOf(
  content: Reader,
  collection: PagedCollection,
  id: string,
  locale: Locale,
): HistoryEntry[] {
  const rows: Card<'changes'>[] = content.list('changes', {
    locale,
    where: ['of', `${collection}/${id}`],
    order: 'newest',
    fields: ['kind', 'at', 'note'],
  });
  const entries = rows.map(({ card }) => card).filter(({ kind }) => kind !== 'correction');
  return entries.some(({ kind }) => kind === 'told') ? entries : [];
}
