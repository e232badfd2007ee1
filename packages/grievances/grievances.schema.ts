import { CODE_PATTERN } from '@pune/content-models/grievance-configuration/limits';
import { LOCALES } from '@pune/i18n';
import { POST_KINDS } from '@pune/staff/permissions';
import { toLatinDigits } from '@pune/std/digits';
import { z } from 'zod';
import { OFFICE_PATTERN } from './configuration.ts';
import {
  DESCRIPTION_CHARACTERS_MAX,
  DESCRIPTION_CHARACTERS_MIN,
  GRIEVANCE_CHANNELS,
  GRIEVANCE_STATUSES,
  LANDMARK_CHARACTERS_MAX,
  type GrievanceField,
} from './grievances.constants.ts';
import { ACTORS, GRIEVANCE_EVENTS } from './transitions.ts';
import { plainText } from './words.ts';

export * from './grievances.constants.ts';

/** Messages of fields are keys of `grievances`: the answer chooses the reader's language. */
const key = <K extends `error_${string}`>(name: K): K => name;

/** A form sends an empty control as an empty text, and a JSON client omits it: both mean absent. */
const blankToUndefined = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(blankToUndefined, schema.optional());

const text = z.string({ error: key('error_wrong_type') }).transform(plainText);

/** These checks also run on invalid fields, so they accept any value. */
const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
const isObject = ({ value }: { value: unknown }): boolean =>
  typeof value === 'object' && value !== null;

/** Degrees, as a number or as a form's text. */
const coordinate = (limit: number) =>
  z
    .union(
      [
        z.number(),
        z
          .string()
          .regex(/^\s*-?\d{1,3}(\.\d{1,20})?\s*$/)
          .transform(Number),
      ],
      { error: key('error_point_invalid') },
    )
    .pipe(
      z
        .number()
        .min(-limit, { error: key('error_point_invalid') })
        .max(limit, { error: key('error_point_invalid') }),
    );

/** Normalises a mobile number to ten Latin digits: `+91 98220 12345`, `०९८२२०१२३४५`. */
const mobile = z.string({ error: key('error_wrong_type') }).transform((value, context) => {
  const digits = toLatinDigits(value).replace(/[\s()\-.]/g, '');
  const number = /^(?:\+?91|0)?([6-9]\d{9})$/.exec(digits)?.[1];
  if (!number) context.addIssue({ code: 'custom', message: key('error_mobile_invalid') });
  return number ?? '';
});

/**
 * A filed grievance, in each of the three ways to send it. Category and area are checked against the
 * configuration afterwards (`filing.ts`). The photo is a file, validated by its
 * content (`photo.ts`).
 */
export const grievanceSchema = z
  .strictObject({
    category: z.preprocess(
      blankToUndefined,
      z.string({ error: key('error_category_required') }).regex(CODE_PATTERN, {
        error: key('error_category_required'),
      }),
    ),
    area: optional(
      z.string({ error: key('error_area_unknown') }).regex(OFFICE_PATTERN, {
        error: key('error_area_unknown'),
      }),
    ),
    landmark: optional(
      text.pipe(z.string().max(LANDMARK_CHARACTERS_MAX, { error: key('error_landmark_long') })),
    ),
    latitude: optional(coordinate(90)),
    longitude: optional(coordinate(180)),
    description: z.preprocess(
      (value) => value ?? '',
      text.pipe(
        z
          .string()
          .min(DESCRIPTION_CHARACTERS_MIN, { error: key('error_description_short') })
          .max(DESCRIPTION_CHARACTERS_MAX, { error: key('error_description_long') }),
      ),
    ),
    mobile: optional(mobile),
    language: z.preprocess(
      blankToUndefined,
      z.enum(LOCALES, { error: key('error_wrong_type') }).default('en'),
    ),
    channel: z.preprocess(
      blankToUndefined,
      z.enum(GRIEVANCE_CHANNELS, { error: key('error_wrong_type') }).default('web'),
    ),
    /** The version of the configuration that the form showed. */
    configuration: optional(
      z
        .string({ error: key('error_wrong_type') })
        .regex(/^[0-9a-f]{64}$/, { error: key('error_wrong_type') }),
    ),
    /**
     * Chosen by the client (a UUID), so that a repeated request does not file the grievance twice.
     */
    idempotencyKey: optional(
      z
        .string({ error: key('error_wrong_type') })
        .regex(/^[A-Za-z0-9_-]{16,64}$/, { error: key('error_key_invalid') }),
    ),
  })
  // Check even if other fields are invalid: a person wants all errors at once.
  .refine(
    ({ area, landmark, latitude, longitude }) =>
      [area, landmark, latitude, longitude].some(isGiven),
    { path: ['area'], error: key('error_place_required'), when: isObject },
  )
  .refine(({ latitude, longitude }) => isGiven(latitude) === isGiven(longitude), {
    path: ['latitude'],
    error: key('error_point_invalid'),
    when: isObject,
  });

/**
 * The form to track a grievance by its number, which is parsed leniently (`tracking-number.ts`).
 */
export const trackSchema = z.strictObject({
  number: z.string().default(''),
  lang: z.string().optional(),
  embed: z.literal('1').optional(),
});

/** A valid filing. */
export type Filing = z.output<typeof grievanceSchema>;

/**
 * A validation error. `field` is `null` for an unknown field; `detail` is a sentence in the
 * reader's language.
 */
export type FieldError = { field: GrievanceField | null; detail: string };

/** RFC 9457, `application/problem+json`: `errors` is present at 422. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: FieldError[];
};

const instant = z.iso.datetime();

/**
 * The answer 201 to a filing. Times are instants in ISO 8601; addresses are relative to the portal.
 */
export const filingAnswerSchema = z.object({
  number: z.string(),
  statusUrl: z.string(),
  receiptUrl: z.string(),
  acknowledgeBy: instant,
  resolveBy: instant,
  notices: z.array(z.string()).optional().meta({
    description: 'What was changed in the text before it was kept, in the language of the request.',
  }),
});
export type FilingAnswer = z.output<typeof filingAnswerSchema>;

const localized = z.object({ en: z.string(), mr: z.string(), hi: z.string() });
const day = z.iso.date();

/** A public step in the history of a grievance. Words are shown as they were written. */
const publicEventSchema = z.object({
  event: z.enum(GRIEVANCE_EVENTS),
  status: z.enum(GRIEVANCE_STATUSES),
  at: instant,
  by: z.enum(ACTORS),
  post: localized.nullable().meta({ description: 'The designation of the officer.' }),
  owner: localized.nullable().meta({ description: 'The post that is responsible from then on.' }),
  clock: z
    .enum(['acknowledge', 'resolve'])
    .nullable()
    .meta({ description: 'The time limit after which it went to the superior.' }),
  until: day.nullable().meta({ description: 'The day until which the work is parked.' }),
  merged: z.string().nullable().meta({ description: 'The number of the other grievance.' }),
  wrongRoute: z.boolean().meta({ description: 'It was sent to the wrong office first.' }),
  words: z.object({ text: z.string(), language: z.enum(LOCALES) }).nullable(),
  evidence: z.array(z.object({ id: z.string(), type: z.string(), takenAt: instant.nullable() })),
});
export type PublicEvent = z.output<typeof publicEventSchema>;

/** The public view, for any visitor with the number: no description, no photo, no mobile number. */
export const publicGrievanceSchema = z.object({
  number: z.string(),
  category: z.string(),
  departmentSlug: z.string(),
  officeId: z.string().nullable(),
  status: z.enum(GRIEVANCE_STATUSES),
  owner: z
    .object({ designation: localized, level: z.enum(POST_KINDS) })
    .nullable()
    .meta({ description: 'The post that is responsible.' }),
  submittedAt: instant,
  acknowledgeHours: z.number().meta({ description: 'In office hours.' }),
  acknowledgeBy: instant,
  acknowledgedAt: instant.nullable(),
  resolveHours: z.number().meta({ description: 'In office hours.' }),
  resolveFrom: instant.meta({ description: 'The filing, or the last reopening.' }),
  resolveBy: instant,
  resolvedAt: instant.nullable(),
  parkedAt: instant.nullable().meta({ description: 'Since when the clock stands still.' }),
  parkedUntil: day.nullable(),
  mergedInto: z.string().nullable(),
  events: z.array(publicEventSchema),
});
export type PublicGrievance = z.output<typeof publicGrievanceSchema>;

/** The actions of a reporter, behind the secret link. */
export const REPORTER_EVENTS = ['confirm', 'dispute', 'reopen', 'answer'] as const;

/** The view of the reporter, behind the secret link. */
export const reporterGrievanceSchema = publicGrievanceSchema.extend({
  description: z.string(),
  landmark: z.string().nullable(),
  mobileMasked: z.string().nullable(),
  hasPhoto: z.boolean(),
  forgottenAt: instant.nullable().meta({
    description:
      'When text, place, photo and mobile number were deleted, after the time that they are kept.',
  }),
  version: z.number().meta({ description: 'Counts the steps; an action names it.' }),
  actions: z.array(z.enum(REPORTER_EVENTS)).meta({ description: 'What the reporter may do now.' }),
  confirmUntil: instant.nullable(),
  reopenUntil: instant.nullable(),
});

/** A reporter's request: `version` is that of the page on which the reporter decided. */
export const reporterActionSchema = z.strictObject({
  action: z.enum(REPORTER_EVENTS),
  words: z.string().default(''),
  version: z.coerce.number().int().positive(),
  lang: z.string().optional(),
  embed: z.literal('1').optional(),
});
export type ReporterGrievance = z.output<typeof reporterGrievanceSchema>;

/** A category that is accepted at present. */
export const categorySchema = z.object({
  code: z.string(),
  label: z.string(),
  departmentSlug: z.string(),
  acknowledgeHours: z.number(),
  resolveHours: z.number(),
});
