import { isKept, isTold, type ChangeKind, type Choice } from '@pune/content-models/changes/rules';
import { LOCALES, type Locale } from '@pune/i18n';
import type { Digests } from '../handovers/rules.ts';

/** The rules of public changes, as pure functions. */

/** @returns the languages in which a public text is another one, and still public */
export const changedLanguages = (before: Digests, after: Digests): Locale[] =>
  LOCALES.filter(
    (locale) =>
      before[locale] !== null && after[locale] !== null && before[locale] !== after[locale],
  );

/** @returns the languages in which a text became public */
export const newLanguages = (before: Digests, after: Digests): Locale[] =>
  LOCALES.filter((locale) => before[locale] === null && after[locale] !== null);

/**
 * @param behind the public languages that are older than another one after the publication
 *
 * @returns the language that a told change is in, and those that do not have it; `null` if all have it
 */
export function untranslated(
  before: Digests,
  after: Digests,
  behind: readonly Locale[],
): { source: Locale; languages: Locale[] } | null {
  const source = changedLanguages(before, after).find((locale) => !behind.includes(locale));
  return source && behind.length > 0 ? { source, languages: [...behind] } : null;
}

/** A publication that is about to happen. */
export interface Coming {
  collection: string;
  /** The digests of what is public. */
  live: Digests;
  /** The digests of the newest draft, without the values of this save. */
  draft: Digests;
  /** The languages whose text this save changes over the draft. */
  saved: readonly Locale[];
  /** The languages that it publishes. */
  scope: readonly Locale[];
}

/**
 * @returns the public languages whose text the publication changes; the publisher says if their
 *   readers are told
 */
export const languagesAsked = ({ collection, live, draft, saved, scope }: Coming): Locale[] =>
  isTold(collection)
    ? scope.filter(
        (locale) =>
          live[locale] !== null &&
          draft[locale] !== null &&
          (saved.includes(locale) || draft[locale] !== live[locale]),
      )
    : [];

/**
 * @param isRecorded true if the history of the document has a row
 *
 * @returns the kinds of the rows that a publication adds to the history, the oldest first. Nothing
 *   is added for a correction of which no text is kept
 */
export function rowsAdded(
  collection: string,
  before: Digests,
  after: Digests,
  choice: Choice,
  isRecorded: boolean,
): ChangeKind[] {
  const wasPublic = LOCALES.some((locale) => before[locale] !== null);
  const isChanged = changedLanguages(before, after).length > 0;
  const isWidened = newLanguages(before, after).length > 0;
  if (!wasPublic || (!isChanged && !isWidened)) return [];
  const kind = isChanged ? choice.kind : 'correction';
  if (kind === 'correction' && !isKept(collection)) return [];
  return isRecorded ? [kind] : ['first', kind];
}
