import type { AfterErrorHook } from 'payload';
import { phrase } from '@pune/content-models/say';
import { placeOf } from './field-places.ts';

interface FieldError {
  path?: string;
  label?: unknown;
  message?: string;
}

const FIELDS_TOLD = 5;

/**
 * Payload's toast turns text after the first colon into a list, split at commas: replace the commas
 * by a similar character. A message of several lines is shown by our own dialog, which makes no
 * list.
 */
const asSentence = (message: string): string =>
  message.includes('\n')
    ? message
    : message.replace(/:.*$/s, (rest) => rest.replaceAll(',', '\u201a'));

/**
 * Adds the message of each invalid field to Payload's toast, which otherwise names only the fields.
 */
export const tellPublicErrors: AfterErrorHook = ({ collection, error, req, result }) => {
  const { data } = error as Error & { data?: { errors?: FieldError[] } };
  const refused = (Array.isArray(data?.errors) ? data.errors : []).flatMap((field) =>
    field.message ? [{ ...field, message: phrase(req, field.message) }] : [],
  );
  const [told] = (result as { errors?: { message?: string }[] } | undefined)?.errors ?? [];
  if (refused.length === 0) {
    const sentence = asSentence(phrase(req, told?.message ?? ''));
    return told && sentence !== told.message
      ? { response: { errors: [{ ...told, message: sentence }] } }
      : undefined;
  }
  const label = ({ label: given, path }: FieldError) =>
    (typeof given === 'string' && given) ||
    (path && (placeOf(collection?.fields ?? [], path, req?.i18n?.language)?.label ?? path));
  const lines = refused
    .slice(0, FIELDS_TOLD)
    .map((field) => (label(field) ? `${label(field)}: ${field.message}` : field.message));
  const more =
    refused.length > FIELDS_TOLD ? [phrase(req, `And ${refused.length - FIELDS_TOLD} more.`)] : [];
  return {
    response: {
      errors: [
        {
          ...told,
          name: 'ValidationError',
          data: { ...data, errors: refused },
          message: asSentence([...lines, ...more].join(' ')),
        },
      ],
    },
  };
};
