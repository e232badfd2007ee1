/**
 * Answers may hold what a person wrote: they are kept nowhere and their address is told to nobody.
 */
export const PRIVATE = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
};

/** One address answers with a page or with JSON, in three languages. */
export const NEGOTIATED = { vary: 'Accept, Accept-Language' };

const TEXT = Symbol('text');

/**
 * An answer whose text stands beside it too: reading it from the answer would make a stream of it
 * first.
 * @param bytes the same text as it is sent, where it is kept
 */
export const textAnswer = (
  text: string,
  init: ResponseInit,
  bytes?: Uint8Array<ArrayBuffer>,
): Response => Object.assign(new Response(bytes ?? text, init), { [TEXT]: text });

/** The text of an answer that `textAnswer` made. */
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

/** JSON to answer with more than once. */
export function keptJson(body: unknown): (headers: Record<string, string>) => Response {
  const text = JSON.stringify(body);
  const bytes = new TextEncoder().encode(text);
  return (headers) => textAnswer(text, jsonInit(200, headers), bytes);
}

/**
 * A header holds ASCII alone: whatever else was put into an address is written as its bytes (RFC
 * 3986, 2.5).
 */
const asciiAddress = (address: string): string =>
  address.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent);

/**
 * After a post: the browser fetches the result, and loading it again sends nothing twice (RFC 9110,
 * 15.4.4).
 */
export const seeOther = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, {
    status: 303,
    headers: { location: asciiAddress(location), ...PRIVATE, ...headers },
  });
