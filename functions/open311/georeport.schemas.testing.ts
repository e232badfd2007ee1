/**
 * JSON Schemas of the answers, written from the text of GeoReport v2 and its service discovery
 * (https://wiki.open311.org/GeoReport_v2, https://wiki.open311.org/Service_Discovery), independent
 * of the schemas that the code itself uses. They allow no field that the specification does not
 * have.
 */

const text = { type: 'string', minLength: 1 };
const maybe = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
/** UTC without milliseconds. */
const time = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' };
const object = (properties: Record<string, object>, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = (items: object, minItems = 0) => ({ type: 'array', items, minItems });

const service = object(
  {
    service_code: text,
    service_name: text,
    description: maybe(text),
    metadata: { type: 'boolean' },
    type: { enum: ['realtime', 'batch', 'blackbox'] },
    keywords: maybe(text),
    group: maybe(text),
  },
  ['service_code', 'service_name', 'metadata', 'type'],
);

const attributeOf = (datatypes: readonly string[], values: Record<string, object>) =>
  object(
    {
      variable: { type: 'boolean' },
      code: text,
      datatype: { enum: datatypes },
      required: { type: 'boolean' },
      datatype_description: maybe(text),
      order: { type: 'integer', minimum: 1 },
      description: maybe(text),
      ...values,
    },
    ['variable', 'code', 'datatype', 'required', ...Object.keys(values)],
  );
/** A list has values, and nothing else has. */
const attribute = {
  oneOf: [
    attributeOf(['string', 'number', 'datetime', 'text'], {}),
    attributeOf(['singlevaluelist', 'multivaluelist'], {
      values: list(object({ key: text, name: text }), 1),
    }),
  ],
};

const request = object(
  {
    service_request_id: text,
    status: { enum: ['open', 'closed'] },
    status_notes: maybe(text),
    service_name: maybe(text),
    service_code: text,
    description: maybe({ type: 'string', maxLength: 4000 }),
    agency_responsible: maybe(text),
    service_notice: maybe(text),
    requested_datetime: time,
    updated_datetime: maybe(time),
    expected_datetime: maybe(time),
    address: maybe(text),
    address_id: maybe(text),
    zipcode: maybe(text),
    lat: maybe({ type: 'number', minimum: -90, maximum: 90 }),
    long: maybe({ type: 'number', minimum: -180, maximum: 180 }),
    media_url: maybe({ type: 'string', pattern: '^https?://' }),
  },
  ['service_request_id', 'status', 'service_code', 'requested_datetime'],
);

const notes = { service_notice: maybe(text), account_id: maybe(text) };

export const GEOREPORT = {
  discovery: object({
    changeset: text,
    contact: text,
    key_service: text,
    endpoints: list(
      object({
        specification: { const: 'http://wiki.open311.org/GeoReport_v2' },
        url: { type: 'string', pattern: '^https?://' },
        changeset: text,
        type: { enum: ['production', 'test'] },
        formats: list({ enum: ['text/xml', 'application/json'] }, 1),
      }),
      1,
    ),
  }),
  services: list(service),
  service_definition: object({ service_code: text, attributes: list(attribute) }),
  service_requests: list(request),
  filed: {
    ...list(
      {
        oneOf: [
          object({ service_request_id: text, ...notes }, ['service_request_id']),
          object({ token: text, ...notes }, ['token']),
        ],
      },
      1,
    ),
    maxItems: 1,
  },
  token: { ...list(object({ service_request_id: text, token: text }), 1), maxItems: 1 },
  service_request_updates: list(
    object({
      update_id: text,
      service_request_id: text,
      status: { enum: ['open', 'closed'] },
      updated_datetime: time,
      description: maybe(text),
      media_url: maybe(text),
    }),
  ),
  posted_update: {
    ...list(object({ update_id: text, account_id: maybe(text) }, ['update_id']), 1),
    maxItems: 1,
  },
  errors: list(object({ code: { type: 'integer' }, description: text }), 1),
} as const;
export type Shape = keyof typeof GEOREPORT;
