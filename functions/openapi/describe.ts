import type { z } from 'zod';
import type { BodyType } from '@pune/http/bodies';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A body of fields, in whichever type it may be sent; all of them mean the same. */
export interface FieldsBody {
  schema: z.ZodType;
  /** JSON and a plain form where nothing else is said. */
  types?: readonly BodyType[];
  /** Fields of a multipart form that hold files. */
  files?: readonly string[];
  /**
   * Is taken as it stands: it shows readers what to send, and tests change one field of it at a
   * time.
   */
  example: Record<string, unknown>;
}

/** A body that is one text: CSV, a gateway's event. */
export interface TextBody {
  type: string;
  description: string;
  example: string;
}

export interface AnswerDescription {
  description: string;
  /** The body of the answer for programs. */
  json?: z.ZodType;
  /** People get a page of the portal. */
  page?: boolean;
  /** An answer of another kind: `text/csv`, `image/jpeg`. */
  type?: string;
}

/**
 * One route, as its handler carries it out. What follows from the rest is not repeated: every
 * endpoint can answer 400 and 503; one with a body 413, 415 and 422; one that writes 403 to pages
 * from elsewhere; and `lang` is taken everywhere.
 */
export interface EndpointDescription {
  summary: string;
  description?: string;
  /**
   * Placeholders of the path, each with a value that is well-formed, though it may name nothing.
   */
  path?: Record<string, { description: string; example: string }>;
  query?: z.ZodObject;
  body?: FieldsBody | TextBody;
  answers: Record<number, AnswerDescription>;
  /** Kinds of problem besides those that follow from the rest. */
  problems?: readonly string[];
  /**
   * Takes `Idempotency-Key`: 409 while it is being done, 422 when the key was used for something
   * else.
   */
  idempotent?: boolean;
  /** Counts requests of one sender: 429 with `Retry-After`. */
  limited?: boolean;
  /**
   * The required authentication, if any: `session` for a signed-in citizen, `token` for a machine
   * with its key, `signature` for a gateway.
   */
  security?: 'session' | 'token' | 'signature';
}

/**
 * The OpenAPI description of a feature, beside its handler:
 * `functions/<feature>/<feature>.openapi.ts`.
 */
export interface FeatureDescription {
  title: string;
  description: string;
  /** The feature's own kinds of problem with their status: the same table that its handler uses. */
  kinds?: Record<string, number>;
  /** By method and path, as Hono writes it: `GET /api/grievances/:number`. */
  endpoints: Record<`${Method} /${string}`, EndpointDescription>;
}

/** Holds a description to its shape, and keeps what it says exactly. */
export const describeFeature = <const D extends FeatureDescription>(description: D): D =>
  description;
