import type { z } from 'zod';

/**
 * The error of one field. `message` is a key `error_…` of the feature's messages, or of those that
 * all functions share.
 */
export interface FieldRefusal {
  /** `null` for an unknown field, which `name` names. */
  field: string | null;
  message: string;
  name?: string;
}

type Issue = z.core.$ZodIssue;
const NAME_CHARACTERS_MAX = 40;

/** Messages for schema issues that have none of their own. */
const MESSAGE_OF: Record<Issue['code'], string> = {
  invalid_type: 'error_wrong_type',
  too_big: 'error_too_long',
  too_small: 'error_too_short',
  invalid_format: 'error_format',
  not_multiple_of: 'error_format',
  invalid_value: 'error_choice',
  invalid_union: 'error_wrong_type',
  invalid_key: 'error_wrong_type',
  invalid_element: 'error_wrong_type',
  unrecognized_keys: 'error_unknown_field',
  custom: 'error_wrong_type',
};

const valueAt = (values: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Record<PropertyKey, unknown>)[name]
        : undefined,
    values,
  );

function messageOf(issue: Issue, values: unknown): string {
  if (/^error_\w+$/.test(issue.message)) return issue.message;
  const value = valueAt(values, issue.path);
  const isBlank = value === undefined || (typeof value === 'string' && value.trim() === '');
  return isBlank &&
    ['invalid_type', 'invalid_union', 'invalid_value', 'too_small', 'invalid_format'].includes(
      issue.code,
    )
    ? 'error_required'
    : MESSAGE_OF[issue.code];
}

/** Converts the issues of a schema, each to the field that the person sees. */
export const refusalsOf = (
  issues: readonly Issue[],
  values: unknown,
  place: (field: string) => string = (field) => field,
): FieldRefusal[] =>
  issues.flatMap((issue): FieldRefusal[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((name) => ({
        field: null,
        message: 'error_unknown_field',
        name: [...issue.path, name].join('.').slice(0, NAME_CHARACTERS_MAX),
      }));
    const [field] = issue.path;
    return [
      {
        field: field === undefined ? null : place(String(field)),
        message: messageOf(issue, values),
      },
    ];
  });

/** Keeps one message for each field, in the order of the form; unknown fields come last. */
export function firstOfEach(
  refusals: readonly FieldRefusal[],
  fields: readonly string[],
): FieldRefusal[] {
  const order = ({ field }: FieldRefusal) =>
    field === null || !fields.includes(field) ? fields.length : fields.indexOf(field);
  const seen = new Set<string>();
  return refusals
    .filter(({ field, name, message }) => {
      const key = field ?? `${message} ${name}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => order(a) - order(b));
}
