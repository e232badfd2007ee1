import type { Values } from './comparison.ts';

/** Copies the values of one language version to another. Pure. */

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);
const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Rich text is one value: parts of two languages must not be mixed. */
const isWhole = (value: unknown): boolean => !isRecord(value) || 'root' in value;

function copiedValue(from: unknown, to: unknown, overwrites: boolean): unknown {
  if (isEmpty(from)) return to;
  if (Array.isArray(from) && Array.isArray(to)) {
    const isRows = from.every(isRecord) && to.length === from.length;
    return isRows
      ? from.map((row, n) => copiedValue(row, to[n], overwrites))
      : overwrites
        ? from
        : to;
  }
  if (isWhole(from) || !isRecord(to)) return overwrites || isEmpty(to) ? from : to;
  return Object.fromEntries(
    Object.entries(from as Values).map(([key, value]) => [
      key,
      copiedValue(value, to[key], overwrites),
    ]),
  );
}

const OWN = new Set(['id', 'createdAt', 'updatedAt', '_status', 'takenDown']);

/**
 * Computes the changed values to save in the other language. An unpublished language stays
 * unpublished.
 *
 * @param overwrites false to fill only empty fields
 */
export function copied(from: Values, to: Values, overwrites: boolean): Values {
  const changed = Object.keys(from).flatMap((field) => {
    if (OWN.has(field)) return [];
    const value = copiedValue(from[field], to[field], overwrites);
    return JSON.stringify(value) === JSON.stringify(to[field]) ? [] : [[field, value] as const];
  });
  return Object.fromEntries(changed);
}
