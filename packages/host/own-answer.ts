/**
 * Marks an answer that was given; a set of weak references would be work for each garbage
 * collection.
 */
const GIVEN = Symbol('given');

/** What is said of the bytes on their way: `fetch` has unpacked them. */
const OF_THE_WAY = [
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'transfer-encoding',
];

/**
 * A function's answer as one whose headers we may change: those of an answer from `fetch` cannot be
 * changed, so that it is copied. Others are not, for a copy makes a stream of a text.
 * @throws for an answer that an earlier request got, with the headers and the cookies of that one
 */
export function ownAnswer(answer: Response & { [GIVEN]?: true }): Response {
  if (answer[GIVEN])
    throw new Error(
      '[host] [functions] A Response was given for a second request: make a new one for each',
    );
  answer[GIVEN] = true;
  try {
    // Changes nothing, and fails where nothing can be changed.
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
