import type { RichText } from './rich-text.ts';
import { publishedText } from './rich-text.ts';
import { dayOf, idOf } from './content-model.ts';
import type { Withdrawn } from './withdrawals.ts';

/** The facts at the foot of every page with an address. */
export interface PageFacts {
  title: string;
  summary: string;
  /** The id of the department that owns the content. */
  department: string | null;
  audience: string[];
  reviewedOn: string | null;
  reviewOn: string | null;
  /** Present if the document was withdrawn and its page stays. */
  withdrawn?: Withdrawn;
}

interface FactsSource {
  title?: string | null;
  summary?: string | null;
  department?: unknown;
  audience?: string[] | null;
  reviewedOn?: string | null;
  reviewOn?: string | null;
}

export const pageFacts = (source: FactsSource): PageFacts => ({
  title: source.title ?? '',
  summary: source.summary ?? '',
  department: idOf(source.department),
  audience: source.audience ?? [],
  reviewedOn: dayOrNull(source.reviewedOn),
  reviewOn: dayOrNull(source.reviewOn),
});

/** True if a language version has a page: it has a title and has not been taken down. */
export const isLive = (source: { title?: string | null; takenDown?: boolean | null }): boolean =>
  Boolean(source.title?.trim()) && !source.takenDown;

export const dayOrNull = (value: string | null | undefined): string | null =>
  value ? dayOf(value) : null;
export const textOrNull = (value: string | null | undefined): string | null =>
  value?.trim() || null;

/** The published rich text; `null` if it is empty. */
export const bodyOf = (value: unknown): RichText | null =>
  value ? publishedText(value as RichText) : null;

/** Joins texts for the search index. */
export const words = (...parts: (string | null | undefined)[]): string =>
  parts.filter(Boolean).join('\n');
