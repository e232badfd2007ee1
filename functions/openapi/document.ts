import { LOCALES } from '@pune/i18n';
import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathItemObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { BODY_TYPES } from '@pune/http/bodies';
import { PROBLEM_STATUS } from '@pune/http/problems';
import type {
  AnswerDescription,
  EndpointDescription,
  FeatureDescription,
  FieldsBody,
} from './describe.ts';

const problemSchema = z
  .object({
    type: z
      .string()
      .meta({ description: 'Names the kind of problem; it stays the same whatever the language.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    requestId: z.string().optional().meta({
      description: 'Of a failure of the server: the id of the request, as in `x-request-id`.',
    }),
    errors: z
      .array(z.object({ field: z.string().nullable(), detail: z.string() }))
      .optional()
      .meta({ description: 'What is wrong with which field.' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457, in the language of the request.' });

const page = { 'text/html': { schema: { type: 'string' } } } as const;

/** @returns the kinds of problem of an endpoint, including the implied ones */
export function problemsOf(
  method: string,
  { body, idempotent, limited, problems = [], security, fromElsewhere }: EndpointDescription,
): string[] {
  const fields = body && 'schema' in body;
  return [
    ...new Set([
      'malformed',
      ...(body ? ['too_large', 'media_type'] : []),
      ...(fields ? ['invalid'] : []),
      ...(method !== 'GET' && security !== 'token' && security !== 'signature' && !fromElsewhere
        ? ['foreign_origin']
        : []),
      ...(security ? ['sign_in'] : []),
      ...(idempotent ? ['still_running', 'key_reused'] : []),
      ...(limited ? ['too_many'] : []),
      ...problems,
      'unavailable',
    ]),
  ];
}

/** A file of JSON is any value of JSON; another one is text, or bytes. */
const fileSchema = (type: string) =>
  /\bjson$/.test(type)
    ? {}
    : { type: 'string' as const, ...(!type.startsWith('text/') && { format: 'binary' }) };

const answerOf = ({ description, json, page: isPage, type }: AnswerDescription) => ({
  description,
  content: {
    ...(json && { 'application/json': { schema: json } }),
    ...(isPage && page),
    ...(type && { [type]: { schema: fileSchema(type) } }),
  },
});

/** The error responses of a feature's endpoints. */
interface Failures {
  statusOf: Record<string, number>;
  /** The shape of errors, if it is not RFC 9457. */
  errors: z.ZodType | undefined;
}

function responsesOf(
  method: string,
  endpoint: EndpointDescription,
  { statusOf, errors }: Failures,
): ZodOpenApiResponsesObject {
  const responses: Record<string, unknown> = {};
  for (const [status, answer] of Object.entries(endpoint.answers))
    responses[status] = answerOf(answer);
  const byStatus = Map.groupBy(problemsOf(method, endpoint), (kind) => statusOf[kind] ?? 500);
  for (const [status, kinds] of byStatus) {
    responses[status] = {
      description: kinds.map((kind) => kind.replaceAll('_', '-')).join(', '),
      ...(['too_many', 'still_running', 'unavailable'].some((kind) => kinds.includes(kind)) && {
        headers: z.object({
          'Retry-After': z
            .string()
            .optional()
            .meta({ description: 'Seconds to wait before the next try.' }),
        }),
      }),
      // The server refuses some addresses before a function sees them, in its own shape.
      content: {
        'application/problem+json': { schema: problemSchema },
        ...(errors
          ? { 'application/json': { schema: errors }, 'text/xml': { schema: { type: 'string' } } }
          : page),
      },
    };
  }
  return responses as ZodOpenApiResponsesObject;
}

/** Extends the schema by the file fields. */
function withFiles({ schema, files = [] }: FieldsBody): z.ZodType {
  if (files.length === 0 || !(schema instanceof z.ZodObject)) return schema;
  return schema.safeExtend(
    Object.fromEntries(
      files.map((name) => [
        name,
        z
          .string()
          .optional()
          .meta({ override: { type: 'string', format: 'binary' } }),
      ]),
    ),
  );
}

function bodyOf(
  operationId: string,
  body: NonNullable<EndpointDescription['body']>,
): NonNullable<ZodOpenApiOperationObject['requestBody']> {
  if (!('schema' in body))
    return {
      required: true,
      description: body.description,
      content: { [body.type]: { schema: { type: 'string' }, example: body.example } },
    };
  const { types = ['json', 'form'], example } = body;
  const schema = body.schema.meta({ id: `${operationId}-fields` });
  return {
    required: true,
    content: Object.fromEntries(
      types.map((type) => [
        BODY_TYPES[type],
        { schema: type === 'multipart' ? withFiles(body) : schema, example },
      ]),
    ),
  };
}

const lang = z
  .enum(LOCALES)
  .optional()
  .meta({
    param: { id: 'lang' },
    description: 'Language of the answer; otherwise Accept-Language decides.',
  });
const idempotencyKey = z
  .string()
  .optional()
  .meta({
    param: { id: 'idempotencyKey' },
    description: 'Sending the same request again under the same key cannot carry it out twice.',
  });

function operationOf(
  tag: string,
  route: string,
  endpoint: EndpointDescription,
  failures: Failures,
): ZodOpenApiOperationObject {
  const [method, path] = route.split(' ') as [string, string];
  const { summary, description, body, idempotent, security } = endpoint;
  const placeholders = z.object(
    Object.fromEntries(
      Object.entries(endpoint.path ?? {}).map(([name, about]) => [
        name,
        z.string().meta({ description: about.description, example: about.example }),
      ]),
    ),
  );
  const query = endpoint.query ?? z.object({});
  const operationId = `${method.toLowerCase()}${path.replace(/\/:?([\w.-]+)/g, (_, word: string) => `-${word}`).replaceAll(/[^\w-]/g, '-')}`;
  return {
    operationId,
    tags: [tag],
    summary,
    ...(description && { description }),
    requestParams: {
      ...(endpoint.path && { path: placeholders }),
      query: 'lang' in query.shape ? query : z.object({ ...query.shape, lang }),
      ...(idempotent && { header: z.object({ 'Idempotency-Key': idempotencyKey }) }),
    },
    ...(body && { requestBody: bodyOf(operationId, body) }),
    responses: responsesOf(method, endpoint, failures),
    ...(security && { security: [{ [security]: [] }] }),
  };
}

/** Converts a path to OpenAPI's syntax: `/api/grievances/{number}`. */
export const openApiPath = (path: string): string => path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}');

/** Converts a pair of equal types to a list of two, which more tools understand. */
function plainPairs({ jsonSchema }: { jsonSchema: Record<string, unknown> }): void {
  const { prefixItems } = jsonSchema as { prefixItems?: unknown[] };
  if (
    !prefixItems ||
    jsonSchema['items'] !== false ||
    new Set(prefixItems.map((item) => JSON.stringify(item))).size !== 1
  )
    return;
  jsonSchema['items'] = prefixItems[0];
  delete jsonSchema['prefixItems'];
}

/** Keeps the limits of a text that is normalised before validation. */
function keepLimits({
  zodSchema,
  jsonSchema,
  io,
}: {
  zodSchema: z.core.$ZodType;
  jsonSchema: Record<string, unknown>;
  io: string;
}): void {
  const { def } = zodSchema._zod;
  if (def.type !== 'pipe' || io !== 'input' || jsonSchema['type'] !== 'string') return;
  const out = (def as z.core.$ZodPipeDef).out as z.ZodType;
  if (!(out instanceof z.ZodString)) return;
  if (out.maxLength !== null) jsonSchema['maxLength'] ??= out.maxLength;
  if (out.minLength !== null) jsonSchema['minLength'] ??= out.minLength;
}

/** Builds the whole OpenAPI 3.1 document from the schemas by which the handlers validate. */
export function openApiDocument(features: Record<string, FeatureDescription>) {
  const paths: Record<string, ZodOpenApiPathItemObject> = {};
  for (const [feature, { endpoints, kinds, errors }] of Object.entries(features)) {
    for (const [route, endpoint] of Object.entries(endpoints)) {
      const [method, path] = route.split(' ') as [string, string];
      (paths[openApiPath(path)] ??= {})[method.toLowerCase() as 'get'] = operationOf(
        feature,
        route,
        endpoint,
        { statusOf: { ...PROBLEM_STATUS, ...kinds }, errors },
      );
    }
  }
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Pune Portals',
        version: '1.0.0',
        description:
          'What the portals’ own pages use. Every address answers programs in JSON and people in pages (by Accept), in English, Marathi and Hindi (by lang or Accept-Language). Failures are problem details (RFC 9457). Bodies are UTF-8; fields that an endpoint does not know are refused.',
      },
      servers: [{ url: '/' }],
      tags: Object.entries(features).map(([name, { title, description }]) => ({
        name,
        description: `${title}. ${description}`,
      })),
      paths,
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: '__Host-session',
            description: 'Set by signing in with a one-time code.',
          },
          token: {
            type: 'http',
            scheme: 'bearer',
            description: 'A key that was given to a machine.',
          },
          signature: {
            type: 'apiKey',
            in: 'header',
            name: 'Signature',
            description: 'Each gateway signs in its own header.',
          },
        },
      },
    },
    {
      override: ((context: Parameters<typeof keepLimits>[0]) => {
        keepLimits(context);
        plainPairs(context);
      }) as never,
    },
  );
}
