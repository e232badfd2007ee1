import type { Say } from '../say.ts';

/**
 * Sends a request to the CMS as the signed-in editor.
 *
 * @returns `null` on success, else a message for the editor, also if the CMS does not answer
 */
export async function send(
  say: Say,
  address: string,
  method: 'POST' | 'DELETE',
  body?: object,
): Promise<string | null> {
  try {
    const answer = await fetch(address, {
      method,
      credentials: 'include',
      signal: AbortSignal.timeout(10_000),
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (answer.ok) return null;
    const { errors } = (await answer.json()) as { errors?: { message: string }[] };
    return errors?.[0]?.message ?? say('The CMS could not do this. Try again.');
  } catch {
    return say('The CMS does not answer. Try again in a moment.');
  }
}
