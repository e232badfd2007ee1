import http from 'node:http';
import https from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** Names the program to the owner of a site, who finds it in the log. */
export const USER_AGENT =
  'check-site/1.0 (accessibility, HTML, weight and links; obeys robots.txt)';
/** The name by which `robots.txt` addresses the program. */
export const ROBOT = 'check-site';

const BODY_BYTES_MAX = 8 * 1024 * 1024;
/** Answers that may be different a moment later. */
const RETRIED: readonly number[] = [429, 502, 503, 504];
const RETRY_AFTER_MS_MAX = 30_000;
const RETRY_MS = 1_000;

/** An answer as it came over the network. */
export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** The bytes of the body as they were transferred. */
  bytes: number;
  /** The body, decompressed. */
  text: string;
}

/** No answer: the host is not there, refuses, or is silent. */
export class NoAnswer extends Error {
  readonly code: string;
  constructor(address: string, code: string, cause?: unknown) {
    super(`${address} does not answer: ${REASONS[code] ?? code}`, { cause });
    this.code = code;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its host name has no address. Is it spelt right?',
  EAI_AGAIN: 'host names cannot be resolved. Is there a network?',
  ECONNREFUSED: 'the connection was refused. Does the server run, at this port?',
  ECONNRESET: 'the connection broke off',
  ETIMEDOUT: 'no complete answer in time',
  EHOSTUNREACH: 'there is no route to its host',
  ENETUNREACH: 'there is no network',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  TOO_LARGE: 'the answer is too large to be a page',
};

/** What a request needs from outside, replaced in tests. */
export interface Outside {
  now: () => number;
  wait: (ms: number) => Promise<unknown>;
}

export interface ClientOptions extends Outside {
  /** Milliseconds from the beginning of one request to that of the next. */
  delayMs: number;
  timeoutMs: number;
  /** Attempts after the first one. */
  retries: number;
}

type Request = { method?: 'GET' | 'HEAD'; accept?: string };

const DECODERS: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  deflate: inflateSync,
};

function requestOnce(
  url: URL,
  { method = 'GET', accept = '*/*' }: Request,
  timeoutMs: number,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (code: string, cause?: unknown) => reject(new NoAnswer(url.href, code, cause));
    const request = (url.protocol === 'https:' ? https : http).request(
      url,
      {
        method,
        headers: {
          'user-agent': USER_AGENT,
          'accept-encoding': 'br, gzip',
          accept,
          host: url.host,
        },
        // Names below `localhost` are this machine (RFC 6761), also where no resolver knows them.
        ...(url.hostname.endsWith('.localhost') && { hostname: '127.0.0.1' }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > BODY_BYTES_MAX) request.destroy(new NoAnswer(url.href, 'TOO_LARGE'));
          else chunks.push(chunk);
        });
        response.on('end', () => {
          clearTimeout(timer);
          const body = Buffer.concat(chunks);
          const decode = DECODERS[response.headers['content-encoding'] ?? ''];
          try {
            const text = (decode && bytes > 0 ? decode(body) : body).toString('utf8');
            resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text });
          } catch (error) {
            fail('its body cannot be decompressed', error);
          }
        });
        response.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? '', error));
      },
    );
    const timer = setTimeout(() => request.destroy(new NoAnswer(url.href, 'ETIMEDOUT')), timeoutMs);
    request.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (error instanceof NoAnswer) reject(error);
      else fail(error.code ?? error.message, error);
    });
    request.end();
  });
}

/** The pause that an answer asks for with `Retry-After`, in seconds. */
const pauseOf = ({ headers }: Answer, otherwise: number): number => {
  const seconds = Number(headers['retry-after']);
  return Number.isFinite(seconds) && seconds > 0
    ? Math.min(seconds * 1_000, RETRY_AFTER_MS_MAX)
    : otherwise;
};

export interface Client {
  /** @throws {NoAnswer} after the last attempt */
  ask: (url: URL, request?: Request) => Promise<Answer>;
  /** Waits for a turn without a request: another program makes one. */
  pause: () => Promise<unknown>;
  /** Lengthens the time between two requests, as `Crawl-delay` asks. */
  slowDown: (delayMs: number) => void;
}

/**
 * A client that asks one address at a time, with a pause between two requests. An attempt that
 * failed is repeated after a pause that doubles; redirects are not followed.
 */
export function createClient({ delayMs, timeoutMs, retries, now, wait }: ClientOptions): Client {
  let delay = delayMs;
  let next = 0;
  let queue: Promise<unknown> = Promise.resolve();

  async function turn(): Promise<void> {
    const left = next - now();
    if (left > 0) await wait(left);
    next = now() + delay;
  }

  async function attempt(url: URL, request: Request, left: number): Promise<Answer> {
    await turn();
    const pause = RETRY_MS * 2 ** (retries - left);
    try {
      const answer = await requestOnce(url, request, timeoutMs);
      if (left === 0 || !RETRIED.includes(answer.status)) return answer;
      await wait(pauseOf(answer, pause));
    } catch (error) {
      const isFinal = !(error instanceof NoAnswer) || error.code === 'TOO_LARGE';
      if (left === 0 || isFinal) throw error;
      await wait(pause);
    }
    return attempt(url, request, left - 1);
  }

  return {
    ask(url, request = {}) {
      const answer = queue.then(() => attempt(url, request, retries));
      queue = answer.catch(() => undefined);
      return answer;
    },
    pause() {
      const waited = queue.then(turn);
      queue = waited;
      return waited;
    },
    slowDown(delayMsAsked) {
      delay = Math.max(delay, delayMsAsked);
    },
  };
}
