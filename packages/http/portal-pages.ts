import http from 'node:http';
import https from 'node:https';

/**
 * Fetches a published page of the portal that the request addresses; `null` if it is unavailable.
 */
export type PortalPages = (request: Request, path: string) => Promise<string | null>;

export interface PortalPagesOptions {
  /**
   * The address that serves the portals, if it is not that of the request: `http://127.0.0.1:8080`.
   */
  origin?: string;
  timeoutMs?: number;
  /** How long a page is reused without a request. */
  freshMs?: number;
  now?: () => number;
}

const BYTES_MAX = 1_000_000;

/** Statuses of a page that the portal does not have, or no longer has. */
const ABSENT = [404, 410];

/**
 * Fetches a page: `null` if the portal does not have it, `undefined` if the portal is unavailable.
 * Connects to `origin`, with the portal's name in the `Host` header: `*.localhost` does not resolve
 * everywhere.
 */
function get(
  address: URL,
  { host, timeoutMs, agent }: { host: string; timeoutMs: number; agent?: false },
): Promise<string | null | undefined> {
  return new Promise((resolve) => {
    const { get: request } = address.protocol === 'https:' ? https : http;
    const asked = request(
      address,
      {
        headers: { host, 'accept-encoding': 'identity', accept: 'text/html' },
        signal: AbortSignal.timeout(timeoutMs),
        ...(agent === false && { agent }),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        answer.on('data', (chunk: Buffer) =>
          (bytes += chunk.byteLength) > BYTES_MAX
            ? asked.destroy(new Error('too large'))
            : chunks.push(chunk),
        );
        answer.on('end', () =>
          resolve(
            answer.statusCode === 200
              ? Buffer.concat(chunks).toString('utf8')
              : ABSENT.includes(answer.statusCode!)
                ? null
                : undefined,
          ),
        );
        answer.on('error', () => resolve(undefined));
      },
    );
    asked.on('error', () => resolve(undefined));
  });
}

/**
 * Creates a fetcher of the portal's pages. It caches them briefly, and falls back on the last
 * version when the portal is unavailable.
 */
export function createPortalPages({
  origin,
  timeoutMs = 2_000,
  freshMs = 1_000,
  now = Date.now,
}: PortalPagesOptions = {}): PortalPages {
  const kept = new Map<string, { page: string; at: number }>();
  return async (request, path) => {
    const portal = new URL(request.url);
    const key = `${portal.host} ${path}`;
    const known = kept.get(key);
    if (known && Math.abs(now() - known.at) < freshMs) return known.page;
    const address = new URL(path, origin ?? portal.origin);
    const asking = { host: portal.host, timeoutMs };
    let page = await get(address, asking);
    // While one version of the host replaces another, a kept connection may end with the old one.
    if (page === undefined && !known) page = await get(address, { ...asking, agent: false });
    if (page === undefined) return known?.page ?? null;
    if (page === null) return (kept.delete(key), null);
    if (kept.size > 200) kept.clear();
    kept.set(key, { page, at: now() });
    return page;
  };
}
