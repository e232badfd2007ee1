import { isLocale, LOCALES, type Locale } from '@pune/i18n';
import { z } from 'zod';

export const SEARCH_API = '/api/search';
export const QUERY_CHARACTERS_MAX = 200;
export const HITS_PER_PAGE = 10;
export const PAGES_MAX = 100;

/** Content types that have pages of their own. Labels: `search:type_<type>`. */
export const SEARCH_TYPES = ['services', 'schemes', 'faqs', 'circulars', 'policies', 'documents', 'news', 'alerts', 'events', 'projects', 'reports', 'pages', 'guides', 'apps', 'videos', 'departments', 'offices'] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

const blank = (value: unknown) => (value === '' ? undefined : value);

/** The fields of a search form. A search that was shared long ago still works: a page that is none counts as the first. */
export const searchQuerySchema = z.strictObject({
  q: z.string().max(QUERY_CHARACTERS_MAX).transform((text) => text.normalize('NFC').trim()).default(''),
  lang: z.preprocess(blank, z.enum(LOCALES).optional()),
  type: z.preprocess(blank, z.enum(SEARCH_TYPES).optional()),
  page: z.coerce.number().int().min(1).max(PAGES_MAX).catch(1).default(1),
});
export type SearchQuery = z.output<typeof searchQuerySchema>;
export { isLocale, type Locale };
