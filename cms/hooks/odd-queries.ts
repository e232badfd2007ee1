import { APIError, type CollectionBeforeOperationHook, type Where } from 'payload';

type IdType = 'number' | 'text';
interface AnyField {
  name: string;
  type: string;
  hasMany?: boolean;
  flattenedFields?: readonly unknown[];
}

const LISTS = ['in', 'not_in', 'all'];
/** Geographic operators: no field of this CMS is a point. */
const PLACES = ['near', 'within', 'intersects'];
const COUNT_MAX = 1_000_000_000;

export const isId = (value: unknown, idType: IdType): boolean =>
  idType === 'number'
    ? value !== '' && Number.isSafeInteger(Number(value))
    : /^[0-9a-f]{24}$/i.test(String(value));

/** @returns the kind of value at a path; `null` if unknown, for example beyond a relationship */
function kindAt(
  path: string,
  fields: readonly unknown[],
): { kind: 'id' | 'date' | 'number' | 'other'; isList: boolean } | null {
  const [name, ...rest] = path.replace(/^version\./, '').split('.');
  if (rest.length === 0 && (name === 'id' || name === 'parent'))
    return { kind: 'id', isList: false };
  if (rest.length === 0 && (name === 'createdAt' || name === 'updatedAt'))
    return { kind: 'date', isList: false };
  const field = (fields as readonly AnyField[]).find((candidate) => candidate.name === name);
  if (!field) return null;
  if (rest.length > 0)
    return field.flattenedFields ? kindAt(rest.join('.'), field.flattenedFields) : null;
  const kind =
    field.type === 'relationship' || field.type === 'upload'
      ? 'id'
      : field.type === 'date' || field.type === 'number'
        ? field.type
        : 'other';
  return { kind, isList: Boolean(field.hasMany) };
}

function fits(value: unknown, kind: 'id' | 'date' | 'number' | 'other', idType: IdType): boolean {
  if (value === null || value === '' || value === 'null') return true;
  switch (kind) {
    case 'id':
      return isId(value, idType);
    case 'number':
      return Number.isFinite(Number(value));
    case 'date':
      return !Number.isNaN(new Date(value as string).getTime());
    case 'other':
      return true;
  }
}

/**
 * Checks a query for values that no database could handle; Payload itself checks paths and
 * operators.
 *
 * @returns the problem in words, or null
 */
export function oddity(
  where: Where | undefined,
  fields: readonly unknown[],
  idType: IdType,
): string | null {
  for (const [path, asked] of Object.entries(where ?? {})) {
    if (Array.isArray(asked)) {
      const found = asked.map((part) => oddity(part, fields, idType)).find(Boolean);
      if (found) return found;
    } else
      for (const [operator, value] of Object.entries(asked ?? {})) {
        const found = oddityOf(path, operator, value, kindAt(path, fields), idType);
        if (found) return found;
      }
  }
  return null;
}

function oddityOf(
  path: string,
  operator: string,
  value: unknown,
  known: ReturnType<typeof kindAt>,
  idType: IdType,
): string | null {
  if (PLACES.includes(operator))
    return `"${path}" is no place: "${operator}" cannot be asked of it.`;
  if (operator === 'all' && known && !known.isList)
    return `"${path}" holds one value: "all" cannot be asked of it.`;
  if (operator === 'exists') return null;
  const values = LISTS.includes(operator)
    ? Array.isArray(value)
      ? value
      : String(value).split(',')
    : [value];
  if (
    values.some(
      (one) =>
        typeof one === 'object' && one !== null && !(one instanceof Date) && !isPolymorphic(one),
    )
  )
    return `"${path}" is asked for something that is no value.`;
  const odd = known && values.find((one) => !isPolymorphic(one) && !fits(one, known.kind, idType));
  return odd === undefined || odd === null
    ? null
    : `"${path}" is asked for "${String(odd).slice(0, 40)}", which it can never hold.`;
}

/** @returns true for a value of a relationship to several types */
const isPolymorphic = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'relationTo' in value && 'value' in value;

/** Refuses a query that the database could only answer with an error, and explains the reason. */
export const refuseOddQueries: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  if (req.payloadAPI === 'local') return;
  const { id, limit, page, where } = args as {
    id?: unknown;
    limit?: unknown;
    page?: unknown;
    where?: Where;
  };
  const idType = req.payload.db.defaultIDType;
  if (id !== undefined && id !== null && !isId(id, idType))
    throw new APIError(
      'There is no such document: its id is not of the kind that this CMS gives.',
      400,
      undefined,
      true,
    );
  if ([limit, page].some((count) => Number(count ?? 0) > COUNT_MAX))
    throw new APIError('There are not that many documents: ask for fewer.', 400, undefined, true);
  const odd = oddity(where, collection.flattenedFields, idType);
  if (odd) throw new APIError(odd, 400, undefined, true);
};
