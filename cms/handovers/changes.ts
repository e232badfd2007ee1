/**
 * Compares what a save sends with what is stored, field by field. A save without a change neither
 * makes its editor a writer nor voids an approval.
 */

/** Fields of each save that are no content. */
const NO_CONTENT = new Set([
  'id',
  'updatedAt',
  'createdAt',
  '_status',
  'publishReason',
  'publishChange',
]);

type Raw = Record<string, unknown>;

/** A document or file in a rich text: its id, or the document itself, as the editor loaded it. */
const isReference = (key: string, value: unknown): value is { id: unknown } =>
  (key === 'value' || key === 'doc') &&
  typeof value === 'object' &&
  value !== null &&
  'id' in value;

/**
 * Drops empty values and the ids of rows, which forms and databases write in different ways. Keys
 * are sorted.
 */
function plain(value: unknown): unknown {
  if (value === null || value === undefined || value === '' || value === false) return undefined;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) {
    const items = value.map((item) => plain(item) ?? null);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .filter(([key]) => key !== 'id')
    .map(([key, inner]) => [key, plain(isReference(key, inner) ? inner.id : inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

const shapeOf = (value: unknown): string => JSON.stringify(plain(value)) ?? '';

/**
 * @param data the values of a save; fields that are absent are not changed
 *
 * @returns the names of the fields that the save changes
 */
export const changedFields = (data: Raw, stored: Raw): string[] =>
  Object.keys(data).filter(
    (name) => !NO_CONTENT.has(name) && shapeOf(data[name]) !== shapeOf(stored[name]),
  );
