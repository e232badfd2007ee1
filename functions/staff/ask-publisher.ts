import { PUBLISHER_STATE, type PublishingState } from '@pune/std/publisher-state';
import { signRequest } from '@pune/std/signed-request';

const TIMEOUT_MS = 2_000;

/** The address of the CMS for this server, and the key that both share. */
export interface CmsPlace {
  url: string;
  key: string;
}

/**
 * Requests the publisher's state from the CMS.
 *
 * @returns null if no publisher has been seen yet
 *
 * @throws if the CMS does not answer in time, or refuses
 */
export async function askPublisher(
  { url, key }: CmsPlace,
  now: Date,
): Promise<PublishingState | null> {
  const answer = await fetch(new URL(`/api${PUBLISHER_STATE.path}`, url), {
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: signRequest(key, PUBLISHER_STATE.purpose, { body: '', at: now }),
  });
  if (!answer.ok) throw new Error(`[staff] The CMS answers ${answer.status}`);
  return (await answer.json()) as PublishingState | null;
}
