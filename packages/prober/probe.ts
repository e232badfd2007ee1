import http from 'node:http';
import https from 'node:https';
import type { Target } from './configuration.ts';
import type { Outcome, Reason } from './results.ts';

/** More of an answer is not read. */
const BODY_BYTES_MAX = 2_000_000;

const REASON_OF: Readonly<Record<string, Reason>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  EPROTO: 'tls',
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  ENETUNREACH: 'network',
  EHOSTUNREACH: 'network',
  EADDRNOTAVAIL: 'network',
  ETIMEDOUT: 'timeout',
  ABORT_ERR: 'timeout',
  EMFILE: 'prober',
  ENFILE: 'prober',
  ENOMEM: 'prober',
};

/** Node's codes of certificates that do not hold. */
const OF_CERTIFICATES = /^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/;

function reasonOf(error: unknown): Reason {
  // A name with several addresses fails with an error for each of them.
  const first = (error as AggregateError).errors?.[0] as unknown;
  const code = String(
    (error as NodeJS.ErrnoException).code ?? (first as NodeJS.ErrnoException)?.code ?? '',
  );
  if (OF_CERTIFICATES.test(code)) return 'tls';
  // Every other failure of a request breaks off the connection or its protocol.
  return REASON_OF[code] ?? 'reset';
}

interface Answer {
  status: number;
  text: string;
}

/** Sends one request on a connection of its own, so that name and certificate are tried each time. */
function send(target: Target, signal: AbortSignal): Promise<Answer> {
  const { url, method, headers, body } = target;
  const { request } = url.startsWith('https:') ? https : http;
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const sent = request(url, {
    method,
    headers: { ...OWN_HEADERS, ...headers },
    agent: false,
    signal,
  });
  sent.on('error', reject);
  sent.on('response', (answer) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    const done = () =>
      resolve({ status: answer.statusCode!, text: Buffer.concat(parts).toString('utf8') });
    answer.on('error', reject);
    answer.on('end', done);
    answer.on('data', (part: Buffer) => {
      parts.push(part);
      bytes += part.length;
      if (bytes <= BODY_BYTES_MAX) return;
      done();
      answer.destroy();
    });
  });
  sent.end(body);
  return promise;
}

const OWN_HEADERS = { accept: 'text/html', 'user-agent': 'status-prober', connection: 'close' };

/**
 * Requests a target once. A failure is a result, never an error, and no request is repeated: the
 * next slot tries again.
 *
 * @param clock milliseconds of a monotonic clock, such as `performance.now`
 */
export async function probe(
  target: Target,
  timeoutMs: number,
  clock: () => number = () => performance.now(),
): Promise<Outcome> {
  const start = clock();
  const outcome = (reason: Reason | null, status?: number): Outcome => ({
    result: reason === null ? 'up' : reason === 'prober' ? 'unknown' : 'down',
    ms: Math.round(clock() - start),
    reason,
    ...(status !== undefined && { status }),
  });
  try {
    const { status, text } = await send(target, AbortSignal.timeout(timeoutMs));
    if (status !== target.status) return outcome('status', status);
    return outcome(target.text === undefined || text.includes(target.text) ? null : 'text');
  } catch (error) {
    return outcome(reasonOf(error));
  }
}
