import type { AfterErrorHook } from 'payload';

interface Told {
  message?: string;
  data?: { errors?: { path?: string; label?: string; message?: string }[] };
}

const UNTOLD = 'An unknown error occurred.';
const FIELDS_TOLD = 5;

/** Payload's notice makes a list of whatever stands between commas behind the first colon; a sentence stays one with a comma that it does not know. */
const asSentence = (message: string): string => message.replace(/:.*$/s, (rest) => rest.replaceAll(',', '\u201a'));

/**
 * Tells people what is meant for them. Payload tells no message of an error whose class has no name, and a build for production takes the
 * names of classes away. Of invalid fields its notice gives the names alone, and the words beside the field go with the next autosave: so
 * the notice says them too.
 */
export const tellPublicErrors: AfterErrorHook = ({ error, result }) => {
  const [told, ...others] = ((result as { errors?: Told[] } | undefined)?.errors ?? []) as Told[];
  if (!told) return undefined;
  const fields = told.data?.errors;
  if (fields?.length) {
    const message = fields.slice(0, FIELDS_TOLD).map(({ label, path, message: words }) => (label || path ? `${label || path}: ${words}` : words)).join(' ');
    return { response: { errors: [{ ...told, message: asSentence(message) }, ...others] } };
  }
  const { message, status = 500, isPublic } = error as Error & { status?: number; isPublic?: boolean };
  return told.message === UNTOLD && message && (isPublic || status < 500) ? { response: { errors: [{ message: asSentence(message) }] } } : undefined;
};
