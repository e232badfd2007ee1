import {
  DESCRIPTION_CHARACTERS_MAX,
  DESCRIPTION_CHARACTERS_MIN,
  LANDMARK_CHARACTERS_MAX,
  MOBILE_PATTERN,
  PHOTO_BYTES_MAX,
  PHOTO_TYPES,
  type AnswerField,
  type GrievanceField,
} from '@pune/grievances/constants';
import type { ConfigurationQuestion } from '@pune/grievances/configuration';
import { answerField, answersOf, gatherAnswers } from '@pune/grievances/questions.schema';
import { toLatinDigits } from '@pune/std/digits';
import type { LaterMessages } from './grievances.messages.ts';

/**
 * A validation error: the key of the message. The server validates again; this check answers at
 * once.
 */
export interface Fault {
  field: GrievanceField | AnswerField;
  key: keyof LaterMessages;
  /** The code of the question, for its name in the message. */
  question?: string;
}

interface Typed {
  get(name: string): unknown;
}

const text = (form: Typed, name: string): string =>
  String(form.get(name) ?? '')
    .replace(/\r\n?/g, '\n')
    .trim();

function photoFault(photo: unknown): Fault[] {
  if (!(photo instanceof Blob) || photo.size === 0) return [];
  const name = photo instanceof File ? photo.name.toLowerCase() : '';
  if (/\.hei[cf]$/.test(name) || /hei[cf]/.test(photo.type))
    return [{ field: 'photo', key: 'error_photo_heic' }];
  if (!PHOTO_TYPES.includes(photo.type as (typeof PHOTO_TYPES)[number]))
    return [{ field: 'photo', key: 'error_photo_type' }];
  return photo.size > PHOTO_BYTES_MAX ? [{ field: 'photo', key: 'error_photo_large' }] : [];
}

/** The validation errors of the answers to the questions of the category. */
export function answerFaults(
  form: Iterable<[string, unknown]>,
  questions: readonly ConfigurationQuestion[],
): Fault[] {
  const { answers = {} } = gatherAnswers(Object.fromEntries(form)) as {
    answers?: Record<string, string | string[]>;
  };
  return answersOf(questions, answers).faults.map(({ code, message }) => ({
    field: answerField(code),
    key: message,
    question: code,
  }));
}

/** The validation errors of a form, in the order of its fields. */
export function faultsOf(form: Typed): Fault[] {
  const description = text(form, 'description');
  const mobile = toLatinDigits(text(form, 'mobile'));
  const faults: (Fault | false)[] = [
    !form.get('category') && { field: 'category', key: 'error_category_required' },
    !text(form, 'area') &&
      !text(form, 'landmark') &&
      !text(form, 'latitude') && { field: 'area', key: 'error_place_required' },
    text(form, 'landmark').length > LANDMARK_CHARACTERS_MAX && {
      field: 'landmark',
      key: 'error_landmark_long',
    },
    description.length < DESCRIPTION_CHARACTERS_MIN && {
      field: 'description',
      key: 'error_description_short',
    },
    description.length > DESCRIPTION_CHARACTERS_MAX && {
      field: 'description',
      key: 'error_description_long',
    },
    ...photoFault(form.get('photo')),
    mobile !== '' &&
      !new RegExp(`^${MOBILE_PATTERN}$`).test(mobile) && {
        field: 'mobile',
        key: 'error_mobile_invalid',
      },
  ];
  return faults.filter((fault) => fault !== false);
}
