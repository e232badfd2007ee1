import type { Locale } from '@pune/i18n';
import type { Hit, Piece, Results, SearchType } from './search.schema.ts';

export type { Hit, Piece, Results };

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
  close(): void;
}

/**
 * Splits a text into words: letters and digits with their vowel signs; punctuation of any script
 * separates.
 */
export const wordsOf = (text: string): string[] =>
  text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
