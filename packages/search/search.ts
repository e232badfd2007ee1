import type { Locale } from '@pune/i18n';
import type { Hit, Piece, Results, SearchType, Suggestion } from './search.schema.ts';

export type { Hit, Piece, Results, Suggestion };

export interface Search {
  /** The query as typed. It has no operators. */
  q: string;
  site: string;
  locale: Locale;
  type?: SearchType;
  /** From 1. */
  page: number;
}

/**
 * The port to a search engine: each is a file in `engines/` that passes
 * `search-engine.contract.ts`.
 */
export interface SearchEngine {
  search(search: Search): Promise<Results>;
  /** Titles that begin like a query that is being typed, best first. */
  suggest(search: Pick<Search, 'q' | 'site' | 'locale'>): Promise<Suggestion[]>;
  close(): void;
}

export { wordsOf } from '@pune/content/search-text';
