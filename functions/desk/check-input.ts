import { toLatinDigits } from '@pune/std/digits';
import type { Action, CaseRow, Field, Input, Refusal, Text } from '@pune/desk/case-type';
import type { Files } from '@pune/desk/kept-files';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { Officer } from '@pune/staff/officer';
import { FILES_MAX, isFileField } from './read-action.ts';

const DAY_FIRST = /^(\d{1,2})\s*[-./\s]\s*(\d{1,2})\s*[-./\s]\s*(\d{4})$/;

/**
 * Reads a day as officers write it, `24-12-2026` or `२४/१२/२०२६`.
 *
 * @returns the day in ISO 8601, or null if the calendar has no such day
 */
export function readDay(typed: string): string | null {
  const [, day, month, year] = DAY_FIRST.exec(toLatinDigits(typed).trim()) ?? [];
  if (!day || !month || !year) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written
    ? null
    : written;
}

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
  return { input: { values, files }, refusals };
}
