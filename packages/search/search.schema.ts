import type { PagedCollection } from '@pune/content/routes';
import { isLocale, LOCALES, type Locale } from '@pune/i18n';
import { z } from 'zod';

export const SEARCH_API = '/api/search';
export const QUERY_CHARACTERS_MAX = 200;
export const HITS_PER_PAGE = 10;
export const PAGES_MAX = 100;

/** Content types with pages of their own. Labels: `search:type_<type>`. */
export const SEARCH_TYPES = [
  'services',
  'schemes',
  'faqs',
  'circulars',
  'policies',
  'documents',
  'news',
  'alerts',
  'events',
  'projects',
  'reports',
  'pages',
  'guides',
  'apps',
  'videos',
  'departments',
  'offices',
] as const satisfies readonly PagedCollection[];
export type SearchType = (typeof SEARCH_TYPES)[number];

const blank = (value: unknown) => (value === '' ? undefined : value);

/**
 * The fields of a search form. Old shared searches still work: an invalid page number counts as the
 * first.
 */
export const searchQuerySchema = z.strictObject({
  q: z
    .string()
    .max(QUERY_CHARACTERS_MAX)
    .transform((text) => text.normalize('NFC').trim())
    .default(''),
  lang: z.preprocess(blank, z.enum(LOCALES).optional()),
  type: z.preprocess(blank, z.enum(SEARCH_TYPES).optional()),
  page: z.coerce.number().int().min(1).max(PAGES_MAX).catch(1).default(1),
});
export type SearchQuery = z.output<typeof searchQuerySchema>;

/** A piece of text; `hit` marks a match. Pieces are plain text: the caller escapes them. */
const pieceSchema = z.object({ text: z.string(), hit: z.boolean() });
export type Piece = z.output<typeof pieceSchema>;

const hitSchema = z.object({
  type: z.enum(SEARCH_TYPES),
  locale: z.enum(LOCALES),
  slug: z.string(),
  title: z.array(pieceSchema),
  /** The summary, or the part of the text with the words. */
  excerpt: z.array(pieceSchema),
});
export type Hit = z.output<typeof hitSchema>;

export const resultsSchema = z.object({
  hits: z.array(hitSchema),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  /** The number of matching pages of each kind, independent of the requested kind. */
  types: z.partialRecord(z.enum(SEARCH_TYPES), z.int()),
  /**
   * `words` if the best hits contain the words themselves, `sound` if they contain words that sound
   * alike.
   */
  by: z.enum(['words', 'sound']),
  /** `own` if the best hits are in the reader's language. */
  languages: z.enum(['own', 'other']),
});
export type Results = z.output<typeof resultsSchema>;

export { isLocale, type Locale };
