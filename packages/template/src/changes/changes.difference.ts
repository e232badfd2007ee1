import type { Collections, Locale } from '@pune/content';
import type { KeptCollection } from '@pune/content-models/changes/rules';
import { plainText } from '@pune/content-models/rich-text';
import { diffArrays } from 'diff';

/** Some words of a paragraph that are in both texts, or in one of them. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

const PARAGRAPH = '\n';

/** The words of a text, with what stands between them, in the order of the text. */
function tokensOf(paragraphs: readonly string[], locale: Locale): string[] {
  const words = new Intl.Segmenter(locale, { granularity: 'word' });
  return paragraphs.flatMap((paragraph) => [
    ...[...words.segment(paragraph)].map(({ segment }) => segment),
    PARAGRAPH,
  ]);
}

/** @returns the paragraphs of both texts, with the words that were added and removed */
export function difference(
  before: readonly string[],
  after: readonly string[],
  locale: Locale,
): Piece[][] {
  const paragraphs: Piece[][] = [[]];
  for (const { value, added, removed } of diffArrays(
    tokensOf(before, locale),
    tokensOf(after, locale),
  )) {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    value
      .join('')
      .split(PARAGRAPH)
      .forEach((text, n) => {
        if (n > 0) paragraphs.push([]);
        if (text) paragraphs.at(-1)!.push({ kind, text });
      });
  }
  return paragraphs.filter((pieces) => pieces.length > 0);
}

const linesOf = (...texts: (string | null | undefined)[]): string[] =>
  texts.flatMap((text) => (text ?? '').split('\n')).filter((line) => line.trim() !== '');

type TextsOf = { [C in KeptCollection]: (data: Collections[C]['data']) => string[] };

/** The words of a document in the order of its page. */
const TEXTS: TextsOf = {
  circulars: ({ title, summary, number, body, sourceNote }) =>
    linesOf(title, summary, number, plainText(body), sourceNote),
  policies: ({ title, summary, versions, sourceNote }) =>
    linesOf(
      title,
      summary,
      ...versions.flatMap(({ label, number, body }) => [label, number, plainText(body)]),
      sourceNote,
    ),
};
export const wordsOf = <C extends KeptCollection>(
  collection: C,
  data: Collections[C]['data'],
): string[] => TEXTS[collection](data);
