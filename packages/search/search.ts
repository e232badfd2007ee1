import type { Locale } from '@pune/i18n';
import type { SearchType } from './search.schema.ts';

/** A piece of text; `hit` when it is what was looked for. Pieces are plain text: whoever shows them escapes. */
export type Piece = { text: string; hit: boolean };

export interface Hit {
  type: SearchType;
  locale: Locale;
  slug: string;
  title: Piece[];
  /** The summary, or the part of the text where the words stand. */
  excerpt: Piece[];
}

export interface Results {
  hits: Hit[];
  total: number;
  page: number;
  pages: number;
  /** Pages of each kind that have the words, whatever kind was asked for. */
  types: Partial<Record<SearchType, number>>;
  /** Whether the best hits have the words themselves, or words that sound like them. */
  by: 'words' | 'sound';
  /** Whether the best hits are in the reader's language. */
  languages: 'own' | 'other';
}

export interface Search {
  /** What a person typed. Nothing in it is an operator. */
  q: string;
  site: string;
  locale: Locale;
  type?: SearchType;
  /** From 1. */
  page: number;
}

/** A port: each engine is a file in `engines/` that passes `search-engine.contract.ts`. */
export interface SearchEngine {
  search(search: Search): Promise<Results>;
  close(): void;
}

/** The words of a text: letters and digits with their vowel signs; punctuation of any script divides. */
export const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
