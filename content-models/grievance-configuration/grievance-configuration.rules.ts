import type {
  ArrayFieldValidation,
  CheckboxFieldValidation,
  NumberFieldSingleValidation,
  PayloadRequest,
  TextFieldSingleValidation,
} from 'payload';
import {
  CODE_PATTERN,
  isFreeText,
  isList,
  KEY_PATTERN,
  LIMITS,
  RESERVED_CODES,
  TIME_PATTERN,
} from './grievance-configuration.limits.ts';

/**
 * Checks of the fields. They replace Payload's own, because importing those would load Payload into
 * pages and the publisher.
 */

export const validCode: TextFieldSingleValidation = (value) =>
  CODE_PATTERN.test(value ?? '') ||
  'Give a code of small Latin letters, digits and underscores, such as street_light.';

export const validTime: TextFieldSingleValidation = (value, { siblingData }) => {
  const { from, to } = siblingData as { from?: string | null; to?: string | null };
  if (!from && !to) return true;
  if (!value) return 'Give both times, or leave both empty for a closed day.';
  if (!TIME_PATTERN.test(value)) return 'Write the time with four digits, such as 09:45 or 18:15.';
  return !from || !to || from < to || 'The offices must close after they open.';
};

export const validHours: NumberFieldSingleValidation = (value, { siblingData }) => {
  if (value === null || value === undefined) return 'Give a number of office hours.';
  if (!Number.isInteger(value) || value < 1 || value > LIMITS.hours)
    return `Give whole office hours from 1 to ${LIMITS.hours}.`;
  const { acknowledgeHours, resolveHours } = siblingData as Record<string, number | null>;
  return (
    !acknowledgeHours ||
    !resolveHours ||
    acknowledgeHours <= resolveHours ||
    'A case cannot be due for resolution before it is due for acknowledgement: make “Resolve within” at least as long.'
  );
};

export const validKey: TextFieldSingleValidation = (value) =>
  KEY_PATTERN.test(value ?? '') ||
  'Give a key of Latin letters, digits, hyphens and underscores, such as since_today.';

/** Help is given in all three languages or in none. */
export const validHint: TextFieldSingleValidation = (value, { siblingData }) => {
  const texts = Object.values(siblingData as Record<string, unknown>);
  const isAny = texts.some((text) => typeof text === 'string' && text.trim() !== '');
  if (isAny && !value?.trim()) return 'Write the help in all three languages, or in none.';
  return (
    (value ?? '').length <= LIMITS.hintCharacters ||
    `Shorten the help to ${LIMITS.hintCharacters} characters.`
  );
};

export const validPublic: CheckboxFieldValidation = (value, { siblingData }) =>
  !value ||
  !isFreeText((siblingData as { datatype?: string }).datatype ?? '') ||
  'Answers in free text can name people, so they are never public: untick this, or choose another kind of answer.';

interface Row {
  id?: string | null;
  code?: string | null;
  date?: string | null;
  key?: string | null;
  isActive?: boolean | null;
  label?: { english?: string | null } | null;
}

/** Returns the first value that occurs twice. */
const twice = (values: readonly (string | null | undefined)[]): string | undefined =>
  values.find((value, index): value is string => !!value && values.indexOf(value) !== index);

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);

/** The categories that are public now; none for a new document and for one that is unpublished. */
async function publishedCategories(
  req: PayloadRequest,
  id: number | string | undefined,
): Promise<Row[]> {
  if (id === undefined) return [];
  const found = (await req.payload.findByID({
    collection: 'grievance-configuration',
    id,
    depth: 0,
    draft: false,
    disableErrors: true,
    overrideAccess: true,
    req,
  })) as { _status?: string; categories?: Row[] | null } | null;
  return found?._status === 'published' ? (found.categories ?? []) : [];
}

/** Checks the list as a whole: codes are unique, and no published code is lost. */
export const validCategories: ArrayFieldValidation = async (value, { event, id, req }) => {
  const rows = rowsOf(value);
  if (!rows.some(({ isActive }) => isActive))
    return 'Keep at least one active category: without one nothing can be reported.';
  if (rows.length > LIMITS.categories) return `There can be ${LIMITS.categories} categories.`;
  const double = twice(rows.map(({ code }) => code));
  if (double) return `The code ${double} occurs twice: give each category a code of its own.`;
  if (event === 'onChange') return true;
  const lost = (await publishedCategories(req, id)).find(
    ({ code }) => !rows.some((row) => row.code === code),
  );
  return (
    !lost ||
    `Cases have the category “${lost.label?.english ?? ''}” (${lost.code}): it cannot be removed, and its code cannot change. Put it back with this code, and untick “Offered in the form”.`
  );
};

export const validQuestions: ArrayFieldValidation = (value) => {
  const codes = rowsOf(value).map(({ code }) => code);
  if (codes.length > LIMITS.questions)
    return `A category can have ${LIMITS.questions} questions: a longer form is not completed.`;
  const reserved = codes.find((code) => RESERVED_CODES.includes(code ?? ''));
  if (reserved)
    return `The interface for partners uses the code ${reserved} itself: choose another one.`;
  const double = twice(codes);
  return !double || `The code ${double} occurs twice: give each question a code of its own.`;
};

/** A list offers values, and no other kind of answer does. */
export const validValues: ArrayFieldValidation = (value, { siblingData }) => {
  if (!isList((siblingData as { datatype?: string }).datatype ?? '')) return true;
  const keys = rowsOf(value).map(({ key }) => key);
  if (keys.length < 2) return 'A list needs at least two values to choose from.';
  if (keys.length > LIMITS.values) return `A list can have ${LIMITS.values} values.`;
  const double = twice(keys);
  return !double || `The key ${double} occurs twice: give each value a key of its own.`;
};

export const validTemplates: ArrayFieldValidation = (value) => {
  const double = twice(rowsOf(value).map(({ code }) => code));
  return !double || `The code ${double} occurs twice: give each template a code of its own.`;
};

export const validHolidays: ArrayFieldValidation = (value) => {
  const double = twice(rowsOf(value).map(({ date }) => date?.slice(0, 10)));
  return !double || `The day ${double} is listed twice: keep one of the two.`;
};
