import http from 'node:http';
import https from 'node:https';

/**
 * Fetches a published page of the portal that the request addresses; `null` if it is unavailable.
 */
export type PortalPages = (request: Request, path: string) => Promise<string | null>;

/** A page at an address that a request chose. */
export type ChosenPage =
  | { kind: 'Published'; page: string }
  /** The portal does not have the page, or has moved it. */
  | { kind: 'Absent' }
  /** The portal does not answer, or not with a page. */
  | { kind: 'Unavailable' };

/** Fetches a page at an address that a request chose. */
export type ChosenPages = (request: Request, path: string) => Promise<ChosenPage>;

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
/** Pages in memory, those that were asked for last. */
const KEPT_MAX = 200;

/** Statuses of a page that the portal does not have, no longer has, or has at another address. */
const ABSENT = [301, 302, 303, 307, 308, 404, 410, 451];

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

/** Creates a fetcher with a memory of its own. */
function createFetcher({
  origin,
  timeoutMs = 2_000,
  freshMs = 1_000,
  now = Date.now,
}: PortalPagesOptions) {
  /** The page that was asked for longest ago is the first. */
  const kept = new Map<string, { page: string; at: number }>();
  function keep(key: string, page: { page: string; at: number }): void {
    kept.delete(key);
    kept.set(key, page);
    if (kept.size > KEPT_MAX) kept.delete(kept.keys().next().value!);
  }

  return async (request: Request, path: string): Promise<string | null | undefined> => {
    const portal = new URL(request.url);
    const key = `${portal.host} ${path}`;
    const known = kept.get(key);
    if (known) keep(key, known);
    if (known && Math.abs(now() - known.at) < freshMs) return known.page;
    const address = new URL(path, origin ?? portal.origin);
    const asking = { host: portal.host, timeoutMs };
    let page = await get(address, asking);
    // While one version of the host replaces another, a kept connection may end with the old one.
    if (page === undefined && !known) page = await get(address, { ...asking, agent: false });
    if (page === undefined) return known?.page;
    if (page === null) return (kept.delete(key), null);
    keep(key, { page, at: now() });
    return page;
  };
}

/**
 * Creates a fetcher of the portal's pages. It caches them briefly, and falls back on the last
 * version when the portal is unavailable.
 */
export function createPortalPages(options: PortalPagesOptions = {}): PortalPages {
  const fetchPage = createFetcher(options);
  return async (request, path) => (await fetchPage(request, path)) ?? null;
}

/**
 * Creates a fetcher of pages that requests choose. Its memory is apart from that of the shell, which
 * they could displace.
 */
export function createChosenPages(options: PortalPagesOptions = {}): ChosenPages {
  const fetchPage = createFetcher(options);
  return async (request, path) => {
    const page = await fetchPage(request, path);
    if (page === undefined) return { kind: 'Unavailable' };
    return page === null ? { kind: 'Absent' } : { kind: 'Published', page };
  };
}
