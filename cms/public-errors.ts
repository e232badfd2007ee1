import type { AfterErrorHook } from 'payload';

const UNTOLD = 'An unknown error occurred.';

/**
 * Payload tells no message of an error whose class has no name, and a build for production takes the names of classes away. What is
 * meant for people is told all the same; what is not, Payload has left out by then.
 */
export const tellPublicErrors: AfterErrorHook = ({ error, result }) => {
  const { message, status = 500, isPublic } = error as Error & { status?: number; isPublic?: boolean };
  const told = (result as { errors?: { message?: string }[] } | undefined)?.errors?.[0]?.message;
  return told === UNTOLD && message && (isPublic || status < 500) ? { response: { errors: [{ message }] } } : undefined;
};
