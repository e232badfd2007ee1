import type { Action, Field } from '@pune/desk/case-type';
import type { Files } from '@pune/desk/kept-files';
import { readFields, type Typed } from '@pune/http/bodies';
import type { FieldRefusal } from '@pune/http/refusals';
import { z } from 'zod';

/** A whole form with its files. */
export const FORM_BYTES_MAX = 30_000_000;
export const FILES_MAX = 5;

const STEPS = ['write', 'change', 'confirm'] as const;

/** Fields of the desk; those of actions do not begin with an underscore. */
const own = {
  _lang: z.string().optional(),
  _version: z.coerce.number().int().min(0),
  /** The number of entries of the timeline that the officer has seen. */
  _seen: z.coerce.number().int().min(0).default(0),
  _key: z.string().regex(/^[\w-]{16,64}$/, { error: 'error_key_invalid' }),
  /** The token of files that were sent before. */
  _kept: z.string().max(60).default(''),
  _step: z.enum(STEPS).default('write'),
  /** The field and the number of a prepared text: `reply.0`. */
  _template: z
    .string()
    .regex(/^[a-z_]+\.\d{1,2}$/)
    .optional(),
};

/** A form of an action, as it was sent. */
export interface Sent {
  version: number;
  seen: number;
  key: string;
  kept: string;
  step: (typeof STEPS)[number];
  template: { field: string; index: number } | null;
  values: Typed;
  files: Files;
}

export type ReadAction =
  | { kind: 'Read'; sent: Sent; language: string | undefined }
  | { kind: 'Invalid'; refusals: readonly FieldRefusal[]; typed: Typed }
  | { kind: 'BodyTooLarge'; typed: Typed }
  | { kind: 'Malformed' }
  | { kind: 'MediaType' };

export const isFileField = ({ kind }: Field): boolean => kind === 'photos' || kind === 'file';

export async function readAction(request: Request, { fields }: Action): Promise<ReadAction> {
  const written = fields.filter((field) => !isFileField(field)).map(({ name }) => name);
  const chosen = fields.filter(isFileField).map(({ name }) => name);
  const read = await readFields(request, {
    schema: z.strictObject({
      ...own,
      ...Object.fromEntries(written.map((name) => [name, z.string().default('')])),
    }),
    fields: [...written, ...Object.keys(own)],
    types: ['form', 'multipart'],
    files: { fields: chosen, bytesMax: FORM_BYTES_MAX },
  });
  if (read.kind !== 'Read') return read;
  const value = read.value as z.output<z.ZodObject<typeof own>>;
  const files: Record<string, Uint8Array[]> = {};
  for (const { field, bytes } of read.files) (files[field] ??= []).push(bytes);
  const [field, index] = value._template?.split('.') ?? [];
  return {
    kind: 'Read',
    language: value._lang,
    sent: {
      version: value._version,
      seen: value._seen,
      key: value._key,
      kept: value._kept,
      step: value._step,
      template: field === undefined ? null : { field, index: Number(index) },
      values: Object.fromEntries(written.map((name) => [name, read.typed[name] ?? ''])),
      files,
    },
  };
}
