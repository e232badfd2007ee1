import { z } from 'zod';
import { ORGANISATION_CHARACTERS_MAX, PURPOSE_CHARACTERS_MAX } from './open311.constants.ts';

export * from './open311.constants.ts';

/**
 * The shapes of Open311 GeoReport v2 (https://wiki.open311.org/GeoReport_v2) and of the extension
 * `servicerequestupdates` of FixMyStreet. A field without a value is `null`: an empty element in
 * XML.
 */

export const SPECIFICATION = 'http://wiki.open311.org/GeoReport_v2';
export const FORMATS = ['xml', 'json'] as const;
export type Format = (typeof FORMATS)[number];
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  xml: 'text/xml',
  json: 'application/json',
};

export const REQUEST_STATUSES = ['open', 'closed'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** Limits of the specification. */
export const REQUESTS_MAX = 1_000;
export const DAYS_MAX = 90;
export const DESCRIPTION_CHARACTERS_MAX = 4_000;

/** UTC, without milliseconds: `2026-11-28T04:30:00Z`. */
const time = z.iso.datetime({ precision: 0 });
const text = z.string().nullable();

export const discoverySchema = z.object({
  changeset: time,
  contact: z.string(),
  key_service: z.string(),
  endpoints: z.array(
    z.object({
      specification: z.literal(SPECIFICATION),
      url: z.url(),
      changeset: time,
      type: z.enum(['production', 'test']),
      formats: z.array(z.string()).min(1),
    }),
  ),
});
export type Discovery = z.output<typeof discoverySchema>;

export const serviceSchema = z.object({
  service_code: z.string(),
  service_name: z.string(),
  description: text,
  metadata: z.boolean().meta({ description: 'The service has a definition with attributes.' }),
  type: z.enum(['realtime', 'batch', 'blackbox']),
  keywords: text.meta({ description: 'Separated by commas.' }),
  group: text,
});
export type Service = z.output<typeof serviceSchema>;

export const DATATYPES = [
  'string',
  'number',
  'datetime',
  'text',
  'singlevaluelist',
  'multivaluelist',
] as const;

const attributeSchema = z.object({
  variable: z.boolean(),
  code: z.string(),
  datatype: z.enum(DATATYPES),
  required: z.boolean(),
  datatype_description: text,
  order: z.int(),
  description: text,
  values: z
    .array(z.object({ key: z.string(), name: z.string() }))
    .optional()
    .meta({ description: 'Of the lists alone.' }),
});
export type Attribute = z.output<typeof attributeSchema>;

export const definitionSchema = z.object({
  service_code: z.string(),
  attributes: z.array(attributeSchema),
});
export type ServiceDefinition = z.output<typeof definitionSchema>;

export const requestSchema = z.object({
  service_request_id: z.string(),
  status: z.enum(REQUEST_STATUSES),
  status_notes: text,
  service_name: text,
  service_code: z.string(),
  description: text.meta({ description: 'Present if a moderator approved it for the public.' }),
  agency_responsible: text,
  service_notice: text,
  requested_datetime: time,
  updated_datetime: time,
  expected_datetime: time.nullable(),
  address: text,
  address_id: text,
  zipcode: text,
  lat: z.number().nullable(),
  long: z.number().nullable(),
  media_url: text,
});
export type ServiceRequest = z.output<typeof requestSchema>;

/** The answer to a filing: the number, or a token while an equal filing is under way. */
export const filedSchema = z.union([
  z.object({ service_request_id: z.string(), service_notice: text, account_id: text }),
  z.object({ token: z.string(), service_notice: text, account_id: text }),
]);
export type FiledRequest = z.output<typeof filedSchema>;

export const tokenSchema = z.object({ service_request_id: z.string(), token: z.string() });
export type TokenOfRequest = z.output<typeof tokenSchema>;

export const updateSchema = z.object({
  update_id: z.string(),
  service_request_id: z.string(),
  status: z.enum(REQUEST_STATUSES),
  updated_datetime: time,
  description: text,
  media_url: text,
});
export type RequestUpdate = z.output<typeof updateSchema>;

export const postedUpdateSchema = z.object({ update_id: z.string(), account_id: text });
export type PostedUpdate = z.output<typeof postedUpdateSchema>;

export const errorSchema = z.object({ code: z.int(), description: z.string() });
export type Open311Error = z.output<typeof errorSchema>;

/** A text. NUL and other control characters become spaces: PostgreSQL stores no NUL. */
const written = (charactersMax: number, message: string) =>
  z.preprocess(
    (value) => value ?? '',
    z
      .string({ error: message })
      .transform((value) => value.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ').trim())
      .pipe(z.string().min(1, { error: message }).max(charactersMax, { error: message })),
  );
/** The request of a partner for a key. Messages are keys of `public-reports`. */
export const keyRequestSchema = z.strictObject({
  organisation: written(ORGANISATION_CHARACTERS_MAX, 'error_organisation'),
  purpose: written(PURPOSE_CHARACTERS_MAX, 'error_purpose'),
  email: z.preprocess(
    (value) => value ?? '',
    z
      .string({ error: 'error_email' })
      .trim()
      .pipe(z.email({ error: 'error_email' }).max(254)),
  ),
  lang: z.string().optional(),
});
export type KeyRequestForm = z.output<typeof keyRequestSchema>;
