import type { z } from 'zod';
import type { BodyType } from '@pune/http/bodies';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A body of fields, in each of the types in which it may be sent, with the same meaning. */
export interface FieldsBody {
  schema: z.ZodType;
  /** By default JSON and a plain form. */
  types?: readonly BodyType[];
  /** File fields of a multipart form. */
  files?: readonly string[];
  /** A valid example: it documents the body, and tests change one field of it at a time. */
  example: Record<string, unknown>;
}

/** A body of one text: CSV, or a gateway's event. */
export interface TextBody {
  type: string;
  description: string;
  example: string;
}

export interface AnswerDescription {
  description: string;
  /** The body of the answer for programs. */
  json?: z.ZodType;
  /** True if people get a page of the portal. */
  page?: boolean;
  /** Another type of answer: `text/csv`, `image/jpeg`. */
  type?: string;
}

/**
 * The description of one route. Implied parts are not repeated: every endpoint may answer 400 and
 * 503; one with a body 413, 415 and 422; one that writes 403 to cross-site requests; and all accept
 * `lang`.
 */
export interface EndpointDescription {
  summary: string;
  description?: string;
  /** Placeholders of the path, each with a well-formed value, which need not exist. */
  path?: Record<string, { description: string; example: string }>;
  query?: z.ZodObject;
  body?: FieldsBody | TextBody;
  answers: Record<number, AnswerDescription>;
  /** Kinds of problem in addition to the implied ones. */
  problems?: readonly string[];
  /**
   * Accepts `Idempotency-Key`: 409 while the request runs, 422 if the key was used for another one.
   */
  idempotent?: boolean;
  /** Limits the requests of a sender: 429 with `Retry-After`. */
  limited?: boolean;
  /**
   * The required authentication, if any: `session` for a signed-in citizen, `token` for a machine
   * with its key, `signature` for a gateway.
   */
  security?: 'session' | 'token' | 'signature';
  /** Posted by forms of other sites too: it proves nothing and reads nothing but the address. */
  fromElsewhere?: true;
}

/**
 * The OpenAPI description of a feature, beside its handler:
 * `functions/<feature>/<feature>.openapi.ts`.
 */
export interface FeatureDescription {
  title: string;
  description: string;
  /** The capability that the function names: it answers on the hosts of such portals alone. */
  capability?: string;
  /** The feature's own kinds of problem with their status: the same table that its handler uses. */
  kinds?: Record<string, number>;
  /** The shape of errors, if the specification of an interface has one; else RFC 9457. */
  errors?: z.ZodType;
  /** By method and path, in Hono's syntax: `GET /api/grievances/:number`. */
  endpoints: Record<`${Method} /${string}`, EndpointDescription>;
}

/** Checks the type of a description, and preserves its literal types. */
export const describeFeature = <const D extends FeatureDescription>(description: D): D =>
  description;
