import {
  officeIn,
  type Configuration,
  type ConfigurationCategory,
} from '@pune/grievances/configuration';
import {
  DESCRIPTION_CHARACTERS_MAX,
  DESCRIPTION_CHARACTERS_MIN,
  grievanceSchema,
  LANDMARK_CHARACTERS_MAX,
  type Filing,
} from '@pune/grievances/schema';
import { answerField, answersOf, questionOfField } from '@pune/grievances/questions.schema';
import { isLocale, type Locale } from '@pune/i18n';
import { wording } from '@pune/http/problems';
import type { FieldRefusal } from '@pune/http/refusals';
import { refusalsOf } from '@pune/http/refusals';
import type { Form } from '@pune/open311/form';
import { ANSWER_MAXIMA, namedRefusals } from '../question-fields.ts';
import { say } from './feature.ts';
import { LANGUAGE, WARD_OFFICE } from './services.ts';

/** The fields of the interface by those of a filing. */
const FIELD_OF: Readonly<Record<string, string>> = {
  category: 'service_code',
  area: 'address_id',
  landmark: 'address_string',
  latitude: 'lat',
  longitude: 'long',
  mobile: 'phone',
};
const ATTRIBUTES = [WARD_OFFICE, LANGUAGE];

export type ReadFiling =
  /** `notices`: keys of messages about what was not used. */
  | { kind: 'Filing'; filing: Filing; notices: string[] }
  /** Sentences in the language of the request. */
  | { kind: 'Refused'; descriptions: string[] };

/** The name of a field in the interface: `attribute[size]` for the answer to a question. */
function nameOf(field: string): string {
  const code = questionOfField(field);
  return code === null ? (FIELD_OF[field] ?? field) : `attribute[${code}]`;
}

/** Writes a refusal of the filing in the words of the interface. */
export function describe({ field, message, name = '' }: FieldRefusal, locale: Locale): string {
  if (message === 'error_point_outside') return say(locale, 'error_outside');
  if (message === 'error_place_required') return say(locale, 'error_place_missing');
  const max =
    ANSWER_MAXIMA[message] ??
    (field === 'landmark' ? LANDMARK_CHARACTERS_MAX : DESCRIPTION_CHARACTERS_MAX);
  const limits = { min: DESCRIPTION_CHARACTERS_MIN, max };
  const text = wording('grievances', locale, message, { ...limits, name });
  return field === null ? text : `${nameOf(field)}: ${text}`;
}

/** The one value of an attribute with a list of values; undefined if there is none. */
function attributeOf({ attributes }: Form, code: string): string | undefined | null {
  const values = attributes.get(code) ?? [];
  return values.length > 1 ? null : values[0];
}

/**
 * Reads the filing of a form. A report counts more than what came with it: a telephone number that
 * is no Indian mobile number, and attributes that the service does not have, are not used, and the
 * answer says so. Names, e-mail addresses and ids of devices are not kept at all.
 */
export function filingOf(
  form: Form,
  { code: service, questions = [] }: ConfigurationCategory,
  configuration: Configuration,
  usual: Locale,
): ReadFiling {
  const { fields, attributes } = form;
  const ward = attributeOf(form, WARD_OFFICE);
  const language = attributeOf(form, LANGUAGE);
  const { answers, faults } = answersOf(questions, Object.fromEntries(attributes));
  const office = fields.get('address_id')?.trim() ?? ward;
  const descriptions = [
    ...(ward === null || (ward !== undefined && !officeIn(configuration, ward))
      ? [say(usual, 'error_ward_office')]
      : []),
    ...(language === null || (language !== undefined && !isLocale(language))
      ? [say(usual, 'error_language')]
      : []),
    ...(office && office !== ward && !officeIn(configuration, office)
      ? [say(usual, 'error_address_id')]
      : []),
    ...namedRefusals(
      faults.map(({ code, message }) => ({ field: answerField(code), message })),
      questions,
      usual,
    ).map((refusal) => describe(refusal, usual)),
  ];
  const given = {
    category: service,
    ...(Object.keys(answers).length > 0 && { answers }),
    area: office ?? undefined,
    landmark: fields.get('address_string'),
    latitude: fields.get('lat'),
    longitude: fields.get('long'),
    description: fields.get('description') ?? '',
    mobile: fields.get('phone'),
    language: isLocale(language) ? language : usual,
  };
  let parsed = grievanceSchema.safeParse(given);
  const notices: string[] = [];
  if (!parsed.success && parsed.error.issues.some(({ path }) => path[0] === 'mobile')) {
    notices.push('notice_phone');
    parsed = grievanceSchema.safeParse({ ...given, mobile: undefined });
  }
  if (!parsed.success)
    descriptions.push(
      ...refusalsOf(parsed.error.issues, given).map((refusal) => describe(refusal, usual)),
    );
  if (!parsed.success || descriptions.length > 0)
    return { kind: 'Refused', descriptions: [...new Set(descriptions)] };
  const known = [...ATTRIBUTES, ...questions.map(({ code }) => code)];
  if ([...attributes.keys()].some((code) => !known.includes(code)))
    notices.push('notice_attributes');
  if (form.mediaUrls.length > 1) notices.push('notice_one_picture');
  return { kind: 'Filing', filing: parsed.data, notices };
}
