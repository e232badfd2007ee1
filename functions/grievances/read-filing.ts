import { grievanceSchema, GRIEVANCE_FIELDS, PHOTO_BYTES_MAX, type Filing, type GrievanceField } from '@pune/grievances/schema';
import type { Refusal } from '@pune/grievances';
import { readBody } from '../requests.ts';

/** A photo and the text around it. */
const MULTIPART_BYTES_MAX = PHOTO_BYTES_MAX + 100_000;
const TEXT_BYTES_MAX = 64_000;
const PARTS_MAX = 50;

/** What was typed, to give it back: texts only. */
export type Typed = Record<string, string>;
/** `name` is set when a field is not known. */
export type FieldRefusal = { field: Refusal['field'] | null; message: Refusal['message']; name?: string };
export type ReadFiling =
  | { kind: 'Filing'; filing: Filing; photo: Uint8Array | null; typed: Typed }
  | { kind: 'Invalid'; refusals: FieldRefusal[]; typed: Typed; hadPhoto: boolean }
  | { kind: 'Malformed' }
  | { kind: 'MediaType' }
  | { kind: 'TooLarge' };

type Parts = { values: Record<string, unknown>; photos: Uint8Array[]; photoRefused: boolean };

async function partsOf(form: FormData): Promise<Parts | null> {
  const entries = [...form];
  if (entries.length > PARTS_MAX) return null;
  const photos: Uint8Array[] = [];
  const values = new Map<string, unknown>();
  let photoRefused = false;
  for (const [name, value] of entries) {
    if (typeof value !== 'string') {
      // An untouched file input sends an empty file.
      if (name === 'photo' && value.size > 0) photos.push(new Uint8Array(await value.arrayBuffer()));
      else if (name !== 'photo') values.set(name, null);
    } else if (name === 'photo') photoRefused ||= value !== '';
    else values.set(name, values.has(name) ? [values.get(name), value].flat() : value);
  }
  return { values: Object.fromEntries(values), photos, photoRefused };
}

async function parse(type: string, bytes: Uint8Array): Promise<Parts | null> {
  try {
    if (type.startsWith('application/json')) {
      const values: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      return typeof values === 'object' && values !== null && !Array.isArray(values) ? { values: values as Record<string, unknown>, photos: [], photoRefused: false } : null;
    }
    return await partsOf(await new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } }).formData());
  } catch {
    return null;
  }
}

/** Reads a filing from a form (with or without files) or from JSON, within limits of size and number. */
export async function readFiling(request: Request): Promise<ReadFiling> {
  const type = request.headers.get('content-type') ?? '';
  const multipart = type.startsWith('multipart/form-data');
  if (!multipart && !/^application\/(json|x-www-form-urlencoded)\b/.test(type)) return { kind: 'MediaType' };
  const body = await readBody(request, multipart ? MULTIPART_BYTES_MAX : TEXT_BYTES_MAX);
  if (body.kind === 'BodyTooLarge') return { kind: 'TooLarge' };
  const parts = await parse(type, body.bytes);
  if (!parts) return { kind: 'Malformed' };

  const typed = Object.fromEntries(Object.entries(parts.values).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && (GRIEVANCE_FIELDS as readonly string[]).includes(entry[0])));
  const result = grievanceSchema.safeParse(parts.values);
  const refusals: FieldRefusal[] = (result.error?.issues ?? []).flatMap((issue): FieldRefusal[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((name) => ({ field: null, message: 'error_unknown_field', name: name.slice(0, 40) }))
      : [{ field: shownAt(issue.path[0] as GrievanceField | undefined), message: issue.message as FieldRefusal['message'] }],
  );
  if (parts.photos.length > 1) refusals.push({ field: 'photo', message: 'error_photo_many' });
  if (parts.photoRefused) refusals.push({ field: 'photo', message: 'error_wrong_type' });
  if (!result.success || refusals.length > 0) return { kind: 'Invalid', refusals: firstOfEach(refusals), typed, hadPhoto: parts.photos.length > 0 };
  return { kind: 'Filing', filing: result.data, photo: parts.photos[0] ?? null, typed };
}

/** A position is one thing to a person: its messages stand at `latitude`. */
const shownAt = (field: GrievanceField | undefined): GrievanceField | null => (field === 'longitude' ? 'latitude' : (field ?? null));

/** One message a field, in the order of the form. */
function firstOfEach(refusals: FieldRefusal[]): FieldRefusal[] {
  const order = (field: string | null) => (field ? GRIEVANCE_FIELDS.indexOf(field as GrievanceField) : GRIEVANCE_FIELDS.length);
  const seen = new Set<string>();
  return refusals
    .filter(({ field, name }) => !seen.has(field ?? `${name}`) && seen.add(field ?? `${name}`))
    .sort((a, b) => order(a.field) - order(b.field));
}
