const PATIENCE_MS = 20_000;
/** The pauses before the attempts. */
const PAUSES_MS = [0, 1000, 4000];

/**
 * Reads JSON of the CMS for a panel, in up to three attempts of 20 s each.
 *
 * @returns null if the CMS refuses (4xx), or if the signal aborts
 * @throws if the last attempt is not answered, or is answered by a failure (5xx)
 */
export async function read<T>(address: string, signal: AbortSignal): Promise<T | null> {
  let failure: unknown;
  for (const pauseMs of PAUSES_MS) {
    await new Promise((done) => setTimeout(done, pauseMs));
    if (signal.aborted) return null;
    try {
      const answer = await fetch(address, {
        credentials: 'include',
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
      });
      if (answer.ok) {
        const found = (await answer.json()) as T;
        return signal.aborted ? null : found;
      }
      if (answer.status < 500) return null;
      failure = new Error(`${address} answered ${answer.status}`);
    } catch (error) {
      failure = error;
    }
  }
  if (signal.aborted) return null;
  throw failure;
}
