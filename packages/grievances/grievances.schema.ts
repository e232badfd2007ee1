import {
  CODE_PATTERN,
  DATATYPES,
  LIMITS,
  type Datatype,
} from '@pune/content-models/grievance-configuration/limits';
import { LOCALES } from '@pune/i18n';
import { CHANNELS, STATUSES } from '@pune/notify/constants';
import { POST_KINDS } from '@pune/staff/permissions';
import { blankToUndefined } from '@pune/std/blank';
import { z } from 'zod';
import { OFFICE_PATTERN } from './configuration.ts';
import {
  consent,
  coordinate,
  email,
  isGiven,
  isObject,
  key,
  mobile,
  optional,
  text,
} from './grievance-fields.schema.ts';
import {
  DESCRIPTION_CHARACTERS_MAX,
  DESCRIPTION_CHARACTERS_MIN,
  FORM_CHANNELS,
  GRIEVANCE_STATUSES,
  LANDMARK_CHARACTERS_MAX,
  APPEAL_CHARACTERS_MAX,
  SHARED_PART_NAMES,
  SHARED_PART_STATUSES,
  type AnswerField,
  type GrievanceField,
} from './grievances.constants.ts';
import { ACTORS, GRIEVANCE_EVENTS } from './transitions.ts';

export * from './grievances.constants.ts';

/** A text of an answer. A number of JSON is taken as it is written. */
const answer = z.union([text, z.number().transform(String)]);

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
    /**
     * Answers to the questions of the category, by their codes; a form sends them as
     * `answer_<code>`. They are checked against the configuration afterwards.
     */
    answers: z
      .record(
        z.string().regex(CODE_PATTERN, { error: key('error_wrong_type') }),
        z.union([answer, z.array(answer).max(LIMITS.values)], { error: key('error_wrong_type') }),
        { error: key('error_wrong_type') },
      )
      .optional(),
    /** The category whose questions the form showed. A browser's form without it is asked them. */
    asked: optional(
      z
        .string({ error: key('error_wrong_type') })
        .regex(CODE_PATTERN, { error: key('error_wrong_type') }),
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
    /** Told of each step after its owner has confirmed it. */
    email: optional(email),
    /** The reporter allows the description to be shown publicly, after an officer has looked. */
    share_words: consent,
    /** The same for the photo. */
    share_photo: consent,
    language: z.preprocess(
      blankToUndefined,
      z.enum(LOCALES, { error: key('error_wrong_type') }).default('en'),
    ),
    channel: z.preprocess(
      blankToUndefined,
      z.enum(FORM_CHANNELS, { error: key('error_wrong_type') }).default('web'),
    ),
    /** The version of the configuration that the form showed. */
    configuration: optional(
      z
        .string({ error: key('error_wrong_type') })
        .regex(/^[0-9a-f]{64}$/, { error: key('error_wrong_type') }),
    ),
    /** `seen`: the sender compared the open reports nearby, and this is another problem. */
    nearby: optional(z.literal('seen', { error: key('error_wrong_type') })),
    /** The token of a photo that the answer to a refused form named. */
    keptPhoto: optional(
      z
        .string({ error: key('error_wrong_type') })
        .regex(/^[A-Za-z0-9_-]{32}$/, { error: key('error_wrong_type') }),
    ),
    /** `1` to send the form without the kept photo. */
    removePhoto: optional(z.literal('1', { error: key('error_wrong_type') })),
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

/** A valid filing; its photo is apart. */
export type Filing = Omit<
  z.output<typeof grievanceSchema>,
  'asked' | 'keptPhoto' | 'removePhoto' | 'nearby'
>;

/**
 * A validation error. `field` is `null` for an unknown field; `detail` is a sentence in the
 * reader's language.
 */
export type FieldError = { field: GrievanceField | AnswerField | null; detail: string };

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

const datatype = z.enum(Object.keys(DATATYPES) as [Datatype, ...Datatype[]]);
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

/** An answer with its question, in the words under which the case was filed. */
const shownAnswerSchema = z.object({
  code: z.string(),
  question: localized,
  datatype,
  isPublic: z.boolean(),
  values: z.array(z.object({ value: z.string(), name: localized.nullable() })),
});
export type ShownAnswer = z.output<typeof shownAnswerSchema>;

/** The public view, for any visitor with the number: no description, no photo, no mobile number. */
export const publicGrievanceSchema = z.object({
  number: z.string(),
  category: z.string(),
  departmentSlug: z.string(),
  officeId: z.string().nullable(),
  place: z
    .object({ latitude: z.number(), longitude: z.number() })
    .nullable()
    .meta({ description: 'The centre of a cell of about 110 m, not the exact place.' }),
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
  answers: z
    .array(shownAnswerSchema)
    .meta({ description: 'To questions of the category; the public sees public ones alone.' }),
  events: z.array(publicEventSchema),
});
export type PublicGrievance = z.output<typeof publicGrievanceSchema>;

/** The actions of a reporter, behind the secret link. */
export const REPORTER_EVENTS = ['confirm', 'dispute', 'reopen', 'answer'] as const;

/** The state of a part that the reporter allowed to be shown; null if the reporter did not. */
const sharedPartSchema = z
  .object({
    status: z.enum(SHARED_PART_STATUSES),
    reason: z.string().nullable().meta({ description: 'Why it is not shown.' }),
    words: z.object({ text: z.string(), language: z.enum(LOCALES) }).nullable(),
  })
  .nullable();
const sharedPartsSchema = z.object({ words: sharedPartSchema, photo: sharedPartSchema });
export type SharedParts = z.output<typeof sharedPartsSchema>;

/** Messages with their delivery. */
export const messagesSchema = z.array(
  z.object({ channel: z.enum(CHANNELS), status: z.enum(STATUSES), at: instant }),
);

/** The view of the reporter, behind the secret link. */
export const reporterGrievanceSchema = publicGrievanceSchema.extend({
  description: z.string(),
  landmark: z.string().nullable(),
  mobileMasked: z.string().nullable(),
  email: z.object({ masked: z.string(), isConfirmed: z.boolean() }).nullable().meta({
    description: 'The address for messages, to which nothing is sent before it is confirmed.',
  }),
  hasPhoto: z.boolean(),
  forgottenAt: instant.nullable().meta({
    description:
      'When text, place, photo and mobile number were deleted, after the time that they are kept.',
  }),
  version: z.number().meta({ description: 'Counts the steps; an action names it.' }),
  actions: z.array(z.enum(REPORTER_EVENTS)).meta({ description: 'What the reporter may do now.' }),
  shared: sharedPartsSchema.meta({
    description: 'What the reporter allowed to be shown publicly.',
  }),
  confirmUntil: instant.nullable(),
  reopenUntil: instant.nullable(),
  messages: messagesSchema.meta({
    description: 'What was sent to the reporter, and if it arrived.',
  }),
});

/** A reporter's request: `version` is that of the page on which the reporter decided. */
export const reporterActionSchema = z.strictObject({
  action: z.enum(REPORTER_EVENTS),
  words: z.string().default(''),
  version: z.coerce.number().int().positive(),
  lang: z.string().optional(),
  embed: z.literal('1').optional(),
});

/** A reporter's request to show a part publicly no longer. */
export const takeBackSchema = z.strictObject({
  part: z.enum(SHARED_PART_NAMES),
  lang: z.string().optional(),
  embed: z.literal('1').optional(),
});

/** A reporter's request that another officer looks at a part that is not shown. */
export const appealSchema = z.strictObject({
  part: z.enum(SHARED_PART_NAMES),
  words: z.string().max(APPEAL_CHARACTERS_MAX, 'error_words_long').default(''),
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
  questions: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      hint: z.string().nullable(),
      datatype,
      required: z.boolean(),
      isPublic: z.boolean(),
      values: z.array(z.object({ key: z.string(), name: z.string() })),
    }),
  ),
});

/** The place of a new report, to compare it with open ones. */
export const nearbyQuerySchema = z.strictObject({
  category: grievanceSchema.shape.category,
  latitude: coordinate(90),
  longitude: coordinate(180),
  lang: z.string().optional(),
  embed: z.literal('1').optional(),
});

/** The position of a new report, to name its ward office before it is filed. */
export const placeQuerySchema = z.strictObject({
  latitude: coordinate(90),
  longitude: coordinate(180),
  lang: z.string().optional(),
});
export const placeAnswerSchema = z.object({
  office: z.string().nullable().meta({ description: 'Null outside the city.' }),
  name: z.string().nullable(),
  text: z.string().meta({ description: 'The result as a sentence, to show it.' }),
});
export type PlaceAnswer = z.output<typeof placeAnswerSchema>;

/** An open report near a place. Labels are in the language of the request. */
export const nearbyReportSchema = z.object({
  number: z.string(),
  category: z.string(),
  officeId: z.string().nullable(),
  status: z.enum(GRIEVANCE_STATUSES),
  submittedAt: instant,
  meters: z.number().nullable().meta({ description: 'In tens; null without a position.' }),
  words: z
    .object({ text: z.string(), language: z.enum(LOCALES) })
    .nullable()
    .meta({ description: 'What the reporter allowed to be shown and an officer approved.' }),
  photo: z
    .object({ url: z.string(), alt: z.string() })
    .nullable()
    .meta({ description: 'The same for the photo; `alt` is in the language of the request.' }),
  facts: z.array(z.string()).meta({ description: 'The report in words, to show it.' }),
  statusUrl: z.string(),
  followUrl: z.string(),
});
export const nearbyAnswerSchema = z.object({ reports: z.array(nearbyReportSchema) });
export type NearbyAnswer = z.output<typeof nearbyAnswerSchema>;
