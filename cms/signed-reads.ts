import { callFunctions, type FunctionsPlace } from './signed-calls.ts';

export interface Asked extends FunctionsPlace {
  /** The path of the function, and the purpose for which requests to it are signed. */
  read: { path: string; purpose: string };
  /** The body, sent as JSON by POST; without one the request is a GET. */
  body?: unknown;
  /** The maximum size of an answer in bytes. */
  bytesMax: number;
  now?: Date;
}

/**
 * Asks a function of a portal for what it keeps, with a signature: the CMS reads no database of the
 * functions.
 *
 * @returns the parsed answer; `null` if there is none
 */
export async function readSigned({
  read,
  body,
  bytesMax,
  now = new Date(),
  ...place
}: Asked): Promise<unknown> {
  const asked = body === undefined ? read : { ...read, body: JSON.stringify(body) };
  const answer = await callFunctions(place, { ...asked, bytesMax, now });
  return answer?.status === 200 ? parsed(answer.text) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
