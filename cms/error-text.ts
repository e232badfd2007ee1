import { messageOf } from '@pune/std/errors';

/** Formats an error of the CMS for editors: each invalid field with its path. */
export function errorText(error: unknown): string {
  const fields = (
    error as { data?: { errors?: { path?: string; label?: string; message: string }[] } }
  ).data?.errors;
  if (fields?.length)
    return fields.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join(' ');
  return messageOf(error);
}
