/**
 * Compares a form's initial values, its current values and the stored document, by top-level field.
 * Pure.
 */

export type Values = Record<string, unknown>;

/** Fields that change with every save, or identify the document. */
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
 * Normalises a value: forms omit empty values or send `null`, and contain a related document as its
 * id or as a whole.
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

/** @returns the fields whose values differ; a field that `after` lacks counts as unchanged */
export const changedFields = (before: Values, after: Values): string[] =>
  Object.keys(after).filter(
    (field) => !NOT_COMPARED.has(field) && !isSame(before[field], after[field]),
  );

export interface Began {
  /** The form's values when it was opened or last saved. */
  form: Values;
  /** The stored document at that time. */
  document: Values;
}

export interface Comparison {
  /** Fields changed in this form. */
  mine: string[];
  /** Fields changed by the other save, in this language. */
  theirs: string[];
  /** Fields changed by both, to different values. */
  both: string[];
}

/**
 * Compares a form with a newer document.
 *
 * @param began `null` if the form's initial values are unknown: then each difference counts as
 *   changed by both
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

/** Builds a save that preserves the other editor's changes. */
export function mergedBody(form: Values, newer: Values, mine: readonly string[]): Values {
  const own = Object.fromEntries(mine.map((field) => [field, form[field]]));
  return { ...own, _status: form._status, updatedAt: newer.updatedAt };
}
