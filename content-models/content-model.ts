import type { CollectionConfig } from 'payload';
import type { Locale } from '@pune/i18n';
import { dayInIndia } from '@pune/std/india-time';

/** The rich text type; see `rich-text.nodes.ts` for the nodes that the templates render. */
export type { RichText } from './rich-text.nodes.ts';

/**
 * A document as the CMS returns it for one language, without fallback: a field that is not
 * translated is empty.
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
  /** The calendar day that orders lists, feeds and archives: `2026-11-24`. */
  date: string;
  /**
   * A value by which lists can be filtered: the category of a service, the kind of a circular, the
   * zone of an office.
   */
  category: string;
  /** The ids of the portals on which the document has a page. */
  portals: string[];
  /** The fields for the document's own page. */
  data: Data;
  /**
   * The fields for lists of documents. Keep it small: each change renders all lists that contain
   * the document again.
   */
  card: Card;
  /** The text for the search index, in addition to title and summary. */
  text: string;
}

/**
 * One language version of a published document, as in the snapshot, the pages, the search and the
 * functions.
 */
export interface Published<Data = unknown, Card = unknown> extends PublishedFields<Data, Card> {
  collection: string;
  id: string;
  locale: Locale;
  slug: string;
  updatedAt: string;
}

/**
 * A content type, one folder of `content-models/`: its fields in the CMS and its published shape.
 */
export interface ContentModel<
  Source extends SourceDocument = never,
  Data = unknown,
  Card = unknown,
> {
  /** Fields, labels and columns. The CMS adds access, drafts and publishing hooks. */
  collection: CollectionConfig;
  /**
   * True if each document has an address of its own, `/<locale>/<slug of the collection>/<slug>/`.
   */
  hasPages: boolean;
  /**
   * The paths of fields with files, such as `versions.document` for a field in an array. The search
   * index includes the text of the files.
   */
  fileFields?: readonly string[];
  /** The published shape in one language; `null` if there is nothing to publish in it. */
  publish: (source: Source, locale: Locale) => PublishedFields<Data, Card> | null;
}

/** Returns the model unchanged: checks its types and infers them. */
export const defineModel = <Source extends SourceDocument, Data, Card>(
  model: ContentModel<Source, Data, Card>,
): ContentModel<Source, Data, Card> => model;

/** The id of a related document, given as an id or as the document itself. */
export function idOf(related: unknown): string | null {
  if (related === null || related === undefined || related === '') return null;
  if (typeof related === 'object') return String((related as { id: string | number }).id);
  return String(related as string | number);
}
export const idsOf = (related: unknown): string[] =>
  Array.isArray(related) ? related.map(idOf).filter((id) => id !== null) : [];

/** The calendar day in India of an instant or a day. */
export const dayOf = (value: string): string => (value.length === 10 ? value : dayInIndia(value));
