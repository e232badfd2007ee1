import { isSignedRequest } from '@pune/std/signed-request';
import type { z } from 'zod';
import { parseJson, utf8 } from './bodies.ts';
import { readBody } from './requests.ts';

export interface Signed {
  /** The live keys: two while the key changes. */
  keys: readonly string[];
  /** The purpose for which the request is signed. */
  purpose: string;
  now: Date;
}

/** Each failure is a key of `PROBLEM_OF`. */
export type SignedRead<T> =
  | { kind: 'Read'; value: T }
  | { kind: 'BodyTooLarge' }
  | { kind: 'Unsigned' }
  | { kind: 'Malformed' };

/**
 * Reads the JSON body of a request that another program of the installation has signed.
 *
 * @param bytesMax the maximum size of the body in bytes
 */
export async function readSigned<S extends z.ZodType>(
  request: Request,
  { keys, purpose, now, schema, bytesMax }: Signed & { schema: S; bytesMax: number },
): Promise<SignedRead<z.output<S>>> {
  const read = await readBody(request, bytesMax);
  if (read.kind === 'BodyTooLarge') return { kind: 'BodyTooLarge' };
  const body = utf8(read.bytes);
  if (body === null || !isSignedRequest(keys, purpose, { headers: request.headers, body, now }))
    return { kind: 'Unsigned' };
  const { success, data } = schema.safeParse(parseJson(read.bytes));
  return success ? { kind: 'Read', value: data } : { kind: 'Malformed' };
}

/** @returns true for a request without a body that another program of the installation has signed */
export const isSignedRead = ({ headers }: Request, { keys, purpose, now }: Signed): boolean =>
  isSignedRequest(keys, purpose, { headers, body: '', now });
