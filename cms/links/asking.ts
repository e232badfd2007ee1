import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createRobots, type Robots, type RobotsAnswer } from './robots.ts';

/** Asks an address of the web if something is there: politely, and never our own network. */

export type Failure =
  /** 404 or 410. */
  | 'gone'
  /** Another status of an error. */
  | 'error'
  | 'timeout'
  /** The name of the server does not exist. */
  | 'name'
  | 'certificate'
  | 'connection'
  | 'redirects'
  /** An address of a private network, or a port that is none of the web. */
  | 'private';

export type Outcome =
  | { kind: 'Answers' }
  /** Moved for good: the address leads on to another one that answers. */
  | { kind: 'Moved'; to: string }
  /** The server answers no program, or not now: nothing is known about the page. */
  | { kind: 'Unknown'; status: number | 'robots' }
  | { kind: 'Failed'; failure: Failure; status: number | null };

export interface AskOptions {
  /** Decides about each connection, those of redirects too. */
  mayConnect: (address: string, port: number) => boolean;
  userAgent: string;
  timeoutMs: number;
  /** The pause before an attempt is repeated. */
  retryMs: number;
  /** The longest `Retry-After` that is awaited. */
  retryAfterMs: number;
  signal?: AbortSignal;
  /** The rules that servers have for programs; our own portals are asked without them. */
  robots?: Pick<Robots, 'mayAsk'>;
  /** The server of our own portals, which is asked without leaving this machine. */
  own?: { hosts: ReadonlySet<string>; origin: string };
}

const TRIES_MAX = 3;
const REDIRECTS_MAX = 5;
/** Servers that know no HEAD answer it by an error of any kind. */
const ERROR = 400;
const PERMANENT = [301, 308];
const REDIRECTS = [301, 302, 303, 307, 308];
/** They say that a program, or a person without an account, gets no answer. */
const NOT_FOR_PROGRAMS = [401, 403, 407, 429, 451, 999];

class PrivateAddress extends Error {}

interface Answer {
  status: number;
  location: string | null;
  retryAfter: string | null;
}

/** Resolves a name, and refuses it if one of its addresses is not allowed. */
const guarded =
  (mayConnect: AskOptions['mayConnect'], port: number): LookupFunction =>
  (name, options, callback) =>
    dns.lookup(name, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => mayConnect(address, port)))
        return callback(new PrivateAddress(name), '', 0);
      if (options.all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });

const portOf = ({ port, protocol }: URL): number =>
  Number(port) || (protocol === 'https:' ? 443 : 80);

/** Sends one request; the body of the answer is not read, unless `onBody` takes it. */
function request(
  url: URL,
  method: 'HEAD' | 'GET',
  options: AskOptions,
  onBody?: (answer: http.IncomingMessage) => void,
): Promise<Answer> {
  const { mayConnect, own, signal, timeoutMs, userAgent } = options;
  const isOwn = own?.hosts.has(url.host) ?? false;
  const target = isOwn ? new URL(url.pathname + url.search, own!.origin) : url;
  const port = portOf(target);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (!isOwn && isIP(host) && !mayConnect(host, port))
    return Promise.reject(new PrivateAddress(host));
  const signals = [AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])];
  return new Promise((resolve, reject) => {
    const send = (target.protocol === 'https:' ? https : http).request;
    const asked = send(
      target,
      {
        method,
        agent: false,
        headers: { host: url.host, 'user-agent': userAgent, accept: '*/*' },
        signal: AbortSignal.any(signals),
        ...(!isOwn && { lookup: guarded(mayConnect, port) }),
      },
      (answer) => {
        resolve({
          status: answer.statusCode ?? 0,
          location: answer.headers.location ?? null,
          retryAfter: answer.headers['retry-after'] ?? null,
        });
        if (onBody) onBody(answer);
        else answer.destroy();
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

/** The part of a `robots.txt` that is read (RFC 9309, 2.5). */
const ROBOTS_BYTES_MAX = 500 * 1024;

/** Reads the beginning of a body. */
async function beginningOf(answer: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    if ((bytes += chunk.length) >= ROBOTS_BYTES_MAX) break;
  }
  return Buffer.concat(chunks).subarray(0, ROBOTS_BYTES_MAX).toString('utf8');
}

async function fetchRobots(address: URL, options: AskOptions): Promise<RobotsAnswer> {
  let url: URL | null = address;
  for (let redirects = 0; url && redirects <= REDIRECTS_MAX; redirects++) {
    let body: Promise<string> = Promise.resolve('');
    const { status, location } = await request(url, 'GET', options, (answer) => {
      body = beginningOf(answer);
    });
    const text = await body;
    if (!REDIRECTS.includes(status) || !location) return { status, text };
    url = URL.parse(location, url);
    if (url && !/^https?:$/.test(url.protocol)) url = null;
  }
  return { status: 404, text: '' };
}

/** Reads the rules of servers as a program of this name, with the limits of all requests. */
export const robotsFor = (name: string, options: AskOptions): Robots =>
  createRobots(name, (address) => fetchRobots(address, options));

async function head(url: URL, options: AskOptions): Promise<Answer> {
  const answer = await request(url, 'HEAD', options);
  return answer.status >= ERROR && answer.status !== 429 ? request(url, 'GET', options) : answer;
}

function failureOf(error: unknown): Failure {
  if (error instanceof PrivateAddress) return 'private';
  const { code = '', name } = error as { code?: string; name?: string };
  if (name === 'TimeoutError' || code === 'ETIMEDOUT' || name === 'AbortError') return 'timeout';
  if (code === 'ENOTFOUND' || code === 'EAI_NONAME') return 'name';
  if (/CERT|SSL|TLS|SIGNATURE|ALTNAME/.test(code)) return 'certificate';
  return 'connection';
}

/** Reads `Retry-After`, seconds or a date; null if it says nothing. */
export function retryAfterMs(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

const mayChange = (outcome: Outcome): boolean =>
  outcome.kind === 'Failed' &&
  (['timeout', 'connection'].includes(outcome.failure) || (outcome.status ?? 0) >= 500);

/**
 * Asks for an address: HEAD, then GET if that is refused. A failure that may be temporary is tried
 * again, at most three times. `Retry-After` is obeyed up to a limit; beyond it the request is given up.
 */
export async function askFor(address: string, options: AskOptions): Promise<Outcome> {
  for (let tries = 1; ; tries++) {
    const { outcome, waitMs } = await attempt(address, options);
    const isLast = tries === TRIES_MAX || options.signal?.aborted;
    if (isLast || (waitMs === null && !mayChange(outcome))) return outcome;
    if (waitMs !== null && waitMs > options.retryAfterMs) return outcome;
    await wait(waitMs ?? options.retryMs * tries, undefined, { signal: options.signal }).catch(
      () => {},
    );
  }
}

async function attempt(
  address: string,
  options: AskOptions,
): Promise<{ outcome: Outcome; waitMs: number | null }> {
  const failed = (failure: Failure, status: number | null = null) => ({
    outcome: { kind: 'Failed', failure, status } as const,
    waitMs: null,
  });
  let url = URL.parse(address);
  let isMoved = true;
  try {
    for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
      if (!url || !/^https?:$/.test(url.protocol)) return failed('redirects');
      const isOwn = options.own?.hosts.has(url.host) ?? false;
      if (!isOwn && (await options.robots?.mayAsk(url)) === false)
        return { outcome: { kind: 'Unknown', status: 'robots' }, waitMs: null };
      const { location, retryAfter, status } = await head(url, options);
      if (REDIRECTS.includes(status) && location) {
        isMoved &&= PERMANENT.includes(status);
        url = URL.parse(location, url);
        continue;
      }
      if (status < ERROR) {
        const isThere = redirects === 0 || !isMoved;
        return {
          outcome: isThere ? { kind: 'Answers' } : { kind: 'Moved', to: url.href },
          waitMs: null,
        };
      }
      const waitMs = status === 429 || status === 503 ? retryAfterMs(retryAfter, Date.now()) : null;
      if (NOT_FOR_PROGRAMS.includes(status))
        return { outcome: { kind: 'Unknown', status }, waitMs };
      const failure = status === 404 || status === 410 ? 'gone' : 'error';
      return { ...failed(failure, status), waitMs };
    }
    return failed('redirects');
  } catch (error) {
    return failed(failureOf(error));
  }
}

export interface Politeness {
  /** Servers that are asked at the same time. */
  hosts: number;
  /** The pause between two requests to one server. */
  pauseMs: number;
  /** A longer pause that a server wants. */
  delayMs?: (url: URL) => number;
}

/** After this many consecutive failures to connect, no further request is sent to a server. */
const SILENT_MAX = 3;
const isSilent = (outcome: Outcome): boolean =>
  outcome.kind === 'Failed' && ['timeout', 'connection', 'name'].includes(outcome.failure);

/**
 * Asks for many addresses: those of one server one after the other.
 *
 * @returns the outcomes by address; those that were not asked before the end of `signal` are missing
 */
export async function askForAll(
  addresses: Iterable<string>,
  ask: (address: string) => Promise<Outcome>,
  { hosts, pauseMs, delayMs }: Politeness,
  signal?: AbortSignal,
): Promise<Map<string, Outcome>> {
  const byHost = Map.groupBy(new Set(addresses), (address) => URL.parse(address)?.host ?? '');
  const waiting = [...byHost.values()];
  const outcomes = new Map<string, Outcome>();
  const worker = async (): Promise<void> => {
    for (let some = waiting.shift(); some; some = waiting.shift()) {
      let silent = 0;
      let last: Outcome | null = null;
      for (const [place, address] of some.entries()) {
        if (signal?.aborted) return;
        if (silent >= SILENT_MAX) {
          outcomes.set(address, last!);
          continue;
        }
        const url = URL.parse(address);
        const pause = Math.max(pauseMs, (url && delayMs?.(url)) ?? 0);
        if (place > 0) await wait(pause, undefined, { signal }).catch(() => {});
        last = await ask(address);
        if (signal?.aborted) return;
        silent = isSilent(last) ? silent + 1 : 0;
        outcomes.set(address, last);
      }
    }
  };
  await Promise.all(Array.from({ length: hosts }, worker));
  return outcomes;
}
