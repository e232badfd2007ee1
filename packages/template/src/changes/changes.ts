import type { Card, Collections, Locale, Reader } from '@pune/content';
import { to, type PagedCollection } from '@pune/content/routes';
import type { TextIn } from '@pune/content-models/withdrawals';
import {
  isKept,
  type KeptCollection,
  type ToldCollection,
} from '@pune/content-models/changes/rules';
import { dayInIndia } from '@pune/std/india-time';
import { site } from 'virtual:pune/site';
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

/** The newest changes of pages that are published now, of one collection or of all. */
export function toldChanges(
  content: Reader,
  locale: Locale,
  limit: number,
  collection?: ToldCollection,
): ToldChange[] {
  return content
    .list('changes', {
      locale,
      where: ['told', 1],
      ...(collection && { category: collection }),
      order: 'newest',
      limit,
      fields: FIELDS,
    })
    .flatMap(({ id, category, card: { of, at, note } }) => {
      const type = category as PagedCollection;
      const link = documentLink(content, type, of.slice(type.length + 1), locale);
      return link && note
        ? [{ id, type, href: link.href, title: link.label, lang: link.lang, note, at }]
        : [];
    });
}

export interface HistoryEntry extends Pick<Collections['changes']['card'], 'kind' | 'at' | 'note'> {
  /** The page of the text that became public, if it is kept. */
  href?: string;
}

/** The changes of a document, the newest first. */
export const changesOf = (
  content: Reader,
  collection: PagedCollection,
  id: string,
  locale: Locale,
): Card<'changes'>[] =>
  content.list('changes', {
    locale,
    where: ['of', `${collection}/${id}`],
    order: 'newest',
    fields: ['kind', 'at', 'note', 'kept', 'behind'],
  });

/**
 * The history of a page, the newest entry first: when it was first published, and each change that
 * readers were told of; also the corrections, if their texts are kept. Empty if they were told of
 * none.
 */
export function historyOf(
  rows: readonly Card<'changes'>[],
  collection: PagedCollection,
  slug: string,
  locale: Locale,
): HistoryEntry[] {
  if (!rows.some(({ card }) => card.kind === 'told')) return [];
  return rows.flatMap(({ card: { kind, at, note, kept } }): HistoryEntry[] => {
    if (kept && isKept(collection))
      return [{ kind, at, note, href: to[collection].asOf({ locale, slug, day: dayInIndia(at) }) }];
    return kind === 'correction' ? [] : [{ kind, at, note }];
  });
}

/** A public text of a document. */
export interface Version {
  /** The day on which it became public, and the day of the next one; `null` for the present one. */
  day: string;
  until: string | null;
  /** The id of its row of the history. */
  row: string;
}

/** The public texts of a document that is published now, in one language, the oldest first. */
export function versionsOf(
  content: Reader,
  collection: KeptCollection,
  slug: string,
  locale: Locale,
): Version[] {
  const id = content.versions(collection, slug)[0]?.id;
  if (!id) return [];
  const rows = new Map<string, string>();
  for (const row of content.list('changes', {
    locale,
    where: ['of', `${collection}/${id}`],
    order: 'oldest',
    fields: ['id', 'at', 'kept'],
  }))
    // Of one day, the last text counts.
    if (row.card.kept) rows.set(dayInIndia(row.card.at), row.id);
  const days = [...rows.keys()];
  return days.map((day, n) => ({ day, until: days[n + 1] ?? null, row: rows.get(day)! }));
}

/**
 * The addresses of a page about some texts in each language; the present text where a language has
 * not all of them.
 */
export const languagePathsOf = (
  content: Reader,
  collection: KeptCollection,
  slug: string,
  days: readonly string[],
  link: (locale: Locale) => string,
): Partial<Record<Locale, string>> =>
  Object.fromEntries(
    site.locales.map((locale) => {
      const kept = versionsOf(content, collection, slug, locale).map(({ day }) => day);
      const isThere = days.every((day) => kept.includes(day));
      return [locale, isThere ? link(locale) : to[collection].detail({ locale, slug })];
    }),
  );

/** The text of a version, as its page showed it. */
export const textOf = <C extends KeptCollection>(
  content: Reader,
  { row }: Version,
  locale: Locale,
): { title: string; data: Collections[C]['data'] } =>
  content.get('changes', row, locale, ['text'])!.text as never;
