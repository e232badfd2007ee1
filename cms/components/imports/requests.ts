import { ask, type Answer } from '../ask.ts';
import type { Say } from '../say.ts';

/** Web servers in front of the CMS limit the size of a request. */
const PIECE_BYTES = 8 * 1024 ** 2;
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
