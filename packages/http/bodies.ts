import { maskAadhaar } from '@pune/database/aadhaar';
import type { z } from 'zod';
import { readBody } from './requests.ts';
import { firstOfEach, refusalsOf, type FieldRefusal } from './refusals.ts';

const TEXT_BYTES_MAX = 64_000;
const PARTS_MAX = 50;
const DEPTH_MAX = 8;
/** A coordinate in degrees, which may have twelve decimals. */
const DECIMAL = /^\s*-?\d{1,3}\.\d+\s*$/;
/** An id of a choice: its digits may look like an Aadhaar number. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

export const BODY_TYPES = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
} as const;
export type BodyType = keyof typeof BODY_TYPES;

/**
 * The typed texts of known fields, with Aadhaar numbers masked, so that a form can show them again.
 */
export type Typed = Record<string, string>;
export interface UploadedFile {
  field: string;
  bytes: Uint8Array;
}

export interface ReadOptions<S extends z.ZodType> {
  /**
   * Validates all fields at once. It must be strict, so that unknown fields are refused by name.
   */
  schema: S;
  /** Names of the fields, in the order of the form. */
  fields: readonly string[];
  types?: readonly BodyType[];
  /** Fields that hold files, with the maximum size of a whole form with files. */
  files?: { fields: readonly string[]; bytesMax: number };
  bytesMax?: number;
  /** Fields that a configuration adds to a form, and how the schema takes them. */
  more?: {
    isField: (name: string) => boolean;
    gather: (values: Record<string, unknown>) => Record<string, unknown>;
  };
  /** The number of fields that a form can have. */
  partsMax?: number;
  /** Maps a field to the field that shows its message. */
  place?: (field: string) => string;
}

export type Unreadable =
  | { kind: 'Malformed' }
  | { kind: 'MediaType' }
  | { kind: 'BodyTooLarge'; /** The fields before the file that is too large. */ typed: Typed };
export type Read<T> =
  /**
   * `aadhaarFields`: names of the fields in which an Aadhaar number was masked. `value` is the
   * schema's output for the masked fields.
   */
  | { kind: 'Read'; value: T; typed: Typed; files: UploadedFile[]; aadhaarFields: string[] }
  | {
      kind: 'Invalid';
      refusals: FieldRefusal[];
      typed: Typed;
      files: UploadedFile[];
      aadhaarFields: string[];
    }
  | Unreadable;

interface Parts {
  values: Record<string, unknown>;
  files: UploadedFile[];
  refusals: FieldRefusal[];
}

/**
 * @returns the type of a body, or null for a type, charset or encoding that is not supported: only
 *   UTF-8 is unambiguous
 */
export function bodyTypeOf(request: Request): BodyType | null {
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  if (
    (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') ||
    (request.headers.get('content-encoding') ?? 'identity') !== 'identity'
  )
    return null;
  return (Object.keys(BODY_TYPES) as BodyType[]).find((name) => BODY_TYPES[name] === type) ?? null;
}

/** @returns the text of bytes, or null if they are not valid UTF-8 */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Checks that a value is not nested deeper than `depthMax`, and has no property that could change a
 * prototype.
 */
function isHarmless(value: unknown, depthMax: number): boolean {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth > depthMax) return false;
    for (const [name, inner] of Object.entries(next.value)) {
      // At the top level it is an unknown field, which is refused by name.
      if (name === '__proto__' && next.depth > 1) return false;
      open.push({ value: inner, depth: next.depth + 1 });
    }
  }
  return true;
}

/**
 * Parses the bytes of a request body as JSON.
 *
 * @returns undefined if the bytes are not JSON in UTF-8, are nested deeper than `depthMax`, or have a
 *   property `__proto__` below the top level
 */
export function parseJson(bytes: Uint8Array, depthMax = DEPTH_MAX): unknown {
  const text = utf8(bytes);
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isHarmless(value, depthMax) ? value : undefined;
  } catch {
    return undefined;
  }
}

interface PartOptions {
  /** The fields that hold files. */
  files: readonly string[];
  partsMax: number;
}

/**
 * Collects the entries of a form by name. A repeated name gets a list, which the schema of a single
 * field refuses.
 */
async function partsOf(
  entries: [string, string | File][],
  { files: fileFields, partsMax }: PartOptions,
): Promise<Parts | null> {
  if (entries.length > partsMax) return null;
  const values = new Map<string, unknown>();
  const [files, refusals]: [UploadedFile[], FieldRefusal[]] = [[], []];
  for (const [name, value] of entries) {
    if (typeof value !== 'string') {
      if (!fileFields.includes(name)) values.set(name, null);
      // An untouched file input sends an empty file.
      else if (value.size > 0)
        files.push({ field: name, bytes: new Uint8Array(await value.arrayBuffer()) });
    } else if (value.includes('\ufffd')) return null; // the percent-encoded bytes were not UTF-8
    else if (!fileFields.includes(name))
      values.set(name, values.has(name) ? [values.get(name), value].flat() : value);
    else if (value !== '') refusals.push({ field: name, message: 'error_wrong_type' });
  }
  return { values: Object.fromEntries(values), files, refusals };
}

/** Writes line ends as LF: a browser sends CRLF, and counts one character where a form has a limit. */
const withLineFeeds = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.replace(/\r\n?/g, '\n')
    : Array.isArray(value)
      ? value.map(withLineFeeds)
      : value;

async function parse(
  type: BodyType,
  request: Request,
  bytes: Uint8Array,
  options: PartOptions,
): Promise<Parts | null> {
  const parts = await parseParts(type, request, bytes, options);
  return (
    parts && {
      ...parts,
      values: Object.fromEntries(
        Object.entries(parts.values).map(([name, value]) => [name, withLineFeeds(value)]),
      ),
    }
  );
}

async function parseParts(
  type: BodyType,
  request: Request,
  bytes: Uint8Array,
  options: PartOptions,
): Promise<Parts | null> {
  if (type === 'json') {
    const values = parseJson(bytes);
    return typeof values === 'object' && values !== null && !Array.isArray(values)
      ? { values: values as Record<string, unknown>, files: [], refusals: [] }
      : null;
  }
  if (type === 'form') {
    const text = utf8(bytes);
    return text === null ? null : partsOf([...new URLSearchParams(text)], options);
  }
  try {
    const form = await new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { 'content-type': request.headers.get('content-type')! },
    }).formData();
    return await partsOf([...form], options);
  } catch {
    return null;
  }
}

const textsOf = (
  values: Record<string, unknown>,
  isField: (name: string) => boolean,
): [string, string][] =>
  Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && isField(entry[0]),
  );
const maskedTexts = (given: readonly [string, string][]): Typed =>
  Object.fromEntries(
    given.map(([name, text]) => [
      name,
      DECIMAL.test(text) || UUID.test(text) ? text : maskAadhaar(text),
    ]),
  );

/**
 * Recovers the texts of a truncated multipart body: those of all parts before its last boundary.
 */
async function typedBefore(
  request: Request,
  begin: Uint8Array,
  options: PartOptions,
  isField: (name: string) => boolean,
): Promise<Typed> {
  const boundary = /boundary="?([^";]+)"?/i.exec(request.headers.get('content-type') ?? '')?.[1];
  if (!boundary) return {};
  const whole = Buffer.from(begin.buffer, begin.byteOffset, begin.byteLength);
  const end = whole.lastIndexOf(`\r\n--${boundary}`);
  if (end < 0) return {};
  const parts = await parse(
    'multipart',
    request,
    Buffer.concat([whole.subarray(0, end), Buffer.from(`\r\n--${boundary}--\r\n`)]),
    options,
  );
  return parts ? maskedTexts(textsOf(parts.values, isField)) : {};
}

/**
 * The client's key in the header of draft-ietf-httpapi-idempotency-key-header: a quoted string, or
 * unquoted as many clients send it.
 */
const keyOfHeader = (request: Request): string | undefined =>
  request.headers
    .get('idempotency-key')
    ?.trim()
    .replace(/^"(.*)"$/, '$1') || undefined;

/**
 * Reads the fields of a form or a JSON body, within limits of size, number and depth, and validates
 * them by a schema. Lines of a text end with LF. The header `Idempotency-Key` sets an empty field
 * `idempotencyKey`.
 */
export async function readFields<S extends z.ZodType>(
  request: Request,
  {
    schema,
    fields,
    types = ['json', 'form'],
    files,
    bytesMax = TEXT_BYTES_MAX,
    more,
    partsMax = PARTS_MAX,
    place = (field) => field,
  }: ReadOptions<S>,
): Promise<Read<z.output<S>>> {
  const type = bodyTypeOf(request);
  if (!type || !types.includes(type)) return { kind: 'MediaType' };
  const hasFiles = type === 'multipart' && files !== undefined;
  const options = { files: files?.fields ?? [], partsMax };
  const isField = (name: string) => fields.includes(name) || more?.isField(name) === true;
  const body = await readBody(request, hasFiles ? files.bytesMax : bytesMax, hasFiles);
  if (body.kind === 'BodyTooLarge')
    return {
      kind: 'BodyTooLarge',
      typed: hasFiles ? await typedBefore(request, body.begin, options, isField) : {},
    };
  const parts = await parse(type, request, body.bytes, options);
  if (!parts) return { kind: 'Malformed' };
  const { values } = parts;
  const key = keyOfHeader(request);
  if (key && fields.includes('idempotencyKey') && !values['idempotencyKey'])
    values['idempotencyKey'] = key;

  const given = textsOf(values, isField);
  const typed = maskedTexts(given);
  const aadhaarFields = given.flatMap(([name, text]) => (typed[name] === text ? [] : [name]));
  const result = schema.safeParse(type === 'json' || !more ? values : more.gather(values));
  const refusals = [
    ...parts.refusals,
    ...refusalsOf(result.error?.issues ?? [], values, place),
    // PostgreSQL has no text with a NUL, and no person writes one.
    ...given
      .filter(([, text]) => text.includes('\u0000'))
      .map(([field]): FieldRefusal => ({ field: place(field), message: 'error_wrong_type' })),
  ];
  if (result.success && refusals.length === 0)
    return { kind: 'Read', value: result.data, typed, files: parts.files, aadhaarFields };
  return {
    kind: 'Invalid',
    refusals: firstOfEach(refusals, fields),
    typed,
    files: parts.files,
    aadhaarFields,
  };
}

/** Reads and validates the query of an address. */
export function readQuery<S extends z.ZodType>(
  request: Request,
  schema: S,
): { kind: 'Read'; value: z.output<S> } | { kind: 'Invalid'; refusals: FieldRefusal[] } {
  const values: Record<string, unknown> = {};
  for (const [name, value] of new URL(request.url).searchParams)
    values[name] = Object.hasOwn(values, name) ? [values[name], value].flat() : value;
  const result = schema.safeParse(values);
  return result.success
    ? { kind: 'Read', value: result.data }
    : { kind: 'Invalid', refusals: firstOfEach(refusalsOf(result.error.issues, values), []) };
}
