import type { Action, CaseRow, Field, Input, Refusal, Text } from '@pune/desk/case-type';
import type { Files } from '@pune/desk/kept-files';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { Officer } from '@pune/staff/officer';
import { readDay } from '@pune/std/typed-day';
import { FILES_MAX, isFileField } from './read-action.ts';

const numbered =
  (key: 'desk:error_characters' | 'desk:error_files_many', max: number): Text =>
  (locale) =>
    t(locale)(key, { max: formatNumber(max, locale) });

const required: Text = (locale) => t(locale)('functions:error_required');

async function refusalOf(
  field: Field,
  value: string,
  fileCount: number,
  options: readonly string[],
): Promise<Text | null> {
  if (isFileField(field)) {
    if (fileCount > FILES_MAX) return numbered('desk:error_files_many', FILES_MAX);
    return field.required && fileCount === 0 ? required : null;
  }
  if (value.trim() === '') return field.required ? required : null;
  if (value.length > (field.charactersMax ?? Infinity))
    return numbered('desk:error_characters', field.charactersMax!);
  if (field.kind === 'date' && readDay(value) === null)
    return (locale) => t(locale)('desk:error_date');
  if (field.kind === 'choice' && !options.includes(value))
    return (locale) => t(locale)('desk:error_option');
  return null;
}

const isEmpty = (field: Field, typed: Readonly<Record<string, string>>, files: Files): boolean =>
  isFileField(field)
    ? (files[field.name]?.length ?? 0) === 0
    : (typed[field.name] ?? '').trim() === '';

/**
 * Checks an input by the description of its action, so that an officer corrects it before the
 * confirmation. The feature checks it again.
 *
 * @returns the values as the feature expects them, and what is wrong with which field
 */
export async function checkInput(
  action: Action,
  found: CaseRow,
  officer: Officer,
  typed: Readonly<Record<string, string>>,
  files: Files,
): Promise<{ input: Input; refusals: readonly Refusal[] }> {
  const values: Record<string, string> = {};
  const refusals: Refusal[] = [];
  for (const field of action.fields) {
    const value = typed[field.name] ?? '';
    const options = field.kind === 'choice' ? ((await field.options?.(found, officer)) ?? []) : [];
    const message = await refusalOf(
      field,
      value,
      files[field.name]?.length ?? 0,
      options.map((option) => option.value),
    );
    if (message) refusals.push({ field: field.name, message });
    if (!isFileField(field))
      values[field.name] = (field.kind === 'date' && readDay(value)) || value.trim();
  }
  const alternatives = action.fields.filter(({ oneOf }) => oneOf);
  const [first] = alternatives;
  if (first && alternatives.every((field) => isEmpty(field, typed, files)))
    refusals.push({ field: first.name, message: first.oneOf! });
  return { input: { values, files }, refusals };
}
