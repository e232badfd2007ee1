import { randomUUID } from 'node:crypto';
import type { Collection } from '@pune/content';

/** Beginning of the text that stands for a title. Random: no text of an editor contains it. */
const MARK = `title:${randomUUID()}:`;
const END = ';';

/** A document whose title is part of a text. */
export interface TitledDocument {
  collection: Collection;
  id: string;
}

/**
 * Returns a text that stands for the title of a document, alone or in a longer text. `TitledText`
 * shows the title in its place.
 */
export const titleOf = (collection: Collection, id: string): string =>
  `${MARK}${collection}/${id}${END}`;

/** Divides a text at the titles of documents. */
export function titledPieces(text: string): (string | TitledDocument)[] {
  const [first, ...rest] = text.split(MARK);
  return [
    first!,
    ...rest.flatMap((piece): (string | TitledDocument)[] => {
      const slash = piece.indexOf('/');
      const end = piece.indexOf(END, slash);
      return [
        { collection: piece.slice(0, slash) as Collection, id: piece.slice(slash + 1, end) },
        piece.slice(end + 1),
      ];
    }),
  ];
}
