import { bodyTypeOf, utf8 } from '@pune/http/bodies';
import { readBody } from '@pune/http/requests';
import { z } from 'zod';
import { ownPath } from './addresses.ts';

const BODY_BYTES_MAX = 8_000_000;
const TEXT_CHARACTERS_MAX = 64_000;
const FIELDS_MAX = 50;

/**
 * The fields of a form that was posted after its session had ended. They travel through the sign-in
 * as a hidden field, so that nothing of them is stored; posts from other origins are refused before.
 */
export interface KeptForm {
  /** The path to which the form was posted. */
  action: string;
  fields: [name: string, value: string][];
  /** Files are not kept: they are to be chosen again. */
  hadFiles: boolean;
}

const schema = z.strictObject({
  action: z.string().refine((path) => ownPath(path) === path),
  fields: z.array(z.tuple([z.string().max(100), z.string()])).max(FIELDS_MAX),
  hadFiles: z.boolean(),
});

/** @returns the form of a hidden field; null if there is none, or if it is damaged */
export function parseKept(text: string): KeptForm | null {
  if (!text) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function entriesOf(request: Request): Promise<[string, string | File][]> {
  const type = bodyTypeOf(request);
  if (type !== 'form' && type !== 'multipart') return [];
  const body = await readBody(request, BODY_BYTES_MAX);
  if (body.kind === 'BodyTooLarge') return [];
  if (type === 'form') return [...new URLSearchParams(utf8(body.bytes) ?? '')];
  try {
    const headers = { 'content-type': request.headers.get('content-type')! };
    const form = await new Response(body.bytes as Uint8Array<ArrayBuffer>, { headers }).formData();
    return [...form];
  } catch {
    return [];
  }
}

/** Reads a posted form, to be posted again after the sign-in. */
export async function keepForm(request: Request): Promise<KeptForm | null> {
  const { pathname, search } = new URL(request.url);
  const action = ownPath(pathname + search);
  const entries = await entriesOf(request);
  const fields = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const characters = fields.reduce((sum, [, value]) => sum + value.length, 0);
  if (!action || fields.length === 0 || characters > TEXT_CHARACTERS_MAX) return null;
  const hadFiles = entries.some(([, value]) => typeof value !== 'string' && value.size > 0);
  return parseKept(JSON.stringify({ action, fields, hadFiles } satisfies KeptForm));
}
