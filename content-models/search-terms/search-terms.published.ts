import { dayOf, defineModel } from '../content-model.ts';
import type { SearchTerm } from '../content-models.types.ts';
import { searchTerms as collection } from './search-terms.collection.ts';
import { linesOf } from './search-terms.rules.ts';

/** Words as people type them, and the words of pages that they mean, in one language. */
export interface PublishedSearchTerm {
  typed: string[];
  means: string[];
}

export const searchTerms = defineModel<
  SearchTerm & { slug: string },
  PublishedSearchTerm,
  PublishedSearchTerm
>({
  collection,
  hasPages: false,
  publish(source) {
    const data: PublishedSearchTerm = {
      typed: linesOf(source.typed),
      means: linesOf(source.means),
    };
    if (data.typed.length === 0 || data.means.length === 0) return null;
    return {
      title: source.title,
      summary: '',
      date: dayOf(source.createdAt),
      category: '',
      portals: source.portals ?? [],
      data,
      card: data,
      text: '',
    };
  },
});
