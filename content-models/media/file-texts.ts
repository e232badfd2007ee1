import type { Locale } from '@pune/i18n';
import { idsOf, type PublishedFields } from '../content-model.ts';

/** The data of a file for search: its languages, and its text by page. */
export interface FileText {
  language: string[];
  texts: string[];
}

/** Files may be long; what follows is found in the file itself. */
const CHARACTERS_MAX = 200_000;

/** The ids of the files in fields of a document: `attachments`, `versions.document`. */
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
 * Adds what stands in the files to what search looks through: files in the language of the page, or
 * all where there are none.
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
