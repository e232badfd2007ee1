import type { Say } from './say.ts';

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: string };

/** Timeout of a request, long enough to upload a piece of a file. */
const ANSWER_MS_MAX = 120_000;

interface Refusal {
  errors?: { message: string; data?: { errors?: { message: string }[] } }[];
}

/** The first words of a refusal: those of a field, if it names one. */
const refusalIn = ({ errors }: Refusal): string | undefined =>
  errors?.[0]?.data?.errors?.[0]?.message ?? errors?.[0]?.message;

/**
 * Sends a request to the CMS as the signed-in editor, once: the CMS may have made a change of which
 * the response was lost. `read` repeats queries.
 *
 * @returns the body of the response, or a message for the editor
 */
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
    const body = (await answer.json()) as T & Refusal;
    return answer.ok
      ? { ok: true, value: body }
      : { ok: false, problem: refusalIn(body) ?? say('The CMS could not do this. Try again.') };
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
