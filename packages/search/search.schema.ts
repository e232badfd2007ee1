import { SEARCH_KINDS, type SearchKind } from '@pune/content/search-rows';
import { to } from '@pune/content/routes';
import { isLocale, LOCALES, type Locale } from '@pune/i18n';
import { z } from 'zod';

export const SEARCH_API = '/api/search';
export const SUGGESTIONS_API = `${SEARCH_API}/suggestions`;
export const QUERY_CHARACTERS_MAX = 200;
export const HITS_PER_PAGE = 10;
export const PAGES_MAX = 100;
export const SUGGESTIONS_MAX = 6;

/** The kinds of pages that search finds. Labels: `search:type_<type>`. */
export const SEARCH_TYPES = SEARCH_KINDS;
export type SearchType = SearchKind;

const blank = (value: unknown) => (value === '' ? undefined : value);
const words = z
  .string()
  .max(QUERY_CHARACTERS_MAX)
  .transform((text) => text.normalize('NFC').trim())
  .default('');
const lang = z.preprocess(blank, z.enum(LOCALES).optional());

/**
 * The fields of a search form. Old shared searches still work: an invalid page number counts as the
 * first.
 */
export const searchQuerySchema = z.strictObject({
  q: words,
  lang,
  type: z.preprocess(blank, z.enum(SEARCH_TYPES).optional()),
  page: z.coerce.number().int().min(1).max(PAGES_MAX).catch(1).default(1),
});
export type SearchQuery = z.output<typeof searchQuerySchema>;

export const suggestionsQuerySchema = z.strictObject({ q: words, lang });

/** A piece of text; `hit` marks a match. Pieces are plain text: the caller escapes them. */
const pieceSchema = z.object({ text: z.string(), hit: z.boolean() });
export type Piece = z.output<typeof pieceSchema>;

const hitSchema = z.object({
  type: z.enum(SEARCH_TYPES),
  locale: z.enum(LOCALES),
  /** The last part of a document's address; the path without the language for functions and lists. */
  slug: z.string(),
  title: z.array(pieceSchema),
  /** The summary, or the part of the text with the words. */
  excerpt: z.array(pieceSchema),
  /** The page of a PDF from which the excerpt is, and the file's address. */
  file: z.object({ href: z.string(), page: z.int() }).optional(),
});
export type Hit = z.output<typeof hitSchema>;

/** Returns the address of a hit's page on its portal. */
export const addressOf = ({ type, locale, slug }: Pick<Hit, 'type' | 'locale' | 'slug'>): string =>
  type === 'tasks' || type === 'lists' ? `/${locale}${slug}` : to[type].detail({ locale, slug });

/** What a reader needs of a service at once, as its page shows it. */
export const answerSchema = z.object({
  fee: z.string().nullable(),
  /** 0 means at once; `null` means that no time limit is notified. */
  timeLimitDays: z.int().nullable(),
  where: z.string().nullable(),
  /** A path without its language on the same portal, or a full address. */
  apply: z.string().nullable(),
});
export type Answer = z.output<typeof answerSchema>;

export const resultsSchema = z.object({
  hits: z.array(hitSchema),
  /** The facts of the first hit, if it is a service. */
  answer: answerSchema.optional(),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  /** The number of matching pages of each kind, independent of the requested kind. */
  types: z.partialRecord(z.enum(SEARCH_TYPES), z.int()),
  /**
   * `words` if the best hits contain the words themselves, `spelling` if they contain words that are
   * spelt nearly alike, `sound` if they contain words that sound alike.
   */
  by: z.enum(['words', 'spelling', 'sound']),
  /**
   * `own` if the best hits are in the reader's language and were found in it, `translated` if they
   * were found by their translation, `other` if there are only pages in another language.
   */
  languages: z.enum(['own', 'translated', 'other']),
  /** Other portals with pages that have all words, in the reader's language. */
  elsewhere: z.array(z.object({ name: z.string(), origin: z.string(), total: z.int() })),
  /** If nothing was found: words of the portal that are spelt nearly alike. */
  nearest: z.array(z.string()),
});
export type Results = z.output<typeof resultsSchema>;

export const suggestionsSchema = z.object({
  suggestions: z.array(
    z.object({
      type: z.enum(SEARCH_TYPES),
      /** The kind, in the reader's language. */
      kind: z.string(),
      locale: z.enum(LOCALES),
      title: z.string(),
      href: z.string(),
    }),
  ),
});
export const missesSchema = z.object({
  misses: z.array(
    z.object({
      words: z.string(),
      site: z.string(),
      locale: z.enum(LOCALES),
      times: z.int(),
      /** The last day: `2026-11-28`. */
      last: z.string(),
    }),
  ),
});

export type Suggestion = Omit<z.output<typeof suggestionsSchema>['suggestions'][number], 'kind'>;

export { isLocale, type Locale };
