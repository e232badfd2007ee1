/**
 * Compares what a form began from, what it holds and what the CMS holds, a top-level field each.
 * Pure.
 */

export type Values = Record<string, unknown>;

/** Fields that change with every save, or name the document. */
const NOT_COMPARED = new Set([
  'id',
  'createdAt',
  'updatedAt',
  '_status',
  'globalType',
  'publishing',
  'editGuard',
  'copyLanguage',
]);

/**
 * Forms leave out what is empty or write `null` for it, and name a related document by its id or
 * give all of it.
 */
function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const kept = plain(inner);
    return kept === null || kept === false ? [] : [[key, kept] as const];
  });
  if (entries.length === 0) return null;
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));

/** The fields whose values differ. A field that `after` does not name is left alone by it. */
export const changedFields = (before: Values, after: Values): string[] =>
  Object.keys(after).filter(
    (field) => !NOT_COMPARED.has(field) && !isSame(before[field], after[field]),
  );

export interface Began {
  /** The form's values when it was opened or saved last. */
  form: Values;
  /** The document as the CMS gave it then. */
  document: Values;
}

export interface Comparison {
  /** Fields that this form has changed. */
  mine: string[];
  /** Fields that the other save has changed, in this language. */
  theirs: string[];
  /** Fields that both have changed, to different values. */
  both: string[];
}

/**
 * Compares this form with a newer document.
 * @param began none: what the form began from is unknown, and each difference counts as a change of
 *   both
 */
export function compare(began: Began | null, form: Values, newer: Values): Comparison {
  if (!began) {
    const different = changedFields(newer, form);
    return { mine: different, theirs: different, both: different };
  }
  const mine = changedFields(began.form, form);
  const theirs = changedFields(began.document, newer);
  return {
    mine,
    theirs,
    both: mine.filter((field) => theirs.includes(field) && !isSame(form[field], newer[field])),
  };
}

/** The body of a save that leaves the other person's changes alone. */
export function mergedBody(form: Values, newer: Values, mine: readonly string[]): Values {
  const own = Object.fromEntries(mine.map((field) => [field, form[field]]));
  return { ...own, _status: form._status, updatedAt: newer.updatedAt };
}
