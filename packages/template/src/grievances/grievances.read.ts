const TIMEOUT_MS = 10_000;

/**
 * Asks for JSON.
 *
 * @returns the answer, `null` if it cannot be had in ten seconds
 */
export const read = (
  address: string,
  init: RequestInit = {},
  fetcher: typeof fetch = fetch,
): Promise<unknown> =>
  fetcher(address, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...init,
  })
    .then((response) => (response.ok ? response.json() : null))
    .catch(() => null);
