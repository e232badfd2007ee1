/**
 * A form as a client sent it. A field that is empty counts as absent (GeoReport v2, Optional
 * Arguments).
 */
export interface Form {
  fields: ReadonlyMap<string, string>;
  /** The values of `attribute[code]=v` and of repeated `attribute[code][]=v`. */
  attributes: ReadonlyMap<string, readonly string[]>;
  /** The values of `media_url` and `media_url[]`, of which some clients send several. */
  mediaUrls: readonly string[];
}

export type ParsedForm =
  | { kind: 'Form'; form: Form }
  | { kind: 'Malformed' }
  /** A field occurs twice with different values. */
  | { kind: 'Repeated'; field: string };

const FIELDS_MAX = 200;
const ATTRIBUTE = /^attribute\[([^[\]]{1,100})\](\[\])?$/;
/** `URLSearchParams` replaces bytes that are not UTF-8 by this character. */
const NOT_UTF8 = '\ufffd';

/** Parses a body in `application/x-www-form-urlencoded`. */
export function parseForm(body: string): ParsedForm {
  const entries = [...new URLSearchParams(body)];
  if (entries.length > FIELDS_MAX) return { kind: 'Malformed' };
  const fields = new Map<string, string>();
  const attributes = new Map<string, string[]>();
  const mediaUrls: string[] = [];
  for (const [name, value] of entries) {
    if (name.includes(NOT_UTF8) || value.includes(NOT_UTF8) || `${name}${value}`.includes('\0'))
      return { kind: 'Malformed' };
    if (value.trim() === '') continue;
    const [, code, isList] = ATTRIBUTE.exec(name) ?? [];
    if (code !== undefined) {
      const known = attributes.get(code);
      if (known && !isList) return { kind: 'Repeated', field: name };
      attributes.set(code, [...(known ?? []), value]);
    } else if (name === 'media_url' || name === 'media_url[]') mediaUrls.push(value.trim());
    else if (!fields.has(name)) fields.set(name, value);
    else if (fields.get(name) !== value) return { kind: 'Repeated', field: name };
  }
  return { kind: 'Form', form: { fields, attributes, mediaUrls } };
}

/** Writes a form as a client does; the inverse of `parseForm`. */
export function writeForm({ fields, attributes, mediaUrls }: Form): string {
  const written = new URLSearchParams([...fields]);
  for (const [code, values] of attributes)
    if (values.length === 1) written.append(`attribute[${code}]`, values[0]!);
    else for (const value of values) written.append(`attribute[${code}][]`, value);
  for (const url of mediaUrls) written.append('media_url', url);
  return written.toString();
}
