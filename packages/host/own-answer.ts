/** Marks an answer as used; a set of weak references would burden each garbage collection. */
const GIVEN = Symbol('given');

/** Headers that describe the transfer: `fetch` has already decoded the body. */
const OF_THE_WAY = [
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'transfer-encoding',
];

/**
 * Makes the headers of a function's answer mutable: it copies an answer from `fetch`, whose headers
 * are immutable. Other answers are not copied, because a copy turns a text into a stream.
 *
 * @throws for an answer that was already given to an earlier request, with its headers and cookies
 */
export function ownAnswer(answer: Response & { [GIVEN]?: true }): Response {
  if (answer[GIVEN])
    throw new Error(
      '[host] [functions] A Response was returned for a second request: create one for each request',
    );
  answer[GIVEN] = true;
  try {
    // Changes nothing, but fails if the headers are immutable.
    answer.headers.delete('x-of-no-answer');
    return answer;
  } catch {
    const headers = new Headers(answer.headers);
    for (const name of OF_THE_WAY) headers.delete(name);
    return new Response(answer.body, {
      status: answer.status,
      statusText: answer.statusText,
      headers,
    });
  }
}
