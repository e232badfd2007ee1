import type { Say } from '../say.ts';

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: string };

/** Web servers in front of the CMS limit the size of a request. */
const PIECE_BYTES = 8 * 1024 ** 2;
const ANSWER_MS_MAX = 120_000;

/** Sends a request to the CMS as the signed-in editor, and reads the answer. */
export async function ask<T>(
  say: Say,
  address: string,
  init: RequestInit = {},
): Promise<Answer<T>> {
  try {
    const answer = await fetch(address, {
      credentials: 'include',
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
      ...init,
    });
    const body = (await answer.json()) as T & { errors?: { message: string }[] };
    return answer.ok
      ? { ok: true, value: body }
      : {
          ok: false,
          problem: body.errors?.[0]?.message ?? say('The CMS could not do this. Try again.'),
        };
  } catch {
    return { ok: false, problem: say('The CMS does not answer. Try again in a moment.') };
  }
}

export const post = <T>(say: Say, address: string, body: object): Promise<Answer<T>> =>
  ask(say, address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const bytes = (body: Blob): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/octet-stream' },
  body,
});

/** Uploads a file with rows. */
export const uploadRows = (
  say: Say,
  address: string,
  type: string,
  file: File,
): Promise<Answer<{ id: string | number }>> =>
  ask(
    say,
    `${address}?type=${encodeURIComponent(type)}&name=${encodeURIComponent(file.name)}`,
    bytes(file),
  );

/** Uploads a zip file piece by piece. */
export async function uploadZip<T>(
  say: Say,
  address: string,
  file: File,
  progress: (done: number) => void,
): Promise<Answer<T>> {
  let answer: Answer<T> = { ok: false, problem: say('Choose a file.') };
  for (let from = 0; from < file.size; from += PIECE_BYTES) {
    const query = `name=${encodeURIComponent(file.name)}&from=${from}&total=${file.size}`;
    answer = await ask<T>(
      say,
      `${address}/files?${query}`,
      bytes(file.slice(from, from + PIECE_BYTES)),
    );
    if (!answer.ok) return answer;
    progress(Math.min(from + PIECE_BYTES, file.size));
  }
  return answer;
}
