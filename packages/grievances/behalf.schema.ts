import { toLatinDigits } from '@pune/std/digits';
import { z } from 'zod';
import { isGiven, isObject, key, mobile, optional } from './grievance-fields.schema.ts';
import { OPERATOR_CHANNELS } from './grievances.constants.ts';
import { grievanceSchema } from './grievances.schema.ts';

const { shape } = grievanceSchema;

/** A position as a map writes it, in one field: `18.5204, 73.8567`. */
const position = z
  .string({ error: key('error_wrong_type') })
  .transform((value, context): { latitude: number; longitude: number } => {
    const [, ...degrees] =
      /^\s*(-?\d{1,3}\.\d+)°?\s*[,;\s]\s*(-?\d{1,3}\.\d+)°?\s*$/.exec(toLatinDigits(value)) ?? [];
    const [latitude = Number.NaN, longitude = Number.NaN] = degrees.map(Number);
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
      context.addIssue({ code: 'custom', message: key('error_position_invalid') });
    return { latitude, longitude };
  });

/** The form of an operator who files for a citizen. */
export const behalfSchema = z
  .strictObject({
    channel: z.enum(OPERATOR_CHANNELS, { error: key('error_channel_required') }),
    mobile: z.preprocess(
      (value) => value ?? '',
      z.string({ error: key('error_mobile_required') }).pipe(mobile),
    ),
    category: shape.category,
    answers: shape.answers,
    asked: shape.asked,
    area: shape.area,
    landmark: shape.landmark,
    position: optional(position),
    description: shape.description,
    citizenLanguage: shape.language,
    keptPhoto: shape.keptPhoto,
    removePhoto: shape.removePhoto,
    nearby: shape.nearby,
    /** The number of an open report that the citizen follows instead. */
    follow: optional(z.string({ error: key('error_wrong_type') }).max(20)),
    /** The code that the citizen reads out, and the request that sent it. */
    code: optional(z.string().max(20)),
    challenge: optional(z.string().max(64)),
    /** `code` to send a code to the number before it is filed. */
    step: optional(z.enum(['code'], { error: key('error_wrong_type') })),
    idempotencyKey: shape.idempotencyKey,
    /** The language of the operator's page. */
    language: z.string().optional(),
  })
  .refine(({ area: office, landmark: words, position: at }) => [office, words, at].some(isGiven), {
    path: ['area'],
    error: key('error_place_required'),
    when: isObject,
  });
export const BEHALF_FIELDS = [
  'channel',
  'mobile',
  'code',
  'step',
  'citizenLanguage',
  'category',
  'asked',
  'area',
  'landmark',
  'position',
  'description',
  'photo',
  'keptPhoto',
  'removePhoto',
  'nearby',
  'follow',
  'challenge',
  'idempotencyKey',
  'language',
] as const;
