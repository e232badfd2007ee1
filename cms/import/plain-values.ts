import { labelText } from '../words/label-text.ts';
import type { Field } from 'payload';
import { toLatinDigits } from '@pune/std/digits';
import { INDIA_OFFSET } from '@pune/std/india-time';

/** The error for a value that its field does not accept, with the reason. */
export class WrongValue extends Error {}

const shown = (value: unknown): string =>
  typeof value === 'string'
    ? `"${value.slice(0, 60)}"`
    : (JSON.stringify(value)?.slice(0, 60) ?? String(value));

const TIME = String.raw`(?<hours>\d{1,2}):(?<minutes>\d{2})(?::(?<seconds>\d{2})(?:\.\d+)?)?`;
const DAY_FIRST = new RegExp(
  String.raw`^(?<date>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?:[ T,]+${TIME})?$`,
);
const ISO = new RegExp(
  String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})(?:[T ]${TIME}(?<zone>Z|[+-]\d{2}:?\d{2})?)?$`,
);
const two = (text: string) => text.padStart(2, '0');

/**
 * Parses a date: day first, or ISO 8601. A time without a zone is India's; a day stays that day.
 */
export function dateFrom(value: unknown): string {
  const text = typeof value === 'string' ? toLatinDigits(value).trim() : '';
  const {
    year,
    month = '',
    date = '',
    hours,
    minutes,
    seconds = '00',
    zone = INDIA_OFFSET,
  } = (DAY_FIRST.exec(text) ?? ISO.exec(text))?.groups ?? {};
  const day = `${year}-${two(month)}-${two(date)}`;
  const midnight = new Date(`${day}T00:00:00.000Z`);
  // JavaScript reads 31 February as 2 March.
  if (!year || Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day)
    throw new WrongValue(
      `${shown(value)} is no date: write the day first, as in 31/12/2024, or as 2024-12-31.`,
    );
  if (!hours) return midnight.toISOString();
  const instant = new Date(`${day}T${two(hours)}:${minutes}:${seconds}${zone}`);
  if (Number.isNaN(instant.getTime()))
    throw new WrongValue(`${shown(value)} has no time of day: write it as 31/12/2024 17:30.`);
  return instant.toISOString();
}

function numberFrom(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const text = typeof value === 'string' ? toLatinDigits(value).replaceAll(',', '').trim() : '';
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) throw new WrongValue(`${shown(value)} is no number.`);
  return Number(text);
}

const TRUE = ['true', 'yes', 'y', '1'];
const FALSE = ['false', 'no', 'n', '0'];

function booleanFrom(value: unknown): boolean {
  const word = String(value).trim().toLowerCase();
  if (TRUE.includes(word)) return true;
  if (FALSE.includes(word)) return false;
  throw new WrongValue(`${shown(value)} is neither yes nor no.`);
}

function textFrom(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  throw new WrongValue(`${shown(value)} is no text.`);
}

type Option = string | { label: unknown; value: string };

function choiceFrom(value: unknown, options: readonly Option[]): string {
  const choices = options.map((option) =>
    typeof option === 'string'
      ? { value: option, label: option }
      : { value: option.value, label: labelText(option.label) ?? option.value },
  );
  const word = String(value).trim().toLowerCase();
  const chosen =
    choices.find((choice) => choice.value.toLowerCase() === word) ??
    choices.find(({ label }) => label.toLowerCase() === word);
  if (!chosen)
    throw new WrongValue(
      `${shown(value)} is none of ${choices.map((choice) => choice.value).join(', ')}.`,
    );
  return chosen.value;
}

/** Splits several values in one cell: separated by `|`, or a JSON array. */
export function listFrom(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string') return [value];
  if (!value.trim().startsWith('['))
    return value
      .split('|')
      .map((item) => item.trim())
      .filter(Boolean);
  const list = jsonFrom(value);
  if (!Array.isArray(list)) throw new WrongValue(`${shown(value)} is no list.`);
  return list;
}

export function jsonFrom(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new WrongValue(`${shown(value)} is no JSON.`);
  }
}

/** Converts a value that is neither rich text nor a reference to its field's type. */
export function plainValue(field: Field, value: unknown): unknown {
  const many = 'hasMany' in field && field.hasMany;
  const each = (read: (item: unknown) => unknown) =>
    many ? listFrom(value).map(read) : read(value);
  switch (field.type) {
    case 'date':
      return dateFrom(value);
    case 'number':
      return each(numberFrom);
    case 'checkbox':
      return booleanFrom(value);
    case 'select':
      return each((item) => choiceFrom(item, field.options as Option[]));
    case 'radio':
      return choiceFrom(value, field.options as Option[]);
    case 'text':
      return each(textFrom);
    case 'json':
    case 'point':
      return jsonFrom(value);
    default:
      return textFrom(value);
  }
}
