export interface JsonRequest {
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  timeoutMs: number;
  /** The network: by default the real one. */
  fetch?: Fetch | undefined;
}

/** Sends a request, as the global `fetch` does. */
export type Fetch = typeof globalThis.fetch;

/**
 * Sends a request to a gateway and parses its answer as JSON; `text` is the answer as it came, for
 * signatures. Does not follow redirects: a request
 * with a key goes to the configured host alone.
 *
 * @throws if there is no answer in time, the gateway has an error of its own (5xx), limits requests
 *   (429), or answers anything but JSON: the outcome is then unknown
 */
export async function requestJson(
  url: string,
  { method, headers, body, timeoutMs, fetch = globalThis.fetch }: JsonRequest,
): Promise<{ status: number; body: unknown; text: string }> {
  const response = await fetch(url, {
    method,
    headers: { accept: 'application/json', ...headers },
    ...(body !== undefined && { body }),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.status >= 500 || response.status === 429) {
    await response.body?.cancel();
    throw new Error(`[payments] A gateway answered with status ${response.status}`);
  }
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text) as unknown, text };
}
