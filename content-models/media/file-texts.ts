import type { Locale } from '@pune/i18n';
import { idsOf, type PublishedFields } from '../content-model.ts';

/** The data of a file for search: its languages, and its text by page. */
export interface FileText {
  id: string;
  language: string[];
  texts: string[];
}

/** The maximum length of an indexed text; longer files are cut. */
const CHARACTERS_MAX = 200_000;

/**
 * Marks the beginning of a page of a file in the text for search, by the id of the file and the
 * number of the page, so that a hit can name the page.
 */
const filePageMark = (file: string, page: number): string => `\f${file} ${page}\n`;
const FILE_PAGE = /\f(\S+) (\d+)\n/g;

export interface TextPart {
  text: string;
  /** The file and its page, for a text of a file. */
  file?: { id: string; page: number };
}

/** Splits a text for search at the pages of its files. */
export function partsOfText(text: string): TextPart[] {
  const [own = '', ...rest] = text.split(FILE_PAGE);
  const parts: TextPart[] = own ? [{ text: own }] : [];
  for (let i = 0; i < rest.length; i += 3)
    parts.push({ text: rest[i + 2]!, file: { id: rest[i]!, page: Number(rest[i + 1]) } });
  return parts;
}

/** The text for search without the marks of pages. */
export const withoutFilePages = (text: string): string => text.replace(FILE_PAGE, '\n').trimStart();

/** The ids of the files in fields of a document, such as `attachments` and `versions.document`. */
export function fileIds(source: object, fields: readonly string[]): string[] {
  const values = fields.flatMap((field) =>
    field
      .split('.')
      .reduce<unknown[]>(
        (found, name) =>
          found.flatMap((value) => (value as Record<string, unknown> | null)?.[name] ?? []),
        [source],
      ),
  );
  return [...new Set(idsOf(values))];
}

/**
 * Adds the text of files to the text for the search index: of the files in the language of the
 * page, or of all if there are none.
 */
export function withFileTexts<P extends PublishedFields<unknown, unknown>>(
  published: P,
  files: readonly FileText[],
  locale: Locale,
): P {
  const own = files.filter(({ language }) => language.length === 0 || language.includes(locale));
  const texts = (own.length > 0 ? own : files).flatMap(({ id, texts }) =>
    texts.map((text, page) => `${filePageMark(id, page + 1)}${text}`),
  );
  if (texts.length === 0) return published;
  return {
    ...published,
    text: [published.text, ...texts]
      .filter(Boolean)
      .join('')
      .slice(0, CHARACTERS_MAX)
      // A mark that the cut has halved.
      .replace(/\f[^\n]*$/, ''),
  };
}
