import { BEHALF_FIELDS, behalfSchema } from '@pune/grievances/behalf.schema';
import {
  DESCRIPTION_CHARACTERS_MAX,
  DESCRIPTION_CHARACTERS_MIN,
  LANDMARK_CHARACTERS_MAX,
  PHOTO_BYTES_MAX,
  type Filing,
} from '@pune/grievances/schema';
import { gatherAnswers, isAnswerField } from '@pune/grievances/questions.schema';
import { readFields } from '@pune/http/bodies';
import { wording } from '@pune/http/problems';
import type { FieldRefusal } from '@pune/http/refusals';
import type { Locale } from '@pune/i18n';
import type { z } from 'zod';
import { ANSWER_MAXIMA } from '../question-fields.ts';

/** The maximum size of a photo with its texts. */
const BYTES_MAX = PHOTO_BYTES_MAX + 100_000;
/** Ten questions, each a list of thirty values, beside the other fields. */
const PARTS_MAX = 350;

export type FilledForm = z.output<typeof behalfSchema>;

/** An operator sees the position as one field. */
const placeOfField = (field: string): string =>
  field === 'latitude' || field === 'longitude' ? 'position' : field;

/** Reads the form of an operator, with or without a photo. */
export const readFilingForm = (request: Request) =>
  readFields(request, {
    schema: behalfSchema,
    fields: BEHALF_FIELDS,
    more: { isField: isAnswerField, gather: gatherAnswers },
    partsMax: PARTS_MAX,
    types: ['form', 'multipart'],
    files: { fields: ['photo'], bytesMax: BYTES_MAX },
  });

/** The filing of an operator's form. */
export function filingOf({ position, ...form }: FilledForm): Filing {
  const { category, answers, area, landmark, description, mobile, idempotencyKey } = form;
  return {
    category,
    answers,
    area,
    landmark,
    ...position,
    description,
    mobile,
    idempotencyKey,
    // An officer gives no consent for a citizen.
    share_words: false,
    share_photo: false,
    language: form.citizenLanguage,
    channel: 'web',
  };
}

const MAXIMA: Readonly<Record<string, number>> = {
  error_landmark_long: LANDMARK_CHARACTERS_MAX,
  ...ANSWER_MAXIMA,
};
const figuresOf = (message: string) => ({
  min: DESCRIPTION_CHARACTERS_MIN,
  max: MAXIMA[message] ?? DESCRIPTION_CHARACTERS_MAX,
  megabytes: PHOTO_BYTES_MAX / 1e6,
});

/** The messages of refusals by the field at which an operator sees them. */
export const errorsOf = (
  refusals: readonly FieldRefusal[],
  locale: Locale,
): Record<string, string> =>
  Object.fromEntries(
    refusals.map(({ field, message, name }) => [
      placeOfField(field ?? ''),
      wording('grievances', locale, message, { ...figuresOf(message), name: name ?? '' }),
    ]),
  );
