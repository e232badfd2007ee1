import { maskAadhaar } from '@pune/database/aadhaar';
import { toLatinDigits } from '@pune/std/digits';
import { instantInIndia } from '@pune/std/india-time';
import type { ConfigurationQuestion } from './configuration.ts';
import type { AnswerField } from './grievances.constants.ts';
import { plainText } from './plain-text.ts';

/**
 * The questions of a category, and the rule of their answers. Forms, the JSON body, Open311 and the
 * browser share it, so it imports no validator.
 */

/** The answers by the codes of their questions; each is a list, which for most has one text. */
export type Answers = Record<string, string[]>;

export const ANSWER_CHARACTERS_MAX = 200;
export const ANSWER_TEXT_CHARACTERS_MAX = 2_000;

export interface AnswerFault {
  code: string;
  /** A key of `grievances`, whose `name` is the question. */
  message:
    | 'error_answer_required'
    | 'error_answer_single'
    | 'error_answer_choice'
    | 'error_answer_number'
    | 'error_answer_datetime'
    | 'error_answer_long'
    | 'error_answer_text_long';
}

const FIELD = /^answer_([a-z][a-z0-9_]{1,39})(?:\.([A-Za-z0-9_-]{1,40}))?$/;

/** The name of the control of a question, and of its error. */
export const answerField = (code: string): AnswerField => `answer_${code}`;
/**
 * The name of the checkbox of a value. Each has a name of its own, so that a form, a draft and a
 * report on the device have one text for each name.
 */
export const tickField = (code: string, key: string): AnswerField => `answer_${code}.${key}`;
export const isAnswerField = (name: string): name is AnswerField => FIELD.test(name);
/** The code of the question of a control; null for another one. */
export const questionOfField = (name: string): string | null => FIELD.exec(name)?.[1] ?? null;

/** Gathers the controls of a form into one field `answers`, as the JSON body has it. */
export function gatherAnswers(values: Record<string, unknown>): Record<string, unknown> {
  const answers = new Map<string, unknown>();
  for (const [name, value] of Object.entries(values)) {
    const [, code, key] = FIELD.exec(name) ?? [];
    if (code === undefined) continue;
    answers.set(code, key === undefined ? value : [answers.get(code) ?? [], key].flat());
  }
  if (answers.size === 0) return values;
  const rest = Object.entries(values).filter(([name]) => !isAnswerField(name));
  return Object.fromEntries([...rest, ['answers', Object.fromEntries(answers)]]);
}

const NUMBER = /^-?\d{1,12}(\.\d{1,3})?$/;
/** Returns a number with Latin digits and a decimal point; null for anything else. */
function numberOf(text: string): string | null {
  const number = toLatinDigits(text).replace(/[\s,]/g, '');
  // Masked digits are no number: an Aadhaar number is refused here.
  return NUMBER.test(number) && maskAadhaar(number) === number ? number : null;
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;
const YEARS: readonly [first: string, last: string] = ['1900', '2100'];
/**
 * Reads a time of ISO 8601; without a zone it is India's, and a day alone is its beginning.
 *
 * @returns the instant in UTC without milliseconds; null for anything else
 */
function instantOf(text: string): string | null {
  // A form decodes the plus sign of an offset that was not percent-encoded as a blank.
  const given = toLatinDigits(text).replace(/ (?=\d{2}:?\d{2}$)/, '+');
  const [, day, time = '00:00', zone] = INSTANT.exec(given) ?? [];
  if (!day || day < YEARS[0] || day >= YEARS[1]) return null;
  // `Date` takes 30 February for a day in March. The script of the form has no room for `isCalendarDay`.
  const noon = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(noon.getTime()) || !noon.toISOString().startsWith(day)) return null;
  const at = zone ? new Date(`${day}T${time}${zone}`) : instantInIndia(`${day}T${time}`);
  return Number.isNaN(at.getTime())
    ? null
    : `${at.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`;
}

/** Reads the texts of one answer: its values as they are stored, or what is wrong. */
function valuesOf(
  { datatype, values = [] }: ConfigurationQuestion,
  texts: readonly string[],
): string[] | AnswerFault['message'] {
  const keys = values.map(({ key }) => key);
  if (datatype === 'multivaluelist')
    return texts.every((text) => keys.includes(text))
      ? keys.filter((key) => texts.includes(key))
      : 'error_answer_choice';
  if (texts.length > 1) return 'error_answer_single';
  const [text] = texts as [string];
  switch (datatype) {
    case 'singlevaluelist':
      return keys.includes(text) ? [text] : 'error_answer_choice';
    case 'number': {
      const number = numberOf(text);
      return number === null ? 'error_answer_number' : [number];
    }
    case 'datetime': {
      const instant = instantOf(text);
      return instant === null ? 'error_answer_datetime' : [instant];
    }
    case 'text':
      return text.length > ANSWER_TEXT_CHARACTERS_MAX ? 'error_answer_text_long' : [text];
    case 'string':
      return text.length > ANSWER_CHARACTERS_MAX
        ? 'error_answer_long'
        : [text.replaceAll('\n', ' ')];
  }
}

/**
 * Reads answers to the questions of a category. A blank answer is none, and an answer to another
 * question is not used: the form may show an earlier version of the configuration.
 */
export function answersOf(
  questions: readonly ConfigurationQuestion[],
  given: Readonly<Record<string, string | readonly string[]>>,
): { answers: Answers; faults: AnswerFault[] } {
  const answers: Answers = {};
  const faults: AnswerFault[] = [];
  for (const question of questions) {
    const { code, required } = question;
    const texts = (Object.hasOwn(given, code) ? [given[code]!].flat() : [])
      .map(plainText)
      .filter(Boolean);
    if (texts.length === 0) {
      if (required) faults.push({ code, message: 'error_answer_required' });
      continue;
    }
    const read = valuesOf(question, texts);
    if (typeof read === 'string') faults.push({ code, message: read });
    else answers[code] = read;
  }
  return { answers, faults };
}
