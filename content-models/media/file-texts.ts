import type { Locale } from '@pune/i18n';
import { idsOf, type PublishedFields } from '../content-model.ts';

/** The data of a file for search: its languages, and its text by page. */
export interface FileText {
  language: string[];
  texts: string[];
}

/** The maximum length of an indexed text; longer files are cut. */
const CHARACTERS_MAX = 200_000;

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
  const texts = (own.length > 0 ? own : files).flatMap(({ texts }) => texts);
  if (texts.length === 0) return published;
  return {
    ...published,
    text: [published.text, ...texts].filter(Boolean).join('\n').slice(0, CHARACTERS_MAX),
  };
}
