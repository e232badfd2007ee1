import { setTimeout as wait } from 'node:timers/promises';

/** Rate limiter that keeps all portals of one account below Netlify's limits. */
export interface Pace {
  /** Resolves when one more request may be sent. Deploys leave capacity for edits. */
  turn(lane: Lane): Promise<void>;
}

export type Lane = 'edit' | 'deploy';

export interface Timer {
  now(): number;
  sleep(ms: number): Promise<void>;
}

export const systemTimer: Timer = { now: Date.now, sleep: async (ms) => void (await wait(ms)) };

const MINUTE_MS = 60_000;
/**
 * Netlify's limit is 500 requests a minute per account; some are reserved for people who use its
 * console.
 */
const REQUESTS_PER_MINUTE: Record<Lane, number> = { edit: 470, deploy: 320 };

/**
 * Creates the rate limiter. See
 * https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/#rate-limiting
 */
export function createPace(
  { now, sleep }: Timer = systemTimer,
  perMinute = REQUESTS_PER_MINUTE,
  minuteMs = MINUTE_MS,
): Pace {
  const sent: number[] = [];
  return {
    async turn(lane) {
      for (;;) {
        while (sent.length > 0 && sent[0]! <= now() - minuteMs) sent.shift();
        const free = sent.length - perMinute[lane];
        if (free < 0) break;
        await sleep(Math.max(1, sent[free]! + minuteMs - now()));
      }
      sent.push(now());
    },
  };
}

/** An error response, or none at all (`status` 0). */
export class NetlifyError extends Error {
  readonly status: number;
  /** Time of the next allowed attempt, in milliseconds since 1970. */
  readonly retryAt: number | null;
  constructor(
    message: string,
    { status, retryAt = null, cause }: { status: number; retryAt?: number | null; cause?: unknown },
  ) {
    super(`[publisher] [netlify] ${message}`, { cause });
    this.name = 'NetlifyError';
    this.status = status;
    this.retryAt = retryAt;
  }
}

export interface ApiOptions {
  token: string;
  /** Address of the API: `https://api.netlify.com`. */
  url?: string;
  pace?: Pace;
  timer?: Timer;
  random?: () => number;
  attemptsMax?: number;
  timeoutMs?: number;
  /** Length of the first pause between attempts; it doubles with each further one. */
  pauseMs?: number;
  /** Longer waits are rejected, so that the caller can retry later. */
  waitMsMax?: number;
}

export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  json?: unknown;
  body?: Uint8Array<ArrayBuffer>;
  lane?: Lane;
  timeoutMs?: number;
  /** True if the request may be repeated when it is unknown whether it arrived. */
  isRepeatable?: boolean;
}

/** Returns true if a later attempt may succeed. */
export const isPassing = (status: number) =>
  status === 0 || status === 408 || status === 425 || status === 429 || status >= 500;

/**
 * Returns when a rejected request may be repeated, from `Retry-After` in seconds or
 * `X-RateLimit-Reset` in seconds since 1970.
 */
function retryTime(headers: Headers, now: number): number | null {
  const after = Number(headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(after)) return now + after * 1000;
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  return Number.isFinite(reset) ? Math.max(now, reset * 1000) : null;
}

function failure(
  what: string,
  { status, headers }: Response,
  text: string,
  now: number,
): NetlifyError {
  if (status === 401 || status === 403)
    return new NetlifyError(
      `${what} was refused (${status}): NETLIFY_AUTH_TOKEN must be a personal access token of an account that may deploy this site`,
      { status },
    );
  if (status === 429)
    return new NetlifyError(`${what} came too often (429)`, {
      status,
      retryAt: retryTime(headers, now),
    });
  return new NetlifyError(
    `${what} was answered with ${status}: ${text.slice(0, 300) || 'no reason given'}`,
    { status },
  );
}

export type NetlifyApi = ReturnType<typeof createNetlifyApi>;

/**
 * Creates a client of Netlify's API with timeouts, bounded retries with jitter, and rate limiting.
 */
// oxlint-disable-next-line max-lines-per-function -- a driver: short methods over one connection.
export function createNetlifyApi({
  token,
  url = 'https://api.netlify.com',
  timer = systemTimer,
  pace = createPace(timer),
  random = Math.random,
  attemptsMax = 5,
  timeoutMs = 10_000,
  pauseMs = 250,
  waitMsMax = MINUTE_MS,
}: ApiOptions) {
  const origin = new URL(url).origin;

  async function once(
    what: string,
    address: URL,
    init: RequestInit,
    limitMs: number,
  ): Promise<Response> {
    try {
      const response = await fetch(address, { ...init, signal: AbortSignal.timeout(limitMs) });
      // The timeout covers the body too.
      const body = await response.arrayBuffer();
      if (response.ok || response.status === 404)
        return new Response(response.status === 204 ? null : body, response);
      throw failure(what, response, Buffer.from(body).toString('utf8'), timer.now());
    } catch (error) {
      if (error instanceof NetlifyError) throw error;
      throw new NetlifyError(`${what} got no answer within ${limitMs} ms`, {
        status: 0,
        cause: error,
      });
    }
  }

  /** Waits before the next attempt; rethrows if there must be none. */
  async function pause(error: NetlifyError, attempt: number, isRepeatable: boolean): Promise<void> {
    const mayRepeat = isPassing(error.status) && (isRepeatable || error.status === 429);
    if (!mayRepeat || attempt >= attemptsMax) throw error;
    const jittered = pauseMs * 2 ** (attempt - 1) * (0.5 + random());
    const waitMs =
      error.retryAt === null ? jittered : error.retryAt - timer.now() + pauseMs * random();
    if (waitMs > waitMsMax) throw error;
    await timer.sleep(Math.max(0, waitMs));
  }

  async function send(
    what: string,
    address: URL,
    init: RequestInit,
    { lane = 'edit', isRepeatable = true, timeoutMs: limitMs = timeoutMs }: ApiRequest,
  ): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      // Signed addresses of the page store belong to another service without that limit.
      if (address.origin === origin) await pace.turn(lane);
      try {
        return await once(what, address, init, limitMs);
      } catch (error) {
        await pause(error as NetlifyError, attempt, isRepeatable);
      }
    }
  }

  return {
    origin,
    token,
    timer,
    /**
     * Sends a request.
     * @param path below `/api/v1`
     * @returns the parsed response; `null` for 404 and for an empty one
     * @throws NetlifyError
     */
    async request<T>(path: string, options: ApiRequest = {}): Promise<T | null> {
      const { method = 'GET', json, body } = options;
      const type = json === undefined ? 'application/octet-stream' : 'application/json';
      const headers = {
        authorization: `Bearer ${token}`,
        'user-agent': 'pune-portals',
        ...((json !== undefined || body) && { 'content-type': type }),
      };
      const response = await send(
        `${method} ${path.split('?')[0]}`,
        new URL(`/api/v1${path}`, origin),
        { method, headers, body: json === undefined ? (body ?? null) : JSON.stringify(json) },
        options,
      );
      const text = await response.text();
      return response.status === 404 || text === '' ? null : (JSON.parse(text) as T);
    },
    /**
     * A `fetch` for the client of the page store. That client would retry on its own for half a
     * minute, so a final failure is returned as status 408, which it does not retry.
     */
    fetch: (async (input: string | URL, init: RequestInit = {}) => {
      const address = new URL(input);
      try {
        return await send(`${init.method ?? 'get'} of the page store`, address, init, {});
      } catch (error) {
        return new Response(null, {
          status: 408,
          headers: { 'x-nf-error': (error as Error).message.replaceAll(/[^\x20-\x7e]/g, ' ') },
        });
      }
    }) as typeof fetch,
  };
}
