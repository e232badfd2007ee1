import type { CollectionConfig } from 'payload';
import type { Locale } from '@pune/i18n';

/** The rich text type; see `rich-text.ts` for the nodes that the templates render. */
export type { RichText } from './rich-text.ts';

/**
 * A document as the CMS gives it for one language, without fallback: a field that is not translated
 * is empty.
 */
export interface SourceDocument {
  id: string | number;
  slug: string;
  updatedAt: string;
}

/**
 * The fields that every published type has, so that lists, search, feeds and site maps need not
 * know the type.
 */
export interface PublishedFields<Data, Card> {
  title: string;
  summary: string;
  /** The calendar day that lists, feeds and archives order by: `2026-11-24`. */
  date: string;
  /**
   * A value that lists can be narrowed by: the category of a service, the kind of a circular, the
   * zone of an office.
   */
  category: string;
  /** The portals on which the document has a page, by their ids. */
  portals: string[];
  /** Everything the document's own page needs. */
  data: Data;
  /**
   * The little that a list of such documents needs; every byte of it that changes renders those
   * lists again.
   */
  card: Card;
  /** The text that search looks through, beyond title and summary. */
  text: string;
}

/**
 * One language version of a published document, as the snapshot, the pages, search and the
 * functions get it.
 */
export interface Published<Data = unknown, Card = unknown> extends PublishedFields<Data, Card> {
  collection: string;
  id: string;
  locale: Locale;
  slug: string;
  updatedAt: string;
}

/** One folder of `content-models/`: its fields in the CMS and its published shape. */
export interface ContentModel<
  Source extends SourceDocument = never,
  Data = unknown,
  Card = unknown,
> {
  /**
   * Fields, labels and columns; access, drafts and publishing hooks are the CMS's business and are
   * added there.
   */
  collection: CollectionConfig;
  /**
   * True if each document has an address of its own, `/<locale>/<slug of the collection>/<slug>/`.
   */
  hasPages: boolean;
  /**
   * Fields that hold files, with a dot below arrays: what stands in the files is found with the
   * document.
   */
  fileFields?: readonly string[];
  /** The published shape in one language, or `null` where this language has nothing to show yet. */
  publish: (source: Source, locale: Locale) => PublishedFields<Data, Card> | null;
}

/** Keeps the types of a model while checking them. */
export const defineModel = <Source extends SourceDocument, Data, Card>(
  model: ContentModel<Source, Data, Card>,
): ContentModel<Source, Data, Card> => model;

/** The id of a related document, whether the CMS sent the id alone or the document itself. */
export function idOf(related: unknown): string | null {
  if (related === null || related === undefined || related === '') return null;
  if (typeof related === 'object') return String((related as { id: string | number }).id);
  return String(related as string | number);
}
export const idsOf = (related: unknown): string[] =>
  Array.isArray(related) ? related.map(idOf).filter((id) => id !== null) : [];

/** The calendar day in India of an instant or a day. */
export const dayOf = (value: string): string =>
  value.length === 10
    ? value
    : new Date(new Date(value).getTime() + 5.5 * 3_600_000).toISOString().slice(0, 10);
