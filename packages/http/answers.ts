/**
 * Headers for answers that may contain a person's text: they are not cached, and their address is
 * not sent as a referrer.
 */
export const PRIVATE = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
};

/** The same address answers with a page or with JSON, in three languages. */
export const NEGOTIATED = { vary: 'Accept, Accept-Language, Cookie' };

const TEXT = Symbol('text');

/**
 * Creates an answer and keeps its text beside it: reading the text from the answer would first make
 * a stream of it.
 *
 * @param bytes the text as UTF-8, if it is already encoded
 */
export const textAnswer = (
  text: string,
  init: ResponseInit,
  bytes?: Uint8Array<ArrayBuffer>,
): Response => Object.assign(new Response(bytes ?? text, init), { [TEXT]: text });

/** @returns the text of an answer that `textAnswer` created */
export const textOf = (answer: Response & { [TEXT]?: string }): string | undefined => answer[TEXT];

export const htmlAnswer = (
  page: string,
  status = 200,
  headers: Record<string, string> = {},
): Response =>
  textAnswer(page, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...PRIVATE, ...NEGOTIATED, ...headers },
  });

const jsonInit = (status: number, headers: Record<string, string>): ResponseInit => ({
  status,
  headers: { 'content-type': 'application/json', ...PRIVATE, ...NEGOTIATED, ...headers },
});

export const jsonAnswer = (
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Response => textAnswer(JSON.stringify(body), jsonInit(status, headers));

/** Serialises JSON once, for many answers. */
export function keptJson(body: unknown): (headers: Record<string, string>) => Response {
  const text = JSON.stringify(body);
  const bytes = new TextEncoder().encode(text);
  return (headers) => textAnswer(text, jsonInit(200, headers), bytes);
}

/** Percent-encodes the characters that a header must not contain (RFC 3986, 2.5). */
const asciiAddress = (address: string): string =>
  address.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent);

/**
 * Redirects after a POST: the browser fetches the result, and a reload does not send the form again
 * (RFC 9110, 15.4.4).
 */
export const seeOther = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, {
    status: 303,
    headers: { location: asciiAddress(location), ...PRIVATE, ...headers },
  });
